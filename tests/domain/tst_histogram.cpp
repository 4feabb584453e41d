#include "domain/common/histogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace parterre;

/// Percentiles without keeping every number.
class tst_Histogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_hasNoPercentile()
    {
        const Histogram empty;
        QCOMPARE(empty.count(), 0);
        QCOMPARE(empty.quantile(0.5), 0);
        QCOMPARE(empty.largest(), 0);
    }

    void smallNumbers_areExact()
    {
        Histogram histogram;
        for (qint64 value = 1; value <= 60; ++value)
            histogram.add(value);
        QCOMPARE(histogram.quantile(0.5), 30);
        QCOMPARE(histogram.quantile(0.95), 57);
        QCOMPARE(histogram.quantile(1.0), 60);
        histogram.add(-5);
        QCOMPARE(histogram.quantile(0.0), 0);
    }

    void percentiles_areWithinThreePercent()
    {
        QRandomGenerator random(7);
        Histogram histogram;
        QList<qint64> values;
        for (int i = 0; i < 20'000; ++i) {
            values.append(static_cast<qint64>(std::exp(random.generateDouble() * 25)));
            histogram.add(values.constLast());
        }
        std::ranges::sort(values);
        for (const double share : {0.01, 0.25, 0.5, 0.95, 0.99, 0.999, 1.0}) {
            const auto rank = static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size()))) - 1;
            const qint64 exact = values.at(rank);
            const qint64 found = histogram.quantile(share);
            QVERIFY2(found >= exact && static_cast<double>(found) <= 1.0323 * static_cast<double>(exact) + 1,
                     qPrintable(QStringLiteral("%1 instead of %2").arg(found).arg(exact)));
        }
        QCOMPARE(histogram.largest(), values.constLast());
    }

    void histogramsOfSeveral_addUpToThatOfAll()
    {
        QRandomGenerator random(8);
        Histogram all;
        Histogram one;
        Histogram two;
        for (int i = 0; i < 1000; ++i) {
            const qint64 value = random.bounded(1'000'000);
            all.add(value);
            (i % 3 == 0 ? one : two).add(value);
        }
        one.add(two);
        QCOMPARE(one, all);
    }

    void histogramOfAnotherProcess_isTheSame()
    {
        Histogram there;
        for (const qint64 value : {3, 70, 70, 1'000'000})
            there.add(value);
        const Histogram here(there.counts(), there.largest());
        QCOMPARE(here, there);
        QCOMPARE(here.count(), 4);
        QCOMPARE(Histogram(QList<qint64>{2, -1}, 0).count(), 2);
    }
};

QTEST_APPLESS_MAIN(tst_Histogram)
#include "tst_histogram.moc"
