#include "services/sale/housechoice.h"

#include "domain/house/housesetting.h"
#include "domain/sale/choicerules.h"
#include "storage/house/settingstore.h"

namespace parterre {

ChoiceRules choiceRules(DbSession &session, const EventDto &event)
{
    ChoiceRules rules;
    rules.orphans = event.limits.orphanRule;
    // Only values that were understood are ever stored; a newer program's are passed over rather than stop all sales.
    const QMap<QString, QString> settings = SettingStore(session).all();
    if (const std::optional order = choiceOrderFromText(settings.value(setting::bestOrder)))
        rules.order = *order;
    if (const std::optional singles = singlesRuleFromText(settings.value(setting::bestSingles), rules.orphans))
        rules.orphans = *singles;
    return rules;
}

} // namespace parterre
