#include "domain/event/pricecheck.h"

#include "domain/venue/layout.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString typePlace(const TicketTypeDto &type, const QString &field)
{
    return u"ticketTypes:%1:%2"_s.arg(type.no).arg(field);
}

QString letterOf(CategoryNo category)
{
    return QString(categoryLetter(category));
}

void checkTypes(const EventDto &event, ComplaintList &complaints)
{
    if (event.ticketTypes.isEmpty())
        complaints.error(u"no-ticket-type"_s, u"ticketTypes"_s);
    QMap<QChar, QString> letters;
    for (const TicketTypeDto &type : event.ticketTypes) {
        if (type.name.trimmed().isEmpty())
            complaints.error(u"type-name-missing"_s, typePlace(type, u"name"_s));
        const QChar letter = type.letter.toLower();
        if (letter.isNull())
            complaints.error(u"letter-missing"_s, typePlace(type, u"letter"_s), {type.name});
        else if (!letter.isLetter())
            complaints.error(u"letter-not-a-letter"_s, typePlace(type, u"letter"_s), {QString(letter)});
        else if (letters.contains(letter))
            complaints.error(u"letter-twice"_s, typePlace(type, u"letter"_s), {QString(letter), letters.value(letter)});
        else
            letters.insert(letter, type.name);
    }
}

/// One cell of the table: amounts that cannot be meant, or may not be.
void checkCell(const EventDto &event, CategoryNo category, const TicketTypeDto &type, ComplaintList &complaints)
{
    const auto found = event.prices.constFind(PriceKey{category, type.no});
    if (found == event.prices.cend())
        return;
    const QString place = u"prices:%1:%2"_s.arg(category).arg(type.no);
    if (found->isNegative() || found->currency() != event.currency) {
        complaints.error(u"price-not-an-amount"_s, place, {letterOf(category), type.name});
        return;
    }
    if (found->isZero())
        complaints.warning(u"price-zero"_s, place, {letterOf(category), type.name});
    const TicketTypeDto &usual = event.ticketTypes.first();
    const auto usualPrice = event.prices.constFind(PriceKey{category, usual.no});
    if (usualPrice != event.prices.cend() && usualPrice->currency() == found->currency() && *found > *usualPrice)
        complaints.warning(
            u"dearer-than-first"_s, place,
            {type.name, ComplaintList::text(*found), usual.name, ComplaintList::text(*usualPrice), letterOf(category)});
}

void checkCategories(const EventDto &event, const QMap<CategoryNo, int> &places, ComplaintList &complaints)
{
    if (places.value(-1) > 0)
        complaints.warning(u"places-without-category"_s, u"configuration"_s, {ComplaintList::text(places.value(-1))});
    bool anySold = false;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        const CategoryNo category = place.key();
        if (category < 0 || place.value() == 0)
            continue;
        anySold = anySold || event.sellsCategory(category);
        const bool meant = category >= event.categories.size() || event.categories[category].forSale;
        if (meant && !event.sellsCategory(category))
            complaints.error(u"category-without-price"_s, u"prices:%1"_s.arg(category),
                             {letterOf(category), ComplaintList::text(place.value())});
    }
    const bool knowsPlaces = !places.isEmpty();
    if (knowsPlaces && !anySold && !event.ticketTypes.isEmpty())
        complaints.error(u"nothing-for-sale"_s, u"prices"_s);
}

} // namespace

void checkPrices(const EventDto &event, const QMap<CategoryNo, int> &places, ComplaintList &complaints)
{
    checkTypes(event, complaints);
    if (event.currency.isNull())
        complaints.error(u"currency-missing"_s, u"currency"_s);
    for (CategoryNo category = 0; category < event.categories.size(); ++category) {
        for (const TicketTypeDto &type : event.ticketTypes) {
            if (event.categories[category].forSale)
                checkCell(event, category, type, complaints);
        }
    }
    checkCategories(event, places, complaints);
    // Without a venue there is no currency yet, which is complained about already.
    const bool feeFits = event.currency.isNull() || event.bookingFee.currency().isNull() ||
                         event.bookingFee.currency() == event.currency;
    if (event.bookingFee.isNegative() || !feeFits)
        complaints.error(u"fee-not-an-amount"_s, u"bookingFee"_s);
    if (event.taxBasisPoints < 0 || event.taxBasisPoints > 10'000)
        complaints.error(u"tax-out-of-range"_s, u"tax"_s);
}

} // namespace parterre
