#include "commands/commandcontext.h"

#include "services/connectionservice.h"

namespace parterre {

CommandContext::CommandContext(const CommandInput &input)
    : m_input(input), m_services(input.location, Database::Options{.password = passwordFor(input.location)})
{
}

Password CommandContext::passwordFor(const DatabaseLocation &location)
{
    Password password;
    const auto known = ConnectionService::password(m_keychain, location).then([](const QString &text) {
        return Result<QString>(text);
    });
    if (const Result<QString> text = await(known))
        password.set(*text);
    return password;
}

bool CommandContext::has(const char *option) const
{
    return m_input.options.contains(QLatin1StringView(option));
}

QString CommandContext::option(const char *option) const
{
    return m_input.options.value(QLatin1StringView(option));
}

Result<Actor> CommandContext::actor()
{
    return await(m_services.house.registerStation(m_input.station));
}

Result<qint64> CommandContext::number(const QString &text, const QString &name) const
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value < 1)
        return usageError(
            CommandText::tr("“%1” can't be used for %2, which is a whole number from 1 up.").arg(text, name));
    return value;
}

Result<int> CommandContext::numberOption(const char *name, int otherwise) const
{
    if (!has(name))
        return otherwise;
    const Result<qint64> value = number(option(name), QStringLiteral("--") + QLatin1StringView(name));
    if (!value)
        return Failure(value.error());
    if (*value > std::numeric_limits<int>::max())
        return usageError(CommandText::tr("“%1” is too large for %2.").arg(option(name), QLatin1StringView(name)));
    return static_cast<int>(*value);
}

} // namespace parterre
