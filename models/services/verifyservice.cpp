#include "services/verifyservice.h"

#include "services/promises.h"
#include "storage/database.h"

namespace parterre {

QFuture<Result<VerifyView>> VerifyService::verify()
{
    return m_database.readConsistently([](DbSession &session) { return verifyPromises(session); });
}

} // namespace parterre
