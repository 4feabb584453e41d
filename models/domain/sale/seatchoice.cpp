#include "domain/sale/seatchoice.h"

#include "domain/sale/choicesearch.h"
#include "domain/sale/seatgaps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Answers that differ by less than half a seat are as good as equal.
constexpr double nearlyEqual = 12.5;

QList<ChoiceRule> rulesFor(const ChoiceRequest &request, const ChoiceRules &rules)
{
    if (!request.together)
        return {ChoiceRule::Apart, ChoiceRule::Area};
    QList<ChoiceRule> order = rules.order;
    if (rules.orphans == OrphanRule::Off) {
        order.removeAll(ChoiceRule::TogetherWithSingle);
    } else if (rules.orphans == OrphanRule::Strict && order.removeAll(ChoiceRule::TogetherWithSingle) > 0) {
        const qsizetype apart = order.indexOf(ChoiceRule::Apart);
        order.insert(apart < 0 ? order.size() : apart, ChoiceRule::TogetherWithSingle);
    }
    return order;
}

ChoiceOfferView toOffer(const ChoicePlan &plan, const FreePlaces &free, ChoiceRule rule, int count,
                        const ChoiceSearch::Candidate &candidate)
{
    ChoiceOfferView offer;
    offer.rule = rule;
    if (candidate.area >= 0) {
        offer.area = plan.areas()[static_cast<std::size_t>(candidate.area)].no;
        offer.places = count;
        return offer;
    }
    int last = -1;
    for (const int seat : candidate.seats) {
        const ChoicePlan::Run &run = plan.runOf(seat);
        const ChoicePlan::Section &section = plan.sections()[static_cast<std::size_t>(run.section)];
        const bool continues =
            last >= 0 && plan.seat(last).run == plan.seat(seat).run && (run.isTable || seat == last + 1);
        if (!continues)
            offer.parts.append({section.zone, section.zoneName, run.label, run.isTable, {}});
        offer.parts.last().seats.append(plan.seat(seat).no);
        last = seat;
    }
    offer.singles = singlesLeft(plan, free, offer.seats());
    return offer;
}

/// Moves one of the first, nearly equal candidates to the front.
void vary(std::vector<ChoiceSearch::Candidate> &candidates, quint32 variety)
{
    std::size_t equals = 0;
    while (equals < candidates.size() && candidates[equals].cost - candidates.front().cost < nearlyEqual)
        ++equals;
    if (equals > 1) {
        const auto chosen = candidates.begin() + static_cast<std::ptrdiff_t>(variety % equals);
        std::rotate(candidates.begin(), chosen, chosen + 1);
    }
}

} // namespace

QList<SeatNo> ChoiceOfferView::seats() const
{
    QList<SeatNo> all;
    for (const ChoicePartView &part : parts)
        all += part.seats;
    return all;
}

Result<QList<ChoiceOfferView>> bestAvailable(const ChoicePlan &plan, const FreePlaces &free,
                                             const ChoiceRequest &request, const ChoiceRules &rules)
{
    if (request.count < 1 || request.offers < 1 || request.wheelchairs < 0 || request.wheelchairs > request.count)
        return failure(ErrorCode::Invalid, u"a request for %1 places"_s.arg(request.count));
    ChoiceSearch search(plan, free, request, rules.orphans);
    QList<ChoiceOfferView> offers;
    for (const ChoiceRule rule : rulesFor(request, rules)) {
        while (offers.size() < request.offers) {
            std::vector<ChoiceSearch::Candidate> found =
                search.find(rule, request.offers - static_cast<int>(offers.size()));
            if (found.empty())
                break;
            if (offers.isEmpty())
                vary(found, request.variety);
            for (const ChoiceSearch::Candidate &candidate : found) {
                offers.append(toOffer(plan, free, rule, request.count, candidate));
                search.use(candidate);
            }
        }
    }
    if (!offers.isEmpty())
        return offers;
    const int fitting = search.fitting();
    const QStringList arguments{QString::number(request.count), QString::number(fitting)};
    return refusal(fitting < request.count ? u"not-enough-free"_s : u"no-such-choice"_s, arguments);
}

} // namespace parterre
