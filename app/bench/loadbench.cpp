#include "bench/loadbench.h"

#include "commands/commandcontext.h"
#include "sale/placeboard.h"
#include "services/placewatch.h"
#include "storage/bench/rowfloor.h"
#include "storage/core/dbsession.h"
#include "storage/sale/placestatestore.h"

#include <QElapsedTimer>

#include <optional>

namespace parterre {
namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The first thing that a watch has to say.
class FirstChanges
{
public:
    FirstChanges(Database &database, EventId event) : m_watch(database)
    {
        QObject::connect(&m_watch, &PlaceWatch::changed, &m_loop,
                         [this](const PlaceChangesView &changes) { note(changes); });
        QObject::connect(&m_watch, &PlaceWatch::failed, &m_loop, [this](const Error &error) { note(Failure(error)); });
        m_watch.follow(event);
    }
    Result<PlaceChangesView> wait()
    {
        if (!m_answer)
            m_loop.exec();
        return *m_answer;
    }

private:
    void note(Result<PlaceChangesView> answer)
    {
        if (!m_answer)
            m_answer = std::move(answer);
        m_loop.quit();
    }

    PlaceWatch m_watch;
    QEventLoop m_loop;
    std::optional<Result<PlaceChangesView>> m_answer;
};

/// Everything between choosing an event and drawing its map; answers its seats.
Result<int> open(Database &database, SaleMapService &maps, EventId event)
{
    FirstChanges first(database, event);
    const Result<SaleMapView> map = CommandContext::await(maps.map(event));
    if (!map)
        return Failure(map.error());
    PlaceBoard board(*map, {});
    const Result<PlaceChangesView> changes = first.wait();
    if (!changes)
        return Failure(changes.error());
    board.apply(*changes);
    return board.model()->seatCount();
}

/// The program's own way to the rows, whole.
Result<void> readPlaces(Database &database, EventId event)
{
    return CommandContext::await(database.readInBackground([event](DbSession &session) {
               ChangeHorizon horizon;
               return PlaceStateStore(session).read(event, horizon).seats.size();
           }))
        .map([](qsizetype) {});
}

template <class Work>
Result<void> timed(QList<double> &times, Work work)
{
    QElapsedTimer timer;
    timer.start();
    const auto done = work();
    times.append(milliseconds(timer));
    return done.map([](const auto &...) {});
}

} // namespace

Result<LoadTimes> measureLoad(CommandContext &context, EventId event, int rounds)
{
    Services &services = context.services();
    const DatabaseLocation location = context.location();
    const Password password = context.passwordFor(location);
    const Result<EventView> view = context.await(services.events.view(event));
    if (!view)
        return Failure(view.error());
    RowFloor floor(location, password, event, view->details.layoutVersion);
    LoadTimes times;
    Result<void> done;
    const auto step = [&done](QList<double> &into, auto work) {
        if (done)
            done = timed(into, work);
    };
    const auto openHere = [&] { return open(services.database, services.maps, event); };
    // Once for nothing: the connections, and what the server has not in its memory yet.
    const Result<int> seats = openHere();
    if (!seats)
        return Failure(seats.error());
    times.seats = *seats;
    for (int round = 0; round < rounds; ++round) {
        step(times.placesFloor, [&] { return floor.readPlaces(); });
        step(times.places, [&] { return readPlaces(services.database, event); });
        step(times.firstFloor, [&] { return floor.readEvent(); });
        {
            // Nobody waits for them to be taken down again.
            std::optional<Database> fresh;
            std::optional<SaleMapService> maps;
            step(times.first, [&] {
                fresh.emplace(location, Database::Options{.password = password});
                maps.emplace(*fresh);
                return open(*fresh, *maps, event);
            });
        }
        step(times.again, openHere);
    }
    if (!done)
        return Failure(done.error());
    return times;
}

} // namespace parterre
