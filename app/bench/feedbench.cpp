#include "bench/feedbench.h"

#include "bench/benchcrew.h"
#include "commands/commandcontext.h"
#include "services/bench/freeseats.h"
#include "storage/bench/feedfloor.h"
#include "storage/bench/floorstore.h"
#include "storage/core/dbsession.h"

#include <QJsonArray>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Between two measurements of the floor.
constexpr int holdsPerFloor = 5;
/// Whoever has not heard of a change by then never will: stations look every two seconds even if nobody tells them.
constexpr int lastWordMs = 5'000;

qint64 microsecondsNow()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

void waitInLoop(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Hold
{
    SeatNo seat;
    qint64 asked = 0;
    qint64 acknowledged = 0;
};

QList<QStringList> stationsOf(const DatabaseLocation &location, const FeedBenchDto &dto)
{
    QList<QStringList> stations;
    for (int number = 1; number <= dto.stations; ++number)
        stations.append({u"bench-listener"_s, dto.event.toText(), u"--database"_s, location.toText(), u"--station"_s,
                         u"Bench %1"_s.arg(number)});
    return stations;
}

/// The counter that makes the changes.
class Holder
{
public:
    Holder(CommandContext &context, const Actor &actor, const FeedBenchDto &dto)
        : m_context(context), m_actor(actor), m_dto(dto),
          m_floor(context.location(), context.passwordFor(context.location()))
    {
    }

    Result<void> work(const QList<SeatNo> &seats, FeedTimes &times)
    {
        for (int i = 0; i < m_dto.changes; ++i) {
            const qint64 begun = microsecondsNow();
            if (!hold(seats.at(i)))
                ++times.failures;
            waitInLoop(m_dto.everyMs / 2);
            if (i % holdsPerFloor == 0) {
                const qint64 asked = microsecondsNow();
                if (const Result<void> told = m_floor.tell(); !told)
                    return told;
                times.floor.add(microsecondsNow() - asked);
            }
            const qint64 spent = (microsecondsNow() - begun) / 1000;
            waitInLoop(static_cast<int>(std::max<qint64>(0, m_dto.everyMs - spent)));
        }
        return {};
    }
    void giveBack()
    {
        for (const ShoppingView &session : std::as_const(m_sessions))
            CommandContext::await(m_context.services().shopping.abandon(m_actor, session));
    }
    const QList<Hold> &holds() const { return m_holds; }

private:
    bool hold(SeatNo seat)
    {
        OpenSessionDto dto;
        dto.event = m_dto.event;
        dto.seats.wanted = {seat};
        const qint64 asked = microsecondsNow();
        const Result<ShoppingView> opened = CommandContext::await(m_context.services().shopping.open(m_actor, dto));
        if (!opened)
            return false;
        m_holds.append({seat, asked, microsecondsNow()});
        m_sessions.append(*opened);
        return opened->placeCount() == 1;
    }

    CommandContext &m_context;
    const Actor m_actor;
    const FeedBenchDto m_dto;
    FeedFloor m_floor;
    QList<Hold> m_holds;
    QList<ShoppingView> m_sessions;
};

void note(const QJsonObject &answer, const QList<Hold> &holds, FeedTimes &times)
{
    QHash<SeatNo, qint64> heard;
    const QJsonArray seats = answer.value(u"heard"_s).toArray();
    for (const QJsonValue &seat : seats)
        heard.insert(SeatNo(seat.toArray().at(0).toInteger()), seat.toArray().at(1).toInteger());
    for (const Hold &hold : holds) {
        const auto at = heard.constFind(hold.seat);
        if (at == heard.cend()) {
            ++times.missed;
            continue;
        }
        times.fromClick.add(*at - hold.asked);
        times.fromCommit.add(*at - hold.acknowledged);
    }
}

Result<FeedTimes> measure(CommandContext &context, const FeedBenchDto &dto, const QList<SeatNo> &seats,
                          const Actor &actor)
{
    BenchCrew crew;
    if (const Result<void> started = crew.start(stationsOf(context.location(), dto)); !started)
        return Failure(started.error());
    FeedTimes times;
    Holder holder(context, actor, dto);
    const Result<void> worked = holder.work(seats, times);
    waitInLoop(lastWordMs);
    const Result<QList<QJsonObject>> answers = crew.tellAll({{u"do"_s, u"report"_s}});
    holder.giveBack();
    if (!worked || !answers)
        return Failure(!worked ? worked.error() : answers.error());
    for (const QJsonObject &answer : *answers)
        note(answer, holder.holds(), times);
    return times;
}

} // namespace

Result<FeedTimes> measureFeed(CommandContext &context, const FeedBenchDto &dto)
{
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    Database &database = context.services().database;
    const EventId event = dto.event;
    const Result<QList<SeatNo>> seats = freeSeats(database, event);
    if (!seats)
        return Failure(seats.error());
    if (seats->size() < dto.changes)
        return failure(ErrorCode::Invalid, u"only %1 free seats"_s.arg(seats->size()));
    const Result<void> made =
        context.await(database.writeInBackground([event](DbSession &session) { FloorStore(session).create(event); }));
    if (!made)
        return Failure(made.error());
    Result<FeedTimes> times = measure(context, dto, *seats, *actor);
    context.await(database.writeInBackground([event](DbSession &session) { FloorStore(session).drop(event); }));
    return times;
}

} // namespace parterre
