#include "app/program.h"
#include "support/samplehouse.h"

#include <QTemporaryDir>

using namespace parterre;
using namespace Qt::StringLiterals;

/// The benchmarks, each once and small: what they answer, and that they leave the house as it was. How fast anything
/// is says nothing here, so a missed target is no failure.
class tst_Bench : public QObject
{
    Q_OBJECT

private:
    /// An event on sale with 440 seats.
    static EventId onSale(SampleHouse &house)
    {
        LayoutDto layout = sampleLayout(22, 20);
        for (ConfigurationDto &configuration : layout.configurations)
            configuration.capacities.clear();
        return publishedEvent(house, sampleEvent(publishedVenue(house, layout))).id();
    }

    static Ended bench(SampleHouse &house, const QString &command)
    {
        return Program(house.test.location()).json((u"bench "_s + command).split(u' '));
    }

    /// The figure of that name; a null value when there is none.
    static QJsonObject figure(const Ended &ended, const QString &name)
    {
        const QJsonArray figures = ended.json().object().value(u"figures"_s).toArray();
        for (const QJsonValue &figure : figures) {
            if (figure.toObject().value(u"name"_s).toString() == name)
                return figure.toObject();
        }
        return {};
    }

    static void verifyFigures(const Ended &ended, const QStringList &names)
    {
        // 1: a target was missed.
        QVERIFY2(ended.exit == 0 || ended.exit == 1, qPrintable(ended.described()));
        QVERIFY2(ended.json().isObject(), qPrintable(ended.described()));
        QCOMPARE(ended.json().object().value(u"kept"_s).toBool(), ended.exit == 0);
        for (const QString &name : names) {
            const QJsonObject found = figure(ended, name);
            QVERIFY2(found.value(u"value"_s).toDouble() > 0, qPrintable(name + u'\n' + ended.described()));
            QVERIFY2(found.contains(u"floor"_s) && found.contains(u"ratio"_s) && found.contains(u"kept"_s),
                     qPrintable(ended.described()));
        }
    }

private Q_SLOTS:
    void hold_measuresEachStepBesideItsFloor()
    {
        SampleHouse house;
        const EventId event = onSale(house);
        const Ended ended = bench(house, u"hold --event %1 --connections 2 --rounds 1"_s.arg(event.toText()));
        verifyFigures(ended, {u"floor"_s, u"hold"_s, u"take"_s, u"full hold"_s, u"purchase"_s, u"hold, p99"_s});
        const QJsonObject conditions = ended.json().object().value(u"conditions"_s).toObject();
        QCOMPARE(conditions.value(house.test.isSqlite() ? u"processes"_s : u"connections"_s).toInt(), 2);
        QVERIFY2(figure(ended, u"floor, failed"_s).isEmpty() && figure(ended, u"hold, failed"_s).isEmpty(),
                 qPrintable(ended.described()));
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat WHERE state <> 0"_s).toInt(), 0);
        PARTERRE_RUN(verified, Program(house.test.location()).run({u"verify"_s}), 0);
    }

    void load_opensTheEventBesideCopyingItsRows()
    {
        SampleHouse house;
        const EventId event = onSale(house);
        const Ended ended = bench(house, u"load --event %1 --rounds 2"_s.arg(event.toText()));
        verifyFigures(ended, {u"open, for the first time"_s, u"open again"_s, u"the places' rows"_s});
        QCOMPARE(ended.json().object().value(u"conditions"_s).toObject().value(u"seats"_s).toInt(), 440);
        for (const QString &name : {u"open, for the first time"_s, u"open again"_s, u"the places' rows"_s})
            QVERIFY2(figure(ended, name).value(u"floor"_s).toDouble() > 0, qPrintable(ended.described()));
    }

    void load_needsAnEvent()
    {
        SampleHouse house;
        PARTERRE_RUN(unnamed, bench(house, u"load"_s), 2);
        PARTERRE_RUN(unknown, bench(house, u"load --event 77"_s), 1);
    }

    void feed_countsWhatEveryStationHears()
    {
        SampleHouse house;
        const EventId event = onSale(house);
        const Ended ended = bench(house, u"feed --event %1 --stations 3 --changes 12 --every 30"_s.arg(event.toText()));
        verifyFigures(ended, {u"heard of, median"_s, u"heard of, p99"_s, u"heard of, slowest"_s});
        QCOMPARE(figure(ended, u"heard of"_s).value(u"value"_s).toInt(), 3 * 12);
        QCOMPARE(figure(ended, u"missed"_s).value(u"value"_s).toInt(-1), 0);
        QCOMPARE(figure(ended, u"failed"_s).value(u"value"_s).toInt(-1), 0);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM event_seat WHERE state <> 0"_s).toInt(), 0);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM ga_area WHERE zone = 'bench'"_s).toInt(), 0);
    }

    void start_isMeasuredBesideAnEmptyWindowAndBesideTheVersion()
    {
        SampleHouse house;
        onSale(house);
        const Ended version = bench(house, u"start --rounds 1"_s);
        verifyFigures(version, {u"start"_s});
        QVERIFY(figure(version, u"start"_s).value(u"floor"_s).toDouble() > 0);
        const Ended window = bench(house, u"start --rounds 1 --beside "_s + QStringLiteral(PARTERRE_EMPTY_WINDOW));
        verifyFigures(window, {u"start"_s});
        PARTERRE_RUN(missing, bench(house, u"start --rounds 1 --beside /nowhere/program"_s), 1);
        QVERIFY2(missing.errors.contains(u"/nowhere/program"_s), qPrintable(missing.errors));
    }

    void titles_areSaidInGerman()
    {
        SampleHouse house;
        const EventId event = onSale(house);
        const Program program(house.test.location());
        const Ended german = program.run(
            {u"bench"_s, u"load"_s, u"--event"_s, event.toText(), u"--rounds"_s, u"1"_s, u"--language"_s, u"de"_s});
        QVERIFY2(german.out.startsWith("Eine Veranstaltung"), qPrintable(german.described()));
    }

    void hold_needsSeats()
    {
        SampleHouse house;
        const EventId event = publishedEvent(house, sampleEvent(publishedVenue(house))).id();
        const Ended ended = bench(house, u"hold --event "_s + event.toText());
        QVERIFY2(ended.exit == 1 || ended.exit == 2, qPrintable(ended.described()));
        QVERIFY(!ended.errors.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Bench)
#include "tst_bench.moc"
