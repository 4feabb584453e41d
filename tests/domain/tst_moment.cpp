#include "domain/common/moment.h"
#include "support/tostring.h"

#include <QTest>

#include <rapidcheck.h>

using namespace parterre;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A moment is the same for everybody; the venue's zone says how it reads there.
class tst_Moment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localTime_isReadInTheVenuesZone_data();
    void localTime_isReadInTheVenuesZone();
    void gap_isRefused_data();
    void gap_isRefused();
    void hourThatOccursTwice_isTheSecondOne();
    void countersZone_neverMatters();
    void unknownZone_isRefused();
    void local_survivesTheRoundTrip();
    void text_survivesTheRoundTrip();
    void text_needsItsZone_data();
    void text_needsItsZone();
    void durations_areExact();
};

namespace {

QTimeZone zone(const QString &id)
{
    return QTimeZone(id.toLatin1());
}

qint64 utc(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

void tst_Moment::localTime_isReadInTheVenuesZone_data()
{
    QTest::addColumn<QString>("zoneId");
    QTest::addColumn<QDateTime>("local");
    QTest::addColumn<qint64>("expected");
    const QDateTime summer(QDate(2026, 7, 1), QTime(20, 0), Qt::UTC);
    const QDateTime winter(QDate(2026, 1, 15), QTime(20, 0), Qt::UTC);
    QTest::newRow("Berlin, summer") << u"Europe/Berlin"_s << summer << utc(2026, 7, 1, 18, 0);
    QTest::newRow("Berlin, winter") << u"Europe/Berlin"_s << winter << utc(2026, 1, 15, 19, 0);
    QTest::newRow("St John's, three and a half hours") << u"America/St_Johns"_s << winter << utc(2026, 1, 15, 23, 30);
    QTest::newRow("Kolkata, half an hour") << u"Asia/Kolkata"_s << summer << utc(2026, 7, 1, 14, 30);
    QTest::newRow("Kathmandu, three quarters") << u"Asia/Kathmandu"_s << summer << utc(2026, 7, 1, 14, 15);
    QTest::newRow("Kiritimati, a day ahead") << u"Pacific/Kiritimati"_s << summer << utc(2026, 7, 1, 6, 0);
    QTest::newRow("UTC") << u"UTC"_s << summer << utc(2026, 7, 1, 20, 0);
}

void tst_Moment::localTime_isReadInTheVenuesZone()
{
    QFETCH(QString, zoneId);
    QFETCH(QDateTime, local);
    QFETCH(qint64, expected);
    const std::optional<Moment> moment = Moment::fromLocal(local.date(), local.time(), zone(zoneId));
    QVERIFY(moment.has_value());
    QCOMPARE(*moment, Moment(expected));
    QCOMPARE(moment->toLocal(zone(zoneId)).date(), local.date());
    QCOMPARE(moment->toLocal(zone(zoneId)).time(), local.time());
}

void tst_Moment::gap_isRefused_data()
{
    QTest::addColumn<QString>("zoneId");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("lastBefore");
    QTest::addColumn<QTime>("inside");
    QTest::addColumn<QTime>("firstAfter");
    QTest::newRow("Berlin") << u"Europe/Berlin"_s << QDate(2026, 3, 29) << QTime(1, 59) << QTime(2, 30) << QTime(3, 0);
    QTest::newRow("New York") << u"America/New_York"_s << QDate(2026, 3, 8) << QTime(1, 59) << QTime(2, 0)
                              << QTime(3, 0);
    QTest::newRow("Lord Howe jumps half an hour")
        << u"Australia/Lord_Howe"_s << QDate(2026, 10, 4) << QTime(1, 59) << QTime(2, 15) << QTime(2, 30);
}

void tst_Moment::gap_isRefused()
{
    QFETCH(QString, zoneId);
    QFETCH(QDate, day);
    QFETCH(QTime, lastBefore);
    QFETCH(QTime, inside);
    QFETCH(QTime, firstAfter);
    QVERIFY(!Moment::fromLocal(day, inside, zone(zoneId)).has_value());
    const std::optional<Moment> before = Moment::fromLocal(day, lastBefore, zone(zoneId));
    const std::optional<Moment> after = Moment::fromLocal(day, firstAfter, zone(zoneId));
    QVERIFY(before.has_value());
    QVERIFY(after.has_value());
    QCOMPARE(after->since(*before), std::chrono::milliseconds(1min));
}

void tst_Moment::hourThatOccursTwice_isTheSecondOne()
{
    const std::optional<Moment> moment = Moment::fromLocal(QDate(2026, 10, 25), QTime(2, 30), zone(u"Europe/Berlin"_s));
    QVERIFY(moment.has_value());
    QCOMPARE(*moment, Moment(utc(2026, 10, 25, 1, 30)));
    // Both occurrences read the same on the clock, an hour apart.
    QCOMPARE(moment->plus(-1h).toLocal(zone(u"Europe/Berlin"_s)).time(), QTime(2, 30));
}

void tst_Moment::countersZone_neverMatters()
{
    const QByteArray before = qgetenv("TZ");
    QList<Moment> moments;
    for (const char *counter : {"America/St_Johns", "Europe/Berlin", "Pacific/Kiritimati", "UTC"}) {
        qputenv("TZ", counter);
        tzset();
        // In a gap of the counter's zone, not of the venue's.
        moments.append(*Moment::fromLocal(QDate(2026, 3, 29), QTime(2, 30), zone(u"Asia/Kolkata"_s)));
        moments.append(*Moment::fromLocal(QDate(2026, 3, 8), QTime(2, 30), zone(u"Asia/Kolkata"_s)));
        QCOMPARE(Moment(0).toLocal(zone(u"Asia/Kolkata"_s)).time(), QTime(5, 30));
        QCOMPARE(Moment(0).toText(), u"1970-01-01T00:00:00.000Z"_s);
    }
    qputenv("TZ", before);
    tzset();
    QCOMPARE(moments.size(), 8);
    for (qsizetype i = 2; i < moments.size(); ++i)
        QCOMPARE(moments.at(i), moments.at(i % 2));
}

void tst_Moment::unknownZone_isRefused()
{
    QVERIFY(!Moment::fromLocal(QDate(2026, 7, 1), QTime(20, 0), QTimeZone("Middle/Earth")).has_value());
    QVERIFY(!Moment::fromLocal(QDate(2026, 7, 1), QTime(20, 0), QTimeZone()).has_value());
    QVERIFY(!Moment::fromLocal(QDate(), QTime(20, 0), zone(u"UTC"_s)).has_value());
}

void tst_Moment::local_survivesTheRoundTrip()
{
    QVERIFY(rc::check("what a venue's clock shows leads back to the moment, or to its repetition", [] {
        const Moment moment(*rc::gen::inRange<qint64>(utc(2000, 1, 1, 0, 0), utc(2060, 1, 1, 0, 0)));
        const QTimeZone venue(*rc::gen::element<QByteArray>("Europe/Berlin", "America/St_Johns", "Asia/Kathmandu",
                                                            "Australia/Lord_Howe", "Pacific/Apia"));
        const QDateTime local = moment.toLocal(venue);
        const std::optional<Moment> back = Moment::fromLocal(local.date(), local.time(), venue);
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->since(moment) == 0ms || back->since(moment) == 1h || back->since(moment) == 30min);
    }));
}

void tst_Moment::text_survivesTheRoundTrip()
{
    QCOMPARE(Moment(1'782'936'000'123).toText(), u"2026-07-01T20:00:00.123Z"_s);
    QVERIFY(rc::check("reading what was written answers the moment", [] {
        const Moment moment(*rc::gen::inRange<qint64>(utc(1970, 1, 1, 0, 0), utc(2100, 1, 1, 0, 0)));
        RC_ASSERT(Moment::fromText(moment.toText()) == moment);
    }));
    QCOMPARE(Moment::fromText(u"2026-07-01T22:00:00+02:00"_s), std::optional(Moment(utc(2026, 7, 1, 20, 0))));
}

void tst_Moment::text_needsItsZone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no zone") << u"2026-07-01T20:00:00"_s;
    QTest::newRow("only a day") << u"2026-07-01"_s;
    QTest::newRow("no such day") << u"2026-02-30T20:00:00Z"_s;
    QTest::newRow("words") << u"tomorrow evening"_s;
}

void tst_Moment::text_needsItsZone()
{
    QFETCH(QString, text);
    QVERIFY(!Moment::fromText(text).has_value());
}

void tst_Moment::durations_areExact()
{
    const Moment start(utc(2026, 3, 28, 23, 0));
    QCOMPARE(start.plus(24h).since(start), std::chrono::milliseconds(24h));
    // The day on which clocks change is 23 hours long in the venue, and still 24 hours of the hold's time.
    QCOMPARE(start.plus(24h).toLocal(zone(u"Europe/Berlin"_s)).time(), QTime(1, 0));
    QVERIFY(start < start.plus(1ms));
    QVERIFY(start > start.plus(-1ms));
}

QTEST_APPLESS_MAIN(tst_Moment)
#include "tst_moment.moc"
