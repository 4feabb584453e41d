#include "simulation/promises.h"
#include "simulation/world.h"

using namespace Qt::StringLiterals;

// What must hold of the answers that people get: the other half of Promises.

namespace parterre {
namespace {

bool showsTheBuyer(const ShoppingView &view, const SessionRow &row)
{
    return view.buyer.name == row.name && view.buyer.email == row.email && view.buyer.phone == row.phone;
}

bool hasNotice(const ShoppingView &view, const QString &reason)
{
    for (const NoticeView &notice : view.notices) {
        if (notice.reason == reason)
            return true;
    }
    return false;
}

} // namespace

void Promises::error(const Error &error)
{
    const Frame &step = m_world.last();
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::Conflict:
    case ErrorCode::NotFound: return;
    case ErrorCode::Busy:
    case ErrorCode::Offline:
    case ErrorCode::OutcomeUnknown:
        if (!step.disturbed)
            m_world.breach(u"answers-when-undisturbed"_s, step.deed + u": "_s + error.detail);
        return;
    default: m_world.breach(u"no-unexplained-error"_s, step.deed + u": "_s + error.detail);
    }
}

void Promises::put(const ShoppingView &at, const Result<ShoppingView> &answer)
{
    m_steps = {m_world.last()};
    if (!answer)
        refused(at, answer.error());
    else if (answer->revision != at.revision)
        accepted(at, *answer);
    else if (const SessionRow *was = m_world.before().session(at.id.value())) {
        // Nothing was changed because the session is over: that must be true.
        if (!was->isOver() && !wasOverdue(was->expires) && !m_world.last().othersWorked)
            m_world.breach(u"nothing-expires-early"_s, u"session %1 was said to be over"_s.arg(at.id.value()));
    }
}

void Promises::refused(const ShoppingView &at, const Error &error)
{
    const Frame &step = m_world.last();
    const SessionRow *was = m_world.before().session(at.id.value());
    const SessionRow *is = m_world.now().session(at.id.value());
    if (error.code == ErrorCode::NotFound && is)
        m_world.breach(u"no-unexplained-error"_s, u"session %1 was not found"_s.arg(at.id.value()));
    if (error.code == ErrorCode::Conflict && was && !step.disturbed && !step.othersWorked) {
        const bool isStale = was->revision != at.revision;
        const bool isForeign = was->station != m_world.actor(step.station).station.value();
        if ((error.reason == u"stale-view"_s && !isStale) || (error.reason == u"taken-over"_s && !isForeign))
            m_world.breach(u"true-screen-is-served"_s, u"session %1: %2"_s.arg(at.id.value()).arg(error.reason));
    }
    if (error.code != ErrorCode::OutcomeUnknown)
        unchanged(at.id, step.deed == u"best"_s);
}

void Promises::unchanged(SessionId session, bool revisionMayDiffer)
{
    const Frame &step = m_world.last();
    const SessionRow *was = m_world.before().session(session.value());
    const SessionRow *is = m_world.now().session(session.value());
    if (!was || !is || step.othersWorked || step.restarted)
        return;
    SessionRow expected = *was;
    if (revisionMayDiffer)
        expected.revision = is->revision;
    const bool expired = is->status == static_cast<int>(ShoppingStatus::Expired) && wasOverdue(was->expires);
    const bool same =
        expected == *is && m_world.before().basketOf(session.value()) == m_world.now().basketOf(session.value());
    if (!same && !expired)
        m_world.breach(u"an-error-changes-nothing"_s, step.deed + u" of session %1"_s.arg(session.value()));
}

void Promises::accepted(const ShoppingView &at, const ShoppingView &answer)
{
    const Frame &step = m_world.last();
    const QString name = step.deed + u" of session %1"_s.arg(at.id.value());
    const SessionRow *was = m_world.before().session(at.id.value());
    const SessionRow *is = m_world.now().session(at.id.value());
    // Of the seats that the house chooses a first choice may have been written, and lost to somebody, before the last.
    const bool wroteTwice = step.deed == u"best"_s && step.othersWorked;
    // A seat whose time is over is anybody's, and nobody tells its session; should the session live on, because a clock
    // was set back, then the next answer shows the rest. Only a sale must be of what the screen showed.
    const bool sells = answer.status == ShoppingStatus::Completed;
    if (was && was->revision != answer.revision && !wroteTwice) {
        if (was->revision != at.revision)
            m_world.breach(u"stale-screen-is-refused"_s, name);
        else if (sells && basketOn(at) != m_world.before().basketOf(at.id.value()))
            m_world.breach(u"what-is-shown-is-sold"_s, name);
        else if (!showsTheBuyer(at, *was))
            m_world.breach(u"the-screen-shows-what-it-changes"_s, name);
        const qint64 me = m_world.actor(step.station).station.value();
        if (was->station != me)
            m_world.breach(u"only-the-owner-changes"_s, name);
        // Its own screen says that the sale is this station's, and it is another's.
        if (was->station != me && at.station.value() == me && !at.parked && was->revision == at.revision)
            m_world.breach(u"one-owner-at-a-time"_s, name);
        if (was->parked)
            m_world.breach(u"a-parked-sale-is-nobodys"_s, name);
        if (was->expires <= step.clockLow)
            m_world.breach(u"nothing-after-the-deadline"_s, name);
    }
    if (!is) {
        if (!step.restarted)
            m_world.breach(u"what-is-answered-is-written"_s, name);
        return;
    }
    if (step.othersWorked || step.restarted || answer.status != ShoppingStatus::Selecting)
        return;
    if (is->revision != answer.revision || m_world.now().basketOf(at.id.value()) != basketOn(answer) ||
        is->expires != answer.deadline.ms() || !showsTheBuyer(answer, *is))
        m_world.breach(u"what-is-answered-is-written"_s, name);
    if (hasNotice(answer, u"seat-taken"_s) && m_world.before().basketOf(at.id.value()).count() == 0 &&
        answer.lines.size() > 0)
        m_world.breach(u"all-or-none"_s, name);
}

void Promises::takenOver(const OpenSaleView &from, const ShoppingView &answer)
{
    m_steps = {m_world.last()};
    const Frame &step = m_world.last();
    const QString name = u"session %1"_s.arg(from.id.value());
    const SessionRow *was = m_world.before().session(from.id.value());
    const SessionRow *is = m_world.now().session(from.id.value());
    if (step.othersWorked || step.restarted)
        return;
    if (was && (was->station != from.station.value() || was->parked != from.isParked()) &&
        was->revision != answer.revision)
        m_world.breach(u"taken-from-whom-the-list-shows"_s, name);
    if (was && was->revision == answer.revision)
        m_world.breach(u"a-take-over-renews-the-revision"_s, name);
    if (!is || is->station != m_world.actor(step.station).station.value() || is->parked ||
        is->revision != answer.revision || m_world.now().basketOf(from.id.value()) != basketOn(answer) ||
        m_world.before().basketOf(from.id.value()) != basketOn(answer))
        m_world.breach(u"a-take-over-takes-all-of-it"_s, name);
}

void Promises::shown(const ShoppingView &view)
{
    m_steps = {m_world.last()};
    const Frame &step = m_world.last();
    if (step.othersWorked || step.restarted || view.status != ShoppingStatus::Selecting)
        return;
    const SessionRow *is = m_world.now().session(view.id.value());
    if (!is || is->revision != view.revision || m_world.now().basketOf(view.id.value()) != basketOn(view))
        m_world.breach(u"the-screen-shows-the-truth"_s, u"session %1"_s.arg(view.id.value()));
}

} // namespace parterre
