#pragma once

#include "storage/databaselocation.h"

#include <QProcess>

namespace parterre {

/// A counter in a process of its own that does what it is told, and dies when it is told to; see station.cpp.
class FarStation
{
public:
    FarStation(const DatabaseLocation &location, const QString &name)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(PARTERRE_STATION), {location.toText(), name});
    }
    ~FarStation()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    QString order(const QString &line)
    {
        m_process.write(line.toUtf8() + '\n');
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000))
                return QStringLiteral("no answer");
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    /// The same without waiting; what it answers is read with answer() when hasAnswered().
    void begin(const QString &line)
    {
        m_process.write(line.toUtf8() + '\n');
        m_process.waitForBytesWritten();
    }
    bool hasAnswered() const { return m_process.canReadLine(); }
    QString answer() { return QString::fromUtf8(m_process.readLine()).trimmed(); }

private:
    QProcess m_process;
};

} // namespace parterre
