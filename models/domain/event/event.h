#pragma once

#include "domain/common/enumtext.h"
#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "domain/common/money.h"

#include <QByteArray>
#include <QFlags>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

// An event is one concert on one date at one venue with one configuration. These are plain values, usable on any
// thread: what a form edits (…Dto) and what a service answers (…View).

namespace parterre {

/// Index into EventDto::categories and into the layout's categories; 0 is drawn as "A". Never given to another
/// category of the same event.
using CategoryNo = int;
/// TicketTypeDto::no; stays with the ticket type while types are reordered, and is never given twice in an event.
using TicketTypeNo = int;

enum class EventStatus { Draft, Published, Over, Cancelled };

inline constexpr EnumText eventStatusText(std::array<std::pair<EventStatus, const char *>, 4>{{
    {EventStatus::Draft, "draft"},
    {EventStatus::Published, "published"},
    {EventStatus::Over, "over"},
    {EventStatus::Cancelled, "cancelled"},
}});

enum class Visibility { Public, Hidden, FromMoment };

inline constexpr EnumText visibilityText(std::array<std::pair<Visibility, const char *>, 3>{{
    {Visibility::Public, "public"},
    {Visibility::Hidden, "hidden"},
    {Visibility::FromMoment, "from-moment"},
}});

/// Where tickets are sold. The numbers are stored: never change them.
enum class Channel { Counter = 1, Kiosk = 2, Online = 4 };
Q_DECLARE_FLAGS(Channels, Channel)
Q_DECLARE_OPERATORS_FOR_FLAGS(Channels)

inline constexpr EnumText channelText(std::array<std::pair<Channel, const char *>, 3>{{
    {Channel::Counter, "counter"},
    {Channel::Kiosk, "kiosk"},
    {Channel::Online, "online"},
}});

/// Who may buy a ticket type.
enum class SoldTo { Everyone, Staff };

inline constexpr EnumText soldToText(std::array<std::pair<SoldTo, const char *>, 2>{{
    {SoldTo::Everyone, "everyone"},
    {SoldTo::Staff, "staff"},
}});

/// What happens when a choice leaves one seat alone between others.
enum class OrphanRule { Off, Warn, Strict };

inline constexpr EnumText orphanRuleText(std::array<std::pair<OrphanRule, const char *>, 3>{{
    {OrphanRule::Off, "off"},
    {OrphanRule::Warn, "warn"},
    {OrphanRule::Strict, "strict"},
}});

/// A hold is soft: a right releases it. A kill is hard: not sellable tonight.
enum class AllocationKind { Hold, Kill };

inline constexpr EnumText allocationKindText(std::array<std::pair<AllocationKind, const char *>, 2>{{
    {AllocationKind::Hold, "hold"},
    {AllocationKind::Kill, "kill"},
}});

/// Seats and standing places put aside for a purpose: house, artist, wheelchair, press, outlet.
struct AllocationDto
{
    QString purpose;
    AllocationKind kind = AllocationKind::Hold;
    QList<SeatNo> seats;
    /// How many places of an area.
    QMap<AreaNo, int> places;

    int count() const;

    friend bool operator==(const AllocationDto &, const AllocationDto &) = default;
};

/// A price category of this event; its number is its place in the list, its letter is categoryLetter(number).
struct PriceCategoryDto
{
    QString name;
    /// False: nobody is asked for a price and nothing of it is sold.
    bool forSale = true;

    friend bool operator==(const PriceCategoryDto &, const PriceCategoryDto &) = default;
};

/// Adult, Child, Concession. The first of the list is what a clerk gets without naming one.
struct TicketTypeDto
{
    TicketTypeNo no = 0;
    QString name;
    /// One lower-case letter for the quick entry, unique in the event.
    QChar letter;
    QString note; ///< "up to 14 years"
    bool needsProof = false;
    /// False for a ticket that comes without a place of its own, such as a babe in arms.
    bool countsSeat = true;
    SoldTo soldTo = SoldTo::Everyone;

    friend bool operator==(const TicketTypeDto &, const TicketTypeDto &) = default;
};

/// One cell of the price table.
struct PriceKey
{
    CategoryNo category = 0;
    TicketTypeNo type = 0;

    friend constexpr auto operator<=>(const PriceKey &, const PriceKey &) = default;
};

/// When, where and to whom an event is sold; everything that decides its state of sale except its status.
struct SalesDto
{
    std::optional<Moment> opens;
    /// When sales close; ignored when `closesAfterStart` is set. Nothing: when the event ends.
    std::optional<Moment> closes;
    /// Minutes after the start at which sales close; negative is before.
    std::optional<int> closesAfterStart;
    bool paused = false;
    std::optional<Moment> pausedUntil;
    bool closedByHand = false;
    /// Sales close when no more than this many places are free; 0 is no such limit.
    int closeWhenLeft = 0;
    Channels channels = Channel::Counter;
    Visibility visibility = Visibility::Public;
    std::optional<Moment> visibleFrom;

    friend bool operator==(const SalesDto &, const SalesDto &) = default;
};

/// What one buyer may do.
struct LimitsDto
{
    int maxPerPerson = 10;
    int maxPerOrder = 10;
    int sessionMinutes = 30;
    bool reservationsAllowed = true;
    /// How long a reservation waits for its money.
    int reservationHours = 48;
    /// Printed on the ticket.
    QString refundPolicy;
    OrphanRule orphanRule = OrphanRule::Warn;
    bool nameOnTicket = false;

    friend bool operator==(const LimitsDto &, const LimitsDto &) = default;
};

/// How people are let in to shop when a rush is expected.
struct QueueSettingsDto
{
    bool queued = false;
    int mostInSelection = 50;
    int admissionsPerMinute = 60;

    friend bool operator==(const QueueSettingsDto &, const QueueSettingsDto &) = default;
};

/// What the event form edits.
struct EventDto
{
    EventId id; ///< null for a new event

    QString name;
    QString subtitle;
    QString artists;
    QString category; ///< Concert, Theatre… free text, for lists and reports
    QString ageLimit; ///< as printed: "16+"
    QString description;
    QString internalNote; ///< never shown to customers
    QByteArray image;     ///< PNG or JPEG as it was picked; empty for none

    VenueId venue;
    LayoutVersionId layoutVersion;
    ConfigurationNo configuration;
    /// Zones that stay closed although the configuration opens them.
    QList<ZoneNo> closedZones;
    QList<AllocationDto> allocations;

    std::optional<Moment> doors;
    std::optional<Moment> starts;
    std::optional<Moment> ends;
    /// IANA, of the venue; every moment of the event is read and written in it.
    QByteArray timeZone = "UTC";

    SalesDto sales;

    Currency currency;
    QList<PriceCategoryDto> categories;
    QList<TicketTypeDto> ticketTypes;
    /// What the customer pays without the fee, tax included. No cell: not sold.
    QMap<PriceKey, Money> prices;
    /// Added to every ticket that costs something; null currency counts as zero.
    Money bookingFee;
    /// Included in prices and fee, in hundredths of a percent: 1900 is 19 %.
    int taxBasisPoints = 0;

    LimitsDto limits;
    QueueSettingsDto queue;

    qint64 revision = 0; ///< of the record this edit started from

    std::optional<Money> price(CategoryNo category, TicketTypeNo type) const;
    /// Nullptr when there is none.
    const TicketTypeDto *ticketType(TicketTypeNo no) const;
    const TicketTypeDto *ticketTypeByLetter(QChar letter) const;
    /// Whether anybody can buy a place of this category.
    bool sellsCategory(CategoryNo category) const;
    /// One more than the highest number in use.
    TicketTypeNo nextTicketTypeNo() const;
    /// The end of sales that `sales` means; nothing when neither it nor the event's own end is known.
    std::optional<Moment> salesClose() const;

    friend bool operator==(const EventDto &, const EventDto &) = default;
};

/// How many places an event has and what became of them. The sum of the parts is `total`.
struct PlaceCountsView
{
    int total = 0;
    int free = 0;
    int held = 0;     ///< in somebody's basket
    int reserved = 0; ///< waiting for money under a customer's name
    int sold = 0;
    int blocked = 0; ///< allocations and killed places

    friend bool operator==(const PlaceCountsView &, const PlaceCountsView &) = default;
};

/// A whole event as the program knows it.
struct EventView
{
    EventDto details;
    EventStatus status = EventStatus::Draft;
    QString venueName;
    QString venueCity;
    QString configurationName;
    PlaceCountsView places;
    std::optional<Moment> publishedAt;
    Moment changedAt;
    QString changedBy;

    EventId id() const { return details.id; }
    EventDto toDto() const { return details; }

    friend bool operator==(const EventView &, const EventView &) = default;
};

/// One line of an event list.
struct EventSummaryView
{
    EventId id;
    QString name;
    QString subtitle;
    QString category;
    EventStatus status = EventStatus::Draft;
    VenueId venue;
    QString venueName;
    QString configurationName;
    std::optional<Moment> doors;
    std::optional<Moment> starts;
    std::optional<Moment> ends;
    QByteArray timeZone = "UTC";
    SalesDto sales;
    PlaceCountsView places;
    Currency currency;
    std::optional<Money> lowestPrice;
    std::optional<Money> highestPrice;
    std::optional<Money> revenue; ///< only where the reader may see it
    bool queued = false;
    qint64 revision = 0;

    friend bool operator==(const EventSummaryView &, const EventSummaryView &) = default;
};

} // namespace parterre
