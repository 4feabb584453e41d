#include "services/orderids.h"
#include "storage/core/environment.h"

#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace parterre;

namespace {

/// Draws the same few beginnings in turn, so that it is seen where they are used.
class CountingEnvironment : public Environment
{
public:
    qint64 randomNumber() override { return (++m_drawn << 40) | 0x1234; }
    int drawn() const { return static_cast<int>(m_drawn); }

private:
    qint64 m_drawn = 0;
};

} // namespace

class tst_Identities : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_followEachOtherBehindARandomBeginning()
    {
        CountingEnvironment environment;
        const qint64 first = environment.nextNumber();
        QCOMPARE(environment.nextNumber(), first + 1);
        QCOMPARE(environment.nextNumber(), first + 2);
        QCOMPARE(environment.drawn(), 1);
        QVERIFY(first > 0);
    }

    void numbers_beginElsewhereWhenThereAreNoMoreBehind()
    {
        CountingEnvironment environment;
        QSet<qint64> numbers;
        for (int i = 0; i < 200'000; ++i)
            numbers.insert(environment.nextNumber());
        QCOMPARE(numbers.size(), 200'000);
        QCOMPARE(environment.drawn(), 4);
        QVERIFY(!numbers.contains(0));
    }

    void numbers_ofSeveralThreadsAreNeverTheSame()
    {
        Environment environment;
        std::vector<std::vector<qint64>> drawn(4);
        std::vector<std::thread> threads;
        for (std::vector<qint64> &mine : drawn)
            threads.emplace_back([&environment, &mine] {
                for (int i = 0; i < 50'000; ++i)
                    mine.push_back(environment.nextNumber());
            });
        for (std::thread &thread : threads)
            thread.join();
        QSet<qint64> numbers;
        for (const std::vector<qint64> &mine : drawn)
            numbers.unite(QSet<qint64>(mine.begin(), mine.end()));
        QCOMPARE(numbers.size(), 200'000);
    }

    void orders_areInTheOrderOfTime()
    {
        const OrderId earlier = newOrderId(Moment(1'803'981'599'999));
        const OrderId later = newOrderId(Moment(1'803'981'600'000));
        QVERIFY(earlier.toText() < later.toText());
    }

    void orders_areNeverTheSameAndAreUuids()
    {
        QSet<QString> texts;
        for (int i = 0; i < 10'000; ++i) {
            const OrderId order = newOrderId(Moment(1'803'981'600'000));
            QCOMPARE(OrderId::fromText(order.toText()), order);
            QCOMPARE(order.toText().at(14), u'7');
            texts.insert(order.toText());
        }
        QCOMPARE(texts.size(), 10'000);
    }
};

QTEST_GUILESS_MAIN(tst_Identities)
#include "tst_identities.moc"
