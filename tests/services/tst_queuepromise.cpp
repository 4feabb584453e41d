#include "services/queuehouse.h"

#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

/// Whoever is let in can still get a place: no more is promised than there is, whatever is sold, given back or changed.
/// On both engines.
class tst_QueuePromise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moreIsNeverPromisedThanThereIs()
    {
        QueueHouse house;
        for (int i = 0; i < 8; ++i)
            house.joined(6);
        const QueueEntryView ninth = house.joined(6);
        const auto all = house.next(20);
        QVERIFY(all.has_value());
        QCOMPARE(all->called.size(), 8);
        QCOMPARE(all->outcome, CallOutcome::AskParty);
        QCOMPARE(all->spare, 2);
        QCOMPARE(all->asked->id, ninth.id);
        QVERIFY(all->asked->isAsked);
        QVERIFY(house.entry(ninth).session.isNull());
        QCOMPARE(house.breaches(), QString());
    }

    void everybodyWhoWasLetInGetsTheirPlaces()
    {
        QueueHouse house;
        for (int i = 0; i < 12; ++i)
            house.joined(i % 3 == 0 ? 6 : 4);
        const auto all = house.next(20);
        int next = 0;
        for (const QueueEntryView &entry : all->called) {
            PARTERRE_AWAIT(serving, house.queue.serve(house.counter, entry.id));
            ShoppingView session = house.session(entry);
            // Seats as far as they go, then the floor.
            const int seats = std::min(entry.party, 30 - next);
            QList<SeatNo> wanted;
            for (int i = 0; i < seats; ++i, ++next)
                wanted.append(house.seat(QStringLiteral("ABC").mid(next / 10, 1), next % 10 + 1));
            session = QueueHouse::must(await(house.shopping.put(house.counter, session, SeatsDto{wanted, {}})));
            if (seats < entry.party)
                session = QueueHouse::must(await(
                    house.shopping.put(house.counter, session, AreaPlacesDto{house.pit, {{1, entry.party - seats}}})));
            QCOMPARE(session.placeCount(), entry.party);
            PARTERRE_AWAIT(
                sold, house.shopping.put(house.counter, session, CashPaymentDto{OrderId::create(), session.total}));
        }
        QCOMPARE(house.list().spare(), house.list().supply);
        QCOMPARE(house.breaches(), QString());
    }

    void aSessionHoldsNoMoreThanItsParty()
    {
        QueueHouse house;
        house.joined(2);
        const QueueEntryView called = house.called();
        const ShoppingView session = house.session(called);
        PARTERRE_AWAIT(more, house.shopping.put(house.counter, session, SeatsDto{house.seats(u"A", 1, 3), {}}));
        QCOMPARE(more.placeCount(), 0);
        QCOMPARE(more.notices.constFirst().reason, QStringLiteral("party-full"));
        PARTERRE_AWAIT(seats, house.shopping.put(house.counter, more, SeatsDto{house.seats(u"A", 1, 2), {}}));
        PARTERRE_AWAIT(places, house.shopping.put(house.counter, seats, AreaPlacesDto{house.pit, {{1, 1}}}));
        QCOMPARE(places.placeCount(), 2);
    }

    void aLargerPartyIsLetInAnew()
    {
        QueueHouse house;
        const QueueEntryView small = house.joined(2);
        house.called();
        house.promiseAllBut(3);
        PARTERRE_AWAIT_REFUSAL(house.queue.putParty(house.counter, small.id, {6}), "queue-party-too-large");
        PARTERRE_AWAIT(larger, house.queue.putParty(house.counter, small.id, {4}));
        QCOMPARE(larger.party, 4);
        QCOMPARE(house.list().spare(), 1);
        const ShoppingView session = house.session(small);
        QCOMPARE(session.party, 4);
        PARTERRE_AWAIT(largest, house.shopping.put(house.counter, session, PartyDto{5}));
        QCOMPARE(largest.party, 5);
        PARTERRE_AWAIT_REFUSAL(house.shopping.put(house.counter, largest, PartyDto{6}), "queue-party-too-large");
        PARTERRE_AWAIT(held, house.shopping.put(house.counter, largest, SeatsDto{house.seats(u"A", 1, 5), {}}));
        QCOMPARE(held.placeCount(), 5);
        QCOMPARE(house.breaches(), QString());
    }

    void aSmallerPartyGivesPlacesBackButNotThoseInTheBasket()
    {
        QueueHouse house;
        const QueueEntryView entry = house.joined(6);
        house.called();
        PARTERRE_AWAIT(held,
                       house.shopping.put(house.counter, house.session(entry), SeatsDto{house.seats(u"A", 1, 2), {}}));
        PARTERRE_AWAIT_REFUSAL(house.queue.putParty(house.counter, entry.id, {1}), "party-below-held");
        PARTERRE_AWAIT(smaller, house.queue.putParty(house.counter, entry.id, {2}));
        QCOMPARE(house.list().spare(), 48);
        QCOMPARE(house.breaches(), QString());
    }

    void aSaleAtTheCounterIsLetInLikeEverybodyElse()
    {
        QueueHouse house;
        PARTERRE_AWAIT(sale, house.shopping.open(house.counter, {house.event, 0, {}, {house.seats(u"A", 1, 2), {}}}));
        QCOMPARE(sale.party, 2);
        QCOMPARE(sale.placeCount(), 2);
        QCOMPARE(house.list().promised, 2);
        house.promiseAllBut(1);
        PARTERRE_AWAIT_REFUSAL(house.shopping.open(house.counter, {house.event, 2, {}, {}}), "queue-party-too-large");
        PARTERRE_AWAIT(last, house.shopping.open(house.counter, {house.event, 1, {}, {}}));
        PARTERRE_AWAIT_REFUSAL(house.shopping.open(house.counter, {house.event, 1, {}, {}}), "queue-no-places");
        PARTERRE_AWAIT_REFUSAL(house.shopping.open(house.counter, {house.event, 7, {}, {}}), "party-above-limit");
        QCOMPARE(house.breaches(), QString());
    }

    void buyingFewerThanPromisedGivesTheRestBack()
    {
        QueueHouse house;
        const QueueEntryView entry = house.joined(5);
        house.called();
        PARTERRE_AWAIT(held,
                       house.shopping.put(house.counter, house.session(entry), SeatsDto{house.seats(u"A", 1, 1), {}}));
        PARTERRE_AWAIT(sold, house.shopping.put(house.counter, held, CashPaymentDto{OrderId::create(), held.total}));
        QCOMPARE(house.list().supply, 49);
        QCOMPARE(house.list().spare(), 49);
        PARTERRE_AWAIT(cancelled, house.orders.cancel(house.counter, sold.order));
        QCOMPARE(house.list().supply, 50);
        QCOMPARE(house.breaches(), QString());
    }

    void standingPlacesCountLikeSeats()
    {
        QueueHouse house;
        const QueueEntryView entry = house.joined(4);
        house.called();
        PARTERRE_AWAIT(held,
                       house.shopping.put(house.counter, house.session(entry), AreaPlacesDto{house.pit, {{1, 4}}}));
        PARTERRE_AWAIT(sold, house.shopping.put(house.counter, held, CashPaymentDto{OrderId::create(), held.total}));
        QCOMPARE(house.list().supply, 46);
        PARTERRE_AWAIT(cancelled, house.orders.cancel(house.counter, sold.order));
        QCOMPARE(house.list().supply, 50);
        QCOMPARE(house.breaches(), QString());
    }

    void anAbandonedSessionGivesItsPartyBack()
    {
        QueueHouse house;
        const QueueEntryView entry = house.joined(6);
        house.called();
        PARTERRE_AWAIT(abandoned, house.shopping.abandon(house.counter, house.session(entry)));
        QCOMPARE(house.list().promised, 0);
        QCOMPARE(house.entry(entry).state, QueueState::Left);
    }

    void aPriceIsNotTakenAwayFromWhatWasPromised()
    {
        QueueHouse house;
        house.promiseAllBut(10);
        PARTERRE_AWAIT(event, house.events.view(house.event));
        EventDto without = event.toDto();
        closeFloor(without);
        PARTERRE_AWAIT_REFUSAL(house.events.put(without, house.counter), "queue-promised");
        QCOMPARE(house.list().supply, 50);
        EventDto renamed = event.toDto();
        renamed.name = QStringLiteral("Quartet");
        PARTERRE_AWAIT(saved, house.events.put(renamed, house.counter));
        QCOMPARE(house.breaches(), QString());
    }

    void aPriceThatIsTakenAwayTakesItsPlacesOutOfTheSupply()
    {
        QueueHouse house;
        PARTERRE_AWAIT(event, house.events.view(house.event));
        EventDto without = event.toDto();
        closeFloor(without);
        PARTERRE_AWAIT(saved, house.events.put(without, house.counter));
        QCOMPARE(house.list().supply, 30);
        EventDto with = saved.toDto();
        with.prices = event.details.prices;
        with.categories = event.details.categories;
        PARTERRE_AWAIT(again, house.events.put(with, house.counter));
        QCOMPARE(house.list().supply, 50);
        QCOMPARE(house.breaches(), QString());
    }

    void switchingTheQueueOnLeavesBegunSalesWhatTheyHave()
    {
        QueueHouse house([](EventDto &) {});
        PARTERRE_AWAIT(begun, house.shopping.open(house.counter, {house.event, 1, {}, {house.seats(u"A", 1, 4), {}}}));
        QCOMPARE(begun.placeCount(), 4);
        PARTERRE_AWAIT(event, house.events.view(house.event));
        EventDto on = event.toDto();
        on.queue.queued = true;
        PARTERRE_AWAIT(saved, house.events.put(on, house.counter));
        QCOMPARE(house.list().promised, 4);
        QCOMPARE(house.list().supply, 50);
        PARTERRE_AWAIT(seen, house.shopping.view(begun.id));
        PARTERRE_AWAIT(sold, house.shopping.put(house.counter, seen, CashPaymentDto{OrderId::create(), seen.total}));
        QCOMPARE(house.list().supply, 46);
        QCOMPARE(house.breaches(), QString());
    }

    void aQueueIsNotSwitchedOnOverMoreThanThereIs()
    {
        QueueHouse house([](EventDto &) {});
        for (int i = 0; i < 9; ++i)
            QueueHouse::must(await(house.shopping.open(house.counter, {house.event, 6, {}, {}})));
        PARTERRE_AWAIT(event, house.events.view(house.event));
        EventDto on = event.toDto();
        on.queue.queued = true;
        PARTERRE_AWAIT_REFUSAL(house.events.put(on, house.counter), "queue-promised");
    }

    void whatStaysUnsoldIsNotPromised()
    {
        QueueHouse house([](EventDto &event) {
            queued(event);
            event.sales.closeWhenLeft = 45;
        });
        house.joined(6);
        QCOMPARE(house.next()->outcome, CallOutcome::AskParty);
        QCOMPARE(house.next()->spare, 5);
    }

    void aClockThatStepsBackLetsNobodyMoreIn()
    {
        QueueHouse house;
        house.promiseAllBut(2);
        house.pass(-2h);
        house.joined(6);
        QCOMPARE(house.next()->outcome, CallOutcome::AskParty);
        house.pass(4h);
        QCOMPARE(house.next()->called.size(), 1); // all turns have lapsed
        house.pass(-4h);
        QCOMPARE(house.breaches(), QString());
        QCOMPARE(house.list().promised, 6);
    }

    void aBrokenPromiseIsFound()
    {
        QueueHouse house;
        house.joined(2);
        house.called();
        house.test.execute(QStringLiteral("UPDATE shop_session SET party = 51"));
        QVERIFY(house.breaches().startsWith(QStringLiteral("queue-promise-kept")));
        house.test.execute(QStringLiteral("UPDATE shop_session SET party = 2"));
        QCOMPARE(house.breaches(), QString());
        house.test.execute(QStringLiteral("UPDATE event_queue SET supply = supply - 1"));
        QVERIFY(house.breaches().startsWith(QStringLiteral("queue-supply-right")));
        house.test.execute(QStringLiteral("UPDATE event_queue SET supply = supply + 1"));
        const QueueEntryView entry = house.list().entries.constFirst();
        PARTERRE_AWAIT(held,
                       house.shopping.put(house.counter, house.session(entry), SeatsDto{house.seats(u"A", 1, 2), {}}));
        house.test.execute(QStringLiteral("UPDATE shop_session SET party = 1"));
        QVERIFY(house.breaches().startsWith(QStringLiteral("session-within-party")));
        house.test.execute(QStringLiteral("UPDATE shop_session SET party = 2"));
        house.test.execute(QStringLiteral("UPDATE queue_entry SET session_id = 1"));
        QVERIFY(house.breaches().startsWith(QStringLiteral("queue-call-has-session")));
    }

    void manySalesAreAddedUpOnTheWay()
    {
        QueueHouse house([](EventDto &event) {
            queued(event);
            event.queue.admissionsPerMinute = 1000;
        });
        for (int i = 0; i < 45; ++i) {
            PARTERRE_AWAIT(sale, house.shopping.open(house.counter, {house.event, 1, {}, {}}));
            PARTERRE_AWAIT(held, house.shopping.put(house.counter, sale, AreaPlacesDto{house.pit, {{1, 1}}}));
            PARTERRE_AWAIT(sold,
                           house.shopping.put(house.counter, held, CashPaymentDto{OrderId::create(), held.total}));
            PARTERRE_AWAIT(cancelled, house.orders.cancel(house.counter, sold.order));
        }
        QVERIFY(house.test.value(QStringLiteral("SELECT COUNT(*) FROM supply_change")).toInt() < 45);
        QCOMPARE(house.list().supply, 50);
        QCOMPARE(house.breaches(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_QueuePromise)
#include "tst_queuepromise.moc"
