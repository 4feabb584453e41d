#include "services/promises.h"
#include "storage/core/connection.h"
#include "storage/core/dbsession.h"
#include "storage/core/statement.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QSet>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// What is done to the data, and what verify must say then: exactly this promise, and those that cannot but break with
/// it.
struct Breach
{
    const char *promise;
    QStringList damage;
    QSet<QString> also;
};

// The house below has: order 1, two seats of row A; order 2, three standing places; order 3, two seats of row B,
// cancelled; order 4, a seat of row B whose ticket was used; a session that holds two seats of row C and two standing
// places; a seat and two standing places that an allocation has blocked.
const QString paidSeats = u"(SELECT MIN(order_id) FROM ticket WHERE row_label = 'A')"_s;
const QString paidPlaces = u"(SELECT MIN(order_id) FROM ticket WHERE area_no IS NOT NULL)"_s;
const QString cancelled = u"(SELECT order_id FROM orders WHERE status = 'cancelled')"_s;
const QString aTicket = u"(SELECT MIN(ticket_id) FROM ticket WHERE row_label = 'A')"_s;
const QString usedTicket = u"(SELECT ticket_id FROM ticket WHERE used_at IS NOT NULL)"_s;
const QString aFreeSeat = u"(SELECT MIN(seat_no) FROM event_seat WHERE state = 0)"_s;
const QString aHeldSeat = u"(SELECT MIN(seat_no) FROM event_seat WHERE state = 1)"_s;
const QString holder = u"(SELECT session_id FROM ga_hold WHERE state = 1)"_s;

const QString ticketColumns = u"line, event_id, seat_no, area_no, zone, row_label, number_label, category, "
                              "category_name, type_no, type_name, price, fee, tax"_s;
/// One more line of an order, for this place. It costs nothing, so that no sum changes.
QString oneMoreTicket(const QString &place)
{
    return u"INSERT INTO ticket (ticket_id, order_id, line, event_id, seat_no, area_no, zone, row_label, number_label, "
           "category, category_name, type_no, type_name, price, fee, tax) SELECT 1, order_id, "
           "(SELECT MAX(line) + 1 FROM ticket u WHERE u.order_id = t.order_id), event_id, %2, zone, row_label, "
           "number_label, category, category_name, type_no, type_name, 0, 0, 0 FROM ticket t WHERE ticket_id = %1"_s
               .arg(usedTicket, place);
}

QList<Breach> breaches()
{
    const QString endHolder = u"UPDATE shop_session SET status = %1 WHERE session_id = "_s + holder;
    const QString freeHeldSeats =
        u"UPDATE event_seat SET state = 0, session_id = NULL, expires_at = NULL, type_no = NULL WHERE state = 1"_s;
    const QString dropHeldPlaces = u"DELETE FROM ga_hold WHERE state = 1"_s;
    const QString countPlacesAgain =
        u"UPDATE ga_area SET used = (SELECT COALESCE(SUM(h.n), 0) FROM ga_hold h WHERE h.event_id = ga_area.event_id "
        "AND h.area_no = ga_area.area_no)"_s;
    const QString attempt = u"INSERT INTO payment_attempt (attempt_id, session_id, amount, currency, vendor, state, "
                            "lease_until, changed_at) SELECT '%1', session_id, 100, 'EUR', 'test', '%2', 0, 0 FROM "
                            "ga_hold WHERE state = 1"_s;
    const QString paying = u"UPDATE shop_session SET status = 2 WHERE session_id = "_s + holder;
    const QString seatsNeverExpire = u"UPDATE event_seat SET expires_at = NULL WHERE state = 1"_s;
    const QString queueOn = u"UPDATE event SET queued = TRUE"_s;
    const QString queueFigure =
        u"INSERT INTO event_queue (event_id, supply) SELECT event_id, (SELECT COUNT(*) FROM event_seat WHERE state IN "
        "(0, 1)) + (SELECT SUM(capacity) FROM ga_area) - (SELECT SUM(n) FROM ga_hold WHERE state > 1) FROM event"_s;
    const QString party = u"UPDATE shop_session SET party = %1 WHERE session_id = "_s + holder;
    const QString placesNeverExpire = u"UPDATE ga_hold SET expires_at = NULL WHERE state = 1"_s;
    return {
        {"seat-one-owner", {oneMoreTicket(u"seat_no, area_no"_s)}, {}},
        {"sold-seat-has-ticket",
         {u"UPDATE event_seat SET state = 2, order_id = "_s + paidSeats + u" WHERE seat_no = "_s + aFreeSeat},
         {}},
        {"ticket-has-sold-seat", {oneMoreTicket(aFreeSeat + u", area_no"_s)}, {}},
        {"seat-state-whole", {u"UPDATE event_seat SET expires_at = 1 WHERE seat_no = "_s + aFreeSeat}, {}},
        {"hold-has-live-session", {endHolder.arg(4), dropHeldPlaces, countPlacesAgain}, {}},
        {"hold-within-session",
         {u"UPDATE event_seat SET expires_at = expires_at + 1 WHERE seat_no = "_s + aHeldSeat},
         {}},
        {"area-within-capacity", {u"UPDATE ga_area SET capacity = used - 1"_s}, {}},
        {"area-counter-explained", {u"UPDATE ga_area SET used = used + 1"_s}, {}},
        {"area-hold-has-live-session", {endHolder.arg(5), freeHeldSeats}, {}},
        {"area-tickets-explained", {u"UPDATE ga_hold SET n = n + 1 WHERE state = 2"_s, countPlacesAgain}, {}},
        {"order-sums-balance", {u"UPDATE orders SET tax_total = tax_total + 1 WHERE order_id = "_s + paidSeats}, {}},
        {"order-is-paid",
         {u"UPDATE payment SET amount = amount - 1, given = given - 1 WHERE order_id = "_s + paidSeats},
         {}},
        {"change-given-right", {u"UPDATE payment SET given = given + 1 WHERE order_id = "_s + paidSeats}, {}},
        {"order-has-tickets",
         {u"UPDATE orders SET tickets_total = 0, fees_total = 0, tax_total = 0, total = 0 WHERE order_id = "_s +
              cancelled,
          u"DELETE FROM ticket WHERE order_id = "_s + cancelled},
         {}},
        {"cancelled-gave-back",
         {u"UPDATE event_seat SET state = 2, order_id = "_s + cancelled +
          u" WHERE seat_no = (SELECT MIN(seat_no) FROM ticket WHERE order_id = "_s + cancelled + u")"_s},
         {u"sold-seat-has-ticket"_s}},
        {"session-has-its-order",
         {u"UPDATE shop_session SET order_id = 'another' WHERE order_id = "_s + paidSeats},
         {}},
        {"order-ended-its-session", {u"UPDATE shop_session SET status = 5 WHERE order_id = "_s + paidSeats}, {}},
        {"limit-per-person", {u"UPDATE event SET max_per_person = 1"_s}, {}},
        {"sold-only-if-published", {u"UPDATE event SET status = 'draft'"_s}, {}},
        {"free-seat-has-price", {u"DELETE FROM event_price WHERE category = 0"_s}, {}},
        {"free-places-have-price", {u"UPDATE event_category SET for_sale = FALSE WHERE category = 2"_s}, {}},
        {"used-ticket-was-valid",
         {u"UPDATE ticket SET used_at = 1 WHERE order_id = "_s + cancelled,
          u"INSERT INTO ticket_scan (ticket_id, code, result, scanned_at) SELECT ticket_id, '', 'welcome', 1 FROM "
          u"ticket "
          "WHERE order_id = "_s +
              cancelled},
         {}},
        {"seat-is-in-the-layout", {u"DELETE FROM layout_seat WHERE seat_no = "_s + aFreeSeat}, {}},
        {"queue-supply-right",
         {u"INSERT INTO event_queue (event_id, supply) SELECT event_id, 1 FROM event"_s, queueOn},
         {}},
        {"queue-promise-kept", {queueFigure, queueOn, party.arg(1000)}, {}},
        {"session-within-party", {queueFigure, queueOn, party.arg(1)}, {}},
        {"queue-call-has-session",
         {u"INSERT INTO queue_entry (entry_id, event_id, number, state, lane, party, joined_at, session_id, called_at) "
          "SELECT 1, event_id, 1, 1, 'window', 1, 0, session_id, 0 FROM ga_hold WHERE state = 1"_s},
         {}},
        {"seat-paid-for-never-expires", {paying, placesNeverExpire}, {}},
        {"area-paid-for-never-expires", {paying, seatsNeverExpire}, {}},
        {"area-hold-within-session", {u"UPDATE ga_hold SET expires_at = expires_at + 1 WHERE state = 1"_s}, {}},
        {"area-hold-whole", {u"UPDATE ga_hold SET expires_at = 1 WHERE state = 2"_s}, {}},
        {"area-hold-has-area", {u"UPDATE ga_hold SET area_no = 987654 WHERE state = 1"_s, countPlacesAgain}, {}},
        {"sold-places-have-order",
         {u"INSERT INTO ga_hold (hold_id, event_id, area_no, type_no, n, state, order_id) SELECT 1, event_id, area_no, "
          u"1, "
          "1, 2, 'nobody' FROM ga_area"_s,
          countPlacesAgain},
         {}},
        {"hold-in-its-event", {u"UPDATE shop_session SET event_id = event_id + 1 WHERE session_id = "_s + holder}, {}},
        {"seat-blocked-by-allocation", {u"UPDATE event_seat SET allocation_id = 987654 WHERE state = 3"_s}, {}},
        {"places-blocked-by-allocation", {u"UPDATE ga_hold SET allocation_id = 987654 WHERE state = 3"_s}, {}},
        {"ticket-money-sane",
         {u"UPDATE ticket SET tax = price + fee + 1 WHERE ticket_id = "_s + aTicket,
          u"UPDATE orders SET tax_total = (SELECT SUM(t.tax) FROM ticket t WHERE t.order_id = orders.order_id)"_s},
         {}},
        {"ticket-of-its-orders-event",
         {u"UPDATE orders SET event_id = event_id + 1 WHERE order_id = "_s + paidPlaces},
         {}},
        {"ticket-has-order",
         {u"INSERT INTO ticket (ticket_id, order_id, "_s + ticketColumns +
          u") SELECT 1, 'nobody', 1, event_id, NULL, "
          "area_no, zone, '', '', category, 'Floor', 1, 'Adult', 0, 0, 0 FROM ga_area"_s},
         {}},
        {"ticket-lines-counted", {u"UPDATE ticket SET line = line + 10 WHERE ticket_id = "_s + aTicket}, {}},
        {"paid-order-has-valid-tickets",
         {u"UPDATE ticket SET status = 2 WHERE order_id = "_s + paidPlaces},
         {u"area-tickets-explained"_s}},
        {"payment-has-order",
         {u"INSERT INTO payment (payment_id, order_id, kind, amount, given, change_given, station_id, paid_at) VALUES "
          "('1', 'nobody', 'cash', 1, 1, 0, 1, 1)"_s},
         {}},
        {"one-open-payment",
         {paying, seatsNeverExpire, placesNeverExpire, attempt.arg(u"1"_s, u"created"_s),
          attempt.arg(u"2"_s, u"created"_s)},
         {}},
        {"open-payment-has-session", {attempt.arg(u"1"_s, u"created"_s)}, {}},
        {"claim-explained", {u"UPDATE person_claim SET n = n + 1"_s}, {}},
        {"let-in-once",
         {u"INSERT INTO ticket_scan (ticket_id, code, result, scanned_at) SELECT ticket_id, '', 'welcome', 1 FROM "
          "ticket WHERE used_at IS NOT NULL"_s},
         {}},
        {"let-in-is-recorded", {u"DELETE FROM ticket_scan"_s}, {}},
        {"cancelling-is-logged", {u"DELETE FROM audit_entry WHERE deed = 'order-cancel'"_s}, {}},
        {"seat-has-identity", {u"DELETE FROM venue_seat WHERE seat_no = "_s + aFreeSeat}, {}},
        {"keys-belong-together",
         {u"UPDATE signing_key SET public_key = '%1'"_s.arg(QString::fromLatin1(QByteArray(32, 'x').toBase64()))},
         {}},
        {"tickets-can-be-signed", {u"UPDATE signing_key SET retired_at = 1"_s}, {}},
    };
}

/// Lets the damage in: constraints stand in its way, and are back when the transaction is undone.
void dropConstraints(DbSession &session)
{
    if (!session.dialect().isPostgresql()) {
        session.connection().execute(u"PRAGMA ignore_check_constraints = ON"_s);
        session.connection().execute(u"PRAGMA defer_foreign_keys = ON"_s);
        session.connection().execute(u"DROP INDEX ticket_one_owner"_s);
        session.connection().execute(u"DROP INDEX payment_attempt_one_open"_s);
        return;
    }
    session.connection().execute(
        u"DO $$ DECLARE c record; BEGIN FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint WHERE "
        "contype IN ('c', 'f') AND connamespace = 'public'::regnamespace LOOP EXECUTE format('ALTER TABLE %s DROP "
        "CONSTRAINT %I', c.t, c.conname); END LOOP; END $$"_s);
    session.connection().execute(u"DROP INDEX ticket_one_owner, payment_attempt_one_open"_s);
}

} // namespace

/// Verify finds every broken promise, and names no other.
class tst_Verify : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CounterHouse> m_house;

    CashPaymentDto exactCash(const ShoppingView &view) const { return {OrderId::create(), view.total}; }
    ShoppingView opened(const QList<SeatNo> &seats, const BuyerDto &buyer = {})
    {
        return *await(m_house->shopping.open(m_house->counter, {m_house->event, 0, buyer, {seats, {}}}));
    }
    ShoppingView withPlaces(const ShoppingView &view, int count)
    {
        return *await(m_house->shopping.put(m_house->counter, view, AreaPlacesDto{m_house->pit, {{1, count}}}));
    }
    ShoppingView bought(const ShoppingView &view)
    {
        return *await(m_house->shopping.put(m_house->counter, view, exactCash(view)));
    }
    /// Damages the data inside a transaction that is undone, and answers what verify says in it.
    Result<QList<BreachView>> found(const QStringList &damage)
    {
        auto seen = std::make_shared<QList<BreachView>>();
        const auto answer = await(m_house->database.write([damage, seen](DbSession &session) -> Result<int> {
            dropConstraints(session);
            for (const QString &sql : damage)
                session.connection().execute(sql);
            *seen = verifyPromises(session).breaches;
            return refusal(u"undone"_s);
        }));
        if (!isRefusal(answer, "undone"_L1))
            return Failure(answer.has_value() ? Error{} : answer.error());
        return *seen;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<CounterHouse>();
        const TestDatabase &test = m_house->test;
        test.execute(u"INSERT INTO allocation (event_id, purpose, kind) SELECT event_id, 'Press', 'hold' FROM event"_s);
        test.execute(u"UPDATE event_seat SET state = 3, allocation_id = (SELECT allocation_id FROM allocation) WHERE "
                     "seat_no = (SELECT MAX(seat_no) FROM event_seat)"_s);
        test.execute(u"INSERT INTO ga_hold (hold_id, event_id, area_no, n, state, allocation_id) SELECT 77, event_id, "
                     "area_no, 2, 3, (SELECT allocation_id FROM allocation) FROM ga_area"_s);
        test.execute(u"UPDATE ga_area SET used = 2"_s);
        const BuyerDto mia{u"Mia"_s, u"mia@example.org"_s, {}, {}};
        bought(opened(m_house->seats(u"A", 1, 2), mia));
        bought(withPlaces(opened({}), 3));
        PARTERRE_AWAIT_DONE(m_house->orders.cancel(m_house->counter, bought(opened(m_house->seats(u"B", 1, 2))).order));
        const ShoppingView used = bought(opened(m_house->seats(u"B", 5, 1)));
        PARTERRE_AWAIT(order, m_house->orders.view(used.order));
        PARTERRE_AWAIT(check, m_house->orders.checkTicket(m_house->counter, order.tickets.constFirst().code));
        QVERIFY(check.admits());
        withPlaces(opened(m_house->seats(u"C", 1, 2)), 2);
        QCOMPARE(m_house->breaches(), QString());
    }
    void cleanupTestCase()
    {
        // Nothing of all this was kept.
        QCOMPARE(m_house->breaches(), QString());
        m_house.reset();
    }

    void everyPromise_hasABreachToFind()
    {
        QSet<QString> tried;
        for (const Breach &breach : breaches())
            tried.insert(QString::fromLatin1(breach.promise));
        PARTERRE_AWAIT(verified, m_house->verifier.verify());
        const QSet<QString> promised(verified.checks.cbegin(), verified.checks.cend());
        QVERIFY2(promised == tried,
                 qPrintable(QStringList((promised - tried).values()).join(u' ') + u" is not tried; "_s +
                            QStringList((tried - promised).values()).join(u' ') + u" is no promise"_s));
        QCOMPARE(verified.checks.size(), promised.size());
    }

    void breach_isFoundAndNoOther_data()
    {
        QTest::addColumn<int>("number");
        const QList<Breach> all = breaches();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).promise) << i;
    }

    void breach_isFoundAndNoOther()
    {
        QFETCH(int, number);
        const Breach breach = breaches().at(number);
        const auto answer = found(breach.damage);
        QVERIFY2(answer.has_value(), qPrintable(describeAnswer(answer)));
        QSet<QString> promises;
        QString text;
        for (const BreachView &one : *answer) {
            promises.insert(one.promise);
            text += u"%1: %2: %3\n"_s.arg(one.promise, one.subject, one.detail);
            QVERIFY2(!one.subject.isEmpty() && !one.detail.isEmpty(), qPrintable(text));
        }
        QVERIFY2(promises == breach.also + QSet<QString>{QString::fromLatin1(breach.promise)}, qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(tst_Verify)
#include "tst_verify.moc"
