#include "services/moveservice.h"

#include "storage/backup/backupfile.h"
#include "storage/core/dbsession.h"
#include "storage/core/migrator.h"
#include "storage/core/tableschema.h"
#include "storage/database.h"
#include "storage/house/auditstore.h"
#include "storage/house/housecarrier.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// A window says every ten seconds that it is there; whoever was not heard of for twice as long is gone.
constexpr int activeSeconds = 20;

std::optional<Error> refuseWhileAtWork(DbSession &from, const QString &station)
{
    const HouseActivity activity = activityOf(from, station, activeSeconds);
    if (activity.openSales > 0)
        return Error{ErrorCode::Refused, {}, u"move-sales-open"_s, {QString::number(activity.openSales)}};
    if (!activity.stations.isEmpty())
        return Error{ErrorCode::Refused, {}, u"move-stations-active"_s, {activity.stations.join(u", "_s)}};
    return std::nullopt;
}

/// Who moves the house, and whence.
struct Moving
{
    QString station;
    QString from;
};

Result<MoveView> copyInto(DbSession &from, DbSession &into, const Moving &moving)
{
    if (hasTables(into))
        return refusal(u"move-target-used"_s);
    HouseCarrier carrier(from, into);
    carrier.lockSource();
    if (std::optional<Error> busy = refuseWhileAtWork(from, moving.station))
        return Failure(*busy);
    Migrator(into).migrate();
    MoveView view;
    for (const CopiedTable &table : carrier.copyAll())
        view.tables.append({table.name, table.rows, table.sum});
    AuditStore(into).record(moving.station, {}, u"house-move"_s, u"house"_s, moving.from);
    return view;
}

Result<MoveView> move(DbSession &from, const DatabaseLocation &target, const Password &password, const Moving &moving)
{
    NewHouseFile file(target);
    // The target's job runs here and now, inside the job that holds the source: neither can go on without the other.
    Database into(target, Database::Options{.inlineExecution = true, .password = password});
    JobKind kind;
    kind.anySchema = true;
    Result<MoveView> moved =
        into.write([&from, &moving](DbSession &session) { return copyInto(from, session, moving); }, kind).result();
    // In doubt it stays: it may be whole.
    if (moved || moved.error().code == ErrorCode::OutcomeUnknown)
        file.keep();
    return moved;
}

} // namespace

qint64 MoveView::rows() const
{
    qint64 sum = 0;
    for (const Table &table : tables)
        sum += table.rows;
    return sum;
}

QFuture<Result<MoveView>> MoveService::moveTo(const DatabaseLocation &target, const Password &password,
                                              const QString &station)
{
    if (target == m_database.location())
        return QtFuture::makeReadyFuture(Result<MoveView>(refusal(u"move-same-place"_s)));
    JobKind kind;
    kind.patient = true;
    return m_database.writeInBackground([target, password, moving = Moving{station, m_database.location().toText()}](
                                            DbSession &from) { return move(from, target, password, moving); },
                                        kind);
}

} // namespace parterre
