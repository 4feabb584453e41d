#pragma once

#include "commands/command.h"
#include "storage/databaselocation.h"

namespace parterre {

/// Prints a command's answer, or the sentences of its error: what happened, what it means, what to do. With `asJson`
/// standard output gets exactly one JSON value, also for an error. Answers the program's exit code. `location` is named
/// where the database itself is at fault.
int print(const Result<Outcome> &answer, bool asJson, const DatabaseLocation *location = nullptr);

} // namespace parterre
