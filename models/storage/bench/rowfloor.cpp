#include "storage/bench/rowfloor.h"

#include "storage/backup/servertool.h"
#include "storage/bench/rawsqlite.h"
#include "storage/core/dberror.h"

namespace parterre {

RowFloor::RowFloor(const DatabaseLocation &location, const Password &password, EventId event, LayoutVersionId layout)
    : m_location(location), m_password(password), m_event(event), m_layout(layout)
{
}

RowFloor::~RowFloor() = default;

Result<void> RowFloor::readPlaces()
{
    return read(false);
}

Result<void> RowFloor::readEvent()
{
    return read(true);
}

Result<void> RowFloor::read(bool withDrawing)
{
    try {
        if (m_location.engine == DatabaseLocation::Engine::Postgresql) {
            copyByPsql(withDrawing);
            return {};
        }
        if (!m_raw)
            m_raw = std::make_unique<RawSqlite>(m_location.path);
        m_raw->readPlaces(m_event);
        if (withDrawing)
            m_raw->readDrawing(m_layout);
        return {};
    } catch (const DbError &error) {
        return Failure(error.error());
    }
}

void RowFloor::copyByPsql(bool withDrawing) const
{
    const auto copy = [](const QString &select) {
        return QStringList{QStringLiteral("-c"), QStringLiteral("\\copy (%1) TO '/dev/null'").arg(select)};
    };
    QStringList arguments{QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-d"), connectionText(m_location)};
    arguments += copy(QStringLiteral("SELECT seat_no, category, state, session_id, expires_at FROM event_seat "
                                     "WHERE event_id = %1")
                          .arg(m_event.value()));
    if (withDrawing)
        arguments +=
            copy(QStringLiteral("SELECT body FROM layout_version WHERE version_id = %1").arg(m_layout.value()));
    ServerTool psql(QStringLiteral("psql"), arguments, m_password);
    psql.finish();
}

} // namespace parterre
