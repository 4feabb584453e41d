#pragma once

#include "domain/sale/quickentry.h"
#include "domain/sale/seatchoice.h"
#include "services/salemapservice.h"

#include <optional>

namespace parterre {

class PlaceBoard;

/// What the clerk asks for, in the terms of the search for seats, and what the search answers, in the terms of the
/// clerk: ticket types, prices, categories. For one event; both that it is made of outlive it. UI thread only.
class ChoiceTerms
{
public:
    ChoiceTerms(const SaleMapView &event, const PlaceBoard &board) : m_event(&event), m_board(&board) {}

    EventId event() const { return m_event->event.id(); }
    const EventDto &details() const { return m_event->event.details; }
    const PlaceBoard &board() const { return *m_board; }

    /// So many of the event's first ticket type.
    QuickEntryDto entryFor(int seats) const;
    /// The most that one order may have.
    int most() const;
    ChoiceRequest request(const QuickEntryDto &entry, bool together) const;
    /// As the house has set them for this event.
    const ChoiceRules &rules() const { return m_event->choice; }

    /// Which seat gets which ticket type, in the order of the entry.
    static QMap<SeatNo, TicketTypeNo> types(const QList<SeatNo> &seats, const QuickEntryDto &entry);
    /// Nothing when one of the tickets has no price there.
    std::optional<Money> sum(const ChoiceOfferView &offer, const QuickEntryDto &entry) const;
    CategoryNo categoryOf(const ChoiceOfferView &offer) const;
    /// The free seat nearest to one that was lost, rather in its row than in another; null when there is none.
    SeatNo nearestFree(SeatNo lost) const;

private:
    const SaleMapView *m_event;
    const PlaceBoard *m_board;
};

} // namespace parterre
