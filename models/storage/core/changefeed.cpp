#include "storage/core/changefeed.h"

#include "storage/core/changefeedworker.h"

#include <QThread>

namespace parterre {

ChangeFeed::ChangeFeed(const DatabaseLocation &location, const Conditions &conditions, std::function<void()> changed)
    : m_thread(std::make_unique<QThread>()),
      m_worker(std::make_unique<ChangeFeedWorker>(location, conditions, std::move(changed)))
{
    m_thread->setObjectName(QStringLiteral("change feed"));
    m_worker->moveToThread(m_thread.get());
    m_thread->start();
    QMetaObject::invokeMethod(m_worker.get(), [this] { m_worker->start(); }, Qt::QueuedConnection);
}

ChangeFeed::~ChangeFeed()
{
    QMetaObject::invokeMethod(m_worker.get(), [this] { m_worker->stop(); }, Qt::BlockingQueuedConnection);
    m_thread->quit();
    m_thread->wait();
}

void ChangeFeed::announce()
{
    QMetaObject::invokeMethod(m_worker.get(), [this] { m_worker->announce(); }, Qt::QueuedConnection);
}

} // namespace parterre
