#include "storage/core/tablestream.h"

#include "storage/core/connection.h"
#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/core/jsonrows.h"

#include <QSqlError>

#include <algorithm>

namespace parterre {
namespace {

// As many rows at a time as fit both bounds: most rows are short, some carry a whole layout or a picture.
constexpr int mostRows = 2'000;
constexpr qsizetype mostCharacters = 4'000'000;

QString quoted(const QString &name)
{
    return u'"' + name + u'"';
}

QStringList quoted(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all.append(quoted(name));
    return all;
}

QStringList columnNames(const TableShape &table)
{
    QStringList names;
    for (const TableColumn &column : table.columns)
        names.append(quoted(column.name));
    return names;
}

/// Texts made at run time pass the tests' faults as every Statement does.
void execute(DbSession &session, QSqlQuery &query, const QString &sql, bool prepared = false)
{
    Connection &connection = session.connection();
    const QByteArray text = sql.toUtf8();
    const Waiting waiting(connection);
    if (FaultPoint *faults = connection.faults())
        faults->beforeStatement(text.constData());
    if (!(prepared ? query.exec() : query.exec(sql)))
        throw DbError::fromSql(query.lastError(), connection.location().engine, connection.isOpen(), sql);
    if (FaultPoint *faults = connection.faults())
        faults->afterStatement(text.constData());
}

void prepare(DbSession &session, QSqlQuery &query, const QString &sql)
{
    if (!query.prepare(sql))
        throw DbError::fromSql(query.lastError(), session.connection().location().engine, session.connection().isOpen(),
                               sql);
}

qsizetype lengthOf(const QVariantList &row)
{
    qsizetype length = 0;
    for (const QVariant &value : row)
        length += value.metaType() == QMetaType::fromType<QByteArray>() ? value.toByteArray().size()
                  : value.metaType() == QMetaType::fromType<QString>()  ? value.toString().size()
                                                                        : 8;
    return length;
}

} // namespace

// ---- reading --------------------------------------------------------------------------------------------------------

TableReader::TableReader(DbSession &session, const TableShape &table)
    : m_session(session), m_table(table), m_cursor(QStringLiteral("read_") + table.name),
      m_query(session.connection().database()), m_server(session.dialect().isPostgresql())
{
    QString select = QStringLiteral("SELECT %1 FROM %2").arg(columnNames(table).join(u','), quoted(table.name));
    if (!table.key.isEmpty())
        select += QStringLiteral(" ORDER BY ") + quoted(table.key).join(u',');
    m_query.setForwardOnly(true);
    if (m_server)
        select = QStringLiteral("DECLARE %1 NO SCROLL CURSOR FOR %2").arg(quoted(m_cursor), select);
    execute(m_session, m_query, select);
    m_open = true;
}

TableReader::~TableReader()
{
    m_query.finish();
    if (m_open && m_server)
        QSqlQuery(m_session.connection().database()).exec(QStringLiteral("CLOSE ") + quoted(m_cursor));
}

TableRows TableReader::next()
{
    TableRows rows;
    if (!m_open)
        return rows;
    if (m_server)
        execute(m_session, m_query, QStringLiteral("FETCH %1 FROM %2").arg(m_helping).arg(quoted(m_cursor)));
    qsizetype characters = 0;
    while ((m_server || (rows.size() < mostRows && characters < mostCharacters)) && m_query.next()) {
        rows.append(row());
        characters += lengthOf(rows.constLast());
    }
    if (m_query.lastError().isValid())
        throw DbError::fromSql(m_query.lastError(), m_session.connection().location().engine,
                               m_session.connection().isOpen(), m_table.name);
    if (!rows.isEmpty())
        m_helping = std::clamp<qsizetype>(mostCharacters / std::max<qsizetype>(characters / rows.size(), 1), 1,
                                          std::min<qsizetype>(m_helping * 8, mostRows));
    return rows;
}

QVariantList TableReader::row() const
{
    QVariantList values;
    values.reserve(m_table.columns.size());
    for (int i = 0; i < m_table.columns.size(); ++i) {
        const QVariant value = m_query.value(i);
        if (m_query.isNull(i)) {
            values.append(QVariant());
            continue;
        }
        switch (m_table.columns.at(i).kind) {
        case TableColumn::Kind::Number: values.append(value.toLongLong()); break;
        case TableColumn::Kind::Flag: values.append(value.toBool()); break;
        // Empty is not null, and both drivers would write a null one as NULL.
        case TableColumn::Kind::Text: values.append(QString(QStringLiteral("") + value.toString())); break;
        case TableColumn::Kind::Bytes: values.append(QByteArray(QByteArray("") + value.toByteArray())); break;
        }
    }
    return values;
}

// ---- writing --------------------------------------------------------------------------------------------------------

TableWriter::TableWriter(DbSession &session, const TableShape &table)
    : m_session(session), m_table(table), m_query(session.connection().database())
{
    const QString into = QStringLiteral("INSERT INTO %1 (%2) ").arg(quoted(table.name), columnNames(table).join(u','));
    if (table.hasBytes()) {
        const QStringList marks(table.columns.size(), QStringLiteral("?"));
        prepare(session, m_query, into + QStringLiteral("VALUES (%1)").arg(marks.join(u',')));
        return;
    }
    QStringList values;
    for (int i = 0; i < table.columns.size(); ++i) {
        const QString value = QStringLiteral("value ->> %1").arg(i);
        switch (table.columns.at(i).kind) {
        case TableColumn::Kind::Number: values.append(QStringLiteral("CAST(%1 AS BIGINT)").arg(value)); break;
        case TableColumn::Kind::Flag: values.append(QStringLiteral("CAST(%1 AS BOOLEAN)").arg(value)); break;
        case TableColumn::Kind::Text:
        case TableColumn::Kind::Bytes: values.append(value); break;
        }
    }
    const QString select = into + QStringLiteral("SELECT %1 FROM @rows@").arg(values.join(QStringLiteral(", ")));
    prepare(session, m_query, session.dialect().translate(select.toUtf8().constData()));
}

void TableWriter::write(const TableRows &rows)
{
    if (rows.isEmpty())
        return;
    if (m_table.hasBytes())
        writeSingly(rows);
    else
        writeTogether(rows);
}

void TableWriter::writeTogether(const TableRows &rows)
{
    JsonRows json;
    for (const QVariantList &row : rows) {
        json.row();
        for (int i = 0; i < row.size(); ++i) {
            const QVariant &value = row.at(i);
            if (value.isNull())
                json.addNull();
            else if (m_table.columns.at(i).kind == TableColumn::Kind::Text)
                json.add(value.toString());
            else
                json.add(value.toLongLong());
        }
    }
    m_query.bindValue(0, json.text());
    execute(m_session, m_query, m_query.lastQuery(), true);
    const int written = m_query.numRowsAffected();
    m_query.finish();
    if (written != rows.size())
        throw DbError::impossible(
            QStringLiteral("%1: %2 rows instead of %3").arg(m_table.name).arg(written).arg(rows.size()));
}

void TableWriter::writeSingly(const TableRows &rows)
{
    for (const QVariantList &row : rows) {
        for (int i = 0; i < row.size(); ++i) {
            const bool bytes = m_table.columns.at(i).kind == TableColumn::Kind::Bytes;
            // A null without a type would be bound as a text.
            m_query.bindValue(i, !row.at(i).isNull() ? row.at(i)
                                 : bytes             ? QVariant(QMetaType::fromType<QByteArray>())
                                                     : QVariant(QMetaType::fromType<qint64>()));
        }
        execute(m_session, m_query, m_query.lastQuery(), true);
        m_query.finish();
    }
}

// ---- counting -------------------------------------------------------------------------------------------------------

TableSums sumsOf(DbSession &session, const TableShape &table)
{
    QStringList terms;
    for (const TableColumn &column : table.columns) {
        const QString name = quoted(column.name);
        switch (column.kind) {
        case TableColumn::Kind::Number:
            terms.append(QStringLiteral("COALESCE(SUM(COALESCE(%1, 0) % 1000000007), 0)").arg(name));
            break;
        case TableColumn::Kind::Flag:
            terms.append(QStringLiteral("COALESCE(SUM(CASE WHEN %1 THEN 1 ELSE 0 END), 0)").arg(name));
            break;
        case TableColumn::Kind::Text:
        case TableColumn::Kind::Bytes: terms.append(QStringLiteral("COALESCE(SUM(LENGTH(%1)), 0)").arg(name)); break;
        }
    }
    QSqlQuery query(session.connection().database());
    const QString sql = QStringLiteral("SELECT COUNT(*), CAST(%1 AS BIGINT) FROM %2")
                            .arg(terms.join(QStringLiteral(" + ")), quoted(table.name));
    execute(session, query, sql);
    if (!query.next())
        throw DbError::impossible(QStringLiteral("no sums of ") + table.name);
    return {query.value(0).toLongLong(), query.value(1).toLongLong()};
}

qint64 lastNumber(DbSession &session, const TableShape &table, const TableColumn &column)
{
    QSqlQuery query(session.connection().database());
    // The sequence's name comes from the database itself and needs no quotes.
    if (session.dialect().isPostgresql()) {
        execute(session, query,
                QStringLiteral("SELECT pg_get_serial_sequence('%1', '%2')").arg(table.name, column.name));
        const QString sequence = query.next() ? query.value(0).toString() : QString();
        execute(session, query,
                QStringLiteral("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM ") + sequence);
    } else {
        execute(session, query, QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = '%1'").arg(table.name));
    }
    return query.next() ? query.value(0).toLongLong() : 0;
}

void setLastNumber(DbSession &session, const TableShape &table, const TableColumn &column, qint64 number)
{
    if (number <= 0)
        return;
    QSqlQuery query(session.connection().database());
    if (session.dialect().isPostgresql()) {
        execute(session, query,
                QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', '%2'), %3)")
                    .arg(table.name, column.name)
                    .arg(number));
        return;
    }
    execute(session, query, QStringLiteral("DELETE FROM sqlite_sequence WHERE name = '%1'").arg(table.name));
    execute(session, query,
            QStringLiteral("INSERT INTO sqlite_sequence (name, seq) VALUES ('%1', %2)").arg(table.name).arg(number));
}

} // namespace parterre
