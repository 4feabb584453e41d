#include "sale/salepage.h"

#include "common/format.h"
#include "common/messagebar.h"
#include "common/panel.h"
#include "common/roundcorners.h"
#include "common/taborder.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "domain/event/salesstate.h"
#include "map/seatlistpanel.h"
#include "map/seatmaplegend.h"
#include "map/seatmaptext.h"
#include "map/seatmapview.h"
#include "sale/areastepper.h"
#include "sale/basketempty.h"
#include "sale/basketnote.h"
#include "sale/basketpanel.h"
#include "sale/buyerpanel.h"
#include "sale/eventchips.h"
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
/// However much happens in the house, a counter asks this seldom whether its basket is still its own.
constexpr auto lookAfter = 1s;
constexpr auto slowAfter = 2s;
constexpr auto tabsAfter = 100ms;

} // namespace

SalePage::SalePage(const SaleServices &services, const Actor &actor, QWidget *parent)
    : QWidget(parent), m_services(services), m_watch(std::make_unique<PlaceWatch>(services.database)),
      m_desk(std::make_unique<SaleDesk>(services.shopping, actor)), m_files(std::make_unique<SaleTickets>())
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
    m_parkedWaiting = std::make_unique<Waiting>(*m_basket);

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
    m_look.setSingleShot(true);
    m_look.setInterval(lookAfter);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_desk->hasSession() && !m_desk->isBusy())
            m_desk->refresh();
    });
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowAfter);
    connect(&m_slow, &QTimer::timeout, this, [this] { Q_EMIT slowChanged(true); });
    // Rows, events and entries of the legend come and go; the Tab key follows them.
    m_tabs.setSingleShot(true);
    m_tabs.setInterval(tabsAfter);
    connect(&m_tabs, &QTimer::timeout, this, [this] { tabInLayoutOrder(*this); });
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
    m_files->setFolder(folder);
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
    m_bar = new MapBar(m_map);
    m_legend = new SeatMapLegend;
    m_legend->follow(m_map);

    m_canvasText = new TextLabel({}, TypeRole::Body, TextLabel::Ink::Muted);
    m_canvasText->setAlignment(Qt::AlignCenter);
    m_canvasText->setWordWrap(true);
    m_canvas = new QStackedWidget;
    m_canvas->addWidget(m_canvasText);
    m_list = new SeatListPanel;
    m_list->setAccessibleName(tr("Seat list"));
    m_canvas->addWidget(m_map);
    m_canvas->addWidget(m_list);

    auto *column = new QVBoxLayout(selling);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(8);
    column->addWidget(m_messages);
    column->addWidget(m_chips);
    column->addWidget(m_entry);
    column->addWidget(m_stateNote);
    column->addWidget(m_bar);
    column->addWidget(canvasAround(*m_canvas), 1);
    column->addWidget(m_legend);
    return selling;
}

void SalePage::connectMap()
{
    m_map->setSeatDetails([this](SeatNo seat) { return seatDetails(seat); });
    connect(m_map, &SeatMapView::seatActivated, this, &SalePage::seatActivated);
    connect(m_map, &SeatMapView::areaActivated, this, [this](AreaNo area) { openArea(area, QCursor::pos()); });
    connect(m_map, &SeatMapView::seatsRequested, this, [this](const QList<SeatNo> &seats) {
        if (selling()) {
            forgetFailure();
            m_chooser->takeOnMap(seats);
        }
    });
    connect(m_map, &SeatMapView::notice, this,
            [this](const QString &words) { m_basket->note().show(Tone::Info, words); });
    connect(m_list, &SeatListPanel::areaActivated, this,
            [this](AreaNo area) { openArea(area, m_list->mapToGlobal(m_list->rect().center())); });
    connect(m_list, &SeatListPanel::seatsRequested, this, [this](const QList<SeatNo> &seats) {
        if (selling()) {
            forgetFailure();
            m_chooser->takeOnMap(seats);
        }
    });
    connect(m_entry, &QuickEntryPanel::entryChanged, this, [this] {
        if (!m_entry->text().isEmpty())
            forgetFailure();
    });
    connect(m_bar, &MapBar::listToggled, this, &SalePage::showList);
    connect(m_bar, &MapBar::bestWanted, m_chooser, &SaleChooser::takeNextBest);
    connect(m_bar, &MapBar::togetherChanged, m_chooser, &SaleChooser::setTogether);
    connect(m_chooser, &SaleChooser::bestCountChanged, this, [this] { m_bar->setBestCount(m_chooser->bestCount()); });
    connect(m_chooser, &SaleChooser::requested, this, [this] {
        forgetFailure();
        m_basket->emptyHint().setLastRequest(m_chooser->lastRequestWords());
        m_bar->setBestCount(m_chooser->bestCount());
    });
    connect(m_chooser, &SaleChooser::problem, this, &SalePage::failed);
    connect(m_chooser, &SaleChooser::pickChanged, this, &SalePage::showPick);
    connect(m_chooser, &SaleChooser::offerTaken, this, [this](ChoiceRule rule) {
        noticed({u"best-"_s + choiceRuleText.toText(rule), {}, {}, {}});
    });
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
    connect(m_basket, &BasketPanel::areaWanted, this,
            [this](AreaNo area, const QWidget *near) { openArea(area, near->mapToGlobal(QPoint(-260, 0))); });
    connect(&m_basket->emptyHint(), &BasketEmpty::parkedWanted, this, &SalePage::showOpenSales);
    connect(&m_basket->buyer(), &BuyerPanel::finished, m_entry, &QuickEntryPanel::begin);
    connect(&m_basket->strip(), &SaleStrip::undoWanted, this, &SalePage::undoSale);
    connect(&m_basket->strip(), &SaleStrip::showTicketsWanted, m_files.get(), &SaleTickets::open);
    connect(m_files.get(), &SaleTickets::written, &m_basket->strip(), &SaleStrip::setTicketsReady);
    connect(m_files.get(), &SaleTickets::failed, &m_basket->strip(), &SaleStrip::setTicketsFailed);
    m_basket->clock().setTimeSource([this] { return m_watch->databaseNow(); });
    connect(m_payment, &PaymentPanel::taken, this, [this](Money given) {
        m_payment->setWaiting(true);
        pay(m_payment->due(), given);
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
    connect(m_desk.get(), &SaleDesk::vanished, this, &SalePage::takeVanishedSeats);
    connect(m_desk.get(), &SaleDesk::sold, this, &SalePage::finishSale);
    connect(m_desk.get(), &SaleDesk::busyChanged, this, [this](bool busy) {
        if (busy) {
            m_slow.start();
            return;
        }
        m_slow.stop();
        Q_EMIT slowChanged(false);
        payAsWanted();
    });
    connect(m_desk.get(), &SaleDesk::clearedChanged, this, &SalePage::showCleared);
    connect(m_desk.get(), &SaleDesk::heldElsewhere, this, &SalePage::showHeldElsewhere);
    connect(m_desk.get(), &SaleDesk::parked, this, &SalePage::saleParked);
    connect(m_desk.get(), &SaleDesk::takenOver, this, &SalePage::saleTakenOver);
    connect(m_desk.get(), &SaleDesk::paymentUncertain, this, [this](bool uncertain) {
        m_basket->clock().setPaying(uncertain);
        m_payment->setWaiting(uncertain);
        m_basket->setPaying(m_stack->currentWidget() == m_payment);
        if (uncertain)
            m_basket->note().show(Tone::Warning,
                                  tr("The connection broke while the sale was saved. Don't take the money "
                                     "again: it is sent again by itself until we know."));
        else
            m_basket->note().clear();
    });
}

// ---- the basket -----------------------------------------------------------------------------------------------------

void SalePage::showDesk()
{
    const ShoppingView &view = m_desk->view();
    m_tabs.start();
    showServing();
    if (!view.lines.isEmpty())
        m_again.reset();
    if (m_desk->isExpired() && !m_desk->lostLines().isEmpty())
        m_basket->note().clear(); // how the seats were found no longer matters
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
        const QList<SeatNo> kept = m_desk->clearedSeats();
        m_board->setOwn(view.id, seats, places, QSet<SeatNo>(kept.cbegin(), kept.cend()));
        m_board->setPending(m_desk->pending());
    }
    if (m_stack->currentWidget() == m_payment)
        followTotal();
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
    m_list->setReadOnly(!may);
    QString words;
    if (m_event && m_board && m_board->isKnown() && !m_offline) {
        const EventDto &event = m_event->event.details;
        const SalesStateView state = stateOfSales();
        words = SaleWords::salesState(state, now, QTimeZone(event.timeZone), Format());
        if (!words.isEmpty()) {
            const bool opensItself = state.state == SalesState::Scheduled || state.state == SalesState::Paused;
            const QString sentence =
                opensItself && state.next ? tr("%1. It opens by itself.").arg(words) : tr("%1.").arg(words);
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

void SalePage::showList(bool list)
{
    m_bar->setList(list);
    if (m_canvas->currentWidget() == m_canvasText)
        return;
    if (list)
        m_list->setPickCount(m_chooser->bestCount());
    m_canvas->setCurrentWidget(list ? static_cast<QWidget *>(m_list) : m_map);
    m_canvas->currentWidget()->setFocus(Qt::ShortcutFocusReason);
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
        forgetFailure();
        m_chooser->takeOnMap({seat});
        break;
    case SeatDisplay::Mine:
    case SeatDisplay::Pending: m_desk->toggle(seat); break;
    default:
        m_basket->note().show(Tone::Info, tr("%1 is %2.")
                                              .arg(SeatMapText::place(*m_board->model(), index),
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

} // namespace parterre
