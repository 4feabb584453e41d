#include "commands/viewjson.h"

using namespace Qt::StringLiterals;

namespace parterre {

QJsonObject toJson(const QueueEntryView &entry)
{
    return {{u"id"_s, entry.id.toText()},
            {u"event"_s, entry.event.value()},
            {u"number"_s, entry.ticket()},
            {u"state"_s, queueStateText.toText(entry.state)},
            {u"lane"_s, queueLaneText.toText(entry.lane)},
            {u"party"_s, entry.party},
            {u"preferred"_s, entry.isPreferred},
            {u"drawn"_s, entry.isDrawn},
            {u"name"_s, entry.name},
            {u"email"_s, entry.email},
            {u"phone"_s, entry.phone},
            {u"joined"_s, entry.joinedAt.toText()},
            {u"asked"_s, entry.isAsked},
            {u"patient"_s, entry.isPatient},
            {u"calls"_s, entry.calls},
            {u"recalls"_s, entry.recalls},
            {u"called"_s, toJson(entry.calledAt)},
            {u"session"_s, entry.session.isNull() ? QJsonValue() : QJsonValue(entry.session.toText())},
            {u"station"_s, entry.stationName},
            {u"deadline"_s, toJson(entry.deadline)},
            {u"keptUntil"_s, toJson(entry.keptUntil)}};
}

QJsonObject toJson(const QueueView &queue)
{
    QJsonObject json{{u"event"_s, queue.event.value()},
                     {u"name"_s, queue.eventName},
                     {u"queued"_s, queue.isQueued},
                     {u"opens"_s, toJson(queue.opens)},
                     {u"mostInSelection"_s, queue.rules.mostInSelection},
                     {u"admissionsPerMinute"_s, queue.rules.admissionsPerMinute},
                     {u"turnSeconds"_s, queue.rules.turnSeconds},
                     {u"keepMinutes"_s, queue.rules.keepMinutes},
                     {u"waiting"_s, queue.waiting},
                     {u"waitingPlaces"_s, queue.waitingPlaces},
                     {u"inside"_s, queue.inside},
                     {u"supply"_s, queue.supply},
                     {u"promised"_s, queue.promised},
                     {u"spare"_s, queue.spare()},
                     {u"admittedLastMinute"_s, queue.admittedLastMinute},
                     {u"now"_s, queue.databaseNow.toText()},
                     {u"entries"_s, toJsonArray(queue.entries)}};
    json.insert(u"waitFromMinutes"_s, queue.estimate ? QJsonValue(queue.estimate->fromMinutes) : QJsonValue());
    json.insert(u"waitToMinutes"_s, queue.estimate ? QJsonValue(queue.estimate->toMinutes) : QJsonValue());
    return json;
}

QJsonObject toJson(const QueueCallView &call)
{
    return {{u"outcome"_s, callOutcomeText.toText(call.outcome)},
            {u"called"_s, toJsonArray(call.called)},
            {u"asked"_s, call.asked ? QJsonValue(toJson(*call.asked)) : QJsonValue()},
            {u"spare"_s, call.spare}};
}

} // namespace parterre
