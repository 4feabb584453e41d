#pragma once

#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "domain/sale/shopping.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace parterre {

/// A purchase in progress as others see it: what it keeps from everybody else, where, and how long. A plain value,
/// usable on any thread.
struct OpenSaleView
{
    SessionId id;
    EventId event;
    QString eventName;
    std::optional<Moment> starts;
    QByteArray timeZone;
    ShoppingStatus status = ShoppingStatus::Selecting; ///< selecting or paying
    StationId station;                                 ///< that has it, or where it was parked
    QString stationName;
    QString person;                 ///< who works on it, or parked it
    std::optional<Moment> parkedAt; ///< nothing while a station works on it
    QString buyerName;
    int places = 0;
    Moment deadline;
    Moment databaseNow;

    bool isParked() const { return parkedAt.has_value(); }

    friend bool operator==(const OpenSaleView &, const OpenSaleView &) = default;
};

} // namespace parterre
