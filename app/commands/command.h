#pragma once

#include "domain/common/result.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace parterre {

class CommandContext;

/// How a command ends, as scripts see it.
enum class ExitCode {
    Done = 0,
    Refused = 1,    ///< by a rule; nothing was changed
    Usage = 2,      ///< the command line makes no sense
    OutOfReach = 3, ///< the database: not there, newer, locked, full…
};

/// What a command answers: text for people or one JSON value for programs on standard output, and what must be said
/// beside it on standard error.
struct Outcome
{
    QString text;
    QJsonValue json;
    QString diagnostics;
    ExitCode exit = ExitCode::Done;
};

/// An option of a command; without `value` it is a switch. Texts are translated where they are shown.
struct CommandOption
{
    const char *name;
    const char *value;
    const char *help;
};

/// One command of the command line. The tables of them are data; `arguments` ("SESSION PLACE…", "[ID]") is shown as it
/// stands and also says how many there must be.
struct Command
{
    const char *name;
    const char *arguments;
    const char *help;
    QList<CommandOption> options;
    Result<Outcome> (*run)(CommandContext &context);
    /// Printing needs fonts, though no display.
    bool needsFonts = false;
    /// The same for drawing widgets that nobody sees.
    bool needsWidgets = false;
    /// For the program itself, not for people: no help names it.
    bool isHidden = false;

    int fewestArguments() const;
    /// -1 for any number.
    int mostArguments() const;
};

/// Sentences of the command line.
struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(parterre::CommandText)
};

/// For a command line that makes no sense; `sentence` says why, already translated.
Failure usageError(const QString &sentence);
bool isUsageError(const Error &error);
/// For a file that cannot be used; nothing was changed.
Failure fileError(const QString &sentence);
/// For what a rule of the command line itself stands against; nothing was changed.
Failure commandRefusal(const QString &sentence);
/// Whether `detail` is a whole sentence for people already.
bool isInPlainWords(const Error &error);
ExitCode exitCodeFor(const Error &error);

QList<Command> houseCommands();
QList<Command> moveCommands();
QList<Command> backupCommands();
QList<Command> venueCommands();
QList<Command> eventCommands();
QList<Command> sessionCommands();
QList<Command> queueCommands();
QList<Command> handOverCommands();
QList<Command> orderCommands();
QList<Command> settingCommands();
QList<Command> benchCommands();
QList<Command> drillCommands();

} // namespace parterre
