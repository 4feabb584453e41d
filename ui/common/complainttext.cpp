#include "common/complainttext.h"

#include "common/reasontext.h"

#include <QCoreApplication>

#include <algorithm>
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
    Row{"no-zone", TEXT("The layout has no zone.")},
    Row{"no-configuration", TEXT("The layout has no configuration, so no event can use it.")},
    Row{"duplicate-zone-name", TEXT("Two zones are called “%1”.")},
    Row{"duplicate-section-name", TEXT("Two sections of this zone are called “%1”.")},
    Row{"duplicate-configuration-name", TEXT("Two configurations are called “%1”.")},
    Row{"no-seat-number", COUNTED("%n seats have no number."), 0},
    Row{"no-outline", TEXT("The area has no outline.")},
    Row{"overlapping-seats", TEXT("Seats overlap: %1 and %2.")},
    Row{"companion-unpaired", TEXT("Companion %1 has no wheelchair place beside it.")},
    Row{"duplicate-guid", TEXT("Two seats share the identity %1.")},
    Row{"duplicate-identity", TEXT("%1 has the permanent number of another place.")},
    Row{"empty-zone", TEXT("None of its sections has a place.")},
    Row{"configuration-opens-nothing", TEXT("The configuration opens no place.")},
    Row{"configuration-unknown-zone", TEXT("The configuration names a zone that is not there any more.")},
    Row{"configuration-unknown-section", TEXT("The configuration names a section of %1 that is not there any more.")},
    Row{"configuration-unknown-area", TEXT("The configuration names an area that is not there any more.")},
    Row{"configuration-bad-capacity", TEXT("The capacity of %1 must lie between 0 and what the area holds.")},
    Row{"long-row", COUNTED("The row has %n seats without an aisle."), 0},
    Row{"similar-names", TEXT("Two zones have nearly the same name: %1, %2.")},
    Row{"outside-plan", COUNTED("%n seats lie outside the plan."), 0},
    Row{"too-many-categories", COUNTED("%n categories are more than the letters A to Z."), 0},
    Row{"and-more", COUNTED("There are %n more of the same kind."), 0},
    // plans that were refused
    Row{"import-empty-file", TEXT("The file is empty.")},
    Row{"import-unknown-format", TEXT("This is not a seating plan that can be read (%1).")},
    Row{"import-too-large", TEXT("The file is larger than %1 MB.")},
    Row{"import-too-deep", TEXT("The file is nested more than %1 levels deep.")},
    Row{"import-too-many-values", TEXT("The file has more than %1 values.")},
    Row{"import-too-many", TEXT("There are more than %1 of them.")},
    Row{"import-too-many-seats", TEXT("The plan has more than %1 seats.")},
    Row{"import-not-json", TEXT("The file is not valid JSON: %1.")},
    Row{"import-wrong-root", TEXT("The file is JSON, but not a seating plan.")},
    Row{"import-missing-value", TEXT("“%1” is missing.")},
    Row{"import-wrong-kind", TEXT("Here a value of another kind is needed: %1.")},
    Row{"import-text-too-long", TEXT("The text is longer than %1 characters.")},
    Row{"import-unknown-word", TEXT("“%1” is not a known word here.")},
    Row{"import-number-out-of-range", TEXT("The number lies outside any plan: %1.")},
    Row{"import-unknown-category", TEXT("There is no category number %1.")},
    Row{"import-newer-version", TEXT("The file was written by a newer program (version %1 of the format).")},
    Row{"import-column-length", TEXT("The list does not have one value for each seat.")},
    Row{"import-missing-column", TEXT("The column “%1” is missing.")},
    Row{"import-duplicate-column", TEXT("The column “%1” is there twice.")},
    Row{"import-extra-fields", TEXT("The line has %1 fields, but the header has %2.")},
    Row{"import-open-quote", TEXT("A quotation mark is never closed.")},
    Row{"import-half-coordinates", TEXT("Only %1 of %2 seats have coordinates. Give all of them some, or none.")},
    Row{"import-no-places", TEXT("The plan has no seats and no areas.")},
    Row{"import-no-zones", TEXT("The plan has no zones.")},
    Row{"import-duplicate-guid", TEXT("Seats share an identity: %1 (and %2 more; %3 seats altogether).")},
    Row{"import-duplicate-seat", TEXT("Seats share row and number: %1 (and %2 more; %3 seats altogether).")},
    // what was assumed while reading a plan; the last argument says how often
    Row{"import-byte-order-mark", TEXT("The file begins with a byte-order mark, which was skipped.")},
    Row{"import-latin-1", TEXT("The text is not UTF-8 and was read as Latin-1.")},
    Row{"import-utf-16", TEXT("The text was read as UTF-16.")},
    Row{"import-name-from-file", TEXT("The plan is called after its file: %1.")},
    Row{"import-size-computed", TEXT("The plan has no size; it was computed from the seats.")},
    Row{"import-moved-into-view", TEXT("The plan was moved so that nothing lies above or left of its edge.")},
    Row{"import-ignored-key", TEXT("“%1” was left out (%2 times).")},
    Row{"import-ignored-column", TEXT("The column “%1” was left out.")},
    Row{"import-number-as-text", TEXT("“%1” is a number and was read as a label (%2 times).")},
    Row{"import-zone-named", TEXT("A zone without a name is now called %1.")},
    Row{"import-zone-renamed", TEXT("A second zone of the same name is now called %1.")},
    Row{"import-no-position", TEXT("“%1” is missing and was taken for the origin (%2 times).")},
    Row{"import-label-position", TEXT("The position “%1” of a row's label was translated (%2 times).")},
    Row{"import-category-created", TEXT("The category “%1” was not declared and was created.")},
    Row{"import-seat-without-category", TEXT("%1 seats have no category.")},
    Row{"import-guid-made", TEXT("%1 seats have no identity of their own; one was made from zone, row and number.")},
    Row{"import-row-sorted", TEXT("The seats of row %1 were put into the order in which they stand.")},
    Row{"import-rows-sorted", TEXT("The rows of %1 were put into the order in which people count.")},
    Row{"import-unknown-kind", TEXT("“%1” is not a known kind of seat and was kept as a note (%2 times).")},
    Row{"import-laid-out", TEXT("The file has no coordinates; the rows were laid out in front of a stage.")},
    Row{"import-area-is-drawing", TEXT("Areas are drawings in this format and have no capacity.")},
    Row{"import-unknown-shape", TEXT("The shape “%1” is not known and was left out.")},
    Row{"import-stage-guessed", TEXT("The plan has no stage; one was put in front of the first row.")},
    Row{"import-focal-point-guessed", TEXT("The focal point was put on the stage.")},
    Row{"import-configuration-made", TEXT("The configuration “%1” opens every zone.")},
    Row{"import-one-zone", TEXT("The list names no section; all seats are in “%1”.")},
    // what another format has no word for
    Row{"export-seat-kinds", COUNTED("%n seats lose their kind, such as wheelchair place."), 0},
    Row{"export-notes", COUNTED("%n seats lose their note."), 0},
    Row{"export-areas-without-capacity", COUNTED("%n areas become drawings without a capacity."), 0},
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

QString sentenceOf(const Row &row, const Complaint &complaint)
{
    const int count = row.countAt >= 0 ? complaint.arguments.value(row.countAt).toInt() : -1;
    const QString sentence = QCoreApplication::translate("ComplaintText", row.sentence, nullptr, count);
    QStringList arguments;
    for (const QString &argument : complaint.arguments)
        arguments.append(readableArgument(argument));
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

bool knowsComplaint(const QString &reason)
{
    return std::ranges::any_of(rows, [&reason](const Row &row) { return reason == QLatin1StringView(row.reason); });
}

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
