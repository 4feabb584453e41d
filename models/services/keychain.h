#pragma once

#include "domain/common/result.h"

#include <QFuture>
#include <QString>

#include <functional>
#include <memory>

class QObject;
class QThread;

namespace parterre {

/// The system's keychain (Secret Service or KWallet), for the passwords of database servers. It is asked on a thread of
/// its own, since whoever answers may take long or be asleep; nobody waits for it more than a few seconds. Where there
/// is none that is no fault: reading then answers an empty text, and libpq's own ways remain. What it knows is never
/// logged. One for a program, owned by Application or by a command: the libraries behind it belong to the thread that
/// used them first. Thread-safe.
class Keychain
{
public:
    Keychain();
    ~Keychain();
    Q_DISABLE_COPY_MOVE(Keychain)

    /// Empty when nothing is known for this key, when there is no keychain, or when it does not answer.
    QFuture<QString> read(const QString &key);
    /// An empty password is forgotten. Refused with "keychain-missing" when there is none, or it said no.
    QFuture<Result<void>> write(const QString &key, const QString &password);

private:
    template <class T>
    QFuture<T> ask(std::function<void(std::function<void(T)>)> question, T otherwise);

    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_anchor;
};

} // namespace parterre
