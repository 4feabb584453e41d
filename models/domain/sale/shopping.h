#pragma once

#include "domain/common/complaint.h"
#include "domain/common/enumtext.h"
#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "domain/common/money.h"
#include "domain/event/event.h"

#include <QFlags>
#include <QList>
#include <QMap>
#include <QSet>

#include <optional>

// One customer's purchase in progress as the sale screen shows it: ONE readonly ShoppingView, and the inputs that may
// be put at it. Every put answers the whole next view. Plain values, usable on any thread.

namespace parterre {

/// The numbers are stored: never change them.
enum class ShoppingStatus { Waiting = 0, Selecting = 1, Paying = 2, Completed = 3, Expired = 4, Abandoned = 5 };

inline constexpr EnumText shoppingStatusText(std::array<std::pair<ShoppingStatus, const char *>, 6>{{
    {ShoppingStatus::Waiting, "waiting"},
    {ShoppingStatus::Selecting, "selecting"},
    {ShoppingStatus::Paying, "paying"},
    {ShoppingStatus::Completed, "completed"},
    {ShoppingStatus::Expired, "expired"},
    {ShoppingStatus::Abandoned, "abandoned"},
}});

enum class Delivery { Print, Email, Collect };

inline constexpr EnumText deliveryText(std::array<std::pair<Delivery, const char *>, 3>{{
    {Delivery::Print, "print"},
    {Delivery::Email, "email"},
    {Delivery::Collect, "collect"},
}});

/// A part of the view that an input may change.
enum class Location { Seats = 1, Areas = 2, TicketTypes = 4, Buyer = 8, Delivery = 16, Payment = 32, Clock = 64 };
Q_DECLARE_FLAGS(Locations, Location)
Q_DECLARE_OPERATORS_FOR_FLAGS(Locations)

inline constexpr EnumText locationText(std::array<std::pair<Location, const char *>, 7>{{
    {Location::Seats, "seats"},
    {Location::Areas, "areas"},
    {Location::TicketTypes, "ticket-types"},
    {Location::Buyer, "buyer"},
    {Location::Delivery, "delivery"},
    {Location::Payment, "payment"},
    {Location::Clock, "clock"},
}});

// ---- inputs -------------------------------------------------------------------------------------------------------

/// All seats that the basket shall have. What is missing is given back, what is new is held: all of it or none.
struct SeatsDto
{
    QList<SeatNo> wanted;
    /// Ticket types for seats that are new; the event's first type where a seat is not named.
    QMap<SeatNo, TicketTypeNo> types;

    friend bool operator==(const SeatsDto &, const SeatsDto &) = default;
};

/// Seats chosen by the house: so many, as good as possible, added to the basket.
struct BestSeatsDto
{
    /// Ticket types of the seats wanted, in order; its length is how many.
    QList<TicketTypeNo> types;
    std::optional<CategoryNo> category;
    /// Empty: any zone.
    QList<ZoneNo> zones;
    /// Of one ticket, fee included.
    std::optional<Money> maxPrice;
    bool together = true;
    bool stepFree = false;
    /// How many of them are wheelchair places; accessible places are never given unless asked for.
    int wheelchairs = 0;
    /// 0 the best offer, 1 the next one…
    int offer = 0;
};

/// How many places of an area the basket shall have, for each ticket type.
struct AreaPlacesDto
{
    AreaNo area;
    QMap<TicketTypeNo, int> wanted;
};

/// Other ticket types for lines of the basket.
struct TicketTypesDto
{
    QMap<SeatNo, TicketTypeNo> seats;
};

struct BuyerDto
{
    QString name;
    QString email;
    QString phone; ///< as typed
    QString note;

    bool isEmpty() const { return name.isEmpty() && email.isEmpty() && phone.isEmpty() && note.isEmpty(); }
    friend bool operator==(const BuyerDto &, const BuyerDto &) = default;
};

/// Cash over the counter. `order` is made by the client before the first try and sent again with every repeat, so that
/// the purchase happens once.
struct CashPaymentDto
{
    OrderId order;
    Money given;
};

// ---- the view -----------------------------------------------------------------------------------------------------

/// A held seat, or held places of one ticket type in an area.
struct BasketLineView
{
    SeatNo seat;    ///< null for places of an area
    AreaNo area;    ///< null for a seat
    SectionNo section;
    QString zone;   ///< what customers read: "Stalls", or the area's name
    QString row;
    QString number;
    CategoryNo category = 0;
    QString categoryName;
    TicketTypeNo type = 0;
    QString typeName;
    QString note;   ///< restricted view and the like
    int count = 1;
    Money price;    ///< of one
    Money fee;      ///< of one
    Money tax;      ///< of one, included in price and fee
    bool isPriced = true; ///< false: this type is not sold in this category

    friend bool operator==(const BasketLineView &, const BasketLineView &) = default;
};

/// Something that happened and that the customer should hear: "C 14 was just taken". `reason` is a stable word.
struct NoticeView
{
    QString reason;
    QStringList arguments;
    QList<SeatNo> seats;     ///< what it is about
    QList<SeatNo> offer;     ///< what could be taken instead

    friend bool operator==(const NoticeView &, const NoticeView &) = default;
};

/// Why it cannot be bought yet, or what to look at. Blocks when `complaint.severity` is Error.
struct IssueView
{
    Location location = Location::Seats;
    Complaint complaint;

    friend bool operator==(const IssueView &, const IssueView &) = default;
};

/// What the sale screen needs of the event: its details without picture, description and allocations.
struct ShoppingEventView
{
    EventDto details;
    EventStatus status = EventStatus::Draft;
    QString venueName;

    EventId id() const { return details.id; }

    friend bool operator==(const ShoppingEventView &, const ShoppingEventView &) = default;
};

/// The whole purchase in progress. Replaced by every answer, never edited.
struct ShoppingView
{
    SessionId id;
    /// Random; every put states the revision of the screen it was made on.
    qint64 revision = 0;
    ShoppingStatus status = ShoppingStatus::Selecting;
    StationId station;  ///< which may change it; where it was parked, while it is parked
    QString stationName;
    bool parked = false; ///< nobody may change it until a station takes it up
    ShoppingEventView event;
    int party = 1;
    bool clockStarted = false;
    Moment deadline;    ///< by the database's clock
    Moment databaseNow; ///< when this view was made, by the same clock
    int extensions = 0;

    QList<BasketLineView> lines;
    BuyerDto buyer;
    Delivery delivery = Delivery::Print;
    Money tickets;
    Money fees;
    Money tax;  ///< included in the total
    Money total;

    QList<IssueView> issues;
    QList<NoticeView> notices;
    Locations writable;

    OrderId order;      ///< once completed
    QString orderCode;
    Money change;       ///< once paid in cash

    int placeCount() const;
    QList<SeatNo> seats() const;
    int placesIn(AreaNo area) const;
    bool canBePaid() const;

    friend bool operator==(const ShoppingView &, const ShoppingView &) = default;
};

} // namespace parterre
