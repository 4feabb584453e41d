#include "commands/commandcontext.h"
#include "commands/files.h"
#include "commands/texttable.h"
#include "commands/viewjson.h"
#include "common/complainttext.h"

#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString stateText(LayoutState state)
{
    switch (state) {
    case LayoutState::Draft: return CommandText::tr("draft");
    case LayoutState::Published: return CommandText::tr("published");
    case LayoutState::Retired: return CommandText::tr("retired");
    }
    Q_UNREACHABLE();
}

QString complaintLines(const QList<Complaint> &complaints)
{
    QStringList lines;
    for (const Complaint &complaint : complaints) {
        const bool blocks = complaint.severity == Complaint::Severity::Error;
        lines.append((blocks ? u"✕ "_s : u"! "_s) + complaintText(complaint));
    }
    return lines.join(u'\n');
}

/// The version that --version names by its number; the newest one otherwise.
Result<LayoutVersionView> chosenVersion(CommandContext &context, const VenueView &venue)
{
    if (venue.versions.isEmpty())
        return failure(ErrorCode::NotFound, u"layout of venue "_s + venue.id.toText());
    if (!context.has("layout"))
        return venue.versions.constFirst();
    const Result<int> number = context.numberOption("layout", 0);
    if (!number)
        return Failure(number.error());
    const auto found = std::ranges::find(venue.versions, *number, &LayoutVersionView::number);
    if (found == venue.versions.cend())
        return failure(ErrorCode::NotFound, u"version %1 of venue %2"_s.arg(*number).arg(venue.id.value()));
    return *found;
}

Result<VenueView> namedVenue(CommandContext &context)
{
    const Result<VenueId> id = context.id<VenueId>(0, CommandText::tr("the venue's number"));
    if (!id)
        return Failure(id.error());
    return context.await(context.services().venues.view(*id));
}

Result<Outcome> listVenues(CommandContext &context)
{
    const Result<QList<VenueView>> venues = context.await(context.services().venues.list());
    if (!venues)
        return Failure(venues.error());
    TextTable table({CommandText::tr("Number"), CommandText::tr("Venue"), CommandText::tr("City"),
                     CommandText::tr("Layout"), CommandText::tr("Places")});
    table.alignRight(0);
    table.alignRight(4);
    for (const VenueView &venue : *venues) {
        QString layout = CommandText::tr("none");
        QString places;
        if (!venue.versions.isEmpty()) {
            const LayoutVersionView &newest = venue.versions.constFirst();
            layout = CommandText::tr("version %1, %2").arg(newest.number).arg(stateText(newest.state));
            places = context.format().number(newest.places);
        }
        table.addRow({venue.id.toText(), venue.name, venue.city, layout, places});
    }
    return Outcome{table.text(), toJsonArray(*venues), {}, ExitCode::Done};
}

/// A file that was refused: every reason with its place, nothing imported.
Outcome refusedPlan(const QString &file, const QList<Complaint> &refusals)
{
    QStringList lines{CommandText::tr("“%1” was not imported. Nothing was changed.").arg(file)};
    for (const Complaint &refusal : refusals)
        lines.append(u"  "_s + complaintText(refusal));
    return {{}, QJsonObject{{u"refusals"_s, toJsonArray(refusals)}}, lines.join(u'\n'), ExitCode::Refused};
}

/// What the options say about the venue wins over what the file says.
Result<VenueDto> venueOf(CommandContext &context, const PlanPreviewView &preview)
{
    VenueDto venue = preview.venue;
    if (context.has("time-zone"))
        venue.timeZone = context.option("time-zone").toLatin1();
    if (!QTimeZone(venue.timeZone).isValid())
        return usageError(CommandText::tr("“%1” isn't a time zone. Write it as Europe/Berlin.")
                              .arg(QString::fromLatin1(venue.timeZone)));
    if (context.has("currency") || venue.currency.isNull()) {
        const QString code = context.has("currency") ? context.option("currency").toUpper() : u"EUR"_s;
        const std::optional<Currency> currency = Currency::fromCode(code);
        if (!currency)
            return usageError(CommandText::tr("“%1” isn't a currency. Write it as EUR.").arg(code));
        venue.currency = *currency;
    }
    if (context.has("city"))
        venue.city = context.option("city");
    return venue;
}

Result<LayoutView> store(CommandContext &context, const PlanPreviewView &preview)
{
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    VenueService &venues = context.services().venues;
    if (context.has("venue")) {
        const Result<int> id = context.numberOption("venue", 0);
        return id ? context.await(venues.importDraft(VenueId(*id), *preview.layout, *actor))
                  : Result<LayoutView>(Failure(id.error()));
    }
    const Result<VenueDto> venue = venueOf(context, preview);
    return venue ? context.await(venues.createVenue(*venue, *preview.layout, *actor))
                 : Result<LayoutView>(Failure(venue.error()));
}

Result<Outcome> importVenue(CommandContext &context)
{
    const QString path = context.argument(0);
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return Failure(bytes.error());
    const QString name = QFileInfo(path).fileName();
    const Result<PlanPreviewView> preview =
        context.await(context.services().venues.previewPlan(*bytes, name, context.option("name")));
    if (!preview)
        return Failure(preview.error());
    if (!preview->layout)
        return refusedPlan(name, preview->refusals);
    const Result<LayoutView> layout = store(context, *preview);
    if (!layout)
        return Failure(layout.error());

    QStringList lines{
        CommandText::tr(
            "“%1” is venue %2, layout version %3 (draft): %4 seats, %5 places in its largest configuration.")
            .arg(layout->venueName, layout->venue.toText())
            .arg(layout->version.number)
            .arg(layout->version.seats)
            .arg(layout->version.places)};
    for (const QList<Complaint> &findings : {preview->assumptions, preview->complaints}) {
        if (!findings.isEmpty())
            lines.append(complaintLines(findings));
    }
    return Outcome{lines.join(u'\n'),
                   QJsonObject{{u"venue"_s, layout->venue.value()},
                               {u"name"_s, layout->venueName},
                               {u"format"_s, preview->format},
                               {u"version"_s, toJson(layout->version)},
                               {u"assumptions"_s, toJsonArray(preview->assumptions)},
                               {u"complaints"_s, toJsonArray(preview->complaints)}},
                   {},
                   ExitCode::Done};
}

Result<Outcome> exportVenue(CommandContext &context)
{
    const QString path = context.option("to");
    if (path.isEmpty())
        return usageError(CommandText::tr("Say where to with --to FILE."));
    const Result<VenueView> venue = namedVenue(context);
    if (!venue)
        return Failure(venue.error());
    const Result<LayoutVersionView> version = chosenVersion(context, *venue);
    if (!version)
        return Failure(version.error());
    const Result<QByteArray> bytes = context.await(context.services().venues.exportVenue(venue->id, version->id));
    if (!bytes)
        return Failure(bytes.error());
    if (const Result<void> written = writeFile(path, *bytes); !written)
        return Failure(written.error());
    return Outcome{
        CommandText::tr("“%1”, version %2, was written to %3.").arg(venue->name).arg(version->number).arg(path),
        QJsonObject{{u"venue"_s, venue->id.value()},
                    {u"version"_s, version->number},
                    {u"file"_s, path},
                    {u"bytes"_s, static_cast<qint64>(bytes->size())}},
        {},
        ExitCode::Done};
}

Result<Outcome> checkVenue(CommandContext &context)
{
    const Result<VenueView> venue = namedVenue(context);
    if (!venue)
        return Failure(venue.error());
    const Result<LayoutVersionView> version = chosenVersion(context, *venue);
    if (!version)
        return Failure(version.error());
    const Result<QList<Complaint>> complaints = context.await(context.services().venues.check(version->id));
    if (!complaints)
        return Failure(complaints.error());
    QString text = complaintLines(*complaints);
    if (complaints->isEmpty())
        text = CommandText::tr("“%1”, version %2: nothing to complain about.").arg(venue->name).arg(version->number);
    return Outcome{text,
                   QJsonObject{{u"venue"_s, venue->id.value()},
                               {u"version"_s, version->number},
                               {u"complaints"_s, toJsonArray(*complaints)}},
                   {},
                   hasErrors(*complaints) ? ExitCode::Refused : ExitCode::Done};
}

/// The day from which a version shall hold: as said, or today at the venue by the database's clock.
Result<QDate> validFrom(CommandContext &context, const VenueView &venue)
{
    if (context.has("from")) {
        const QDate date = QDate::fromString(context.option("from"), Qt::ISODate);
        return date.isValid()
                   ? Result<QDate>(date)
                   : usageError(
                         CommandText::tr("“%1” isn't a day. Write it as 2027-04-04.").arg(context.option("from")));
    }
    const Result<HouseView> house = context.await(context.services().house.view());
    if (!house)
        return Failure(house.error());
    return house->databaseNow.toLocal(QTimeZone(venue.timeZone)).date();
}

Result<Outcome> publishVenue(CommandContext &context)
{
    const Result<VenueView> venue = namedVenue(context);
    if (!venue)
        return Failure(venue.error());
    const Result<LayoutVersionView> version = chosenVersion(context, *venue);
    const Result<QDate> from = validFrom(context, *venue);
    const Result<Actor> actor = context.actor();
    if (!version || !from || !actor)
        return Failure(!version ? version.error() : !from ? from.error() : actor.error());
    const Result<VenueView> published =
        context.await(context.services().venues.publish(version->id, version->revision, *from, *actor));
    if (!published)
        return Failure(published.error());
    return Outcome{CommandText::tr("“%1”, version %2, holds from %3 on.")
                       .arg(venue->name)
                       .arg(version->number)
                       .arg(context.format().fullDay(*from)),
                   toJson(*published),
                   {},
                   ExitCode::Done};
}

Result<Outcome> draftVenue(CommandContext &context)
{
    const Result<VenueView> venue = namedVenue(context);
    if (!venue)
        return Failure(venue.error());
    const Result<LayoutVersionView> version = chosenVersion(context, *venue);
    const Result<Actor> actor = context.actor();
    if (!version || !actor)
        return Failure(!version ? version.error() : actor.error());
    const Result<LayoutView> draft = context.await(context.services().venues.startDraft(version->id, *actor));
    if (!draft)
        return Failure(draft.error());
    return Outcome{CommandText::tr("“%1”: version %2 is a draft with the places of version %3.")
                       .arg(venue->name)
                       .arg(draft->version.number)
                       .arg(version->number),
                   QJsonObject{{u"venue"_s, venue->id.value()}, {u"version"_s, toJson(draft->version)}},
                   {},
                   ExitCode::Done};
}

} // namespace

QList<Command> venueCommands()
{
    const CommandOption version{
        "layout", "V",
        QT_TRANSLATE_NOOP("parterre::CommandText", "number of the layout version; else the newest one")};
    return {
        {"venue list",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText", "all venues with their newest layout"),
         {},
         listVenues},
        {"venue import",
         "FILE",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "a seating plan as a new venue: pretix JSON, a seat list in CSV, or our own JSON"),
         {{"name", "NAME",
           QT_TRANSLATE_NOOP("parterre::CommandText", "what the venue is called; else as the file says")},
          {"venue", "ID", QT_TRANSLATE_NOOP("parterre::CommandText", "a new draft of this venue instead of a new one")},
          {"city", "CITY", QT_TRANSLATE_NOOP("parterre::CommandText", "where it is")},
          {"time-zone", "ZONE",
           QT_TRANSLATE_NOOP("parterre::CommandText", "as Europe/Berlin; else as the file says, or UTC")},
          {"currency", "CODE", QT_TRANSLATE_NOOP("parterre::CommandText", "as EUR; else as the file says, or EUR")}},
         importVenue},
        {"venue export",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "a venue and one version of its layout as a file that import reads again"),
         {version, {"to", "FILE", QT_TRANSLATE_NOOP("parterre::CommandText", "where to")}},
         exportVenue},
        {"venue check",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "what stands in the way of publishing a layout, or should be looked at"),
         {version},
         checkVenue},
        {"venue draft",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "a new draft with the places of a version, which stays as it is"),
         {version},
         draftVenue},
        {"venue publish",
         "ID",
         QT_TRANSLATE_NOOP("parterre::CommandText", "put a layout in force, so that events can use it"),
         {version, {"from", "DAY", QT_TRANSLATE_NOOP("parterre::CommandText", "first day, as 2027-04-04; else today")}},
         publishVenue},
    };
}

} // namespace parterre
