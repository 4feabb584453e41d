#include "services/queueservice.h"

#include "services/queue/queuejobs.h"
#include "storage/core/dbsession.h"
#include "storage/core/environment.h"
#include "storage/database.h"
#include "storage/queue/queuestore.h"

#include <algorithm>

namespace parterre {
namespace {

/// Whoever is told to come in must still be in after a crash. Each job knows its own work again by the numbers that are
/// made here, before the first try.
constexpr JobKind queueKind{true, Durability::Sync, true, false};

AdmittedSession newSession(Environment &environment, const Actor &actor, bool isForThisStation)
{
    const SessionId id(environment.nextNumber());
    const qint64 revision = environment.randomNumber();
    return isForThisStation ? AdmittedSession{id, revision, actor.station, actor.person}
                            : AdmittedSession{id, revision, {}, {}};
}

} // namespace

struct QueueService::Private
{
    explicit Private(Database &home) : database(home) {}

    Database &database;
    SaleEventCache events;
};

namespace {

/// A change of the line in its own transaction.
template <class State, class Change>
auto change(const std::shared_ptr<State> &d, const Actor &actor, Change work)
{
    return d->database.write(
        [d, actor, work = std::move(work)](DbSession &session) {
            QueueJobs jobs(session, d->events, actor);
            return work(jobs);
        },
        queueKind);
}

template <class State>
QFuture<Result<QueueView>> readView(const std::shared_ptr<State> &d, EventId event)
{
    struct Read
    {
        QueueView view;
        bool drawIsDue = false;
    };
    const auto read = [d, event](DbSession &session) -> Result<Read> {
        Read answer;
        return QueueJobs(session, d->events, Actor()).view(event, &answer.drawIsDue).map([&](QueueView view) {
            answer.view = std::move(view);
            return answer;
        });
    };
    return d->database.read(read)
        .then([d, event, read](const Result<Read> &answer) -> QFuture<Result<QueueView>> {
            if (!answer)
                return QtFuture::makeReadyFuture(Result<QueueView>(Failure(answer.error())));
            if (!answer->drawIsDue)
                return QtFuture::makeReadyFuture(Result<QueueView>(answer->view));
            // Somebody has to be the first to look after the opening.
            return change(d, Actor(), [event](QueueJobs &jobs) -> Result<QueueView> {
                if (Result<void> drawn = jobs.draw(event); !drawn)
                    return Failure(drawn.error());
                return jobs.view(event, nullptr);
            });
        })
        .unwrap();
}

} // namespace

QueueService::QueueService(Database &database) : d(std::make_shared<Private>(database)) {}

QueueService::~QueueService() = default;

QFuture<Result<QueueView>> QueueService::list(EventId event)
{
    return readView(d, event);
}

QueueService::EntryAnswer QueueService::view(QueueEntryId entry)
{
    return d->database.read([entry](DbSession &session) -> Result<QueueEntryView> {
        if (const std::optional<QueueEntryView> view = QueueStore(session).find(entry))
            return *view;
        return failure(ErrorCode::NotFound, QStringLiteral("queue entry %1").arg(entry.value()));
    });
}

QueueService::EntryAnswer QueueService::find(EventId event, int number)
{
    return d->database.read([event, number](DbSession &session) -> Result<QueueEntryView> {
        QueueStore store(session);
        if (const std::optional<QueueEntryId> id = store.idOf(event, number)) {
            if (const std::optional<QueueEntryView> view = store.find(*id))
                return *view;
        }
        return failure(ErrorCode::NotFound, QStringLiteral("number %1").arg(queueTicket(number)));
    });
}

QueueService::EntryAnswer QueueService::join(const Actor &actor, const JoinQueueDto &dto)
{
    return change(d, actor, [id = QueueEntryId(d->database.environment().randomNumber()), dto](QueueJobs &jobs) {
        return jobs.join(id, dto);
    });
}

QueueService::CallAnswer QueueService::callNext(const Actor &actor, const CallNextDto &dto)
{
    QList<AdmittedSession> sessions;
    for (int i = 0; i < std::max(dto.most, 1); ++i)
        sessions.append(newSession(d->database.environment(), actor, dto.most <= 1));
    return change(d, actor, [dto, sessions](QueueJobs &jobs) { return jobs.callNext(dto, sessions); });
}

QueueService::CallAnswer QueueService::call(const Actor &actor, QueueEntryId entry)
{
    return change(d, actor, [entry, made = newSession(d->database.environment(), actor, true)](QueueJobs &jobs) {
        return jobs.call(entry, made);
    });
}

QueueService::EntryAnswer QueueService::recall(const Actor &actor, QueueEntryId entry)
{
    return change(d, actor, [entry](QueueJobs &jobs) { return jobs.recall(entry); });
}

QueueService::EntryAnswer QueueService::serve(const Actor &actor, QueueEntryId entry)
{
    return change(d, actor, [entry, revision = d->database.environment().randomNumber()](QueueJobs &jobs) {
        return jobs.serve(entry, revision);
    });
}

QueueService::EntryAnswer QueueService::lapse(const Actor &actor, QueueEntryId entry)
{
    return change(d, actor, [entry](QueueJobs &jobs) { return jobs.lapse(entry); });
}

QueueService::EntryAnswer QueueService::leave(const Actor &actor, QueueEntryId entry)
{
    return change(d, actor, [entry](QueueJobs &jobs) { return jobs.leave(entry); });
}

QueueService::EntryAnswer QueueService::putParty(const Actor &actor, QueueEntryId entry, const PartyDto &dto)
{
    return change(d, actor, [entry, dto, revision = d->database.environment().randomNumber()](QueueJobs &jobs) {
        return jobs.putParty(entry, dto.party, revision);
    });
}

QueueService::EntryAnswer QueueService::putPreferred(const Actor &actor, QueueEntryId entry, bool isPreferred)
{
    return change(d, actor, [entry, isPreferred](QueueJobs &jobs) { return jobs.putPreferred(entry, isPreferred); });
}

QueueService::EntryAnswer QueueService::letOthersPass(const Actor &actor, QueueEntryId entry)
{
    return change(d, actor, [entry](QueueJobs &jobs) { return jobs.letOthersPass(entry); });
}

QFuture<Result<QueueView>> QueueService::putRules(const Actor &actor, EventId event, const QueueRulesDto &rules)
{
    return change(d, actor, [event, rules](QueueJobs &jobs) -> Result<QueueView> {
        if (Result<void> put = jobs.putRules(event, rules); !put)
            return Failure(put.error());
        return jobs.view(event, nullptr);
    });
}

} // namespace parterre
