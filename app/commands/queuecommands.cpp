#include "commands/commandcontext.h"
#include "commands/texttable.h"
#include "commands/viewjson.h"
#include "common/errortext.h"
#include "queue/queuewords.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString entryText(const QueueEntryView &entry)
{
    return entry.ticket() + u"  "_s + queueStateWord(entry.state) +
           (entry.session.isNull() ? QString() : u"  "_s + CommandText::tr("session %1").arg(entry.session.toText())) +
           u'\n';
}

Outcome entryOutcome(const QueueEntryView &entry)
{
    return {entryText(entry), toJson(entry), {}, ExitCode::Done};
}

Result<EventId> eventOf(CommandContext &context)
{
    return context.id<EventId>(0, CommandText::tr("the event's number"));
}

/// By the number that is printed: A027.
Result<QueueEntryView> namedEntry(CommandContext &context)
{
    const Result<EventId> event = eventOf(context);
    if (!event)
        return Failure(event.error());
    const QString ticket = context.argument(1);
    const std::optional<int> number = queueNumber(ticket);
    if (!number)
        return usageError(CommandText::tr("“%1” isn't a number of a queue, which looks like A027.").arg(ticket));
    return context.await(context.services().queue.find(*event, *number));
}

/// The shape of every change of one customer.
template <class Change>
Result<Outcome> changeEntry(CommandContext &context, Change change)
{
    const Result<QueueEntryView> entry = namedEntry(context);
    if (!entry)
        return Failure(entry.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    return context.await(change(context.services().queue, *actor, entry->id)).map(entryOutcome);
}

Result<std::optional<QueueLane>> laneOption(CommandContext &context)
{
    if (!context.has("lane"))
        return std::optional<QueueLane>();
    const std::optional<QueueLane> lane = queueLaneText.fromText(context.option("lane"));
    if (!lane)
        return usageError(
            CommandText::tr("“%1” isn't a lane. It can be window, phone or step-free.").arg(context.option("lane")));
    return lane;
}

Result<Outcome> joinQueue(CommandContext &context)
{
    const Result<EventId> event = eventOf(context);
    const Result<int> party = context.numberOption("party", 1);
    const Result<std::optional<QueueLane>> lane = laneOption(context);
    if (!event || !party)
        return Failure(!event ? event.error() : party.error());
    if (!lane)
        return Failure(lane.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    const JoinQueueDto dto{*event,
                           *party,
                           lane->value_or(QueueLane::Window),
                           context.option("name"),
                           context.option("email"),
                           context.option("phone")};
    return context.await(context.services().queue.join(*actor, dto)).map(entryOutcome);
}

QString queueText(const QueueView &queue)
{
    QString text = queue.eventName + u'\n';
    if (!queue.isQueued)
        return text + CommandText::tr("This event has no queue.") + u'\n';
    TextTable counts;
    counts.addRow({CommandText::tr("Waiting"), QString::number(queue.waiting)});
    counts.addRow({CommandText::tr("Let in"), u"%1 / %2"_s.arg(queue.inside).arg(queue.rules.mostInSelection)});
    counts.addRow({CommandText::tr("Let in during the last minute"),
                   u"%1 / %2"_s.arg(queue.admittedLastMinute).arg(queue.rules.admissionsPerMinute)});
    counts.addRow({CommandText::tr("Places for sale"), QString::number(queue.supply)});
    counts.addRow({CommandText::tr("Promised"), QString::number(queue.promised)});
    counts.addRow({CommandText::tr("Left to give"), QString::number(queue.spare())});
    counts.addRow({CommandText::tr("Waiting time"), waitText(queue.estimate)});
    TextTable line({CommandText::tr("Number"), CommandText::tr("State"), CommandText::tr("Lane"),
                    CommandText::tr("Places"), CommandText::tr("Name"), CommandText::tr("Station"),
                    CommandText::tr("Session")});
    line.alignRight(3);
    for (const QueueEntryView &entry : queue.entries) {
        line.addRow({entry.ticket(), queueStateWord(entry.state), queueLaneWord(entry.lane),
                     QString::number(entry.party), entry.name, entry.stationName,
                     entry.session.isNull() ? QString() : entry.session.toText()});
    }
    return text + counts.text() + u'\n' + line.text();
}

Outcome queueOutcome(const QueueView &queue)
{
    return {queueText(queue), toJson(queue), {}, ExitCode::Done};
}

Result<Outcome> listQueue(CommandContext &context)
{
    const Result<EventId> event = eventOf(context);
    if (!event)
        return Failure(event.error());
    return context.await(context.services().queue.list(*event)).map(queueOutcome);
}

Outcome callOutcome(const QueueCallView &call)
{
    QString text;
    for (const QueueEntryView &entry : call.called)
        text += entryText(entry);
    Outcome outcome{text, toJson(call), {}, ExitCode::Done};
    if (call.outcome != CallOutcome::Called) {
        const QString who = call.asked ? call.asked->ticket() + u": "_s : QString();
        outcome.diagnostics = who + errorText(reasonOf(call)).paragraph();
        outcome.exit = call.called.isEmpty() ? ExitCode::Refused : ExitCode::Done;
    }
    return outcome;
}

Result<Outcome> callFromQueue(CommandContext &context)
{
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    QueueService &queue = context.services().queue;
    if (context.arguments().size() > 1) {
        const Result<QueueEntryView> entry = namedEntry(context);
        if (!entry)
            return Failure(entry.error());
        return context.await(queue.call(*actor, entry->id)).map(callOutcome);
    }
    const Result<EventId> event = eventOf(context);
    const Result<int> most = context.numberOption("most", 1);
    const Result<std::optional<QueueLane>> lane = laneOption(context);
    if (!event || !most)
        return Failure(!event ? event.error() : most.error());
    if (!lane)
        return Failure(lane.error());
    return context.await(queue.callNext(*actor, {*event, *lane, *most})).map(callOutcome);
}

Result<Outcome> recallEntry(CommandContext &context)
{
    return changeEntry(context, [](QueueService &queue, const Actor &actor, QueueEntryId entry) {
        return queue.recall(actor, entry);
    });
}

Result<Outcome> serveEntry(CommandContext &context)
{
    return changeEntry(
        context, [](QueueService &queue, const Actor &actor, QueueEntryId entry) { return queue.serve(actor, entry); });
}

Result<Outcome> lapseEntry(CommandContext &context)
{
    return changeEntry(
        context, [](QueueService &queue, const Actor &actor, QueueEntryId entry) { return queue.lapse(actor, entry); });
}

Result<Outcome> leaveQueue(CommandContext &context)
{
    return changeEntry(
        context, [](QueueService &queue, const Actor &actor, QueueEntryId entry) { return queue.leave(actor, entry); });
}

Result<Outcome> waitEntry(CommandContext &context)
{
    return changeEntry(context, [](QueueService &queue, const Actor &actor, QueueEntryId entry) {
        return queue.letOthersPass(actor, entry);
    });
}

Result<Outcome> preferEntry(CommandContext &context)
{
    return changeEntry(context, [&context](QueueService &queue, const Actor &actor, QueueEntryId entry) {
        return queue.putPreferred(actor, entry, !context.has("off"));
    });
}

Result<Outcome> changePartyOfEntry(CommandContext &context)
{
    const Result<qint64> party = context.number(context.argument(2), CommandText::tr("the number of places"));
    if (!party)
        return Failure(party.error());
    return changeEntry(context, [&party](QueueService &queue, const Actor &actor, QueueEntryId entry) {
        return queue.putParty(actor, entry, {static_cast<int>(*party)});
    });
}

/// The event itself says whether there is a queue at all.
Result<void> switchQueue(CommandContext &context, EventId id, const Actor &actor, bool isOn)
{
    const Result<EventView> event = context.await(context.services().events.view(id));
    if (!event)
        return Failure(event.error());
    EventDto changed = event->toDto();
    changed.queue.queued = isOn;
    if (changed == event->details)
        return {};
    const Result<EventView> saved = context.await(context.services().events.put(changed, actor));
    return saved ? Result<void>() : Failure(saved.error());
}

Result<Outcome> queueSettings(CommandContext &context)
{
    const Result<EventId> event = eventOf(context);
    const Result<Actor> actor = context.actor();
    if (!event || !actor)
        return Failure(!event ? event.error() : actor.error());
    if (context.has("on") && context.has("off"))
        return usageError(CommandText::tr("A queue is either on or off."));
    QueueService &queue = context.services().queue;
    if (context.has("on") || context.has("off")) {
        if (const Result<void> switched = switchQueue(context, *event, *actor, context.has("on")); !switched)
            return Failure(switched.error());
    }
    const Result<QueueView> before = context.await(queue.list(*event));
    if (!before)
        return Failure(before.error());
    const QueueRulesDto &known = before->rules;
    const Result<int> inside = context.numberOption("most-inside", known.mostInSelection);
    const Result<int> aMinute = context.numberOption("a-minute", known.admissionsPerMinute);
    const Result<int> turn = context.numberOption("turn", known.turnSeconds);
    const Result<int> keep = context.numberOption("keep", known.keepMinutes);
    for (const Result<int> *number : {&inside, &aMinute, &turn, &keep}) {
        if (!*number)
            return Failure(number->error());
    }
    const QueueRulesDto rules{*inside, *aMinute, *turn, *keep};
    if (rules == known)
        return queueOutcome(*before);
    return context.await(queue.putRules(*actor, *event, rules)).map(queueOutcome);
}

} // namespace

QList<Command> queueCommands()
{
    const CommandOption lane{"lane", "LANE", QT_TRANSLATE_NOOP("parterre::CommandText", "window, phone or step-free")};
    return {
        {"queue join",
         "EVENT",
         QT_TRANSLATE_NOOP("parterre::CommandText", "a customer who waits; the answer has the number"),
         {{"party", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "how many places they want; else 1")},
          lane,
          {"name", "NAME", QT_TRANSLATE_NOOP("parterre::CommandText", "who waits")},
          {"email", "ADDRESS", QT_TRANSLATE_NOOP("parterre::CommandText", "to be called back on")},
          {"phone", "NUMBER", QT_TRANSLATE_NOOP("parterre::CommandText", "to be called back on")}},
         joinQueue},
        {"queue list",
         "EVENT",
         QT_TRANSLATE_NOOP("parterre::CommandText", "who waits, who was called, and what is left to give"),
         {},
         listQueue},
        {"queue call",
         "EVENT [NUMBER]",
         QT_TRANSLATE_NOOP("parterre::CommandText", "let in whoever is next, or this number"),
         {lane,
          {"most", "N",
           QT_TRANSLATE_NOOP("parterre::CommandText", "so many at once, for whoever serves them; else 1")}},
         callFromQueue},
        {"queue recall",
         "EVENT NUMBER",
         QT_TRANSLATE_NOOP("parterre::CommandText", "call the number out once more"),
         {},
         recallEntry},
        {"queue serve",
         "EVENT NUMBER",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the customer is here: the clock of the purchase starts"),
         {},
         serveEntry},
        {"queue lapse",
         "EVENT NUMBER",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the customer did not come"),
         {},
         lapseEntry},
        {"queue leave",
         "EVENT NUMBER",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the customer does not want to wait any longer"),
         {},
         leaveQueue},
        {"queue party",
         "EVENT NUMBER PLACES",
         QT_TRANSLATE_NOOP("parterre::CommandText", "another number of places; a larger one is let in anew"),
         {},
         changePartyOfEntry},
        {"queue wait",
         "EVENT NUMBER",
         QT_TRANSLATE_NOOP("parterre::CommandText", "wait until enough places are left, and let others pass"),
         {},
         waitEntry},
        {"queue prefer",
         "EVENT NUMBER",
         QT_TRANSLATE_NOOP("parterre::CommandText", "before everybody else"),
         {{"off", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "in turn again")}},
         preferEntry},
        {"queue settings",
         "EVENT",
         QT_TRANSLATE_NOOP("parterre::CommandText", "how customers are let in"),
         {{"on", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "let customers in through a queue")},
          {"off", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "sell without one")},
          {"most-inside", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "how many may choose at once")},
          {"a-minute", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "how many are let in within a minute")},
          {"turn", "SECONDS", QT_TRANSLATE_NOOP("parterre::CommandText", "how long a called customer has to come")},
          {"keep", "MINUTES", QT_TRANSLATE_NOOP("parterre::CommandText", "how long a number is kept after that")}},
         queueSettings},
    };
}

} // namespace parterre
