#include "storage/core/connection.h"
#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/core/migrator.h"
#include "storage/core/statement.h"
#include "storage/database.h"
#include "support/await.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// The file of a house on SQLite: who may make it, and what its going away means.
class tst_HouseFile : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 30'000;
    static constexpr auto insertSetting = "INSERT INTO house_setting (name, value) VALUES (?, 'x')";
    static constexpr auto countSettings = "SELECT COUNT(*) FROM house_setting";

    static QStringList filesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static auto putSetting(const QString &name)
    {
        return [name](DbSession &session) {
            session.beginChange();
            return Statement(session, insertSetting).with(name).run();
        };
    }
    static int settings(DbSession &session)
    {
        return Statement(session, countSettings).required([](const Row &row) { return row.number(0); });
    }

private Q_SLOTS:
    void connectionThatMayMakeNone_failsAndLeavesNothing_data()
    {
        QTest::addColumn<Lane>("lane");
        QTest::newRow("front") << Lane::Front;
        QTest::newRow("back") << Lane::Back;
        QTest::newRow("feed") << Lane::Feed;
    }
    void connectionThatMayMakeNone_failsAndLeavesNothing()
    {
        QFETCH(Lane, lane);
        const QTemporaryDir folder;
        Connection connection(DatabaseLocation::sqlite(folder.filePath(u"house.parterre"_s)), lane, {});
        try {
            connection.ensureOpen();
            QFAIL("it opened a file that is not there");
        } catch (const DbError &error) {
            QCOMPARE(error.error().code, ErrorCode::Missing);
        }
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void houseOfAnyName_isFoundByItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("question") << u"what?mode=memory&cache=shared"_s;
        QTest::newRow("hash") << u"no. #1"_s;
        QTest::newRow("percent") << u"100%41 %zz"_s;
        QTest::newRow("umlauts") << u"Schöne Häuser in Łódź – 東京"_s;
        QTest::newRow("signs") << u"a+b=c;d 'e' \"f\" [g] \\h:i"_s;
        QTest::newRow("file") << u"file:house?mode=ro"_s;
    }
    void houseOfAnyName_isFoundByItsName()
    {
        QFETCH(QString, name);
        const QTemporaryDir root;
        const QString folder = root.filePath(name);
        const DatabaseLocation location = DatabaseLocation::sqlite(folder + u'/' + name);
        {
            Database made(location);
            PARTERRE_AWAIT_DONE(made.migrate());
        }
        {
            Database opened(location);
            PARTERRE_AWAIT_DONE(opened.write(putSetting(u"one"_s)));
            PARTERRE_AWAIT(count, opened.readInBackground(settings));
            QCOMPARE(count, 1);
        }
        QCOMPARE(QDir(root.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{name});
        QStringList files = filesIn(folder);
        files.removeAll(name + u"-writers"_s);
        QCOMPARE(files, QStringList{name});
    }

    void houseThatIsRemoved_isMissed_andCanBeMadeAnew()
    {
        const QTemporaryDir folder;
        const DatabaseLocation location = DatabaseLocation::sqlite(folder.filePath(u"house.parterre"_s));
        Database database(location);
        PARTERRE_AWAIT_DONE(database.migrate());
        PARTERRE_AWAIT_DONE(database.write(putSetting(u"old"_s)));
        PARTERRE_AWAIT_DONE(database.readInBackground(settings));

        QVERIFY(QFile::remove(location.path));
        PARTERRE_AWAIT_ERROR(database.read(settings), ErrorCode::Missing);
        PARTERRE_AWAIT_ERROR(database.write(putSetting(u"nowhere"_s)), ErrorCode::Missing);
        PARTERRE_AWAIT_ERROR(database.readInBackground(settings), ErrorCode::Missing);
        QVERIFY(!QFile::exists(location.path));

        PARTERRE_AWAIT(steps, database.migrate());
        QCOMPARE(steps, static_cast<int>(Migrator::known().size()));
        PARTERRE_AWAIT_DONE(database.write(putSetting(u"new"_s)));
        PARTERRE_AWAIT(count, database.read(settings));
        QCOMPARE(count, 1);
    }

    void houseThatAnotherMadeInItsPlace_isTheOneThatIsUsed()
    {
        const QTemporaryDir folder;
        const DatabaseLocation location = DatabaseLocation::sqlite(folder.filePath(u"house.parterre"_s));
        Database database(location);
        PARTERRE_AWAIT_DONE(database.migrate());
        PARTERRE_AWAIT_DONE(database.write(putSetting(u"old"_s)));
        QSignalSpy changed(&database, &Database::changed);
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);

        QVERIFY(QFile::remove(location.path));
        Database other(location);
        PARTERRE_AWAIT_DONE(other.migrate());
        PARTERRE_AWAIT_DONE(database.write(putSetting(u"mine"_s)));
        PARTERRE_AWAIT(count, other.read(settings));
        QCOMPARE(count, 1);
        // What others do there is heard, and again: the first may have been news of our own, or of the new file.
        int theirs = 0;
        for (int heard = 0; heard < 2;) {
            QVERIFY(theirs < 60);
            changed.clear();
            PARTERRE_AWAIT_DONE(other.write(putSetting(u"theirs %1"_s.arg(++theirs))));
            heard = changed.wait(500) ? heard + 1 : 0;
        }
    }
};

QTEST_GUILESS_MAIN(tst_HouseFile)
#include "tst_housefile.moc"
