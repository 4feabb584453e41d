#include "services/queueservice.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

#include <algorithm>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

/// Thirty seats and twenty standing places, let in through a queue.
void queued(EventDto &event)
{
    event.queue = {true, 50, 60};
}

void queuedInAnHour(EventDto &event)
{
    queued(event);
    event.sales.opens = Moment(QDateTime::currentMSecsSinceEpoch()).plus(1h);
}

/// The twenty standing places are sold no more.
void closeFloor(EventDto &event)
{
    event.categories[2].forSale = false;
    event.prices.remove(PriceKey{2, 1});
}

class QueueHouse : public CounterHouse
{
public:
    explicit QueueHouse(const std::function<void(EventDto &)> &adjust = queued) : CounterHouse(adjust) {}

    QueueService queue{database};

    Result<QueueEntryView> join(int party, QueueLane lane = QueueLane::Window)
    {
        return await(queue.join(counter, {event, party, lane, {}, {}, {}}));
    }
    /// Joins, and fails the test program where that is impossible: the ground of a test must hold.
    QueueEntryView joined(int party, QueueLane lane = QueueLane::Window) { return must(join(party, lane)); }
    Result<QueueCallView> next(int most = 1) { return await(queue.callNext(counter, {event, {}, most})); }
    /// Calls the next one, who must be let in.
    QueueEntryView called() { return must(next()).called.value(0); }
    QueueView list() { return must(await(queue.list(event))); }
    QueueEntryView entry(const QueueEntryView &of) { return must(await(queue.view(of.id))); }
    ShoppingView session(const QueueEntryView &of) { return must(await(shopping.view(entry(of).session))); }
    /// Lets in parties until so many places are left to give.
    void promiseAllBut(int left)
    {
        while (list().spare() > left) {
            joined(std::min(6, list().spare() - left));
            called();
        }
    }

    template <class T>
    static T must(const Result<T> &answer)
    {
        if (!answer)
            qFatal("%s", qPrintable(describeAnswer(answer)));
        return *answer;
    }
};

QStringList tickets(const QList<QueueEntryView> &entries)
{
    QStringList list;
    for (const QueueEntryView &entry : entries)
        list.append(entry.ticket());
    return list;
}

} // namespace

/// The rules of the waiting line and of letting people in, in plain words, on both engines.
class tst_Queue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventWithoutAQueueHasNoLine()
    {
        CounterHouse house;
        QueueService queue(house.database);
        PARTERRE_AWAIT_REFUSAL(queue.join(house.counter, {house.event, 2, QueueLane::Window, {}, {}, {}}),
                               "event-not-queued");
        PARTERRE_AWAIT_REFUSAL(queue.callNext(house.counter, {house.event, {}, 1}), "event-not-queued");
        PARTERRE_AWAIT(view, queue.list(house.event));
        QVERIFY(!view.isQueued);
        QVERIFY(view.entries.isEmpty());
    }

    void numbersAreGivenInOrder()
    {
        QueueHouse house;
        QCOMPARE(house.joined(2).ticket(), QStringLiteral("A001"));
        QCOMPARE(house.joined(2).ticket(), QStringLiteral("A002"));
        QCOMPARE(house.called().ticket(), QStringLiteral("A001"));
        PARTERRE_AWAIT(found, house.queue.find(house.event, 2));
        QCOMPARE(found.state, QueueState::Waiting);
        PARTERRE_AWAIT_ERROR(house.queue.find(house.event, 3), ErrorCode::NotFound);
    }

    void aPartyIsBetweenOneAndTheLimit()
    {
        QueueHouse house;
        QVERIFY(isRefusal(house.join(0), QLatin1StringView("party-empty")));
        QVERIFY(isRefusal(house.join(7), QLatin1StringView("party-above-limit")));
    }

    void whoeverIsCalledIsLetIn()
    {
        QueueHouse house;
        const QueueEntryView waiting = house.joined(3);
        QVERIFY(waiting.session.isNull());
        const QueueEntryView called = house.called();
        QCOMPARE(called.state, QueueState::Called);
        QCOMPARE(called.stationName, QStringLiteral("Counter 1"));
        const ShoppingView session = house.session(called);
        QCOMPARE(session.status, ShoppingStatus::Selecting);
        QCOMPARE(session.party, 3);
        QVERIFY(!session.clockStarted);
        QVERIFY(session.deadline.since(session.databaseNow) <= 3min);
        QCOMPARE(house.list().promised, 3);
        QCOMPARE(house.list().spare(), 47);
        QCOMPARE(house.breaches(), QString());
    }

    void whoeverComesInTimeIsServedAndBuys()
    {
        QueueHouse house;
        const QueueEntryView waiting = house.joined(2);
        house.called();
        PARTERRE_AWAIT(serving, house.queue.serve(house.counter, waiting.id));
        QCOMPARE(serving.state, QueueState::Serving);
        const ShoppingView session = house.session(waiting);
        QVERIFY(session.clockStarted);
        QVERIFY(session.deadline.since(session.databaseNow) > 29min);
        PARTERRE_AWAIT(held, house.shopping.put(house.counter, session, SeatsDto{house.seats(u"A", 1, 2), {}}));
        PARTERRE_AWAIT(sold, house.shopping.put(house.counter, held, CashPaymentDto{OrderId::create(), held.total}));
        QCOMPARE(sold.status, ShoppingStatus::Completed);
        QCOMPARE(house.entry(waiting).state, QueueState::Done);
        QCOMPARE(house.list().promised, 0);
        QCOMPARE(house.list().supply, 48);
        QCOMPARE(house.breaches(), QString());
    }

    void servingTwiceIsServingOnce()
    {
        QueueHouse house;
        house.joined(1);
        const QueueEntryView called = house.called();
        PARTERRE_AWAIT(first, house.queue.serve(house.counter, called.id));
        PARTERRE_AWAIT(second, house.queue.serve(house.counter, called.id));
        QCOMPARE(second.deadline, first.deadline);
        PARTERRE_AWAIT_REFUSAL(house.queue.serve(house.other, called.id), "queue-served-elsewhere");
    }

    void anotherCounterMayServeWhoWasCalled()
    {
        QueueHouse house;
        house.joined(1);
        const QueueEntryView called = house.called();
        const ShoppingView seen = house.session(called);
        PARTERRE_AWAIT(serving, house.queue.serve(house.other, called.id));
        QCOMPARE(serving.stationName, QStringLiteral("Counter 2"));
        PARTERRE_AWAIT_ERROR(house.shopping.put(house.counter, seen, SeatsDto{house.seats(u"A", 1, 1), {}}),
                             ErrorCode::Conflict);
    }

    void whoeverCameBeforeTheOpeningIsDrawn()
    {
        QueueHouse house(queuedInAnHour);
        QList<QueueEntryView> early;
        for (int i = 0; i < 8; ++i)
            early.append(house.joined(1));
        QVERIFY(!early.constFirst().isDrawn);
        QVERIFY(isRefusal(house.next(), QLatin1StringView("not-on-sale")));
        house.pass(61min);
        const QueueEntryView late = house.joined(1);
        QVERIFY(late.isDrawn);
        const QStringList order = tickets(house.list().entries);
        QCOMPARE(order.size(), 9);
        QCOMPARE(order.constLast(), late.ticket());
        QStringList drawn = order.mid(0, 8);
        std::ranges::sort(drawn);
        QCOMPARE(drawn, tickets(early));
        // Every station calls in this order, and the draw is held once.
        QCOMPARE(tickets(house.list().entries), order);
        for (const QString &ticket : order)
            QCOMPARE(house.called().ticket(), ticket);
    }

    void lookingIsEnoughForTheDraw()
    {
        QueueHouse house(queuedInAnHour);
        for (int i = 0; i < 4; ++i)
            house.joined(1);
        QVERIFY(house.list().opens.has_value());
        house.pass(61min);
        const QueueView view = house.list();
        QVERIFY(!view.opens.has_value());
        QVERIFY(std::ranges::all_of(view.entries, &QueueEntryView::isDrawn));
    }

    void aTurnThatIsNotTakenLapsesAndItsPlacesComeBack()
    {
        QueueHouse house;
        const QueueEntryView waiting = house.joined(6);
        house.called();
        house.pass(4min);
        QCOMPARE(house.entry(waiting).state, QueueState::Lapsed);
        PARTERRE_AWAIT_REFUSAL(house.queue.serve(house.counter, waiting.id), "queue-turn-over");
        // Still promised until somebody writes it: the clock alone ends nothing.
        QCOMPARE(house.list().promised, 6);
        house.joined(1);
        house.called();
        QCOMPARE(house.list().promised, 1);
        QCOMPARE(house.breaches(), QString());
    }

    void aLapsedNumberIsKeptForAWhileAndPassesAdmissionAgain()
    {
        QueueHouse house;
        const QueueEntryView waiting = house.joined(6);
        const QueueEntryView first = house.called();
        PARTERRE_AWAIT(lapsed, house.queue.lapse(house.counter, waiting.id));
        QCOMPARE(lapsed.state, QueueState::Lapsed);
        QVERIFY(lapsed.keptUntil.has_value());
        house.promiseAllBut(3);
        PARTERRE_AWAIT(refused, house.queue.call(house.counter, waiting.id));
        QVERIFY(refused.called.isEmpty());
        QCOMPARE(refused.outcome, CallOutcome::AskParty);
        QCOMPARE(refused.spare, 3);
        PARTERRE_AWAIT(fewer, house.queue.putParty(house.counter, waiting.id, {3}));
        QCOMPARE(fewer.party, 3);
        PARTERRE_AWAIT(again, house.queue.call(house.counter, waiting.id));
        QCOMPARE(again.called.size(), 1);
        QCOMPARE(again.called.constFirst().calls, 2);
        QVERIFY(again.called.constFirst().session != first.session);
        QCOMPARE(house.breaches(), QString());
    }

    void aLapsedNumberIsNotKeptForEver()
    {
        QueueHouse house;
        const QueueEntryView waiting = house.joined(1);
        house.called();
        house.pass(19min);
        PARTERRE_AWAIT_REFUSAL(house.queue.call(house.counter, waiting.id), "queue-turn-over");
    }

    void aTurnDoesNotLapseWhileTheCustomerIsServed()
    {
        QueueHouse house;
        const QueueEntryView waiting = house.joined(1);
        house.called();
        PARTERRE_AWAIT(serving, house.queue.serve(house.counter, waiting.id));
        PARTERRE_AWAIT_REFUSAL(house.queue.lapse(house.counter, waiting.id), "queue-already-served");
        house.pass(10min);
        QCOMPARE(house.entry(waiting).state, QueueState::Serving);
        PARTERRE_AWAIT_REFUSAL(house.queue.call(house.counter, waiting.id), "queue-already-called");
    }

    void recallingDoesNotLengthenTheTurn()
    {
        QueueHouse house;
        house.joined(1);
        const QueueEntryView called = house.called();
        house.pass(2min);
        PARTERRE_AWAIT(recalled, house.queue.recall(house.counter, called.id));
        QCOMPARE(recalled.recalls, 1);
        QCOMPARE(recalled.deadline, called.deadline);
    }

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

    void aPartyThatIsTooLargeMayTakeFewer()
    {
        QueueHouse house;
        house.promiseAllBut(4);
        const QueueEntryView large = house.joined(6);
        const QueueEntryView small = house.joined(2);
        for (int i = 0; i < 2; ++i) { // nobody overtakes while they think about it
            const auto asked = house.next();
            QCOMPARE(asked->outcome, CallOutcome::AskParty);
            QCOMPARE(asked->asked->id, large.id);
            QCOMPARE(asked->spare, 4);
        }
        PARTERRE_AWAIT(fewer, house.queue.putParty(house.counter, large.id, {3}));
        QVERIFY(!fewer.isAsked);
        QCOMPARE(house.called().id, large.id);
        QCOMPARE(house.next()->asked->id, small.id);
    }

    void whoWasAskedHereAndCalledThereKeepsTheirParty()
    {
        QueueHouse house;
        const QueueEntryView inside = house.joined(6);
        house.called();
        house.promiseAllBut(4);
        const QueueEntryView large = house.joined(6);
        QCOMPARE(house.next()->asked->id, large.id);
        PARTERRE_AWAIT(left, house.queue.leave(house.counter, inside.id));
        PARTERRE_AWAIT(there, house.queue.callNext(house.other, {house.event, {}, 1}));
        QCOMPARE(there.called.constFirst().id, large.id);
        PARTERRE_AWAIT_REFUSAL(house.queue.putParty(house.counter, large.id, {4}), "queue-served-elsewhere");
        QCOMPARE(house.entry(large).party, 6);
    }

    void aPartyThatIsTooLargeMayWaitAndLetOthersPass()
    {
        QueueHouse house;
        const QueueEntryView inside = house.joined(6);
        house.called();
        house.promiseAllBut(4);
        const QueueEntryView large = house.joined(6);
        const QueueEntryView small = house.joined(2);
        QCOMPARE(house.next()->asked->id, large.id);
        PARTERRE_AWAIT(patient, house.queue.letOthersPass(house.counter, large.id));
        QVERIFY(patient.isPatient);
        QCOMPARE(house.called().id, small.id);
        // As soon as there are enough it is their turn, before those who came later.
        PARTERRE_AWAIT(left, house.queue.leave(house.counter, inside.id));
        QCOMPARE(left.state, QueueState::Left);
        house.joined(1);
        QCOMPARE(house.called().id, large.id);
        QCOMPARE(house.breaches(), QString());
    }

    void aPartyThatDoesNotAnswerIsPassedAfterATurn()
    {
        QueueHouse house;
        house.promiseAllBut(4);
        const QueueEntryView large = house.joined(6);
        const QueueEntryView small = house.joined(2);
        QCOMPARE(house.next()->asked->id, large.id);
        // Those inside must not lapse meanwhile: they are served.
        for (const QueueEntryView &entry : house.list().entries) {
            if (entry.state == QueueState::Called) {
                PARTERRE_AWAIT(serving, house.queue.serve(house.counter, entry.id));
            }
        }
        house.pass(4min);
        QCOMPARE(house.called().id, small.id);
        QCOMPARE(house.entry(large).state, QueueState::Waiting);
    }

    void whoeverLeavesIsNotCalled()
    {
        QueueHouse house;
        const QueueEntryView first = house.joined(1);
        const QueueEntryView second = house.joined(1);
        PARTERRE_AWAIT(left, house.queue.leave(house.counter, first.id));
        QCOMPARE(left.state, QueueState::Left);
        PARTERRE_AWAIT(again, house.queue.leave(house.counter, first.id));
        QCOMPARE(house.called().id, second.id);
        QCOMPARE(house.next()->outcome, CallOutcome::NobodyWaiting);
        PARTERRE_AWAIT_REFUSAL(house.queue.call(house.counter, first.id), "queue-turn-over");
    }

    void stepFreeComesFirstAndWhoeverIsPutForwardBeforeAll()
    {
        QueueHouse house;
        const QueueEntryView ordinary = house.joined(1);
        const QueueEntryView stepFree = house.joined(1, QueueLane::StepFree);
        const QueueEntryView forward = house.joined(1, QueueLane::Phone);
        PARTERRE_AWAIT(preferred, house.queue.putPreferred(house.counter, forward.id, true));
        QVERIFY(preferred.isPreferred);
        QCOMPARE(tickets(house.list().entries), tickets({forward, stepFree, ordinary}));
        QCOMPARE(house.called().id, forward.id);
        QCOMPARE(house.called().id, stepFree.id);
        QCOMPARE(house.called().id, ordinary.id);
    }

    void aStationMayCallOneLaneOnly()
    {
        QueueHouse house;
        house.joined(1);
        const QueueEntryView phone = house.joined(1, QueueLane::Phone);
        PARTERRE_AWAIT(call, house.queue.callNext(house.counter, {house.event, QueueLane::Phone, 1}));
        QCOMPARE(call.called.constFirst().id, phone.id);
        PARTERRE_AWAIT(none, house.queue.callNext(house.counter, {house.event, QueueLane::Phone, 1}));
        QCOMPARE(none.outcome, CallOutcome::NobodyWaiting);
    }

    void severalAtOnceBelongToWhoeverServesThem()
    {
        QueueHouse house;
        for (int i = 0; i < 3; ++i)
            house.joined(1);
        const auto all = house.next(2);
        QCOMPARE(all->called.size(), 2);
        QVERIFY(all->called.constFirst().station.isNull());
        QCOMPARE(all->outcome, CallOutcome::Called);
        PARTERRE_AWAIT(serving, house.queue.serve(house.other, all->called.constFirst().id));
        QCOMPARE(serving.station, house.other.station);
    }

    void noMoreThanSoManyChooseAtOnce()
    {
        QueueHouse house([](EventDto &event) { event.queue = {true, 2, 60}; });
        for (int i = 0; i < 4; ++i)
            house.joined(1);
        const auto all = house.next(4);
        QCOMPARE(all->called.size(), 2);
        QCOMPARE(all->outcome, CallOutcome::TooManyInside);
        PARTERRE_AWAIT(left, house.queue.leave(house.counter, all->called.constFirst().id));
        QCOMPARE(house.called().number, 3);
        QCOMPARE(house.next()->outcome, CallOutcome::TooManyInside);
    }

    void noMoreThanSoManyAreLetInAMinuteOverAllStations()
    {
        QueueHouse house([](EventDto &event) { event.queue = {true, 50, 3}; });
        for (int i = 0; i < 5; ++i)
            house.joined(1);
        house.called();
        house.called();
        PARTERRE_AWAIT(third, house.queue.callNext(house.other, {house.event, {}, 1}));
        QCOMPARE(third.called.size(), 1);
        QCOMPARE(house.next()->outcome, CallOutcome::TooManyAMinute);
        house.pass(61s);
        QCOMPARE(house.called().number, 4);
    }

    void rulesCanBeChangedWhileTheLineMoves()
    {
        QueueHouse house;
        PARTERRE_AWAIT(view, house.queue.putRules(house.counter, house.event, {1, 9, 60, 5}));
        QCOMPARE(view.rules, (QueueRulesDto{1, 9, 60, 5}));
        PARTERRE_AWAIT_REFUSAL(house.queue.putRules(house.counter, house.event, {0, 9, 60, 5}), "queue-rules-empty");
        house.joined(1);
        house.joined(1);
        const QueueEntryView called = house.called();
        QVERIFY(called.deadline->since(*called.calledAt) <= 60s);
        QCOMPARE(house.next()->outcome, CallOutcome::TooManyInside);
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

    void theLineKnowsWhoWaitsAndHowLong()
    {
        QueueHouse house;
        for (int i = 0; i < 5; ++i)
            house.joined(2);
        QVERIFY(!house.list().estimate.has_value()); // nobody was let in yet
        house.called();
        const QueueView view = house.list();
        QCOMPARE(view.waiting, 4);
        QCOMPARE(view.waitingPlaces, 8);
        QCOMPARE(view.inside, 1);
        QCOMPARE(view.admittedLastMinute, 1);
        QVERIFY(view.estimate.has_value());
        QCOMPARE(view.entries.size(), 5);
        QCOMPARE(view.entries.constFirst().state, QueueState::Called);
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

QTEST_GUILESS_MAIN(tst_Queue)
#include "tst_queue.moc"
