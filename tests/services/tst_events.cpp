#include "services/eventservice.h"

#include "services/houseservice.h"
#include "services/venueservice.h"
#include "support/await.h"
#include "support/samplehouse.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// A seat of the sample layout, by its label "A-1".
SeatNo seatOf(const LayoutView &layout, const QString &guid)
{
    for (const RowDto &row : layout.layout->zones.at(0).sections.at(0).rows) {
        for (const SeatDto &seat : row.seats) {
            if (seat.guid == guid)
                return seat.no;
        }
    }
    return {};
}

AreaNo areaOf(const LayoutView &layout)
{
    return layout.layout->zones.at(1).sections.at(0).areas.at(0).no;
}

PlaceCountsView counts(int total, int free, int blocked)
{
    PlaceCountsView expected;
    expected.total = total;
    expected.free = free;
    expected.blocked = blocked;
    return expected;
}

} // namespace

namespace parterre {

char *toString(const PlaceCountsView &counts)
{
    return QTest::toString(u"total %1, free %2, held %3, reserved %4, sold %5, blocked %6"_s.arg(counts.total)
                               .arg(counts.free)
                               .arg(counts.held)
                               .arg(counts.reserved)
                               .arg(counts.sold)
                               .arg(counts.blocked));
}

} // namespace parterre

/// Events from the draft to the end of sales.
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

        PARTERRE_AWAIT(back, events.put([&] {
            EventDto unpriced = sold.toDto();
            unpriced.categories[1].forSale = false;
            unpriced.categories[2].forSale = false;
            return unpriced;
        }(), house.actor));
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
        QVERIFY(std::ranges::none_of(complaints, [](const Complaint &complaint) {
            return complaint.reason == u"start-in-past"_s;
        }));
        PARTERRE_AWAIT_DONE(events.cancel(first.id(), false, house.actor));
        PARTERRE_AWAIT_DONE(events.publish(second.id(), second.details.revision, house.actor));
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
        PARTERRE_AWAIT_ERROR(events.publish(timeless.id(), timeless.details.revision, house.actor),
                             ErrorCode::Refused);
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

    void sales_areStoppedAndResumedByHand()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        EventDto draft = sampleEvent(layout);
        draft.sales.opens = draft.doors;
        const EventView event = publishedEvent(house, draft);
        const Moment until = draft.starts->plus(-std::chrono::hours(2));
        PARTERRE_AWAIT(paused, events.pause(event.id(), until, house.actor));
        QVERIFY(paused.details.sales.paused);
        QCOMPARE(paused.details.sales.pausedUntil, std::optional(until));
        PARTERRE_AWAIT(closed, events.close(event.id(), house.actor));
        QVERIFY(closed.details.sales.closedByHand && !closed.details.sales.paused);
        PARTERRE_AWAIT(open, events.openSales(event.id(), house.actor));
        QVERIFY(!open.details.sales.closedByHand && !open.details.sales.paused);
        QVERIFY(*open.details.sales.opens < *draft.doors);
        PARTERRE_AWAIT(again, events.openSales(event.id(), house.actor));
        QCOMPARE(again.details.sales, open.details.sales);
        PARTERRE_AWAIT(draftView, events.put(sampleEvent(layout, u"Draft"_s), house.actor));
        QVERIFY(isRefusal(await(events.pause(draftView.id(), {}, house.actor)), "event-not-published"_L1));
    }

    void cancelling_asksWhenTicketsAreSold()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        const EventView event = publishedEvent(house, sampleEvent(layout));
        house.test.execute(u"INSERT INTO orders (order_id, code, event_id, session_id, status, currency, tickets_total, "
                           "fees_total, tax_total, total, delivery, station_id, created_at) VALUES "
                           "('o', 'O', %1, 1, 'paid', 'EUR', 4000, 150, 0, 4150, 'print', 1, 0)"_s
                               .arg(event.id().value()));
        house.test.execute(u"INSERT INTO ticket (ticket_id, order_id, line, event_id, seat_no, zone, category, "
                           "category_name, type_no, type_name, price, fee, tax) VALUES "
                           "(1, 'o', 1, %1, %2, 'Stalls', 0, 'Front', 1, 'Adult', 4000, 150, 0)"_s
                               .arg(event.id().value())
                               .arg(seatOf(layout, u"A-1"_s).value()));
        const auto asked = await(events.cancel(event.id(), false, house.actor));
        QVERIFY(isRefusal(asked, "event-sold-tickets"_L1));
        QCOMPARE(asked.error().arguments, QStringList{u"1"_s});
        PARTERRE_AWAIT(still, events.view(event.id()));
        QCOMPARE(still.status, EventStatus::Published);
        PARTERRE_AWAIT(cancelled, events.cancel(event.id(), true, house.actor));
        QCOMPARE(cancelled.status, EventStatus::Cancelled);
        PARTERRE_AWAIT_DONE(events.cancel(event.id(), true, house.actor));
        QVERIFY(isRefusal(await(events.put(cancelled.toDto(), house.actor)), "event-over"_L1));
        PARTERRE_AWAIT(list, events.list([] {
            EventFilterDto filter;
            filter.withRevenue = true;
            return filter;
        }()));
        QCOMPARE(list.constFirst().revenue->minor(), 4150);
    }

    void clone_movesEveryMomentOnTheWallClock()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        const QTimeZone berlin("Europe/Berlin");
        EventDto draft = sampleEvent(layout);
        // Across the end of summer time: 25 hours more, the same hands of the clock.
        draft.starts = Moment::fromLocal(QDate(2026, 10, 24), QTime(20, 0), berlin);
        draft.doors = Moment::fromLocal(QDate(2026, 10, 24), QTime(19, 0), berlin);
        draft.ends = std::nullopt;
        draft.sales.opens = Moment::fromLocal(QDate(2026, 9, 1), QTime(10, 0), berlin);
        draft.sales.closedByHand = true;
        AllocationDto press;
        press.purpose = u"press"_s;
        press.seats = {seatOf(layout, u"A-1"_s)};
        draft.allocations = {press};
        PARTERRE_AWAIT(original, events.put(draft, house.actor));
        const Moment starts = *Moment::fromLocal(QDate(2026, 10, 25), QTime(20, 0), berlin);
        PARTERRE_AWAIT(copy, events.clone(original.id(), starts, u"Trio II"_s, house.actor));
        QVERIFY(copy.id() != original.id());
        QCOMPARE(copy.status, EventStatus::Draft);
        QCOMPARE(copy.details.name, u"Trio II"_s);
        QCOMPARE(copy.details.starts, std::optional(starts));
        QCOMPARE(copy.details.doors, Moment::fromLocal(QDate(2026, 10, 25), QTime(19, 0), berlin));
        QCOMPARE(copy.details.sales.opens, Moment::fromLocal(QDate(2026, 9, 2), QTime(10, 0), berlin));
        QVERIFY(!copy.details.ends);
        QVERIFY(!copy.details.sales.closedByHand);
        QCOMPARE(copy.details.allocations, original.details.allocations);
        QVERIFY(copy.details.prices == original.details.prices);
    }

    void list_filtersAndCounts()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        const LayoutView club = publishedVenue(house, sampleLayout(1, 2), u"Club"_s);
        EventService events(house.database);
        EventDto late = sampleEvent(layout, u"Über Nacht"_s);
        late.starts = late.starts->plus(std::chrono::hours(48));
        late.doors = late.doors->plus(std::chrono::hours(48));
        late.ends = late.ends->plus(std::chrono::hours(48));
        publishedEvent(house, late);
        publishedEvent(house, sampleEvent(club, u"Jazz"_s));
        EventDto open = sampleEvent(layout, u"Someday"_s);
        open.starts = std::nullopt;
        PARTERRE_AWAIT_DONE(events.put(open, house.actor));

        PARTERRE_AWAIT(all, events.list());
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).name, u"Jazz"_s);
        QCOMPARE(all.at(0).places, counts(102, 102, 0));
        QCOMPARE(all.at(0).lowestPrice->minor(), 1500);
        QCOMPARE(all.at(0).highestPrice->minor(), 4000);
        QVERIFY(!all.at(0).revenue);
        QCOMPARE(all.at(1).name, u"Über Nacht"_s);
        QCOMPARE(all.at(2).name, u"Someday"_s);

        const auto names = [&](const EventFilterDto &filter) {
            QStringList found;
            const auto answer = await(events.list(filter));
            for (const EventSummaryView &event : answer.value_or(QList<EventSummaryView>()))
                found.append(event.name);
            return found;
        };
        EventFilterDto filter;
        filter.text = u"üBER"_s;
        QCOMPARE(names(filter), QStringList{u"Über Nacht"_s});
        filter = {};
        filter.text = u"club"_s;
        QCOMPARE(names(filter), QStringList{u"Jazz"_s});
        filter = {};
        filter.venue = layout.venue;
        filter.statuses = {EventStatus::Published};
        QCOMPARE(names(filter), QStringList{u"Über Nacht"_s});
        filter = {};
        filter.from = late.starts->plus(-std::chrono::hours(1));
        QCOMPARE(names(filter), (QStringList{u"Über Nacht"_s, u"Someday"_s}));
        filter.until = late.starts;
        QCOMPARE(names(filter), QStringList{u"Someday"_s});
    }

    void availability_isTheSumOfItsSections()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventService events(house.database);
        EventDto draft = sampleEvent(layout);
        draft.categories[1].forSale = false;
        const EventView event = publishedEvent(house, draft);
        // Somebody's hold, and one that has passed its deadline.
        house.test.execute(u"UPDATE event_seat SET state = 1, session_id = 7, type_no = 1, expires_at = %1 "
                           "WHERE seat_no = %2"_s.arg(std::numeric_limits<qint64>::max())
                               .arg(seatOf(layout, u"A-1"_s).value()));
        house.test.execute(u"UPDATE event_seat SET state = 1, session_id = 7, type_no = 1, expires_at = 1 "
                           "WHERE seat_no = %1"_s.arg(seatOf(layout, u"A-2"_s).value()));
        house.test.execute(u"UPDATE ga_area SET used = 9"_s);
        house.test.execute(u"INSERT INTO ga_hold (hold_id, event_id, area_no, session_id, type_no, n, state, expires_at) "
                           "VALUES (1, %1, %2, 7, 1, 4, 1, 1), (2, %1, %2, 7, 1, 3, 1, %3)"_s.arg(event.id().value())
                               .arg(areaOf(layout).value())
                               .arg(std::numeric_limits<qint64>::max()));
        house.test.execute(u"INSERT INTO ga_hold (hold_id, event_id, area_no, n, state, order_id) "
                           "VALUES (3, %1, %2, 2, 2, 'o')"_s.arg(event.id().value()).arg(areaOf(layout).value()));
        PARTERRE_AWAIT(view, events.availability(event.id()));
        QCOMPARE(view.lines.size(), 3);
        QCOMPARE(view.lines.at(0).zoneName, u"Stalls"_s);
        QCOMPARE(view.lines.at(0).sectionName, u"All seated"_s);
        PlaceCountsView front = counts(5, 4, 0);
        front.held = 1;
        QCOMPARE(view.lines.at(0).places, front);
        QCOMPARE(view.lines.at(1).category, 1);
        QCOMPARE(view.lines.at(1).places, counts(10, 0, 10));
        PlaceCountsView floor = counts(100, 95, 0);
        floor.held = 3;
        floor.sold = 2;
        QCOMPARE(view.lines.at(2).areaName, u"Floor"_s);
        QCOMPARE(view.lines.at(2).places, floor);
        PARTERRE_AWAIT(whole, events.view(event.id()));
        QCOMPARE(whole.places, view.places);
        QCOMPARE(view.places.free + view.places.held + view.places.sold + view.places.blocked, view.places.total);
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
