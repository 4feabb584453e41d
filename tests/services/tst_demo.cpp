#include "services/demoservice.h"

#include "services/demo/bulkpurchase.h"
#include "services/eventservice.h"
#include "services/houseservice.h"
#include "services/sale/saleeventcache.h"
#include "services/shoppingservice.h"
#include "services/verifyservice.h"
#include "storage/database.h"
#include "support/await.h"
#include "support/samplehouse.h"
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

    void bulkSale_leavesTheRowsOfARealPurchase()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        const EventView event = publishedEvent(house, sampleEvent(layout));
        const QList<SeatDto> &row = layout.layout->zones.at(0).sections.at(0).rows.at(0).seats;
        const AreaNo floor = layout.layout->zones.at(1).sections.at(0).areas.at(0).no;
        const Currency euro = event.details.currency;

        ShoppingService shopping(house.database);
        PARTERRE_AWAIT(opened, shopping.open(house.actor, {event.id(), 4, {}, {}}));
        PARTERRE_AWAIT(seated, shopping.put(house.actor, opened,
                                            SeatsDto{{row.at(0).no, row.at(1).no}, {{row.at(1).no, 2}}}));
        PARTERRE_AWAIT(standing, shopping.put(house.actor, seated, AreaPlacesDto{floor, {{1, 2}}}));
        PARTERRE_AWAIT(named, shopping.put(house.actor, standing,
                                           BuyerDto{u"Aino Salo"_s, u"aino@example.org"_s, {}, {}}));
        PARTERRE_AWAIT(bought, shopping.put(house.actor, named,
                                            CashPaymentDto{OrderId::create(), Money(12000, euro)}));
        QCOMPARE(bought.status, ShoppingStatus::Completed);

        DemoBasket basket;
        basket.seats = SeatsDto{{row.at(2).no, row.at(3).no}, {{row.at(3).no, 2}}};
        basket.places = {AreaPlacesDto{floor, {{1, 2}}}};
        basket.buyer = {u"Bram Kivi"_s, u"bram@example.org"_s, {}, {}};
        basket.order = OrderId::create();
        const auto sell = [&](const QList<DemoBasket> &baskets) {
            auto cache = std::make_shared<SaleEventCache>();
            return await(house.database.write([=, id = event.id(), actor = house.actor](DbSession &session) {
                return sellBaskets(session, *cache, id, baskets, actor);
            }));
        };
        const Result<BulkSales> sold = sell({basket});
        QVERIFY2(sold.has_value(), qPrintable(describeAnswer(sold)));
        QCOMPARE(sold->orders, 1);
        QCOMPARE(sold->tickets, 4);

        // Everything but who, which and when must be the same, row by row.
        const auto bothAlike = [&](const QString &columns, const QString &table, const QString &order) {
            const QList<QVariantList> rows =
                house.test.rows(u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns, table, order));
            QVERIFY2(!rows.isEmpty() && rows.size() % 2 == 0, qPrintable(table));
            for (qsizetype i = 0; i < rows.size(); i += 2)
                QCOMPARE(rows.at(i), rows.at(i + 1));
        };
        bothAlike(u"status, party, station_id, person, clock_started, extensions, buyer_phone, buyer_note, delivery, "
                  "lane, queue_no, (order_id IS NULL), expires_at - created_at > 1799000"_s,
                  u"shop_session"_s, u"created_at"_s);
        bothAlike(u"event_id, status, currency, tickets_total, fees_total, tax_total, total, buyer_phone, buyer_note, "
                  "delivery, station_id, person, cancelled_at"_s,
                  u"orders"_s, u"created_at"_s);
        bothAlike(u"line, event_id, (seat_no IS NULL), area_no, zone, row_label, category, category_name, type_no, "
                  "type_name, price, fee, tax, status, issue, used_at, used_gate"_s,
                  u"ticket"_s, u"line, order_id"_s);
        bothAlike(u"kind, amount, given, change_given, station_id, person"_s, u"payment"_s, u"paid_at"_s);
        bothAlike(u"event_id, n"_s, u"person_claim"_s, u"person_key"_s);
        bothAlike(u"event_id, area_no, (session_id IS NULL), type_no, n, state, expires_at, allocation_id"_s, u"ga_hold"_s,
                  u"hold_id"_s);
        bothAlike(u"category, state, session_id, expires_at, type_no, (order_id IS NULL), allocation_id"_s,
                  u"event_seat WHERE state = 2"_s, u"type_no"_s);
        QCOMPARE(house.test.value(u"SELECT used FROM ga_area"_s).toInt(), 4);

        // The same basket again, a taken seat, and a person over the limit are left out.
        DemoBasket taken = basket;
        taken.order = OrderId::create();
        DemoBasket greedy;
        greedy.places = {AreaPlacesDto{floor, {{1, 7}}}};
        greedy.buyer = basket.buyer;
        greedy.order = OrderId::create();
        const Result<BulkSales> none = sell({basket, taken, greedy});
        QVERIFY2(none.has_value(), qPrintable(describeAnswer(none)));
        QCOMPARE(none->orders, 0);
        PARTERRE_AWAIT_DONE(EventService(house.database).close(event.id(), house.actor));
        QVERIFY(isRefusal(sell({taken}), "not-on-sale"_L1));
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
