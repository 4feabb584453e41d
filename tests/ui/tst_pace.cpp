#include "common/pace.h"

#include <QElapsedTimer>
#include <QTest>

using namespace parterre;

/// How often something happens that is wanted all the time, such as reading out a status message.
class tst_Pace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstWish_comesTrueAtOnce()
    {
        int times = 0;
        Pace pace(1000, [&] { ++times; });
        pace.want();
        QCOMPARE(times, 1);
    }

    void manyWishesWithinThePause_comeTrueOnceAsThingsStandThen()
    {
        QString newest;
        QStringList said;
        Pace pace(300, [&] { said.append(newest); });
        QElapsedTimer clock;
        clock.start();
        for (int i = 1; i <= 20; ++i) {
            newest = QString::number(i);
            pace.want();
        }
        QCOMPARE(said, QStringList(QStringLiteral("1")));
        QTRY_COMPARE(said.size(), 2);
        QCOMPARE(said.last(), QStringLiteral("20"));
        QVERIFY(clock.elapsed() >= 250);
    }

    void wishAfterThePause_comesTrueAtOnceAgain()
    {
        int times = 0;
        Pace pace(10, [&] { ++times; });
        pace.want();
        QTest::qWait(60);
        QCOMPARE(times, 1);
        pace.want();
        QCOMPARE(times, 2);
    }
};

QTEST_GUILESS_MAIN(tst_Pace)
#include "tst_pace.moc"
