#include "services/sweepservice.h"

#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/sale/areastore.h"
#include "storage/sale/seatstore.h"
#include "storage/sale/sessionstore.h"

#include <QRandomGenerator>

namespace parterre {
namespace {

constexpr int batch = 200;
constexpr JobKind sweepKind{true, Durability::Relaxed, true, false};

/// One batch: the sessions are written expired and their places given back in the same transaction.
SweepView sweepBatch(DbSession &session)
{
    SweepView swept;
    SessionStore sessions(session);
    swept.elsewhere = !sessions.lockSweeping();
    if (swept.elsewhere)
        return swept;
    const QList<SessionId> overdue = sessions.lockOverdue(batch);
    if (overdue.isEmpty())
        return swept;
    swept.sessions = sessions.expire(overdue);
    swept.seats = SeatStore(session).releaseOverdue(overdue);
    swept.places = AreaStore(session).releaseOverdue(overdue);
    return swept;
}

QFuture<Result<SweepView>> sweepFrom(Database &database, SweepView total)
{
    // An idle pass should not take the writer's lock: most passes find nothing.
    return database
        .readInBackground([](DbSession &session) { return SessionStore(session).anyOverdue(); })
        .then([&database, total](const Result<bool> &any) -> QFuture<Result<SweepView>> {
            if (!any)
                return QtFuture::makeReadyFuture(Result<SweepView>(Failure(any.error())));
            if (!*any)
                return QtFuture::makeReadyFuture(Result<SweepView>(total));
            return database.writeInBackground(sweepBatch, sweepKind)
                .then([&database, total](const Result<SweepView> &swept) -> QFuture<Result<SweepView>> {
                    if (!swept || swept->sessions == 0) {
                        SweepView sum = total;
                        if (swept)
                            sum.elsewhere = swept->elsewhere;
                        return QtFuture::makeReadyFuture(swept ? Result<SweepView>(sum) : swept);
                    }
                    return sweepFrom(database,
                                     {total.sessions + swept->sessions, total.seats + swept->seats,
                                      total.places + swept->places, false});
                })
                .unwrap();
        })
        .unwrap();
}

} // namespace

SweepService::SweepService(Database &database, QObject *parent) : QObject(parent), m_database(database), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        sweep().then(this, [this](const Result<SweepView> &) { scheduleNext(); });
    });
}

QFuture<Result<SweepView>> SweepService::sweep()
{
    return sweepFrom(m_database, {});
}

void SweepService::start()
{
    scheduleNext();
}

void SweepService::scheduleNext()
{
    m_timer.start(QRandomGenerator::global()->bounded(5'000, 15'000));
}

} // namespace parterre
