#include "services/queueservice.h"
#include "simulation/deeds.h"
#include "simulation/promises.h"
#include "simulation/world.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QueueEntryView *entryIn(Book &book, QueueEntryId id)
{
    for (QueueEntryView &entry : book.entries) {
        if (entry.id == id)
            return &entry;
    }
    return nullptr;
}

void noteEntry(World &world, const QueueEntryView &entry)
{
    Book &book = world.book();
    if (QueueEntryView *known = entryIn(book, entry.id))
        *known = entry;
    else
        book.entries.append(entry);
    // Whoever was told to come in must find that somebody knows of it, whatever happens to the server.
    if (entry.state == QueueState::Called || entry.state == QueueState::Serving)
        book.admitted.insert(entry.session.value());
}

/// A step with one customer of the line, as the station's list shows them.
template <class Ask>
bool withEntry(World &world, const char *deed, const QList<QueueState> &states, Ask ask)
{
    QList<QueueEntryView> fitting;
    for (const QueueEntryView &entry : std::as_const(world.book().entries)) {
        if (states.contains(entry.state))
            fitting.append(entry);
    }
    if (fitting.isEmpty())
        return false;
    const QueueEntryView entry = world.dice().oneOf(fitting);
    const int station = world.idleStation();
    Frame frame = world.frameAt(station, deed);
    frame.opens = true;
    frame.entry = entry.id.value();
    const auto answer =
        world.ask(std::move(frame), [&] { return ask(world.counter(station).queue(), world.actor(station), entry); });
    if (!answer)
        return true;
    world.countAnswer(QString::fromLatin1(deed), *answer ? u"done"_s : wordFor(answer->error()));
    if constexpr (std::is_same_v<std::decay_t<decltype(**answer)>, QueueCallView>) {
        if (*answer) {
            for (const QueueEntryView &called : (*answer)->called)
                noteEntry(world, called);
        }
    } else if (*answer) {
        noteEntry(world, **answer);
    }
    return true;
}

} // namespace

bool joinQueue(World &world)
{
    const int station = world.idleStation();
    JoinQueueDto dto;
    dto.event = world.facts().queuedEvent;
    dto.party = world.dice().between(1, 4);
    dto.lane = world.dice().oneIn(4) ? QueueLane::StepFree : QueueLane::Window;
    const auto answer = world.ask(world.frameAt(station, "join"),
                                  [&] { return world.counter(station).queue().join(world.actor(station), dto); });
    if (!answer)
        return true;
    world.countAnswer(u"join"_s, *answer ? u"done"_s : wordFor(answer->error()));
    if (*answer)
        noteEntry(world, **answer);
    return true;
}

bool callNext(World &world)
{
    const int station = world.idleStation();
    CallNextDto dto;
    dto.event = world.facts().queuedEvent;
    dto.most = world.dice().between(1, 3);
    Frame frame = world.frameAt(station, "call");
    frame.opens = true;
    const auto answer =
        world.ask(std::move(frame), [&] { return world.counter(station).queue().callNext(world.actor(station), dto); });
    if (!answer)
        return true;
    world.countAnswer(u"call"_s, *answer ? callOutcomeText.toText((*answer)->outcome) : wordFor(answer->error()));
    if (*answer) {
        for (const QueueEntryView &called : (*answer)->called)
            noteEntry(world, called);
    }
    return true;
}

bool callAgain(World &world)
{
    return withEntry(world, "call again", {QueueState::Waiting, QueueState::Called, QueueState::Lapsed},
                     [](QueueService &queue, const Actor &actor, const QueueEntryView &entry) {
                         return queue.call(actor, entry.id);
                     });
}

bool serveEntry(World &world)
{
    const bool done = withEntry(world, "serve", {QueueState::Called, QueueState::Serving},
                                [](QueueService &queue, const Actor &actor, const QueueEntryView &entry) {
                                    return queue.serve(actor, entry.id);
                                });
    for (const QueueEntryView &entry : std::as_const(world.book().entries)) {
        if (entry.state == QueueState::Serving && !world.book().customer(entry.session))
            world.book().customers.append(Customer{entry.session, {}, {}}); // somebody looks at it next
    }
    return done;
}

bool lapseEntry(World &world)
{
    return withEntry(world, "lapse", {QueueState::Called},
                     [](QueueService &queue, const Actor &actor, const QueueEntryView &entry) {
                         return queue.lapse(actor, entry.id);
                     });
}

bool leaveQueue(World &world)
{
    return withEntry(world, "leave", {QueueState::Waiting, QueueState::Called, QueueState::Serving, QueueState::Lapsed},
                     [](QueueService &queue, const Actor &actor, const QueueEntryView &entry) {
                         return queue.leave(actor, entry.id);
                     });
}

bool changeParty(World &world)
{
    const PartyDto party{world.dice().between(1, 4)};
    return withEntry(world, "party", {QueueState::Waiting, QueueState::Called, QueueState::Serving},
                     [party](QueueService &queue, const Actor &actor, const QueueEntryView &entry) {
                         return queue.putParty(actor, entry.id, party);
                     });
}

bool letOthersPass(World &world)
{
    return withEntry(world, "let others pass", {QueueState::Waiting},
                     [](QueueService &queue, const Actor &actor, const QueueEntryView &entry) {
                         return queue.letOthersPass(actor, entry.id);
                     });
}

bool recallEntry(World &world)
{
    return withEntry(world, "recall", {QueueState::Called},
                     [](QueueService &queue, const Actor &actor, const QueueEntryView &entry) {
                         return queue.recall(actor, entry.id);
                     });
}

bool preferEntry(World &world)
{
    const bool isPreferred = world.dice().oneIn(2);
    return withEntry(world, "prefer", {QueueState::Waiting},
                     [isPreferred](QueueService &queue, const Actor &actor, const QueueEntryView &entry) {
                         return queue.putPreferred(actor, entry.id, isPreferred);
                     });
}

bool lookAtQueue(World &world)
{
    const int station = world.idleStation();
    const auto answer = world.ask(world.frameAt(station, "look at queue"),
                                  [&] { return world.counter(station).queue().list(world.facts().queuedEvent); });
    if (!answer)
        return true;
    world.countAnswer(u"look at queue"_s, *answer ? u"done"_s : wordFor(answer->error()));
    if (!*answer)
        return true;
    if ((*answer)->spare() < 0)
        world.breach(u"who-is-let-in-finds-a-place"_s, u"the queue shows %1 spare"_s.arg((*answer)->spare()));
    for (const QueueEntryView &entry : (*answer)->entries)
        noteEntry(world, entry);
    return true;
}

bool putQueueRules(World &world)
{
    const int station = world.idleStation();
    QueueRulesDto rules;
    rules.mostInSelection = world.dice().oneIn(2) ? 50 : world.dice().between(1, 4);
    rules.admissionsPerMinute = world.dice().oneIn(2) ? 60 : world.dice().between(1, 4);
    rules.turnSeconds = world.dice().between(1, 5) * 60;
    rules.keepMinutes = world.dice().between(0, 20);
    const auto answer = world.ask(world.frameAt(station, "queue rules"), [&] {
        return world.counter(station).queue().putRules(world.actor(station), world.facts().queuedEvent, rules);
    });
    if (answer)
        world.countAnswer(u"queue rules"_s, *answer ? u"done"_s : wordFor(answer->error()));
    return true;
}

} // namespace parterre
