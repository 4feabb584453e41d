#include "storage/event/eventrow.h"

namespace parterre {
namespace {

constexpr qint64 msPerMinute = 60'000;

QString zonesText(const QList<ZoneNo> &zones)
{
    QStringList numbers;
    for (const ZoneNo zone : zones)
        numbers.append(zone.toText());
    return numbers.join(u',');
}

QList<ZoneNo> zonesFromText(const QString &text)
{
    QList<ZoneNo> zones;
    for (const QString &number : text.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        zones.append(ZoneNo(number.toLongLong(&isNumber)));
        if (!isNumber)
            throw DbError::impossible(QStringLiteral("closed zones ") + text);
    }
    return zones;
}

void readLimits(const Row &row, EventDto &event)
{
    event.limits.maxPerPerson = row.number(29);
    event.limits.maxPerOrder = row.number(30);
    event.limits.sessionMinutes = static_cast<int>(row.integer(31) / msPerMinute);
    event.limits.reservationsAllowed = row.boolean(32);
    event.limits.reservationHours = row.number(33);
    event.limits.refundPolicy = row.text(34);
    event.limits.orphanRule = row.word(35, orphanRuleText);
    event.limits.nameOnTicket = row.boolean(36);
    event.queue.queued = row.boolean(37);
    event.queue.mostInSelection = row.number(38);
    event.queue.admissionsPerMinute = row.number(39);
}

} // namespace

SalesDto readSales(const Row &row, int at)
{
    SalesDto sales;
    sales.opens = row.optionalMoment(at);
    sales.closes = row.optionalMoment(at + 1);
    sales.closesAfterStart = row.optionalNumber(at + 2);
    sales.paused = row.boolean(at + 3);
    sales.pausedUntil = row.optionalMoment(at + 4);
    sales.closedByHand = row.boolean(at + 5);
    sales.closeWhenLeft = row.number(at + 6);
    sales.channels = Channels(row.number(at + 7));
    sales.visibility = row.word(at + 8, visibilityText);
    sales.visibleFrom = row.optionalMoment(at + 9);
    return sales;
}

EventDto readEvent(const Row &row)
{
    EventDto event;
    event.venue = row.id<VenueId>(0);
    event.layoutVersion = row.id<LayoutVersionId>(1);
    event.configuration = row.id<ConfigurationNo>(2);
    event.closedZones = zonesFromText(row.text(3));
    event.name = row.text(4);
    event.subtitle = row.text(5);
    event.artists = row.text(6);
    event.category = row.text(7);
    event.ageLimit = row.text(8);
    event.description = row.text(9);
    event.internalNote = row.text(10);
    event.image = row.bytes(11);
    event.doors = row.optionalMoment(12);
    event.starts = row.optionalMoment(13);
    event.ends = row.optionalMoment(14);
    event.timeZone = row.text(15).toLatin1();
    event.sales = readSales(row, 16);
    event.currency = row.currency(26);
    event.bookingFee = row.money(27, event.currency);
    event.taxBasisPoints = row.number(28);
    readLimits(row, event);
    return event;
}

Statement &bindEvent(Statement &statement, const EventDto &event)
{
    const SalesDto &sales = event.sales;
    const LimitsDto &limits = event.limits;
    const auto version =
        event.layoutVersion.isNull() ? std::nullopt : std::optional<qint64>(event.layoutVersion.value());
    return statement
        .with(event.venue, version, event.configuration, zonesText(event.closedZones), event.name.trimmed(),
              event.subtitle, event.artists, event.category, event.ageLimit, event.description, event.internalNote,
              event.image)
        .with(event.doors, event.starts, event.ends, QString::fromLatin1(event.timeZone))
        .with(sales.opens, sales.closes, sales.closesAfterStart, sales.paused, sales.pausedUntil, sales.closedByHand,
              sales.closeWhenLeft, static_cast<int>(sales.channels.toInt()), visibilityText.toText(sales.visibility),
              sales.visibleFrom)
        .with(event.currency, event.bookingFee, event.taxBasisPoints)
        .with(limits.maxPerPerson, limits.maxPerOrder, limits.sessionMinutes * msPerMinute,
              limits.reservationsAllowed, limits.reservationHours, limits.refundPolicy,
              orphanRuleText.toText(limits.orphanRule), limits.nameOnTicket)
        .with(event.queue.queued, event.queue.mostInSelection, event.queue.admissionsPerMinute);
}

} // namespace parterre
