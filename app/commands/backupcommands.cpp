#include "commands/commandcontext.h"
#include "services/backupservice.h"

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

Result<Outcome> backup(CommandContext &context)
{
    if (context.option("to").isEmpty())
        return usageError(CommandText::tr("Say where to with --to FILE."));
    BackupDto dto;
    dto.path = QFileInfo(context.option("to")).absoluteFilePath();
    dto.replace = context.has("replace");
    BackupService service(context.services().database);
    const Result<BackupView> made =
        context.await(service.backup(dto, context.passwordFor(context.location()), context.station()));
    if (!made)
        return Failure(made.error());
    return Outcome{
        CommandText::tr("The house as it was at %1 is in %2 (%3 kB). Whoever has this file can sign tickets; "
                        "keep it where only you can read it.")
            .arg(made->begunAt.toText(), made->path, context.format().number((made->bytes + 1023) / 1024)),
        QJsonObject{{u"file"_s, made->path}, {u"bytes"_s, made->bytes}, {u"begunAt"_s, made->begunAt.toText()}},
        {},
        ExitCode::Done};
}

Result<Outcome> restore(CommandContext &context)
{
    RestoreDto dto;
    dto.path = QFileInfo(context.argument(0)).absoluteFilePath();
    dto.replace = context.has("replace");
    dto.despiteBreaches = context.has("despite-breaches");
    BackupService service(context.services().database);
    const Result<VerifyView> restored = context.await(service.restore(dto, context.station()));
    if (!restored)
        return Failure(restored.error());
    const int breaches = static_cast<int>(restored->breaches.size());
    const QString text = CommandText::tr("The house is back: %1").arg(context.location().toText()) + u'\n' +
                         CommandText::tr("Events: %1, orders: %2, tickets: %3")
                             .arg(context.format().number(restored->events), context.format().number(restored->orders),
                                  context.format().number(restored->tickets)) +
                         u'\n' + CommandText::tr("%n breaches found", nullptr, breaches);
    return Outcome{text,
                   QJsonObject{{u"database"_s, context.location().toText()},
                               {u"events"_s, restored->events},
                               {u"orders"_s, restored->orders},
                               {u"tickets"_s, restored->tickets},
                               {u"breaches"_s, breaches}},
                   {},
                   ExitCode::Done};
}

} // namespace

QList<Command> backupCommands()
{
    return {
        {"backup",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "copy the whole house, as it is at one instant, into a file while others sell"),
         {{"to", "FILE", QT_TRANSLATE_NOOP("parterre::CommandText", "the new file")},
          {"replace", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "a file of this name may be replaced")}},
         backup},
        {"restore",
         "FILE",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "put the house of a backup here, all of it or nothing; a backup of SQLite or PostgreSQL can "
                           "be put into either"),
         {{"replace", nullptr, QT_TRANSLATE_NOOP("parterre::CommandText", "the house that is here may go")},
          {"despite-breaches", nullptr,
           QT_TRANSLATE_NOOP("parterre::CommandText", "also when verify finds breaches in the backup")}},
         restore},
    };
}

} // namespace parterre
