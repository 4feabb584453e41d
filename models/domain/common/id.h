#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>

namespace parterre {

/// A whole-number identity that cannot be mistaken for another kind of identity: a VenueId never converts to an
/// EventId or to a number. 0 means "none yet". A plain value, usable on any thread.
template <class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    constexpr qint64 value() const { return m_value; }
    constexpr bool isNull() const { return m_value == 0; }
    QString toText() const { return QString::number(m_value); }

    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using VenueId = Id<struct VenueTag>;
/// One numbered, dated state of a venue.
using LayoutVersionId = Id<struct LayoutVersionTag>;
using EventId = Id<struct EventTag>;
/// One customer's purchase in progress; 63 random bits.
using SessionId = Id<struct SessionTag>;
/// One hold of GA places; 63 random bits made by the client.
using GaHoldId = Id<struct GaHoldTag>;
using StationId = Id<struct StationTag>;
using TicketId = Id<struct TicketTag>;

// Permanent numbers inside one venue: they survive renumbering and new versions and are never given twice.
using ZoneNo = Id<struct ZoneNoTag>;
using SectionNo = Id<struct SectionNoTag>;
using SeatNo = Id<struct SeatNoTag>;
using AreaNo = Id<struct AreaNoTag>;
using ConfigurationNo = Id<struct ConfigurationNoTag>;

/// The identity of an order, made by the client before anything is sent, so that a purchase that is sent twice
/// happens once.
class OrderId
{
public:
    OrderId() = default;
    explicit OrderId(const QUuid &uuid) : m_uuid(uuid) {}
    static OrderId create() { return OrderId(QUuid::createUuid()); }
    /// Null when the text is not a UUID.
    static OrderId fromText(const QString &text) { return OrderId(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    QString toText() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const OrderId &, const OrderId &) = default;
    friend size_t qHash(const OrderId &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

} // namespace parterre
