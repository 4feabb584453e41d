#pragma once

#include "domain/event/event.h"
#include "domain/sale/placestates.h"
#include "domain/sale/shopping.h"
#include "map/seatmapmodel.h"
#include "services/salemapservice.h"
#include "services/station.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;

namespace parterre {

class BasketNote;
class BasketPanel;
class Database;
class EventChips;
class EventService;
class MapBar;
class MessageBar;
class OrderService;
class PaymentPanel;
class PlaceBoard;
class PlaceWatch;
class QuickEntryPanel;
class SaleChooser;
class SaleDesk;
class SaleMapService;
class SaleTickets;
class SeatMapLegend;
class SeatListPanel;
class SeatMapView;
class ShoppingService;
class TextLabel;
class Waiting;
struct OpenSaleView;
struct SalesStateView;

/// Whom the sale page asks. All of them outlive it.
struct SaleServices
{
    Database &database; ///< only handed on to PlaceWatch
    EventService &events;
    SaleMapService &maps;
    ShoppingService &shopping;
    OrderService &orders;
};

/// The clerk's workspace: events at the top, quick entry, the seat map, and the basket at the right. Every click holds
/// seats for everybody at once; what others do shows within a few tenths of a second. Owned by the main window; UI
/// thread.
class SalePage : public QWidget
{
    Q_OBJECT

public:
    SalePage(const SaleServices &services, const Actor &actor, QWidget *parent = nullptr);
    ~SalePage() override;

    void setActor(const Actor &actor);
    /// Asks for the events again; the one that is sold stays.
    void refresh();
    /// The same, and looks again at whatever could not be read before.
    void recover();
    /// Sells this event from now on.
    void sellEvent(EventId event);
    EventId event() const;
    /// Goes on with a sale that was let in from the queue of its event; `ticket` is the customer's number there.
    void resume(EventId event, SessionId session, const QString &ticket);
    /// Goes on with a sale that was parked, or that another counter has.
    void takeUp(const OpenSaleView &sale);
    /// Where "Print" and "E-mail" leave the tickets' file; the user's documents unless said otherwise.
    void setTicketsFolder(const QString &folder);

Q_SIGNALS:
    /// For the title of the window and the strip at its bottom.
    void eventShown(const QString &name);
    void sold(const QString &orderCode);
    /// The number of the queue's customer whose basket is on the screen; empty for anybody else's.
    void servingChanged(const QString &ticket);
    /// Something that was asked for has not been answered for a while, or now it has.
    void slowChanged(bool slow);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    QWidget *makeSelling();
    void connectMap();
    void connectBasket();
    void connectDesk();
    void addKeys();

    void receiveEvents(const QList<EventSummaryView> &events);
    void receiveMap(const SaleMapView &map);
    void reloadEvent();
    QList<SeatCategoryInfo> categoryInfos(const EventDto &event) const;
    void placesChanged(const PlaceChangesView &changes);
    void watchOwnSeats(const PlaceChangesView &changes);
    void connectionLost(const Error &error);
    void connectionBack();
    QString wordsOfWhatIsHeld() const;

    void showDesk();
    void tick();
    void showList(bool list);
    bool selling() const;
    SalesStateView stateOfSales() const;
    void seatActivated(SeatNo seat);
    void openArea(AreaNo area, QPoint global);
    QStringList seatDetails(SeatNo seat) const;

    void noticed(const NoticeView &notice);
    void seatLost(const NoticeView &notice);
    void offerNearest(SeatNo lost, SeatNo offer, const QString &happened);
    void failed(const Error &error);
    void forgetFailure();
    void showServing();
    QString takeRestAgain(const QList<SeatNo> &gone);
    void tryLostSeats();
    void takeVanishedSeats();
    void showCleared();
    void showPick();
    void undo();
    void goBack();
    void payExact();
    void pay(Money shown, Money given);
    void payAsWanted();
    void openPayment();
    void closePayment();
    void followTotal();
    void sayNewTotal();
    void finishSale(const ShoppingView &view);
    void undoSale(const OrderId &order);
    void findEvent();
    void parkOrTakeUp();
    void showOpenSales();
    void countParked();
    void showHeldElsewhere(const ShoppingView &view);
    void saleParked();
    void saleTakenOver();

    SaleServices m_services;
    std::unique_ptr<PlaceWatch> m_watch;
    std::unique_ptr<SaleDesk> m_desk;
    std::unique_ptr<PlaceBoard> m_board;
    std::optional<SaleMapView> m_event;
    QList<EventSummaryView> m_events;
    EventId m_wanted;
    std::optional<QList<PlaceChangesView>> m_heard; ///< while the map is on its way: what happened to its places
    QTimer m_second;
    QTimer m_listAgain;
    QTimer m_tabs; ///< after something was added
    QTimer m_look;
    QTimer m_slow; ///< runs while something is asked for
    bool m_offline = false;
    QHash<SessionId, QString> m_tickets; ///< numbers in the queue
    QString m_serving;
    /// Seats of a basket that is gone, which are being taken again.
    struct SeatsAgain
    {
        QList<SeatNo> seats;
        QMap<SeatNo, TicketTypeNo> types;
        qsizetype wanted = 0; ///< so many there were
    };
    std::optional<SeatsAgain> m_again; ///< until some of them are held
    struct PaymentWish
    {
        Money shown; ///< what is to be paid, as the clerk has seen it
        Money given;
    };
    std::optional<PaymentWish> m_paymentWanted; ///< as soon as the desk is idle
    bool m_saysCleared = false;                 ///< the basket's note is about the emptied basket
    bool m_saysPick = false;

    EventChips *m_chips = nullptr;
    QuickEntryPanel *m_entry = nullptr;
    MessageBar *m_messages = nullptr;
    BasketNote *m_stateNote = nullptr;
    MapBar *m_bar = nullptr;
    QStackedWidget *m_canvas = nullptr;
    TextLabel *m_canvasText = nullptr;
    SeatMapView *m_map = nullptr;
    SeatListPanel *m_list = nullptr;
    SeatMapLegend *m_legend = nullptr;
    QStackedWidget *m_stack = nullptr;
    PaymentPanel *m_payment = nullptr;
    BasketPanel *m_basket = nullptr;
    SaleChooser *m_chooser = nullptr;
    std::unique_ptr<SaleTickets> m_files;
    std::unique_ptr<Waiting> m_listWaiting;
    std::unique_ptr<Waiting> m_mapWaiting;
    std::unique_ptr<Waiting> m_parkedWaiting;
};

} // namespace parterre
