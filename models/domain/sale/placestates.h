#pragma once

#include "domain/common/id.h"
#include "domain/common/moment.h"

#include <QList>

namespace parterre {

/// What became of a place, as everybody may know it. The numbers are stored: never change them.
enum class PlaceState { Free = 0, Held = 1, Sold = 2, Blocked = 3, Reserved = 4 };

struct SeatStateView
{
    SeatNo seat;
    PlaceState state = PlaceState::Free;
    SessionId session;  ///< who holds it; null otherwise
    Moment expires;     ///< of a hold; the seat is free to everybody after it. 0: never, a payment is under way

    friend bool operator==(const SeatStateView &, const SeatStateView &) = default;
};

struct AreaStateView
{
    AreaNo area;
    int capacity = 0;
    int free = 0;

    friend bool operator==(const AreaStateView &, const AreaStateView &) = default;
};

/// What changed in an event since an earlier answer, or (complete) everything.
struct PlaceChangesView
{
    EventId event;
    bool complete = false;
    QList<SeatStateView> seats;
    QList<AreaStateView> areas; ///< all of them, or none when only seats are reported
    Moment databaseNow;

    friend bool operator==(const PlaceChangesView &, const PlaceChangesView &) = default;
};

} // namespace parterre
