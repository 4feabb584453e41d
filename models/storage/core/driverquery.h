#pragma once

#include "storage/core/preparedquery.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace parterre {

/// A statement that Qt's driver prepares and runs.
class DriverQuery : public PreparedQuery
{
public:
    DriverQuery(const QSqlDatabase &database, const QString &sql);

    void bindNumber(int place, qint64 value) override { m_query.bindValue(place, value); }
    void bindReal(int place, double value) override { m_query.bindValue(place, value); }
    void bindFlag(int place, bool value) override { m_query.bindValue(place, value); }
    void bindText(int place, const QString &value) override { m_query.bindValue(place, value); }
    void bindBytes(int place, const QByteArray &value) override { m_query.bindValue(place, value); }
    void bindNull(int place) override { m_query.bindValue(place, QVariant(QMetaType::fromType<qint64>())); }

    void execute() override;
    bool next() override;
    int rowsChanged() override { return m_query.numRowsAffected(); }
    void finish() override { m_query.finish(); }

    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    double real(int column) const override { return m_query.value(column).toDouble(); }
    bool boolean(int column) const override { return m_query.value(column).toBool(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }

private:
    [[noreturn]] void fail() const;

    QSqlDatabase m_database;
    QSqlQuery m_query;
};

} // namespace parterre
