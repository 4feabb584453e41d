#pragma once

#include "domain/common/result.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace parterre {

class Database;

struct SweepView
{
    int sessions = 0;      ///< written expired
    int seats = 0;         ///< given back
    int places = 0;        ///< of areas, given back
    bool elsewhere = false; ///< another station was at it
};

/// Tidies up expired holds. Nobody depends on it: an expired seat can be taken before it runs. Every station runs one,
/// one at a time works, on the back lane. Owned by Application; lives on the UI thread.
class SweepService : public QObject
{
    Q_OBJECT
public:
    explicit SweepService(Database &database, QObject *parent = nullptr);

    /// One pass, batch after batch until nothing is left.
    QFuture<Result<SweepView>> sweep();

    /// Sweeps every five to fifteen seconds, so that stations that were started together drift apart.
    void start();
    void stop() { m_timer.stop(); }

private:
    void scheduleNext();

    Database &m_database;
    QTimer m_timer;
};

} // namespace parterre
