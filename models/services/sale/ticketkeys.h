#pragma once

#include "services/ticketsigner.h"

namespace parterre {

class DbSession;

/// Signs with the house's key in use. Reads the keys in a database job.
TicketSigner houseSigner(DbSession &session);
/// Knows every key that the house ever used.
TicketVerifier houseVerifier(DbSession &session);

} // namespace parterre
