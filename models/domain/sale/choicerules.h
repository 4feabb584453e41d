#pragma once

#include "domain/sale/seatchoice.h"

#include <QStringView>

#include <optional>

// How a house writes down in which order its rules for best available are tried and how much single seats matter.
// Values in, values out; usable on any thread.

namespace parterre {

/// "together,tables,area"
QString toText(const QList<ChoiceRule> &order);
/// Nothing for an unknown word, a word that comes twice, and an empty text. Spaces do not matter.
std::optional<QList<ChoiceRule>> choiceOrderFromText(const QString &text);

/// How much a single seat left behind matters, as the house says it for all events: "off", "warn" or "strict"; or
/// "event", which leaves it to each event's own limits. Nothing for any other word.
std::optional<OrphanRule> singlesRuleFromText(const QString &text, OrphanRule ofEvent);

} // namespace parterre
