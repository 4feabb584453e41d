#include "services/venueservice.h"

#include "domain/venue/layoutcheck.h"
#include "domain/venue/layoutjson.h"
#include "domain/venue/planimport.h"
#include "domain/venue/planpicture.h"
#include "services/aside.h"
#include "services/deedlog.h"
#include "services/refusal.h"
#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/venue/layoutcache.h"
#include "storage/venue/layoutstore.h"
#include "storage/venue/layoutversions.h"
#include "storage/venue/venuestore.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

using Cache = std::shared_ptr<LayoutCache>;

Result<VenueView> readVenue(DbSession &session, VenueId venue)
{
    if (std::optional<VenueView> view = VenueStore(session).view(venue))
        return *std::move(view);
    return failure(ErrorCode::NotFound, u"venue "_s + venue.toText());
}

Result<LayoutView> readLayout(DbSession &session, LayoutCache &cache, LayoutVersionId version)
{
    LayoutVersions versions(session);
    const std::optional<LayoutVersionView> view = versions.version(version);
    if (!view)
        return failure(ErrorCode::NotFound, u"layout version "_s + version.toText());
    const Result<SharedLayout> layout = cache.layout(session, version);
    if (!layout)
        return Failure(layout.error());
    const Result<VenueView> venue = readVenue(session, versions.venueOf(version));
    if (!venue)
        return Failure(venue.error());
    return LayoutView{venue->id, venue->name, *view, *layout};
}

/// Saves a draft and answers it as it is stored now.
Result<LayoutView> saveDraft(DbSession &session, LayoutCache &cache, const LayoutDraftDto &draft, NumberSource source,
                             const Actor &actor, const char *deed)
{
    if (draft.layout.background) {
        if (const std::optional<Complaint> fault = backgroundFault(*draft.layout.background))
            return refusalFor({*fault});
    }
    const Result<LayoutVersionId> saved = LayoutStore(session).putDraft(draft, source);
    if (!saved)
        return Failure(saved.error());
    logDeed(session, actor, deed, "layout", saved->value());
    return readLayout(session, cache, *saved);
}

QString formatWord(PlanFormat format)
{
    switch (format) {
    case PlanFormat::Parterre: return u"parterre"_s;
    case PlanFormat::Pretix: return u"pretix"_s;
    case PlanFormat::SeatCsv: return u"seat-csv"_s;
    }
    Q_UNREACHABLE();
}

PlanPreviewView preview(const QByteArray &bytes, const QString &fileName, const QString &venueName)
{
    PlanReading reading = readPlan(bytes, fileName);
    PlanPreviewView view;
    view.refusals = reading.refusals;
    view.venue.name = venueName;
    if (!reading.plan)
        return view;
    ImportedPlan &plan = *reading.plan;
    if (plan.venue)
        view.venue = *plan.venue;
    view.venue.id = VenueId();
    view.venue.revision = 0;
    if (!venueName.isEmpty())
        view.venue.name = venueName;
    else if (view.venue.name.isEmpty())
        view.venue.name = plan.name;
    view.format = formatWord(plan.format);
    view.assumptions = plan.assumptions;
    view.complaints = checkLayout(plan.layout);
    view.layout = std::make_shared<const LayoutDto>(std::move(plan.layout));
    return view;
}

} // namespace

struct VenueService::Private
{
    explicit Private(Database &home) : database(home) {}

    Database &database;
    Cache layouts = std::make_shared<LayoutCache>();
    QThreadPool pool;
};

VenueService::VenueService(Database &database) : d(std::make_unique<Private>(database)) {}

VenueService::~VenueService() = default;

QFuture<Result<QList<VenueView>>> VenueService::list()
{
    return d->database.read([](DbSession &session) { return VenueStore(session).all(); });
}

QFuture<Result<VenueView>> VenueService::view(VenueId venue)
{
    return d->database.read([venue](DbSession &session) { return readVenue(session, venue); });
}

QFuture<Result<LayoutView>> VenueService::layout(LayoutVersionId version)
{
    return d->database.read(
        [version, cache = d->layouts](DbSession &session) { return readLayout(session, *cache, version); });
}

QFuture<Result<LayoutView>> VenueService::newestLayout(VenueId venue)
{
    return d->database.read([venue, cache = d->layouts](DbSession &session) -> Result<LayoutView> {
        const LayoutVersionId version = LayoutVersions(session).newest(venue);
        if (version.isNull())
            return failure(ErrorCode::NotFound, u"layout of venue "_s + venue.toText());
        return readLayout(session, *cache, version);
    });
}

QFuture<Result<VenueView>> VenueService::put(const VenueDto &venue, const Actor &actor)
{
    return d->database.write([venue, actor](DbSession &session) -> Result<VenueView> {
        session.beginChange();
        const Result<VenueId> id = VenueStore(session).put(venue);
        if (!id)
            return Failure(id.error());
        logDeed(session, actor, "venue-put", "venue", id->value(), venue.name);
        return readVenue(session, *id);
    });
}

QFuture<Result<PlanPreviewView>> VenueService::previewPlan(const QByteArray &bytes, const QString &fileName,
                                                           const QString &venueName)
{
    return runAside(d->pool, [bytes, fileName, venueName] {
        return Result<PlanPreviewView>(preview(bytes, fileName, venueName));
    });
}

QFuture<Result<LayoutView>> VenueService::createVenue(const VenueDto &venue, const LayoutDto &plan, const Actor &actor)
{
    return d->database.write([venue, plan, actor, cache = d->layouts](DbSession &session) -> Result<LayoutView> {
        session.beginChange();
        VenueDto created = venue;
        created.id = VenueId();
        const Result<VenueId> id = VenueStore(session).put(created);
        if (!id)
            return Failure(id.error());
        logDeed(session, actor, "venue-put", "venue", id->value(), venue.name);
        return saveDraft(session, *cache, {*id, {}, plan, 0}, NumberSource::File, actor, "layout-import");
    });
}

QFuture<Result<LayoutView>> VenueService::importDraft(VenueId venue, const LayoutDto &plan, const Actor &actor)
{
    return d->database.write([venue, plan, actor, cache = d->layouts](DbSession &session) {
        session.beginChange();
        return saveDraft(session, *cache, {venue, {}, plan, 0}, NumberSource::File, actor, "layout-import");
    });
}

QFuture<Result<LayoutView>> VenueService::startDraft(LayoutVersionId from, const Actor &actor)
{
    return d->database.write([from, actor, cache = d->layouts](DbSession &session) -> Result<LayoutView> {
        session.beginChange();
        const Result<SharedLayout> layout = cache->layout(session, from);
        if (!layout)
            return Failure(layout.error());
        const VenueId venue = LayoutVersions(session).venueOf(from);
        return saveDraft(session, *cache, {venue, {}, **layout, 0}, NumberSource::Venue, actor, "layout-draft");
    });
}

QFuture<Result<LayoutView>> VenueService::putDraft(const LayoutDraftDto &draft, const Actor &actor)
{
    return d->database.write([draft, actor, cache = d->layouts](DbSession &session) {
        session.beginChange();
        return saveDraft(session, *cache, draft, NumberSource::Venue, actor, "layout-draft");
    });
}

QFuture<Result<LayoutView>> VenueService::putConfigurations(LayoutVersionId version, qint64 revision,
                                                            const QList<ConfigurationDto> &configurations,
                                                            const Actor &actor)
{
    return d->database.write(
        [version, revision, configurations, actor, cache = d->layouts](DbSession &session) -> Result<LayoutView> {
            session.beginChange();
            const Result<void> put = LayoutStore(session).putConfigurations(version, revision, configurations);
            if (!put)
                return Failure(put.error());
            logDeed(session, actor, "layout-configurations", "layout", version.value());
            Result<LayoutView> view = readLayout(session, *cache, version);
            if (view && view->version.state == LayoutState::Published) {
                if (const QList<Complaint> complaints = checkLayout(*view->layout); hasErrors(complaints))
                    return refusalFor(complaints);
            }
            return view;
        });
}

QFuture<Result<QList<Complaint>>> VenueService::check(LayoutVersionId version)
{
    return d->database.readInBackground(
        [version, cache = d->layouts](DbSession &session) -> Result<QList<Complaint>> {
            const Result<SharedLayout> layout = cache->layout(session, version);
            if (!layout)
                return Failure(layout.error());
            return checkLayout(**layout);
        });
}

QFuture<Result<LayoutDifference>> VenueService::compare(LayoutVersionId before, LayoutVersionId after)
{
    return d->database.readInBackground(
        [before, after, cache = d->layouts](DbSession &session) -> Result<LayoutDifference> {
            const Result<SharedLayout> old = cache->layout(session, before);
            if (!old)
                return Failure(old.error());
            const Result<SharedLayout> fresh = cache->layout(session, after);
            if (!fresh)
                return Failure(fresh.error());
            return compareLayouts(**old, **fresh);
        });
}

QFuture<Result<VenueView>> VenueService::publish(LayoutVersionId version, qint64 revision, QDate validFrom,
                                                 const Actor &actor)
{
    return d->database.write(
        [version, revision, validFrom, actor, cache = d->layouts](DbSession &session) -> Result<VenueView> {
            session.beginChange();
            const Result<SharedLayout> layout = cache->layout(session, version);
            if (!layout)
                return Failure(layout.error());
            if (const QList<Complaint> complaints = checkLayout(**layout); hasErrors(complaints))
                return refusalFor(complaints);
            if (const Result<void> done = LayoutStore(session).publish(version, revision, validFrom); !done)
                return Failure(done.error());
            logDeed(session, actor, "layout-publish", "layout", version.value(), validFrom.toString(Qt::ISODate));
            return readVenue(session, LayoutVersions(session).venueOf(version));
        });
}

QFuture<Result<VenueView>> VenueService::retire(LayoutVersionId version, const Actor &actor)
{
    return d->database.write([version, actor](DbSession &session) -> Result<VenueView> {
        session.beginChange();
        if (const Result<void> done = LayoutStore(session).retire(version); !done)
            return Failure(done.error());
        logDeed(session, actor, "layout-retire", "layout", version.value());
        return readVenue(session, LayoutVersions(session).venueOf(version));
    });
}

QFuture<Result<QByteArray>> VenueService::exportVenue(VenueId venue, std::optional<LayoutVersionId> version)
{
    return d->database.readInBackground(
        [venue, version, cache = d->layouts](DbSession &session) -> Result<QByteArray> {
            const Result<VenueView> record = readVenue(session, venue);
            if (!record)
                return Failure(record.error());
            LayoutVersions versions(session);
            const LayoutVersionId chosen = version ? *version : versions.newest(venue);
            if (chosen.isNull() || versions.venueOf(chosen) != venue)
                return failure(ErrorCode::NotFound, u"layout of venue "_s + venue.toText());
            const Result<SharedLayout> layout = cache->layout(session, chosen);
            if (!layout)
                return Failure(layout.error());
            return toVenueJson({record->toDto(), **layout});
        });
}

} // namespace parterre
