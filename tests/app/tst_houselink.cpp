#include "houselink.h"
#include "services.h"
#include "support/await.h"
#include "support/relay.h"
#include "support/testdatabase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>

using namespace parterre;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The window's tie to its house: what is wrong is said once, and it goes on by itself when that is over.
class tst_HouseLink : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 30'000;

    static HouseWishes wishes(bool mayMake)
    {
        HouseWishes wishes;
        wishes.station = u"Counter 3"_s;
        wishes.mayMake = mayMake;
        return wishes;
    }
    static ErrorCode codeOf(const QSignalSpy &failed) { return failed.constLast().at(0).value<Error>().code; }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<parterre::Error>("parterre::Error"); }

    void ownPlace_isMadeWithoutAsking()
    {
        const TestDatabase database;
        Services services(database.location());
        HouseLink link(services, wishes(true));
        QSignalSpy opened(&link, &HouseLink::opened);
        QSignalSpy failed(&link, &HouseLink::failed);
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QVERIFY(failed.isEmpty());
        QVERIFY(link.isOpen());
        QCOMPARE(opened.constFirst().at(0).value<Actor>().stationName, u"Counter 3"_s);
    }

    void missingHouse_isSaidOnce_andOpenedWhenItIsThere()
    {
        const TestDatabase database;
        Services services(database.location());
        HouseLink link(services, wishes(false));
        QSignalSpy opened(&link, &HouseLink::opened);
        QSignalSpy failed(&link, &HouseLink::failed);
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(codeOf(failed), ErrorCode::Missing);
        link.tryAgain();
        QTest::qWait(300);
        QCOMPARE(failed.size(), 1);
        QVERIFY(opened.isEmpty());

        Database elsewhere(database.location());
        PARTERRE_AWAIT_DONE(HouseService(elsewhere).init());
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    }

    void missingHouse_isMadeOnDemand()
    {
        const TestDatabase database;
        Services services(database.location());
        HouseLink link(services, wishes(false));
        QSignalSpy opened(&link, &HouseLink::opened);
        QSignalSpy failed(&link, &HouseLink::failed);
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        link.make();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    }

    void newerHouse_isLeftAlone_untilTheProgramFits()
    {
        const TestDatabase database;
        {
            Database made(database.location());
            PARTERRE_AWAIT_DONE(HouseService(made).init());
        }
        database.execute(
            u"INSERT INTO schema_step (number, name, checksum, applied_at) VALUES (9999, 'later', '', 0)"_s);
        Services services(database.location());
        HouseLink link(services, wishes(true));
        QSignalSpy opened(&link, &HouseLink::opened);
        QSignalSpy failed(&link, &HouseLink::failed);
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(codeOf(failed), ErrorCode::NewerSchema);
        database.execute(u"DELETE FROM schema_step WHERE number = 9999"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    }

    void fileThatGoesAway_isMissedAndFoundAgain()
    {
        const TestDatabase database;
        if (!database.isSqlite())
            QSKIP("about files");
        Services services(database.location());
        HouseLink link(services, wishes(true));
        QSignalSpy opened(&link, &HouseLink::opened);
        QSignalSpy failed(&link, &HouseLink::failed);
        QSignalSpy recovered(&link, &HouseLink::recovered);
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);

        const QString away = database.location().path + u".away"_s;
        QVERIFY(QFile::rename(database.location().path, away));
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(codeOf(failed), ErrorCode::Missing);
        QVERIFY(QFile::rename(away, database.location().path));
        QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, patience);
        QCOMPARE(opened.size(), 1);
    }

    void silentServer_isSaid_andFoundAgain_whileTheWindowLives()
    {
        const TestDatabase database;
        if (database.isSqlite())
            QSKIP("about servers");
        Relay relay(database.location());
        Database::Options options;
        options.patience = 2s;
        Services services(relay.location(), options);
        HouseLink link(services, wishes(true));
        QSignalSpy opened(&link, &HouseLink::opened);
        QSignalSpy failed(&link, &HouseLink::failed);
        QSignalSpy recovered(&link, &HouseLink::recovered);
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);

        QElapsedTimer sinceBeat;
        qint64 longestPause = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this,
                [&] { longestPause = std::max(longestPause, sinceBeat.restart()); });
        relay.swallow();
        sinceBeat.start();
        heart.start(20);
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(codeOf(failed), ErrorCode::Offline);
        relay.pass();
        QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, patience);
        QCOMPARE(opened.size(), 1);
        QVERIFY2(longestPause < 1'500, qPrintable(u"the window stood still for %1 ms"_s.arg(longestPause)));
    }

    void cutConnections_areMendedWithoutAWord()
    {
        const TestDatabase database;
        if (database.isSqlite())
            QSKIP("about servers");
        Services services(database.location());
        HouseLink link(services, wishes(true));
        QSignalSpy opened(&link, &HouseLink::opened);
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        database.cutConnections();
        link.tryAgain();
        PARTERRE_AWAIT(condition, services.house.condition());
        QCOMPARE(condition, HouseCondition::Ready);
        QVERIFY(link.isOpen());
    }
};

QTEST_GUILESS_MAIN(tst_HouseLink)
#include "tst_houselink.moc"
