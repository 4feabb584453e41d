#include "domain/sale/choicerules.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace parterre {

QString toText(const QList<ChoiceRule> &order)
{
    QStringList words;
    for (const ChoiceRule rule : order)
        words.append(choiceRuleText.toText(rule));
    return words.join(u',');
}

std::optional<QList<ChoiceRule>> choiceOrderFromText(const QString &text)
{
    QList<ChoiceRule> order;
    for (const QString &word : text.split(u',')) {
        const std::optional<ChoiceRule> rule = choiceRuleText.fromText(word.trimmed());
        if (!rule || order.contains(*rule))
            return std::nullopt;
        order.append(*rule);
    }
    return order;
}

std::optional<OrphanRule> singlesRuleFromText(const QString &text, OrphanRule ofEvent)
{
    return text == u"event"_s ? ofEvent : orphanRuleText.fromText(text);
}

} // namespace parterre
