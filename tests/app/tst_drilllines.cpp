#include "drill/drillbuyer.h"
#include "drill/drillfigures.h"
#include "drill/drilllines.h"
#include "drill/drillprogramme.h"

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// What a drill and its stations say to each other, and the customers they make up.
class tst_DrillLines : public QObject
{
    Q_OBJECT

private:
    static DrillOutcome sold(int places)
    {
        DrillOutcome outcome;
        outcome.buyer = 7;
        outcome.event = EventId(9);
        outcome.end = DrillEnd::Sold;
        outcome.wanted = 4;
        outcome.places = places;
        outcome.order = OrderId::create();
        outcome.resumed = outcome.settled = true;
        outcome.lostRaces = 2;
        outcome.steps = {{u"open"_s, 1200}, {u"pay"_s, 3'000'000'000}};
        outcome.explained = {u"busy"_s, u"busy"_s};
        outcome.unexplained = {u"text with \"quotes\" and\na break"_s};
        return outcome;
    }

private Q_SLOTS:
    void errand_arrivesAsItWasSent()
    {
        const DrillErrand plain{3, EventId(8), {}, {}, false};
        QCOMPARE(*errandOf(lineOf(plain)), plain);
        const DrillErrand resumed{3, EventId(8), SessionId(0x7fffffffffffffff), OrderId::create(), true};
        QCOMPARE(lineOf(resumed).count('\n'), 1);
        QCOMPARE(*errandOf(lineOf(resumed)), resumed);
    }

    void news_arriveAsTheyWereSent()
    {
        const DrillNews all[]{{DrillNews::Kind::Ready, {}, {}, {}, {}},
                              {DrillNews::Kind::Step, u"hold"_s, {}, {}, {}},
                              {DrillNews::Kind::Joined, {}, {}, {}, {}},
                              {DrillNews::Kind::Session, {}, SessionId(0x7ffffffffffffffe), {}, {}},
                              {DrillNews::Kind::Order, {}, {}, OrderId::create(), {}},
                              {DrillNews::Kind::Outcome, {}, {}, {}, sold(4)}};
        for (const DrillNews &news : all) {
            QCOMPARE(lineOf(news).count('\n'), 1);
            QVERIFY(newsOf(lineOf(news)) == news);
        }
    }

    void halfALine_isNothing()
    {
        const QByteArray line = lineOf(DrillNews{DrillNews::Kind::Outcome, {}, {}, {}, sold(1)});
        for (qsizetype length = 0; length < line.size() - 1; length += 7)
            QVERIFY(!newsOf(line.left(length)));
        QVERIFY(!errandOf("{\"buyer\":0}\n"));
        QVERIFY(!newsOf("{\"news\":\"weather\"}\n"));
    }

    void figures_countWhatStationsSay()
    {
        DrillFigures figures;
        figures.add(sold(4));
        figures.add(sold(3));
        DrillOutcome left;
        left.end = DrillEnd::Left;
        left.steps = {{u"open"_s, 800}};
        figures.add(left);
        QCOMPARE(figures.served, 3);
        QCOMPARE(figures.places, 7);
        QCOMPARE(figures.orders.size(), 2);
        QCOMPARE(figures.gotFewer, 1);
        QCOMPARE(figures.left, 1);
        QCOMPARE(figures.steps.value(u"open"_s).count(), 3);
        QCOMPARE(figures.explained.value(u"busy"_s), 4);
        QCOMPARE(figures.unexplained.size(), 1);
    }

    void buyers_areTheSameForTheSameSeed()
    {
        DrillOptions options;
        options.abandon = 0.3;
        options.mostInParty = 4;
        int people = 0;
        int leave = 0;
        int standing = 0;
        for (int number = 1; number <= 2000; ++number) {
            const DrillBuyer buyer = DrillBuyer::make(number, options, 0.25);
            const DrillBuyer again = DrillBuyer::make(number, options, 0.25);
            QVERIFY(buyer.party == again.party && buyer.taste == again.taste && buyer.leaves == again.leaves);
            QVERIFY(buyer.party >= 1 && buyer.party <= 4);
            people += buyer.party;
            leave += buyer.leaves == DrillBuyer::Leaves::Never ? 0 : 1;
            standing += buyer.taste == DrillBuyer::Taste::Standing ? 1 : 0;
        }
        QVERIFY(people > 4000 && people < 5400);
        QVERIFY(leave > 500 && leave < 700);
        QVERIFY(standing > 400 && standing < 600);
        options.seed = 2;
        QVERIFY(DrillBuyer::make(1, options, 0).contact == DrillBuyer::make(1, options, 0.25).contact);
        options.exactly = 3;
        for (int number = 1; number <= 50; ++number)
            QCOMPARE(DrillBuyer::make(number, options, 0.25).party, 3);
    }

    void stations_raceInPairsAndGoOnWhenAnEventIsSoldOut()
    {
        DrillProgramme programme;
        for (const qint64 event : {1, 2, 3, 4})
            programme.add(EventId(event), 10);
        QCOMPARE(programme.next({}), EventId(1));
        QCOMPARE(programme.next({}), EventId(1));
        QCOMPARE(programme.next({}), EventId(2));
        programme.noteSold(EventId(1), 7);
        QCOMPARE(programme.next(EventId(1)), EventId(1));
        programme.noteSold(EventId(1), 3);
        QCOMPARE(programme.next(EventId(1)), EventId(2));
        QCOMPARE(programme.next(EventId(1)), EventId(3));
        for (const qint64 event : {2, 3}) {
            QVERIFY(!programme.isSoldOut());
            programme.noteSold(EventId(event), 10);
        }
        // Rather three at the last event than one that stands idle.
        QCOMPARE(programme.next(EventId(2)), EventId(4));
        QCOMPARE(programme.next(EventId(2)), EventId(4));
        QCOMPARE(programme.next(EventId(3)), EventId(4));
        programme.noteSold(EventId(4), 10);
        QVERIFY(programme.isSoldOut());
        QVERIFY(programme.next(EventId(4)).isNull());
    }
};

QTEST_APPLESS_MAIN(tst_DrillLines)
#include "tst_drilllines.moc"
