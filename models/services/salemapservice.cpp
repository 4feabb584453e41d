#include "services/salemapservice.h"

#include "services/sale/housechoice.h"
#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/event/eventstore.h"
#include "storage/house/settingstore.h"
#include "storage/sale/placecategorystore.h"
#include "storage/venue/layoutcache.h"

#include <QMutexLocker>

namespace parterre {
namespace {

/// Gives the places of a layout the categories that the event has given them. The drawing itself is shared by all
/// events, so it is copied when the first difference is met, and only then.
class Painting
{
public:
    Painting(const SharedLayout &drawn, const PlaceCategories &categories) : m_drawn(drawn), m_categories(categories) {}

    SharedLayout painted()
    {
        for (m_zone = 0; m_zone < m_drawn->zones.size(); ++m_zone) {
            for (m_section = 0; m_section < m_drawn->zones.at(m_zone).sections.size(); ++m_section)
                paintSection(m_drawn->zones.at(m_zone).sections.at(m_section));
        }
        return m_copy ? SharedLayout(m_copy) : m_drawn;
    }

private:
    void paintSection(const SectionDto &section)
    {
        for (qsizetype r = 0; r < section.rows.size(); ++r) {
            const QList<SeatDto> &seats = section.rows.at(r).seats;
            for (qsizetype i = 0; i < seats.size(); ++i) {
                const CategoryNo wanted = m_categories.of(seats.at(i).no, seats.at(i).category);
                if (wanted != seats.at(i).category)
                    copied().rows[r].seats[i].category = wanted;
            }
        }
        for (qsizetype a = 0; a < section.areas.size(); ++a) {
            const AreaDto &area = section.areas.at(a);
            const CategoryNo wanted = m_categories.of(area.no, area.category);
            if (wanted != area.category)
                copied().areas[a].category = wanted;
        }
    }

    SectionDto &copied()
    {
        if (!m_copy)
            m_copy = std::make_shared<LayoutDto>(*m_drawn);
        return m_copy->zones[m_zone].sections[m_section];
    }

    const SharedLayout &m_drawn;
    const PlaceCategories &m_categories;
    std::shared_ptr<LayoutDto> m_copy;
    qsizetype m_zone = 0;
    qsizetype m_section = 0;
};

/// A large house's takes some megabytes; a counter sells a few events at a time.
constexpr qsizetype mostPrepared = 6;

/// What takes long to make of a drawing, and what it was made of.
struct Prepared
{
    SharedLayout drawn;
    PaintedText categories;
    ConfigurationDto configuration;
    SharedLayout painted;
    std::shared_ptr<const ChoicePlan> plan;

    bool isOf(const SharedLayout &layout, const PaintedText &text, const ConfigurationDto &opened) const
    {
        return drawn == layout && categories == text && configuration == opened;
    }
};

/// The configuration that the event is sold in, without the zones that it keeps closed.
std::optional<ConfigurationDto> openedBy(const EventDto &event, const LayoutDto &layout)
{
    const ConfigurationDto *configuration = layout.configuration(event.configuration);
    if (!configuration)
        return std::nullopt;
    ConfigurationDto opened = *configuration;
    for (const ZoneNo zone : event.closedZones)
        opened.choice.remove(zone);
    return opened;
}

} // namespace

struct SaleMapService::Private
{
    explicit Private(Database &home) : database(home) {}

    /// The last one of the event when nothing that it was made of has changed.
    Prepared prepare(EventId event, const SharedLayout &drawn, const PaintedText &categories,
                     const ConfigurationDto &opened);

    Database &database;
    LayoutCache layouts{LayoutParts::WithoutSeatGuids};
    QMutex mutex;
    QHash<EventId, Prepared> prepared;
};

Prepared SaleMapService::Private::prepare(EventId event, const SharedLayout &drawn, const PaintedText &categories,
                                          const ConfigurationDto &opened)
{
    {
        const QMutexLocker locker(&mutex);
        const auto known = prepared.constFind(event);
        if (known != prepared.cend() && known->isOf(drawn, categories, opened))
            return *known;
    }
    Prepared made{drawn, categories, opened, drawn, {}};
    if (!categories.isEmpty())
        made.painted = Painting(drawn, PlaceCategories(categories)).painted();
    made.plan = std::make_shared<const ChoicePlan>(*made.painted, opened);
    const QMutexLocker locker(&mutex);
    if (prepared.size() >= mostPrepared)
        prepared.clear();
    prepared.insert(event, made);
    return made;
}

SaleMapService::SaleMapService(Database &database) : d(std::make_shared<Private>(database)) {}

SaleMapService::~SaleMapService() = default;

QFuture<Result<SaleMapView>> SaleMapService::map(EventId id)
{
    return d->database.read([d = d, id](DbSession &session) -> Result<SaleMapView> {
        std::optional<EventView> event = EventStore(session).record(id);
        if (!event)
            return failure(ErrorCode::NotFound, QStringLiteral("event %1").arg(id.value()));
        const Result<SharedLayout> drawn = d->layouts.layout(session, event->details.layoutVersion);
        if (!drawn)
            return Failure(drawn.error());
        const std::optional<ConfigurationDto> opened = openedBy(event->details, **drawn);
        if (!opened)
            return failure(ErrorCode::NotFound, QStringLiteral("configuration of event %1").arg(id.value()));
        const Prepared prepared = d->prepare(id, *drawn, PlaceCategoryStore(session).painted(id), *opened);
        SaleMapView view;
        view.layout = prepared.painted;
        view.configuration = *opened;
        view.plan = prepared.plan;
        view.choice = choiceRules(SettingStore(session).all(), event->details);
        view.event = *std::move(event);
        return view;
    });
}

} // namespace parterre
