#include "commands/commandcontext.h"
#include "commands/texttable.h"

#include "domain/house/housesetting.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Checks that the first argument, if there is one, names a setting.
Result<void> checkName(CommandContext &context)
{
    if (!context.arguments().isEmpty() && !houseSetting(context.argument(0)))
        return usageError(CommandText::tr("There is no setting “%1”.").arg(context.argument(0)));
    return {};
}

/// The setting that was named, or all of them.
Outcome settingsOutcome(const QMap<QString, QString> &stored, const QString &name)
{
    TextTable table;
    QJsonObject json;
    for (const HouseSetting &setting : houseSettings()) {
        if (!name.isEmpty() && setting.name != name)
            continue;
        const QString value = stored.value(setting.name, setting.standard);
        table.addRow({setting.name, value});
        json.insert(setting.name, value);
    }
    return Outcome{table.text().trimmed(), json, {}, ExitCode::Done};
}

Result<Outcome> getSettings(CommandContext &context)
{
    if (const Result<void> known = checkName(context); !known)
        return Failure(known.error());
    return context.await(context.services().house.settings()).map([&](const QMap<QString, QString> &stored) {
        return settingsOutcome(stored, context.argument(0));
    });
}

Result<Outcome> setSetting(CommandContext &context)
{
    if (const Result<void> known = checkName(context); !known)
        return Failure(known.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    const QMap<QString, QString> wanted{{context.argument(0), context.argument(1)}};
    return context.await(context.services().house.putSettings(wanted, *actor))
        .map([&](const QMap<QString, QString> &stored) { return settingsOutcome(stored, context.argument(0)); });
}

} // namespace

QList<Command> settingCommands()
{
    return {
        {"settings get",
         "[NAME]",
         QT_TRANSLATE_NOOP("parterre::CommandText", "the settings of the whole house, or one of them"),
         {},
         getSettings},
        {"settings set",
         "NAME VALUE",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "change a setting of the whole house; a wrong value answers the words that it may have"),
         {},
         setSetting},
    };
}

} // namespace parterre
