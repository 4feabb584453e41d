#include "domain/event/eventcheck.h"
#include "domain/eventsample.h"
#include "support/tostring.h"

#include <QTest>

#include <functional>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

namespace {

const Moment now = berlin(2027, 2, 1, 12);

struct Case
{
    EventDto event = aurora();
    LayoutDto layout = smallHall();
    EventCheckContext context;

    Case()
    {
        context.now = now;
        context.imageSize = QSize(1200, 800);
    }

    QList<Complaint> complaints()
    {
        if (!context.layout && event.layoutVersion == LayoutVersionId(4))
            context.layout = &layout;
        return checkEvent(event, context);
    }
};

/// "error starts: venue-clash (a, b)", one a line.
QString written(const QList<Complaint> &complaints)
{
    QStringList lines;
    for (const Complaint &complaint : complaints) {
        QString line = complaint.severity == Complaint::Severity::Error ? u"error "_s : u"warning "_s;
        line += complaint.place + u": "_s + complaint.reason;
        if (!complaint.arguments.isEmpty())
            line += u" ("_s + complaint.arguments.join(u", "_s) + u')';
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

using Change = std::function<void(Case &)>;
Q_DECLARE_METATYPE(Change)

class tst_EventCheck : public QObject
{
    Q_OBJECT

    static void row(const char *rule, const QString &expected, const Change &change)
    {
        QTest::newRow(rule) << change << expected;
    }

    static void columns()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("expected");
    }

    static void check()
    {
        QFETCH(Change, change);
        QFETCH(QString, expected);
        Case c;
        change(c);
        QCOMPARE(written(c.complaints()), expected);
    }

private Q_SLOTS:
    void soundEvent_hasNoComplaints()
    {
        QCOMPARE(written(Case().complaints()), QString());
    }

    void emptyForm_saysWhatIsMissing()
    {
        EventCheckContext context;
        context.now = now;
        QCOMPARE(written(checkEvent(EventDto(), context)),
                 u"error name: name-missing\nerror venue: venue-missing\nerror starts: start-missing\n"
                 "error ticketTypes: no-ticket-type\nerror currency: currency-missing"_s);
        // The fee that a form proposes before there is a venue, and with it a currency, is no second fault.
        EventDto withFee;
        withFee.bookingFee = eur(0);
        QVERIFY(!written(checkEvent(withFee, context)).contains(u"bookingFee"_s));
    }

    void details_areChecked_data()
    {
        columns();
        row("a name of blanks is none", u"error name: name-missing"_s, [](Case &c) { c.event.name = u"  "_s; });
        row("80 letters fit", u""_s, [](Case &c) { c.event.name = QString(80, u'x'); });
        row("87 letters are 7 too many", u"error name: name-too-long (7, 80)"_s, [](Case &c) { c.event.name = QString(87, u'x'); });
        row("same name on the same day", u"warning name: same-name-same-day (aurora, 2027-04-04, Main Hall)"_s, [](Case &c) {
            c.context.others = {nilsTrio(berlin(2027, 4, 4, 13), berlin(2027, 4, 4, 14), berlin(2027, 4, 4, 16))};
            c.context.others[0].name = u"aurora"_s;
        });
        row("same name on another day", u""_s, [](Case &c) {
            c.context.others = {nilsTrio(berlin(2027, 4, 5, 13), berlin(2027, 4, 5, 14), berlin(2027, 4, 5, 16))};
            c.context.others[0].name = u"Aurora"_s;
        });
        row("small picture", u"warning image: image-too-small (300, 800)"_s, [](Case &c) {
            c.event.image = "picture";
            c.context.imageSize = QSize(300, 200);
        });
        row("huge picture", u"error image: image-too-large (11, 10)"_s, [](Case &c) { c.event.image = QByteArray(11 * 1024 * 1024 + 1, 'x'); });
    }
    void details_areChecked() { check(); }

    void venue_isChecked_data()
    {
        columns();
        row("no venue", u"error venue: venue-missing"_s, [](Case &c) { c.event.venue = {}; });
        row("no published layout that day", u"error venue: no-published-layout (2027-04-04)"_s, [](Case &c) { c.event.layoutVersion = {}; });
        row("configuration that is not there", u"error configuration: configuration-missing"_s, [](Case &c) { c.event.configuration = ConfigurationNo(6); });
        row("configuration with errors", u"error configuration: configuration-has-errors (Open floor, 2)"_s, [](Case &c) { c.context.configurationErrors = 2; });
        row("everything closed", u"error configuration: no-places (Open floor)"_s, [](Case &c) { c.event.closedZones = {ZoneNo(1), ZoneNo(2)}; });
        row("configuration changed after sales", u"error configuration: configuration-in-use (412, All seated)"_s, [](Case &c) {
            c.context.sold = 412;
            c.context.soldConfiguration = ConfigurationNo(8);
            c.context.soldConfigurationName = u"All seated"_s;
        });
        row("configuration kept after sales", u""_s, [](Case &c) {
            c.context.sold = 412;
            c.context.soldConfiguration = ConfigurationNo(5);
        });
        row("hold on a seat that is not open", u"error allocations:0: allocation-not-open (Press, 2)"_s, [](Case &c) {
            c.event.allocations = {{u"Press"_s, AllocationKind::Hold, {SeatNo(60), SeatNo(61), SeatNo(62)}, {}}};
        });
        row("seat in two holds", u"warning allocations:1: allocation-twice (Artist, 1)"_s, [](Case &c) {
            c.event.allocations = {{u"Press"_s, AllocationKind::Hold, {SeatNo(1), SeatNo(2)}, {}},
                                   {u"Artist"_s, AllocationKind::Kill, {SeatNo(2), SeatNo(3)}, {}}};
        });
        row("more places put aside than there are", u"error allocations:1: allocation-over-capacity (Artist, 5)"_s, [](Case &c) {
            c.event.allocations = {{u"Press"_s, AllocationKind::Hold, {}, {{AreaNo(900), 20}}},
                                   {u"Artist"_s, AllocationKind::Hold, {}, {{AreaNo(900), 15}}}};
        });
    }
    void venue_isChecked() { check(); }

    void dates_areChecked_data()
    {
        columns();
        row("no start", u"error starts: start-missing"_s, [](Case &c) {
            c.event.starts.reset();
        });
        row("past day, a year too early", u"error starts: start-in-past (2026-04-04, 2027-04-04)"_s, [](Case &c) {
            c.event.doors.reset();
            c.event.starts = berlin(2026, 4, 4, 20);
            c.event.ends = berlin(2026, 4, 4, 23);
            c.event.sales.opens.reset();
        });
        row("past day of an event on sale", u""_s, [](Case &c) {
            c.context.now = berlin(2027, 4, 4, 21);
            c.context.isDraft = false;
        });
        row("doors with the start", u"error doors: doors-after-start (2027-04-04T20:00:00+02:00)"_s, [](Case &c) { c.event.doors = c.event.starts; });
        row("end before the start", u"error ends: end-before-start (2027-04-05)"_s, [](Case &c) {
            c.event.ends = berlin(2027, 4, 4, 1);
            c.event.sales.closesAfterStart = -60;
            c.event.sales.opens = berlin(2027, 3, 1, 10);
        });
        row("show at the same time", u"error starts: venue-clash (2027-04-04T18:00:00+02:00, 2027-04-04T23:30:00+02:00, Nils Trio, Main Hall)"_s, [](Case &c) {
            c.context.others = {nilsTrio(berlin(2027, 4, 4, 18), berlin(2027, 4, 4, 19), berlin(2027, 4, 4, 23, 30))};
        });
        row("show until our doors", u""_s, [](Case &c) {
            c.context.others = {nilsTrio(berlin(2027, 4, 4, 14), berlin(2027, 4, 4, 15), berlin(2027, 4, 4, 19))};
        });
        row("show until after our doors", u"warning doors: setup-overlap (2027-04-04T14:00:00+02:00, 2027-04-04T19:30:00+02:00, Nils Trio, Main Hall)"_s, [](Case &c) {
            c.context.others = {nilsTrio(berlin(2027, 4, 4, 14), berlin(2027, 4, 4, 15), berlin(2027, 4, 4, 19, 30))};
        });
        row("draft at the same time", u"warning starts: venue-clash (2027-04-04T18:00:00+02:00, 2027-04-04T23:30:00+02:00, Nils Trio, Main Hall)"_s, [](Case &c) {
            c.context.others = {nilsTrio(berlin(2027, 4, 4, 18), berlin(2027, 4, 4, 19), berlin(2027, 4, 4, 23, 30))};
            c.context.others[0].status = EventStatus::Draft;
        });
        row("show in another house, cancelled, or our own", u""_s, [](Case &c) {
            EventSummaryView other = nilsTrio(berlin(2027, 4, 4, 18), berlin(2027, 4, 4, 19), berlin(2027, 4, 4, 23));
            EventSummaryView elsewhere = other;
            elsewhere.venue = VenueId(9);
            EventSummaryView cancelled = other;
            cancelled.status = EventStatus::Cancelled;
            c.event.id = other.id;
            c.context.others = {elsewhere, cancelled, other};
        });
        row("show without an end", u"error starts: venue-clash (2027-04-04T18:00:00+02:00, 2027-04-04T21:00:00+02:00, Nils Trio, Main Hall)"_s, [](Case &c) {
            EventSummaryView other = nilsTrio({}, berlin(2027, 4, 4, 18), {});
            other.doors.reset();
            other.ends.reset();
            c.context.others = {other};
        });
    }
    void dates_areChecked() { check(); }

    void sales_areChecked_data()
    {
        columns();
        row("close before they open", u"error closes: close-before-open (2027-03-01T10:00:00+01:00, 2027-03-03T10:00:00+01:00)"_s, [](Case &c) {
            c.event.sales.opens = berlin(2027, 3, 3, 10);
            c.event.sales.closes = berlin(2027, 3, 1, 10);
        });
        row("run after the show", u"warning closes: close-after-end (2027-04-04T23:00:00+02:00)"_s, [](Case &c) { c.event.sales.closesAfterStart = 240; });
        row("nowhere", u"error channels: channel-missing"_s, [](Case &c) { c.event.sales.channels = {}; });
        row("below zero left", u"error closeWhenLeft: number-negative"_s, [](Case &c) { c.event.sales.closeWhenLeft = -1; });
        row("visible from no day", u"error visibleFrom: visible-from-missing"_s, [](Case &c) { c.event.sales.visibility = Visibility::FromMoment; });
        row("visible after they open", u"warning visibleFrom: visible-after-open (2027-03-01T10:00:00+01:00, 2027-03-05T10:00:00+01:00)"_s, [](Case &c) {
            c.event.sales.visibility = Visibility::FromMoment;
            c.event.sales.visibleFrom = berlin(2027, 3, 5, 10);
        });
        row("visible before they open", u""_s, [](Case &c) {
            c.event.sales.visibility = Visibility::FromMoment;
            c.event.sales.visibleFrom = berlin(2027, 2, 5, 10);
        });
        row("visible from a day that is not asked for", u""_s, [](Case &c) { c.event.sales.visibleFrom = berlin(2027, 3, 5, 10); });
    }
    void sales_areChecked() { check(); }

    void tickets_areChecked_data()
    {
        columns();
        row("no ticket type", u"error ticketTypes: no-ticket-type\nerror prices:0: category-without-price (A, 60)\nerror prices:1: category-without-price (B, 30)"_s,
            [](Case &c) { c.event.ticketTypes.clear(); });
        row("type without a name", u"error ticketTypes:2:name: type-name-missing"_s, [](Case &c) { c.event.ticketTypes[1].name.clear(); });
        row("type without a letter", u"error ticketTypes:2:letter: letter-missing (Child)"_s, [](Case &c) { c.event.ticketTypes[1].letter = {}; });
        row("letter twice", u"error ticketTypes:2:letter: letter-twice (a, Adult)"_s, [](Case &c) { c.event.ticketTypes[1].letter = u'A'; });
        row("figure as a letter", u"error ticketTypes:2:letter: letter-not-a-letter (2)"_s, [](Case &c) { c.event.ticketTypes[1].letter = u'2'; });
        row("category without a price", u"error prices:1: category-without-price (B, 30)"_s, [](Case &c) { c.event.prices.remove({1, adult}); });
        row("category not for sale", u""_s, [](Case &c) {
            c.event.prices.remove({1, adult});
            c.event.categories[1].forSale = false;
        });
        row("category whose zone is closed", u""_s, [](Case &c) {
            c.event.prices.remove({1, adult});
            c.event.closedZones = {ZoneNo(2)};
        });
        row("category that the event does not know", u"error prices:2: category-without-price (C, 30)"_s, [](Case &c) {
            c.layout.zones[1].sections[0].areas[0].category = 2;
        });
        row("nothing for sale", u"error prices: nothing-for-sale"_s, [](Case &c) {
            for (PriceCategoryDto &category : c.event.categories)
                category.forSale = false;
        });
        row("seats without a category", u"warning configuration: places-without-category (1)"_s, [](Case &c) { c.layout.zones[0].sections[0].rows[0].seats[0].category = -1; });
        row("seat of the house without a category", u""_s, [](Case &c) {
            c.layout.zones[0].sections[0].rows[0].seats[0].category = -1;
            c.layout.zones[0].sections[0].rows[0].seats[0].kind = SeatKind::House;
        });
        row("negative price", u"error prices:0:2: price-not-an-amount (A, Child)"_s, [](Case &c) { c.event.prices[{0, child}] = eur(-1); });
        row("price in another currency", u"error prices:0:2: price-not-an-amount (A, Child)"_s, [](Case &c) { c.event.prices[{0, child}] = Money(1, *Currency::fromCode(u"USD")); });
        row("free ticket", u"warning prices:0:2: price-zero (A, Child)"_s, [](Case &c) { c.event.prices[{0, child}] = eur(0); });
        row("child dearer than adult", u"warning prices:0:2: dearer-than-first (Child, 50.00 EUR, Adult, 45.00 EUR, A)"_s, [](Case &c) { c.event.prices[{0, child}] = eur(5000); });
        row("fee in another currency", u"error bookingFee: fee-not-an-amount"_s,
            [](Case &c) { c.event.bookingFee = Money(0, *Currency::fromCode(u"SEK")); });
        row("negative fee", u"error bookingFee: fee-not-an-amount"_s, [](Case &c) { c.event.bookingFee = eur(-1); });
        row("tax above a hundred percent", u"error tax: tax-out-of-range"_s, [](Case &c) { c.event.taxBasisPoints = 10'001; });
    }
    void tickets_areChecked() { check(); }

    void limits_areChecked_data()
    {
        columns();
        row("nobody may buy", u"error maxPerPerson: most-per-person-missing"_s, [](Case &c) { c.event.limits.maxPerPerson = 0; });
        row("no order may hold anything", u"error maxPerOrder: most-per-order-missing"_s, [](Case &c) { c.event.limits.maxPerOrder = 0; });
        row("order above person", u"warning maxPerOrder: order-above-person (10, 6)"_s, [](Case &c) { c.event.limits.maxPerOrder = 10; });
        row("more than the house has", u"error maxPerPerson: above-capacity (90)"_s, [](Case &c) { c.event.limits.maxPerPerson = 91; });
        row("session of no minutes", u"error sessionMinutes: session-out-of-range (1, 240)"_s, [](Case &c) { c.event.limits.sessionMinutes = 0; });
        row("reservations of no hours", u"error reservationHours: reservation-hours-missing"_s, [](Case &c) { c.event.limits.reservationHours = 0; });
        row("no reservations", u""_s, [](Case &c) {
            c.event.limits.reservationHours = 0;
            c.event.limits.reservationsAllowed = false;
        });
        row("queue that admits nobody", u"error mostInSelection: queue-number-missing\nerror admissionsPerMinute: queue-number-missing"_s, [](Case &c) {
            c.event.queue = {true, 0, 0};
        });
        row("no queue", u""_s, [](Case &c) { c.event.queue = {false, 0, 0}; });
    }
    void limits_areChecked() { check(); }

    void places_areCountedUnderTheConfiguration()
    {
        Case c;
        c.layout.configurations[0].capacities = {{AreaNo(900), 10}};
        QCOMPARE(placesByCategory(c.layout, c.event), (QMap<CategoryNo, int>{{0, 60}, {1, 10}}));
    }
};

QTEST_APPLESS_MAIN(tst_EventCheck)
#include "tst_eventcheck.moc"
