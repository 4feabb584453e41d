#pragma once

#include "common/symbol.h"
#include "common/theme.h"
#include "domain/event/event.h"
#include "domain/event/salesstate.h"

namespace parterre {

/// An event's state as the lists show it: a word, a symbol that needs no colour, a tone.
struct EventStateWords
{
    QString word;
    QString detail; ///< "on sale Fri 10:00", or empty
    Symbol symbol = Symbol::Ring;
    Tone tone = Tone::Neutral;
    bool muted = false;
};

EventStateWords eventStateWords(const EventSummaryView &event, Moment now);
/// The sold part of the places, 0 to 1.
double soldShare(const PlaceCountsView &places);

} // namespace parterre
