#include "sale/salewords.h"

#include "common/complainttext.h"
#include "common/errortext.h"
#include "map/seatmaptext.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Every number is the one before it and one more.
bool isRun(const QStringList &numbers)
{
    for (qsizetype i = 1; i < numbers.size(); ++i) {
        bool isNumber = false;
        const int number = numbers.at(i).toInt(&isNumber);
        if (!isNumber || number != numbers.at(i - 1).toInt() + 1)
            return false;
    }
    return true;
}

/// "11, 12" of one row or table; a run of three and anything longer is written "11–18".
QString numbersOf(const QList<SeatNo> &seats, const SeatMapModel &model)
{
    QStringList numbers;
    for (const SeatNo seat : seats) {
        if (const int index = model.seatIndex(seat); index >= 0)
            numbers.append(model.seatLabel(index));
    }
    constexpr int writtenOut = 3;
    if (numbers.size() > writtenOut || (numbers.size() == writtenOut && isRun(numbers)))
        return numbers.constFirst() + u'–' + numbers.constLast();
    return numbers.join(", "_L1);
}

/// A row of that kind must be told from its seats: "10 / 26", not "10 26".
bool isNumber(const QString &label)
{
    return !label.isEmpty() && label.back().isDigit();
}

} // namespace

QString SaleWords::place(const BasketLineView &line)
{
    const QString seat = shortPlace(line);
    return line.seat.isNull() ? seat : u"%1 %2"_s.arg(line.zone, seat);
}

QString SaleWords::shortPlace(const BasketLineView &line)
{
    if (line.seat.isNull())
        return line.zone;
    return (isNumber(line.row) ? u"%1 / %2"_s : u"%1 %2"_s).arg(line.row, line.number);
}

QString SaleWords::tickets(const EventDto &event, const QList<QuickTickets> &tickets)
{
    QStringList parts;
    for (const QuickTickets &kind : tickets) {
        const TicketTypeDto *type = event.ticketType(kind.type);
        parts.append(u"%1 %2"_s.arg(kind.count).arg(type ? type->name : QString()));
    }
    return parts.join(", "_L1);
}

QString SaleWords::offer(const ChoiceOfferView &offer, const SeatMapModel &model)
{
    if (!offer.area.isNull()) {
        const int index = model.areaIndex(offer.area);
        return tr("%n place(s) in %1", nullptr, offer.places).arg(index >= 0 ? model.area(index).name : QString());
    }
    QStringList parts;
    for (const ChoicePartView &part : offer.parts) {
        const QString numbers = numbersOf(part.seats, model);
        parts.append(isNumber(part.label) ? tr("row %1: %2").arg(part.label, numbers)
                                          : u"%1 %2"_s.arg(part.label, numbers));
    }
    const QString seats = parts.join(", "_L1);
    const bool together = offer.rule == ChoiceRule::Together || offer.rule == ChoiceRule::TogetherWithSingle;
    if (together && offer.seats().size() > 1)
        return tr("%1 together").arg(seats);
    return seats;
}

QString SaleWords::offerWithZone(const ChoiceOfferView &offer, const SeatMapModel &model)
{
    const QString seats = SaleWords::offer(offer, model);
    if (offer.parts.isEmpty())
        return seats;
    const ChoicePartView &first = offer.parts.constFirst();
    return (isNumber(first.label) ? u"%1, %2"_s : u"%1 %2"_s).arg(first.zoneName, seats);
}

QString SaleWords::foundBy(const QString &reason)
{
    return reason.startsWith("best-"_L1) ? errorText({ErrorCode::Refused, {}, reason, {}}).happened : QString();
}

bool SaleWords::isGood(const QString &reason)
{
    return reason == "best-together"_L1 || reason == "best-tables"_L1 || reason == "best-area"_L1;
}

QString SaleWords::quickEntryProblem(const QuickEntryError &error)
{
    const QString first = error.arguments.value(0);
    const QString rest = error.arguments.mid(1).join(", "_L1);
    const QString &reason = error.reason;
    if (reason == "unknown-type"_L1)
        return tr("“%1” isn't a ticket type here. There are %2.").arg(first, rest);
    if (reason == "type-missing"_L1)
        return tr("Say which tickets the %1 are, for example %1a.").arg(first);
    if (reason == "count-zero"_L1)
        return tr("Zero tickets can't be sold.");
    if (reason == "most-per-order"_L1)
        return tr("One order has %1 tickets at most.").arg(first);
    if (reason == "category-missing"_L1)
        return tr("Type the letter of a price category after @.");
    if (reason == "unknown-category"_L1)
        return tr("There is no category %1. There are %2.").arg(first, rest);
    if (reason == "category-not-for-sale"_L1)
        return tr("Category %1 isn't for sale.").arg(first);
    if (reason == "no-price"_L1)
        return tr("%2 tickets aren't sold in category %1.").arg(first, error.arguments.value(1));
    if (reason == "section-missing"_L1)
        return tr("Type the beginning of a section's name after /.");
    if (reason == "unknown-section"_L1)
        return tr("No section begins with “%1”.").arg(first);
    if (reason == "given-twice"_L1)
        return tr("%1 was given twice.").arg(first);
    if (reason == "after-drop"_L1)
        return tr("Nothing may follow the minus sign.");
    return tr("“%1” isn't understood here. Try 2, 2a2c or 2@B.").arg(first);
}

QString SaleWords::salesState(const SalesStateView &view, Moment now, const QTimeZone &zone, const Format &format)
{
    using namespace std::chrono_literals;
    const bool soon = view.next && view.next->since(now) < 24h;
    const QString when = !view.next ? QString()
                         : soon     ? Format::countdown(view.next->since(now))
                                    : format.dayAndTime(*view.next, zone, now);
    switch (view.state) {
    case SalesState::Open: return {};
    case SalesState::SoldOut: return tr("Sold out");
    case SalesState::Scheduled: return soon ? tr("On sale in %1").arg(when) : tr("On sale %1").arg(when);
    case SalesState::Paused:
        return when.isEmpty() ? tr("Sales are paused")
               : soon         ? tr("Paused, goes on in %1").arg(when)
                              : tr("Paused until %1").arg(when);
    case SalesState::Closed: return tr("Sales are closed");
    case SalesState::Over: return tr("Over");
    case SalesState::Cancelled: return tr("Cancelled");
    case SalesState::NotPublished: return tr("Not on sale");
    }
    return {};
}

QString SaleWords::issue(const IssueView &issue)
{
    const QString &reason = issue.complaint.reason;
    const QString first = issue.complaint.arguments.value(0);
    if (reason == "type-not-sold"_L1)
        return tr("%1 isn't sold in category %2. Choose another ticket type.")
            .arg(first, issue.complaint.arguments.value(1));
    if (reason == "limit-per-order"_L1)
        return tr("One order has %1 tickets at most.").arg(first);
    if (reason == "limit-per-person"_L1)
        return tr("This person already has %1 tickets; %2 is the most.").arg(issue.complaint.arguments.value(1), first);
    if (reason == "buyer-name-missing"_L1)
        return tr("Tickets of this event carry a name. Enter the buyer's.");
    if (reason == "email-invalid"_L1)
        return first.contains(u'@') ? tr("That address isn't complete. Tickets can't be e-mailed.")
                                    : tr("That address has no @. Tickets can't be e-mailed.");
    if (reason == "email-missing"_L1)
        return tr("Enter an e-mail address, or print the tickets.");
    if (reason == "collector-name-missing"_L1)
        return tr("Enter the name of the person who collects the tickets.");
    return complaintText(issue.complaint);
}

QString SaleWords::delivery(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Print: return tr("Print");
    case Delivery::Email: return tr("E-mail");
    case Delivery::Collect: return tr("Collect");
    }
    return {};
}

QString SaleWords::places(int count)
{
    return tr("%n seat(s)", nullptr, count);
}

} // namespace parterre
