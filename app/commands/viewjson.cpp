#include "commands/viewjson.h"

#include "common/complainttext.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QJsonValue dateJson(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue moneyJson(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->toText()) : QJsonValue();
}

QJsonObject toJson(const ConfigurationView &configuration)
{
    return {
        {u"id"_s, configuration.no.value()}, {u"name"_s, configuration.name}, {u"capacity"_s, configuration.capacity}};
}

QJsonObject salesJson(const SalesDto &sales)
{
    return {{u"opens"_s, toJson(sales.opens)},
            {u"closes"_s, toJson(sales.closes)},
            {u"paused"_s, sales.paused},
            {u"pausedUntil"_s, toJson(sales.pausedUntil)},
            {u"closed"_s, sales.closedByHand},
            {u"visibility"_s, visibilityText.toText(sales.visibility)},
            {u"visibleFrom"_s, toJson(sales.visibleFrom)}};
}

} // namespace

QJsonValue toJson(const std::optional<Moment> &moment)
{
    return moment ? QJsonValue(moment->toText()) : QJsonValue();
}

QJsonObject toJson(const Complaint &complaint)
{
    return {{u"severity"_s, complaint.severity == Complaint::Severity::Error ? u"error"_s : u"warning"_s},
            {u"reason"_s, complaint.reason},
            {u"place"_s, complaint.place},
            {u"arguments"_s, QJsonArray::fromStringList(complaint.arguments)},
            {u"message"_s, complaintText(complaint)}};
}

QJsonObject toJson(const LayoutVersionView &version)
{
    QJsonArray configurations;
    for (const ConfigurationView &configuration : version.configurations)
        configurations.append(toJson(configuration));
    return {{u"id"_s, version.id.value()},
            {u"number"_s, version.number},
            {u"state"_s, layoutStateText.toText(version.state)},
            {u"validFrom"_s, dateJson(version.validFrom)},
            {u"validUntil"_s, dateJson(version.validUntil)},
            {u"seats"_s, version.seats},
            {u"places"_s, version.places},
            {u"zones"_s, version.zones},
            {u"configurations"_s, configurations},
            {u"events"_s, version.events},
            {u"revision"_s, QString::number(version.revision)}};
}

QJsonObject toJson(const VenueView &venue)
{
    return {{u"id"_s, venue.id.value()},
            {u"name"_s, venue.name},
            {u"street"_s, venue.street},
            {u"city"_s, venue.city},
            {u"country"_s, venue.country},
            {u"timeZone"_s, QString::fromLatin1(venue.timeZone)},
            {u"currency"_s, venue.currency.code()},
            {u"versions"_s, toJsonArray(venue.versions)}};
}

QJsonObject toJson(const PlaceCountsView &places)
{
    return {{u"total"_s, places.total},       {u"free"_s, places.free}, {u"held"_s, places.held},
            {u"reserved"_s, places.reserved}, {u"sold"_s, places.sold}, {u"blocked"_s, places.blocked}};
}

QJsonObject toJson(const EventSummaryView &event)
{
    return {{u"id"_s, event.id.value()},
            {u"name"_s, event.name},
            {u"subtitle"_s, event.subtitle},
            {u"category"_s, event.category},
            {u"status"_s, eventStatusText.toText(event.status)},
            {u"venue"_s, event.venue.value()},
            {u"venueName"_s, event.venueName},
            {u"configuration"_s, event.configurationName},
            {u"doors"_s, toJson(event.doors)},
            {u"starts"_s, toJson(event.starts)},
            {u"ends"_s, toJson(event.ends)},
            {u"timeZone"_s, QString::fromLatin1(event.timeZone)},
            {u"sales"_s, salesJson(event.sales)},
            {u"places"_s, toJson(event.places)},
            {u"currency"_s, event.currency.code()},
            {u"lowestPrice"_s, moneyJson(event.lowestPrice)},
            {u"highestPrice"_s, moneyJson(event.highestPrice)},
            {u"revenue"_s, moneyJson(event.revenue)}};
}

QJsonObject toJson(const EventView &event)
{
    const EventDto &details = event.details;
    QJsonArray types;
    for (const TicketTypeDto &type : details.ticketTypes)
        types.append(QJsonObject{{u"id"_s, type.no}, {u"name"_s, type.name}, {u"letter"_s, QString(type.letter)}});
    QJsonArray prices;
    for (auto cell = details.prices.cbegin(); cell != details.prices.cend(); ++cell) {
        prices.append(QJsonObject{{u"category"_s, cell.key().category},
                                  {u"ticketType"_s, cell.key().type},
                                  {u"price"_s, cell.value().toText()}});
    }
    QJsonArray categories;
    for (const PriceCategoryDto &category : details.categories)
        categories.append(QJsonObject{{u"name"_s, category.name}, {u"forSale"_s, category.forSale}});
    return {{u"id"_s, details.id.value()},
            {u"name"_s, details.name},
            {u"subtitle"_s, details.subtitle},
            {u"artists"_s, details.artists},
            {u"category"_s, details.category},
            {u"status"_s, eventStatusText.toText(event.status)},
            {u"venue"_s, details.venue.value()},
            {u"venueName"_s, event.venueName},
            {u"layoutVersion"_s, details.layoutVersion.value()},
            {u"configuration"_s, event.configurationName},
            {u"doors"_s, toJson(details.doors)},
            {u"starts"_s, toJson(details.starts)},
            {u"ends"_s, toJson(details.ends)},
            {u"timeZone"_s, QString::fromLatin1(details.timeZone)},
            {u"sales"_s, salesJson(details.sales)},
            {u"places"_s, toJson(event.places)},
            {u"currency"_s, details.currency.code()},
            {u"categories"_s, categories},
            {u"ticketTypes"_s, types},
            {u"prices"_s, prices},
            {u"bookingFee"_s, details.bookingFee.toText()},
            {u"maxPerPerson"_s, details.limits.maxPerPerson},
            {u"maxPerOrder"_s, details.limits.maxPerOrder},
            {u"publishedAt"_s, toJson(event.publishedAt)},
            {u"revision"_s, QString::number(details.revision)}};
}

QJsonObject toJson(const AvailabilityLineView &line)
{
    return {{u"zone"_s, line.zoneName},
            {u"section"_s, line.sectionName},
            {u"area"_s, line.areaName},
            {u"category"_s, line.category},
            {u"places"_s, toJson(line.places)}};
}

} // namespace parterre
