#include "services/keychain.h"

#include <qt6keychain/keychain.h>

#include <QFile>
#include <QPromise>
#include <QThread>
#include <QTimer>

namespace parterre {
namespace {

using namespace std::chrono_literals;

const QString service = QStringLiteral("Parterre");

/// A keychain may ask its owner for its own password first; a window must not wait for that for ever.
constexpr auto patience = 20s;
constexpr auto lastPatience = 2s;

template <class Job>
Job *makeJob(const QString &key)
{
    auto *job = new Job(service);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

/// Whether anybody could answer: without a session's bus there is no keychain, and asking would only cost time.
bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFile::exists(runtime + QStringLiteral("/bus"));
}

} // namespace

Keychain::Keychain() : m_thread(std::make_unique<QThread>()), m_anchor(std::make_unique<QObject>())
{
    m_thread->setObjectName(QStringLiteral("keychain"));
    m_anchor->moveToThread(m_thread.get());
}

Keychain::~Keychain()
{
    if (!m_thread->isRunning())
        return;
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(lastPatience)))
        return;
    // It is stuck in somebody else's code. The program ends without it; taking it down by force would do harm.
    m_anchor.release(); // NOLINT
    m_thread.release(); // NOLINT
}

template <class T>
QFuture<T> Keychain::ask(std::function<void(std::function<void(T)>)> question, T otherwise)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> answer = promise->future();
    // Whoever comes first answers: the keychain or the clock.
    const auto finish = [promise](const T &value) {
        if (promise->future().isFinished())
            return;
        promise->addResult(value);
        promise->finish();
    };
    if (!hasSessionBus()) {
        finish(otherwise);
        return answer;
    }
    if (!m_thread->isRunning())
        m_thread->start();
    QMetaObject::invokeMethod(
        m_anchor.get(), [question, finish] { question(finish); }, Qt::QueuedConnection);
    return answer;
}

QFuture<QString> Keychain::read(const QString &key)
{
    return ask<QString>(
        [key, anchor = m_anchor.get()](const std::function<void(QString)> &finish) {
            auto *job = makeJob<QKeychain::ReadPasswordJob>(key);
            QObject::connect(job, &QKeychain::Job::finished, anchor, [job, finish] {
                finish(job->error() == QKeychain::NoError ? job->textData() : QString());
            });
            QTimer::singleShot(patience, anchor, [finish] { finish(QString()); });
            job->start();
        },
        QString());
}

QFuture<Result<void>> Keychain::write(const QString &key, const QString &password)
{
    const auto refused = [](const QString &detail) {
        return Result<void>(Failure(Error{ErrorCode::Refused, detail, QStringLiteral("keychain-missing"), {}}));
    };
    return ask<Result<void>>(
        [key, password, refused, anchor = m_anchor.get()](const std::function<void(Result<void>)> &finish) {
            const auto done = [finish, refused](QKeychain::Job *job) {
                const bool fine = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
                finish(fine ? Result<void>() : refused(job->errorString()));
            };
            QKeychain::Job *job = nullptr;
            if (password.isEmpty()) {
                job = makeJob<QKeychain::DeletePasswordJob>(key);
            } else {
                auto *writing = makeJob<QKeychain::WritePasswordJob>(key);
                writing->setTextData(password);
                job = writing;
            }
            QObject::connect(job, &QKeychain::Job::finished, anchor, done);
            QTimer::singleShot(patience, anchor, [finish, refused] { finish(refused(QStringLiteral("no answer"))); });
            job->start();
        },
        refused(QStringLiteral("no session bus")));
}

} // namespace parterre
