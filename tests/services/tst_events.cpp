#include "services/eventplaces.h"
#include "services/eventservice.h"
#include "services/venueservice.h"
#include "support/await.h"
#include "support/samplehouse.h"

#include <QTest>

#include <algorithm>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Events from the draft to publishing.
class tst_Events : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draft_comesBackAsItWasPut()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        EventDto draft = sampleEvent(layout);
        draft.subtitle = u"Späte Stunde"_s;
        draft.artists = u"Ada & Band"_s;
        draft.image = QByteArray("\x89PNG\0\r\n", 7);
        draft.closedZones = {layout.layout->zones.at(1).no};
        draft.sales.closesAfterStart = -30;
        draft.sales.channels = Channel::Counter | Channel::Online;
        draft.sales.visibility = Visibility::FromMoment;
        draft.sales.visibleFrom = draft.sales.opens;
        draft.limits.refundPolicy = u"No refunds."_s;
        draft.limits.orphanRule = OrphanRule::Strict;
        draft.queue.queued = true;
        AllocationDto press;
        press.purpose = u"press"_s;
        press.seats = {seatOf(layout, u"A-1"_s), seatOf(layout, u"A-2"_s)};
        press.places = {{areaOf(layout), 10}};
        draft.allocations = {press};
        PARTERRE_AWAIT(stored, events.put(draft, house.actor));
        QCOMPARE(stored.status, EventStatus::Draft);
        QCOMPARE(stored.venueName, u"Kulturhaus"_s);
        QCOMPARE(stored.configurationName, u"Seated"_s);
        QCOMPARE(stored.changedBy, u"Ada"_s);
        draft.id = stored.id();
        draft.revision = stored.details.revision;
        QVERIFY(stored.details == draft);
        QCOMPARE(stored.places, PlaceCountsView());
    }

    void draft_changesOnlyFromItsLatestState()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        PARTERRE_AWAIT(first, events.put(sampleEvent(layout), house.actor));
        EventDto mine = first.toDto();
        mine.name = u"Quartet"_s;
        PARTERRE_AWAIT(second, events.put(mine, house.actor));
        QCOMPARE(second.details.name, u"Quartet"_s);
        mine.name = u"Quintet"_s;
        PARTERRE_AWAIT_ERROR(events.put(mine, house.actor), ErrorCode::Conflict);
        PARTERRE_AWAIT_ERROR(events.publish(first.id(), first.details.revision, house.actor), ErrorCode::Conflict);
        PARTERRE_AWAIT(stored, events.view(first.id()));
        QVERIFY(stored == second);
    }

    void draft_canBeRemoved_publishedNot()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        PARTERRE_AWAIT(draft, events.put(sampleEvent(layout), house.actor));
        PARTERRE_AWAIT_DONE(events.remove(draft.id(), house.actor));
        PARTERRE_AWAIT_ERROR(events.view(draft.id()), ErrorCode::NotFound);
        const EventView published = publishedEvent(house, sampleEvent(layout));
        QVERIFY(isRefusal(await(events.remove(published.id(), house.actor)), "event-not-draft"_L1));
    }

    void publishing_copiesThePlaces()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        const EventView event = publishedEvent(house, sampleEvent(layout));
        QCOMPARE(event.status, EventStatus::Published);
        QVERIFY(event.publishedAt.has_value());
        QCOMPARE(event.places, counts(115, 115, 0));
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat WHERE category = 0"_s).toInt(), 5);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat WHERE category = 1"_s).toInt(), 10);
        QCOMPARE(house.test.value(u"SELECT zone FROM ga_area"_s).toString(), u"Floor"_s);

        // What happens to the venue afterwards is not the event's business.
        VenueService venues(house.database);
        PARTERRE_AWAIT(next, venues.importDraft(layout.venue, sampleLayout(9, 9), house.actor));
        PARTERRE_AWAIT_DONE(venues.publish(next.version.id, next.version.revision, QDate(2021, 1, 1), house.actor));
        PARTERRE_AWAIT_DONE(venues.retire(layout.version.id, house.actor));
        EventService events(house.database);
        PARTERRE_AWAIT(after, events.view(event.id()));
        QCOMPARE(after.places, event.places);
    }

    void publishing_happensOnce()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        const EventView event = publishedEvent(house, sampleEvent(layout));
        EventService events(house.database);
        const auto again = await(events.publish(event.id(), event.details.revision, house.actor));
        QVERIFY(isRefusal(again, "event-not-draft"_L1));
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat"_s).toInt(), 15);
    }

    void configuration_decidesWhatIsOpen()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventDto standing = sampleEvent(layout);
        standing.configuration = layout.layout->configurations.at(1).no;
        QCOMPARE(publishedEvent(house, standing).places, counts(80, 80, 0)); // lowered by the configuration
    }

    void closedZone_isNotPartOfTheEvent()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventDto event = sampleEvent(layout);
        event.closedZones = {layout.layout->zones.at(1).no};
        QCOMPARE(publishedEvent(house, event).places, counts(15, 15, 0));
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM ga_area"_s).toInt(), 0);
    }

    void draftWithoutPriceOrTime_isNotPublished()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        EventDto draft = sampleEvent(layout);
        draft.prices.clear();
        PARTERRE_AWAIT(priceless, events.put(draft, house.actor));
        PARTERRE_AWAIT(complaints, events.check(priceless.details));
        QVERIFY(hasErrors(complaints));
        PARTERRE_AWAIT_ERROR(events.publish(priceless.id(), priceless.details.revision, house.actor),
                             ErrorCode::Refused);
        draft = sampleEvent(layout);
        draft.starts = std::nullopt;
        PARTERRE_AWAIT(timeless, events.put(draft, house.actor));
        PARTERRE_AWAIT_ERROR(events.publish(timeless.id(), timeless.details.revision, house.actor), ErrorCode::Refused);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event WHERE status <> 'draft'"_s).toInt(), 0);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat"_s).toInt(), 0);
    }

    void layoutInWork_isNotUsed()
    {
        SampleHouse house;
        VenueService venues(house.database);
        EventService events(house.database);
        PARTERRE_AWAIT(draft, venues.createVenue(sampleVenue(u"Kulturhaus"_s), sampleLayout(), house.actor));
        QVERIFY(isRefusal(await(events.put(sampleEvent(draft), house.actor)), "layout-not-published"_L1));
        const LayoutView other = publishedVenue(house, sampleLayout(), u"Other"_s);
        EventDto mixed = sampleEvent(other);
        mixed.venue = draft.venue;
        PARTERRE_AWAIT_ERROR(events.put(mixed, house.actor), ErrorCode::NotFound);
    }

    void twoEventsAtOnce_clash()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        const EventView first = publishedEvent(house, sampleEvent(layout));
        PARTERRE_AWAIT(second, events.put(sampleEvent(layout, u"Quartet"_s), house.actor));
        const auto refused = await(events.publish(second.id(), second.details.revision, house.actor));
        QVERIFY(isRefusal(refused, "venue-clash"_L1));
        QVERIFY(refused.error().arguments.contains(u"Trio"_s));
        // The first one does not stand in its own way, and a cancelled one in nobody's.
        PARTERRE_AWAIT(complaints, events.check(first.details));
        QVERIFY(std::ranges::none_of(
            complaints, [](const Complaint &complaint) { return complaint.reason == u"start-in-past"_s; }));
        PARTERRE_AWAIT_DONE(events.cancel(first.id(), false, house.actor));
        PARTERRE_AWAIT_DONE(events.publish(second.id(), second.details.revision, house.actor));
    }

    void arena_isPublishedWhole()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house, sampleLayout(26, 540), u"Arena"_s);
        EventService events(house.database);
        PARTERRE_AWAIT(draft, events.put(sampleEvent(layout), house.actor));
        PARTERRE_AWAIT(event, events.publish(draft.id(), draft.details.revision, house.actor));
        QCOMPARE(event.places.total, 26 * 540 + 100);
    }
};

QTEST_GUILESS_MAIN(tst_Events)
#include "tst_events.moc"
