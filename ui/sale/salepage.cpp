#include "sale/salepage.h"

#include "common/appearance.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/messagebar.h"
#include "common/panel.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "domain/event/salesstate.h"
#include "domain/sale/pricing.h"
#include "map/seatmaplegend.h"
#include "map/seatmaptext.h"
#include "map/seatmapview.h"
#include "sale/areastepper.h"
#include "sale/basketempty.h"
#include "sale/basketnote.h"
#include "sale/basketpanel.h"
#include "sale/buyerpanel.h"
#include "sale/eventchips.h"
#include "sale/findeventdialog.h"
#include "sale/mapbar.h"
#include "sale/paymentpanel.h"
#include "sale/placeboard.h"
#include "sale/quickentrypanel.h"
#include "sale/salechooser.h"
#include "sale/saledesk.h"
#include "sale/salestrip.h"
#include "sale/saletickets.h"
#include "sale/salewords.h"
#include "services/eventservice.h"
#include "services/orderservice.h"
#include "services/placewatch.h"

#include <QCursor>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

using namespace std::chrono_literals;

constexpr auto listEvery = 15s;
/// Events stay at the counter for a while after they began.
constexpr auto lateSales = 6h;

} // namespace

SalePage::SalePage(const SaleServices &services, const Actor &actor, Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_services(services), m_appearance(appearance),
      m_watch(std::make_unique<PlaceWatch>(services.database)),
      m_desk(std::make_unique<SaleDesk>(services.shopping, actor)), m_tickets(std::make_unique<SaleTickets>())
{
    setAccessibleName(tr("Sell"));
    layOut();
    m_chooser = new SaleChooser(*m_desk, *m_entry, m_basket->emptyHint(), *m_map, this);
    connectMap();
    connectBasket();
    connectDesk();
    addKeys();
    m_listWaiting = std::make_unique<Waiting>(*m_chips);
    m_mapWaiting = std::make_unique<Waiting>(*m_canvas);

    connect(m_chips, &EventChips::chosen, this, &SalePage::sellEvent);
    connect(m_chips, &EventChips::findWanted, this, &SalePage::findEvent);
    connect(m_watch.get(), &PlaceWatch::changed, this, &SalePage::placesChanged);
    connect(m_watch.get(), &PlaceWatch::failed, this, &SalePage::connectionLost);
    connect(m_watch.get(), &PlaceWatch::recovered, this, &SalePage::connectionBack);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &SalePage::tick);
    m_second.start();
    m_listAgain.setInterval(listEvery);
    connect(&m_listAgain, &QTimer::timeout, this, &SalePage::refresh);
    m_listAgain.start();
    showDesk();
    refresh();
}

SalePage::~SalePage() = default;

void SalePage::setActor(const Actor &actor)
{
    m_desk->setActor(actor);
}

void SalePage::setTicketsFolder(const QString &folder)
{
    m_tickets->setFolder(folder);
}

EventId SalePage::event() const
{
    return m_wanted;
}

void SalePage::layOut()
{
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeSelling());
    m_payment = new PaymentPanel;
    m_stack->addWidget(m_payment);
    m_basket = new BasketPanel(*m_desk);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_stack, 1);
    row->addWidget(m_basket);
}

QWidget *SalePage::makeSelling()
{
    auto *selling = new QWidget;
    m_chips = new EventChips;
    m_entry = new QuickEntryPanel;
    m_messages = new MessageBar;
    m_stateNote = new BasketNote;
    m_map = new SeatMapView;
    m_map->setAccessibleName(tr("Seat map"));
    m_map->setReducedMotion(m_appearance.reducesMotion());
    connect(&m_appearance, &Appearance::changed, m_map,
            [this] { m_map->setReducedMotion(m_appearance.reducesMotion()); });
    m_bar = new MapBar(m_map);
    m_legend = new SeatMapLegend;
    m_legend->follow(m_map);

    m_canvasText = new TextLabel({}, TypeRole::Body, TextLabel::Ink::Muted);
    m_canvasText->setAlignment(Qt::AlignCenter);
    m_canvasText->setWordWrap(true);
    m_canvas = new QStackedWidget;
    m_canvas->addWidget(m_canvasText);
    m_canvas->addWidget(m_map);
    auto *frame = new Panel;
    frame->setFill(Panel::Fill::Canvas);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_canvas);

    auto *column = new QVBoxLayout(selling);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(8);
    column->addWidget(m_messages);
    column->addWidget(m_chips);
    column->addWidget(m_entry);
    column->addWidget(m_stateNote);
    column->addWidget(m_bar);
    column->addWidget(frame, 1);
    column->addWidget(m_legend);
    return selling;
}

void SalePage::connectMap()
{
    m_map->setSeatDetails([this](SeatNo seat) { return seatDetails(seat); });
    connect(m_map, &SeatMapView::seatActivated, this, &SalePage::seatActivated);
    connect(m_map, &SeatMapView::areaActivated, this, [this](AreaNo area) { openArea(area, QCursor::pos()); });
    connect(m_map, &SeatMapView::seatsRequested, this, [this](const QList<SeatNo> &seats) {
        if (selling())
            m_chooser->takeOnMap(seats);
    });
    connect(m_bar, &MapBar::bestWanted, m_chooser, &SaleChooser::takeNextBest);
    connect(m_bar, &MapBar::togetherChanged, m_chooser, &SaleChooser::setTogether);
    connect(m_chooser, &SaleChooser::bestCountChanged, this, [this] { m_bar->setBestCount(m_chooser->bestCount()); });
    connect(m_chooser, &SaleChooser::requested, this, [this] {
        m_basket->emptyHint().setLastRequest(m_chooser->lastRequestWords());
        m_bar->setBestCount(m_chooser->bestCount());
    });
    connect(m_chooser, &SaleChooser::problem, this, &SalePage::failed);
}

void SalePage::connectBasket()
{
    connect(m_basket, &BasketPanel::cashExactWanted, this, &SalePage::payExact);
    connect(m_basket, &BasketPanel::cashWanted, this, &SalePage::openPayment);
    connect(m_basket, &BasketPanel::backWanted, this, &SalePage::closePayment);
    connect(m_basket, &BasketPanel::sameSeatsWanted, this, &SalePage::tryLostSeats);
    connect(m_basket, &BasketPanel::bestInsteadWanted, this, [this] {
        const auto count = static_cast<int>(m_desk->lostLines().size());
        m_desk->startAnew();
        m_chooser->takeBest(count);
    });
    connect(m_basket, &BasketPanel::areaWanted, this, [this](AreaNo area, const QWidget *near) {
        openArea(area, near->mapToGlobal(QPoint(-260, 0)));
    });
    connect(&m_basket->buyer(), &BuyerPanel::finished, m_entry, &QuickEntryPanel::begin);
    connect(&m_basket->strip(), &SaleStrip::undoWanted, this, &SalePage::undoSale);
    connect(&m_basket->strip(), &SaleStrip::showTicketsWanted, m_tickets.get(), &SaleTickets::open);
    connect(m_tickets.get(), &SaleTickets::written, &m_basket->strip(), &SaleStrip::setTicketsReady);
    connect(m_tickets.get(), &SaleTickets::failed, &m_basket->strip(), &SaleStrip::setTicketsFailed);
    m_basket->clock().setTimeSource([this] { return m_watch->databaseNow(); });
    connect(m_payment, &PaymentPanel::taken, this, [this](Money given) {
        m_payment->setWaiting(true);
        m_desk->payCash(given);
    });
    connect(m_payment, &PaymentPanel::backWanted, this, &SalePage::closePayment);
}

void SalePage::connectDesk()
{
    connect(m_desk.get(), &SaleDesk::viewChanged, this, &SalePage::showDesk);
    connect(m_desk.get(), &SaleDesk::pendingChanged, this, [this] {
        if (m_board)
            m_board->setPending(m_desk->pending());
    });
    connect(m_desk.get(), &SaleDesk::noticed, this, &SalePage::noticed);
    connect(m_desk.get(), &SaleDesk::failed, this, &SalePage::failed);
    connect(m_desk.get(), &SaleDesk::sold, this, &SalePage::finishSale);
    connect(m_desk.get(), &SaleDesk::paymentUncertain, this, [this](bool uncertain) {
        m_basket->clock().setPaying(uncertain);
        m_payment->setWaiting(uncertain);
        m_basket->setPaying(m_stack->currentWidget() == m_payment);
        if (uncertain)
            m_basket->note().show(Tone::Warning, tr("The connection broke while the sale was saved. Don't take the money "
                                                    "again: it is sent again by itself until we know."));
        else
            m_basket->note().clear();
    });
}

// ---- which event ----------------------------------------------------------------------------------------------------

void SalePage::refresh()
{
    EventFilterDto filter;
    filter.statuses = {EventStatus::Published};
    filter.from = m_watch->databaseNow().plus(-lateSales);
    m_listWaiting->follow(m_services.events.list(filter), [this](const Result<QList<EventSummaryView>> &answer) {
        if (answer)
            receiveEvents(*answer);
        else if (m_events.isEmpty())
            m_canvasText->setText(errorText(answer.error()).paragraph());
    });
}

void SalePage::receiveEvents(const QList<EventSummaryView> &events)
{
    m_events = events;
    m_chips->setEvents(events, m_watch->databaseNow());
    if (events.isEmpty()) {
        m_canvasText->setText(tr("Nothing on sale at this counter today."));
        return;
    }
    if (m_wanted.isNull()) {
        const Moment now = m_watch->databaseNow();
        const auto open = std::ranges::find_if(events, [now](const EventSummaryView &event) {
            return salesState(event, now).sells();
        });
        sellEvent(open == events.end() ? events.constFirst().id : open->id);
        return;
    }
    const auto shown = std::ranges::find(events, m_wanted, &EventSummaryView::id);
    if (m_event && shown != events.end() && shown->revision != m_event->event.details.revision)
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
    m_chooser->setEvent(nullptr, nullptr);
    m_watch->follow({});
    m_board.reset();
    m_map->setModel(nullptr);
    m_canvasText->setText(tr("Loading the seats…"));
    m_canvas->setCurrentWidget(m_canvasText);
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
    m_mapWaiting->follow(m_services.maps.map(m_wanted), [this](const Result<SaleMapView> &answer) {
        if (answer) {
            receiveMap(*answer);
            return;
        }
        m_canvasText->setText(errorText(answer.error()).paragraph());
    });
}

void SalePage::receiveMap(const SaleMapView &map)
{
    m_event = map;
    const EventDto &event = m_event->event.details;
    m_board = std::make_unique<PlaceBoard>(*m_event, categoryInfos(event));
    m_map->setModel(m_board->model());
    m_map->setSelectionLimit(std::min(event.limits.maxPerOrder, event.limits.maxPerPerson));
    m_bar->setEventName(event.name);
    m_canvasText->setText(tr("Checking availability…"));
    QList<QuickSection> sections;
    for (const OpenSection &open : openSections(*m_event->layout, m_event->configuration))
        sections.append({open.section->no, open.zone->name, open.section->name});
    m_entry->setEvent(event, sections);
    m_chooser->setEvent(&*m_event, m_board.get());
    m_watch->follow(m_wanted);
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
            if (!price || info.price)
                continue;
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
    if (!m_board || changes.event != m_wanted)
        return;
    m_board->apply(changes);
    if (m_canvas->currentWidget() != m_map)
        m_canvas->setCurrentWidget(m_map);
    m_chips->setFree(m_wanted, m_board->model()->counts().free());
    m_bar->recount();
    m_chooser->placesChanged();
    watchOwnSeats(changes);
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
    const int held = m_desk->hasSession() ? m_desk->view().placeCount() : 0;
    MessageBar::Message message;
    message.tone = Tone::Warning;
    message.closable = false;
    message.happened = errorText(error).happened;
    if (held > 0) {
        const QTimeZone zone(m_desk->view().event.details.timeZone);
        message.meaning = tr("Your %n seat(s) are held until %1. Trying again…", nullptr, held)
                              .arg(Format().time(m_desk->view().deadline, zone));
    } else {
        message.meaning = tr("What the map shows may be old. Trying again…");
    }
    m_messages->show(message);
    tick();
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

// ---- the basket -----------------------------------------------------------------------------------------------------

void SalePage::showDesk()
{
    const ShoppingView &view = m_desk->view();
    if (m_board) {
        QSet<SeatNo> seats;
        QHash<AreaNo, int> places;
        if (m_desk->hasSession()) {
            for (const BasketLineView &line : view.lines) {
                if (line.seat.isNull())
                    places[line.area] += line.count;
                else
                    seats.insert(line.seat);
            }
        }
        m_board->setOwn(view.id, seats, places);
        m_board->setPending(m_desk->pending());
    }
    if (m_stack->currentWidget() == m_payment && (!m_desk->hasSession() || view.lines.isEmpty()))
        closePayment();
}

bool SalePage::selling() const
{
    if (!m_event || !m_board || !m_board->isKnown() || m_offline)
        return false;
    const SalesState state = stateOfSales().state;
    return state == SalesState::Open || state == SalesState::SoldOut;
}

SalesStateView SalePage::stateOfSales() const
{
    return salesState(m_event->event.status, m_event->event.details, m_watch->databaseNow(),
                      m_board->model()->counts().free());
}

/// Once a second: sales that open, pause or close by themselves, and a clock that has run out.
void SalePage::tick()
{
    const Moment now = m_watch->databaseNow();
    m_chips->setNow(now);
    const bool may = selling();
    m_entry->setSelling(may);
    m_bar->setSelling(may);
    m_chooser->setSelling(may);
    m_map->setReadOnly(!may);
    QString words;
    if (m_event && m_board && m_board->isKnown() && !m_offline) {
        const EventDto &event = m_event->event.details;
        const SalesStateView state = stateOfSales();
        words = SaleWords::salesState(state, now, QTimeZone(event.timeZone), Format());
        if (!words.isEmpty()) {
            const bool opensItself = state.state == SalesState::Scheduled || state.state == SalesState::Paused;
            const QString sentence = opensItself && state.next ? tr("%1. It opens by itself.").arg(words)
                                                               : tr("%1.").arg(words);
            m_stateNote->show(state.state == SalesState::Scheduled ? Tone::Info : Tone::Warning, sentence, {},
                              event.name);
        }
    }
    if (words.isEmpty())
        m_stateNote->clear();
    m_basket->emptyHint().setHint(may ? tr("Click a seat, or type how many.") : QString());
    if (m_basket->clock().stage() == ClockStage::Over && m_desk->hasSession() && !m_desk->isBusy())
        m_desk->refresh();
}

void SalePage::seatActivated(SeatNo seat)
{
    if (!m_board || !selling())
        return;
    const int index = m_board->model()->seatIndex(seat);
    if (index < 0)
        return;
    switch (m_board->model()->seat(index).display) {
    case SeatDisplay::Available:
        m_messages->clear();
        m_chooser->takeOnMap({seat});
        break;
    case SeatDisplay::Mine:
    case SeatDisplay::Pending: m_desk->toggle(seat); break;
    default:
        m_basket->note().show(Tone::Info, tr("%1 is %2.").arg(SeatMapText::place(*m_board->model(), index),
                                                            SeatMapText::display(m_board->model()->seat(index).display)));
    }
}

QStringList SalePage::seatDetails(SeatNo seat) const
{
    if (!m_board || !m_event)
        return {};
    const SeatStateView state = m_board->state(seat);
    if (state.state != PlaceState::Held || m_board->isOwn(seat) || state.expires.ms() == 0)
        return {};
    const QTimeZone zone(m_event->event.details.timeZone);
    return {tr("Held until %1").arg(Format().time(state.expires, zone))};
}

void SalePage::openArea(AreaNo area, QPoint global)
{
    const int index = m_board ? m_board->model()->areaIndex(area) : -1;
    if (index < 0 || !selling())
        return;
    const MapArea &shown = m_board->model()->area(index);
    const EventDto &event = m_event->event.details;
    AreaPlacesDto places{area, {}};
    AreaStepper::Room room{shown.name, m_board->freePlaces(area),
                           std::min(event.limits.maxPerOrder, event.limits.maxPerPerson), 0};
    if (m_desk->hasSession()) {
        for (const BasketLineView &line : m_desk->view().lines) {
            if (line.area == area)
                places.wanted[line.type] += line.count;
            else
                room.others += line.count;
        }
    }
    auto *stepper = new AreaStepper(places, room, shown.category, event, this);
    connect(stepper, &AreaStepper::accepted, this, [this](const AreaPlacesDto &wanted) { m_desk->put(wanted); });
    stepper->openAt(global);
}

// ---- what happened --------------------------------------------------------------------------------------------------

void SalePage::noticed(const NoticeView &notice)
{
    const QString first = notice.arguments.value(0);
    if (notice.reason == "seat-taken"_L1) {
        seatLost(notice);
    } else if (notice.reason == "limit-per-order"_L1) {
        m_basket->note().show(Tone::Warning, tr("One order has %1 tickets at most.").arg(first));
    } else if (notice.reason == "area-full"_L1) {
        m_basket->note().show(Tone::Warning, tr("Only %n place(s) are left there.", nullptr, first.toInt()));
    } else if (const QString found = SaleWords::foundBy(notice.reason); !found.isEmpty()) {
        m_basket->note().show(SaleWords::isGood(notice.reason) ? Tone::Success : Tone::Warning, found);
    }
}

void SalePage::seatLost(const NoticeView &notice)
{
    if (!m_board || notice.seats.isEmpty())
        return;
    const SeatNo lost = notice.seats.constFirst();
    const int index = m_board->model()->seatIndex(lost);
    const QString name = index >= 0 ? SeatMapText::shortPlace(*m_board->model(), index) : QString();
    // Until the news of it comes, the seat must not look free.
    PlaceChangesView meanwhile;
    meanwhile.event = m_wanted;
    for (const SeatNo seat : notice.seats) {
        if (m_board->state(seat).state == PlaceState::Free)
            meanwhile.seats.append({seat, PlaceState::Held, SessionId(), Moment()});
    }
    m_board->apply(meanwhile);
    const SeatNo offer = notice.offer.isEmpty() ? m_chooser->nearestFree(lost) : notice.offer.constFirst();
    const int offered = m_board->model()->seatIndex(offer);
    if (offered < 0) {
        m_basket->note().show(Tone::Warning, tr("%1 was just taken.").arg(name));
        return;
    }
    m_basket->note().show(
        Tone::Warning,
        tr("%1 was just taken. Nearest free: %2").arg(name, SeatMapText::shortPlace(*m_board->model(), offered)),
        {{tr("Take it"), {}, [this, offer] {
              m_basket->note().clear();
              m_desk->take({offer});
          }, false}});
}

void SalePage::failed(const Error &error)
{
    m_payment->setWaiting(false);
    const ErrorText text = errorText(error);
    if (m_stack->currentWidget() == m_payment)
        m_basket->note().show(Tone::Danger, text.paragraph());
    else
        m_messages->show(text);
}

/// After the time was up: what is still free is taken again, and what is not is said.
void SalePage::tryLostSeats()
{
    QList<SeatNo> seats;
    QList<SeatNo> gone;
    QMap<SeatNo, TicketTypeNo> types;
    QMap<AreaNo, AreaPlacesDto> areas;
    for (const BasketLineView &line : m_desk->lostLines()) {
        if (line.seat.isNull()) {
            areas[line.area].area = line.area;
            areas[line.area].wanted[line.type] += line.count;
        } else if (m_board && m_board->state(line.seat).state == PlaceState::Free) {
            seats.append(line.seat);
            types.insert(line.seat, line.type);
        } else {
            gone.append(line.seat); // all or none are held: a seat that is gone must not keep the others back
        }
    }
    const BuyerDto buyer = m_desk->buyer();
    const Delivery delivery = m_desk->delivery();
    m_desk->startAnew();
    m_desk->put(buyer);
    m_desk->put(delivery);
    if (!seats.isEmpty())
        m_desk->take(seats, types);
    for (const AreaPlacesDto &area : std::as_const(areas))
        m_desk->put(area);
    if (!gone.isEmpty())
        seatLost({u"seat-taken"_s, {}, gone, {}});
}

void SalePage::clearBasket()
{
    if (!m_desk->hasSession() || m_desk->view().lines.isEmpty())
        return;
    const QList<BasketLineView> lines = m_desk->view().lines;
    m_desk->clear();
    m_basket->note().show(Tone::Info, tr("The basket was emptied."),
                          {{tr("Take them again"), {}, [this, lines] {
                                QMap<SeatNo, TicketTypeNo> types;
                                for (const BasketLineView &line : lines) {
                                    if (!line.seat.isNull())
                                        types.insert(line.seat, line.type);
                                }
                                m_basket->note().clear();
                                m_desk->take(types.keys(), types);
                            }, false}});
}

// ---- paying ---------------------------------------------------------------------------------------------------------

void SalePage::payExact()
{
    if (!m_basket->canPay() || m_desk->isBusy())
        return;
    m_desk->payCash(m_desk->view().total);
}

void SalePage::openPayment()
{
    if (!m_basket->canPay())
        return;
    const EventDto &event = m_desk->view().event.details;
    QString words = event.name;
    if (event.starts)
        words = tr("%1, %2").arg(event.name, Format().relative(*event.starts, QTimeZone(event.timeZone), m_watch->databaseNow()));
    m_stack->setCurrentWidget(m_payment);
    m_basket->setPaying(true);
    m_payment->begin(words, m_desk->view().total);
}

void SalePage::closePayment()
{
    if (m_stack->currentWidget() != m_payment || m_desk->isPaymentUncertain())
        return;
    m_stack->setCurrentIndex(0);
    m_basket->setPaying(false);
    m_entry->begin();
}

void SalePage::finishSale(const ShoppingView &view)
{
    // The news of what we sold ourselves takes a moment; until then the seats must not look free.
    PlaceChangesView soldNow;
    soldNow.event = m_wanted;
    for (const BasketLineView &line : view.lines) {
        if (!line.seat.isNull())
            soldNow.seats.append({line.seat, PlaceState::Sold, SessionId(), Moment()});
    }
    m_basket->strip().showSale(view);
    m_basket->note().clear();
    m_desk->startAnew();
    if (m_board)
        m_board->apply(soldNow);
    m_chooser->forget();
    closePayment();
    m_entry->clear();
    m_entry->begin();
    m_tickets->write(m_services.orders, view.order);
    Q_EMIT sold(view.orderCode);
}

void SalePage::undoSale(const OrderId &order)
{
    m_services.orders.cancel(m_desk->actor(), order).then(this, [this](const Result<OrderView> &answer) {
        if (answer)
            m_basket->strip().showUndone(answer->code);
        else
            m_basket->strip().setProblem(errorText(answer.error()).paragraph());
        m_entry->begin();
    });
}

void SalePage::findEvent()
{
    auto *dialog = new FindEventDialog(m_events, m_watch->databaseNow(), window());
    connect(dialog, &FindEventDialog::chosen, this, &SalePage::sellEvent);
    dialog->open();
}

} // namespace parterre
