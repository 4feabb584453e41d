#include "domain/event/salesstate.h"
#include "domain/eventsample.h"
#include "support/tostring.h"

#include <QTest>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

namespace {

const Moment opening = berlin(2027, 3, 1, 10);
const Moment during = berlin(2027, 3, 10, 12);
const Moment end = berlin(2027, 4, 4, 23);

SalesStateView stateAt(const EventDto &event, Moment now, std::optional<int> free = 90)
{
    return salesState(EventStatus::Published, event, now, free);
}

} // namespace

namespace parterre {
inline char *toString(SalesState state)
{
    return QTest::toString(salesStateText.toText(state));
}
} // namespace parterre

class tst_SalesState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeTheOpening_salesAreScheduled()
    {
        const SalesStateView view = stateAt(aurora(), opening.plus(std::chrono::milliseconds(-1)));
        QCOMPARE(view.state, SalesState::Scheduled);
        QCOMPARE(view.next, std::optional(opening));
        QVERIFY(!view.sells());
    }

    void fromTheOpeningOn_salesAreOpenUntilTheyClose()
    {
        const SalesStateView view = stateAt(aurora(), opening);
        QCOMPARE(view.state, SalesState::Open);
        QCOMPARE(view.next, std::optional(end));
        QVERIFY(view.sells());
    }

    void withoutAnOpeningTime_salesOpenWithThePublication()
    {
        EventDto event = aurora();
        event.sales.opens.reset();
        QCOMPARE(stateAt(event, berlin(2020, 1, 1, 0)).state, SalesState::Open);
    }

    void closingTime_maybeAbsoluteOrAfterTheStart()
    {
        EventDto event = aurora();
        event.sales.closes = berlin(2027, 4, 4, 18);
        QCOMPARE(event.salesClose(), std::optional(berlin(2027, 4, 4, 18)));
        QCOMPARE(stateAt(event, berlin(2027, 4, 4, 18)), (SalesStateView{SalesState::Closed, {}, ClosedBy::Time}));
        event.sales.closesAfterStart = 120;
        QCOMPARE(event.salesClose(), std::optional(berlin(2027, 4, 4, 22)));
        QCOMPARE(stateAt(event, berlin(2027, 4, 4, 18)).state, SalesState::Open);
        event.sales.closesAfterStart = -30;
        QCOMPARE(event.salesClose(), std::optional(berlin(2027, 4, 4, 19, 30)));
        event.ends.reset();
        event.sales = {};
        QCOMPARE(event.salesClose(), std::optional<Moment>());
    }

    void pause_endsByItselfWhenItHasAnEnd()
    {
        EventDto event = aurora();
        event.sales.paused = true;
        QCOMPARE(stateAt(event, during), (SalesStateView{SalesState::Paused, {}, {}}));
        event.sales.pausedUntil = during.plus(std::chrono::hours(1));
        QCOMPARE(stateAt(event, during), (SalesStateView{SalesState::Paused, event.sales.pausedUntil, {}}));
        QCOMPARE(stateAt(event, *event.sales.pausedUntil).state, SalesState::Open);
    }

    void closingByHand_standsUntilItIsTakenBack()
    {
        EventDto event = aurora();
        event.sales.closedByHand = true;
        QCOMPARE(stateAt(event, during), (SalesStateView{SalesState::Closed, {}, ClosedBy::Hand}));
        QCOMPARE(stateAt(event, opening.plus(std::chrono::hours(-1))).state, SalesState::Closed);
        event.sales.closedByHand = false;
        QCOMPARE(stateAt(event, during).state, SalesState::Open);
    }

    void fewPlacesLeft_closeSalesWhenTheHouseSaysSo()
    {
        EventDto event = aurora();
        event.sales.closeWhenLeft = 10;
        QCOMPARE(stateAt(event, during, 11).state, SalesState::Open);
        QCOMPARE(stateAt(event, during, 10), (SalesStateView{SalesState::Closed, {}, ClosedBy::FewLeft}));
        QCOMPARE(stateAt(event, during, std::nullopt).state, SalesState::Open);
    }

    void noPlaceLeft_isSoldOutAndOpensAgainWithAReturn()
    {
        EventDto event = aurora();
        event.sales.paused = true;
        QCOMPARE(stateAt(event, during, 0).state, SalesState::SoldOut);
        event.sales.paused = false;
        QCOMPARE(stateAt(event, during, 1).state, SalesState::Open);
    }

    void statusStandsAboveTimes()
    {
        const EventDto event = aurora();
        QCOMPARE(salesState(EventStatus::Draft, event, during, 90).state, SalesState::NotPublished);
        QCOMPARE(salesState(EventStatus::Cancelled, event, end, 90).state, SalesState::Cancelled);
        QCOMPARE(salesState(EventStatus::Over, event, during, 90).state, SalesState::Over);
        QCOMPARE(salesState(EventStatus::Published, event, end, 90).state, SalesState::Over);
    }

    void lineOfAList_saysTheSameAsTheEvent()
    {
        EventView view;
        view.status = EventStatus::Published;
        view.details = aurora();
        view.details.sales.closesAfterStart = 60;
        view.places.free = 12;
        EventSummaryView line;
        line.status = view.status;
        line.sales = view.details.sales;
        line.starts = view.details.starts;
        line.ends = view.details.ends;
        line.places = view.places;
        for (const Moment now : {opening.plus(std::chrono::hours(-1)), during, berlin(2027, 4, 4, 21), end}) {
            QCOMPARE(salesState(view, now), salesState(line, now));
        }
        QCOMPARE(salesState(line, during).next, std::optional(berlin(2027, 4, 4, 21)));
    }

    void visibility_decidesWhatCustomersSee()
    {
        SalesDto sales;
        QVERIFY(isVisible(EventStatus::Published, sales, during));
        QVERIFY(isVisible(EventStatus::Cancelled, sales, during));
        QVERIFY(!isVisible(EventStatus::Draft, sales, during));
        sales.visibility = Visibility::Hidden;
        QVERIFY(!isVisible(EventStatus::Published, sales, during));
        sales.visibility = Visibility::FromMoment;
        QVERIFY(!isVisible(EventStatus::Published, sales, during));
        sales.visibleFrom = during;
        QVERIFY(isVisible(EventStatus::Published, sales, during));
        QVERIFY(!isVisible(EventStatus::Published, sales, during.plus(std::chrono::seconds(-1))));
    }

    void channel_sellsOnlyWhatItWasGiven()
    {
        EventDto event = aurora();
        event.sales.channels = Channel::Counter | Channel::Kiosk;
        const SalesStateView open = stateAt(event, during);
        QVERIFY(isSoldThrough(Channel::Kiosk, open, event.sales));
        QVERIFY(!isSoldThrough(Channel::Online, open, event.sales));
        QVERIFY(!isSoldThrough(Channel::Counter, stateAt(event, during, 0), event.sales));
    }

    void ticketTypeNumbers_areNeverGivenTwice()
    {
        EventDto event = aurora();
        event.ticketTypes.removeLast(); // its prices remain, and so does its number
        QCOMPARE(event.nextTicketTypeNo(), 3);
        QCOMPARE(EventDto().nextTicketTypeNo(), 1);
    }
};

QTEST_APPLESS_MAIN(tst_SalesState)
#include "tst_salesstate.moc"
