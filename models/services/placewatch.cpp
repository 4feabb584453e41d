#include "services/placewatch.h"

#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/sale/placestatestore.h"

#include <QDateTime>

#include <algorithm>

namespace parterre {
namespace {

// Covers a lost wake-up; wake-ups come much sooner.
constexpr int safetyMs = 2'000;
/// No timer waits longer than this, whatever the clocks say.
constexpr qint64 longestWaitMs = 60'000;

} // namespace

/// Belongs to one followed event; used by one job at a time on the back lane.
struct PlaceWatch::Shared
{
    ChangeHorizon horizon;
};

PlaceWatch::PlaceWatch(Database &database, QObject *parent)
    : QObject(parent), m_database(database), m_safety(this), m_expiry(this)
{
    m_safety.setInterval(safetyMs);
    m_expiry.setSingleShot(true);
    m_expiry.setTimerType(Qt::PreciseTimer);
    connect(&m_safety, &QTimer::timeout, this, [this] { ask(); });
    connect(&m_expiry, &QTimer::timeout, this, [this] { reportExpired(); });
    connect(
        &database, &Database::changed, this, [this] { ask(); }, Qt::QueuedConnection);
}

PlaceWatch::~PlaceWatch() = default;

void PlaceWatch::follow(EventId event)
{
    m_event = event;
    m_shared = std::make_shared<Shared>();
    m_holds.clear();
    m_asking = false;
    m_askAgain = false;
    if (event.isNull()) {
        m_safety.stop();
        m_expiry.stop();
        return;
    }
    m_safety.start();
    m_expiry.stop();
    ask();
}

Moment PlaceWatch::databaseNow() const
{
    return Moment(QDateTime::currentMSecsSinceEpoch() + m_clockOffset);
}

void PlaceWatch::ask()
{
    if (m_event.isNull())
        return;
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_database
        .readInBackground([event = m_event, shared = m_shared](DbSession &session) {
            return PlaceStateStore(session).read(event, shared->horizon);
        })
        .then(this, [this, asked = m_shared](const Result<PlaceChangesView> &answer) {
            if (asked == m_shared) // else: another event is followed by now
                receive(answer);
        });
}

void PlaceWatch::receive(const Result<PlaceChangesView> &answer)
{
    m_asking = false;
    if (answer) {
        m_clockOffset = answer->databaseNow.ms() - QDateTime::currentMSecsSinceEpoch();
        noteExpiries(*answer);
        if (std::exchange(m_failing, false))
            Q_EMIT recovered();
        Q_EMIT changed(*answer);
    } else if (!std::exchange(m_failing, true)) {
        Q_EMIT failed(answer.error());
    }
    if (std::exchange(m_askAgain, false))
        ask();
}

void PlaceWatch::noteExpiries(const PlaceChangesView &changes)
{
    if (changes.complete)
        m_holds.clear();
    for (const SeatStateView &seat : changes.seats) {
        if (seat.state == PlaceState::Held && seat.expires.ms() > 0)
            m_holds.insert(seat.seat, seat);
        else
            m_holds.remove(seat.seat);
    }
    waitForExpiry();
}

/// The moment the next hold is over is known, so nobody has to look for it. A clock that was put right meanwhile is
/// heard of with the next answer.
void PlaceWatch::waitForExpiry()
{
    const auto next = std::ranges::min_element(m_holds, {}, &SeatStateView::expires);
    if (next == m_holds.end())
        m_expiry.stop();
    else
        m_expiry.start(static_cast<int>(std::clamp<qint64>(next->expires.ms() - databaseNow().ms(), 0, longestWaitMs)));
}

void PlaceWatch::reportExpired()
{
    PlaceChangesView changes;
    changes.event = m_event;
    changes.databaseNow = databaseNow();
    for (auto hold = m_holds.begin(); hold != m_holds.end();) {
        if (hold->expires <= changes.databaseNow) {
            changes.seats.append({hold.key(), PlaceState::Free, SessionId(), Moment()});
            hold = m_holds.erase(hold);
        } else {
            ++hold;
        }
    }
    waitForExpiry();
    if (changes.seats.isEmpty())
        return;
    Q_EMIT changed(changes);
    ask(); // standing places are counted by the database alone
}

} // namespace parterre
