#include "bench/holdcrew.h"

#include "bench/benchcrew.h"
#include "services/bench/freeseats.h"
#include "services/bench/holdsteps.h"
#include "services/bench/holdworker.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QJsonObject toJson(const HoldPart &part)
{
    QJsonArray counts;
    for (const qint64 count : part.times.counts())
        counts.append(count);
    return {{u"counts"_s, counts},
            {u"largest"_s, part.times.largest()},
            {u"perSecond"_s, part.perSecond},
            {u"failures"_s, part.failures}};
}

HoldPart partOf(const QJsonObject &object)
{
    QList<qint64> counts;
    const QJsonArray stored = object.value(u"counts"_s).toArray();
    for (const QJsonValue &count : stored)
        counts.append(count.toInteger());
    return {Histogram(counts, object.value(u"largest"_s).toInteger()), object.value(u"perSecond"_s).toDouble(),
            object.value(u"failures"_s).toInt()};
}

QStringList argumentsOf(const DatabaseLocation &location, const HoldBenchDto &dto, int worker)
{
    return {u"bench-holder"_s, dto.event.toText(), QString::number(worker), QString::number(dto.connections),
            u"--database"_s,   location.toText(),  u"--station"_s,          u"Bench %1"_s.arg(worker)};
}

/// Nobody begins a part of a step before all are done with the part before it.
Result<HoldParts> measureWith(BenchCrew &crew, int steps)
{
    HoldParts parts(static_cast<std::size_t>(crew.size()));
    for (int step = 0; step < steps; ++step) {
        for (const QString &part : {u"prepare"_s, u"measure"_s, u"tidy"_s}) {
            const Result<QList<QJsonObject>> answers = crew.tellAll({{u"do"_s, part}, {u"step"_s, step}});
            if (!answers)
                return Failure(answers.error());
            for (int i = 0; part == "measure"_L1 && i < crew.size(); ++i)
                parts[static_cast<std::size_t>(i)].push_back(partOf(answers->at(i)));
        }
    }
    return parts;
}

} // namespace

HoldCrew holdProcesses(const DatabaseLocation &location)
{
    return [location](const HoldBenchDto &dto) -> Result<HoldParts> {
        QList<QStringList> members;
        for (int worker = 1; worker <= dto.connections; ++worker)
            members.append(argumentsOf(location, dto, worker));
        BenchCrew crew;
        if (const Result<void> started = crew.start(members); !started)
            return Failure(started.error());
        return measureWith(crew, dto.rounds * HoldSteps::inRound());
    };
}

Result<void> serveHoldBench(Database &database, const Actor &actor, EventId event, int worker, int workers)
{
    const Result<QList<SeatNo>> seats = freeSeats(database, event);
    if (!seats)
        return Failure(seats.error());
    HoldWorker holder(database.location(), actor, event, shareOf(*seats, worker - 1, workers));
    serveOrders([&holder](const QJsonObject &order) -> QJsonObject {
        const QString part = order.value(u"do"_s).toString();
        const int step = order.value(u"step"_s).toInt();
        if (part == "measure"_L1)
            return toJson(HoldSteps::measure(holder, step));
        if (part == "prepare"_L1)
            HoldSteps::prepare(holder, step);
        else
            HoldSteps::tidy(holder, step);
        return {};
    });
    return {};
}

} // namespace parterre
