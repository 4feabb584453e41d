#pragma once

#include "domain/sale/seatchoice.h"

#include <QMap>

namespace parterre {

/// The rules of best available for an event: the order that the house has set, and how much single seats matter to the
/// house or, where it leaves that open, to the event.
ChoiceRules choiceRules(const QMap<QString, QString> &houseSettings, const EventDto &event);

} // namespace parterre
