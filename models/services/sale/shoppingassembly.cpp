#include "services/sale/shoppingassembly.h"

#include "domain/sale/pricing.h"

#include <algorithm>

namespace parterre {
namespace {

BasketLineView seatLine(const HeldSeat &held)
{
    BasketLineView line;
    line.seat = held.seat;
    line.section = held.section;
    line.zone = held.zone;
    line.row = held.row;
    line.number = held.number;
    line.note = held.note;
    line.category = held.category;
    line.type = held.type;
    return line;
}

BasketLineView placesLine(const HeldPlaces &held)
{
    BasketLineView line;
    line.area = held.area;
    line.section = held.section;
    line.zone = held.name;
    line.category = held.category;
    line.type = held.type;
    line.count = held.count;
    return line;
}

void priceLine(BasketLineView &line, const EventDto &event)
{
    if (line.category >= 0 && line.category < event.categories.size())
        line.categoryName = event.categories.at(line.category).name;
    if (const TicketTypeDto *type = event.ticketType(line.type))
        line.typeName = type->name;
    const std::optional<TicketPrice> price = ticketPrice(event, line.category, line.type);
    line.isPriced = price.has_value();
    const Money zero = Money::zero(event.currency);
    line.price = price ? price->price : zero;
    line.fee = price ? price->fee : zero;
    line.tax = price ? price->tax : zero;
}

/// Places of one area and type may be several holds; the basket shows one line.
void addLine(QList<BasketLineView> &lines, BasketLineView line)
{
    const auto same = std::ranges::find_if(lines, [&line](const BasketLineView &other) {
        return !line.area.isNull() && other.area == line.area && other.type == line.type;
    });
    if (same == lines.end())
        lines.append(std::move(line));
    else
        same->count += line.count;
}

void addIssue(ShoppingView &view, Location location, Complaint::Severity severity, const char *reason,
              const QStringList &arguments = {})
{
    view.issues.append({location, Complaint{severity, QString::fromLatin1(reason), {}, arguments}});
}

bool looksLikeEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && text.indexOf(u'.', at + 2) > 0 && !text.endsWith(u'.') &&
           !text.contains(u' ');
}

void addIssues(ShoppingView &view)
{
    using enum Complaint::Severity;
    const LimitsDto &limits = view.event.details.limits;
    for (const BasketLineView &line : std::as_const(view.lines)) {
        if (!line.isPriced)
            addIssue(view, Location::TicketTypes, Error, "type-not-sold", {line.typeName, line.categoryName});
    }
    const int most = std::min(limits.maxPerOrder, limits.maxPerPerson);
    if (view.placeCount() > most)
        addIssue(view, Location::Seats, Error, "limit-per-order", {QString::number(most)});
    if (limits.nameOnTicket && view.buyer.name.trimmed().isEmpty())
        addIssue(view, Location::Buyer, Error, "buyer-name-missing");
    if (!view.buyer.email.isEmpty() && !looksLikeEmail(view.buyer.email))
        addIssue(view, Location::Buyer, Error, "email-invalid", {view.buyer.email});
    else if (view.delivery == Delivery::Email && view.buyer.email.isEmpty())
        addIssue(view, Location::Delivery, Error, "email-missing");
    if (view.delivery == Delivery::Collect && view.buyer.name.trimmed().isEmpty())
        addIssue(view, Location::Buyer, Error, "collector-name-missing");
}

Locations writableLocations(const ShoppingView &view)
{
    if (view.status != ShoppingStatus::Selecting || view.parked)
        return {};
    Locations writable{Location::Seats, Location::Areas, Location::TicketTypes, Location::Buyer, Location::Delivery};
    if (view.clockStarted)
        writable |= Location::Clock;
    if (view.canBePaid())
        writable |= Location::Payment;
    return writable;
}

} // namespace

ShoppingView assembleView(const SessionRecord &session, const Basket &basket, const ShoppingEventView &event)
{
    ShoppingView view;
    view.id = session.id;
    view.revision = session.revision;
    view.status = session.status;
    view.station = session.station;
    view.stationName = session.stationName;
    view.parked = session.parked;
    view.event = event;
    view.party = session.party;
    view.clockStarted = session.clockStarted;
    view.deadline = session.expires;
    view.databaseNow = session.now;
    view.extensions = session.extensions;
    view.buyer = session.buyer;
    view.delivery = session.delivery;
    view.order = session.order;
    for (const HeldSeat &held : basket.seats)
        addLine(view.lines, seatLine(held));
    for (const HeldPlaces &held : basket.places)
        addLine(view.lines, placesLine(held));

    view.tickets = view.fees = view.tax = Money::zero(event.details.currency);
    for (BasketLineView &line : view.lines) {
        priceLine(line, event.details);
        view.tickets += line.price.times(line.count);
        view.fees += line.fee.times(line.count);
        view.tax += line.tax.times(line.count);
    }
    view.total = view.tickets + view.fees;
    view.change = Money::zero(event.details.currency);
    addIssues(view);
    view.writable = writableLocations(view);
    return view;
}

TicketTypeNo defaultTicketType(const EventDto &event, CategoryNo category)
{
    for (const TicketTypeDto &type : event.ticketTypes) {
        if (event.price(category, type.no))
            return type.no;
    }
    return event.ticketTypes.isEmpty() ? 0 : event.ticketTypes.constFirst().no;
}

QStringList personKeys(const BuyerDto &buyer)
{
    QStringList keys;
    const QString email = buyer.email.trimmed().toLower();
    if (!email.isEmpty())
        keys.append(QStringLiteral("email:") + email);
    QString digits;
    for (const QChar c : buyer.phone) {
        if (c.isDigit())
            digits += c;
    }
    // The last eight digits are the same whether a number is written with 0, 00 or + and a country in front.
    if (digits.size() >= 6)
        keys.append(QStringLiteral("phone:") + digits.right(8));
    keys.sort();
    return keys;
}

} // namespace parterre
