#pragma once

#include "domain/common/error.h"
#include "storage/core/dberror.h"

#include <QString>

namespace parterre {

struct DatabaseLocation;

/// Why a server could not be connected to. libpq says it in words alone, without a code; whatever they are taken for,
/// the connection is not there. Where several hosts failed in several ways, what a person can mend best is reported.
/// The client's own words are English because main() asks for them; a server that speaks another language is quoted.
DbError connectFailure(const QString &words, const DatabaseLocation &location);

} // namespace parterre
