#include "domain/queue/queue.h"
#include "domain/queue/queuedraw.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace parterre;
using namespace Qt::StringLiterals;

/// What the waiting line needs no database for: numbers as printed, the draw, and how long it takes.
class tst_QueueLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_readAsTheyArePrinted()
    {
        QCOMPARE(queueTicket(1), u"A001"_s);
        QCOMPARE(queueTicket(27), u"A027"_s);
        QCOMPARE(queueTicket(999), u"A999"_s);
        QCOMPARE(queueTicket(1000), u"B001"_s);
        QCOMPARE(queueTicket(26 * 999), u"Z999"_s);
        QCOMPARE(queueTicket(26 * 999 + 1), u"AA001"_s);
        QVERIFY(rc::check("a printed number is read back", [] {
            const int number = *rc::gen::inRange(1, 5'000'000);
            RC_ASSERT(queueNumber(queueTicket(number)) == number);
            RC_ASSERT(queueNumber(u' ' + queueTicket(number).toLower()) == number);
        }));
    }

    void numbers_areReadWithoutTheirZeros()
    {
        QCOMPARE(queueNumber(u"a7"_s), std::optional(7));
        QCOMPARE(queueNumber(u"B1"_s), std::optional(1000));
    }

    void otherWords_areNoNumbers()
    {
        for (const QString &word : {u""_s, u"A"_s, u"27"_s, u"A0"_s, u"A1000"_s, u"A-1"_s, u"A2B"_s, u"seven"_s})
            QVERIFY2(!queueNumber(word), qPrintable(word));
    }

    void draw_keepsEverybodyAndCanBeRepeated()
    {
        QVERIFY(rc::check("a draw is an order of the same numbers", [] {
            QList<int> numbers(*rc::gen::inRange(0, 300));
            std::iota(numbers.begin(), numbers.end(), 1);
            const quint64 seed = static_cast<quint64>(*rc::gen::arbitrary<std::uint64_t>());
            QList<int> drawn = drawnOrder(numbers, seed);
            RC_ASSERT(drawn == drawnOrder(numbers, seed));
            std::ranges::sort(drawn);
            RC_ASSERT(drawn == numbers);
        }));
    }

    void draw_isTheSameInEveryVersion()
    {
        // Computed apart, by another program: a draw that was held must be checkable for ever.
        const QList<int> expected{4, 2, 7, 3, 5, 1, 8, 6};
        QCOMPARE(drawnOrder({1, 2, 3, 4, 5, 6, 7, 8}, 42), expected);
    }

    void draw_givesEveryoneTheSameChance()
    {
        constexpr int people = 5;
        constexpr int draws = 20'000;
        QList<QList<int>> seen(people, QList<int>(people, 0));
        for (int seed = 0; seed < draws; ++seed) {
            const QList<int> order = drawnOrder({0, 1, 2, 3, 4}, static_cast<quint64>(seed));
            for (int place = 0; place < people; ++place)
                ++seen[order.at(place)][place];
        }
        // Each of 25 counts is 4,000 on average with a deviation of 57: six of them are never seen by chance.
        for (const QList<int> &places : std::as_const(seen)) {
            for (const int count : places)
                QVERIFY2(count > 3'660 && count < 4'340, qPrintable(QString::number(count)));
        }
    }

    void waiting_isARangeAndGrowsWithTheLine()
    {
        const QueueRulesDto rules;
        QCOMPARE(estimateWait(0, 0, 1, rules), (std::optional<WaitRange>{{0, 0}}));
        QVERIFY(!estimateWait(5, 0, 1, rules));
        QCOMPARE(estimateWait(12, 10, 10, rules), (std::optional<WaitRange>{{5, 15}}));
        const auto longer = estimateWait(60, 10, 10, rules);
        QVERIFY(longer && longer->fromMinutes < 60 && longer->toMinutes > 60);
        // Never faster than the limit allows.
        QueueRulesDto slow;
        slow.admissionsPerMinute = 1;
        QVERIFY(estimateWait(60, 600, 10, slow)->toMinutes > 60);
    }
};

QTEST_APPLESS_MAIN(tst_QueueLine)
#include "tst_queueline.moc"
