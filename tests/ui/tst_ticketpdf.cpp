#include "print/qrimage.h"
#include "print/ticketpdf.h"
#include "ui/printsample.h"

#include <QRegularExpression>

#include <thread>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(parterre::TicketPaper)

namespace {

const Format english{QLocale(QLocale::English, QLocale::UnitedKingdom)};

Paper printed(const QList<TicketPrintView> &tickets, TicketPaper paper, const Format &format = english)
{
    return Paper(TicketPdf(paper, format).write(tickets));
}

} // namespace

class tst_TicketPdf : public QObject
{
    Q_OBJECT

    static void papers()
    {
        QTest::addColumn<TicketPaper>("paper");
        QTest::newRow("A5") << TicketPaper::A5;
        QTest::newRow("strip") << TicketPaper::Strip;
    }

private Q_SLOTS:
    void codeOfATicket_isAVersionFiveQrCode()
    {
        const QString code = signedCode(1);
        const QrImage image = QrImage::fromText(code).value();
        QCOMPARE(image.version(), 5);
        QCOMPARE(image.toImage(4).size(), QSize(180, 180));
        QVERIFY(image.isDark(0, 0));
        QVERIFY(!QrImage::fromText(QString(8000, u'x')).has_value());
    }

    void everyTicket_isReadByAScannerLetterForLetter_data() { papers(); }
    void everyTicket_isReadByAScannerLetterForLetter()
    {
        QFETCH(TicketPaper, paper);
        const QList<TicketPrintView> tickets{ticket(1, 3), ticket(2, 3), ticket(3, 3)};
        const Paper pdf = printed(tickets, paper);
        for (int page = 0; page < tickets.size(); ++page)
            QCOMPARE(pdf.codes(page + 1), QList<QByteArray>{tickets[page].code.toLatin1()});
        QVERIFY(pdf.info().contains(QRegularExpression(u"Pages: +3\n"_s)));
        pdf.keep(u"ticket-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    }

    void page_isAsLargeAsItsPaper()
    {
        const auto sizeOf = [](const Paper &pdf) {
            const auto match = QRegularExpression(u"Page size: +([0-9.]+) x ([0-9.]+) pts"_s).match(pdf.info());
            return QSize(qRound(match.captured(1).toDouble() / 72 * 25.4),
                         qRound(match.captured(2).toDouble() / 72 * 25.4));
        };
        QCOMPARE(sizeOf(printed({ticket()}, TicketPaper::A5)), QSize(210, 148));
        QCOMPARE(sizeOf(printed({ticket()}, TicketPaper::Strip)), QSize(210, 74));
    }

    void everythingTheVisitorNeeds_isInWords_data() { papers(); }
    void everythingTheVisitorNeeds_isInWords()
    {
        QFETCH(TicketPaper, paper);
        TicketPrintView view = ticket(2, 4);
        view.holderName = u"Zoë Łukasiewicz"_s;
        view.needsProof = true;
        view.typeNote = u"up to 14 years"_s;
        view.placeNote = u"pillar on the left"_s;
        const QString text = printed({view}, paper).text(u"-raw"_s).simplified();
        for (const QString &words : {u"Aurora: Northern Lights Tour"_s,
                                     u"with the Łódź Chamber Orchestra"_s,
                                     u"Sunday 4 April 2027, 20:00"_s,
                                     u"Doors open 19:00"_s,
                                     u"Main Hall"_s,
                                     u"Rosa-Luxemburg-Str. 12, 10178 Berlin"_s,
                                     u"Stalls"_s,
                                     u"Row"_s,
                                     u"Seat"_s,
                                     u"13"_s,
                                     u"Entrance"_s,
                                     u"Adult, category B"_s,
                                     u"€47.50"_s,
                                     u"incl. €2.50 booking fee"_s,
                                     u"incl. 7 % tax"_s,
                                     u"8F3K2"_s,
                                     u"Ticket 2 of 4"_s,
                                     u"Zoë Łukasiewicz"_s,
                                     u"up to 14 years"_s,
                                     u"bring your proof"_s,
                                     u"pillar on the left"_s,
                                     u"No refund for latecomers."_s,
                                     u"Parterre Concert House"_s})
            QVERIFY2(text.contains(words), qPrintable(words + u" is missing in:\n"_s + text));
    }

    void times_areThoseOfTheVenue()
    {
        TicketPrintView view = ticket();
        view.timeZone = "Australia/Sydney"; // the same moment, the next morning
        QVERIFY(printed({view}, TicketPaper::A5).text().contains(u"Monday 5 April 2027, 04:00"_s));
    }

    void numbersAndDates_followTheLocale()
    {
        const Format german{QLocale(QLocale::German, QLocale::Germany)};
        const Paper pdf = printed({ticket()}, TicketPaper::A5, german);
        QVERIFY2(pdf.text().contains(u"47,50"_s), qPrintable(pdf.text()));
        QVERIFY2(pdf.text().contains(u"Sonntag"_s), qPrintable(pdf.text()));
    }

    void standingPlace_hasNeitherRowNorSeat()
    {
        TicketPrintView view = ticket();
        view.zone = u"Floor"_s;
        view.row.clear();
        view.seat.clear();
        view.price = eur(0);
        view.fee = eur(0);
        const Paper pdf = printed({view}, TicketPaper::Strip);
        QVERIFY(!pdf.text().contains(u"Row"_s) && !pdf.text().contains(u"Seat"_s));
        QVERIFY(pdf.text().contains(u"Area, no numbered seat"_s));
        QVERIFY(pdf.text().contains(u"Free of charge"_s));
        pdf.keep(u"ticket-standing"_s);
    }

    void longNames_areSetSmallerAndNeverOverlapTheCode_data() { papers(); }
    void longNames_areSetSmallerAndNeverOverlapTheCode()
    {
        QFETCH(TicketPaper, paper);
        TicketPrintView view = ticket(10, 12);
        view.eventName = u"The Extraordinarily Long Evening of Symphonic Music and Overtures 80 letters"_s;
        view.subtitle =
            u"A subtitle that would itself fill more than one line of the ticket if nobody stopped it in time"_s;
        view.venueName = u"Donaudampfschifffahrtsgesellschaftskonzertsaal"_s;
        view.zone = u"Upper Balcony North-East, Gallery"_s;
        view.row = u"XXVIII"_s;
        view.seat = u"1204A"_s;
        view.ticketType = u"Concession for students, trainees and pensioners"_s;
        view.holderName = u"Maximiliane von Hohenlohe-Waldenburg-Schillingsfürst"_s;
        view.refundPolicy = view.refundPolicy.repeated(3);
        const Paper pdf = printed({view}, paper);
        QCOMPARE(pdf.codes(), QList<QByteArray>{view.code.toLatin1()});
        QVERIFY(pdf.text(u"-raw"_s).simplified().contains(view.eventName));
        QVERIFY2(pdf.text(u"-raw"_s).contains(view.venueName), qPrintable(pdf.text(u"-raw"_s)));
        QVERIFY2(pdf.text().contains(u"XXVIII"_s) && pdf.text().contains(u"1204A"_s), qPrintable(pdf.text()));
        pdf.keep(u"ticket-long-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    }

    void specimen_saysSoAcrossThePage()
    {
        TicketPrintView view = ticket();
        view.isSpecimen = true;
        view.isTable = true;
        view.row = u"12"_s;
        const Paper pdf = printed({view}, TicketPaper::A5);
        QVERIFY(pdf.text().contains(u"Table"_s));
        QCOMPARE(pdf.codes(), QList<QByteArray>{view.code.toLatin1()});
        pdf.keep(u"ticket-specimen"_s);
    }

    void typeface_isEmbedded()
    {
        const QString fonts = printed({ticket()}, TicketPaper::A5).fonts();
        QVERIFY2(fonts.contains(u"NotoSans"_s), qPrintable(fonts));
        QVERIFY2(!fonts.contains(QRegularExpression(u"NotoSans\\S* +\\S+( \\S+)* +\\S+ +no "_s)), qPrintable(fonts));
    }

    void tickets_areWrittenOnAnyThread()
    {
        QByteArray pdf;
        const TicketPrintView view = ticket();
        std::thread([&] { pdf = TicketPdf(TicketPaper::A5, english).write({view}); }).join();
        QCOMPARE(Paper(pdf).codes(), QList<QByteArray>{view.code.toLatin1()});
    }

    void noTickets_makeNoDocument() { QVERIFY(TicketPdf(TicketPaper::A5, english).write({}).isEmpty()); }
};

QTEST_MAIN(tst_TicketPdf)
#include "tst_ticketpdf.moc"
