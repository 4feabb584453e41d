#include "map/seatmaptext.h"

#include <QLocale>
#include <QStringList>

namespace parterre {

QString SeatMapText::free(int places)
{
    return tr("%Ln free", nullptr, places);
}

QString SeatMapText::freeOf(int free, int total)
{
    return tr("%1 of %2 free").arg(QLocale().toString(free), QLocale().toString(total));
}

QString SeatMapText::from(const QString &price)
{
    return tr("from %1", "lowest price").arg(price);
}

QString SeatMapText::soldOut()
{
    return tr("Sold out");
}

QString SeatMapText::standing(const QString &price)
{
    return price.isEmpty() ? tr("standing") : tr("standing · %1", "price").arg(price);
}

QString SeatMapText::display(SeatDisplay display)
{
    switch (display) {
    case SeatDisplay::Available: return tr("available", "seat");
    case SeatDisplay::Mine: return tr("selected", "seat");
    case SeatDisplay::HeldElsewhere: return tr("held by another counter", "seat");
    case SeatDisplay::Sold: return tr("sold", "seat");
    case SeatDisplay::Blocked: return tr("blocked", "seat");
    case SeatDisplay::Reserved: return tr("reserved", "seat");
    case SeatDisplay::NotForSale: return tr("not for sale", "seat");
    case SeatDisplay::CheckedIn: return tr("checked in", "seat");
    case SeatDisplay::Pending: return tr("being taken", "seat");
    }
    return {};
}

QString SeatMapText::kind(SeatKind kind)
{
    switch (kind) {
    case SeatKind::Wheelchair: return tr("wheelchair place");
    case SeatKind::Companion: return tr("companion seat");
    case SeatKind::RestrictedView: return tr("restricted view");
    case SeatKind::House: return tr("house seat");
    case SeatKind::Standard: break;
    }
    return {};
}

QString SeatMapText::row(const MapRow &row)
{
    return row.isTable ? tr("Table %1").arg(row.label) : tr("Row %1").arg(row.label);
}

QString SeatMapText::place(const SeatMapModel &model, int seat)
{
    const MapRow &row = model.rowOf(seat);
    const QString &section = model.section(row.section).name;
    return row.isTable ? tr("%1 · Table %2 · Seat %3").arg(section, row.label, model.seatLabel(seat))
                       : tr("%1 · Row %2 · Seat %3").arg(section, row.label, model.seatLabel(seat));
}

QString SeatMapText::shortPlace(const SeatMapModel &model, int seat)
{
    return tr("%1 %2", "row and seat").arg(model.rowOf(seat).label, model.seatLabel(seat));
}

QString SeatMapText::spoken(const SeatMapModel &model, int seat)
{
    const MapSeat &packed = model.seat(seat);
    const MapRow &row = model.row(packed.row);
    const QString &section = model.section(row.section).name;
    const QString place = row.isTable ? tr("%1, table %2, seat %3").arg(section, row.label, model.seatLabel(seat))
                                      : tr("%1, row %2, seat %3").arg(section, row.label, model.seatLabel(seat));
    QStringList parts{place};
    const SeatCategoryInfo &info = model.category(packed.category);
    for (const QString &part : {info.name, info.priceText, kind(packed.kind), display(packed.display)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(tr(", ", "between the parts of a spoken seat"));
}

QString SeatMapText::spokenSection(const SeatMapModel &model, int section)
{
    const SeatCounts &counts = model.sectionCounts(section);
    const QString &name = model.section(section).name;
    if (counts.free() == 0)
        return tr("%1, sold out").arg(name);
    const QString free = freeOf(counts.free(), counts.total);
    const QString &price = model.category(model.cheapestFreeCategory(section)).priceText;
    return price.isEmpty() ? tr("%1, %2", "section, free places").arg(name, free)
                           : tr("%1, %2, from %3", "section, free places, price").arg(name, free, price);
}

QString SeatMapText::spokenArea(const SeatMapModel &model, int area)
{
    const MapArea &place = model.area(area);
    const QString free = freeOf(place.free, place.capacity);
    const QString &price = model.category(place.category).priceText;
    return price.isEmpty() ? tr("%1, standing, %2", "area, free places").arg(place.name, free)
                           : tr("%1, standing, %2, %3", "area, free places, price").arg(place.name, free, price);
}

QString SeatMapText::category(const SeatMapModel &model, int category)
{
    const SeatCategoryInfo &info = model.category(category);
    const QString letter(categoryLetter(category));
    if (info.priceText.isEmpty())
        return tr("%1 %2", "letter and name of a category").arg(letter, info.name);
    return tr("%1 %2 · %3", "letter, name and price of a category").arg(letter, info.name, info.priceText);
}

} // namespace parterre
