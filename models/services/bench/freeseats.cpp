#include "services/bench/freeseats.h"

#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/sale/placestatestore.h"

#include <algorithm>

namespace parterre {

Result<QList<SeatNo>> freeSeats(Database &database, EventId event)
{
    const auto answer = database.readInBackground([event](DbSession &session) {
        ChangeHorizon horizon;
        return PlaceStateStore(session).read(event, horizon);
    });
    return answer.result().map([](const PlaceChangesView &changes) {
        QList<SeatNo> free;
        for (const SeatStateView &seat : changes.seats) {
            if (seat.state == PlaceState::Free)
                free.append(seat.seat);
        }
        std::ranges::sort(free);
        return free;
    });
}

QList<SeatNo> shareOf(const QList<SeatNo> &seats, int worker, int workers)
{
    const qsizetype each = seats.size() / std::max(1, workers);
    return seats.mid(worker * each, each);
}

} // namespace parterre
