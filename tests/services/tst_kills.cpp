#include "services/farstation.h"
#include "services/queueservice.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

#include <memory>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Stations die, at any moment of whatever they do. What was acknowledged is there, what was not is settled by saying
/// it again, and every promise holds in between.
class tst_Kills : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CounterHouse> m_house;
    std::unique_ptr<FarStation> m_far;

    ShoppingView opened(const QList<SeatNo> &seats = {})
    {
        const auto answer = await(m_house->shopping.open(m_house->counter, {m_house->event, 0, {}, {seats, {}}}));
        return answer ? *answer : ShoppingView();
    }
    CashPaymentDto cashFor(const ShoppingView &view) const { return {OrderId::create(), view.total}; }
    static bool wasAcknowledged(const QString &answer) { return answer.startsWith(u"acknowledged"_s); }

    /// Calls `tryOnce(where, number)` for every statement of a deed, until the deed has no such statement any more;
    /// tells how many moments there were. `tryOnce` answers what the victim said, or nothing when the test has failed.
    template <class TryOnce>
    int atEveryMoment(TryOnce tryOnce)
    {
        int moments = 0;
        for (const QString &where : {u"before"_s, u"after"_s}) {
            for (int number = 1; number < 100; ++number) {
                const QString answer = tryOnce(where, number);
                if (QTest::currentTestFailed())
                    return 0;
                if (answer.contains(u"done"_s))
                    break;
                if (!answer.endsWith(u"killed"_s))
                    qFatal("the victim said \"%s\"", qPrintable(answer));
                ++moments;
            }
        }
        return moments;
    }
    static QString numbers(const QList<SeatNo> &seats)
    {
        QStringList texts;
        for (const SeatNo seat : seats)
            texts.append(seat.toText());
        return texts.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<CounterHouse>();
        m_far = std::make_unique<FarStation>(m_house->test.location(), m_house->counter.stationName);
    }
    void cleanup()
    {
        m_far.reset();
        m_house.reset();
    }

    void stationKilledWhileHolding_holdsAllOrNothing()
    {
        const QList<SeatNo> wanted = m_house->seats(u"B", 2, 3);
        const int moments = atEveryMoment([&](const QString &where, int number) {
            const ShoppingView before = opened(m_house->seats(u"B", 2, 1));
            const QString answer =
                m_far->order(u"die %1 %2 hold %3 %4"_s.arg(where).arg(number).arg(before.id.toText(), numbers(wanted)));
            holdWasAllOrNothing(before, wanted, answer);
            return answer;
        });
        QVERIFY2(moments >= 10, qPrintable(QString::number(moments)));
    }

    void stationKilledWhileTakingPlaces_takesAllOrNothing()
    {
        const int moments = atEveryMoment([&](const QString &where, int number) {
            const ShoppingView before = opened();
            const QString answer = m_far->order(
                u"die %1 %2 places %3 %4 5"_s.arg(where).arg(number).arg(before.id.toText(), m_house->pit.toText()));
            placesWereAllOrNothing(before, answer);
            return answer;
        });
        QVERIFY2(moments >= 10, qPrintable(QString::number(moments)));
    }

    void stationKilledWhileSelling_sellsOnceOrNotAtAll()
    {
        const int moments = atEveryMoment([&](const QString &where, int number) {
            const ShoppingView before = opened(m_house->seats(u"B", 4, 2));
            const CashPaymentDto cash = cashFor(before);
            const QString answer = m_far->order(
                u"die %1 %2 pay %3 %4"_s.arg(where).arg(number).arg(before.id.toText(), cash.order.toText()));
            purchaseIsSettled(before, cash, answer);
            return answer;
        });
        // Five statements at least: the session, its basket, the sale, the session's end, and COMMIT.
        QVERIFY2(moments >= 10, qPrintable(QString::number(moments)));
    }

    void stationKilledWhileCancelling_givesBackOnceOrNotAtAll()
    {
        const int moments = atEveryMoment([&](const QString &where, int number) {
            const ShoppingView before = opened(m_house->seats(u"B", 4, 2));
            const CashPaymentDto cash = cashFor(before);
            if (!await(m_house->shopping.put(m_house->counter, before, cash)))
                return QString();
            const QString answer =
                m_far->order(u"die %1 %2 cancel %3"_s.arg(where).arg(number).arg(cash.order.toText()));
            cancellationIsSettled(cash.order, answer);
            return answer;
        });
        QVERIFY2(moments >= 10, qPrintable(QString::number(moments)));
    }

    void stationKilledWhileLettingIn_letsInOnceOrNotAtAll()
    {
        m_far.reset();
        m_house = std::make_unique<CounterHouse>([](EventDto &event) { event.queue = {true, 50, 10'000}; });
        m_far = std::make_unique<FarStation>(m_house->test.location(), m_house->counter.stationName);
        QueueService queue(m_house->database);
        const int moments = atEveryMoment([&](const QString &where, int number) {
            const auto joined = await(queue.join(m_house->counter, {m_house->event, 2, QueueLane::Window, {}, {}, {}}));
            if (!joined)
                return describeAnswer(joined);
            const QString answer =
                m_far->order(u"die %1 %2 call %3"_s.arg(where).arg(number).arg(m_house->event.toText()));
            admissionIsSettled(queue, joined->id, answer);
            return answer;
        });
        QVERIFY2(moments >= 10, qPrintable(QString::number(moments)));
    }

private:
    void admissionIsSettled(QueueService &queue, QueueEntryId id, const QString &answer)
    {
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT(now, queue.view(id));
        const bool isIn = !now.session.isNull();
        QVERIFY(isIn || !wasAcknowledged(answer));
        if (!isIn) {
            PARTERRE_AWAIT(call, queue.callNext(m_house->counter, {m_house->event, {}, 1}));
            QCOMPARE(call.called.size(), 1);
            QCOMPARE(call.called.constFirst().id, id);
        }
        PARTERRE_AWAIT(served, queue.serve(m_house->counter, id));
        PARTERRE_AWAIT(session, m_house->shopping.view(served.session));
        PARTERRE_AWAIT(held,
                       m_house->shopping.put(m_house->counter, session, SeatsDto{m_house->seats(u"B", 2, 2), {}}));
        QCOMPARE(held.seats().size(), 2);
        PARTERRE_AWAIT_DONE(m_house->shopping.abandon(m_house->counter, held));
        QCOMPARE(m_house->breaches(), QString());
    }
    /// After each death the promises hold before anybody tidies up, and what the dead station wanted can be done.
    void holdWasAllOrNothing(const ShoppingView &before, const QList<SeatNo> &wanted, const QString &answer)
    {
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT(now, m_house->shopping.view(before.id));
        QVERIFY(now.seats() == before.seats() || now.seats() == wanted);
        QVERIFY(!wasAcknowledged(answer) || now.seats() == wanted);
        PARTERRE_AWAIT(again, m_house->shopping.put(m_house->counter, now, SeatsDto{wanted, {}}));
        QCOMPARE(again.seats(), wanted);
        PARTERRE_AWAIT_DONE(m_house->shopping.abandon(m_house->counter, again));
    }
    void placesWereAllOrNothing(const ShoppingView &before, const QString &answer)
    {
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT(now, m_house->shopping.view(before.id));
        const int places = now.placesIn(m_house->pit);
        QVERIFY(places == 0 || places == 5);
        QVERIFY(!wasAcknowledged(answer) || places == 5);
        PARTERRE_AWAIT_DONE(m_house->shopping.abandon(m_house->counter, now));
    }
    void purchaseIsSettled(const ShoppingView &before, const CashPaymentDto &cash, const QString &answer)
    {
        QCOMPARE(m_house->breaches(), QString());
        const auto there = await(m_house->orders.view(cash.order));
        QVERIFY(there.has_value() || isError(there, ErrorCode::NotFound));
        QVERIFY2(there.has_value() || !wasAcknowledged(answer), "an acknowledged purchase is gone");
        PARTERRE_AWAIT(sold, m_house->shopping.put(m_house->counter, before, cash));
        QCOMPARE(sold.status, ShoppingStatus::Completed);
        QCOMPARE(sold.order, cash.order);
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT_DONE(m_house->orders.cancel(m_house->counter, cash.order));
    }
    void cancellationIsSettled(const OrderId &order, const QString &answer)
    {
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT(now, m_house->orders.view(order));
        QVERIFY(now.status == OrderStatus::Cancelled || !wasAcknowledged(answer));
        const auto again = await(m_house->orders.cancel(m_house->counter, order));
        QVERIFY(again.has_value() == (now.status == OrderStatus::Paid));
        const ShoppingView free = opened(m_house->seats(u"B", 4, 2));
        QCOMPARE(free.seats().size(), 2);
        PARTERRE_AWAIT_DONE(m_house->shopping.abandon(m_house->counter, free));
    }
};

QTEST_GUILESS_MAIN(tst_Kills)
#include "tst_kills.moc"
