#include "app/program.h"
#include "common/errortext.h"
#include "houselink.h"
#include "services.h"
#include "storage/core/connection.h"
#include "storage/core/dbsession.h"
#include "support/await.h"
#include "support/counterhouse.h"
#include "support/smalldisk.h"

#include <QDir>
#include <QSignalSpy>

#include <optional>
#include <pwd.h>
#include <unistd.h>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

bool g_mayHaveDisks = false;

/// A house that can run out of room. Its database lies on a small disk of its own; where the machine allows nobody a
/// disk, the engine itself is told to say that there is no room: by a limit of pages, or by a trigger.
class TightHouse
{
public:
    TightHouse()
    {
        if (g_mayHaveDisks) {
            m_disk.emplace(isSqlite() ? 4 : 48);
            if (isSqlite())
                qputenv("TMPDIR", QFile::encodeName(m_disk->path()));
            else
                startServer();
        }
        m_house.emplace();
        qunsetenv("TMPDIR");
    }
    ~TightHouse()
    {
        m_house.reset();
        if (!m_server.isEmpty()) {
            QProcess::execute(QStringLiteral(PARTERRE_SOURCE_DIR "/tests/postgresql/stop"), {m_server});
            qputenv("PARTERRE_TEST_POSTGRESQL", m_usualServer);
        }
    }

    CounterHouse &operator*() { return *m_house; }
    CounterHouse *operator->() { return &*m_house; }

    /// `database` is where somebody will write next.
    void fill(Database &database)
    {
        if (!m_disk) {
            refuseByOrder(database, true);
            return;
        }
        // What the write-ahead log has grown to would be used again without needing room.
        if (isSqlite())
            m_house->test.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        m_disk->fill();
    }
    void makeRoom(Database &database)
    {
        if (m_disk)
            m_disk->makeRoom();
        else
            refuseByOrder(database, false);
    }

private:
    static bool isSqlite() { return TestDatabase::engineOfThisRun() == TestDatabase::Engine::Sqlite; }

    /// A server whose databases lie on the small disk, while its own log does not: without that it could not even say
    /// that there is no room.
    void startServer()
    {
        m_usualServer = qgetenv("PARTERRE_TEST_POSTGRESQL");
        m_server = QDir(m_home.path()).filePath(u"server"_s);
        const QString place = m_disk->filePath(u"databases"_s);
        QDir().mkpath(place);
        if (geteuid() == 0) {
            const passwd *owner = getpwnam("postgres");
            if (chown(QFile::encodeName(place).constData(), owner ? owner->pw_uid : 65534, static_cast<gid_t>(-1)) != 0)
                qFatal("the small disk could not be handed over");
        }
        if (QProcess::execute(QStringLiteral(PARTERRE_SOURCE_DIR "/tests/postgresql/start"), {m_server}) != 0)
            qFatal("the server for the small disk did not start");
        qputenv("PARTERRE_TEST_POSTGRESQL", QFile::encodeName(m_server));
        const TestDatabase administration;
        administration.execute(u"CREATE TABLESPACE small LOCATION '%1'"_s.arg(place));
        administration.execute(u"ALTER DATABASE template1 SET TABLESPACE small"_s);
    }

    void refuseByOrder(Database &database, bool refuse)
    {
        if (isSqlite()) {
            const auto answer = await(database.write([refuse](DbSession &session) {
                session.connection().execute(refuse ? u"PRAGMA max_page_count = 1"_s
                                                    : u"PRAGMA max_page_count = 1000000"_s);
                return 0;
            }));
            QVERIFY2(answer.has_value(), qPrintable(describeAnswer(answer)));
            return;
        }
        m_house->test.execute(u"DROP TRIGGER IF EXISTS no_room ON orders"_s);
        if (!refuse)
            return;
        m_house->test.execute(
            u"CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE "
            "EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$"_s);
        m_house->test.execute(u"CREATE TRIGGER no_room BEFORE INSERT ON orders EXECUTE FUNCTION no_room()"_s);
    }

    QTemporaryDir m_home;
    QString m_server;
    QByteArray m_usualServer;
    std::optional<SmallDisk> m_disk;
    std::optional<CounterHouse> m_house;
};

} // namespace

/// The disk of the database is full: it is said, nothing is half done, and it goes on when there is room again.
class tst_FullDisk : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 30'000;

    /// A sale that needs room of its own, however much is left in what the database has already.
    static ShoppingView held(CounterHouse &house)
    {
        const BuyerDto talkative{{}, {}, {}, QString(200'000, u'x')};
        return *await(house.shopping.open(house.counter, {house.event, 0, talkative, {house.seats(u"B", 1, 2), {}}}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!g_mayHaveDisks)
            qInfo("This machine allows no disk of our own; the engine is told to say that there is no room.");
    }

    void sale_isRefusedWhole_andGoesOnWhenThereIsRoom()
    {
        TightHouse house;
        const ShoppingView mine = held(*house);
        const CashPaymentDto cash{OrderId::create(), mine.total};
        house.fill(house->database);
        const Result<ShoppingView> full = await(house->shopping.put(house->counter, mine, cash));
        QVERIFY2(isError(full, ErrorCode::StorageFull), qPrintable(describeAnswer(full)));
        const ErrorText said = errorText(full.error());
        QVERIFY2(said.happened.contains(u"no room left"_s) && said.meaning.contains(u"Nothing was changed"_s) &&
                     !said.next.isEmpty(),
                 qPrintable(said.paragraph()));

        // What is there can still be read, what was held is still held, and the program is not offline.
        PARTERRE_AWAIT(still, house->shopping.view(mine.id));
        QCOMPARE(still.status, ShoppingStatus::Selecting);
        QCOMPARE(still.seats(), mine.seats());
        PARTERRE_AWAIT(none, house->orders.list());
        QVERIFY(none.isEmpty());
        QCOMPARE(house->database.state(), DatabaseState::Online);
        QCOMPARE(house->breaches(), QString());

        house.makeRoom(house->database);
        PARTERRE_AWAIT(sold, house->shopping.put(house->counter, mine, cash));
        QCOMPARE(sold.status, ShoppingStatus::Completed);
        PARTERRE_AWAIT(one, house->orders.list());
        QCOMPARE(one.size(), 1);
        QCOMPARE(house->breaches(), QString());
    }

    void window_staysOpen()
    {
        TightHouse house;
        Services services(house->test.location());
        HouseWishes wishes;
        wishes.station = u"Counter 1"_s;
        HouseLink link(services, wishes);
        QSignalSpy opened(&link, &HouseLink::opened);
        QSignalSpy failed(&link, &HouseLink::failed);
        link.tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        const ShoppingView mine = held(*house);
        house.fill(services.database);
        for (int i = 0; i < 5; ++i) {
            link.tryAgain();
            const auto full =
                await(services.shopping.put(house->counter, mine, CashPaymentDto{OrderId::create(), mine.total}));
            QVERIFY2(isError(full, ErrorCode::StorageFull), qPrintable(describeAnswer(full)));
        }
        QVERIFY(failed.isEmpty());
        QVERIFY(link.isOpen());
        house.makeRoom(services.database);
        PARTERRE_AWAIT(sold,
                       services.shopping.put(house->counter, mine, CashPaymentDto{OrderId::create(), mine.total}));
        QCOMPARE(sold.status, ShoppingStatus::Completed);
    }

    void commandLine_saysSo()
    {
        if (!g_mayHaveDisks && TestDatabase::engineOfThisRun() == TestDatabase::Engine::Sqlite)
            QSKIP("the limit of pages is one of our connections, not of another process");
        TightHouse house;
        const ShoppingView mine = held(*house);
        const Program program(house->test.location());
        house.fill(house->database);
        const QStringList pay{u"session"_s, u"pay"_s,       mine.id.toText(),          u"--cash"_s,
                              u"500"_s,     u"--station"_s, house->counter.stationName};
        PARTERRE_RUN(full, program.run(pay), 3);
        QVERIFY2(full.errors.contains(u"no room left"_s), qPrintable(full.described()));
        house.makeRoom(house->database);
        PARTERRE_RUN(sold, program.run(pay), 0);
        QCOMPARE(house->breaches(), QString());
    }
};

int main(int argc, char **argv)
{
    g_mayHaveDisks = SmallDisk::allow();
    QCoreApplication application(argc, argv);
    tst_FullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldisk.moc"
