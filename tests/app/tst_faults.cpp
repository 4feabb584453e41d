#include "app/program.h"
#include "app/smallhouse.h"
#include "storage/core/sqlconnection.h"
#include "support/testdatabase.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace parterre;
using namespace Qt::StringLiterals;

/// What people are told when something is wrong with the database: what happened, what is safe, what to do.
class tst_Faults : public QObject
{
    Q_OBJECT

private:
    static void expectSentence(const Ended &ended, const QString &part)
    {
        QVERIFY2(ended.errors.contains(part), qPrintable(ended.described()));
    }

private Q_SLOTS:
    void missing_isSaidWithTheCommandThatHelps()
    {
        const TestDatabase database;
        const Program program(database.location());
        PARTERRE_RUN(ended, program.run({u"verify"_s}), 3);
        expectSentence(ended, u"There is no database at this place."_s);
        expectSentence(ended, u"parterre init"_s);
        PARTERRE_RUN(asJson, program.json({u"event"_s, u"list"_s}), 3);
        QCOMPARE(asJson.json().object().value(u"error"_s).toObject().value(u"kind"_s).toString(), u"database"_s);
        // Nothing was made by asking.
        PARTERRE_RUN(stillMissing, program.run({u"migrate"_s}), 3);
    }

    void newer_isLeftAlone()
    {
        const TestDatabase database;
        const Program program(database.location());
        PARTERRE_RUN(made, program.run({u"init"_s}), 0);
        database.execute(
            u"INSERT INTO schema_step (number, name, checksum, applied_at) VALUES (9999, 'later', '', 0)"_s);
        for (const QString &command : {u"init"_s, u"migrate"_s, u"verify"_s}) {
            PARTERRE_RUN(ended, program.run({command}), 3);
            expectSentence(ended, u"newer Parterre. It was not touched."_s);
        }
    }

    void readOnlyFile_canBeReadButNotSold()
    {
        const TestDatabase database;
        if (!database.isSqlite())
            QSKIP("a server's right to write is the server's business");
        const Program program(database.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        database.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        QVERIFY(QFile::setPermissions(database.location().path, QFile::ReadOwner | QFile::ReadGroup));
        PARTERRE_RUN(read, program.runWithoutPrivileges({u"event"_s, u"list"_s}), 0);
        PARTERRE_RUN(ended, program.runWithoutPrivileges({u"session"_s, u"open"_s, u"1"_s}), 3);
        expectSentence(ended, u"can be read but not changed"_s);
    }

    void lockedFile_saysSoAndNothingIsChanged()
    {
        const TestDatabase database;
        if (!database.isSqlite())
            QSKIP("a file can be locked as a whole, a server cannot");
        const Program program(database.location());
        const SmallHouse house;
        const QString problem = house.open(program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        {
            QSqlDatabase other = makeSqlConnection(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(database.location().path);
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
            PARTERRE_RUN(ended, program.run({u"session"_s, u"open"_s, u"1"_s}), 3);
            expectSentence(ended, u"busy"_s);
            expectSentence(ended, u"Nothing was changed."_s);
            QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        PARTERRE_RUN(afterwards, program.run({u"session"_s, u"open"_s, u"1"_s}), 0);
    }

    void foreignFile_isNotTouched()
    {
        const TestDatabase database;
        if (!database.isSqlite())
            QSKIP("about files");
        const QByteArray letter = "Dear audience, this is no database at all. " + QByteArray(2000, '.');
        QFile file(database.location().path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(letter) == letter.size());
        file.close();
        PARTERRE_RUN(ended, Program(database.location()).run({u"init"_s}), 3);
        expectSentence(ended, u"is not a Parterre database"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), letter);
    }

    void serverThatIsNotThere_isSaid()
    {
        PARTERRE_RUN(ended, runProgram({u"verify"_s, u"--database"_s, u"postgresql://nobody@127.0.0.1:1/house"_s}), 3);
        expectSentence(ended, u"No database server answers at 127.0.0.1:1."_s);
        expectSentence(ended, u"Check host and port"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
