#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"
#include "domain/venue/venue.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace parterre {

/// Reads what `event create` takes: one event as JSON, in words rather than numbers.
///
///     {
///       "name": "Aurora", "subtitle": "", "artists": "", "category": "Concert", "ageLimit": "16+",
///       "description": "", "internalNote": "",
///       "venue": 1 (or "Main Hall"), "layoutVersion": 2, "configuration": "All seated", "closedZones": ["Balcony"],
///       "doors": "2027-04-04T19:00", "starts": "2027-04-04T20:00", "ends": "2027-04-04T22:30",
///       "sales": { "opens": …, "closes": …, "closesAfterStart": 30, "closeWhenLeft": 0, "channels": ["counter"],
///                  "visibility": "public", "visibleFrom": … },
///       "currency": "EUR", "categories": [ { "name": "Front", "forSale": true } ],
///       "ticketTypes": [ { "name": "Adult", "letter": "a", "note": "", "needsProof": false, "soldTo": "everyone" } ],
///       "prices": { "A": { "Adult": "45.00" } }, "bookingFee": "2.00", "taxPercent": "19",
///       "limits": { "maxPerPerson": 10, "maxPerOrder": 10, "sessionMinutes": 30, "refundPolicy": "",
///                   "orphanRule": "warn", "nameOnTicket": false }
///     }
///
/// Left out: the version in force on the day, its first configuration, the venue's currency, one category per letter
/// that has prices. Moments are on the venue's clock; categories are named by letter or name. Every key that is not
/// known, every value that cannot be used is a problem with its place; one problem, and nothing is read. Used once,
/// main thread.
class EventFile
{
public:
    /// The names of a layout's categories, in their order.
    using CategoryNames = std::function<QStringList(LayoutVersionId)>;

    EventFile(const QList<VenueView> &venues, CategoryNames categoryNames)
        : m_venues(venues), m_categoryNames(std::move(categoryNames))
    {
    }

    /// An error whose detail is a whole sentence about all problems.
    Result<EventDto> read(const QByteArray &json, const QString &fileName);

private:
    void readRoot(const QJsonObject &root);
    void readVenue(const QJsonObject &root);
    void chooseLayout(const QJsonObject &root, const VenueView &venue);
    void chooseConfiguration(const QJsonObject &root, const LayoutVersionView &version);
    void readSales(const QJsonObject &sales);
    void readCategories(const QJsonObject &root);
    void readTicketTypes(const QJsonObject &root);
    void readPrices(const QJsonObject &prices);
    void readPriceRow(const QString &category, const QJsonObject &cells);
    void readTax(const QJsonValue &value);
    void readLimits(const QJsonObject &limits);

    void refuseUnknown(const QJsonObject &object, const QString &place, const QStringList &known);
    QString text(const QJsonObject &object, const QString &key, const QString &place = {});
    int number(const QJsonObject &object, const QString &key, int otherwise, const QString &place = {});
    bool truth(const QJsonObject &object, const QString &key, bool otherwise, const QString &place = {});
    std::optional<Moment> moment(const QJsonObject &object, const QString &key, const QString &place = {});
    QJsonObject object(const QJsonObject &parent, const QString &key);
    std::optional<Money> money(const QJsonValue &value, const QString &place);
    int categoryNamed(const QString &name) const;
    void complain(const QString &place, const QString &sentence);

    QList<VenueView> m_venues;
    CategoryNames m_categoryNames;
    EventDto m_event;
    QStringList m_problems;
};

} // namespace parterre
