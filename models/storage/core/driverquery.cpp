#include "storage/core/driverquery.h"

#include "storage/core/dberror.h"

#include <QSqlError>
#include <QVariant>

namespace parterre {

DriverQuery::DriverQuery(const QSqlDatabase &database, const QString &sql) : m_database(database), m_query(database)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        fail();
}

void DriverQuery::execute()
{
    if (!m_query.exec())
        fail();
}

bool DriverQuery::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        fail();
    return false;
}

void DriverQuery::fail() const
{
    throw DbError::fromSql(m_query.lastError(), DatabaseLocation::Engine::Sqlite, m_database.isOpen(),
                           m_query.lastQuery());
}

} // namespace parterre
