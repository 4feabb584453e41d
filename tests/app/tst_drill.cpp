#include "app/program.h"
#include "services/shoppingservice.h"
#include "support/await.h"
#include "support/samplehouse.h"

#include <QTemporaryDir>

using namespace parterre;
using namespace Qt::StringLiterals;

/// The rehearsal of an on-sale, with the real program as every station.
class tst_Drill : public QObject
{
    Q_OBJECT

private:
    static constexpr int seats = 160;
    static constexpr int standing = 40;

    static LayoutDto hall()
    {
        LayoutDto layout = sampleLayout(8, 20);
        layout.zones[1].sections[0].areas[0].capacity = standing;
        for (ConfigurationDto &configuration : layout.configurations)
            configuration.capacities.clear();
        return layout;
    }

    /// An event on sale with both kinds of places; nothing is sold yet.
    static EventId onSale(SampleHouse &house, bool queued = false)
    {
        EventDto event = sampleEvent(publishedVenue(house, hall()));
        event.queue = {queued, 30, 100'000};
        return publishedEvent(house, event).id();
    }

    static QStringList drill(EventId event, const QStringList &more)
    {
        return QStringList{u"drill"_s, u"--event"_s, event.toText(), u"--stations"_s, u"3"_s} + more;
    }

    /// What went wrong, and not the long list of what did not.
    static QString problems(const Ended &ended)
    {
        const QJsonObject report = ended.json().object();
        QJsonObject few;
        for (const QString &key : {u"unexplained"_s, u"contradictions"_s, u"breaches"_s, u"free"_s, u"held"_s})
            few.insert(key, report.value(key));
        return QString::fromUtf8(QJsonDocument(few).toJson(QJsonDocument::Compact)) + ended.errors;
    }

    static void sellOne(SampleHouse &house, EventId event)
    {
        ShoppingService shopping(house.database);
        OpenSessionDto dto;
        dto.event = event;
        PARTERRE_AWAIT(opened, shopping.open(house.actor, dto));
        BestSeatsDto best;
        best.types = {1};
        PARTERRE_AWAIT(held, shopping.put(house.actor, opened, best));
        PARTERRE_AWAIT(sold, shopping.put(house.actor, held, CashPaymentDto{OrderId::create(), held.total}));
        QCOMPARE(sold.status, ShoppingStatus::Completed);
    }

private Q_SLOTS:
    void killedStationsAndAll_theEventIsSoldToTheLastPlace()
    {
        SampleHouse house;
        const EventId event = onSale(house);
        const Program program(house.test.location());
        const Ended ended =
            program.json(drill(event, {u"--buyers"_s, u"1000"_s, u"--abandon"_s, u"0.2"_s, u"--kill"_s, u"0.08"_s}));
        QVERIFY2(ended.exit == 0, qPrintable(problems(ended)));
        const QJsonObject report = ended.json().object();
        QVERIFY2(report.value(u"soldOut"_s).toBool(), ended.out.constData());
        QCOMPARE(report.value(u"places"_s).toInt(), seats + standing);
        QCOMPARE(report.value(u"breaches"_s).toArray().size(), 0);
        QCOMPARE(report.value(u"contradictions"_s).toArray().size(), 0);
        QCOMPARE(report.value(u"unexplained"_s).toObject().size(), 0);
        QVERIFY(report.value(u"left"_s).toInt() > 0);
        QVERIFY(report.value(u"kills"_s).toInt() > 0);
        QCOMPARE(report.value(u"kills"_s), report.value(u"restarts"_s));
        QVERIFY(report.value(u"salesPerSecond"_s).toDouble() > 0);
        QVERIFY(report.value(u"steps"_s).toArray().size() >= 4);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM ticket WHERE status = 1"_s).toInt(), seats + standing);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat WHERE state <> 2"_s).toInt(), 0);
        PARTERRE_RUN(verified, program.run({u"verify"_s}), 0);
    }

    void severalEvents_areSoldOutThreeByThree()
    {
        SampleHouse house;
        EventDto event = sampleEvent(publishedVenue(house, hall()));
        const EventId first = publishedEvent(house, event).id();
        for (std::optional<Moment> *moment : {&event.doors, &event.starts, &event.ends})
            *moment = (*moment)->plus(std::chrono::hours(24));
        const EventId second = publishedEvent(house, event).id();
        const Program program(house.test.location());
        PARTERRE_RUN(ended,
                     program.json({u"drill"_s, u"--event"_s, u"all"_s, u"--stations"_s, u"3"_s, u"--buyers"_s,
                                   u"1000"_s, u"--each"_s, u"3"_s}),
                     0);
        const QJsonObject report = ended.json().object();
        QCOMPARE(report.value(u"events"_s).toInt(), 2);
        QCOMPARE(report.value(u"places"_s).toInt(), 2 * (seats + standing));
        QVERIFY2(report.value(u"soldOut"_s).toBool(), ended.out.constData());
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM orders"_s).toInt(), report.value(u"orders"_s).toInt());
        for (const EventId sold : {first, second}) {
            const QString tickets = u"SELECT COUNT(*) FROM ticket WHERE event_id = "_s + sold.toText();
            QCOMPARE(house.test.value(tickets).toInt(), seats + standing);
        }
        QCOMPARE(
            house.test.value(u"SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM ticket GROUP BY order_id) o"_s).toInt(),
            3);
    }

    void whoeverIsLetIn_getsAllTheirPlaces()
    {
        SampleHouse house;
        const EventId event = onSale(house, true);
        const Ended ended = Program(house.test.location())
                                .json(drill(event, {u"--buyers"_s, u"1000"_s, u"--abandon"_s, u"0.1"_s, u"--kill"_s,
                                                    u"0.03"_s, u"--queue"_s}));
        QVERIFY2(ended.exit == 0, qPrintable(problems(ended)));
        const QJsonObject report = ended.json().object();
        QVERIFY2(report.value(u"soldOut"_s).toBool(), ended.out.constData());
        QCOMPARE(report.value(u"places"_s).toInt(), seats + standing);
        QCOMPARE(report.value(u"gotFewer"_s).toInt(), 0);
        QCOMPARE(report.value(u"unexplained"_s).toObject().size(), 0);
    }

    void fewBuyers_leaveTheRest()
    {
        SampleHouse house;
        const EventId event = onSale(house);
        PARTERRE_RUN(ended,
                     Program(house.test.location()).run(drill(event, {u"--buyers"_s, u"9"_s, u"--seed"_s, u"4"_s})), 0);
        QVERIFY2(ended.out.contains("9 served"), ended.out.constData());
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM orders"_s).toInt(), 9);
    }

    void realOrders_areNotMixedWithMadeUpOnes()
    {
        SampleHouse house;
        const EventId event = onSale(house);
        sellOne(house, event);
        const Program program(house.test.location());
        PARTERRE_RUN(refused, program.run(drill(event, {u"--buyers"_s, u"9"_s})), 1);
        QVERIFY2(refused.errors.contains(u"--copy-to"_s), qPrintable(refused.errors));
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM orders"_s).toInt(), 1);

        const QTemporaryDir folder;
        const QString copy = u"sqlite:"_s + folder.filePath(u"copy.parterre"_s);
        const Ended copied = program.json(drill(event, {u"--buyers"_s, u"9"_s, u"--copy-to"_s, copy}));
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM orders"_s).toInt(), 1);
        if (!house.test.isSqlite()) {
            QCOMPARE(copied.exit, 1);
            QVERIFY2(copied.errors.contains(u"createdb --template"_s), qPrintable(copied.errors));
            PARTERRE_RUN(onCopy, program.json(drill(event, {u"--buyers"_s, u"9"_s, u"--is-copy"_s})), 0);
            QCOMPARE(onCopy.json().object().value(u"orders"_s).toInt(), 9);
            return;
        }
        QVERIFY2(copied.exit == 0, qPrintable(copied.described()));
        QCOMPARE(copied.json().object().value(u"orders"_s).toInt(), 9);
        PARTERRE_RUN(again, program.run(drill(event, {u"--buyers"_s, u"9"_s, u"--copy-to"_s, copy})), 1);
        QVERIFY2(again.errors.contains(u"new file"_s), qPrintable(again.errors));
    }

    void nonsense_isRefusedAsSuch()
    {
        const QTemporaryDir folder;
        const QString place = u"sqlite:"_s + folder.filePath(u"none.parterre"_s);
        PARTERRE_RUN(share, runProgram({u"drill"_s, u"--event"_s, u"1"_s, u"--kill"_s, u"5"_s, u"--database"_s, place}),
                     2);
        QVERIFY2(share.errors.contains(u"--kill"_s), qPrintable(share.errors));
        PARTERRE_RUN(event, runProgram({u"drill"_s, u"--buyers"_s, u"5"_s, u"--database"_s, place}), 2);
        QVERIFY2(event.errors.contains(u"--event"_s), qPrintable(event.errors));
        PARTERRE_RUN(list, runProgram({u"drill"_s, u"--event"_s, u"1,two"_s, u"--database"_s, place}), 2);
        QVERIFY2(list.errors.contains(u"two"_s), qPrintable(list.errors));
        PARTERRE_RUN(hidden, runProgram({u"--help"_s}), 0);
        QVERIFY(!hidden.out.contains("drill-station"));
    }
};

QTEST_GUILESS_MAIN(tst_Drill)
#include "tst_drill.moc"
