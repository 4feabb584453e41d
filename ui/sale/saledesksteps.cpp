// How the desk asks: one question at a time, the next one on the view that the last answer brought.

#include "sale/saledesk.h"

#include <algorithm>

namespace parterre {
namespace {

constexpr int mostTries = 3;

/// The connection was lost in a way that says nothing about what the database did.
bool leavesDoubt(const Error &error)
{
    return error.code == ErrorCode::OutcomeUnknown;
}

} // namespace

void SaleDesk::add(Kind kind, Ask ask)
{
    if (m_event.isNull())
        return;
    const bool opens = waitsFor(Kind::Open) || waitsFor(Kind::Seats) || m_running;
    // Seats open a session themselves, in the same round trip.
    if (kind == Kind::Other && !hasSession() && !opens)
        m_steps.append({Kind::Open, [this] { return hasSession() ? m_shopping.view(m_view.id) : askOpen({}); }});
    m_steps.append({kind, std::move(ask)});
    if (!m_running)
        Q_EMIT busyChanged(true);
    next();
}

bool SaleDesk::waitsFor(Kind kind) const
{
    return std::ranges::any_of(m_steps, [kind](const Step &step) { return step.kind == kind; });
}

void SaleDesk::next()
{
    if (m_running || m_steps.isEmpty())
        return;
    const Step step = m_steps.takeFirst();
    m_running = true;
    const quint64 turn = m_turn;
    ShoppingService::Answer answer = step.ask();
    if (step.kind == Kind::Seats) {
        m_sent = {m_adding, m_dropping, m_types};
        m_adding.clear();
        m_dropping.clear();
        m_types.clear();
    }
    answer.then(this, [this, step, turn](const Result<ShoppingView> &result) {
        if (turn == m_turn)
            receive(step, result);
    });
}

void SaleDesk::receive(const Step &step, const Result<ShoppingView> &answer)
{
    m_running = false;
    const quint64 turn = m_turn;
    if (answer && step.kind == Kind::Take) {
        acceptTaken(*answer);
    } else if (answer && step.kind == Kind::Park) {
        acceptParked(*answer);
    } else if (answer) {
        accept(*answer);
    } else {
        receiveError(step, answer.error());
    }
    if (turn != m_turn) // somebody has gone on to the next customer meanwhile
        return;
    if (m_steps.isEmpty() && !m_running)
        Q_EMIT busyChanged(false);
    next();
}

void SaleDesk::accept(const ShoppingView &view)
{
    if (isOpen(view.status) && (view.parked || view.station != m_actor.station)) {
        const QString reason = view.parked ? QStringLiteral("sale-parked") : QStringLiteral("taken-over");
        drop(Error{ErrorCode::Conflict, {}, reason, {view.stationName}});
        return;
    }
    const ShoppingView before = std::exchange(m_view, view);
    const bool justOpened = before.id != view.id;
    if (view.status == ShoppingStatus::Expired && !before.lines.isEmpty())
        m_lostLines = before.lines;
    m_picks.note(before, m_view);
    dropPending();
    if (std::exchange(m_paymentUncertain, false))
        Q_EMIT paymentUncertain(false);
    if (justOpened && hasSession() && m_delivery != view.delivery)
        m_steps.prepend({Kind::Other, [this] { return m_shopping.put(m_actor, m_view, m_delivery); }});
    if (!hasSession())
        m_steps.clear();
    ShoppingView same = before;
    same.databaseNow = view.databaseNow;
    if (same == view) // looked again, and nothing had happened
        return;
    Q_EMIT viewChanged();
    for (const NoticeView &notice : view.notices)
        Q_EMIT noticed(notice);
    if (view.status == ShoppingStatus::Completed) {
        m_payment.reset();
        // What is sold is no longer held; the receipt's reader still wants to see it.
        ShoppingView done = view;
        done.lines = before.lines;
        Q_EMIT sold(done);
    }
}

void SaleDesk::receiveError(Step step, const Error &error)
{
    const bool stale = error.code == ErrorCode::Conflict && error.reason == QStringLiteral("stale-view");
    // What is paid for is what the clerk has seen: a payment is never made on another basket by itself.
    if (stale && step.kind != Kind::Payment && ++step.tries < mostTries) {
        askForViewThen(step);
        return;
    }
    if (step.kind == Kind::Payment && leavesDoubt(error)) {
        m_paymentUncertain = true;
        m_again.start();
        Q_EMIT paymentUncertain(true);
        return;
    }
    if (step.kind == Kind::Payment && m_paymentUncertain) {
        // Not reached again; the doubt remains until an answer says otherwise.
        if (error.code == ErrorCode::Offline || error.code == ErrorCode::Busy) {
            m_again.start();
            return;
        }
        m_paymentUncertain = false;
        Q_EMIT paymentUncertain(false);
    }
    if (step.kind == Kind::Payment && (error.code == ErrorCode::Refused || stale))
        m_payment.reset();
    m_steps.clear();
    dropPending();
    const bool elsewhere =
        error.reason == QStringLiteral("taken-over") || error.reason == QStringLiteral("sale-parked");
    if (elsewhere && !m_paymentUncertain) {
        drop(error);
        return;
    }
    const bool gone = error.code == ErrorCode::NotFound;
    m_afterParking = nullptr;
    if (gone && hasSession() && !m_view.lines.isEmpty()) {
        m_lostLines = m_view.lines;
        m_view.status = ShoppingStatus::Abandoned;
        Q_EMIT vanished();
        return;
    }
    if (gone)
        m_view.status = ShoppingStatus::Abandoned;
    Q_EMIT viewChanged();
    // Nobody asked for a mere look, and that nothing answers is said elsewhere.
    if (step.kind != Kind::View || error.code != ErrorCode::Offline)
        Q_EMIT failed(error);
    // What the database holds for us now may differ from what we saw last.
    if (!gone && step.kind != Kind::View && error.code != ErrorCode::Offline)
        refresh();
}

/// The step is made again on the view that comes.
void SaleDesk::askForViewThen(const Step &step)
{
    if (step.kind == Kind::Seats) {
        m_adding = m_sent.adding + m_adding;
        m_dropping = m_sent.dropping + m_dropping;
        m_types.insert(m_sent.types);
    }
    if (step.kind != Kind::Seats || !waitsFor(Kind::Seats))
        m_steps.prepend(step);
    m_steps.prepend({Kind::View, [this] { return m_shopping.view(m_view.id); }});
}

void SaleDesk::dropPending()
{
    QSet<SeatNo> still(m_adding.cbegin(), m_adding.cend());
    still.unite(QSet<SeatNo>(m_dropping.cbegin(), m_dropping.cend()));
    if (m_pending == still)
        return;
    m_pending = still;
    Q_EMIT pendingChanged();
}

} // namespace parterre
