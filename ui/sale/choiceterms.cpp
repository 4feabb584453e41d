#include "sale/choiceterms.h"

#include "domain/sale/pricing.h"
#include "sale/placeboard.h"

#include <QLineF>

#include <algorithm>
#include <limits>

namespace parterre {
namespace {

constexpr int offersAhead = 8;

} // namespace

QuickEntryDto ChoiceTerms::entryFor(int seats) const
{
    QuickEntryDto entry;
    if (!details().ticketTypes.isEmpty())
        entry.tickets.append({details().ticketTypes.constFirst().no, seats});
    return entry;
}

int ChoiceTerms::most() const
{
    return std::min(details().limits.maxPerOrder, details().limits.maxPerPerson);
}

ChoiceRequest ChoiceTerms::request(const QuickEntryDto &entry, bool together) const
{
    ChoiceRequest request;
    request.count = entry.count();
    QList<CategoryNo> categories = categoriesFor(details(), entry.types());
    if (entry.category)
        categories.removeIf([&entry](CategoryNo category) { return category != *entry.category; });
    request.categories = categories;
    for (const SectionNo section : entry.sections) {
        const int index = m_board->model()->sectionIndex(section);
        if (index >= 0)
            request.zones.append(m_board->model()->section(index).zone);
    }
    request.together = entry.together && together;
    request.offers = offersAhead;
    return request;
}

QMap<SeatNo, TicketTypeNo> ChoiceTerms::types(const QList<SeatNo> &seats, const QuickEntryDto &entry)
{
    const QList<TicketTypeNo> wanted = entry.types();
    QMap<SeatNo, TicketTypeNo> types;
    for (qsizetype i = 0; i < seats.size() && i < wanted.size(); ++i)
        types.insert(seats.at(i), wanted.at(i));
    return types;
}

std::optional<Money> ChoiceTerms::sum(const ChoiceOfferView &offer, const QuickEntryDto &entry) const
{
    const QList<TicketTypeNo> wanted = entry.types();
    const QList<SeatNo> seats = offer.seats();
    Money total = Money::zero(details().currency);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        CategoryNo category = -1;
        if (!offer.area.isNull()) {
            category = m_board->model()->area(m_board->model()->areaIndex(offer.area)).category;
        } else if (const int seat = m_board->model()->seatIndex(seats.value(i)); seat >= 0) {
            category = m_board->model()->seat(seat).category;
        }
        const std::optional<TicketPrice> price = ticketPrice(details(), category, wanted.at(i));
        if (!price)
            return std::nullopt;
        total += price->total();
    }
    return total;
}

CategoryNo ChoiceTerms::categoryOf(const ChoiceOfferView &offer) const
{
    const SeatMapModel &model = *m_board->model();
    if (!offer.area.isNull()) {
        const int area = model.areaIndex(offer.area);
        return area >= 0 ? model.area(area).category : -1;
    }
    const int seat = model.seatIndex(offer.seats().value(0));
    return seat >= 0 ? model.seat(seat).category : -1;
}

SeatNo ChoiceTerms::nearestFree(SeatNo lost) const
{
    const SeatMapModel &model = *m_board->model();
    const int from = model.seatIndex(lost);
    if (from < 0)
        return {};
    int best = -1;
    double bestDistance = std::numeric_limits<double>::max();
    constexpr double otherRow = 1.6; // a seat in the same row is the better neighbour
    for (int i = 0; i < model.seatCount(); ++i) {
        const MapSeat &seat = model.seat(i);
        if (seat.display != SeatDisplay::Available || seat.kind != SeatKind::Standard)
            continue;
        double distance = QLineF(seat.position(), model.seat(from).position()).length();
        if (seat.row != model.seat(from).row)
            distance *= otherRow;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = i;
        }
    }
    return best >= 0 ? model.seatNo(best) : SeatNo();
}

} // namespace parterre
