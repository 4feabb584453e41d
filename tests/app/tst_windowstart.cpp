#include "app/program.h"

#include <QTemporaryDir>

using namespace parterre;
using namespace Qt::StringLiterals;

/// The program with its window, on a screen that nobody sees.
class tst_WindowStart : public QObject
{
    Q_OBJECT

private:
    static QProcessEnvironment provingStart()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PARTERRE_NO_WINDOW"_s, u"1"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        return environment;
    }

private Q_SLOTS:
    void demoHouse_isFilledAndShown()
    {
        PARTERRE_RUN(first, runProgram({u"--demo"_s}, provingStart()), 0);
        QCOMPARE(first.out, "The main window came up.\n");
        PARTERRE_RUN(second, runProgram({u"--demo"_s}, provingStart()), 0);
        QCOMPARE(second.out, "The main window came up.\n");
    }

    void missingDatabase_isSaid()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"nothing.parterre"_s);
        PARTERRE_RUN(ended, runProgram({u"--database"_s, file}, provingStart()), 3);
        QVERIFY2(ended.errors.contains(u"There is no database at this place."_s), qPrintable(ended.errors));
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(tst_WindowStart)
#include "tst_windowstart.moc"
