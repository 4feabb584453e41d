#include "services/eventplaces.h"
#include "services/eventservice.h"
#include "support/await.h"
#include "support/samplehouse.h"

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// What may still be changed of an event that is published, and what becomes of its places then.
class tst_EventChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void categoryWithoutPrice_isNotSold_untilItHasOne()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        EventDto draft = sampleEvent(layout);
        draft.prices.remove({0, 1});
        draft.prices.remove({0, 2});
        draft.categories[0].forSale = false;
        draft.categories[2].forSale = false;
        const EventView event = publishedEvent(house, draft);
        QCOMPARE(event.places, counts(115, 10, 105));
        QVERIFY(event.details.allocations.isEmpty());
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat WHERE state = 3 AND category <> 0"_s).toInt(), 0);

        EventDto priced = event.toDto();
        priced.prices.insert({0, 1}, Money(5000, priced.currency));
        priced.categories[0].forSale = true;
        priced.categories[2].forSale = true;
        PARTERRE_AWAIT(sold, events.put(priced, house.actor));
        QCOMPARE(sold.places, counts(115, 115, 0));
        QCOMPARE(house.test.value(u"SELECT used FROM ga_area"_s).toInt(), 0);

        PARTERRE_AWAIT(back, events.put(
                                 [&] {
                                     EventDto unpriced = sold.toDto();
                                     unpriced.categories[1].forSale = false;
                                     unpriced.categories[2].forSale = false;
                                     return unpriced;
                                 }(),
                                 house.actor));
        QCOMPARE(back.places, counts(115, 5, 110));
        QCOMPARE(house.test.value(u"SELECT used FROM ga_area"_s).toInt(), 100);
    }

    void allocation_blocksItsPlaces()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventDto draft = sampleEvent(layout);
        AllocationDto artist;
        artist.purpose = u"artist"_s;
        artist.seats = {seatOf(layout, u"A-1"_s), seatOf(layout, u"B-2"_s)};
        artist.places = {{areaOf(layout), 30}};
        AllocationDto tower;
        tower.purpose = u"sound tower"_s;
        tower.kind = AllocationKind::Kill;
        tower.seats = {seatOf(layout, u"C-5"_s)};
        draft.allocations = {artist, tower};
        const EventView event = publishedEvent(house, draft);
        QCOMPARE(event.places, counts(115, 115 - 33, 33));
        QCOMPARE(event.details.allocations.size(), 2);
        QCOMPARE(house.test.value(u"SELECT used FROM ga_area"_s).toInt(), 30);
        QCOMPARE(house.test.value(u"SELECT n FROM ga_hold WHERE state = 3"_s).toInt(), 30);

        EventService events(house.database);
        EventDto released = event.toDto();
        released.allocations.clear();
        QVERIFY(isRefusal(await(events.put(released, house.actor)), "event-published"_L1));
    }

    void publishedEvent_keepsItsPlace_butNotItsPrices()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        const EventView event = publishedEvent(house, sampleEvent(layout));
        EventDto moved = event.toDto();
        moved.configuration = layout.layout->configurations.at(1).no;
        QVERIFY(isRefusal(await(events.put(moved, house.actor)), "event-published"_L1));
        moved = event.toDto();
        moved.closedZones = {layout.layout->zones.at(0).no};
        QVERIFY(isRefusal(await(events.put(moved, house.actor)), "event-published"_L1));

        EventDto dearer = event.toDto();
        dearer.prices.insert({0, 1}, Money(9900, dearer.currency));
        dearer.name = u"Trio, late show"_s;
        PARTERRE_AWAIT(changed, events.put(dearer, house.actor));
        QCOMPARE(changed.details.prices.value({0, 1}).minor(), 9900);
        QCOMPARE(changed.details.name, u"Trio, late show"_s);
        QCOMPARE(changed.places, event.places);
        QCOMPARE(changed.status, EventStatus::Published);
    }

    void publishedEvent_isNotChangedIntoOneThatCouldNotBePublished()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        const EventView event = publishedEvent(house, sampleEvent(layout));
        EventDto broken = event.toDto();
        broken.doors = broken.starts->plus(std::chrono::minutes(5));
        broken.ends = broken.starts;
        const auto refused = await(events.put(broken, house.actor));
        QVERIFY2(isRefusal(refused, "doors-after-start"_L1), qPrintable(describeAnswer(refused)));
        QVERIFY2(refused.error().detail.contains(u"end-before-start"_s), qPrintable(refused.error().detail));
        EventDto unpriced = event.toDto();
        unpriced.prices.clear();
        PARTERRE_AWAIT_ERROR(events.put(unpriced, house.actor), ErrorCode::Refused);
        PARTERRE_AWAIT(still, events.view(event.id()));
        QVERIFY(still == event);
        // What only deserves a warning may be changed.
        EventDto cheap = event.toDto();
        cheap.prices.insert({0, 1}, Money::zero(cheap.currency));
        PARTERRE_AWAIT_DONE(events.put(cheap, house.actor));
    }

    void publishedEvent_thatTimeHasMadeWrong_mayStillBeChanged()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        const EventView event = publishedEvent(house, sampleEvent(layout));
        house.test.execute(u"UPDATE event SET doors_at = starts_at + 60000"_s);
        PARTERRE_AWAIT(wrong, events.view(event.id()));
        EventDto renamed = wrong.toDto();
        renamed.name = u"Trio, late show"_s;
        PARTERRE_AWAIT(changed, events.put(renamed, house.actor));
        EventDto worse = changed.toDto();
        worse.ends = worse.starts;
        QVERIFY(isRefusal(await(events.put(worse, house.actor)), "end-before-start"_L1));
    }

    void paintedSeats_changeCategoryForNewSales()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        EventDto draft = sampleEvent(layout);
        draft.categories[2].forSale = false;
        const EventView event = publishedEvent(house, draft);
        QCOMPARE(event.places, counts(115, 15, 100));
        PARTERRE_AWAIT(painted,
                       events.putCategories(event.id(), {{seatOf(layout, u"C-1"_s), 0}, {seatOf(layout, u"C-2"_s), 2}},
                                            {{areaOf(layout), 1}}, house.actor));
        QCOMPARE(painted.places, counts(115, 114, 1));
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat WHERE category = 0"_s).toInt(), 6);
        PARTERRE_AWAIT_ERROR(events.putCategories(event.id(), {{seatOf(layout, u"C-1"_s), 7}}, {}, house.actor),
                             ErrorCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(tst_EventChanges)
#include "tst_eventchanges.moc"
