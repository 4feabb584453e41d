#include "storage/core/changefeedworker.h"

#include "storage/core/dberror.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlQuery>

#include <algorithm>
#include <utility>

namespace parterre {
namespace {

Q_LOGGING_CATEGORY(log, "parterre.feed")

const QString channel = QStringLiteral("parterre_changed");
constexpr int sqlitePollMs = 20;
constexpr int serverPollMs = 500;
constexpr int safetyPollMs = 2'000;
constexpr int reconnectMs = 2'000;
// Ten wake-ups a second and station at most, however many commits there are.
constexpr int coalesceMs = 100;
// What comes together is reported together: soon after a quiet time, and not so often while there is always something
// new, because every report makes every screen ask the server.
constexpr int reportMs = 15;
constexpr int busyReportMs = 50;

} // namespace

ChangeFeedWorker::ChangeFeedWorker(const DatabaseLocation &location, const Conditions &conditions,
                                   std::function<void()> changed)
    : m_location(location), m_conditions(conditions), m_changed(std::move(changed)), m_poll(this), m_reportTimer(this),
      m_wakeUpTimer(this)
{
    m_reportTimer.setSingleShot(true);
    m_wakeUpTimer.setSingleShot(true);
    m_wakeUpTimer.setInterval(coalesceMs);
    connect(&m_reportTimer, &QTimer::timeout, this, [this] {
        m_lastReport.start();
        m_changed();
    });
    connect(&m_wakeUpTimer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_wakeUpPending, false))
            sendWakeUp();
    });
    connect(&m_poll, &QTimer::timeout, this, [this] { tick(); });
}

ChangeFeedWorker::~ChangeFeedWorker() = default;

void ChangeFeedWorker::start()
{
    m_lastSafetyPoll.start();
    m_poll.start(m_location.engine == DatabaseLocation::Engine::Sqlite ? sqlitePollMs : serverPollMs);
    tick();
}

void ChangeFeedWorker::stop()
{
    m_poll.stop();
    m_reportTimer.stop();
    m_wakeUpTimer.stop();
    m_connection.reset();
}

void ChangeFeedWorker::announce()
{
    report();
    if (m_location.engine != DatabaseLocation::Engine::Postgresql)
        return;
    // The first change after a quiet time goes out at once, the following ones together.
    if (m_wakeUpTimer.isActive())
        m_wakeUpPending = true;
    else
        sendWakeUp();
}

void ChangeFeedWorker::tick()
{
    if (m_connection && m_connection->hasLostFile())
        m_connection->close();
    if (!m_connection || !m_connection->isOpen()) {
        connectToServer();
        return;
    }
    if (m_location.engine == DatabaseLocation::Engine::Sqlite) {
        pollDataVersion();
    } else if (m_lastSafetyPoll.hasExpired(safetyPollMs)) {
        // Doubles as the heartbeat: a listening connection that dies says nothing by itself.
        m_lastSafetyPoll.start();
        try {
            m_connection->execute(QStringLiteral("SELECT 1"));
        } catch (const DbError &error) {
            qCDebug(log) << error.error().detail;
            m_connection->close();
        }
        report();
    }
}

void ChangeFeedWorker::connectToServer()
{
    // A file that is not there yet costs nothing to look for, and is wanted as soon as it is made.
    if (m_location.engine == DatabaseLocation::Engine::Sqlite && !QFileInfo::exists(m_location.path))
        return;
    if (m_lastConnect.isValid() && !m_lastConnect.hasExpired(reconnectMs))
        return;
    m_lastConnect.start();
    try {
        if (!m_connection)
            m_connection = std::make_unique<Connection>(m_location, Lane::Feed, m_conditions);
        m_connection->ensureOpen();
        m_dataVersion = -1;
        if (m_location.engine == DatabaseLocation::Engine::Postgresql) {
            QSqlDriver *driver = m_connection->database().driver();
            disconnect(driver, nullptr, this, nullptr);
            connect(driver, &QSqlDriver::notification, this, [this] { report(); });
            const Waiting waiting(*m_connection);
            driver->subscribeToNotification(channel);
        }
        report();
    } catch (const DbError &error) {
        qCDebug(log) << error.error().detail;
    }
}

void ChangeFeedWorker::pollDataVersion()
{
    QSqlQuery query(m_connection->database());
    if (!query.exec(QStringLiteral("PRAGMA data_version")) || !query.next()) {
        m_connection->close();
        return;
    }
    const qint64 version = query.value(0).toLongLong();
    if (m_dataVersion >= 0 && version != m_dataVersion)
        report();
    m_dataVersion = version;
}

void ChangeFeedWorker::sendWakeUp()
{
    m_wakeUpTimer.start();
    if (!m_connection || !m_connection->isOpen())
        return;
    try {
        m_connection->execute(QStringLiteral("SET synchronous_commit = off"));
        m_connection->execute(QStringLiteral("NOTIFY ") + channel);
    } catch (const DbError &error) {
        qCDebug(log) << error.error().detail;
        m_connection->close();
    }
}

void ChangeFeedWorker::report()
{
    if (m_reportTimer.isActive())
        return;
    const qint64 quiet = m_lastReport.isValid() ? m_lastReport.elapsed() : busyReportMs;
    m_reportTimer.start(static_cast<int>(std::max<qint64>(reportMs, busyReportMs - quiet)));
}

} // namespace parterre
