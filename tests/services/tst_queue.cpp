#include "services/queuehouse.h"

#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

QStringList tickets(const QList<QueueEntryView> &entries)
{
    QStringList list;
    for (const QueueEntryView &entry : entries)
        list.append(entry.ticket());
    return list;
}

} // namespace

/// Who waits, who is called when, and what becomes of a turn: the rules of the line in plain words, on both engines.
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
};

QTEST_GUILESS_MAIN(tst_Queue)
#include "tst_queue.moc"
