#include "storage/house/housecarrier.h"

#include "storage/core/connection.h"
#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/core/statement.h"
#include "storage/core/tablestream.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace parterre {
namespace {

constexpr auto changeNumber = "changed_seq";

quint64 fingerprint(const QVariantList &row)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QVariant &value : row) {
        stream << value.isNull();
        if (value.metaType() == QMetaType::fromType<QString>())
            stream << value.toString();
        else if (value.metaType() == QMetaType::fromType<QByteArray>())
            stream << value.toByteArray();
        else
            stream << value.toLongLong();
    }
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    quint64 number = 0;
    for (int i = 0; i < 8; ++i)
        number = number << 8 | static_cast<quint8>(hash.at(i));
    return number;
}

/// A sum does not depend on the order of the rows, which is the collation's business.
quint64 fingerprint(const TableRows &rows)
{
    quint64 sum = 0;
    for (const QVariantList &row : rows)
        sum += fingerprint(row);
    return sum;
}

[[noreturn]] void failDifferent(const QString &table, const QString &what)
{
    throw DbError(
        Error{ErrorCode::Internal, table + QStringLiteral(": ") + what, QStringLiteral("move-differs"), {table}},
        DbError::Remedy::None, {});
}

} // namespace

// What belongs to a database and not to the house: its own steps, and the numbers by which it orders its changes.
bool staysBehind(const TableShape &table)
{
    return table.name == QStringLiteral("schema_step") || table.name == QStringLiteral("change_clock");
}

void forgetChangeNumbers(const TableShape &table, TableRows &rows)
{
    const auto column = std::ranges::find(table.columns, QLatin1StringView(changeNumber), &TableColumn::name);
    if (column == table.columns.end())
        return;
    const auto place = column - table.columns.begin();
    for (QVariantList &row : rows)
        row[place] = qint64(0);
}

void neverTimeOut(DbSession &session)
{
    if (!session.dialect().isPostgresql())
        return;
    for (const char *limit : {"statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"})
        session.connection().execute(QStringLiteral("SET LOCAL %1 = 0").arg(QLatin1StringView(limit)));
}

void HouseCarrier::lockSource()
{
    neverTimeOut(m_from);
    neverTimeOut(m_into);
    // On SQLite a job that may write is the only writer anyway.
    if (!m_from.dialect().isPostgresql())
        return;
    QStringList names;
    for (const TableShape &table : readTables(m_from))
        names.append(table.name);
    m_from.connection().execute(QStringLiteral("LOCK TABLE %1 IN EXCLUSIVE MODE").arg(names.join(u',')));
}

QList<CopiedTable> HouseCarrier::copyAll()
{
    const QList<TableShape> tables = readTables(m_from);
    const QList<TableShape> target = readTables(m_into);
    const auto isIn = [](const QList<TableShape> &others, const TableShape &table) {
        return std::ranges::any_of(others, [&table](const TableShape &other) { return table.holdsTheSameAs(other); });
    };
    for (const TableShape &table : tables) {
        if (!isIn(target, table))
            failDifferent(table.name, QStringLiteral("the target has no such table"));
    }
    emptyTarget(target);
    QList<CopiedTable> copied;
    // In the order that the target's references ask for.
    for (const TableShape &table : target) {
        if (isIn(tables, table) && !staysBehind(table))
            copied.append(copy(table));
    }
    // A server plans by what it knows of its tables, and would learn it only minutes later.
    if (m_into.dialect().isPostgresql())
        m_into.connection().execute(QStringLiteral("ANALYZE"));
    return copied;
}

/// The migrations may have put rows there that every house begins with; this house brings its own.
void HouseCarrier::emptyTarget(const QList<TableShape> &tables)
{
    for (auto table = tables.crbegin(); table != tables.crend(); ++table) {
        if (!staysBehind(*table))
            m_into.connection().execute(QStringLiteral("DELETE FROM \"%1\"").arg(table->name));
    }
}

CopiedTable HouseCarrier::copy(const TableShape &table)
{
    quint64 sent = 0;
    {
        TableReader reader(m_from, table);
        TableWriter writer(m_into, table);
        for (TableRows rows = reader.next(); !rows.isEmpty(); rows = reader.next()) {
            forgetChangeNumbers(table, rows);
            sent += fingerprint(rows);
            writer.write(rows);
        }
    }
    carryNumbers(table);
    TableShape counted = table;
    counted.columns.removeIf([](const TableColumn &c) { return c.name == QLatin1StringView(changeNumber); });
    const TableSums there = sumsOf(m_from, counted);
    const TableSums here = sumsOf(m_into, counted);
    if (there.rows != here.rows)
        failDifferent(table.name, QStringLiteral("%1 rows became %2").arg(there.rows).arg(here.rows));
    if (there.sum != here.sum)
        failDifferent(table.name, QStringLiteral("the sum %1 became %2").arg(there.sum).arg(here.sum));
    if (fingerprintOf(m_into, table) != sent)
        failDifferent(table.name, QStringLiteral("a row is not what it was"));
    return {table.name, here.rows, here.sum};
}

void HouseCarrier::carryNumbers(const TableShape &table)
{
    for (const TableColumn &column : table.columns) {
        if (column.isNumbered)
            setLastNumber(m_into, table, column, lastNumber(m_from, table, column));
    }
}

quint64 HouseCarrier::fingerprintOf(DbSession &session, const TableShape &table)
{
    TableReader reader(session, table);
    quint64 sum = 0;
    for (TableRows rows = reader.next(); !rows.isEmpty(); rows = reader.next())
        sum += fingerprint(rows);
    return sum;
}

HouseActivity activityOf(DbSession &session, const QString &exceptStation, int seconds)
{
    HouseActivity activity;
    activity.openSales =
        Statement(session, "SELECT (SELECT COUNT(*) FROM shop_session WHERE status IN (0, 1) AND "
                           "expires_at > @now_ms@) + (SELECT COUNT(*) FROM shop_session WHERE status = 2)")
            .required([](const Row &row) { return row.number(0); });
    activity.stations = Statement(session, "SELECT name FROM station WHERE name <> ? AND last_seen_at > @now_ms@ - ? "
                                           "ORDER BY name")
                            .with(exceptStation, qint64(seconds) * 1000)
                            .list([](const Row &row) { return row.text(0); });
    return activity;
}

} // namespace parterre
