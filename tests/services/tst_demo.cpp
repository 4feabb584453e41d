#include "services/demoservice.h"

#include "services/eventservice.h"
#include "services/houseservice.h"
#include "services/verifyservice.h"
#include "storage/database.h"
#include "support/await.h"
#include "support/testdatabase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes limit(5);

int soldPercent(const EventSummaryView &event)
{
    return event.places.total == 0 ? 0 : 100 * event.places.sold / event.places.total;
}

} // namespace

/// The demo house: filled through the services, once.
class tst_Demo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPlace_becomesAHouseWithEverything()
    {
        TestDatabase test;
        Database database(test.location());
        DemoService demo(database);
        QElapsedTimer timer;
        timer.start();
        const Result<DemoView> filled = await(demo.fill({}, Actor{StationId(1), u"Office"_s, u"Ada"_s}), limit);
        QVERIFY2(filled.has_value(), qPrintable(describeAnswer(filled)));
        qInfo("%d orders and %d tickets in %lld ms", filled->orders, filled->tickets, timer.elapsed());
        QVERIFY(!filled->alreadyThere);
        QCOMPARE(filled->venues, 3);
        QVERIFY(filled->events >= 10);
        QVERIFY(filled->orders > 1000);

        PARTERRE_AWAIT(events, EventService(database).list());
        const auto find = [&](const QString &name) {
            const auto found = std::ranges::find(events, name, &EventSummaryView::name);
            return found == events.end() ? EventSummaryView() : *found;
        };
        const EventSummaryView tonight = find(u"Symphonies by the Sea"_s);
        QVERIFY2(soldPercent(tonight) >= 90, qPrintable(QString::number(soldPercent(tonight))));
        QVERIFY(tonight.places.free > 0);
        QVERIFY(tonight.places.blocked > 0);
        QVERIFY(find(u"Late Jazz"_s).places.sold > 100);
        QCOMPARE(find(u"Open Stage"_s).status, EventStatus::Draft);
        QVERIFY(find(u"Films in Concert"_s).sales.paused);
        QVERIFY(find(u"Family Matinee"_s).sales.closedByHand);
        QCOMPARE(find(u"Friends of the House"_s).sales.visibility, Visibility::Hidden);
        QCOMPARE(find(u"New Year's Gala"_s).places.sold, 0);
        QCOMPARE(std::ranges::count(events, u"Aurora Lines"_s, &EventSummaryView::name), 3);
        PARTERRE_AWAIT(house, HouseService(database).view());
        QVERIFY(*find(u"New Year's Gala"_s).sales.opens > house.databaseNow.plus(-std::chrono::minutes(8)));
        QVERIFY(*tonight.starts > house.databaseNow);

        const Result<VerifyView> verified = await(VerifyService(database).verify(), limit);
        QVERIFY2(verified.has_value(), qPrintable(describeAnswer(verified)));
        for (const BreachView &breach : verified->breaches)
            qWarning() << breach.promise << breach.subject << breach.detail;
        QVERIFY(verified->breaches.isEmpty());

        const Result<DemoView> again = await(demo.fill({}, {}), limit);
        QVERIFY(again.has_value());
        QVERIFY(again->alreadyThere);
        QCOMPARE(again->orders, filled->orders);
        QCOMPARE(again->tickets, filled->tickets);
    }

    void moreEventsOrdersAndSeats_asAskedFor()
    {
        TestDatabase test;
        Database database(test.location());
        DemoService demo(database);
        DemoOptionsDto options;
        options.seats = 3000;
        options.events = 15;
        options.orders = 9500;
        const Result<DemoView> filled = await(demo.fill(options, {}), limit);
        QVERIFY2(filled.has_value(), qPrintable(describeAnswer(filled)));
        QCOMPARE(filled->venues, 4);
        QCOMPARE(filled->events, 16);
        QCOMPARE(filled->orders, 9500);
        const Result<VerifyView> verified = await(VerifyService(database).verify(), limit);
        QVERIFY(verified.has_value());
        QVERIFY(verified->breaches.isEmpty());
    }

    void houseOfSomebodysOwn_isLeftAlone()
    {
        TestDatabase test;
        Database database(test.location());
        PARTERRE_AWAIT_DONE(HouseService(database).init(u"Kulturhaus"_s));
        test.execute(u"INSERT INTO venue (name, time_zone, currency) VALUES ('Kulturhaus', 'UTC', 'EUR')"_s);
        DemoService demo(database);
        const auto refused = await(demo.fill({}, {}), limit);
        QVERIFY(isRefusal(refused, "house-in-use"_L1));
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM venue"_s).toInt(), 1);
    }

    void fillThatWasCutShort_isFinishedByTheNext()
    {
        TestDatabase test;
        Database database(test.location());
        {
            DemoService demo(database);
            const auto cut = demo.fill({}, {});
            QTRY_VERIFY_WITH_TIMEOUT(test.location().engine == TestDatabase::Engine::Sqlite
                                         ? QFile::exists(test.location().path)
                                         : true,
                                     10'000);
            QTest::qWait(700);
        }
        DemoService demo(database);
        const Result<DemoView> filled = await(demo.fill({}, {}), limit);
        QVERIFY2(filled.has_value(), qPrintable(describeAnswer(filled)));
        QCOMPARE(filled->venues, 3);
        QCOMPARE(filled->events, 12);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM layout_version"_s).toInt(), 3);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM event WHERE status = 'published'"_s).toInt(), 11);
    }
};

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_demo.moc"
