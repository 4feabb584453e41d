#include "storage/core/statement.h"

#include "storage/core/connection.h"
#include "storage/core/dbsession.h"

#include <QSqlError>
#include <QSqlQuery>

namespace parterre {

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 Row::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

double Row::real(int column) const
{
    return m_query.value(column).toDouble();
}

bool Row::boolean(int column) const
{
    return m_query.value(column).toBool();
}

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

QDate Row::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

std::optional<Moment> Row::optionalMoment(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(moment(column));
}

std::optional<int> Row::optionalNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

Currency Row::currency(int column) const
{
    const QString code = text(column);
    if (const std::optional<Currency> currency = Currency::fromCode(code))
        return *currency;
    throw DbError::impossible(QStringLiteral("currency ") + code);
}

OrderId Row::orderId(int column) const
{
    return OrderId::fromText(text(column));
}

Statement::Statement(DbSession &session, const char *sql)
    : m_session(session), m_sql(sql), m_query(&session.connection().prepared(sql))
{
}

Statement::~Statement()
{
    // A SELECT left active keeps a read snapshot on SQLite: no checkpoint, and the next write is refused as stale.
    if (m_active)
        m_query->finish();
    m_session.connection().endWaiting();
}

void Statement::bind(const QVariant &value)
{
    m_query->bindValue(m_bound++, value);
}

void Statement::bind(QDate value)
{
    bind(value.toString(Qt::ISODate));
}

void Statement::bind(const NumberList &value)
{
    bind(m_session.dialect().listText(value.numbers));
}

void Statement::execute()
{
    Connection &connection = m_session.connection();
    if (FaultPoint *faults = connection.faults())
        faults->beforeStatement(m_sql);
    m_active = true;
    connection.beginWaiting();
    if (!m_query->exec())
        throw DbError::fromSql(m_query->lastError(), connection.location().engine, connection.isOpen(),
                               QString::fromUtf8(m_sql));
    if (FaultPoint *faults = connection.faults())
        faults->afterStatement(m_sql);
}

bool Statement::next()
{
    if (m_query->next())
        return true;
    m_session.connection().endWaiting();
    const QSqlError error = m_query->lastError();
    if (error.isValid())
        throw DbError::fromSql(error, m_session.connection().location().engine, m_session.connection().isOpen(),
                               QString::fromUtf8(m_sql));
    return false;
}

int Statement::run()
{
    execute();
    m_session.connection().endWaiting();
    const int rows = m_query->numRowsAffected();
    FaultPoint *faults = m_session.connection().faults();
    return faults ? faults->rowsChanged(m_sql, rows) : rows;
}

} // namespace parterre
