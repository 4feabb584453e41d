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
