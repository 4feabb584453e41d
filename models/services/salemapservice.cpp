#include "services/salemapservice.h"

#include "services/sale/housechoice.h"
#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/event/eventstore.h"
#include "storage/sale/placecategorystore.h"
#include "storage/venue/layoutcache.h"

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
                const CategoryNo wanted = m_categories.seats.value(seats.at(i).no, seats.at(i).category);
                if (wanted != seats.at(i).category)
                    copied().rows[r].seats[i].category = wanted;
            }
        }
        for (qsizetype a = 0; a < section.areas.size(); ++a) {
            const AreaDto &area = section.areas.at(a);
            const CategoryNo wanted = m_categories.areas.value(area.no, area.category);
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

} // namespace

struct SaleMapService::Private
{
    explicit Private(Database &home) : database(home) {}

    Database &database;
    LayoutCache layouts;
};

SaleMapService::SaleMapService(Database &database) : d(std::make_shared<Private>(database)) {}

SaleMapService::~SaleMapService() = default;

QFuture<Result<SaleMapView>> SaleMapService::map(EventId id)
{
    return d->database.read([d = d, id](DbSession &session) -> Result<SaleMapView> {
        std::optional<EventView> event = EventStore(session).view(id);
        if (!event)
            return failure(ErrorCode::NotFound, QStringLiteral("event %1").arg(id.value()));
        const Result<SharedLayout> drawn = d->layouts.layout(session, event->details.layoutVersion);
        if (!drawn)
            return Failure(drawn.error());
        SaleMapView view;
        const PlaceCategories categories = PlaceCategoryStore(session).categories(id);
        view.layout = Painting(*drawn, categories).painted();
        const ConfigurationDto *configuration = view.layout->configuration(event->details.configuration);
        if (!configuration)
            return failure(ErrorCode::NotFound, QStringLiteral("configuration of event %1").arg(id.value()));
        view.configuration = *configuration;
        for (const ZoneNo zone : std::as_const(event->details.closedZones))
            view.configuration.choice.remove(zone);
        view.plan = std::make_shared<const ChoicePlan>(*view.layout, view.configuration);
        view.choice = choiceRules(session, event->details);
        view.event = *std::move(event);
        return view;
    });
}

} // namespace parterre
