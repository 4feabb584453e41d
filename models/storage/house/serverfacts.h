#pragma once

#include <QString>

namespace parterre {

class DbSession;

/// What a server says about itself and this connection.
struct ServerFacts
{
    QString version;
    bool encrypted = false;
    bool readOnly = false;  ///< a standby, or set so
    bool mayCreate = false; ///< tables can be made here
};

/// PostgreSQL only; in a job with JobKind::anySchema. Throws DbError.
ServerFacts readServerFacts(DbSession &session);

} // namespace parterre
