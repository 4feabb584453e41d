#include "commands/bestseats.h"

#include "commands/commandcontext.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// By name or by letter.
Result<CategoryNo> categoryNamed(const ShoppingView &session, const QString &wanted)
{
    const QList<PriceCategoryDto> &categories = session.event.details.categories;
    for (qsizetype i = 0; i < categories.size(); ++i) {
        const int no = static_cast<int>(i);
        if (categories.at(i).name.compare(wanted, Qt::CaseInsensitive) == 0 ||
            wanted.compare(QString(categoryLetter(no)), Qt::CaseInsensitive) == 0)
            return no;
    }
    return usageError(CommandText::tr("There is no category “%1” for this event.").arg(wanted));
}

/// The zone of this name, else all whose names begin so.
Result<QList<ZoneNo>> zonesNamed(CommandContext &context, const ShoppingView &session, const QString &wanted)
{
    const Result<LayoutView> layout =
        context.await(context.services().venues.layout(session.event.details.layoutVersion));
    if (!layout)
        return Failure(layout.error());
    QList<ZoneNo> beginning;
    for (const ZoneDto &zone : layout->layout->zones) {
        if (zone.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return QList<ZoneNo>{zone.no};
        if (zone.name.startsWith(wanted, Qt::CaseInsensitive))
            beginning.append(zone.no);
    }
    if (beginning.isEmpty())
        return usageError(CommandText::tr("There is no section “%1” in this house.").arg(wanted));
    return beginning;
}

Result<Money> priceNamed(const ShoppingView &session, const QString &wanted)
{
    const std::optional<Money> price = Money::fromText(wanted, session.event.details.currency);
    if (!price)
        return usageError(CommandText::tr("“%1” isn't a price. Write it as 45.50.").arg(wanted));
    return *price;
}

} // namespace

Result<BestSeatsDto> bestSeatsOf(CommandContext &context, const ShoppingView &session, TicketTypeNo type)
{
    const Result<int> count = context.numberOption("best", 1);
    const Result<int> wheelchairs = context.numberOption("wheelchairs", 0);
    const Result<int> offer = context.numberOption("offer", 1);
    for (const Result<int> *number : {&count, &wheelchairs, &offer}) {
        if (!*number)
            return Failure(number->error());
    }
    BestSeatsDto dto;
    dto.types = QList<TicketTypeNo>(*count, type);
    dto.together = !context.has("apart");
    dto.stepFree = context.has("step-free");
    dto.wheelchairs = *wheelchairs;
    dto.offer = *offer - 1;
    if (context.has("category")) {
        const Result<CategoryNo> category = categoryNamed(session, context.option("category"));
        if (!category)
            return Failure(category.error());
        dto.category = *category;
    }
    if (context.has("section")) {
        const Result<QList<ZoneNo>> zones = zonesNamed(context, session, context.option("section"));
        if (!zones)
            return Failure(zones.error());
        dto.zones = *zones;
    }
    if (context.has("max-price")) {
        const Result<Money> price = priceNamed(session, context.option("max-price"));
        if (!price)
            return Failure(price.error());
        dto.maxPrice = *price;
    }
    return dto;
}

} // namespace parterre
