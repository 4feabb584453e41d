#pragma once

#include <QMutex>
#include <QString>

#include <memory>

namespace parterre {

/// The password with which a server's connections sign in; empty: libpq looks for one by itself (PGPASSWORD, ~/.pgpass,
/// a service file). Shared by all who hold a copy, so that it may be learned after the lanes have been made. Never
/// written into a location, a log or an error. Thread-safe.
class Password
{
public:
    Password() : m_shared(std::make_shared<Shared>()) {}

    void set(const QString &text)
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->text = text;
    }
    QString text() const
    {
        const QMutexLocker lock(&m_shared->mutex);
        return m_shared->text;
    }

private:
    struct Shared
    {
        mutable QMutex mutex;
        QString text;
    };
    std::shared_ptr<Shared> m_shared;
};

} // namespace parterre
