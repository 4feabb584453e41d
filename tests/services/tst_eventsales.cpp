#include "services/eventplaces.h"
#include "services/eventservice.h"
#include "support/await.h"
#include "support/samplehouse.h"

#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace parterre;
using namespace Qt::StringLiterals;

/// The sales of events: stopped, resumed, cancelled, begun once more on another day, listed and counted.
class tst_EventSales : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        house.test.execute(
            u"INSERT INTO orders (order_id, code, event_id, session_id, status, currency, tickets_total, "
            "fees_total, tax_total, total, delivery, station_id, created_at) VALUES "
            "('o', 'O', %1, 1, 'paid', 'EUR', 4000, 150, 0, 4150, 'print', 1, 0)"_s.arg(event.id().value()));
        house.test.execute(
            u"INSERT INTO ticket (ticket_id, order_id, line, event_id, seat_no, zone, category, "
            "category_name, type_no, type_name, price, fee, tax) VALUES "
            "(1, 'o', 1, %1, %2, 'Stalls', 0, 'Front', 1, 'Adult', 4000, 150, 0)"_s.arg(event.id().value())
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
        house.test.execute(
            u"INSERT INTO ga_hold (hold_id, event_id, area_no, session_id, type_no, n, state, expires_at) "
            "VALUES (1, %1, %2, 7, 1, 4, 1, 1), (2, %1, %2, 7, 1, 3, 1, %3)"_s.arg(event.id().value())
                .arg(areaOf(layout).value())
                .arg(std::numeric_limits<qint64>::max()));
        house.test.execute(u"INSERT INTO ga_hold (hold_id, event_id, area_no, n, state, order_id) "
                           "VALUES (3, %1, %2, 2, 2, 'o')"_s.arg(event.id().value())
                               .arg(areaOf(layout).value()));
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
};

QTEST_GUILESS_MAIN(tst_EventSales)
#include "tst_eventsales.moc"
