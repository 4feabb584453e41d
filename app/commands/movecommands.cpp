#include "commands/commandcontext.h"
#include "commands/texttable.h"
#include "settings.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString text(CommandContext &context, const MoveView &moved, const DatabaseLocation &target, int breaches)
{
    TextTable table({CommandText::tr("Table"), CommandText::tr("Rows"), CommandText::tr("Sum")});
    table.alignRight(1);
    table.alignRight(2);
    for (const MoveView::Table &part : moved.tables) {
        if (part.rows > 0)
            table.addRow({part.name, context.format().number(part.rows), context.format().number(part.sum)});
    }
    return table.text() + CommandText::tr("Every row is the same on both sides.") + u'\n' +
           CommandText::tr("%n breaches found", nullptr, breaches) + u'\n' +
           CommandText::tr("The house is here now: %1").arg(target.toText()) + u'\n' +
           CommandText::tr("Start every counter with this place. What is at the old one stays as it was; nobody should "
                           "sell there any more.");
}

Result<Outcome> moveHouse(CommandContext &context)
{
    const Result<DatabaseLocation> target = DatabaseLocation::fromText(context.option("to"));
    if (!context.has("to") || !target)
        return usageError(CommandText::tr("Say where to with --to sqlite:/path/file.parterre or --to "
                                          "postgresql://user@host/database."));
    const Password password = context.passwordFor(*target);
    const Result<MoveView> moved = context.await(context.services().mover.moveTo(*target, password, context.station()));
    if (!moved)
        return Failure(moved.error());
    Database there(*target, Database::Options{.password = password});
    const Result<VerifyView> verified = context.await(VerifyService(there).verify());
    if (!verified)
        return Failure(verified.error());
    // This computer goes on there without being told.
    if (Settings().database() == context.location())
        Settings().setDatabase(*target);

    QJsonArray tables;
    for (const MoveView::Table &part : moved->tables)
        tables.append(QJsonObject{{u"name"_s, part.name}, {u"rows"_s, part.rows}, {u"sum"_s, part.sum}});
    const int breaches = static_cast<int>(verified->breaches.size());
    return Outcome{text(context, *moved, *target, breaches),
                   QJsonObject{{u"from"_s, context.location().toText()},
                               {u"to"_s, target->toText()},
                               {u"rows"_s, moved->rows()},
                               {u"tables"_s, tables},
                               {u"breaches"_s, breaches}},
                   {},
                   breaches == 0 ? ExitCode::Done : ExitCode::Refused};
}

} // namespace

QList<Command> moveCommands()
{
    return {
        {"move",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "carry the whole house to an empty place, from SQLite to PostgreSQL or back, while nobody "
                           "sells"),
         {{"to", "LOCATION", QT_TRANSLATE_NOOP("parterre::CommandText", "the new place")}},
         moveHouse},
    };
}

} // namespace parterre
