#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "support/await.h"
#include "support/testdatabase.h"

#include <QSqlDatabase>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <dlfcn.h>
#include <mutex>

using namespace parterre;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Those who are making a connection at this moment. Whoever comes first waits a little for company.
class Meeting
{
public:
    void join()
    {
        std::unique_lock lock(m_mutex);
        ++m_came;
        m_together = std::max(m_together, ++m_here);
        m_changed.notify_all();
        m_changed.wait_for(lock, 300ms, [this] { return m_together > 1; });
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        --m_here;
    }
    int came()
    {
        const std::lock_guard lock(m_mutex);
        return m_came;
    }
    int together()
    {
        const std::lock_guard lock(m_mutex);
        return m_together;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_here = 0;
    int m_came = 0;
    int m_together = 0;
};

Meeting meeting;

} // namespace

/// Stands before Qt's own, which it calls: the program's own symbols are found first.
QSqlDatabase QSqlDatabase::addDatabase(const QString &driver, const QString &name)
{
    using Function = QSqlDatabase (*)(const QString &, const QString &);
    static const auto real =
        reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "_ZN12QSqlDatabase11addDatabaseERK7QStringS2_"));
    meeting.join();
    QSqlDatabase made = real(driver, name);
    meeting.leave();
    return made;
}

/// Qt does not bear it when the first two connections of a process are made at the same moment: the program then goes
/// round and round in the destructor of its QCoreApplication. A lane and the change feed begin within a millisecond.
class tst_SqlConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesAndFeed_makeTheirConnectionsOneAfterTheOther()
    {
        const TestDatabase test;
        {
            Database database(test.location());
            PARTERRE_AWAIT_DONE(database.migrate());
        }
        const int before = meeting.came();
        Database database(test.location());
        const auto read = [](DbSession &session) { return session.now().ms(); };
        const auto front = database.read(read);
        const auto back = database.readInBackground(read);
        QVERIFY(await(front));
        QVERIFY(await(back));
        QTRY_COMPARE_GE(meeting.came() - before, 3);
        QCOMPARE(meeting.together(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_SqlConnection)
#include "tst_sqlconnection.moc"
