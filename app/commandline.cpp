#include "commandline.h"

#include "commands/commandcontext.h"
#include "commands/commandhelp.h"
#include "commands/nearest.h"
#include "commands/report.h"
#include "settings.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

bool isOption(const QString &argument)
{
    return argument.startsWith(u'-') && argument.size() > 1;
}

/// Whether the next argument belongs to this option.
bool takesValue(const QString &argument)
{
    if (argument.contains(u'='))
        return false;
    return std::ranges::any_of(commonOptions(), [&argument](const CommandOption &option) {
        return option.value && argument == u"--"_s + QLatin1StringView(option.name);
    });
}

void add(QCommandLineParser *parser, const CommandOption &option)
{
    QCommandLineOption added(QString::fromLatin1(option.name), CommandText::tr(option.help));
    if (option.value)
        added.setValueName(QString::fromLatin1(option.value));
    parser->addOption(added);
}

} // namespace

CommandLine::CommandLine(const QStringList &arguments) : m_arguments(arguments), m_commands(allCommands())
{
    findCommand();
    const bool onlyTells = asks("help") || asks("version");
    m_wantsWindow = m_words.isEmpty() && !onlyTells;
}

void CommandLine::findCommand()
{
    for (qsizetype i = 1; i < m_arguments.size() && m_words.size() < 2 && !m_command; ++i) {
        const QString &argument = m_arguments.at(i);
        if (isOption(argument)) {
            i += takesValue(argument) ? 1 : 0;
            continue;
        }
        m_words.append(argument);
        m_wordPlaces.append(i);
        const QString name = m_words.join(u' ');
        const auto found = std::ranges::find_if(
            m_commands, [&name](const Command &command) { return name == QLatin1StringView(command.name); });
        m_command = found == m_commands.cend() ? nullptr : &*found;
    }
}

bool CommandLine::asks(const char *option) const
{
    const QString name = QString::fromLatin1(option);
    const bool own = m_command && std::ranges::any_of(m_command->options, [&name](const CommandOption &candidate) {
                         return name == QLatin1StringView(candidate.name);
                     });
    return !own && (m_arguments.contains(u"--"_s + name) || m_arguments.contains(u"-"_s + name.at(0)));
}

QString CommandLine::language() const
{
    for (qsizetype i = 1; i < m_arguments.size(); ++i) {
        if (m_arguments.at(i) == u"--language"_s)
            return m_arguments.value(i + 1);
        if (m_arguments.at(i).startsWith(u"--language="_s))
            return m_arguments.at(i).mid(11);
    }
    return {};
}

QStringList CommandLine::withoutCommandWords() const
{
    QStringList rest;
    for (qsizetype i = 0; i < m_arguments.size(); ++i) {
        if (!m_command || !m_wordPlaces.contains(i))
            rest.append(m_arguments.at(i));
    }
    return rest;
}

void CommandLine::addOptions(QCommandLineParser *parser) const
{
    for (const CommandOption &option : commonOptions())
        add(parser, option);
    for (const CommandOption &option : m_command ? m_command->options : windowOnlyOptions())
        add(parser, option);
}

Failure CommandLine::unknownOption(const QString &name) const
{
    QStringList known;
    for (const CommandOption &option : commonOptions())
        known.append(QString::fromLatin1(option.name));
    for (const CommandOption &option : m_command ? m_command->options : windowOnlyOptions())
        known.append(QString::fromLatin1(option.name));
    const QString typed = (name.size() > 1 ? u"--"_s : u"-"_s) + name;
    const QString close = nearest(name, known);
    if (close.isEmpty())
        return usageError(CommandText::tr("The option %1 isn't known here. --help names those that are.").arg(typed));
    return usageError(CommandText::tr("The option %1 isn't known here. Did you mean --%2?").arg(typed, close));
}

Result<CommandInput> CommandLine::readInput() const
{
    QCommandLineParser parser;
    addOptions(&parser);
    const bool understood = parser.parse(withoutCommandWords());
    if (!parser.unknownOptionNames().isEmpty())
        return unknownOption(parser.unknownOptionNames().constFirst());
    if (!understood)
        return usageError(parser.errorText());

    CommandInput input;
    input.arguments = parser.positionalArguments();
    for (const QString &name : parser.optionNames())
        input.options.insert(name, parser.value(name));
    input.station = input.options.value(u"station"_s, u"Command line"_s);
    const QString place = input.options.value(u"database"_s);
    const Result<DatabaseLocation> location =
        place.isEmpty() ? Result<DatabaseLocation>(Settings().database()) : DatabaseLocation::fromText(place);
    if (!location) {
        return usageError(CommandText::tr("“%1” isn't a place for a database. Write sqlite:/path/file.parterre or "
                                          "postgresql://user@host/database.")
                              .arg(place));
    }
    input.location = *location;
    if (input.station.trimmed().isEmpty())
        return usageError(CommandText::tr("A station needs a name."));

    const int fewest = m_command ? m_command->fewestArguments() : 0;
    const int most = m_command ? m_command->mostArguments() : 0;
    if (input.arguments.size() < fewest || (most >= 0 && input.arguments.size() > most)) {
        return usageError(CommandText::tr("This is how it is written: %1")
                              .arg(m_command ? syntaxOf(*m_command) : u"parterre [options]"_s));
    }
    return input;
}

int CommandLine::run() const
{
    const bool asJson = asks("json");
    if (asks("help") || (m_words.isEmpty() && !asks("version")))
        return print(helpFor(m_words, m_command), false);
    if (m_words.isEmpty() && asks("version"))
        return print(versionOutcome(), asJson);
    if (!m_command)
        return print(unknownCommand(m_words), asJson);

    const Result<CommandInput> input = readInput();
    if (!input)
        return print(Failure(input.error()), asJson);
    CommandContext context(*input);
    return print(m_command->run(context), asJson, &input->location);
}

std::optional<WindowOptions> CommandLine::windowOptions() const
{
    const Result<CommandInput> input = readInput();
    if (!input) {
        print(Failure(input.error()), false);
        return std::nullopt;
    }
    WindowOptions options;
    if (input->options.contains(u"database"_s))
        options.database = input->location;
    options.station = input->options.value(u"station"_s);
    options.demo = input->options.contains(u"demo"_s);
    options.fullscreen = input->options.contains(u"fullscreen"_s);
    return options;
}

} // namespace parterre
