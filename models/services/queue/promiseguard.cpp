#include "services/queue/promiseguard.h"

#include "storage/core/dbsession.h"
#include "storage/queue/admissionstore.h"
#include "storage/queue/supplystore.h"

namespace parterre {

PromiseGuard::PromiseGuard(DbSession &session, EventId event, bool isQueued)
    : m_session(session), m_event(event), m_isQueued(isQueued)
{
    if (!m_isQueued)
        return;
    AdmissionStore store(m_session);
    store.ensure(m_event);
    store.lock(m_event);
    const bool isSwitchedOn = !store.isQueued(m_event);
    // Sessions first: a purchase has its session and then asks for the event.
    if (isSwitchedOn)
        store.lockSessions(m_event);
    store.lockSales(m_event);
    // Before there was a queue a session might hold more than the party that it was opened with.
    if (isSwitchedOn)
        store.adoptSessions(m_event);
}

Result<void> PromiseGuard::keep()
{
    if (!m_isQueued)
        return {};
    SupplyStore(m_session).recount(m_event);
    const std::optional<AdmissionFigures> figures = AdmissionStore(m_session).figures(m_event);
    if (!figures || figures->supply >= figures->promised)
        return {};
    return refusal(QStringLiteral("queue-promised"),
                   {QString::number(figures->promised), QString::number(figures->supply)});
}

} // namespace parterre
