#include "storage/core/fault.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// A server of this test's own, since the others are still using the test run's.
class OwnServer
{
public:
    OwnServer()
    {
        if (QProcess::execute(script(u"start"_s), {m_state}) != 0)
            qFatal("the server did not start");
        qputenv("PARTERRE_TEST_POSTGRESQL", QFile::encodeName(m_state));
    }
    ~OwnServer() { QProcess::execute(script(u"stop"_s), {m_state}); }

    void kill() const
    {
        if (QProcess::execute(script(u"kill"_s), {m_state}) != 0)
            qFatal("the server did not come back");
    }

private:
    static QString script(const QString &name)
    {
        return QStringLiteral(PARTERRE_SOURCE_DIR "/tests/postgresql/") + name;
    }

    QTemporaryDir m_home;
    QString m_state = QDir(m_home.path()).filePath(u"server"_s);
};

/// Kills the server in front of the Nth statement from arm() on, or behind it.
class Killer : public FaultPoint
{
public:
    explicit Killer(const OwnServer &server) : m_server(server) {}

    void arm(bool after, int number)
    {
        m_after = after;
        m_count = 0;
        m_number = number;
    }
    /// Whether the deed had so many statements.
    bool struck() const { return m_number == 0; }
    void beforeStatement(const char *) override
    {
        ++m_count;
        if (!m_after)
            meet();
    }
    void afterStatement(const char *) override
    {
        if (m_after)
            meet();
    }

private:
    void meet()
    {
        if (m_count != m_number)
            return;
        m_number = 0;
        m_server.kill();
    }

    const OwnServer &m_server;
    std::atomic_bool m_after{false};
    std::atomic_int m_count{0};
    std::atomic_int m_number{0};
};

} // namespace

/// The server dies between any two statements and comes back. Whoever was at work goes on without a restart.
class tst_ServerKills : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OwnServer> m_server;
    std::unique_ptr<CounterHouse> m_house;

    /// Whatever was committed until now, holds as well, survives the server.
    void flush() { m_house->test.execute(u"UPDATE house_setting SET value = value"_s); }
    /// As the sale screen does it: while nobody knows, the same order again.
    Result<ShoppingView> buy(ShoppingService &shopping, const ShoppingView &view, const CashPaymentDto &cash)
    {
        for (int attempt = 1;; ++attempt) {
            const Result<ShoppingView> sold = await(shopping.put(m_house->counter, view, cash));
            const bool tellsNothing = isError(sold, ErrorCode::OutcomeUnknown) || isError(sold, ErrorCode::Offline) ||
                                      isError(sold, ErrorCode::Busy);
            if (!tellsNothing || attempt == 5)
                return sold;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<OwnServer>();
        m_house = std::make_unique<CounterHouse>();
    }
    void cleanupTestCase()
    {
        m_house.reset();
        m_server.reset();
    }

    void serverKilledDuringASale_sellsOnce_data()
    {
        QTest::addColumn<bool>("after");
        QTest::newRow("before a statement") << false;
        QTest::newRow("after a statement") << true;
    }

    void serverKilledDuringASale_sellsOnce()
    {
        QFETCH(bool, after);
        Killer killer(*m_server);
        Database::Options options;
        options.faults = &killer;
        Database database(m_house->test.location(), options);
        ShoppingService shopping(database);
        int kills = 0;
        // Before every second statement, and after the ones between: so it dies once between any two.
        for (int number = after ? 1 : 2; number < 200; number += 2) {
            PARTERRE_AWAIT(mine,
                           shopping.open(m_house->counter, {m_house->event, 0, {}, {m_house->seats(u"B", 1, 2), {}}}));
            QCOMPARE(mine.seats().size(), 2);
            const CashPaymentDto cash{OrderId::create(), mine.total};
            flush();
            killer.arm(after, number);
            const Result<ShoppingView> sold = buy(shopping, mine, cash);
            const bool wasKilled = killer.struck();
            killer.arm(after, 0);
            QVERIFY2(sold.has_value(), qPrintable(describeAnswer(sold)));
            QCOMPARE(sold->status, ShoppingStatus::Completed);
            QCOMPARE(sold->order, cash.order);
            QCOMPARE(m_house->breaches(), QString());
            PARTERRE_AWAIT(order, m_house->orders.cancel(m_house->counter, cash.order));
            QCOMPARE(order.tickets.size(), 2);
            if (!wasKilled)
                break;
            ++kills;
        }
        QVERIFY2(kills >= 5, qPrintable(QString::number(kills)));
    }

    void serverKilledDuringAHold_holdsAllOrNothing()
    {
        Killer killer(*m_server);
        Database::Options options;
        options.faults = &killer;
        Database database(m_house->test.location(), options);
        ShoppingService shopping(database);
        int kills = 0;
        for (int number = 1; number < 200; number += 2) {
            PARTERRE_AWAIT(mine, shopping.open(m_house->counter, {m_house->event, 0, {}, {}}));
            flush();
            const QList<SeatNo> wanted = m_house->seats(u"C", 1, 3);
            killer.arm(number % 4 == 1, number);
            const Result<ShoppingView> held = await(shopping.put(m_house->counter, mine, SeatsDto{wanted, {}}));
            const bool wasKilled = killer.struck();
            killer.arm(false, 0);
            QVERIFY2(held.has_value() || isError(held, ErrorCode::OutcomeUnknown), qPrintable(describeAnswer(held)));
            QCOMPARE(m_house->breaches(), QString());
            // A hold that was just made may get lost with the server, whole, and can be made again.
            PARTERRE_AWAIT(now, shopping.view(mine.id));
            QVERIFY(now.seats().isEmpty() || now.seats() == wanted);
            PARTERRE_AWAIT(again, shopping.put(m_house->counter, now, SeatsDto{wanted, {}}));
            QCOMPARE(again.seats(), wanted);
            PARTERRE_AWAIT_DONE(shopping.abandon(m_house->counter, again));
            if (!wasKilled)
                break;
            ++kills;
        }
        QVERIFY2(kills >= 4, qPrintable(QString::number(kills)));
    }
};

QTEST_GUILESS_MAIN(tst_ServerKills)
#include "tst_serverkills.moc"
