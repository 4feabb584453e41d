#pragma once

#include "commands/command.h"
#include "storage/databaselocation.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace parterre {

struct CommandInput;

/// How the window shall start.
struct WindowOptions
{
    std::optional<DatabaseLocation> database; ///< the last one otherwise
    QString station;                          ///< the one of the settings when empty
    bool demo = false;
    bool fullscreen = false;
};

/// Understands the program's arguments: a command to run without a display, or how the window shall start. Made by
/// main() before any application object, because the arguments decide which one is needed; main thread.
class CommandLine
{
public:
    /// With the program's name first.
    explicit CommandLine(const QStringList &arguments);

    bool wantsWindow() const { return m_wantsWindow; }
    bool needsFonts() const { return m_command && m_command->needsFonts; }
    bool needsWidgets() const { return m_command && m_command->needsWidgets; }
    /// As given with --language; empty otherwise.
    QString language() const;

    /// Runs the command, or prints the help that was asked for, and answers the program's exit code.
    int run() const;
    /// Nothing when the options make no sense; that has been said on standard error then, and `run` need not be called.
    std::optional<WindowOptions> windowOptions() const;

private:
    void findCommand();
    void addOptions(QCommandLineParser *parser) const;
    QStringList withoutCommandWords() const;
    Result<CommandInput> readInput() const;
    Failure unknownOption(const QString &name) const;
    bool asks(const char *option) const;

    QStringList m_arguments;
    QList<Command> m_commands;
    QStringList m_words; ///< of the command, as typed
    QList<qsizetype> m_wordPlaces;
    const Command *m_command = nullptr;
    bool m_wantsWindow = false;
};

} // namespace parterre
