#pragma once

#include "storage/core/connection.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace parterre {

/// The part of the change feed that lives in its thread: the connection, the timers, LISTEN.
class ChangeFeedWorker : public QObject
{
    Q_OBJECT
public:
    ChangeFeedWorker(const DatabaseLocation &location, const Conditions &conditions, std::function<void()> changed);
    ~ChangeFeedWorker() override;

    void start();
    void stop();
    void announce();

private:
    void tick();
    void connectToServer();
    void pollDataVersion();
    void sendWakeUp();
    void report();

    DatabaseLocation m_location;
    Conditions m_conditions;
    std::function<void()> m_changed;
    std::unique_ptr<Connection> m_connection;
    QTimer m_poll;
    QTimer m_reportTimer;
    QTimer m_wakeUpTimer;
    QElapsedTimer m_lastSafetyPoll;
    QElapsedTimer m_lastReport;
    QElapsedTimer m_lastConnect;
    bool m_wakeUpPending = false;
    qint64 m_dataVersion = -1;
};

} // namespace parterre
