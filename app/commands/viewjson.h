#pragma once

#include "domain/common/complaint.h"
#include "domain/event/eventfilter.h"
#include "domain/queue/queue.h"
#include "domain/sale/order.h"
#include "domain/venue/layoutview.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

// What services answer, as JSON for scripts. Field names are stable: new ones may come, none changes or goes. Amounts
// are texts in whole and minor units ("45.00") beside a currency, moments ISO 8601 in UTC, missing values null. The
// long random numbers of sessions and tickets are texts, because many readers of JSON round them.

namespace parterre {

QJsonObject toJson(const VenueView &venue);
QJsonObject toJson(const LayoutVersionView &version);
QJsonObject toJson(const Complaint &complaint);
QJsonObject toJson(const PlaceCountsView &places);
QJsonObject toJson(const EventSummaryView &event);
QJsonObject toJson(const EventView &event);
QJsonObject toJson(const AvailabilityLineView &line);
QJsonObject toJson(const BuyerDto &buyer);
QJsonObject toJson(const ShoppingView &session);
QJsonObject toJson(const TicketView &ticket);
QJsonObject toJson(const OrderView &order);
QJsonObject toJson(const OrderSummaryView &order);
QJsonObject toJson(const QueueEntryView &entry);
QJsonObject toJson(const QueueView &queue);
QJsonObject toJson(const QueueCallView &call);

QJsonValue toJson(const std::optional<Moment> &moment);

template <class T>
QJsonArray toJsonArray(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace parterre
