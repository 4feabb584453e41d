#include "services/queue/admission.h"

#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/queue/supplystore.h"
#include "storage/sale/areastore.h"
#include "storage/sale/seatstore.h"
#include "storage/sale/sessionstore.h"

#include <algorithm>

namespace parterre {
namespace {

/// More than that wait for the next one, and count until then.
constexpr int mostOverdue = 500;
/// So many changes of the supply are added up on the way; fewer cost less than writing the sum.
constexpr int changesWorthFolding = 40;

} // namespace

Result<void> Admission::begin()
{
    const std::optional<QueueRecord> queue = AdmissionStore(m_session).lock(m_id);
    if (queue) {
        m_queue = *queue;
        endOverdue();
    }
    const std::optional<AdmissionFigures> figures = AdmissionStore(m_session).figures(m_id);
    m_event = figures ? m_events.find(m_session, m_id, figures->eventRevision) : m_events.read(m_session, m_id);
    if (!m_event)
        return failure(ErrorCode::NotFound, QStringLiteral("event %1").arg(m_id.value()));
    if (!figures || !m_event->details.queue.queued)
        return refusal(QStringLiteral("event-not-queued"));
    m_figures = *figures;
    return {};
}

void Admission::endOverdue()
{
    AdmissionStore store(m_session);
    const QList<SessionId> overdue = store.lockOverdue(m_id, mostOverdue);
    if (overdue.isEmpty())
        return;
    const QList<SessionId> ended = store.expire(overdue);
    if (ended.isEmpty())
        return;
    SeatStore(m_session).releaseAll(ended);
    AreaStore(m_session).releaseAll(ended);
}

int Admission::placesToGive() const
{
    // What stays unsold when sales close with a few left cannot be promised to anybody.
    const int kept = m_event->details.sales.closeWhenLeft;
    return std::max(0, m_figures.supply - m_figures.promised - kept);
}

CallOutcome Admission::judge(int party) const
{
    const QueueSettingsDto &limits = m_event->details.queue;
    if (m_figures.inside >= limits.mostInSelection)
        return CallOutcome::TooManyInside;
    if (m_figures.admittedLastMinute >= limits.admissionsPerMinute)
        return CallOutcome::TooManyAMinute;
    const int places = placesToGive();
    if (places >= party)
        return CallOutcome::Called;
    return places == 0 ? CallOutcome::NoPlaces : CallOutcome::AskParty;
}

int Admission::limitOf(CallOutcome outcome) const
{
    const QueueSettingsDto &limits = m_event->details.queue;
    switch (outcome) {
    case CallOutcome::Called:
    case CallOutcome::NobodyWaiting:
    case CallOutcome::NoPlaces: return 0;
    case CallOutcome::AskParty: return placesToGive();
    case CallOutcome::TooManyInside: return limits.mostInSelection;
    case CallOutcome::TooManyAMinute: return limits.admissionsPerMinute;
    }
    Q_UNREACHABLE();
}

Result<void> Admission::require(int party) const
{
    const CallOutcome outcome = judge(party);
    const QString limit = QString::number(limitOf(outcome));
    switch (outcome) {
    case CallOutcome::Called:
    case CallOutcome::NobodyWaiting: return {};
    case CallOutcome::AskParty: return refusal(QStringLiteral("queue-party-too-large"), {limit});
    case CallOutcome::NoPlaces: return refusal(QStringLiteral("queue-no-places"));
    case CallOutcome::TooManyInside: return refusal(QStringLiteral("queue-too-many-inside"), {limit});
    case CallOutcome::TooManyAMinute: return refusal(QStringLiteral("queue-too-many-a-minute"), {limit});
    }
    Q_UNREACHABLE();
}

void Admission::letIn(int party)
{
    m_figures.promised += party;
    ++m_figures.inside;
    ++m_figures.admittedLastMinute;
    ++m_admitted;
}

void Admission::finish()
{
    if (m_admitted > 0)
        AdmissionStore(m_session).record(m_id, m_admitted);
    m_admitted = 0;
    if (m_figures.changes >= changesWorthFolding)
        SupplyStore(m_session).fold(m_id);
}

Result<void> checkParty(const ShoppingEventView &event, int party)
{
    const LimitsDto &limits = event.details.limits;
    const int most = std::min(limits.maxPerOrder, limits.maxPerPerson);
    if (party < 1)
        return refusal(QStringLiteral("party-empty"));
    if (party > most)
        return refusal(QStringLiteral("party-above-limit"), {QString::number(most)});
    return {};
}

Result<void> changeParty(DbSession &session, Admission &admission, SessionId id, int before, int party)
{
    if (Result<void> fits = checkParty(admission.event(), party); !fits && party > before)
        return fits;
    if (party > before && admission.placesToGive() < party - before)
        return refusal(QStringLiteral("queue-party-too-large"), {QString::number(before + admission.placesToGive())});
    if (party < before) {
        const int held = AdmissionStore(session).placesHeldBy(id);
        if (party < held)
            return refusal(QStringLiteral("party-below-held"), {QString::number(held)});
    }
    SessionStore(session).putParty(id, party);
    admission.grow(party - before);
    admission.finish();
    return {};
}

} // namespace parterre
