#pragma once

#include "domain/sale/seatchoice.h"

namespace parterre {

class DbSession;

/// The rules of best available for an event: the order that the house has set, and how much single seats matter to the
/// house or, where it leaves that open, to the event. Used inside a database job; throws DbError.
ChoiceRules choiceRules(DbSession &session, const EventDto &event);

} // namespace parterre
