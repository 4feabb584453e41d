#pragma once

#include <QString>

#include <chrono>

namespace parterre {

/// A fair queue of writers for an SQLite file that several processes share: an open-file-description lock on a file
/// beside it, handed over by the kernel in order. SQLite's own busy handler sleeps without a queue, so that the
/// current writer wins for ever. Owned by a Connection; one thread. The kernel releases it when the process dies.
class WriteLock
{
public:
    explicit WriteLock(const QString &databasePath);
    ~WriteLock();
    Q_DISABLE_COPY_MOVE(WriteLock)

    /// Waits until this connection is the writer; false when that took longer than `limit`, because the writer of the
    /// moment hangs. Does nothing where the file cannot be made (a read-only folder): then SQLite's own lock decides,
    /// unfairly but correctly.
    bool acquire(std::chrono::milliseconds limit);
    void release();

private:
    QString m_path;
    int m_file = -1;
    bool m_held = false;
};

} // namespace parterre
