#include "common/complainttext.h"

#include "common/format.h"
#include "common/reasontext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace parterre {
namespace {

struct Row
{
    const char *reason;
    const char *sentence; ///< %1… are the arguments, %n the count
    int countAt = -1;     ///< which argument is the count, for languages with several plurals
    bool placeIsField = false; ///< the place is for the form and not for people
};

#define TEXT(text) QT_TRANSLATE_NOOP("ComplaintText", text)
#define COUNTED(text) QT_TRANSLATE_N_NOOP("ComplaintText", text)

// One line per Complaint::reason. The place, when there is one, is put in front by complaintText(). Sorted by subject.
constexpr std::array rows{
    // layouts
    Row{"duplicate-seat", TEXT("Two seats have the number %1.")},
    Row{"no-category", COUNTED("%n seats have no price category."), 0},
    Row{"no-capacity", TEXT("The area has no capacity.")},
    Row{"no-name", TEXT("It has no name.")},
    Row{"no-focal-point", TEXT("There is no focal point, so the best seats can't be found.")},
    Row{"no-wheelchair-place", TEXT("There is no wheelchair place in this configuration.")},
    // events: the place is a field of the form, which shows the sentence itself
    Row{"name-missing", TEXT("Give the event a name. It is printed on the ticket."), -1, true},
    Row{"name-too-long", TEXT("The ticket has room for %2 characters. Remove %1."), -1, true},
    Row{"same-name-same-day", TEXT("There is already “%1” on %2 at %3. Go on if this is a second show."), -1, true},
    Row{"image-too-small", TEXT("This picture is %1 px wide. It needs %2 or more to look sharp on the kiosk."), -1, true},
    Row{"image-too-large", TEXT("This picture has %1 MB. Choose one of at most %2 MB."), -1, true},
    Row{"venue-missing", TEXT("Choose a venue."), -1, true},
    Row{"no-published-layout", TEXT("The venue has no published layout for %1."), -1, true},
    Row{"configuration-missing", TEXT("Choose how the house is set up."), -1, true},
    Row{"configuration-has-errors", COUNTED("“%1” has %n errors in the designer. Choose another or mend them."), 1, true},
    Row{"no-places", TEXT("“%1” has no place left to sell."), -1, true},
    Row{"configuration-in-use", COUNTED("%n tickets are sold with “%2”. Changing needs a reseat report."), 0, true},
    Row{"allocation-not-open", COUNTED("%n places put aside for “%1” are not open in this configuration."), 1, true},
    Row{"allocation-twice", COUNTED("%n seats put aside for “%1” are already put aside for something else."), 1, true},
    Row{"allocation-over-capacity", COUNTED("“%1” puts aside %n places more than the area has."), 1, true},
    Row{"start-missing", TEXT("Choose the day and time of the show."), -1, true},
    Row{"start-in-past", TEXT("%1 is in the past. Did you mean %2?"), -1, true},
    Row{"doors-after-start", TEXT("Doors must open before the show starts (%1)."), -1, true},
    Row{"end-before-start", TEXT("The show ends before it starts. For a show past midnight choose %1."), -1, true},
    Row{"venue-clash", TEXT("%4 is taken from %1 until %2 by %3. Change the time or the venue."), -1, true},
    Row{"setup-overlap", TEXT("%3 is in %4 from %1 until %2: there is little time between the shows."), -1, true},
    Row{"close-before-open", TEXT("Sales close before they open. Close is %1, open is %2."), -1, true},
    Row{"close-after-end", TEXT("Sales run after the show ends (%1). Is that right?"), -1, true},
    Row{"channel-missing", TEXT("Choose where tickets are sold: at the counter, at kiosks or online."), -1, true},
    Row{"number-negative", TEXT("Use a number of 0 or more."), -1, true},
    Row{"visible-from-missing", TEXT("Choose the day the event becomes visible."), -1, true},
    Row{"visible-after-open", TEXT("Sales open %1, but the event is only visible from %2. Until then only staff can sell it."), -1, true},
    Row{"no-ticket-type", TEXT("Add at least one ticket type, for example Adult."), -1, true},
    Row{"type-name-missing", TEXT("Give the ticket type a name. It is printed on the ticket."), -1, true},
    Row{"letter-missing", TEXT("Give “%1” a letter for the quick entry."), -1, true},
    Row{"letter-not-a-letter", TEXT("“%1” is not a letter. Use one from a to z."), -1, true},
    Row{"letter-twice", TEXT("“%1” is already used by %2."), -1, true},
    Row{"currency-missing", TEXT("Choose the currency of the prices."), -1, true},
    Row{"category-without-price", COUNTED("Category %1 (%n places) has no price, so nobody can buy it. Set a price or mark it “not for sale”."), 1, true},
    Row{"nothing-for-sale", TEXT("Every category is marked “not for sale”. Offer at least one."), -1, true},
    Row{"places-without-category", COUNTED("%n places have no price category, so nobody can buy them."), 0, true},
    Row{"price-not-an-amount", TEXT("Use a number such as 45 or 45.50."), -1, true},
    Row{"price-zero", TEXT("Free ticket. Is that right?"), -1, true},
    Row{"dearer-than-first", TEXT("%1 (%2) costs more than %3 (%4) in category %5."), -1, true},
    Row{"fee-not-an-amount", TEXT("Use an amount of 0 or more for the booking fee."), -1, true},
    Row{"tax-out-of-range", TEXT("Use a tax rate between 0 and 100 %."), -1, true},
    Row{"most-per-person-missing", TEXT("At least 1 ticket per person."), -1, true},
    Row{"most-per-order-missing", TEXT("At least 1 ticket per order."), -1, true},
    Row{"order-above-person", TEXT("One order allows %1, but a person may only have %2. The lower number counts."), -1, true},
    Row{"above-capacity", COUNTED("That is more than the %n places of this event."), 0, true},
    Row{"session-out-of-range", TEXT("Give customers between %1 and %2 minutes."), -1, true},
    Row{"reservation-hours-missing", TEXT("Say for how many hours a reservation is kept."), -1, true},
    Row{"queue-number-missing", TEXT("Let in at least 1."), -1, true},
};

#undef TEXT
#undef COUNTED

/// Moments, days and amounts come as machines write them; a moment's offset is the venue's.
QString readable(const QString &argument)
{
    static const QRegularExpression amount(QStringLiteral("^(-?[0-9.]+) ([A-Z]{3})$"));
    const Format format;
    if (const QRegularExpressionMatch match = amount.match(argument); match.hasMatch()) {
        const std::optional<Currency> currency = Currency::fromCode(match.capturedView(2));
        if (const std::optional<Money> money = currency ? Money::fromText(match.capturedView(1), *currency) : std::nullopt)
            return format.amountWithCurrency(*money);
    }
    if (argument.size() == 10) {
        if (const QDate day = QDate::fromString(argument, Qt::ISODate); day.isValid())
            return format.fullDay(day);
    } else if (argument.size() > 10 && argument.at(10) == u'T') {
        if (const QDateTime at = QDateTime::fromString(argument, Qt::ISODate); at.isValid())
            return format.dayAndTime(Moment(at.toMSecsSinceEpoch()), QTimeZone(at.offsetFromUtc()));
    }
    return argument;
}

QString sentenceOf(const Row &row, const Complaint &complaint)
{
    const int count = row.countAt >= 0 ? complaint.arguments.value(row.countAt).toInt() : -1;
    const QString sentence = QCoreApplication::translate("ComplaintText", row.sentence, nullptr, count);
    QStringList arguments;
    for (const QString &argument : complaint.arguments)
        arguments.append(readable(argument));
    return withArguments(sentence, arguments);
}

/// For a reason nobody has written a sentence for yet: its own words, so that the place is not lost.
QString plainWords(const Complaint &complaint)
{
    QString words = complaint.reason;
    words.replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    const QString rest = complaint.arguments.join(QStringLiteral(", "));
    return rest.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, rest);
}

} // namespace

QString complaintText(const Complaint &complaint)
{
    QString sentence = plainWords(complaint);
    bool placeIsField = false;
    for (const Row &row : rows) {
        if (complaint.reason == QLatin1StringView(row.reason)) {
            sentence = sentenceOf(row, complaint);
            placeIsField = row.placeIsField;
        }
    }
    if (complaint.place.isEmpty() || placeIsField)
        return sentence;
    return QCoreApplication::translate("ComplaintText", "%1: %2", "place, then what is wrong there").arg(complaint.place, sentence);
}

} // namespace parterre
