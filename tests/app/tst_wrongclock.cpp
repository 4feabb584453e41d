#include "app/program.h"
#include "support/await.h"
#include "support/counterhouse.h"

using namespace parterre;
using namespace Qt::StringLiterals;

/// Counters whose clocks are wrong by days. What is held, sold and expired goes by the server's clock and no other.
class tst_WrongClock : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 day = 24 * 60 * 60;

    static QProcessEnvironment clockWrongBy(qint64 seconds)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(PARTERRE_WRONGCLOCK));
        environment.insert(u"PARTERRE_TEST_CLOCK_SHIFT"_s, QString::number(seconds));
        return environment;
    }
    /// The program at a counter whose clock is wrong.
    static Ended run(CounterHouse &house, qint64 wrongBy, const QString &station, QStringList arguments)
    {
        arguments << u"--database"_s << house.test.location().toText() << u"--station"_s << station << u"--json"_s;
        return runProgram(arguments, clockWrongBy(wrongBy));
    }

private Q_SLOTS:
    void clockOfTheProcess_isReallyWrong()
    {
        QProcess date;
        date.setProcessEnvironment(clockWrongBy(7 * day));
        date.start(u"date"_s, {u"+%s"_s});
        QVERIFY(date.waitForFinished());
        const qint64 told = date.readAllStandardOutput().trimmed().toLongLong();
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        QVERIFY2(told > now + 6 * day && told < now + 8 * day, qPrintable(QString::number(told - now)));
    }

    void holdsAndSales_goByTheServersClock_data()
    {
        QTest::addColumn<qint64>("wrongBy");
        QTest::newRow("two days ahead") << 2 * day;
        QTest::newRow("two days behind") << -2 * day;
    }

    void holdsAndSales_goByTheServersClock()
    {
        QFETCH(qint64, wrongBy);
        CounterHouse house;
        const QString event = house.event.toText();
        PARTERRE_RUN(opened, run(house, wrongBy, u"Wrong clock"_s, {u"session"_s, u"open"_s, event}), 0);
        const QString session = house.test.value(u"SELECT session_id FROM shop_session"_s).toString();
        PARTERRE_RUN(
            held, run(house, wrongBy, u"Wrong clock"_s, {u"session"_s, u"seats"_s, session, u"--best"_s, u"2"_s}), 0);
        const qint64 left =
            house.test
                .value(u"SELECT expires_at - CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) "
                       "FROM shop_session"_s)
                .toLongLong();
        QVERIFY2(left > 20 * 60'000 && left <= 30 * 60'000, qPrintable(QString::number(left)));

        // It neither takes what others hold nor sweeps it away.
        PARTERRE_AWAIT(mine, house.shopping.open(house.counter, {house.event, 0, {}, {house.seats(u"C", 1, 3), {}}}));
        PARTERRE_RUN(other, run(house, wrongBy, u"Wrong clock"_s, {u"session"_s, u"open"_s, event}), 0);
        PARTERRE_RUN(swept, run(house, wrongBy, u"Wrong clock"_s, {u"sweep"_s}), 0);
        PARTERRE_AWAIT(still, house.shopping.view(mine.id));
        QCOMPARE(still.status, ShoppingStatus::Selecting);
        QCOMPARE(still.seats(), mine.seats());

        PARTERRE_RUN(
            paid, run(house, wrongBy, u"Wrong clock"_s, {u"session"_s, u"pay"_s, session, u"--cash"_s, u"500"_s}), 0);
        const qint64 age =
            house.test
                .value(u"SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) - created_at "
                       "FROM orders"_s)
                .toLongLong();
        QVERIFY2(age >= 0 && age < 10 * 60'000, qPrintable(QString::number(age)));
        QCOMPARE(house.breaches(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_WrongClock)
#include "tst_wrongclock.moc"
