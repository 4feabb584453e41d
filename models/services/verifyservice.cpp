#include "services/verifyservice.h"

#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/house/verifystore.h"

namespace parterre {
namespace {

constexpr int mostOfEachKind = 100;

VerifyView verifyAll(DbSession &session)
{
    VerifyStore store(session);
    VerifyView view;
    for (const PromiseCheck &check : VerifyStore::checks()) {
        view.checks.append(QString::fromLatin1(check.promise));
        for (const FoundBreach &breach : store.run(check, mostOfEachKind))
            view.breaches.append({breach.promise, breach.subject, breach.detail});
    }
    view.events = store.count("SELECT COUNT(*) FROM event");
    view.orders = store.count("SELECT COUNT(*) FROM orders");
    view.tickets = store.count("SELECT COUNT(*) FROM ticket");
    return view;
}

} // namespace

QFuture<Result<VerifyView>> VerifyService::verify()
{
    return m_database.readConsistently([](DbSession &session) { return verifyAll(session); });
}

} // namespace parterre
