#include "storage/core/dbsession.h"
#include "storage/core/fault.h"
#include "storage/core/jsonrows.h"
#include "storage/core/statement.h"
#include "storage/database.h"
#include "support/await.h"
#include "support/testdatabase.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <memory>
#include <stdexcept>
#include <unistd.h>
#include <vector>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

constexpr auto insertSetting = "INSERT INTO house_setting (name, value) VALUES (?, ?)";
constexpr auto takeOnce = "UPDATE house_setting SET value = ? WHERE name = 'row' AND value = 'free'";
constexpr auto countUp =
    "UPDATE house_setting SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT) WHERE name = 'count'";
constexpr auto readRow = "SELECT value FROM house_setting WHERE name = ?";

void putSetting(DbSession &session, const QString &name, const QString &value)
{
    Statement(session, insertSetting).with(name, value).run();
}

/// Throws the error of a busy or lost database a number of times, before or after a statement that begins so.
class FailSometimes : public FaultPoint
{
public:
    FailSometimes(const char *begins, DbError::Remedy remedy, int times)
        : m_begins(begins), m_remedy(remedy), m_left(times)
    {
    }
    void beforeStatement(const char *sql) override
    {
        if (std::strncmp(sql, m_begins, std::strlen(m_begins)) == 0 && m_left-- > 0)
            throw DbError(Error{ErrorCode::Busy, u"injected"_s, {}, {}}, m_remedy, {});
    }
    void afterStatement(const char *) override {}

private:
    const char *m_begins;
    DbError::Remedy m_remedy;
    std::atomic_int m_left;
};

/// Loses the answer of the first COMMIT, and is too busy for anything afterwards.
class UnansweredThenBusy : public FaultPoint
{
public:
    void start() { m_started = true; }
    void beforeStatement(const char *) override
    {
        if (m_lost)
            throw DbError(Error{ErrorCode::Busy, u"injected"_s, {}, {}}, DbError::Remedy::Retry, {});
    }
    void afterStatement(const char *sql) override
    {
        if (!m_started || m_lost || std::strcmp(sql, "COMMIT") != 0)
            return;
        m_lost = true;
        throw DbError(Error{ErrorCode::Offline, u"injected"_s, {}, {}}, DbError::Remedy::Reconnect, {});
    }

private:
    std::atomic_bool m_started = false;
    std::atomic_bool m_lost = false;
};

} // namespace

/// Jobs on lanes: commit, roll back, run again, race.
class tst_Lanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStillWaitsWhenTheDatabaseGoes_isDone()
    {
        const TestDatabase test;
        constexpr int changes = 20;
        {
            Database database(test.location());
            PARTERRE_AWAIT_DONE(database.migrate());
            for (int i = 0; i < changes; ++i) {
                database.write([i](DbSession &session) {
                    session.beginChange();
                    putSetting(session, u"change %1"_s.arg(i), u"done"_s);
                    return true;
                });
            }
        }
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM house_setting WHERE value = 'done'"_s).toInt(), changes);
    }

    void errorOfAJob_rollsBack()
    {
        TestDatabase test;
        Database database(test.location());
        PARTERRE_AWAIT_DONE(database.migrate());
        const auto refused = await(database.write([](DbSession &session) -> Result<int> {
            putSetting(session, u"half"_s, u"done"_s);
            return refusal(u"changed-my-mind"_s);
        }));
        QVERIFY(isRefusal(refused, "changed-my-mind"_L1));
        const auto thrown = await(database.write([](DbSession &session) -> int {
            putSetting(session, u"half"_s, u"done"_s);
            throw std::runtime_error("surprise");
        }));
        QVERIFY(isError(thrown, ErrorCode::Internal));
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM house_setting"_s).toInt(), 0);
        PARTERRE_AWAIT(fine, database.write([](DbSession &session) {
            putSetting(session, u"whole"_s, u"done"_s);
            return 1;
        }));
        QCOMPARE(fine, 1);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM house_setting"_s).toInt(), 1);
    }

    void twoStations_raceForOneRow_oneWins()
    {
        TestDatabase test;
        constexpr int stations = 4;
        std::vector<std::unique_ptr<Database>> databases;
        for (int i = 0; i < stations; ++i)
            databases.push_back(std::make_unique<Database>(test.location()));
        PARTERRE_AWAIT_DONE(databases.front()->migrate());
        PARTERRE_AWAIT_DONE(databases.front()->write([](DbSession &session) {
            putSetting(session, u"row"_s, u"free"_s);
            return true;
        }));
        for (int round = 0; round < 20; ++round) {
            test.execute(u"UPDATE house_setting SET value = 'free'"_s);
            QList<QFuture<Result<int>>> answers;
            for (int i = 0; i < stations; ++i) {
                const QString name = u"station %1"_s.arg(i);
                answers.append(databases[static_cast<std::size_t>(i)]->write(
                    [name](DbSession &session) { return Statement(session, takeOnce).with(name).run(); }));
            }
            int winners = 0;
            QString winner;
            for (int i = 0; i < stations; ++i) {
                PARTERRE_AWAIT(won, answers.at(i));
                winners += won;
                if (won == 1)
                    winner = u"station %1"_s.arg(i);
            }
            QCOMPARE(winners, 1);
            QCOMPARE(test.value(u"SELECT value FROM house_setting"_s).toString(), winner);
        }
    }

    void manyWriters_loseNothing()
    {
        TestDatabase test;
        Database one(test.location());
        Database two(test.location());
        PARTERRE_AWAIT_DONE(one.migrate());
        PARTERRE_AWAIT_DONE(one.write([](DbSession &session) {
            putSetting(session, u"count"_s, u"0"_s);
            return true;
        }));
        const auto job = [](DbSession &session) { return Statement(session, countUp).run(); };
        QList<QFuture<Result<int>>> answers;
        for (int i = 0; i < 50; ++i) {
            answers.append(one.write(job));
            answers.append(two.write(job));
            answers.append(one.writeInBackground(job));
        }
        for (const QFuture<Result<int>> &answer : answers) {
            PARTERRE_AWAIT(changed, answer);
            QCOMPARE(changed, 1);
        }
        QCOMPARE(test.value(u"SELECT value FROM house_setting WHERE name = 'count'"_s).toString(), u"150"_s);
    }

    void busyDatabase_runsTheWholeJobAgain()
    {
        TestDatabase test;
        FailSometimes faults(countUp, DbError::Remedy::Retry, 2);
        Database::Options options;
        options.faults = &faults;
        Database database(test.location(), options);
        PARTERRE_AWAIT_DONE(database.migrate());
        auto runs = std::make_shared<std::atomic_int>(0);
        PARTERRE_AWAIT_DONE(database.write([runs](DbSession &session) {
            ++*runs;
            putSetting(session, u"count"_s, u"0"_s); // would collide with itself, had the first run not been undone
            return Statement(session, countUp).run();
        }));
        QCOMPARE(runs->load(), 3);
        QCOMPARE(test.value(u"SELECT value FROM house_setting WHERE name = 'count'"_s).toString(), u"1"_s);
    }

    void busyForTooLong_isReported_andNothingIsWritten()
    {
        TestDatabase test;
        FailSometimes faults(countUp, DbError::Remedy::Retry, 1000);
        Database::Options options;
        options.faults = &faults;
        Database database(test.location(), options);
        PARTERRE_AWAIT_DONE(database.migrate());
        PARTERRE_AWAIT_ERROR(database.write([](DbSession &session) {
            putSetting(session, u"count"_s, u"0"_s);
            return Statement(session, countUp).run();
        }),
                             ErrorCode::Busy);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM house_setting"_s).toInt(), 0);
    }

    void unansweredCommit_staysUnknown_whateverStopsTheNextTry()
    {
        TestDatabase test;
        UnansweredThenBusy faults;
        Database::Options options;
        options.faults = &faults;
        Database database(test.location(), options);
        PARTERRE_AWAIT_DONE(database.migrate());
        faults.start();
        JobKind kind;
        kind.repeatable = true;
        PARTERRE_AWAIT_ERROR(database.write(
                                 [](DbSession &session) {
                                     putSetting(session, u"count"_s, u"0"_s);
                                     return 1;
                                 },
                                 kind),
                             ErrorCode::OutcomeUnknown);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM house_setting"_s).toInt(), 1); // it was done, and nobody denied it
    }

    void lostConnection_isOpenedAgain()
    {
        TestDatabase test;
        Database database(test.location());
        PARTERRE_AWAIT_DONE(database.migrate());
        const auto ask = [](DbSession &session) {
            return Statement(session, readRow).with(u"nothing"_s).first([](const Row &row) { return row.text(0); });
        };
        PARTERRE_AWAIT_DONE(database.read(ask));
        if (test.isSqlite())
            QSKIP("a file has no connections to cut");
        test.cutConnections();
        PARTERRE_AWAIT_DONE(database.read(ask));
        test.cutConnections();
        PARTERRE_AWAIT_DONE(database.write([](DbSession &session) {
            putSetting(session, u"after"_s, u"the cut"_s);
            return true;
        }));
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM house_setting"_s).toInt(), 1);
    }

    void writerThatHangs_isNotWaitedForWithoutEnd()
    {
        TestDatabase test;
        if (!test.isSqlite())
            QSKIP("a server ends by itself what takes too long");
        Database::Options options;
        options.patience = std::chrono::milliseconds(700);
        Database database(test.location(), options);
        PARTERRE_AWAIT_DONE(database.migrate());
        const auto write = [](DbSession &session) {
            putSetting(session, u"written"_s, u"at last"_s);
            return true;
        };
        // As a process does that is stopped in the middle of writing.
        const QByteArray queue = QFile::encodeName(test.location().path + u"-writers"_s);
        const int file = ::open(queue.constData(), O_RDWR | O_CLOEXEC);
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        QCOMPARE(::fcntl(file, F_OFD_SETLK, &lock), 0);
        PARTERRE_AWAIT_ERROR(database.write(write), ErrorCode::Busy);
        PARTERRE_AWAIT_DONE(database.read([](DbSession &session) { return session.now(); }));

        // Whoever is still in the queue when it goes on gets his turn.
        const QFuture<Result<bool>> waiting = database.write(write);
        QTest::qWait(200);
        QVERIFY(!waiting.isFinished());
        ::close(file);
        PARTERRE_AWAIT_DONE(waiting);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM house_setting"_s).toInt(), 1);
    }

    void manyRows_travelInOneStatement()
    {
        TestDatabase test;
        Database database(test.location());
        PARTERRE_AWAIT_DONE(database.migrate());
        const QString odd = u"quote \" backslash \\ line\nbreak ü 𝄞 ' ; --"_s;
        PARTERRE_AWAIT(found, database.write([odd](DbSession &session) {
            JsonRows rows;
            rows.row().add(odd).add(-7);
            rows.row().add(u"two"_s).add(std::numeric_limits<qint64>::max());
            Statement(session, "INSERT INTO house_setting (name, value) "
                               "SELECT value ->> 0, CAST(CAST(value ->> 1 AS BIGINT) AS TEXT) FROM @rows@")
                .with(rows.text())
                .run();
            return Statement(session, "SELECT name, value FROM house_setting ORDER BY value").list([](const Row &row) {
                return row.text(0) + u'=' + row.text(1);
            });
        }));
        QCOMPARE(found, (QStringList{odd + u"=-7"_s, u"two=9223372036854775807"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_Lanes)
#include "tst_lanes.moc"
