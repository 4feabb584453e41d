#include "services/sale/housechoice.h"

#include "domain/house/housesetting.h"
#include "domain/sale/choicerules.h"

namespace parterre {

ChoiceRules choiceRules(const QMap<QString, QString> &houseSettings, const EventDto &event)
{
    ChoiceRules rules;
    rules.orphans = event.limits.orphanRule;
    // Only values that were understood are ever stored; a newer program's are passed over rather than stop all sales.
    if (const std::optional order = choiceOrderFromText(houseSettings.value(setting::bestOrder)))
        rules.order = *order;
    if (const std::optional singles = singlesRuleFromText(houseSettings.value(setting::bestSingles), rules.orphans))
        rules.orphans = *singles;
    return rules;
}

} // namespace parterre
