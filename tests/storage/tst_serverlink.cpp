#include "storage/core/dberror.h"
#include "storage/core/serverlink.h"
#include "storage/core/sqlconnection.h"
#include "support/testdatabase.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QTest>
#include <QVariant>

#include <memory>
#include <optional>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

constexpr auto connectionName = "link";

/// More values than a statement can have: libpq refuses to send it.
QList<QByteArray> tooManyValues()
{
    return QList<QByteArray>(70'000, QByteArray("1"));
}

} // namespace

/// What has gone wrong on a server's connection leaves it usable, or says that it is lost. Nothing waits or turns
/// without end.
class tst_ServerLink : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    QSqlDatabase m_driver;
    ServerLink m_link;

    /// The error that a step ends with.
    template <class Step>
    static std::optional<DbError> errorOf(Step step)
    {
        try {
            step();
        } catch (const DbError &error) {
            return error;
        }
        return std::nullopt;
    }
    /// The connection does what the next job asks of it.
    bool goesOn()
    {
        const auto work = [this] {
            m_link.execute("SELECT 1");
            m_link.executeLater({"BEGIN", "SET LOCAL synchronous_commit = off"});
            m_link.run({m_link.prepare("SELECT $1::int"), "SELECT", {"7"}});
            m_link.execute("COMMIT");
        };
        const std::optional<DbError> error = errorOf(work);
        if (error)
            qWarning("%s", error->what());
        return !error;
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        const DatabaseLocation location = m_database->location();
        m_driver = makeSqlConnection(u"QPSQL"_s, QString::fromLatin1(connectionName));
        m_driver.setHostName(location.hosts.constFirst());
        m_driver.setPort(location.ports.constFirst().toInt());
        m_driver.setUserName(location.user);
        m_driver.setDatabaseName(location.database);
        QVERIFY(m_driver.open());
        m_link.opened(*static_cast<pg_conn *const *>(m_driver.driver()->handle().constData()));
    }
    void cleanup()
    {
        m_link.closed();
        m_driver.close();
        m_driver = {};
        QSqlDatabase::removeDatabase(QString::fromLatin1(connectionName));
        m_database.reset();
    }

    void firstStatementFails_transactionCanBeRolledBack()
    {
        const QByteArray name = m_link.prepare("SELECT 1 / $1::int");
        m_link.executeLater({"BEGIN"});
        const auto error = errorOf([&] { m_link.run({name, "SELECT 1 / 0", {"0"}}); });
        QVERIFY(error);
        QCOMPARE(error->nativeCode(), u"22012"_s);
        QVERIFY(m_driver.rollback());
        QVERIFY(goesOn());
    }

    void statementThatCannotBeSentBehindBegin_leavesTheConnectionUsable()
    {
        const QByteArray name = m_link.prepare("SELECT 1");
        m_link.executeLater({"BEGIN"});
        QVERIFY(errorOf([&] { m_link.run({name, "SELECT", tooManyValues()}); }));
        QVERIFY(m_driver.rollback());
        QVERIFY(goesOn());
    }

    void statementThatCannotBeSent_leavesTheConnectionUsable()
    {
        const QByteArray name = m_link.prepare("SELECT 1");
        QVERIFY(errorOf([&] { m_link.run({name, "SELECT", tooManyValues()}); }));
        QVERIFY(goesOn());
    }

    void textThatCopies_isAnError_andIsEnded_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("out") << QByteArray("COPY (SELECT generate_series(1, 100000)) TO STDOUT");
        QTest::newRow("in") << QByteArray("COPY things FROM STDIN");
        QTest::newRow("among others") << QByteArray("SELECT 1; COPY (SELECT 1) TO STDOUT; SELECT 2");
    }
    void textThatCopies_isAnError_andIsEnded()
    {
        QFETCH(const QByteArray, text);
        m_link.execute("CREATE TEMPORARY TABLE things (thing INTEGER)");
        QVERIFY(errorOf([&] { m_link.execute(text); }));
        QVERIFY(goesOn());
    }

    void preparedCopy_isAnError_andIsEnded_data()
    {
        QTest::addColumn<bool>("behindBegin");
        QTest::newRow("alone") << false;
        QTest::newRow("behind BEGIN") << true;
    }
    void preparedCopy_isAnError_andIsEnded()
    {
        QFETCH(const bool, behindBegin);
        const QByteArray name = m_link.prepare("COPY (SELECT 1) TO STDOUT");
        if (behindBegin)
            m_link.executeLater({"BEGIN"});
        QVERIFY(errorOf([&] { m_link.run({name, "COPY", {}}); }));
        QVERIFY(!behindBegin || m_driver.rollback());
        QVERIFY(goesOn());
    }

    void connectionThatIsCut_isLostAtOnceAndEveryTime()
    {
        const QByteArray name = m_link.prepare("SELECT $1::int");
        m_database->cutConnections();
        const auto lost = [this](const auto &step) {
            const std::optional<DbError> error = errorOf(step);
            return error && error->remedy() == DbError::Remedy::Reconnect;
        };
        m_link.executeLater({"BEGIN"});
        QVERIFY(lost([&] { m_link.run({name, "SELECT", {"1"}}); }));
        QVERIFY(lost([&] { m_link.run({name, "SELECT", {"1"}}); }));
        QVERIFY(lost([&] { m_link.execute("SELECT 1"); }));
        QVERIFY(lost([&] { m_link.prepare("SELECT 2"); }));
    }
};

QTEST_GUILESS_MAIN(tst_ServerLink)
#include "tst_serverlink.moc"
