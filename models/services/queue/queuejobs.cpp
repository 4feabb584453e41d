#include "services/queue/queuejobs.h"

#include "domain/queue/queuedraw.h"
#include "services/deedlog.h"
#include "services/sale/salegate.h"
#include "storage/core/dbsession.h"
#include "storage/core/environment.h"
#include "storage/queue/queuestore.h"
#include "storage/queue/supplystore.h"
#include "storage/sale/areastore.h"
#include "storage/sale/seatstore.h"
#include "storage/sale/sessionstore.h"

namespace parterre {
namespace {

/// Not shown, but never for ever either: after so long without an answer a party that was asked lets others pass.
std::chrono::milliseconds patienceOf(const QueueRecord &queue)
{
    return queue.turn;
}

bool isOpen(const ShoppingEventView &event, Moment now)
{
    return !event.details.sales.opens || *event.details.sales.opens <= now;
}

Failure noSuchEntry(QueueEntryId id)
{
    return failure(ErrorCode::NotFound, QStringLiteral("queue entry %1").arg(id.value()));
}

/// What a turn that is over says to whoever wants to go on with it.
Failure notThere(const QueueEntryView &entry)
{
    if (entry.state == QueueState::Called)
        return refusal(QStringLiteral("queue-already-called"), {entry.ticket()});
    if (entry.state == QueueState::Serving)
        return refusal(QStringLiteral("queue-already-served"), {entry.ticket()});
    return refusal(QStringLiteral("queue-turn-over"), {entry.ticket(), queueStateText.toText(entry.state)});
}

} // namespace

/// Read anew only when it changed: joining must not cost what a look at the whole event costs.
SaleEventCache::Entry QueueJobs::eventNow(EventId event)
{
    const std::optional<qint64> revision = AdmissionStore(m_session).eventRevision(event);
    return revision ? m_events.find(m_session, event, *revision) : nullptr;
}

Result<QueueEntryView> QueueJobs::locked(QueueEntryId id)
{
    if (const std::optional<QueueEntryView> entry = QueueStore(m_session).lock(id))
        return *entry;
    return noSuchEntry(id);
}

Result<QueueEntryView> QueueJobs::answer(QueueEntryId id)
{
    if (const std::optional<QueueEntryView> entry = QueueStore(m_session).find(id))
        return *entry;
    return noSuchEntry(id);
}

Result<void> QueueJobs::drawIfDue(const ShoppingEventView &event, const QueueRecord &queue)
{
    if (queue.isDrawn || !isOpen(event, m_session.now()))
        return {};
    QueueStore store(m_session);
    const QList<int> numbers = store.undrawn(event.id());
    const quint64 seed = static_cast<quint64>(m_session.environment().randomNumber());
    store.writeDraw(event.id(), numbers, drawnOrder(numbers, seed));
    AdmissionStore(m_session).putDrawn(event.id(), seed);
    if (!numbers.isEmpty())
        logDeed(m_session, m_actor, "queue-draw", "event", event.id().value(), QString::number(seed));
    return {};
}

Result<void> QueueJobs::draw(EventId event)
{
    const std::optional<QueueRecord> queue = AdmissionStore(m_session).lock(event);
    const SaleEventCache::Entry view = eventNow(event);
    if (!queue || !view)
        return refusal(QStringLiteral("event-not-queued"));
    return drawIfDue(*view, *queue);
}

Result<QueueEntryView> QueueJobs::join(QueueEntryId id, const JoinQueueDto &dto)
{
    QueueStore store(m_session);
    if (const std::optional<QueueEntryView> known = store.find(id)) // a repetition
        return *known;
    const std::optional<QueueRecord> queue = AdmissionStore(m_session).lock(dto.event);
    const SaleEventCache::Entry event = eventNow(dto.event);
    if (!event)
        return failure(ErrorCode::NotFound, QStringLiteral("event %1").arg(dto.event.value()));
    if (!queue || !event->details.queue.queued)
        return refusal(QStringLiteral("event-not-queued"));
    const Moment now = m_session.now();
    const std::optional<Error> closed = refuseSale(m_session, *event, now);
    // Before sales open one may wait; once they are over, or the concert is off, there is nothing to wait for.
    if (closed && closed->arguments != QStringList{QStringLiteral("scheduled")} &&
        closed->arguments != QStringList{QStringLiteral("paused")})
        return Failure(*closed);
    if (Result<void> fits = checkParty(*event, dto.party); !fits)
        return Failure(fits.error());
    if (Result<void> drawn = drawIfDue(*event, *queue); !drawn)
        return Failure(drawn.error());
    QueueEntryView entry;
    entry.id = id;
    entry.event = dto.event;
    entry.number = store.takeNumber(dto.event);
    entry.lane = dto.lane;
    entry.party = dto.party;
    entry.isDrawn = isOpen(*event, now);
    entry.name = dto.name.trimmed();
    entry.email = dto.email.trimmed();
    entry.phone = dto.phone.trimmed();
    store.insert(entry);
    return answer(id);
}

void QueueJobs::admit(Admission &admission, const QueueEntryView &entry, const AdmittedSession &session)
{
    AdmissionStore(m_session).open(session, entry, admission.queue().turn);
    QueueStore(m_session).setCalled(entry.id, session.id);
    admission.letIn(entry.party);
}

Result<QueueCallView> QueueJobs::callNext(const CallNextDto &dto, const QList<AdmittedSession> &sessions)
{
    QueueStore store(m_session);
    QueueCallView view;
    QList<SessionId> ids;
    for (const AdmittedSession &session : sessions)
        ids.append(session.id);
    view.called = store.calledIn(ids);
    if (!view.called.isEmpty()) // a repetition: they were let in before the answer was lost
        return view;

    Admission admission(m_session, m_events, dto.event);
    if (Result<void> begun = admission.begin(); !begun)
        return Failure(begun.error());
    if (const std::optional<Error> refused = refuseSale(m_session, admission.event(), admission.figures().now))
        return Failure(*refused);
    if (Result<void> drawn = drawIfDue(admission.event(), admission.queue()); !drawn)
        return Failure(drawn.error());
    for (const AdmittedSession &session : sessions) {
        const std::optional<QueueEntryView> next =
            store.next(dto.event, dto.lane, admission.placesToGive(), patienceOf(admission.queue()));
        view.outcome = next ? admission.judge(next->party) : CallOutcome::NobodyWaiting;
        if (view.outcome == CallOutcome::AskParty) {
            store.setAsked(next->id);
            view.asked = store.find(next->id);
        }
        if (view.outcome != CallOutcome::Called)
            break;
        admit(admission, *next, session);
        ids.append(session.id);
    }
    view.spare = admission.placesToGive();
    view.limit = admission.limitOf(view.outcome);
    admission.finish();
    view.called = store.calledIn(ids);
    return view;
}

Result<QueueCallView> QueueJobs::call(QueueEntryId id, const AdmittedSession &session)
{
    QueueStore store(m_session);
    QueueCallView view;
    view.called = store.calledIn({session.id});
    if (!view.called.isEmpty())
        return view;
    const std::optional<QueueEntryView> known = store.find(id);
    if (!known)
        return noSuchEntry(id);
    Admission admission(m_session, m_events, known->event);
    if (Result<void> begun = admission.begin(); !begun)
        return Failure(begun.error());
    if (const std::optional<Error> refused = refuseSale(m_session, admission.event(), admission.figures().now))
        return Failure(*refused);
    if (Result<void> drawn = drawIfDue(admission.event(), admission.queue()); !drawn)
        return Failure(drawn.error());
    const Result<QueueEntryView> entry = locked(id);
    if (!entry)
        return Failure(entry.error());
    if (entry->state == QueueState::Lapsed && !endOldTurn(*entry))
        return refusal(QStringLiteral("queue-already-called"), {entry->ticket()});
    if (entry->state == QueueState::Called || entry->state == QueueState::Serving)
        return refusal(QStringLiteral("queue-already-called"), {entry->ticket()});
    if (entry->state != QueueState::Waiting && !entry->mayBeCalledAgain(admission.figures().now))
        return notThere(*entry);
    view.outcome = admission.judge(entry->party);
    if (view.outcome == CallOutcome::Called) {
        admit(admission, *entry, session);
        view.called = store.calledIn({session.id});
    } else if (view.outcome == CallOutcome::AskParty) {
        store.setAsked(id);
        view.asked = store.find(id);
    }
    view.spare = admission.placesToGive();
    view.limit = admission.limitOf(view.outcome);
    admission.finish();
    return view;
}

Result<QueueEntryView> QueueJobs::recall(QueueEntryId id)
{
    const Result<QueueEntryView> entry = locked(id);
    if (!entry)
        return entry;
    if (entry->state != QueueState::Called)
        return notThere(*entry);
    QueueStore(m_session).setRecalled(id);
    return answer(id);
}

Result<QueueEntryView> QueueJobs::serve(QueueEntryId id, qint64 newRevision)
{
    const Result<QueueEntryView> entry = locked(id);
    if (!entry)
        return entry;
    SessionStore sessions(m_session);
    const std::optional<SessionRecord> session = sessions.lock(entry->session);
    if (session && session->revision == newRevision) // a repetition
        return answer(id);
    // Read again under the session's lock: the turn may just have lapsed, or somebody else serves already.
    const Result<QueueEntryView> now = answer(id);
    if (!now || !session)
        return now ? Result<QueueEntryView>(notThere(*now)) : now;
    if (now->state == QueueState::Serving)
        return session->station == m_actor.station
                   ? now
                   : refusal(QStringLiteral("queue-served-elsewhere"), {now->ticket(), now->stationName});
    if (now->state != QueueState::Called)
        return notThere(*now);
    const SaleEventCache::Entry event = m_events.find(m_session, session->event, session->eventRevision);
    sessions.serve(session->id, m_actor.station, m_actor.person, newRevision,
                   session->now.plus(std::chrono::minutes(event->details.limits.sessionMinutes)));
    return answer(id);
}

Result<void> QueueJobs::endTurn(const QueueEntryView &entry, ShoppingStatus status)
{
    SessionStore sessions(m_session);
    const std::optional<SessionRecord> session = sessions.lock(entry.session);
    if (!session || session->status == ShoppingStatus::Paying)
        return refusal(QStringLiteral("payment-under-way"));
    if (session->status != ShoppingStatus::Selecting)
        return {};
    if (status == ShoppingStatus::Expired && session->clockStarted)
        return refusal(QStringLiteral("queue-already-served"), {entry.ticket()});
    sessions.end(session->id, status);
    SeatStore(m_session).releaseAll({session->id});
    AreaStore(m_session).releaseAll({session->id});
    QueueStore(m_session).setEnded(entry.id);
    return {};
}

bool QueueJobs::endOldTurn(const QueueEntryView &entry)
{
    SessionStore sessions(m_session);
    const std::optional<SessionRecord> session = sessions.lock(entry.session);
    if (!session || session->status != ShoppingStatus::Selecting)
        return true;
    if (!session->isOverdue())
        return false;
    sessions.end(session->id, ShoppingStatus::Expired);
    SeatStore(m_session).releaseAll({session->id});
    AreaStore(m_session).releaseAll({session->id});
    return true;
}

Result<QueueEntryView> QueueJobs::lapse(QueueEntryId id)
{
    const Result<QueueEntryView> entry = locked(id);
    if (!entry || entry->state == QueueState::Lapsed)
        return entry;
    if (entry->state != QueueState::Called && entry->state != QueueState::Serving)
        return notThere(*entry);
    if (Result<void> ended = endTurn(*entry, ShoppingStatus::Expired); !ended)
        return Failure(ended.error());
    return answer(id);
}

Result<QueueEntryView> QueueJobs::leave(QueueEntryId id)
{
    const Result<QueueEntryView> entry = locked(id);
    if (!entry || entry->state == QueueState::Left)
        return entry;
    if (entry->state == QueueState::Done)
        return notThere(*entry);
    if (entry->state == QueueState::Called || entry->state == QueueState::Serving) {
        if (Result<void> ended = endTurn(*entry, ShoppingStatus::Abandoned); !ended)
            return Failure(ended.error());
        // What was bought in the meantime is not left.
        const Result<QueueEntryView> after = answer(id);
        if (!after || after->state == QueueState::Done)
            return after;
    }
    QueueStore(m_session).setLeft(id);
    return answer(id);
}

Result<QueueEntryView> QueueJobs::putParty(QueueEntryId id, int party, qint64 newRevision)
{
    const Result<QueueEntryView> known = answer(id);
    if (!known)
        return known;
    if (known->state == QueueState::Called || known->state == QueueState::Serving)
        return changeLiveParty(*known, party, newRevision);
    const SaleEventCache::Entry event = eventNow(known->event);
    if (Result<void> fits = checkParty(*event, party); !fits)
        return Failure(fits.error());
    const Result<QueueEntryView> entry = locked(id);
    if (!entry)
        return entry;
    if (entry->state != QueueState::Waiting && entry->state != QueueState::Lapsed)
        return notThere(*entry);
    QueueStore(m_session).setParty(id, party);
    return answer(id);
}

Result<QueueEntryView> QueueJobs::changeLiveParty(const QueueEntryView &known, int party, qint64 newRevision)
{
    Admission admission(m_session, m_events, known.event);
    if (Result<void> begun = admission.begin(); !begun)
        return Failure(begun.error());
    const Result<QueueEntryView> entry = locked(known.id);
    if (!entry)
        return entry;
    SessionStore sessions(m_session);
    const std::optional<SessionRecord> session = sessions.lock(entry->session);
    if (session && session->revision == newRevision)
        return answer(known.id);
    if (!session || session->status != ShoppingStatus::Selecting || session->isOverdue())
        return notThere(*entry);
    // Who was asked here may just have been called there; their party is not ours to change any more.
    if (!session->station.isNull() && session->station != m_actor.station)
        return refusal(QStringLiteral("queue-served-elsewhere"), {entry->ticket(), entry->stationName});
    if (Result<void> changed = changeParty(m_session, admission, session->id, session->party, party); !changed)
        return Failure(changed.error());
    sessions.setRevision(session->id, newRevision);
    QueueStore(m_session).setParty(known.id, party);
    return answer(known.id);
}

Result<QueueEntryView> QueueJobs::putPreferred(QueueEntryId id, bool isPreferred)
{
    const Result<QueueEntryView> entry = locked(id);
    if (!entry || entry->isPreferred == isPreferred)
        return entry;
    QueueStore(m_session).setPreferred(id, isPreferred);
    logDeed(m_session, m_actor, isPreferred ? "queue-prefer" : "queue-unprefer", "queue entry", id.value(),
            entry->ticket());
    return answer(id);
}

Result<QueueEntryView> QueueJobs::letOthersPass(QueueEntryId id)
{
    const Result<QueueEntryView> entry = locked(id);
    if (!entry)
        return entry;
    if (entry->state != QueueState::Waiting)
        return notThere(*entry);
    QueueStore(m_session).setPatient(id);
    return answer(id);
}

Result<void> QueueJobs::putRules(EventId event, const QueueRulesDto &rules)
{
    const auto positive = [](int value) { return value >= 1; };
    if (!positive(rules.mostInSelection) || !positive(rules.admissionsPerMinute) || !positive(rules.turnSeconds) ||
        rules.keepMinutes < 0)
        return refusal(QStringLiteral("queue-rules-empty"));
    AdmissionStore store(m_session);
    store.ensure(event);
    store.lock(event);
    if (!store.putLimits(event, rules.mostInSelection, rules.admissionsPerMinute, m_actor.person))
        return failure(ErrorCode::NotFound, QStringLiteral("event %1").arg(event.value()));
    store.putTimes(event, std::chrono::seconds(rules.turnSeconds), std::chrono::minutes(rules.keepMinutes));
    logDeed(m_session, m_actor, "queue-rules", "event", event.value(),
            QStringLiteral("%1 %2 %3 %4")
                .arg(rules.mostInSelection)
                .arg(rules.admissionsPerMinute)
                .arg(rules.turnSeconds)
                .arg(rules.keepMinutes));
    return {};
}

Result<QueueView> QueueJobs::view(EventId event, bool *drawIsDue)
{
    const SaleEventCache::Entry known = eventNow(event);
    if (!known)
        return failure(ErrorCode::NotFound, QStringLiteral("event %1").arg(event.value()));
    const QueueSettingsDto &limits = known->details.queue;
    QueueView view;
    view.event = event;
    view.eventName = known->details.name;
    view.isQueued = limits.queued;
    view.databaseNow = m_session.now();
    if (!isOpen(*known, view.databaseNow))
        view.opens = known->details.sales.opens;
    AdmissionStore admissions(m_session);
    const std::optional<QueueRecord> queue = admissions.find(event);
    view.rules = {limits.mostInSelection, limits.admissionsPerMinute, QueueRulesDto().turnSeconds,
                  QueueRulesDto().keepMinutes};
    if (!queue)
        return view;
    view.rules.turnSeconds = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(queue->turn).count());
    view.rules.keepMinutes = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(queue->keep).count());
    if (const std::optional<AdmissionFigures> figures = admissions.figures(event)) {
        view.supply = figures->supply;
        view.promised = figures->promised;
        view.inside = figures->inside;
        view.admittedLastMinute = figures->admittedLastMinute;
    }
    QueueStore store(m_session);
    const QueueStore::Counts counts = store.countWaiting(event);
    view.waiting = counts.customers;
    view.waitingPlaces = counts.places;
    for (const QueueEntryView &entry : store.inside(event)) {
        if (entry.state == QueueState::Called || entry.state == QueueState::Serving)
            view.entries.append(entry);
    }
    view.entries += store.waiting(event, QueueView::mostShown);
    for (const QueueEntryView &entry : store.recentlyCalled(event, QueueView::mostShown)) {
        if (entry.mayBeCalledAgain(view.databaseNow))
            view.entries.append(entry);
    }
    const AdmissionStore::Pace pace = admissions.pace(event);
    view.estimate = estimateWait(view.waiting, pace.admitted, pace.minutes, view.rules);
    if (drawIsDue)
        *drawIsDue = limits.queued && !queue->isDrawn && !view.opens;
    return view;
}

} // namespace parterre
