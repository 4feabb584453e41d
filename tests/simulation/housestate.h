#pragma once

#include "domain/common/id.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <utility>

namespace parterre {

// What stands in the database of a simulated house at one instant, read past the program. Plain values.

/// Of event_seat; the numbers of `state` are the table's.
struct SeatRow
{
    int state = 0;
    qint64 session = 0;
    qint64 expires = 0;
    int type = 0;
    QString order;

    friend bool operator==(const SeatRow &, const SeatRow &) = default;
};

/// Of ga_hold.
struct PlacesRow
{
    qint64 event = 0;
    qint64 area = 0;
    qint64 session = 0;
    int type = 0;
    int count = 0;
    int state = 0;
    qint64 expires = 0;
    QString order;

    friend bool operator==(const PlacesRow &, const PlacesRow &) = default;
};

/// Of shop_session.
struct SessionRow
{
    qint64 event = 0;
    int status = 0;
    int party = 0;
    qint64 revision = 0;
    qint64 station = 0;
    qint64 expires = 0;
    bool parked = false;
    QString name;
    QString email;
    QString phone;
    QString order;

    bool isOver() const { return status >= 3; }
    friend bool operator==(const SessionRow &, const SessionRow &) = default;
};

/// Of orders, with what its tickets say.
struct OrderRow
{
    qint64 event = 0;
    qint64 session = 0;
    QString status;
    qint64 total = 0;
    QString email;
    QString phone;
    int tickets = 0;
    int used = 0;

    friend bool operator==(const OrderRow &, const OrderRow &) = default;
};

/// Of an event, as far as it decides about sales.
struct EventRow
{
    int maxPerOrder = 0;
    int mostInside = 0;
    bool closed = false;                          ///< by hand, or paused
    std::map<std::pair<int, int>, qint64> prices; ///< category and type, of what is for sale

    friend bool operator==(const EventRow &, const EventRow &) = default;
};
using EventRows = std::map<qint64, EventRow>;

/// A basket as it stands in the database.
struct BasketRow
{
    std::map<qint64, int> seats;                  ///< seat → ticket type
    std::map<std::pair<qint64, int>, int> places; ///< area and type → how many

    int count() const
    {
        int sum = static_cast<int>(seats.size());
        for (const auto &[place, number] : places)
            sum += number;
        return sum;
    }
    friend bool operator==(const BasketRow &, const BasketRow &) = default;
};

struct HouseState
{
    std::map<std::pair<qint64, qint64>, SeatRow> seats; ///< event and seat
    std::map<qint64, PlacesRow> places;
    std::map<qint64, SessionRow> sessions;
    std::map<QString, OrderRow> orders;
    std::shared_ptr<const EventRows> events;
    std::map<qint64, qint64> sessionsOfEntries; ///< of the line: entry → the session of its latest call

    const SessionRow *session(qint64 id) const
    {
        const auto found = sessions.find(id);
        return found == sessions.end() ? nullptr : &found->second;
    }
    BasketRow basketOf(qint64 id) const
    {
        BasketRow basket;
        for (const auto &[seat, row] : seats) {
            if (row.state == 1 && row.session == id)
                basket.seats.emplace(seat.second, row.type);
        }
        for (const auto &[hold, row] : places) {
            if (row.state == 1 && row.session == id)
                basket.places[{row.area, row.type}] += row.count;
        }
        return basket;
    }
};

/// Places of an event that are neither sold nor blocked.
int supplyOf(const HouseState &state, EventId event);
/// What those who are choosing or paying may have in all.
int promisedPlaces(const HouseState &state, EventId event);
/// How many of them there are.
int insideOf(const HouseState &state, EventId event);

} // namespace parterre
