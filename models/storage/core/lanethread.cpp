#include "storage/core/lanethread.h"

namespace parterre {

LaneThread::LaneThread(const DatabaseLocation &location, Lane lane, const Conditions &conditions, bool inlineExecution)
    : m_location(location), m_lane(lane), m_conditions(conditions)
{
    if (inlineExecution)
        return;
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(lane == Lane::Front ? QStringLiteral("front lane") : QStringLiteral("back lane"));
    m_anchor = std::make_unique<QObject>();
    m_anchor->moveToThread(m_thread.get());
    m_thread->start();
}

LaneThread::~LaneThread()
{
    if (!m_thread)
        return;
    // Queued behind every waiting task, so that all of them still run.
    QMetaObject::invokeMethod(m_anchor.get(), [this] { m_runner.reset(); }, Qt::BlockingQueuedConnection);
    m_thread->quit();
    m_thread->wait();
}

LaneRunner &LaneThread::runner()
{
    if (!m_runner)
        m_runner = std::make_unique<LaneRunner>(m_location, m_lane, m_conditions);
    return *m_runner;
}

void LaneThread::post(Task task)
{
    if (!m_thread) {
        task(runner());
        return;
    }
    QMetaObject::invokeMethod(
        m_anchor.get(), [this, task = std::move(task)] { task(runner()); }, Qt::QueuedConnection);
}

} // namespace parterre
