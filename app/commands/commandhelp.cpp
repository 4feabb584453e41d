#include "commands/commandhelp.h"

#include "commands/nearest.h"
#include "commands/texttable.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString nameOf(const Command &command)
{
    return QString::fromLatin1(command.name);
}

QString optionSyntax(const CommandOption &option)
{
    const QString name = u"--"_s + QLatin1StringView(option.name);
    return option.value ? name + u' ' + QLatin1StringView(option.value) : name;
}

QString listOf(const QList<CommandOption> &options)
{
    TextTable table;
    for (const CommandOption &option : options)
        table.addRow({u"  "_s + optionSyntax(option), CommandText::tr(option.help)});
    return table.text();
}

QString listOf(const QList<Command> &commands)
{
    TextTable table;
    for (const Command &command : commands) {
        if (command.isHidden)
            continue;
        table.addRow(
            {u"  "_s + nameOf(command) + u' ' + QString::fromUtf8(command.arguments), CommandText::tr(command.help)});
    }
    return table.text();
}

QList<Command> groupOf(const QString &word)
{
    QList<Command> group = allCommands();
    group.removeIf([&word](const Command &command) { return !nameOf(command).startsWith(word + u' '); });
    return group;
}

QString wholeHelp()
{
    return CommandText::tr("Parterre sells tickets: seats on a map, standing places, and everything around them.") +
           u"\n\n"_s + CommandText::tr("Without a command it opens the window; with one it needs no display.") +
           u"\n\n"_s + u"parterre [options]\nparterre COMMAND [options]\n\n"_s +
           CommandText::tr("Commands (more about one: parterre COMMAND --help)") + u'\n' + listOf(allCommands()) +
           u'\n' + CommandText::tr("Options of the window") + u'\n' + listOf(windowOnlyOptions()) + u'\n' +
           CommandText::tr("Options everywhere") + u'\n' + listOf(commonOptions()) + u'\n' +
           CommandText::tr("A command ends with 0 when it is done, with 1 when a rule refused it and nothing was "
                           "changed, with 2 when it was written wrongly, with 3 when the database is out of reach.");
}

QString commandHelp(const Command &command)
{
    QString text = syntaxOf(command) + u"\n\n"_s + CommandText::tr(command.help) + u'\n';
    if (!command.options.isEmpty())
        text += u'\n' + CommandText::tr("Options") + u'\n' + listOf(command.options);
    return text + u'\n' + CommandText::tr("Options everywhere") + u'\n' + listOf(commonOptions());
}

} // namespace

QList<Command> allCommands()
{
    return houseCommands() + moveCommands() + backupCommands() + venueCommands() + eventCommands() + sessionCommands() +
           handOverCommands() + queueCommands() + orderCommands() + settingCommands() + drillCommands() +
           benchCommands();
}

const QList<CommandOption> &commonOptions()
{
    static const QList<CommandOption> options{
        {"database", "LOCATION",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "sqlite:/path/file.parterre or postgresql://user@host/database; else the one opened last")},
        {"station", "NAME", QT_TRANSLATE_NOOP("parterre::CommandText", "the counter that everything is signed with")},
        {"language", "LANGUAGE",
         QT_TRANSLATE_NOOP("parterre::CommandText", "de, en…; else the one of the settings or of the system")},
        {"json", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "one JSON value on standard output")},
        {"help", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "what can be written here")},
        {"version", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "which Parterre this is")},
    };
    return options;
}

const QList<CommandOption> &windowOnlyOptions()
{
    static const QList<CommandOption> options{
        {"demo", nullptr,
         QT_TRANSLATE_NOOP("parterre::CommandText", "open a demo house to try things out in; filled on first use")},
        {"fullscreen", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "fill the whole screen")},
    };
    return options;
}

QString syntaxOf(const Command &command)
{
    QString text = u"parterre "_s + nameOf(command);
    if (*command.arguments != '\0')
        text += u' ' + QString::fromUtf8(command.arguments);
    return text + u" [options]"_s;
}

Outcome helpFor(const QStringList &words, const Command *command)
{
    if (command)
        return {commandHelp(*command), {}, {}, ExitCode::Done};
    const QList<Command> group = words.isEmpty() ? QList<Command>() : groupOf(words.constFirst());
    return {group.isEmpty() ? wholeHelp() : listOf(group), {}, {}, ExitCode::Done};
}

Outcome versionOutcome()
{
    const QString version = QCoreApplication::applicationVersion();
    return {u"Parterre "_s + version, QJsonObject{{u"version"_s, version}}, {}, ExitCode::Done};
}

Failure unknownCommand(const QStringList &words)
{
    const QString typed = words.join(u' ');
    const QList<Command> group = groupOf(words.constFirst());
    if (words.size() == 1 && !group.isEmpty()) {
        return usageError(CommandText::tr("“%1” is a group of commands:").arg(typed) + u'\n' + listOf(group).trimmed());
    }
    QStringList known;
    for (const Command &command : allCommands()) {
        if (!command.isHidden)
            known.append(nameOf(command));
    }
    // "evnt list" is near to "event list", and so is "lst" alone to nothing.
    const QString close = nearest(typed, known);
    if (close.isEmpty())
        return usageError(CommandText::tr("There is no command “%1”. parterre --help names them all.").arg(typed));
    return usageError(CommandText::tr("There is no command “%1”. Did you mean “%2”?").arg(typed, close));
}

} // namespace parterre
