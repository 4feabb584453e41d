#include "storage/house/stationstore.h"

#include "storage/core/statement.h"

namespace parterre {
namespace {

constexpr auto upsertStation =
    "INSERT INTO station (name, created_at, last_seen_at) VALUES (?, @now_ms@, @now_ms@) "
    "ON CONFLICT (name) DO UPDATE SET last_seen_at = excluded.last_seen_at RETURNING station_id";
constexpr auto selectName = "SELECT name FROM station WHERE station_id = ?";
constexpr auto selectAll = "SELECT station_id, name, last_seen_at FROM station ORDER BY name";

} // namespace

StationId StationStore::seen(const QString &name)
{
    return Statement(m_session, upsertStation).with(name).required([](const Row &row) { return row.id<StationId>(0); });
}

QString StationStore::name(StationId station)
{
    return Statement(m_session, selectName)
        .with(station)
        .first([](const Row &row) { return row.text(0); })
        .value_or(QString());
}

QList<StationView> StationStore::all()
{
    return Statement(m_session, selectAll).list([](const Row &row) {
        return StationView{row.id<StationId>(0), row.text(1), row.moment(2)};
    });
}

} // namespace parterre
