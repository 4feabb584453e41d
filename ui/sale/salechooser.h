#pragma once

#include "domain/sale/shopping.h"
#include "sale/bestoffers.h"
#include "sale/seatfinder.h"
#include "services/salemapservice.h"

#include <QObject>

#include <optional>

namespace parterre {

class BasketEmpty;
class PlaceBoard;
class QuickEntryPanel;
class SaleDesk;
class SeatMapView;

/// Finds seats for the clerk: what a quick entry would take (outlined on the map before Enter), the best ones, and the
/// next best. Seats shown are the seats taken; if somebody was faster, the house chooses others. Owned by SalePage; UI
/// thread.
class SaleChooser : public QObject
{
    Q_OBJECT

public:
    SaleChooser(SaleDesk &desk, QuickEntryPanel &entry, BasketEmpty &empty, SeatMapView &map, QObject *parent);

    /// Null while no event is shown.
    void setEvent(const SaleMapView *event, PlaceBoard *board);
    void setSelling(bool selling);
    void setTogether(bool together);
    /// Places have changed: offers are looked up again, not more often than makes sense.
    void placesChanged();

    /// What "Best" looks for: the size of the entry, of the basket, of the last request, or two.
    int bestCount() const;
    void takeBest(int seats);
    /// Gives back the last offer and takes the next best one of the same request.
    void takeNextBest();
    void repeatLast();
    /// Takes as many as the entry says where the map was clicked.
    void takeOnMap(const QList<SeatNo> &seats);
    /// Ticket types of the seats that somebody takes one after the other, after "2a2c" and Shift+Enter.
    QMap<SeatNo, TicketTypeNo> typesFor(const QList<SeatNo> &seats) const;
    /// How many the map takes at once for a quick entry that was handed over to it; 0 when there is none.
    int pickCount() const { return m_pick ? m_pick->count() : 0; }
    /// Takes no more runs of seats; false when none were wanted.
    bool endPick();
    QString lastRequestWords() const;
    const std::optional<ChoiceTerms> &terms() const { return m_terms; }
    /// After a sale.
    void forget();

Q_SIGNALS:
    void bestCountChanged();
    /// A request was made; for "Last request".
    void requested();
    void pickChanged();
    /// Seats were taken as they had been offered; this rule had found them.
    void offerTaken(parterre::ChoiceRule rule);
    void problem(const parterre::Error &error);

private:
    void hold(const QuickEntryDto &entry);
    void pickOnMap(const QuickEntryDto &entry);
    void dropLast();
    void propose();
    void receive(const QuickEntryDto &entry, const SeatFinder::Answer &answer);
    /// `instead` is a copy: the seats taken last change on the way.
    void takeOffer(const ChoiceOfferView &offer, const QuickEntryDto &entry, QList<SeatNo> instead = {});
    void askHouse(const QuickEntryDto &entry);
    void noticed(const NoticeView &notice);

    struct Known
    {
        QuickEntryDto entry;
        ChoiceOfferView offer;
    };

    SaleDesk &m_desk;
    QuickEntryPanel &m_entry;
    SeatMapView &m_map;
    std::optional<ChoiceTerms> m_terms;
    SeatFinder m_finder;
    BestOffers m_offers;
    std::optional<Known> m_proposal;
    std::optional<QuickEntryDto> m_impossible; ///< nothing that fits is free
    std::optional<QuickEntryDto> m_last;
    std::optional<QuickEntryDto> m_asked; ///< taken as proposed; asked of the house if that was too late
    std::optional<QuickEntryDto> m_pick;
    QList<SeatNo> m_lastSeats;
    int m_nextOffer = 1;
    bool m_selling = false;
    bool m_together = true;
};

} // namespace parterre
