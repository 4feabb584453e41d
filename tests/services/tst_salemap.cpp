#include "services/eventservice.h"
#include "services/salemapservice.h"
#include "storage/core/dbsession.h"
#include "storage/sale/placestatestore.h"
#include "support/await.h"
#include "support/samplehouse.h"

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// What a counter reads of an event to show it.
class tst_SaleMap : public QObject
{
    Q_OBJECT

private:
    static PlaceChangesView statesOf(SampleHouse &house, EventId event)
    {
        const auto read = house.database.read([event](DbSession &session) {
            ChangeHorizon horizon;
            return PlaceStateStore(session).read(event, horizon);
        });
        const Result<PlaceChangesView> states = await(read);
        return states.value_or(PlaceChangesView());
    }

    static SeatStateView stateOf(const PlaceChangesView &states, SeatNo seat)
    {
        const auto found = std::ranges::find(states.seats, seat, &SeatStateView::seat);
        return found == states.seats.cend() ? SeatStateView() : *found;
    }

    static CategoryNo categoryOf(const SaleMapView &map, SeatNo seat)
    {
        for (const ZoneDto &zone : map.layout->zones) {
            for (const SectionDto &section : zone.sections) {
                for (const RowDto &row : section.rows) {
                    for (const SeatDto &one : row.seats) {
                        if (one.no == seat)
                            return one.category;
                    }
                }
            }
        }
        return -2;
    }

private Q_SLOTS:
    void everySeat_isToldWithItsState()
    {
        SampleHouse house;
        const EventId event = publishedEvent(house, sampleEvent(publishedVenue(house))).id();
        const QList<QVariantList> rows = house.test.rows(u"SELECT seat_no FROM event_seat ORDER BY seat_no"_s);
        QCOMPARE(rows.size(), 15);
        const auto seat = [&rows](int index) { return SeatNo(rows.at(index).at(0).toLongLong()); };
        const auto set = [&](int index, const QString &columns) {
            house.test.execute(u"UPDATE event_seat SET %1 WHERE seat_no = %2"_s.arg(columns, seat(index).toText()));
        };
        const QString hold = u"state = 1, type_no = 1, session_id = %1, expires_at = %2"_s;
        set(0, hold.arg(4'611'686'018'427'387'904).arg(4'000'000'000'000));
        set(1, hold.arg(77).arg(5));         // long over
        set(2, hold.arg(78).arg(u"NULL"_s)); // a payment is under way
        set(3, u"state = 2, order_id = 'x'"_s);
        set(4, u"state = 3, allocation_id = 1"_s);
        set(5, u"state = 4"_s);

        const PlaceChangesView states = statesOf(house, event);
        QVERIFY(states.complete);
        QCOMPARE(states.seats.size(), 15);
        QCOMPARE(stateOf(states, seat(0)),
                 (SeatStateView{seat(0), PlaceState::Held, SessionId(4'611'686'018'427'387'904),
                                Moment(4'000'000'000'000)}));
        QCOMPARE(stateOf(states, seat(1)), (SeatStateView{seat(1), PlaceState::Free, SessionId(), Moment()}));
        QCOMPARE(stateOf(states, seat(2)), (SeatStateView{seat(2), PlaceState::Held, SessionId(78), Moment()}));
        QCOMPARE(stateOf(states, seat(3)), (SeatStateView{seat(3), PlaceState::Sold, SessionId(), Moment()}));
        QCOMPARE(stateOf(states, seat(4)).state, PlaceState::Blocked);
        QCOMPARE(stateOf(states, seat(5)).state, PlaceState::Reserved);
        for (int index = 6; index < 15; ++index)
            QCOMPARE(stateOf(states, seat(index)).state, PlaceState::Free);
        QCOMPARE(states.areas.size(), 1);
    }

    void eventWithoutPlaces_hasNone()
    {
        SampleHouse house;
        const PlaceChangesView states = statesOf(house, EventId(99));
        QVERIFY(states.complete);
        QVERIFY(states.seats.isEmpty());
        QVERIFY(states.databaseNow.ms() > 0);
    }

    void sameEventAgain_isPreparedOnce()
    {
        SampleHouse house;
        const EventId event = publishedEvent(house, sampleEvent(publishedVenue(house))).id();
        SaleMapService maps(house.database);
        PARTERRE_AWAIT(first, maps.map(event));
        PARTERRE_AWAIT(second, maps.map(event));
        QCOMPARE(first.plan->seatCount(), 15);
        QVERIFY(second.plan == first.plan);
        QVERIFY(second.layout == first.layout);
    }

    void seatsThatArePaintedAnew_areShownSo()
    {
        SampleHouse house;
        const EventId event = publishedEvent(house, sampleEvent(publishedVenue(house))).id();
        SaleMapService maps(house.database);
        EventService events(house.database);
        PARTERRE_AWAIT(before, maps.map(event));
        const SeatNo seat = before.plan->seat(0).no;
        const CategoryNo old = categoryOf(before, seat);
        const CategoryNo wanted = old == 0 ? 1 : 0;
        PARTERRE_AWAIT(painted, events.putCategories(event, {{seat, wanted}}, {}, house.actor));
        PARTERRE_AWAIT(after, maps.map(event));
        QCOMPARE(categoryOf(after, seat), wanted);
        QCOMPARE(int(after.plan->seat(after.plan->indexOf(seat)).category), wanted);
        // What was answered before stays as it was.
        QCOMPARE(categoryOf(before, seat), old);
        // A counter that opens the event only now sees the same.
        SaleMapService others(house.database);
        PARTERRE_AWAIT(opened, others.map(event));
        QCOMPARE(categoryOf(opened, seat), wanted);
        QCOMPARE(int(opened.plan->seat(opened.plan->indexOf(seat)).category), wanted);
        PARTERRE_AWAIT(restored, events.putCategories(event, {{seat, old}}, {}, house.actor));
        PARTERRE_AWAIT(last, maps.map(event));
        QCOMPARE(categoryOf(last, seat), old);
    }

    void zoneThatIsClosed_isNotPrepared()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        EventDto closed = sampleEvent(layout);
        closed.closedZones = {layout.layout->zones.at(0).no};
        const EventId shut = publishedEvent(house, closed).id();
        SaleMapService maps(house.database);
        PARTERRE_AWAIT(part, maps.map(shut));
        QCOMPARE(part.plan->seatCount(), 0);
        QCOMPARE(part.plan->areas().size(), std::size_t(1));
    }

    void noSuchEvent_isNotFound()
    {
        SampleHouse house;
        SaleMapService maps(house.database);
        const Result<SaleMapView> map = await(maps.map(EventId(99)));
        QVERIFY(!map);
        QCOMPARE(map.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(tst_SaleMap)
#include "tst_salemap.moc"
