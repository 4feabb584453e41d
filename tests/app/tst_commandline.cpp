#include "app/program.h"

#include <QTemporaryDir>

using namespace parterre;
using namespace Qt::StringLiterals;

/// What the program says about its own arguments, without any database.
class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void help_isThereForEverything()
    {
        PARTERRE_RUN(all, runProgram({u"--help"_s}), 0);
        for (const char *command :
             {"init", "venue import FILE", "event publish ID", "session pay SESSION", "ticket check CODE"})
            QVERIFY2(all.out.contains(command), command);
        PARTERRE_RUN(group, runProgram({u"session"_s, u"--help"_s}), 0);
        QVERIFY(group.out.contains("session open EVENT") && !group.out.contains("venue import"));
        PARTERRE_RUN(one, runProgram({u"venue"_s, u"import"_s, u"--help"_s}), 0);
        QVERIFY(one.out.contains("parterre venue import FILE") && one.out.contains("--time-zone ZONE"));
        QVERIFY(one.out.contains("--database LOCATION"));
        QVERIFY(one.errors.isEmpty());
    }

    void nonsense_isNamedWithWhatWasMeant_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("hint");
        QTest::newRow("command") << QStringList{u"evnt"_s, u"list"_s} << u"event list"_s;
        QTest::newRow("second word") << QStringList{u"event"_s, u"lst"_s} << u"event list"_s;
        QTest::newRow("group alone") << QStringList{u"venue"_s} << u"venue import FILE"_s;
        QTest::newRow("option") << QStringList{u"venue"_s, u"list"_s, u"--databse"_s, u"x"_s} << u"--database"_s;
        QTest::newRow("window option") << QStringList{u"--dmo"_s} << u"--demo"_s;
        QTest::newRow("missing argument") << QStringList{u"venue"_s, u"import"_s} << u"venue import FILE"_s;
        QTest::newRow("too many") << QStringList{u"event"_s, u"show"_s, u"1"_s, u"2"_s} << u"event show ID"_s;
        QTest::newRow("missing value") << QStringList{u"init"_s, u"--name"_s} << u"--name"_s;
        QTest::newRow("place") << QStringList{u"verify"_s, u"--database"_s, u"mysql://x/y"_s} << u"postgresql://"_s;
        QTest::newRow("password") << QStringList{u"verify"_s, u"--database"_s, u"postgresql://a:b@h/d"_s}
                                  << u"postgresql://"_s;
        QTest::newRow("number") << QStringList{u"event"_s, u"show"_s, u"one"_s} << u"“one”"_s;
    }

    void nonsense_isNamedWithWhatWasMeant()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, hint);
        PARTERRE_RUN(ended, runProgram(arguments), 2);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.errors.contains(hint), qPrintable(ended.errors));
        if (arguments.size() < 2)
            return;
        PARTERRE_RUN(asJson, runProgram(QStringList{u"--json"_s} + arguments), 2);
        QCOMPARE(asJson.json().object().value(u"error"_s).toObject().value(u"kind"_s).toString(), u"usage"_s);
    }

    void databaseMadeByInit_isFoundWithoutBeingNamed()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"house.parterre"_s);
        PARTERRE_RUN(made, runProgram({u"init"_s, u"--database"_s, file}), 0);
        PARTERRE_RUN(again, runProgram({u"init"_s, u"--json"_s}), 0);
        QCOMPARE(again.json().object().value(u"database"_s).toString(), u"sqlite:"_s + file);
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
