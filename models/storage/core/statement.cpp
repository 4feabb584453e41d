#include "storage/core/statement.h"

#include "storage/core/connection.h"
#include "storage/core/dbsession.h"

namespace parterre {

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 Row::integer(int column) const
{
    return m_query.integer(column);
}

double Row::real(int column) const
{
    return m_query.real(column);
}

bool Row::boolean(int column) const
{
    return m_query.boolean(column);
}

QString Row::text(int column) const
{
    return m_query.text(column);
}

QByteArray Row::bytes(int column) const
{
    return m_query.bytes(column);
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

void Statement::bind(bool value)
{
    m_query->bindFlag(m_bound++, value);
}

void Statement::bind(qint64 value)
{
    m_query->bindNumber(m_bound++, value);
}

void Statement::bind(double value)
{
    m_query->bindReal(m_bound++, value);
}

void Statement::bind(const QString &value)
{
    m_query->bindText(m_bound++, value.isNull() ? QStringLiteral("") : value);
}

void Statement::bind(const QByteArray &value)
{
    m_query->bindBytes(m_bound++, value.isNull() ? QByteArray("") : value);
}

void Statement::bindNull()
{
    m_query->bindNull(m_bound++);
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
    if (std::exchange(m_hasRun, false))
        return;
    Connection &connection = m_session.connection();
    if (FaultPoint *faults = connection.faults())
        faults->beforeStatement(m_sql);
    m_active = true;
    connection.beginWaiting();
    m_query->execute();
    if (FaultPoint *faults = connection.faults())
        faults->afterStatement(m_sql);
}

void Statement::runTogether(std::initializer_list<Statement *> statements)
{
    QList<Statement *> all(statements.begin(), statements.end());
    all.removeAll(nullptr);
    if (all.isEmpty())
        return;
    Connection &connection = all.constFirst()->m_session.connection();
    // A fault may happen between any two, so there they go one by one.
    const bool travelTogether = connection.faults() == nullptr;
    QList<PreparedQuery *> queries;
    for (Statement *statement : std::as_const(all)) {
        if (travelTogether)
            queries.append(statement->m_query);
        else
            statement->execute();
        statement->m_active = true;
    }
    if (travelTogether) {
        connection.beginWaiting();
        connection.runTogether(queries);
        connection.endWaiting();
    }
    for (Statement *statement : std::as_const(all))
        statement->m_hasRun = true;
}

bool Statement::next()
{
    if (m_query->next())
        return true;
    m_session.connection().endWaiting();
    return false;
}

int Statement::run()
{
    execute();
    m_session.connection().endWaiting();
    const int rows = m_query->rowsChanged();
    FaultPoint *faults = m_session.connection().faults();
    return faults ? faults->rowsChanged(m_sql, rows) : rows;
}

} // namespace parterre
