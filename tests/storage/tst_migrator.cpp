#include "storage/core/migrator.h"

#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "support/await.h"
#include "support/testdatabase.h"

#include <QFile>
#include <QTest>

#include <memory>
#include <vector>

using namespace parterre;
using namespace Qt::StringLiterals;

/// The chain of steps that makes a database and brings it up to date.
class tst_Migrator : public QObject
{
    Q_OBJECT

private:
    static int steps() { return static_cast<int>(Migrator::known().size()); }
    static int latest() { return Migrator::known().constLast().number; }

private Q_SLOTS:
    void steps_areNumberedUpwards()
    {
        QVERIFY(steps() >= 1);
        for (int i = 0; i < steps(); ++i) {
            QVERIFY(Migrator::known().at(i).number > (i == 0 ? 0 : Migrator::known().at(i - 1).number));
            QVERIFY(!Migrator::known().at(i).sql.isEmpty());
        }
    }

    void emptyPlace_isBroughtToTheLatestStep()
    {
        TestDatabase test;
        Database database(test.location());
        const auto question = [](DbSession &session) { return session.now(); };
        PARTERRE_AWAIT_ERROR(database.read(question), ErrorCode::Missing);
        PARTERRE_AWAIT(applied, database.migrate());
        QCOMPARE(applied, steps());
        QCOMPARE(test.value(u"SELECT MAX(number) FROM schema_step"_s).toInt(), latest());
        PARTERRE_AWAIT_DONE(database.read(question));
    }

    void secondTime_changesNothing()
    {
        TestDatabase test;
        Database database(test.location());
        PARTERRE_AWAIT_DONE(database.migrate());
        const QList<QVariantList> before = test.rows(u"SELECT * FROM schema_step ORDER BY number"_s);
        PARTERRE_AWAIT(applied, database.migrate());
        QCOMPARE(applied, 0);
        QCOMPARE(test.rows(u"SELECT * FROM schema_step ORDER BY number"_s), before);
    }

    void manyAtOnce_applyEachStepOnce()
    {
        TestDatabase test;
        std::vector<std::unique_ptr<Database>> databases;
        QList<QFuture<Result<int>>> answers;
        for (int i = 0; i < 5; ++i) {
            databases.push_back(std::make_unique<Database>(test.location()));
            answers.append(databases.back()->migrate());
        }
        int applied = 0;
        for (const QFuture<Result<int>> &answer : answers) {
            PARTERRE_AWAIT(one, answer);
            applied += one;
        }
        QCOMPARE(applied, steps());
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM schema_step"_s).toInt(), steps());
    }

    void newerDatabase_isRefusedAndLeftAlone()
    {
        TestDatabase test;
        {
            Database database(test.location());
            PARTERRE_AWAIT_DONE(database.migrate());
        }
        test.execute(u"INSERT INTO schema_step (number, name, checksum, applied_at) VALUES (9999, 'later', '', 0)"_s);
        Database database(test.location());
        PARTERRE_AWAIT_ERROR(database.migrate(), ErrorCode::NewerSchema);
        PARTERRE_AWAIT_ERROR(database.read([](DbSession &session) { return session.now(); }), ErrorCode::NewerSchema);
        PARTERRE_AWAIT_ERROR(database.write([](DbSession &session) { return session.now(); }), ErrorCode::NewerSchema);
        QCOMPARE(test.value(u"SELECT MAX(number) FROM schema_step"_s).toInt(), 9999);
    }

    void olderDatabase_saysSo()
    {
        TestDatabase test;
        {
            Database database(test.location());
            PARTERRE_AWAIT_DONE(database.migrate());
        }
        if (steps() == 1)
            QSKIP("there is no older step yet");
        test.execute(u"DELETE FROM schema_step WHERE number = (SELECT MAX(number) FROM schema_step)"_s);
        Database database(test.location());
        PARTERRE_AWAIT_ERROR(database.read([](DbSession &session) { return session.now(); }), ErrorCode::OlderSchema);
    }

    void fileOfSomethingElse_isNotADatabase()
    {
        TestDatabase test;
        if (!test.isSqlite())
            QSKIP("a server is never a file");
        QFile file(test.location().path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("Dear diary, ").repeated(200));
        file.close();
        Database database(test.location());
        PARTERRE_AWAIT_ERROR(database.read([](DbSession &session) { return session.now(); }), ErrorCode::Damaged);
        PARTERRE_AWAIT_ERROR(database.migrate(), ErrorCode::Damaged);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("Dear diary, Dear"));
    }

    void failedStep_leavesNothingBehind()
    {
        TestDatabase test;
        // A table of the first step is in the way.
        test.execute(u"CREATE TABLE payment_attempt (n BIGINT)"_s);
        Database database(test.location());
        const Result<int> answer = await(database.migrate());
        QVERIFY(!answer.has_value());
        test.execute(u"CREATE TABLE venue (n BIGINT)"_s); // it was made before the failure, and is gone again
        test.execute(u"DROP TABLE venue"_s);
        test.execute(u"DROP TABLE payment_attempt"_s);
        PARTERRE_AWAIT(applied, database.migrate());
        QCOMPARE(applied, steps());
    }
};

QTEST_GUILESS_MAIN(tst_Migrator)
#include "tst_migrator.moc"
