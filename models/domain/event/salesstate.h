#pragma once

#include "domain/event/event.h"

// What an event's sales are doing at a moment. Decided from the values alone: no clock but the one that is passed in.

namespace parterre {

enum class SalesState {
    NotPublished, ///< a draft
    Scheduled,    ///< before the opening time
    Open,
    Paused,
    Closed,
    SoldOut,
    Over,
    Cancelled,
};

inline constexpr EnumText salesStateText(std::array<std::pair<SalesState, const char *>, 8>{{
    {SalesState::NotPublished, "not-published"},
    {SalesState::Scheduled, "scheduled"},
    {SalesState::Open, "open"},
    {SalesState::Paused, "paused"},
    {SalesState::Closed, "closed"},
    {SalesState::SoldOut, "sold-out"},
    {SalesState::Over, "over"},
    {SalesState::Cancelled, "cancelled"},
}});

/// Why sales are closed.
enum class ClosedBy { Nothing, Hand, Time, FewLeft };

/// The state and what a sentence about it names.
struct SalesStateView
{
    SalesState state = SalesState::NotPublished;
    /// When it changes by itself: scheduled, to the opening; paused, to the reopening; open, to the closing. Nothing
    /// when it does not.
    std::optional<Moment> next;
    ClosedBy closedBy = ClosedBy::Nothing;

    bool sells() const { return state == SalesState::Open; }

    friend bool operator==(const SalesStateView &, const SalesStateView &) = default;
};

/// `free` is the number of free places; nothing when the caller does not know or care.
SalesStateView salesState(EventStatus status, const EventDto &event, Moment now, std::optional<int> free = {});
SalesStateView salesState(const EventView &event, Moment now);
SalesStateView salesState(const EventSummaryView &event, Moment now);

/// Whether customers see the event at all. Staff who know its name find it in any case.
bool isVisible(EventStatus status, const SalesDto &sales, Moment now);

/// Whether a channel may sell it now.
bool isSoldThrough(Channel channel, const SalesStateView &state, const SalesDto &sales);

} // namespace parterre
