// Which event the sale page sells, and what others do to its places meanwhile.

#include "sale/salepage.h"

#include "common/errortext.h"
#include "common/format.h"
#include "common/messagebar.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "domain/event/salesstate.h"
#include "domain/sale/pricing.h"
#include "map/seatlistpanel.h"
#include "map/seatmaplegend.h"
#include "map/seatmapview.h"
#include "sale/basketnote.h"
#include "sale/basketpanel.h"
#include "sale/eventchips.h"
#include "sale/findeventdialog.h"
#include "sale/mapbar.h"
#include "sale/placeboard.h"
#include "sale/quickentrypanel.h"
#include "sale/salechooser.h"
#include "sale/saledesk.h"
#include "services/eventservice.h"
#include "services/placewatch.h"

#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace parterre {
namespace {

using namespace std::chrono_literals;

/// Events stay at the counter for a while after they began.
constexpr auto lateSales = 6h;

} // namespace

void SalePage::refresh()
{
    EventFilterDto filter;
    filter.statuses = {EventStatus::Published};
    filter.from = m_watch->databaseNow().plus(-lateSales);
    countParked();
    m_listWaiting->follow(m_services.events.list(filter), [this](const Result<QList<EventSummaryView>> &answer) {
        if (answer)
            receiveEvents(*answer);
        else if (m_events.isEmpty())
            m_canvasText->setText(errorText(answer.error()).paragraph());
    });
}

void SalePage::recover()
{
    refresh();
    if (!m_event && !m_wanted.isNull())
        reloadEvent();
    m_desk->refresh();
}

void SalePage::receiveEvents(const QList<EventSummaryView> &events)
{
    const Moment clock = m_watch->databaseNow();
    m_events = events;
    // What can't be sold any more makes room for what can.
    std::ranges::stable_partition(m_events, [clock](const EventSummaryView &event) {
        const SalesState state = salesState(event, clock).state;
        return state != SalesState::Closed && state != SalesState::Over;
    });
    m_chips->setEvents(m_events, clock);
    m_tabs.start();
    if (events.isEmpty()) {
        m_canvasText->setText(
            tr("Nothing on sale at this counter today.\nEvents are put on sale in the workspace Events, Ctrl+5."));
        m_bar->hide();
        m_legend->hide();
        return;
    }
    if (m_wanted.isNull()) {
        const auto open = std::ranges::find_if(
            m_events, [clock](const EventSummaryView &event) { return salesState(event, clock).sells(); });
        sellEvent(open == m_events.end() ? m_events.constFirst().id : open->id);
        return;
    }
    const auto shown = std::ranges::find(m_events, m_wanted, &EventSummaryView::id);
    if (m_event && shown != m_events.end() && shown->revision != m_event->event.details.revision)
        reloadEvent();
}

void SalePage::sellEvent(EventId event)
{
    if (event.isNull() || event == m_wanted)
        return;
    closePayment();
    m_wanted = event;
    m_chips->setCurrent(event);
    m_messages->clear();
    m_basket->note().clear();
    m_event.reset();
    m_heard.reset();
    m_chooser->setEvent(nullptr, nullptr);
    m_watch->follow({});
    m_board.reset();
    m_map->setModel(nullptr);
    m_list->setModel(nullptr);
    m_canvasText->setText(tr("Loading the seats…"));
    m_canvas->setCurrentWidget(m_canvasText);
    m_bar->setList(false);
    m_desk->follow(event);
    QHash<EventId, int> parked;
    for (const EventSummaryView &known : std::as_const(m_events)) {
        if (const int places = m_desk->parkedPlaces(known.id))
            parked.insert(known.id, places);
    }
    m_chips->setParked(parked);
    reloadEvent();
}

void SalePage::reloadEvent()
{
    // The places are asked for at the same time, on the other connection; what is heard of them waits for the map.
    m_heard.emplace();
    m_watch->follow(m_wanted);
    m_mapWaiting->follow(m_services.maps.map(m_wanted), [this](const Result<SaleMapView> &answer) {
        if (answer)
            receiveMap(*answer);
        else
            m_canvasText->setText(errorText(answer.error()).paragraph());
        const std::optional<QList<PlaceChangesView>> heard = std::exchange(m_heard, std::nullopt);
        for (const PlaceChangesView &changes : heard.value_or(QList<PlaceChangesView>()))
            placesChanged(changes);
    });
}

void SalePage::receiveMap(const SaleMapView &map)
{
    m_event = map;
    const EventDto &event = m_event->event.details;
    m_board = std::make_unique<PlaceBoard>(*m_event, categoryInfos(event));
    m_map->setModel(m_board->model());
    m_list->setModel(m_board->model());
    const int most = std::min(event.limits.maxPerOrder, event.limits.maxPerPerson);
    m_map->setSelectionLimit(most);
    m_list->setSelectionLimit(most);
    m_bar->setEventName(event.name);
    m_bar->show();
    m_legend->show();
    m_canvasText->setText(tr("Checking availability…"));
    QList<QuickSection> sections;
    for (const OpenSection &open : openSections(*m_event->layout, m_event->configuration))
        sections.append({open.section->no, open.zone->name, open.section->name});
    m_entry->setEvent(event, sections);
    m_chooser->setEvent(&*m_event, m_board.get());
    showDesk();
    tick();
    if (m_map->isVisible() || isVisible())
        m_entry->begin();
    Q_EMIT eventShown(event.name);
}

QList<SeatCategoryInfo> SalePage::categoryInfos(const EventDto &event) const
{
    const Format format;
    QList<SeatCategoryInfo> infos;
    for (CategoryNo category = 0; category < event.categories.size(); ++category) {
        SeatCategoryInfo info;
        info.name = event.categories.at(category).name;
        for (const TicketTypeDto &type : event.ticketTypes) {
            const std::optional<TicketPrice> price = ticketPrice(event, category, type.no);
            if (!price)
                continue;
            if (info.price) {
                info.otherPrices.append(
                    tr("%1 %2", "ticket type and its price").arg(type.name, format.amount(price->total())));
                continue;
            }
            info.price = price->total();
            info.priceText = format.amount(price->total());
            info.shortPriceText = format.shortAmount(price->total());
        }
        infos.append(info);
    }
    return infos;
}

// ---- what others do -------------------------------------------------------------------------------------------------

void SalePage::placesChanged(const PlaceChangesView &changes)
{
    if (m_heard)
        m_heard->append(changes);
    if (m_heard || !m_board || changes.event != m_wanted)
        return;
    m_board->apply(changes);
    m_tabs.start();
    if (m_canvas->currentWidget() == m_canvasText)
        m_canvas->setCurrentWidget(m_map);
    m_chips->setFree(m_wanted, m_board->model()->counts().free());
    m_bar->recount();
    m_chooser->placesChanged();
    watchOwnSeats(changes);
    if (m_desk->hasSession() && !m_look.isActive())
        m_look.start();
    tick();
}

void SalePage::watchOwnSeats(const PlaceChangesView &changes)
{
    if (!m_desk->hasSession() || m_desk->isBusy())
        return;
    const QList<SeatNo> own = m_desk->view().seats();
    for (const SeatStateView &seat : changes.seats) {
        const bool ours = seat.state == PlaceState::Held && seat.session == m_desk->view().id;
        if (!ours && own.contains(seat.seat)) {
            m_desk->refresh();
            return;
        }
    }
}

void SalePage::connectionLost(const Error &error)
{
    m_offline = true;
    m_map->setOffline(true);
    m_basket->clock().setGuessed(true);
    MessageBar::Message message;
    message.tone = Tone::Warning;
    message.closable = false;
    // Why it is so, the window says above its workspaces; here is what it means for the sale.
    message.happened = wordsOfWhatIsHeld();
    if (message.happened.isEmpty())
        message.happened = tr("What the map shows may be old.");
    if (error.code != ErrorCode::Offline)
        message.meaning = tr("The database doesn't answer. Trying again…");
    m_messages->show(message);
    tick();
}

/// Empty when nothing is.
QString SalePage::wordsOfWhatIsHeld() const
{
    const int held = m_desk->hasSession() ? m_desk->view().placeCount() : 0;
    if (held == 0)
        return {};
    const QTimeZone zone(m_desk->view().event.details.timeZone);
    return tr("Your %n seat(s) are held until %1.", nullptr, held).arg(Format().time(m_desk->view().deadline, zone));
}

void SalePage::connectionBack()
{
    m_offline = false;
    m_map->setOffline(false);
    m_basket->clock().setGuessed(false);
    m_messages->clear();
    m_desk->refresh();
    refresh();
    tick();
}

void SalePage::resume(EventId event, SessionId session, const QString &ticket)
{
    m_tickets.insert(session, ticket);
    sellEvent(event);
    m_desk->resume(session);
}

void SalePage::showServing()
{
    const QString ticket = m_desk->hasSession() ? m_tickets.value(m_desk->view().id) : QString();
    if (std::exchange(m_serving, ticket) != ticket)
        Q_EMIT servingChanged(ticket);
}

void SalePage::findEvent()
{
    auto *dialog = new FindEventDialog(m_events, m_watch->databaseNow(), window());
    connect(dialog, &FindEventDialog::chosen, this, &SalePage::sellEvent);
    dialog->open();
}

} // namespace parterre
