#include "common/complainttext.h"
#include "domain/event/eventcheck.h"
#include "domain/eventsample.h"

#include <QTest>
#include <QTranslator>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

namespace {

QString sentence(const QString &reason, const QStringList &arguments = {}, const QString &place = {})
{
    return complaintText({Complaint::Severity::Error, reason, place, arguments});
}

/// A language in which every sentence has a mark before it.
struct Marking : QTranslator
{
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'~' + QString::fromUtf8(source);
    }
};

} // namespace

class tst_ComplaintText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void arguments_areWrittenForPeople()
    {
        QCOMPARE(sentence(u"close-before-open"_s, {u"2027-03-01T10:00:00+01:00"_s, u"2027-03-03T10:30:00+01:00"_s}),
                 u"Sales close before they open. Close is Mon 1 Mar, 10:00, open is Wed 3 Mar, 10:30."_s);
        QCOMPARE(sentence(u"start-in-past"_s, {u"2026-04-04"_s, u"2027-04-04"_s}),
                 u"Sat 4 Apr 2026 is in the past. Did you mean Sun 4 Apr 2027?"_s);
        QCOMPARE(sentence(u"dearer-than-first"_s, {u"Child"_s, u"50.00 EUR"_s, u"Adult"_s, u"45.00 EUR"_s, u"B"_s}),
                 u"Child (€50.00) costs more than Adult (€45.00) in category B."_s);
    }

    void fieldOfAForm_isNotReadOut()
    {
        QCOMPARE(sentence(u"letter-twice"_s, {u"c"_s, u"Child"_s}, u"ticketTypes:2:letter"_s),
                 u"“c” is already used by Child."_s);
    }

    void placeInTheHouse_comesFirst()
    {
        QCOMPARE(sentence(u"duplicate-seat"_s, {u"12"_s}, u"Stalls, row C"_s),
                 u"Stalls, row C: Two seats have the number 12."_s);
    }

    void placeInTheHouse_isTranslatedToo()
    {
        Marking marking;
        QCoreApplication::installTranslator(&marking);
        const QString seat = sentence(u"duplicate-seat"_s, {u"12"_s}, u"Stalls, row C"_s);
        const QString line = sentence(u"duplicate-seat"_s, {u"12"_s}, u"line 19"_s);
        const QString key = sentence(u"duplicate-seat"_s, {u"12"_s}, u"zones[2].rows[5]"_s);
        QCoreApplication::removeTranslator(&marking);
        QCOMPARE(seat, u"~~Stalls, row C: ~Two seats have the number 12."_s);
        QCOMPARE(line, u"~~line 19: ~Two seats have the number 12."_s);
        QCOMPARE(key, u"~zones[2].rows[5]: ~Two seats have the number 12."_s);
    }

    void wordsThatLookLikeNumbers_areLeftAlone()
    {
        QCOMPARE(sentence(u"letter-twice"_s, {u"12.50 XYZ"_s, u"2027-99-99"_s}),
                 u"“12.50 XYZ” is already used by 2027-99-99."_s);
    }

    /// Whatever the check of an event finds, there is a sentence for it and not only its name.
    void everyComplaintAboutAnEvent_hasASentence()
    {
        EventDto event;
        event.venue = VenueId(3);
        event.configuration = ConfigurationNo(5);
        event.name = QString(90, u'x');
        event.image = QByteArray(11 * 1024 * 1024, 'x');
        event.timeZone = "Europe/Berlin";
        event.starts = event.doors = event.ends = berlin(2026, 4, 4, 20);
        event.sales.opens = event.sales.closes = berlin(2027, 4, 4, 20);
        event.sales.channels = {};
        event.sales.closeWhenLeft = -1;
        event.sales.visibility = Visibility::FromMoment;
        event.categories = {{u"Front"_s, true}};
        event.ticketTypes = {{1, {}, u'a', {}}, {2, {}, u'A', {}}, {3, {}, u'1', {}}, {4, {}, {}, {}}};
        event.prices = {{{0, 1}, eur(-1)}};
        event.bookingFee = eur(-1);
        event.taxBasisPoints = -1;
        event.limits = {0, 99, 0, true, 0, {}, OrphanRule::Off, false};
        event.queue = {true, 0, 0};
        event.allocations = {{u"Press"_s, AllocationKind::Hold, {SeatNo(99), SeatNo(99)}, {{AreaNo(900), 99}}}};
        const LayoutDto layout = smallHall();
        EventCheckContext context;
        context.now = berlin(2027, 1, 1, 0);
        context.layout = &layout;
        context.sold = 4;
        context.configurationErrors = 1;
        context.others = {nilsTrio(berlin(2026, 4, 4, 18), berlin(2026, 4, 4, 19), berlin(2026, 4, 4, 23))};
        const QList<Complaint> complaints = checkEvent(event, context);
        QVERIFY(complaints.size() > 25);
        for (const Complaint &complaint : complaints) {
            const QString text = complaintText(complaint);
            QString name = complaint.reason;
            name = name.replace(u'-', u' ').mid(1);
            QVERIFY2(!text.contains(name), qPrintable(text));
            QVERIFY2(!text.contains(u'%') || complaint.reason == u"tax-out-of-range", qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ComplaintText)
#include "tst_complainttext.moc"
