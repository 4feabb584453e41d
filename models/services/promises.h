#pragma once

#include "services/verifyservice.h"

namespace parterre {

class DbSession;

/// Looks at every promise inside a database job, also at what the job itself has not committed yet. Reads only; throws
/// DbError.
VerifyView verifyPromises(DbSession &session);

} // namespace parterre
