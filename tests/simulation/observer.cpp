#include "simulation/observer.h"

#include "storage/core/sqlconnection.h"

#include <QSqlError>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

const QString seatsSql =
    u"SELECT event_id, seat_no, state, session_id, expires_at, type_no, order_id FROM event_seat"_s;
const QString placesSql =
    u"SELECT hold_id, event_id, area_no, session_id, type_no, n, state, expires_at, order_id FROM ga_hold"_s;
const QString sessionsSql = u"SELECT session_id, event_id, status, party, revision, station_id, expires_at, "
                            u"buyer_name, buyer_email, buyer_phone, "
                            "order_id, parked_at FROM shop_session"_s;
const QString eventsSql = u"SELECT event_id, max_per_order, most_in_selection, closed_by_hand OR paused FROM event"_s;
const QString pricesSql = u"SELECT p.event_id, p.category, p.type_no, p.price FROM event_price p JOIN event_category c "
                          "ON c.event_id = p.event_id AND c.category = p.category WHERE c.for_sale"_s;
const QString ordersSql =
    u"SELECT o.order_id, o.event_id, o.session_id, o.status, o.total, o.buyer_email, o.buyer_phone, "
    "(SELECT COUNT(*) FROM ticket t WHERE t.order_id = o.order_id), "
    "(SELECT COUNT(t.used_at) FROM ticket t WHERE t.order_id = o.order_id) FROM orders o"_s;

QString nextName()
{
    static int counter = 0;
    return u"simulation-observer-%1"_s.arg(++counter);
}

qint64 big(const QSqlQuery &query, int column)
{
    return query.value(column).toLongLong();
}

int small(const QSqlQuery &query, int column)
{
    return query.value(column).toInt();
}

QString text(const QSqlQuery &query, int column)
{
    return query.value(column).toString();
}

} // namespace

Observer::Observer(const DatabaseLocation &location)
    : m_isSqlite(location.engine == DatabaseLocation::Engine::Sqlite), m_name(nextName())
{
    m_database = makeSqlConnection(m_isSqlite ? u"QSQLITE"_s : u"QPSQL"_s, m_name);
    if (m_isSqlite) {
        m_database.setDatabaseName(location.path);
    } else {
        m_database.setHostName(location.hosts.first());
        m_database.setPort(location.ports.first().toInt());
        m_database.setUserName(location.user);
        m_database.setDatabaseName(location.database);
    }
    if (!m_database.open())
        qFatal("The simulation's database did not open: %s", qPrintable(m_database.lastError().text()));
    if (m_isSqlite)
        execute(u"PRAGMA synchronous = OFF"_s);
}

Observer::~Observer()
{
    m_queries.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Observer::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        qFatal("%s\nfailed: %s", qPrintable(sql), qPrintable(query.lastError().text()));
}

qint64 Observer::number(const QString &sql)
{
    qint64 found = 0;
    each(sql, [&found](const QSqlQuery &query) { found = big(query, 0); });
    return found;
}

void Observer::each(const QString &sql, const std::function<void(const QSqlQuery &)> &visit)
{
    auto known = m_queries.find(sql);
    if (known == m_queries.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            qFatal("%s\ncould not be prepared: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        known = m_queries.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = known->second;
    if (!query.exec())
        qFatal("%s\nfailed: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    while (query.next())
        visit(query);
    query.finish();
}

HouseState Observer::state()
{
    HouseState state;
    each(seatsSql, [&state](const QSqlQuery &row) {
        state.seats[{big(row, 0), big(row, 1)}] =
            SeatRow{small(row, 2), big(row, 3), big(row, 4), small(row, 5), text(row, 6)};
    });
    each(placesSql, [&state](const QSqlQuery &row) {
        state.places[big(row, 0)] = PlacesRow{big(row, 1),   big(row, 2),   big(row, 3), small(row, 4),
                                              small(row, 5), small(row, 6), big(row, 7), text(row, 8)};
    });
    each(sessionsSql, [&state](const QSqlQuery &row) {
        state.sessions[big(row, 0)] =
            SessionRow{big(row, 1),     small(row, 2), small(row, 3), big(row, 4),  big(row, 5),  big(row, 6),
                       !row.isNull(11), text(row, 7),  text(row, 8),  text(row, 9), text(row, 10)};
    });
    each(ordersSql, [&state](const QSqlQuery &row) {
        state.orders[text(row, 0)] = OrderRow{big(row, 1),  big(row, 2),  text(row, 3),  big(row, 4),
                                              text(row, 5), text(row, 6), small(row, 7), small(row, 8)};
    });
    EventRows events;
    each(eventsSql, [&events](const QSqlQuery &row) {
        events[big(row, 0)] = EventRow{small(row, 1), small(row, 2), row.value(3).toBool(), {}};
    });
    each(pricesSql, [&events](const QSqlQuery &row) {
        events[big(row, 0)].prices[{small(row, 1), small(row, 2)}] = big(row, 3);
    });
    state.events = std::make_shared<const EventRows>(std::move(events));
    each(u"SELECT entry_id, COALESCE(session_id, 0) FROM queue_entry"_s,
         [&state](const QSqlQuery &row) { state.sessionsOfEntries[big(row, 0)] = big(row, 1); });
    return state;
}

qint64 Observer::clock()
{
    return number(u"SELECT ms FROM simulated_clock"_s);
}

void Observer::setClock(qint64 ms)
{
    execute(u"UPDATE simulated_clock SET ms = %1"_s.arg(ms));
}

} // namespace parterre
