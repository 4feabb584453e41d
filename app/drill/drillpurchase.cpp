#include "drill/drillpurchase.h"

#include "commands/commandcontext.h"
#include "drill/drillpicture.h"
#include "services/orderids.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Attempts at a customer's first wish before he takes anything.
constexpr int triesAsWished = 6;
/// Until then a customer may find no database, or no place though some are still in other baskets.
constexpr int mostTroubles = 600;

void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, [&loop] { loop.quit(); });
    loop.exec();
}

bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Busy || code == ErrorCode::Offline || code == ErrorCode::OutcomeUnknown;
}

QString wordOf(const Error &error)
{
    if (!error.reason.isEmpty())
        return error.reason;
    switch (error.code) {
    case ErrorCode::Busy: return u"busy"_s;
    case ErrorCode::Offline: return u"offline"_s;
    case ErrorCode::OutcomeUnknown: return u"outcome-unknown"_s;
    default: return error.detail.isEmpty() ? u"unknown"_s : error.detail;
    }
}

} // namespace

DrillPurchase::DrillPurchase(Services &services, const Actor &actor, DrillPicture &picture, const DrillOptions &options,
                             Tell tell)
    : m_services(services), m_actor(actor), m_picture(picture), m_tell(std::move(tell)),
      m_takesAllOrAsks(options.exactly > 0)
{
    if (options.throughQueue)
        m_line.emplace(services.queue, actor, picture.event().id);
}

DrillOutcome DrillPurchase::serve(const DrillBuyer &buyer, const DrillErrand &errand)
{
    m_buyer = buyer;
    m_random.seed(QRandomGenerator::global()->generate());
    m_view.reset();
    m_outcome = DrillOutcome{};
    m_outcome.buyer = buyer.number;
    m_outcome.event = m_picture.event().id;
    m_outcome.wanted = m_wanted = buyer.party;
    m_outcome.resumed = !errand.session.isNull();
    m_order = errand.order;
    m_interrupted = errand.session;
    m_places = m_tries = m_troubles = 0;
    m_takesWhatIsLeft = m_over = false;
    m_hasJoined = errand.hasJoined; // else he would wait twice, and buy twice
    m_leavingAs = DrillEnd::Left;
    while (!m_over)
        advance();
    return m_outcome;
}

void DrillPurchase::advance()
{
    if (!m_view && !m_interrupted.isNull())
        return reload();
    if (!m_view)
        return m_line ? waitInLine() : open();
    switch (m_view->status) {
    case ShoppingStatus::Completed: return noteSold();
    case ShoppingStatus::Expired:
    case ShoppingStatus::Abandoned: return noteOver();
    case ShoppingStatus::Waiting:
    case ShoppingStatus::Paying: return giveUp(u"session-"_s + shoppingStatusText.toText(m_view->status));
    case ShoppingStatus::Selecting: break;
    }
    if (wantsToLeave())
        return abandon(DrillEnd::Left);
    if (wantsMore())
        return choose();
    pay();
}

/// At a counter without a queue one is content with what one got; whoever was let in has a right to all.
bool DrillPurchase::wantsMore() const
{
    return m_line ? missing() > 0 : m_view->lines.isEmpty();
}

int DrillPurchase::missing() const
{
    return (m_line ? m_view->party : m_wanted) - m_view->placeCount();
}

bool DrillPurchase::wantsToLeave() const
{
    if (m_buyer.leaves == DrillBuyer::Leaves::AfterOpening)
        return true;
    return m_buyer.leaves == DrillBuyer::Leaves::AfterChoosing && !wantsMore();
}

bool DrillPurchase::step(const QString &name, const Ask &ask)
{
    m_tell({DrillNews::Kind::Step, name, {}, {}, {}});
    QElapsedTimer timer;
    timer.start();
    const Result<ShoppingView> answer = CommandContext::await(ask());
    if (!answer) {
        fail(answer.error());
        return false;
    }
    m_outcome.steps.append({name, timer.nsecsElapsed() / 1000});
    m_view = *answer;
    return true;
}

void DrillPurchase::fail(const Error &error)
{
    const QString word = wordOf(error);
    if (isPassing(error.code)) {
        // A lock that took too long is foreseen; a server that is gone is not, but the customer stays.
        (error.code == ErrorCode::Busy ? m_outcome.explained : m_outcome.unexplained).append(word);
        if (++m_troubles > mostTroubles)
            return giveUp(u"trouble-without-end"_s);
        pause(m_random.bounded(20, 100));
        if (m_view)
            m_interrupted = m_view->id;
        m_view.reset();
        return;
    }
    if (word == "not-enough-free"_L1 || word == "no-such-choice"_L1) {
        m_outcome.explained.append(word);
        const int free = m_line ? 0 : error.arguments.value(1).toInt();
        m_takesWhatIsLeft = free < 1 || word == "no-such-choice"_L1;
        m_wanted = std::clamp(free, 1, m_wanted);
        return;
    }
    // What a killed station had still sent may come through just after the next one has looked.
    const bool lateWork = word == "stale-view"_L1 || word == "already-completed"_L1;
    if (lateWork && (m_outcome.resumed || m_troubles > 0)) {
        m_outcome.explained.append(word);
        return reload();
    }
    if (error.code == ErrorCode::NotFound && !m_view && !m_interrupted.isNull()) {
        m_interrupted = {}; // it was killed before the session was there
        return;
    }
    giveUp(word);
}

void DrillPurchase::reload()
{
    const SessionId session = m_view ? m_view->id : m_interrupted;
    if (!step(u"view"_s, [this, session] { return m_services.shopping.view(session); }))
        return;
    m_outcome.settled = m_outcome.settled || m_view->status == ShoppingStatus::Completed;
    if (m_line) // whoever was called, also by the process before this one, is seldom he who joined
        m_outcome.wanted = m_view->party;
}

void DrillPurchase::open()
{
    OpenSessionDto dto;
    dto.event = m_picture.event().id;
    dto.party = m_buyer.party;
    dto.buyer = m_buyer.contact;
    if (step(u"open"_s, [this, dto] { return m_services.shopping.open(m_actor, dto); }))
        m_tell({DrillNews::Kind::Session, {}, m_view->id, {}, {}});
}

void DrillPurchase::waitInLine()
{
    if (std::exchange(m_isFirst, false) && goOnInside())
        return;
    if (!m_hasJoined)
        return join();
    m_tell({DrillNews::Kind::Step, u"call"_s, {}, {}, {}});
    QElapsedTimer timer;
    timer.start();
    const Result<DrillLine::Call> call = m_line->call();
    if (!call)
        return fail(call.error());
    m_outcome.steps.append({u"call"_s, timer.nsecsElapsed() / 1000});
    if (call->entry)
        comeIn(*call->entry);
    else if (call->lineIsEmpty)
        end(DrillEnd::Elsewhere);
    else
        waitOrGiveUp();
}

/// With whomever the process before this one had let in; whether there is something to go on with.
bool DrillPurchase::goOnInside()
{
    const Result<std::optional<QueueEntryView>> unfinished = m_line->unfinished();
    if (!unfinished)
        fail(unfinished.error());
    else if (*unfinished)
        comeIn(**unfinished);
    return !unfinished || *unfinished;
}

void DrillPurchase::join()
{
    m_tell({DrillNews::Kind::Step, u"join"_s, {}, {}, {}});
    QElapsedTimer timer;
    timer.start();
    if (const Result<void> joined = m_line->join(m_buyer); !joined)
        return fail(joined.error());
    m_outcome.steps.append({u"join"_s, timer.nsecsElapsed() / 1000});
    m_hasJoined = true;
    m_tell({DrillNews::Kind::Joined, {}, {}, {}, {}});
}

void DrillPurchase::comeIn(const QueueEntryView &entry)
{
    m_interrupted = entry.session;
    m_outcome.wanted = m_wanted = entry.party;
    m_tell({DrillNews::Kind::Session, {}, entry.session, {}, {}});
}

void DrillPurchase::choose()
{
    m_wanted = m_line ? missing() : m_wanted;
    ++m_tries;
    if (m_takesWhatIsLeft)
        chooseWhatIsLeft();
    else if (m_tries > triesAsWished)
        m_takesWhatIsLeft = true;
    else if (m_buyer.taste == DrillBuyer::Taste::HandPicked && m_tries <= triesAsWished / 2)
        chooseByHand();
    else if (m_buyer.taste == DrillBuyer::Taste::Standing)
        chooseStanding();
    else
        chooseBest();
}

void DrillPurchase::chooseBest()
{
    BestSeatsDto wanted;
    const QList<TicketTypeDto> &types = m_picture.event().ticketTypes;
    wanted.types.fill(types.isEmpty() ? 0 : types.constFirst().no, m_wanted);
    wanted.wheelchairs = m_buyer.taste == DrillBuyer::Taste::Wheelchair && m_tries == 1 ? 1 : 0;
    if (step(u"best"_s, [this, wanted] { return m_services.shopping.put(m_actor, *m_view, wanted); }) && wantsMore())
        ++m_outcome.lostRaces;
}

void DrillPurchase::chooseByHand()
{
    const QList<SeatNo> seats = m_picture.neighbours(m_wanted, m_random);
    if (m_takesAllOrAsks && seats.size() < m_wanted)
        chooseBest(); // saw no such group, and asks the clerk
    else if (!seats.isEmpty())
        hold(seats);
}

void DrillPurchase::hold(const QList<SeatNo> &seats)
{
    const SeatsDto wanted{m_view->seats() + seats, {}};
    if (step(u"hold"_s, [this, wanted] { return m_services.shopping.put(m_actor, *m_view, wanted); }) && wantsMore())
        ++m_outcome.lostRaces;
}

void DrillPurchase::chooseStanding()
{
    const AreaNo area = m_picture.anyArea(m_random);
    if (area.isNull()) {
        m_takesWhatIsLeft = true;
        return;
    }
    const int count = std::clamp(m_picture.freeIn(area), 1, m_wanted);
    const AreaPlacesDto wanted{area, {{m_picture.typeIn(area), m_view->placesIn(area) + count}}};
    if (step(u"area"_s, [this, wanted] { return m_services.shopping.put(m_actor, *m_view, wanted); }) && wantsMore())
        ++m_outcome.lostRaces;
}

void DrillPurchase::chooseWhatIsLeft()
{
    // Where races are lost again and again, one place is easier to get than several.
    const int count = m_tries > 2 * triesAsWished ? 1 : m_wanted;
    if (const QList<SeatNo> seats = m_picture.anySeats(count, m_random); !seats.isEmpty())
        hold(seats);
    else if (!m_picture.anyArea(m_random).isNull())
        chooseStanding();
    else
        waitOrGiveUp();
}

void DrillPurchase::waitOrGiveUp()
{
    const Result<EventView> event = CommandContext::await(m_services.events.view(m_picture.event().id));
    if (!event)
        return fail(event.error());
    if (m_view && m_line && event->places.free < missing())
        return giveUp(u"let-in-but-nothing-left"_s);
    if (event->places.free == 0 && event->places.held == 0)
        return m_view ? abandon(DrillEnd::FoundNothing) : end(DrillEnd::FoundNothing);
    // Somebody may still give up what is in his basket; in the line one waits longer.
    if (++m_troubles > (m_view ? mostTroubles : 10 * mostTroubles))
        return giveUp(u"waited-too-long"_s);
    pause(m_random.bounded(20, 100));
}

void DrillPurchase::pay()
{
    m_places = m_view->placeCount();
    if (m_order.isNull()) {
        m_order = newOrderId(m_view->databaseNow);
        m_tell({DrillNews::Kind::Order, {}, {}, m_order, {}});
    }
    const CashPaymentDto cash{m_order, m_view->total};
    step(u"pay"_s, [this, cash] { return m_services.shopping.put(m_actor, *m_view, cash); });
}

void DrillPurchase::abandon(DrillEnd end)
{
    m_leavingAs = end;
    step(u"abandon"_s, [this] { return m_services.shopping.abandon(m_actor, *m_view); });
}

void DrillPurchase::noteSold()
{
    if (m_view->order != m_order)
        return giveUp(u"sold-as-another-order"_s);
    if (m_places == 0) {
        const Result<OrderView> order = CommandContext::await(m_services.orders.view(m_order));
        if (!order)
            return fail(order.error());
        m_places = static_cast<int>(order->tickets.size());
    }
    m_outcome.order = m_order;
    m_outcome.places = m_places;
    end(DrillEnd::Sold);
}

void DrillPurchase::noteOver()
{
    if (m_view->status == ShoppingStatus::Abandoned)
        return end(m_leavingAs);
    // His time ran out, which only a very slow drill does to anybody; he begins anew.
    m_outcome.explained.append(u"session-expired"_s);
    m_view.reset();
    m_interrupted = {};
    m_order = {};
}

void DrillPurchase::end(DrillEnd end)
{
    m_outcome.end = end;
    m_over = true;
}

void DrillPurchase::giveUp(const QString &reason)
{
    m_outcome.unexplained.append(reason);
    // Nobody shall be kept from the places by a customer who is gone.
    if (m_view && m_view->status == ShoppingStatus::Selecting)
        std::ignore = CommandContext::await(m_services.shopping.abandon(m_actor, *m_view));
    end(DrillEnd::Failed);
}

} // namespace parterre
