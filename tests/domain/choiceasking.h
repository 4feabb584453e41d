#pragma once

#include "domain/choicesample.h"
#include "domain/sale/seatchoice.h"

#include <algorithm>

// Asking small houses for the best seats, and reading the answer.
namespace parterre::sample {

using Offers = QList<ChoiceOfferView>;

inline Offers choose(const ChoicePlan &plan, const FreePlaces &free, const ChoiceRequest &request,
                     const ChoiceRules &rules = {})
{
    return bestAvailable(plan, free, request, rules).value_or(Offers());
}

inline ChoiceRequest party(int count)
{
    ChoiceRequest request;
    request.count = count;
    return request;
}

/// The numbers of the first offer's seats.
inline QList<qint64> numbers(const Offers &offers)
{
    QList<qint64> result;
    for (const SeatNo no : offers.value(0).seats())
        result.append(no.value());
    std::ranges::sort(result);
    return result;
}

inline ChoiceOfferView first(const QStringList &house, const QStringList &taken, const ChoiceRequest &request,
                             const ChoiceRules &rules = {})
{
    const ChoicePlan plan = oneZone(house).plan();
    return choose(plan, freeFrom(plan, taken), request, rules).value(0);
}

inline QList<qint64> seats(const ChoiceOfferView &offer)
{
    return numbers({offer});
}

} // namespace parterre::sample
