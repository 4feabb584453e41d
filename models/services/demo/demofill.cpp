#include "services/demo/demofill.h"

#include "domain/venue/demolayouts.h"
#include "storage/database.h"
#include "storage/house/verifystore.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr auto markerSetting = "demo"_L1;
constexpr auto filling = "filling"_L1;
constexpr auto filled = "filled"_L1;
constexpr int ordersInOneJob = 250;
constexpr JobKind bulkKind{.writes = true, .patient = true};

/// Carries an answer's error out of the many steps of a run.
struct StepFailed
{
    Error error;
};

QString titleOf(const QString &name, const QString &subtitle)
{
    return name + u'\n' + subtitle;
}

VenueDocument stadiumOf(int seats)
{
    VenueDocument document = demoArena();
    document.venue.name = u"Round Stadium"_s;
    document.venue.street = u"Ring Road 1"_s;
    document.layout = stadium(seats);
    return document;
}

DemoShow stadiumShow(const LayoutDto &layout)
{
    DemoShow show;
    show.name = u"Stadium Night"_s;
    show.subtitle = u"One night only"_s;
    show.artists = u"Aurora Lines and guests"_s;
    show.category = u"Pop"_s;
    show.venue = u"Round Stadium"_s;
    show.configuration = layout.configurations.isEmpty() ? QString() : layout.configurations.constFirst().name;
    show.inDays = 60;
    show.starts = QTime(20, 0);
    show.minutes = 180;
    for (qsizetype category = 0; category < layout.categories.size(); ++category)
        show.prices.append(std::max(20, 120 - 15 * static_cast<int>(category)));
    return show;
}

} // namespace

DemoFill::DemoFill(Database &database, const DemoOptionsDto &options, const Actor &actor, const std::atomic_bool &stop)
    : m_database(database), m_options(options), m_actor(actor), m_stop(stop), m_venues(database), m_events(database),
      m_house(database)
{
}

template <class T>
T DemoFill::take(const QFuture<Result<T>> &future)
{
    QFuture<Result<T>> waiting = future;
    waiting.waitForFinished();
    if (waiting.resultCount() == 0)
        throw StepFailed{Error{ErrorCode::Internal, u"a question was cancelled"_s, {}, {}}};
    Result<T> answer = waiting.result();
    if (!answer)
        throw StepFailed{answer.error()};
    if (m_stop)
        throw Stop{};
    return *std::move(answer);
}

Result<DemoView> DemoFill::run()
{
    try {
        m_now = take(m_house.init(u"Lyra Concerts"_s)).databaseNow;
        if (alreadyFilled())
            return countAll(true);
        fillVenues();
        fillEvents();
        sellMore();
        take(m_house.putSettings({{markerSetting, filled}}, m_actor));
        return countAll(false);
    } catch (const StepFailed &failed) {
        return Failure(failed.error);
    } catch (const Stop &) {
        return failure(ErrorCode::Refused, u"stopped"_s);
    }
}

bool DemoFill::alreadyFilled()
{
    const QString marker = take(m_house.settings()).value(markerSetting);
    if (marker == filled)
        return true;
    // A house of somebody's own is no place for invented concerts.
    if (marker.isEmpty() && !take(m_venues.list()).isEmpty())
        throw StepFailed{Error{ErrorCode::Refused, {}, u"house-in-use"_s, {}}};
    take(m_house.putSettings({{markerSetting, filling}}, m_actor));
    return false;
}

DemoView DemoFill::countAll(bool alreadyThere)
{
    return take(m_database.read([alreadyThere](DbSession &session) {
        VerifyStore store(session);
        DemoView view;
        view.alreadyThere = alreadyThere;
        view.venues = store.count("SELECT COUNT(*) FROM venue");
        view.events = store.count("SELECT COUNT(*) FROM event");
        view.orders = store.count("SELECT COUNT(*) FROM orders");
        view.tickets = store.count("SELECT COUNT(*) FROM ticket WHERE status = 1");
        return Result<DemoView>(view);
    }));
}

void DemoFill::fillVenues()
{
    for (const VenueView &venue : take(m_venues.list()))
        m_venueByName.insert(venue.name, venue);
    QList<VenueDocument> documents{demoConcertHall(), demoClub(), demoArena()};
    if (m_options.seats > 0)
        documents.append(stadiumOf(m_options.seats));
    for (const VenueDocument &document : documents) {
        const VenueView venue = venueOf(document);
        m_venueByName.insert(venue.name, venue);
        const LayoutVersionId version = venue.versions.constLast().id;
        m_layouts.insert(version, take(m_venues.layout(version)));
    }
}

VenueView DemoFill::venueOf(const VenueDocument &document)
{
    VenueView venue = m_venueByName.value(document.venue.name);
    if (venue.id.isNull()) {
        const LayoutView draft = take(m_venues.createVenue(document.venue, document.layout, m_actor));
        venue = take(m_venues.view(draft.venue));
    }
    const LayoutVersionView first = venue.versions.constLast();
    if (first.state != LayoutState::Draft)
        return venue;
    const QDate lastYear(m_now.toLocal(QTimeZone(venue.timeZone)).date().year() - 1, 1, 1);
    return take(m_venues.publish(first.id, first.revision, lastYear, m_actor));
}

void DemoFill::fillEvents()
{
    for (const EventSummaryView &event : take(m_events.list()))
        m_eventByTitle.insert(titleOf(event.name, event.subtitle), event);
    QList<DemoShow> shows = demoShows(m_options.events);
    if (m_options.seats > 0) {
        const VenueView stadiumVenue = m_venueByName.value(u"Round Stadium"_s);
        shows.append(stadiumShow(*m_layouts.value(stadiumVenue.versions.constLast().id).layout));
    }
    quint32 seed = m_options.seed;
    for (const DemoShow &show : shows) {
        ++seed;
        EventView event = eventOf(show);
        if (show.fate == DemoFate::Draft)
            continue;
        if (event.status == EventStatus::Draft)
            event = take(m_events.publish(event.id(), event.details.revision, m_actor));
        const bool touched = event.details.sales.paused || event.details.sales.closedByHand;
        if (show.soldShare > 0 && !touched)
            sell(event, show.soldShare, seed);
        settle(event, show.fate);
    }
}

EventView DemoFill::eventOf(const DemoShow &show)
{
    const EventSummaryView known = m_eventByTitle.value(titleOf(show.name, show.subtitle));
    if (!known.id.isNull())
        return take(m_events.view(known.id));
    const VenueView venue = m_venueByName.value(show.venue);
    const LayoutView layout = m_layouts.value(venue.versions.constLast().id);
    const std::optional<EventDto> event = demoEvent(show, layout, venue.timeZone, venue.currency, m_now);
    if (!event)
        throw StepFailed{Error{ErrorCode::Internal, u"no configuration "_s + show.configuration, {}, {}}};
    return take(m_events.put(*event, m_actor));
}

void DemoFill::sell(const EventView &event, double share, quint32 seed)
{
    DemoBaskets customers(event.details, *m_layouts.value(event.details.layoutVersion).layout, seed);
    sellBatches(event.id(), customers.take(share), std::numeric_limits<int>::max());
}

void DemoFill::sellBatches(EventId event, const QList<DemoBasket> &baskets, int most)
{
    int left = most;
    for (qsizetype at = 0; at < baskets.size() && left > 0; at += ordersInOneJob) {
        const QList<DemoBasket> batch = baskets.mid(at, std::min(ordersInOneJob, left));
        const BulkSales sales = take(m_database.writeInBackground(
            [event, batch, cache = m_saleEvents, actor = m_actor](DbSession &session) {
                return sellBaskets(session, *cache, event, batch, actor);
            },
            bulkKind));
        m_orders += sales.orders;
        left -= sales.orders;
    }
}

/// The orders that were asked for beyond the programme's own, a like number for each event that is on sale.
void DemoFill::sellMore()
{
    const int wanted = m_options.orders - m_orders;
    if (wanted <= 0)
        return;
    QList<EventSummaryView> onSale = take(m_events.list());
    onSale.removeIf([this](const EventSummaryView &event) {
        return event.status != EventStatus::Published || event.sales.paused || event.sales.closedByHand ||
               event.places.free == 0 || (event.sales.opens && *event.sales.opens > m_now);
    });
    // The emptiest last, so that what the full ones cannot take is left for them.
    std::ranges::sort(onSale, {}, [](const EventSummaryView &event) { return event.places.free; });
    int left = wanted;
    for (qsizetype i = 0; i < onSale.size() && left > 0; ++i) {
        const EventView event = take(m_events.view(onSale.at(i).id));
        const int share = static_cast<int>(left / (onSale.size() - i));
        const int before = m_orders;
        // Another seed than the programme's: these are other people.
        DemoBaskets customers(event.details, *m_layouts.value(event.details.layoutVersion).layout,
                              m_options.seed + 7919 + static_cast<quint32>(i));
        sellBatches(event.id(), customers.take(1.0), i + 1 == onSale.size() ? left : share);
        left -= m_orders - before;
    }
}

void DemoFill::settle(const EventView &event, DemoFate fate)
{
    if (fate == DemoFate::Paused)
        take(m_events.pause(event.id(), m_now.plus(std::chrono::hours(3)), m_actor));
    if (fate == DemoFate::ClosedByHand)
        take(m_events.close(event.id(), m_actor));
}

} // namespace parterre
