#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"
#include "domain/sale/choiceplan.h"

#include <optional>

// Best available: which free places a party gets that does not care which. The rules are tried in order; the first one
// that finds places decides, and the answer says which it was. Within a rule the places nearest the focal point win.
// Nobody is ever seated across an aisle as if together, and accessible places are given only to who asks for them.

namespace parterre {

enum class ChoiceRule {
    Together,            ///< one row, side by side, and no single seat is left alone
    TogetherWithSingle,  ///< one row, side by side, though a single seat stays behind
    SplitInSection,      ///< several rows of one section near each other, nobody alone
    SplitAcrossSections, ///< the same over several sections
    Tables,              ///< one table, or several near each other with nobody alone
    Area,                ///< one standing or unreserved area
    Apart,               ///< any seats, as near to each other as can be
};

inline constexpr EnumText choiceRuleText(std::array<std::pair<ChoiceRule, const char *>, 7>{{
    {ChoiceRule::Together, "together"},
    {ChoiceRule::TogetherWithSingle, "together-with-single"},
    {ChoiceRule::SplitInSection, "split-in-section"},
    {ChoiceRule::SplitAcrossSections, "split-across-sections"},
    {ChoiceRule::Tables, "tables"},
    {ChoiceRule::Area, "area"},
    {ChoiceRule::Apart, "apart"},
}});

/// The house's settings for the search.
struct ChoiceRules
{
    /// A rule that is not listed is not used.
    QList<ChoiceRule> order{ChoiceRule::Together,       ChoiceRule::TogetherWithSingle,
                            ChoiceRule::SplitInSection, ChoiceRule::SplitAcrossSections,
                            ChoiceRule::Tables,         ChoiceRule::Area,
                            ChoiceRule::Apart};
    /// Off: single seats left behind do not matter. Strict: leaving one comes after every other way of sitting with
    /// company.
    OrphanRule orphans = OrphanRule::Warn;

    friend bool operator==(const ChoiceRules &, const ChoiceRules &) = default;
};

struct ChoiceRequest
{
    int count = 1;
    /// How many of `count` are wheelchair places; companion seats are given only with them.
    int wheelchairs = 0;
    /// Nothing: any category. See categoriesFor() for a highest price.
    std::optional<QList<CategoryNo>> categories;
    /// Empty: any zone.
    QList<ZoneNo> zones;
    /// Empty: any section.
    QList<SectionNo> sections;
    bool stepFree = false;
    /// False: the best single seats, wherever they are.
    bool together = true;
    /// How many answers at most: the best and the next ones.
    int offers = 4;
    /// Chooses among answers that are as good as equal, so that counters that ask at once do not all get the same.
    quint32 variety = 0;

    friend bool operator==(const ChoiceRequest &, const ChoiceRequest &) = default;
};

/// Seats of one row or table, as they stand.
struct ChoicePartView
{
    ZoneNo zone;
    QString zoneName;
    QString label; ///< of the row or table
    bool isTable = false;
    QList<SeatNo> seats;

    friend bool operator==(const ChoicePartView &, const ChoicePartView &) = default;
};

/// One answer: seats, or places in one area.
struct ChoiceOfferView
{
    ChoiceRule rule = ChoiceRule::Together;
    QList<ChoicePartView> parts;
    AreaNo area;
    int places = 0; ///< in the area
    /// Seats that nobody would have beside them any more.
    QList<SeatNo> singles;

    QList<SeatNo> seats() const;

    friend bool operator==(const ChoiceOfferView &, const ChoiceOfferView &) = default;
};

/// Up to `request.offers` answers that share no seat, best first; areas are offered once each. Refusals:
/// "not-enough-free" (wanted, free ones that fit) and "no-such-choice" when enough are free but no rule may combine
/// them; ErrorCode::Invalid for a request for nobody.
Result<QList<ChoiceOfferView>> bestAvailable(const ChoicePlan &plan, const FreePlaces &free,
                                             const ChoiceRequest &request, const ChoiceRules &rules = {});

} // namespace parterre
