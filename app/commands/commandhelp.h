#pragma once

#include "commands/command.h"

#include <QStringList>

namespace parterre {

/// All commands, group after group.
QList<Command> allCommands();
/// Options that every command and the window understand.
const QList<CommandOption> &commonOptions();
const QList<CommandOption> &windowOnlyOptions();

/// "parterre venue import FILE [options]"
QString syntaxOf(const Command &command);

/// Of the command, of the group that `words` begin, or of everything.
Outcome helpFor(const QStringList &words, const Command *command);
Outcome versionOutcome();
/// Names the commands that could have been meant.
Failure unknownCommand(const QStringList &words);

} // namespace parterre
