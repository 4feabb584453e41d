#include "domain/house/housesetting.h"

#include "domain/sale/choicerules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

bool isChoiceOrder(const QString &value)
{
    return choiceOrderFromText(value).has_value();
}

bool isSinglesRule(const QString &value)
{
    return singlesRuleFromText(value, OrphanRule::Warn).has_value();
}

} // namespace

const QList<HouseSetting> &houseSettings()
{
    static const QString allRules = toText(ChoiceRules().order);
    static const QList<HouseSetting> table{
        {setting::bestOrder, allRules, allRules, isChoiceOrder},
        {setting::bestSingles, u"event"_s, u"event,off,warn,strict"_s, isSinglesRule},
    };
    return table;
}

const HouseSetting *houseSetting(const QString &name)
{
    const QList<HouseSetting> &table = houseSettings();
    const auto found = std::ranges::find(table, name, &HouseSetting::name);
    return found == table.cend() ? nullptr : &*found;
}

} // namespace parterre
