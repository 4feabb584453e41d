#include "common/complainttext.h"

#include "common/reasontext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace parterre {
namespace {

struct Row
{
    const char *reason;
    const char *sentence; ///< %1… are the arguments, %n the count
    int countAt = -1;     ///< which argument is the count, for languages with several plurals
    bool placeIsField = false; ///< the place is for the form and not for people
};

/// All sentences, in a class whose name is their context: that is how lupdate finds them.
class ComplaintSentences
{
    Q_DECLARE_TR_FUNCTIONS(ComplaintText)
public:
    // One line per Complaint::reason. The place, when there is one, is put in front by complaintText(). Sorted by subject.
    static constexpr Row rows[]{
        // layouts
        Row{"duplicate-seat", QT_TR_NOOP("Two seats have the number %1.")},
        Row{"no-category", QT_TR_N_NOOP("%n seats have no price category."), 0},
        Row{"no-capacity", QT_TR_NOOP("The area has no capacity.")},
        Row{"no-name", QT_TR_NOOP("It has no name.")},
        Row{"no-focal-point", QT_TR_NOOP("There is no focal point, so the best seats can't be found.")},
        Row{"no-wheelchair-place", QT_TR_NOOP("There is no wheelchair place in this configuration.")},
        Row{"no-zone", QT_TR_NOOP("The layout has no zone.")},
        Row{"no-configuration", QT_TR_NOOP("The layout has no configuration, so no event can use it.")},
        Row{"duplicate-zone-name", QT_TR_NOOP("Two zones are called “%1”.")},
        Row{"duplicate-section-name", QT_TR_NOOP("Two sections of this zone are called “%1”.")},
        Row{"duplicate-configuration-name", QT_TR_NOOP("Two configurations are called “%1”.")},
        Row{"no-seat-number", QT_TR_N_NOOP("%n seats have no number."), 0},
        Row{"no-outline", QT_TR_NOOP("The area has no outline.")},
        Row{"overlapping-seats", QT_TR_NOOP("Seats overlap: %1 and %2.")},
        Row{"companion-unpaired", QT_TR_NOOP("Companion %1 has no wheelchair place beside it.")},
        Row{"duplicate-guid", QT_TR_NOOP("Two seats share the identity %1.")},
        Row{"duplicate-identity", QT_TR_NOOP("%1 has the permanent number of another place.")},
        Row{"empty-zone", QT_TR_NOOP("None of its sections has a place.")},
        Row{"configuration-opens-nothing", QT_TR_NOOP("The configuration opens no place.")},
        Row{"configuration-unknown-zone", QT_TR_NOOP("The configuration names a zone that is not there any more.")},
        Row{"configuration-unknown-section", QT_TR_NOOP("The configuration names a section of %1 that is not there any more.")},
        Row{"configuration-unknown-area", QT_TR_NOOP("The configuration names an area that is not there any more.")},
        Row{"configuration-bad-capacity", QT_TR_NOOP("The capacity of %1 must lie between 0 and what the area holds.")},
        Row{"long-row", QT_TR_N_NOOP("The row has %n seats without an aisle."), 0},
        Row{"similar-names", QT_TR_NOOP("Two zones have nearly the same name: %1, %2.")},
        Row{"outside-plan", QT_TR_N_NOOP("%n seats lie outside the plan."), 0},
        Row{"too-many-categories", QT_TR_N_NOOP("%n categories are more than the letters A to Z."), 0},
        Row{"and-more", QT_TR_N_NOOP("There are %n more of the same kind."), 0},
        // plans that were refused
        Row{"import-empty-file", QT_TR_NOOP("The file is empty.")},
        Row{"import-unknown-format", QT_TR_NOOP("This is not a seating plan that can be read (%1).")},
        Row{"import-too-large", QT_TR_NOOP("The file is larger than %1 MB.")},
        Row{"import-too-deep", QT_TR_NOOP("The file is nested more than %1 levels deep.")},
        Row{"import-too-many-values", QT_TR_NOOP("The file has more than %1 values.")},
        Row{"import-too-many", QT_TR_NOOP("There are more than %1 of them.")},
        Row{"import-too-many-seats", QT_TR_NOOP("The plan has more than %1 seats.")},
        Row{"import-not-json", QT_TR_NOOP("The file is not valid JSON: %1.")},
        Row{"import-wrong-root", QT_TR_NOOP("The file is JSON, but not a seating plan.")},
        Row{"import-missing-value", QT_TR_NOOP("“%1” is missing.")},
        Row{"import-wrong-kind", QT_TR_NOOP("Here a value of another kind is needed: %1.")},
        Row{"import-text-too-long", QT_TR_NOOP("The text is longer than %1 characters.")},
        Row{"import-unknown-word", QT_TR_NOOP("“%1” is not a known word here.")},
        Row{"import-number-out-of-range", QT_TR_NOOP("The number lies outside any plan: %1.")},
        Row{"import-unknown-category", QT_TR_NOOP("There is no category number %1.")},
        Row{"import-newer-version", QT_TR_NOOP("The file was written by a newer program (version %1 of the format).")},
        Row{"import-column-length", QT_TR_NOOP("The list does not have one value for each seat.")},
        Row{"import-missing-column", QT_TR_NOOP("The column “%1” is missing.")},
        Row{"import-duplicate-column", QT_TR_NOOP("The column “%1” is there twice.")},
        Row{"import-extra-fields", QT_TR_NOOP("The line has %1 fields, but the header has %2.")},
        Row{"import-open-quote", QT_TR_NOOP("A quotation mark is never closed.")},
        Row{"import-half-coordinates", QT_TR_NOOP("Only %1 of %2 seats have coordinates. Give all of them some, or none.")},
        Row{"import-no-places", QT_TR_NOOP("The plan has no seats and no areas.")},
        Row{"import-no-zones", QT_TR_NOOP("The plan has no zones.")},
        Row{"import-duplicate-guid", QT_TR_NOOP("Seats share an identity: %1 (and %2 more; %3 seats altogether).")},
        Row{"import-duplicate-seat", QT_TR_NOOP("Seats share row and number: %1 (and %2 more; %3 seats altogether).")},
        // a picture under a plan
        Row{"picture-unreadable", QT_TR_NOOP("This isn't a picture that can be used. Choose a PNG or JPEG file.")},
        Row{"picture-damaged", QT_TR_NOOP("The picture can't be read to its end. The file may be damaged.")},
        Row{"picture-too-large", QT_TR_NOOP("The picture's file is larger than %1 MB. Save it smaller.")},
        Row{"picture-too-many-pixels", QT_TR_NOOP("The picture has more than %1 million pixels. Save it smaller.")},
        Row{"picture-misplaced", QT_TR_NOOP("The picture lies outside any plan.")},
        Row{"picture-strength", QT_TR_NOOP("A picture shows through by 1 to 100 percent.")},
        // what was assumed while reading a plan; the last argument says how often
        Row{"import-byte-order-mark", QT_TR_NOOP("The file begins with a byte-order mark, which was skipped.")},
        Row{"import-latin-1", QT_TR_NOOP("The text is not UTF-8 and was read as Latin-1.")},
        Row{"import-utf-16", QT_TR_NOOP("The text was read as UTF-16.")},
        Row{"import-name-from-file", QT_TR_NOOP("The plan is called after its file: %1.")},
        Row{"import-size-computed", QT_TR_NOOP("The plan has no size; it was computed from the seats.")},
        Row{"import-moved-into-view", QT_TR_NOOP("The plan was moved so that nothing lies above or left of its edge.")},
        Row{"import-ignored-key", QT_TR_NOOP("“%1” was left out (%2 times).")},
        Row{"import-ignored-column", QT_TR_NOOP("The column “%1” was left out.")},
        Row{"import-number-as-text", QT_TR_NOOP("“%1” is a number and was read as a label (%2 times).")},
        Row{"import-zone-named", QT_TR_NOOP("A zone without a name is now called %1.")},
        Row{"import-zone-renamed", QT_TR_NOOP("A second zone of the same name is now called %1.")},
        Row{"import-no-position", QT_TR_NOOP("“%1” is missing and was taken for the origin (%2 times).")},
        Row{"import-label-position", QT_TR_NOOP("The position “%1” of a row's label was translated (%2 times).")},
        Row{"import-category-created", QT_TR_NOOP("The category “%1” was not declared and was created.")},
        Row{"import-seat-without-category", QT_TR_NOOP("%1 seats have no category.")},
        Row{"import-guid-made", QT_TR_NOOP("%1 seats have no identity of their own; one was made from zone, row and number.")},
        Row{"import-row-sorted", QT_TR_NOOP("The seats of row %1 were put into the order in which they stand.")},
        Row{"import-rows-sorted", QT_TR_NOOP("The rows of %1 were put into the order in which people count.")},
        Row{"import-unknown-kind", QT_TR_NOOP("“%1” is not a known kind of seat and was kept as a note (%2 times).")},
        Row{"import-laid-out", QT_TR_NOOP("The file has no coordinates; the rows were laid out in front of a stage.")},
        Row{"import-area-is-drawing", QT_TR_NOOP("Areas are drawings in this format and have no capacity.")},
        Row{"import-unknown-shape", QT_TR_NOOP("The shape “%1” is not known and was left out.")},
        Row{"import-stage-guessed", QT_TR_NOOP("The plan has no stage; one was put in front of the first row.")},
        Row{"import-focal-point-guessed", QT_TR_NOOP("The focal point was put on the stage.")},
        Row{"import-configuration-made", QT_TR_NOOP("The configuration “%1” opens every zone.")},
        Row{"import-one-zone", QT_TR_NOOP("The list names no section; all seats are in “%1”.")},
        // what another format has no word for
        Row{"export-seat-kinds", QT_TR_N_NOOP("%n seats lose their kind, such as wheelchair place."), 0},
        Row{"export-notes", QT_TR_N_NOOP("%n seats lose their note."), 0},
        Row{"export-areas-without-capacity", QT_TR_N_NOOP("%n areas become drawings without a capacity."), 0},
        // a basket that can't be paid yet
        Row{"buyer-name-missing", QT_TR_NOOP("This event's tickets carry a name. Enter the buyer's.")},
        Row{"collector-name-missing", QT_TR_NOOP("Tickets to be collected need a name.")},
        Row{"email-invalid", QT_TR_NOOP("“%1” isn't an e-mail address.")},
        Row{"email-missing", QT_TR_NOOP("Tickets by e-mail need an address.")},
        Row{"limit-per-order", QT_TR_NOOP("One order may have %1 places at most.")},
        Row{"type-not-sold", QT_TR_NOOP("“%1” isn't sold in category %2. Choose another ticket type.")},
        // events: the place is a field of the form, which shows the sentence itself
        Row{"name-missing", QT_TR_NOOP("Give the event a name. It is printed on the ticket."), -1, true},
        Row{"name-too-long", QT_TR_NOOP("The ticket has room for %2 characters. Remove %1."), -1, true},
        Row{"same-name-same-day", QT_TR_NOOP("There is already “%1” on %2 at %3. Go on if this is a second show."), -1, true},
        Row{"image-too-small", QT_TR_NOOP("This picture is %1 px wide. It needs %2 or more to look sharp on the kiosk."), -1, true},
        Row{"image-too-large", QT_TR_NOOP("This picture has %1 MB. Choose one of at most %2 MB."), -1, true},
        Row{"venue-missing", QT_TR_NOOP("Choose a venue."), -1, true},
        Row{"no-published-layout", QT_TR_NOOP("The venue has no published layout for %1."), -1, true},
        Row{"configuration-missing", QT_TR_NOOP("Choose how the house is set up."), -1, true},
        Row{"configuration-has-errors", QT_TR_N_NOOP("“%1” has %n errors in the designer. Choose another or mend them."), 1, true},
        Row{"no-places", QT_TR_NOOP("“%1” has no place left to sell."), -1, true},
        Row{"configuration-in-use", QT_TR_N_NOOP("%n tickets are sold with “%2”. Changing needs a reseat report."), 0, true},
        Row{"allocation-not-open", QT_TR_N_NOOP("%n places put aside for “%1” are not open in this configuration."), 1, true},
        Row{"allocation-twice", QT_TR_N_NOOP("%n seats put aside for “%1” are already put aside for something else."), 1, true},
        Row{"allocation-over-capacity", QT_TR_N_NOOP("“%1” puts aside %n places more than the area has."), 1, true},
        Row{"start-missing", QT_TR_NOOP("Choose the day and time of the show."), -1, true},
        Row{"start-in-past", QT_TR_NOOP("%1 is in the past. Did you mean %2?"), -1, true},
        Row{"doors-after-start", QT_TR_NOOP("Doors must open before the show starts (%1)."), -1, true},
        Row{"end-before-start", QT_TR_NOOP("The show ends before it starts. For a show past midnight choose %1."), -1, true},
        Row{"venue-clash", QT_TR_NOOP("%4 is taken from %1 until %2 by %3. Change the time or the venue."), -1, true},
        Row{"setup-overlap", QT_TR_NOOP("%3 is in %4 from %1 until %2: there is little time between the shows."), -1, true},
        Row{"close-before-open", QT_TR_NOOP("Sales close before they open. Close is %1, open is %2."), -1, true},
        Row{"close-after-end", QT_TR_NOOP("Sales run after the show ends (%1). Is that right?"), -1, true},
        Row{"channel-missing", QT_TR_NOOP("Choose where tickets are sold: at the counter, at kiosks or online."), -1, true},
        Row{"number-negative", QT_TR_NOOP("Use a number of 0 or more."), -1, true},
        Row{"visible-from-missing", QT_TR_NOOP("Choose the day the event becomes visible."), -1, true},
        Row{"visible-after-open", QT_TR_NOOP("Sales open %1, but the event is only visible from %2. Until then only staff can sell it."), -1, true},
        Row{"no-ticket-type", QT_TR_NOOP("Add at least one ticket type, for example Adult."), -1, true},
        Row{"type-name-missing", QT_TR_NOOP("Give the ticket type a name. It is printed on the ticket."), -1, true},
        Row{"letter-missing", QT_TR_NOOP("Give “%1” a letter for the quick entry."), -1, true},
        Row{"letter-not-a-letter", QT_TR_NOOP("“%1” is not a letter. Use one from a to z."), -1, true},
        Row{"letter-twice", QT_TR_NOOP("“%1” is already used by %2."), -1, true},
        Row{"currency-missing", QT_TR_NOOP("Choose the currency of the prices."), -1, true},
        Row{"category-without-price", QT_TR_N_NOOP("Category %1 (%n places) has no price, so nobody can buy it. Set a price or mark it “not for sale”."), 1, true},
        Row{"nothing-for-sale", QT_TR_NOOP("Every category is marked “not for sale”. Offer at least one."), -1, true},
        Row{"places-without-category", QT_TR_N_NOOP("%n places have no price category, so nobody can buy them."), 0, true},
        Row{"price-not-an-amount", QT_TR_NOOP("Use a number such as 45 or 45.50."), -1, true},
        Row{"price-zero", QT_TR_NOOP("Free ticket. Is that right?"), -1, true},
        Row{"dearer-than-first", QT_TR_NOOP("%1 (%2) costs more than %3 (%4) in category %5."), -1, true},
        Row{"fee-not-an-amount", QT_TR_NOOP("Use an amount of 0 or more for the booking fee."), -1, true},
        Row{"tax-out-of-range", QT_TR_NOOP("Use a tax rate between 0 and 100 %."), -1, true},
        Row{"most-per-person-missing", QT_TR_NOOP("At least 1 ticket per person."), -1, true},
        Row{"most-per-order-missing", QT_TR_NOOP("At least 1 ticket per order."), -1, true},
        Row{"order-above-person", QT_TR_NOOP("One order allows %1, but a person may only have %2. The lower number counts."), -1, true},
        Row{"above-capacity", QT_TR_N_NOOP("That is more than the %n places of this event."), 0, true},
        Row{"session-out-of-range", QT_TR_NOOP("Give customers between %1 and %2 minutes."), -1, true},
        Row{"reservation-hours-missing", QT_TR_NOOP("Say for how many hours a reservation is kept."), -1, true},
        Row{"queue-number-missing", QT_TR_NOOP("Let in at least 1."), -1, true},
    };
};

QString sentenceOf(const Row &row, const Complaint &complaint)
{
    const int count = row.countAt >= 0 ? complaint.arguments.value(row.countAt).toInt() : -1;
    const QString sentence = ComplaintSentences::tr(row.sentence, nullptr, count);
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

/// Places come from below as "line 12" and "Stalls, row 19"; where in a file, "zones[2].rows[5]", is the same in every
/// language.
QString readablePlace(const QString &place)
{
    static const QRegularExpression line(QStringLiteral("^line (\\d+)$"));
    static const QRegularExpression row(QStringLiteral("^(.*), row (.*)$"));
    if (const QRegularExpressionMatch match = line.match(place); match.hasMatch())
        return ComplaintSentences::tr("line %1", "of a file").arg(match.captured(1));
    if (const QRegularExpressionMatch match = row.match(place); match.hasMatch())
        return ComplaintSentences::tr("%1, row %2", "section and row").arg(match.captured(1), match.captured(2));
    return place;
}

} // namespace

bool knowsComplaint(const QString &reason)
{
    return std::ranges::any_of(ComplaintSentences::rows, [&reason](const Row &row) { return reason == QLatin1StringView(row.reason); });
}

QString complaintText(const Complaint &complaint)
{
    QString sentence = plainWords(complaint);
    bool placeIsField = false;
    for (const Row &row : ComplaintSentences::rows) {
        if (complaint.reason == QLatin1StringView(row.reason)) {
            sentence = sentenceOf(row, complaint);
            placeIsField = row.placeIsField;
        }
    }
    if (complaint.place.isEmpty() || placeIsField)
        return sentence;
    return ComplaintSentences::tr("%1: %2", "place, then what is wrong there")
        .arg(readablePlace(complaint.place), sentence);
}

} // namespace parterre
