#include "storage/house/verifystore.h"

#include "storage/core/connection.h"
#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

// What the rows say about the places of queued events: the figure that letting in goes by, the places that are for sale,
// and those that were promised.
#define PARTERRE_PRICED(alias)                                                                                         \
    "EXISTS (SELECT 1 FROM event_price p JOIN event_category c ON c.event_id = p.event_id AND c.category = p.category " \
    "WHERE p.event_id = " alias ".event_id AND p.category = " alias ".category AND c.for_sale)"
#define PARTERRE_QUEUE_FIGURES                                                                                         \
    "(SELECT e.event_id, COALESCE((SELECT k.supply FROM event_queue k WHERE k.event_id = e.event_id), 0) + "           \
    "COALESCE((SELECT SUM(d.n) FROM supply_change d WHERE d.event_id = e.event_id), 0) AS figure, "                    \
    "(SELECT COUNT(*) FROM event_seat s WHERE s.event_id = e.event_id AND s.state IN (0, 1) AND " PARTERRE_PRICED("s")  \
    ") + COALESCE((SELECT SUM(a.capacity) FROM ga_area a WHERE a.event_id = e.event_id AND " PARTERRE_PRICED("a")       \
    "), 0) - COALESCE((SELECT SUM(h.n) FROM ga_hold h JOIN ga_area a ON a.event_id = h.event_id AND a.area_no = "      \
    "h.area_no WHERE h.event_id = e.event_id AND h.state IN (2, 3) AND " PARTERRE_PRICED("a") "), 0) AS counted, "      \
    "COALESCE((SELECT SUM(x.party) FROM shop_session x WHERE x.event_id = e.event_id AND x.status IN (1, 2)), 0) AS "   \
    "promised FROM event e WHERE e.queued AND e.status = 'published') q"

namespace parterre {

// Each question answers subject and detail of what breaks the promise. They look at the rows and not at the constraints,
// so that they also find what came in past the constraints: a damaged file, a repair by hand, a mistake of ours.
const QList<PromiseCheck> &VerifyStore::checks()
{
    static const QList<PromiseCheck> all{
        {"seat-one-owner",
         "SELECT 'event ' || event_id || ', seat ' || seat_no, CAST(COUNT(*) AS TEXT) || ' valid tickets' FROM ticket "
         "WHERE seat_no IS NOT NULL AND status = 1 GROUP BY event_id, seat_no HAVING COUNT(*) > 1 LIMIT ?"},
        {"sold-seat-has-ticket",
         "SELECT 'event ' || s.event_id || ', seat ' || s.seat_no, 'sold without a valid ticket of order ' || "
         "COALESCE(s.order_id, '?') FROM event_seat s WHERE s.state = 2 AND NOT EXISTS (SELECT 1 FROM ticket t WHERE "
         "t.event_id = s.event_id AND t.seat_no = s.seat_no AND t.status = 1 AND t.order_id = s.order_id) LIMIT ?"},
        {"ticket-has-sold-seat",
         "SELECT 'ticket ' || t.ticket_id, 'valid, but seat ' || t.seat_no || ' of event ' || t.event_id || ' is not "
         "sold to its order' FROM ticket t LEFT JOIN event_seat s ON s.event_id = t.event_id AND s.seat_no = t.seat_no "
         "WHERE t.status = 1 AND t.seat_no IS NOT NULL AND (s.seat_no IS NULL OR s.state <> 2 OR s.order_id <> "
         "t.order_id) LIMIT ?"},
        {"seat-state-whole",
         "SELECT 'event ' || event_id || ', seat ' || seat_no, 'state ' || state || ' does not go with its owner' FROM "
         "event_seat WHERE (state = 1 AND (session_id IS NULL OR type_no IS NULL)) OR (state <> 1 AND (session_id IS "
         "NOT NULL OR expires_at IS NOT NULL)) OR (state = 2 AND order_id IS NULL) OR (state <> 2 AND order_id IS NOT "
         "NULL) OR (state = 3 AND allocation_id IS NULL) LIMIT ?"},
        {"hold-has-live-session",
         "SELECT 'event ' || e.event_id || ', seat ' || e.seat_no, 'held by session ' || e.session_id || ', which is "
         "over or missing' FROM event_seat e LEFT JOIN shop_session s ON s.session_id = e.session_id WHERE e.state = 1 "
         "AND (s.session_id IS NULL OR s.status NOT IN (1, 2)) LIMIT ?"},
        {"hold-within-session",
         "SELECT 'event ' || e.event_id || ', seat ' || e.seat_no, 'held longer than its session ' || e.session_id "
         "FROM "
         "event_seat e JOIN shop_session s ON s.session_id = e.session_id WHERE e.state = 1 AND s.status = 1 AND "
         "(e.expires_at IS NULL OR e.expires_at > s.expires_at) LIMIT ?"},
        {"area-within-capacity",
         "SELECT 'event ' || event_id || ', area ' || area_no, used || ' of ' || capacity || ' places' FROM ga_area "
         "WHERE used < 0 OR used > capacity LIMIT ?"},
        {"area-counter-explained",
         "SELECT 'event ' || a.event_id || ', area ' || a.area_no, 'counter ' || a.used || ', rows ' || "
         "COALESCE((SELECT SUM(h.n) FROM ga_hold h WHERE h.event_id = a.event_id AND h.area_no = a.area_no), 0) "
         "FROM ga_area a WHERE a.used <> COALESCE((SELECT SUM(h.n) FROM ga_hold h WHERE h.event_id = a.event_id AND "
         "h.area_no = a.area_no), 0) LIMIT ?"},
        {"area-hold-has-live-session",
         "SELECT 'area hold ' || h.hold_id, 'held by session ' || h.session_id || ', which is over or missing' FROM "
         "ga_hold h LEFT JOIN shop_session s ON s.session_id = h.session_id WHERE h.state = 1 AND (s.session_id IS "
         "NULL "
         "OR s.status NOT IN (1, 2)) LIMIT ?"},
        {"area-tickets-explained",
         "SELECT 'order ' || o.order_id, 'tickets for standing places and sold places differ' FROM orders o LEFT JOIN "
         "(SELECT h.order_id, SUM(h.n) AS n FROM ga_hold h WHERE h.state = 2 GROUP BY h.order_id) sold ON sold.order_id "
         "= o.order_id LEFT JOIN (SELECT t.order_id, COUNT(*) AS n FROM ticket t WHERE t.area_no IS NOT NULL AND "
         "t.status = 1 GROUP BY t.order_id) printed ON printed.order_id = o.order_id WHERE COALESCE(sold.n, 0) <> "
         "COALESCE(printed.n, 0) LIMIT ?"},
        {"order-sums-balance",
         "SELECT 'order ' || o.order_id, 'total ' || o.total || ', tickets and fees ' || COALESCE(s.prices + s.fees, 0) "
         "FROM orders o LEFT JOIN (SELECT t.order_id, SUM(t.price) AS prices, SUM(t.fee) AS fees, SUM(t.tax) AS tax "
         "FROM ticket t GROUP BY t.order_id) s ON s.order_id = o.order_id WHERE o.total <> COALESCE(s.prices + s.fees, "
         "0) OR o.tickets_total <> COALESCE(s.prices, 0) OR o.fees_total <> COALESCE(s.fees, 0) OR o.tax_total <> "
         "COALESCE(s.tax, 0) LIMIT ?"},
        {"order-is-paid",
         "SELECT 'order ' || o.order_id, 'total ' || o.total || ', payments ' || COALESCE((SELECT SUM(p.amount) FROM "
         "payment p WHERE p.order_id = o.order_id), 0) FROM orders o WHERE o.status = 'paid' AND o.total <> "
         "COALESCE((SELECT SUM(p.amount) FROM payment p WHERE p.order_id = o.order_id), 0) LIMIT ?"},
        {"change-given-right",
         "SELECT 'payment ' || payment_id, 'given ' || given || ', amount ' || amount || ', change ' || change_given "
         "FROM payment WHERE given <> amount + change_given OR change_given < 0 LIMIT ?"},
        {"order-has-tickets",
         "SELECT 'order ' || o.order_id, 'without a ticket' FROM orders o WHERE NOT EXISTS (SELECT 1 FROM ticket t "
         "WHERE t.order_id = o.order_id) LIMIT ?"},
        {"cancelled-gave-back",
         "SELECT 'order ' || o.order_id, 'cancelled, but still has places or valid tickets' FROM orders o WHERE "
         "o.status = 'cancelled' AND (EXISTS (SELECT 1 FROM ticket t WHERE t.order_id = o.order_id AND t.status = 1) "
         "OR "
         "EXISTS (SELECT 1 FROM event_seat s JOIN ticket t ON t.event_id = s.event_id AND t.seat_no = s.seat_no WHERE "
         "t.order_id = o.order_id AND s.order_id = o.order_id) OR EXISTS (SELECT 1 FROM ga_hold h WHERE h.order_id = "
         "o.order_id)) LIMIT ?"},
        {"session-has-its-order",
         "SELECT 'session ' || s.session_id, 'completed without its order' FROM shop_session s WHERE s.status = 3 AND "
         "NOT EXISTS (SELECT 1 FROM orders o WHERE o.session_id = s.session_id AND o.order_id = s.order_id) LIMIT ?"},
        {"order-ended-its-session",
         "SELECT 'order ' || o.order_id, 'its session is not completed' FROM orders o JOIN shop_session s ON "
         "s.session_id = o.session_id WHERE s.status <> 3 LIMIT ?"},
        {"limit-per-person",
         "SELECT 'event ' || c.event_id || ', ' || c.person_key, CAST(SUM(c.n) AS TEXT) || ' tickets, allowed ' || "
         "e.max_per_person FROM person_claim c JOIN event e ON e.event_id = c.event_id GROUP BY c.event_id, "
         "c.person_key, e.max_per_person HAVING SUM(c.n) > e.max_per_person LIMIT ?"},
        {"sold-only-if-published",
         "SELECT 'event ' || e.event_id, 'has tickets though it is a draft' FROM event e WHERE e.status = 'draft' AND "
         "EXISTS (SELECT 1 FROM ticket t WHERE t.event_id = e.event_id) LIMIT ?"},
        {"free-seat-has-price",
         "SELECT 'event ' || s.event_id || ', seat ' || s.seat_no, 'free, but nobody can buy category ' || s.category "
         "FROM event_seat s WHERE s.state = 0 AND NOT " PARTERRE_PRICED("s") " LIMIT ?"},
        {"free-places-have-price",
         "SELECT 'event ' || a.event_id || ', area ' || a.area_no, a.capacity - a.used || ' places are free, but "
         "nobody "
         "can buy category ' || a.category FROM ga_area a WHERE a.used < a.capacity AND NOT " PARTERRE_PRICED(
             "a") " LIMIT ?"},
        {"used-ticket-was-valid",
         "SELECT 'ticket ' || ticket_id, 'used, but cancelled' FROM ticket WHERE used_at IS NOT NULL AND status <> 1 "
         "LIMIT ?"},
        {"seat-is-in-the-layout",
         "SELECT 'event ' || s.event_id || ', seat ' || s.seat_no, 'is not in the layout of the event' FROM event_seat "
         "s "
         "JOIN event e ON e.event_id = s.event_id WHERE NOT EXISTS (SELECT 1 FROM layout_seat l WHERE l.version_id = "
         "e.version_id AND l.seat_no = s.seat_no) LIMIT ?"},
        {"seat-paid-for-never-expires",
         "SELECT 'event ' || e.event_id || ', seat ' || e.seat_no, 'is being paid by session ' || e.session_id || ' "
         "and "
         "has a deadline' FROM event_seat e JOIN shop_session s ON s.session_id = e.session_id WHERE e.state = 1 AND "
         "s.status = 2 AND e.expires_at IS NOT NULL LIMIT ?"},
        {"area-paid-for-never-expires",
         "SELECT 'area hold ' || h.hold_id, 'is being paid by session ' || h.session_id || ' and has a deadline' FROM "
         "ga_hold h JOIN shop_session s ON s.session_id = h.session_id WHERE h.state = 1 AND s.status = 2 AND "
         "h.expires_at IS NOT NULL LIMIT ?"},
        {"area-hold-within-session",
         "SELECT 'area hold ' || h.hold_id, 'held longer than its session ' || h.session_id FROM ga_hold h JOIN "
         "shop_session s ON s.session_id = h.session_id WHERE h.state = 1 AND s.status = 1 AND (h.expires_at IS NULL "
         "OR "
         "h.expires_at > s.expires_at) LIMIT ?"},
        {"area-hold-whole",
         "SELECT 'area hold ' || hold_id, 'state ' || state || ' does not go with its owner' FROM ga_hold WHERE n <= 0 "
         "OR (state = 1 AND (session_id IS NULL OR type_no IS NULL)) OR (state <> 1 AND expires_at IS NOT NULL) OR "
         "(state = 2) <> (order_id IS NOT NULL) OR (state = 3) <> (allocation_id IS NOT NULL) LIMIT ?"},
        {"area-hold-has-area",
         "SELECT 'area hold ' || h.hold_id, 'in area ' || h.area_no || ', which event ' || h.event_id || ' does not "
         "have' FROM ga_hold h WHERE NOT EXISTS (SELECT 1 FROM ga_area a WHERE a.event_id = h.event_id AND a.area_no = "
         "h.area_no) LIMIT ?"},
        {"sold-places-have-order",
         "SELECT 'area hold ' || h.hold_id, 'sold to order ' || COALESCE(h.order_id, '?') || ', which does not exist' "
         "FROM ga_hold h WHERE h.state = 2 AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.order_id = h.order_id) "
         "LIMIT ?"},
        {"hold-in-its-event",
         "SELECT 'session ' || s.session_id, 'holds places of another event than its own' FROM shop_session s WHERE "
         "s.status IN (1, 2) AND (EXISTS (SELECT 1 FROM event_seat e WHERE e.session_id = s.session_id AND e.state = 1 "
         "AND e.event_id <> s.event_id) OR EXISTS (SELECT 1 FROM ga_hold h WHERE h.session_id = s.session_id AND "
         "h.state = 1 AND "
         "h.event_id <> s.event_id)) LIMIT ?"},
        {"seat-blocked-by-allocation",
         "SELECT 'event ' || e.event_id || ', seat ' || e.seat_no, 'blocked by allocation ' || "
         "COALESCE(e.allocation_id, "
         "0) || ', which the event does not have' FROM event_seat e WHERE e.state = 3 AND NOT EXISTS (SELECT 1 FROM "
         "allocation a WHERE a.allocation_id = e.allocation_id AND a.event_id = e.event_id) LIMIT ?"},
        {"places-blocked-by-allocation",
         "SELECT 'area hold ' || h.hold_id, 'blocked by allocation ' || COALESCE(h.allocation_id, 0) || ', which the "
         "event does not have' FROM ga_hold h WHERE h.state = 3 AND NOT EXISTS (SELECT 1 FROM allocation a WHERE "
         "a.allocation_id = h.allocation_id AND a.event_id = h.event_id) LIMIT ?"},
        {"ticket-money-sane",
         "SELECT 'ticket ' || ticket_id, 'price ' || price || ', fee ' || fee || ', tax contained ' || tax FROM ticket "
         "WHERE price < 0 OR fee < 0 OR tax < 0 OR tax > price + fee LIMIT ?"},
        {"ticket-of-its-orders-event",
         "SELECT 'ticket ' || t.ticket_id, 'for event ' || t.event_id || ', its order is for ' || o.event_id FROM "
         "ticket "
         "t JOIN orders o ON o.order_id = t.order_id WHERE t.event_id <> o.event_id LIMIT ?"},
        {"ticket-has-order", "SELECT 'ticket ' || t.ticket_id, 'of order ' || t.order_id || ', which does not exist' "
                             "FROM ticket t WHERE NOT "
                             "EXISTS (SELECT 1 FROM orders o WHERE o.order_id = t.order_id) LIMIT ?"},
        {"ticket-lines-counted",
         "SELECT 'order ' || order_id, CAST(COUNT(*) AS TEXT) || ' tickets, numbered up to ' || MAX(line) FROM ticket "
         "GROUP BY order_id HAVING MIN(line) <> 1 OR MAX(line) <> COUNT(*) LIMIT ?"},
        {"paid-order-has-valid-tickets",
         "SELECT 'order ' || o.order_id, 'paid, but one of its tickets is not valid' FROM orders o WHERE o.status = "
         "'paid' AND EXISTS (SELECT 1 FROM ticket t WHERE t.order_id = o.order_id AND t.status <> 1) LIMIT ?"},
        {"payment-has-order", "SELECT 'payment ' || p.payment_id, 'for order ' || p.order_id || ', which does not "
                              "exist' FROM payment p WHERE "
                              "NOT EXISTS (SELECT 1 FROM orders o WHERE o.order_id = p.order_id) LIMIT ?"},
        {"one-open-payment",
         "SELECT 'session ' || session_id, CAST(COUNT(*) AS TEXT) || ' open payments' FROM payment_attempt WHERE state "
         "IN ('created', 'cancelling', 'sold', 'refund-due') GROUP BY session_id HAVING COUNT(*) > 1 LIMIT ?"},
        {"open-payment-has-session",
         "SELECT 'payment ' || a.attempt_id, 'under way, but nobody is paying in session ' || a.session_id FROM "
         "payment_attempt a WHERE a.state IN ('created', 'cancelling') AND NOT EXISTS (SELECT 1 FROM shop_session s "
         "WHERE s.session_id = a.session_id AND s.status = 2) LIMIT ?"},
        {"claim-explained",
         "SELECT 'event ' || c.event_id || ', ' || c.person_key, 'counts ' || c.n || ' tickets of session ' || "
         "c.session_id || ', which has bought other ones' FROM person_claim c WHERE NOT EXISTS (SELECT 1 FROM "
         "shop_session s WHERE s.session_id = c.session_id AND s.status = 2) AND c.n <> (SELECT COUNT(*) FROM orders o "
         "JOIN ticket t ON t.order_id = o.order_id WHERE o.session_id = c.session_id AND o.event_id = c.event_id AND "
         "t.status = 1) LIMIT ?"},
        {"let-in-once", "SELECT 'ticket ' || ticket_id, 'let in ' || CAST(COUNT(*) AS TEXT) || ' times' FROM "
                        "ticket_scan WHERE result = "
                        "'welcome' AND ticket_id IS NOT NULL GROUP BY ticket_id HAVING COUNT(*) > 1 LIMIT ?"},
        {"let-in-is-recorded",
         "SELECT 'ticket ' || t.ticket_id, 'used, but nobody let it in' FROM ticket t WHERE t.used_at IS NOT NULL AND "
         "NOT EXISTS (SELECT 1 FROM ticket_scan s WHERE s.ticket_id = t.ticket_id AND s.result = 'welcome') LIMIT ?"},
        {"cancelling-is-logged", "SELECT 'order ' || o.order_id, 'cancelled, and nobody says by whom' FROM orders o "
                                 "WHERE o.status = 'cancelled' "
                                 "AND NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.deed = 'order-cancel' AND "
                                 "a.subject = 'order ' || o.code) "
                                 "LIMIT ?"},
        {"seat-has-identity",
         "SELECT 'layout ' || l.version_id || ', seat ' || l.seat_no, 'is none of the seats that its venue ever had' "
         "FROM layout_seat l JOIN layout_version v ON v.version_id = l.version_id WHERE NOT EXISTS (SELECT 1 FROM "
         "venue_seat s WHERE s.venue_id = v.venue_id AND s.seat_no = l.seat_no) LIMIT ?"},
        {"queue-supply-right",
         "SELECT 'event ' || q.event_id, 'places for sale by the figure ' || q.figure || ', by the rows ' || q.counted "
         "FROM " PARTERRE_QUEUE_FIGURES " WHERE q.figure <> q.counted LIMIT ?"},
        {"queue-promise-kept",
         "SELECT 'event ' || q.event_id, 'places for sale ' || q.counted || ', promised to customers who were let in ' "
         "|| q.promised FROM " PARTERRE_QUEUE_FIGURES " WHERE q.counted < q.promised LIMIT ?"},
        {"session-within-party",
         "SELECT 'session ' || h.session_id, 'holds ' || h.held || ' places, was let in for ' || h.party FROM (SELECT "
         "s.session_id, s.party, (SELECT COUNT(*) FROM event_seat e WHERE e.session_id = s.session_id AND e.state = 1) "
         "+ COALESCE((SELECT SUM(g.n) FROM ga_hold g WHERE g.session_id = s.session_id AND g.state = 1), 0) AS held "
         "FROM shop_session s JOIN event v ON v.event_id = s.event_id WHERE s.status IN (1, 2) AND v.queued) h "
         "WHERE h.held > h.party LIMIT ?"},
        {"queue-call-has-session",
         "SELECT 'queue entry ' || q.entry_id, 'called without a session of its own' FROM queue_entry q WHERE q.state "
         "= 1 "
         "AND NOT EXISTS (SELECT 1 FROM shop_session s WHERE s.session_id = q.session_id AND s.event_id = q.event_id "
         "AND s.queue_no = q.number) LIMIT ?"},
    };
    return all;
}

void VerifyStore::begin()
{
    // Of a limited question PostgreSQL thinks that a few rows will do, and joins whole tables by one column that nearly
    // all their rows share. There are none to be found as a rule, so it would look at every pair.
    if (m_session.dialect().isPostgresql())
        m_session.connection().execute(QStringLiteral("SET LOCAL enable_mergejoin = off"));
}

QList<FoundBreach> VerifyStore::run(const PromiseCheck &check, int limit)
{
    return Statement(m_session, check.sql).with(limit).list([&check](const Row &row) {
        return FoundBreach{QString::fromLatin1(check.promise), row.text(0), row.text(1)};
    });
}

int VerifyStore::count(const char *sql)
{
    return Statement(m_session, sql).required([](const Row &row) { return row.number(0); });
}

} // namespace parterre
