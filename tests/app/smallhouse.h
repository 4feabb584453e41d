#pragma once

#include "app/program.h"

#include <QFile>
#include <QTemporaryDir>

namespace parterre {

/// Files of a small house: a hall of ten rows with twenty seats, and an event that sells them for 45.00 and 20.00 with
/// a fee of 2.00. Kept in a temporary folder that goes with this object.
class SmallHouse
{
public:
    QString hall() const
    {
        QByteArray csv = "section,row,seat,category\n";
        for (char row = 'A'; row <= 'J'; ++row) {
            for (int seat = 1; seat <= 20; ++seat)
                csv += "Stalls," + QByteArray(1, row) + ',' + QByteArray::number(seat) + ",Front\n";
        }
        return write(QStringLiteral("hall.csv"), csv);
    }
    QString event() const
    {
        return write(QStringLiteral("aurora.json"), R"({
            "name": "Aurora", "venue": "Small Hall", "starts": "2037-04-04T20:00", "ends": "2037-04-04T22:30",
            "ticketTypes": [{"name": "Adult"}, {"name": "Child"}],
            "prices": {"Front": {"Adult": "45.00", "Child": "20.00"}},
            "bookingFee": "2.00", "taxPercent": "19"})");
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s was not written", qPrintable(name));
        return path(name);
    }

    /// From an empty place to an event on sale; an empty text when all went well.
    QString open(const Program &program) const
    {
        const QList<QStringList> commands{
            {QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Kulturhaus")},
            {QStringLiteral("venue"), QStringLiteral("import"), hall(), QStringLiteral("--name"),
             QStringLiteral("Small Hall"), QStringLiteral("--time-zone"), QStringLiteral("Europe/Berlin"),
             QStringLiteral("--currency"), QStringLiteral("EUR")},
            {QStringLiteral("venue"), QStringLiteral("publish"), QStringLiteral("1"), QStringLiteral("--from"),
             QStringLiteral("2026-01-01")},
            {QStringLiteral("event"), QStringLiteral("create"), event()},
            {QStringLiteral("event"), QStringLiteral("publish"), QStringLiteral("1")},
        };
        for (const QStringList &command : commands) {
            const Ended ended = program.run(command);
            if (ended.exit != 0)
                return command.join(u' ') + u'\n' + ended.described();
        }
        return {};
    }

private:
    QTemporaryDir m_folder;
};

} // namespace parterre
