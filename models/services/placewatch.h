#pragma once

#include "domain/common/result.h"
#include "domain/sale/placestates.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace parterre {

class Database;

/// Follows what becomes of one event's places, wherever it happens: first everything, then only what changed, within a
/// few tenths of a second. A hold that passes its deadline is reported free without waiting for a sweeper. Owned by
/// the page that shows the event; lives on the UI thread.
class PlaceWatch : public QObject
{
    Q_OBJECT
public:
    explicit PlaceWatch(Database &database, QObject *parent = nullptr);
    ~PlaceWatch() override;

    /// Starts over with another event; a null one stops.
    void follow(EventId event);
    EventId event() const { return m_event; }
    /// The database's clock as far as this computer knows: its own clock moved by the difference seen last.
    Moment databaseNow() const;

Q_SIGNALS:
    /// `changes.complete` replaces everything that was known.
    void changed(const parterre::PlaceChangesView &changes);
    /// The database did not answer; what was shown last stands, with its age.
    void failed(const parterre::Error &error);
    void recovered();

private:
    struct Shared;

    void ask();
    void receive(const Result<PlaceChangesView> &answer);
    void noteExpiries(const PlaceChangesView &changes);
    void waitForExpiry();
    void reportExpired();

    Database &m_database;
    EventId m_event;
    std::shared_ptr<Shared> m_shared; ///< with the running question; replaced when another event is followed
    QTimer m_safety;
    QTimer m_expiry;
    QHash<SeatNo, SeatStateView> m_holds;
    qint64 m_clockOffset = 0;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_failing = false;
};

} // namespace parterre
