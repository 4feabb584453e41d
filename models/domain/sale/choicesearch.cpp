#include "domain/sale/choicesearch.h"

#include "domain/sale/seatgaps.h"

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

using Candidate = ChoiceSearch::Candidate;

bool cheaper(const Candidate &a, const Candidate &b)
{
    return a.cost < b.cost;
}

bool isFull(const std::vector<Candidate> &best, std::size_t most)
{
    return best.size() >= most;
}

/// Keeps the cheapest `most`, sorted.
void keep(std::vector<Candidate> &best, std::size_t most, Candidate candidate)
{
    if (isFull(best, most) && best.back().cost <= candidate.cost)
        return;
    best.insert(std::ranges::upper_bound(best, candidate, cheaper), std::move(candidate));
    if (best.size() > most)
        best.pop_back();
}

} // namespace

ChoiceSearch::ChoiceSearch(const ChoicePlan &plan, const FreePlaces &free, const ChoiceRequest &request,
                           OrphanRule orphans)
    : m_plan(plan), m_free(free), m_request(request), m_orphans(orphans), m_used(plan, false),
      m_areaUsed(plan.areas().size())
{
    for (const ChoicePlan::Section &section : plan.sections()) {
        const bool wanted = (request.zones.isEmpty() || request.zones.contains(section.zone)) &&
                            (request.sections.isEmpty() || request.sections.contains(section.section));
        m_sectionFits.push_back(wanted && (section.stepFree || !request.stepFree));
    }
    if (request.categories) {
        for (const CategoryNo category : *request.categories) {
            const auto place = static_cast<std::size_t>(category + 1);
            m_categoryFits.resize(std::max(m_categoryFits.size(), place + 1));
            m_categoryFits[place] = true;
        }
        m_categoryFits.resize(std::max<std::size_t>(m_categoryFits.size(), 1));
    }
}

std::vector<Candidate> ChoiceSearch::find(ChoiceRule rule, int most)
{
    switch (rule) {
    case ChoiceRule::Together:
        return findRows(m_orphans == OrphanRule::Off ? Singles::DoNotMatter : Singles::NoneLeft, most);
    case ChoiceRule::TogetherWithSingle: return findRows(Singles::OneLeft, most);
    case ChoiceRule::SplitInSection:
    case ChoiceRule::SplitAcrossSections: return findGroups(rule, most);
    case ChoiceRule::Tables: {
        const std::vector<Candidate> one = findOneTable(most);
        return one.empty() ? findGroups(rule, most) : one;
    }
    case ChoiceRule::Area: return findAreas(most);
    case ChoiceRule::Apart:
        return m_request.together || m_request.wheelchairs > 0 ? findApart() : findBestOneByOne(most);
    }
    Q_UNREACHABLE();
}

void ChoiceSearch::use(const Candidate &candidate)
{
    for (const int seat : candidate.seats)
        m_used.setFree(seat, true);
    if (candidate.area >= 0)
        m_areaUsed[static_cast<std::size_t>(candidate.area)] = true;
}

int ChoiceSearch::fitting() const
{
    int count = 0;
    for (const ChoicePlan::Run &run : m_plan.runs()) {
        for (int seat = run.first; seat < run.first + run.count; ++seat)
            count += m_sectionFits[static_cast<std::size_t>(run.section)] && fits(seat);
    }
    for (std::size_t area = 0; area < m_plan.areas().size(); ++area) {
        if (m_request.wheelchairs == 0 && fits(m_plan.areas()[area], static_cast<int>(area)))
            count += m_free.freeIn(static_cast<int>(area));
    }
    return count;
}

/// Everything but the section, which is asked once per run.
bool ChoiceSearch::fits(int seat) const
{
    if (!m_free.isFree(seat) || m_used.isFree(seat))
        return false;
    const ChoicePlan::Seat &found = m_plan.seat(seat);
    const auto category = static_cast<std::size_t>(found.category + 1);
    if (m_request.categories && (category >= m_categoryFits.size() || !m_categoryFits[category]))
        return false;
    switch (found.kind) {
    case SeatKind::Standard:
    case SeatKind::RestrictedView: return true;
    case SeatKind::Wheelchair:
    case SeatKind::Companion: return m_request.wheelchairs > 0;
    case SeatKind::House: return false;
    }
    Q_UNREACHABLE();
}

bool ChoiceSearch::fits(const ChoicePlan::Area &area, int index) const
{
    return m_sectionFits[static_cast<std::size_t>(area.section)] && !m_areaUsed[static_cast<std::size_t>(index)] &&
           (!m_request.categories || m_request.categories->contains(area.category));
}

std::vector<Candidate> ChoiceSearch::findRows(Singles singles, int most)
{
    std::vector<Candidate> best;
    for (const ChoicePlan::Run &run : m_plan.runs()) {
        if (isFull(best, static_cast<std::size_t>(most)) && best.back().cost <= static_cast<double>(run.nearest))
            break; // the runs come by distance: none of the others can be better
        if (!run.isTable && run.count >= m_request.count && m_sectionFits[static_cast<std::size_t>(run.section)])
            searchRun(run, singles, best, static_cast<std::size_t>(most));
    }
    return best;
}

/// Keeps the best window of every stretch of fitting seats. Seats of a window share a category, so that the party pays
/// alike, except with wheelchair places, which often have one of their own.
void ChoiceSearch::searchRun(const ChoicePlan::Run &run, Singles singles, std::vector<Candidate> &best,
                             std::size_t most) const
{
    const int count = m_request.count;
    const bool mixed = m_request.wheelchairs > 0;
    int start = run.first; // of the seats that fit together
    int chairs = 0;
    int found = -1;
    double cost = 0;
    const auto keepFound = [&] {
        if (found < 0)
            return;
        Candidate candidate{cost, {}, -1};
        for (int seat = found; seat < found + count; ++seat)
            candidate.seats.push_back(seat);
        keep(best, most, std::move(candidate));
        found = -1;
    };
    const int end = run.first + run.count;
    int last = run.first - 1;
    for (int seat = m_free.nextFree(run.first, end); seat < end; seat = m_free.nextFree(seat + 1, end)) {
        const bool fitting = fits(seat);
        if (!fitting || seat != last + 1) {
            keepFound();
            start = fitting ? seat : seat + 1;
            chairs = 0;
        }
        last = seat;
        if (!fitting)
            continue;
        if (!mixed && seat > start && m_plan.seat(seat).category != m_plan.seat(seat - 1).category)
            start = seat;
        chairs += m_plan.seat(seat).kind == SeatKind::Wheelchair;
        const int first = seat - count + 1;
        if (first > start)
            chairs -= m_plan.seat(first - 1).kind == SeatKind::Wheelchair;
        if (first < start || chairs != m_request.wheelchairs)
            continue;
        const double mean = m_plan.meanCost(first, count);
        if ((found >= 0 && mean >= cost) || (isFull(best, most) && mean >= best.back().cost))
            continue;
        if (singles != Singles::DoNotMatter &&
            leavesSingle(m_plan, m_free, first, count) != (singles == Singles::OneLeft))
            continue;
        found = first;
        cost = mean;
    }
    keepFound();
}

std::vector<Candidate> ChoiceSearch::findAreas(int most) const
{
    std::vector<Candidate> best;
    for (std::size_t i = 0; i < m_plan.areas().size() && m_request.wheelchairs == 0; ++i) {
        const ChoicePlan::Area &area = m_plan.areas()[i];
        const int index = static_cast<int>(i);
        if (fits(area, index) && m_free.freeIn(index) >= m_request.count)
            keep(best, static_cast<std::size_t>(most), {static_cast<double>(area.distance), {}, index});
    }
    return best;
}

/// The best single seats, for a party that does not want to sit together.
std::vector<Candidate> ChoiceSearch::findBestOneByOne(int most) const
{
    std::vector<int> seats;
    for (const ChoicePlan::Run &run : m_plan.runs()) {
        const int end = m_sectionFits[static_cast<std::size_t>(run.section)] ? run.first + run.count : run.first;
        for (int seat = m_free.nextFree(run.first, end); seat < end; seat = m_free.nextFree(seat + 1, end)) {
            if (fits(seat))
                seats.push_back(seat);
        }
    }
    const auto count = static_cast<std::size_t>(m_request.count);
    const std::size_t groups = std::min(seats.size() / count, static_cast<std::size_t>(most));
    const auto end = seats.begin() + static_cast<std::ptrdiff_t>(groups * count);
    std::ranges::partial_sort(seats, end, {}, [this](int seat) { return m_plan.costOf(seat); });
    std::vector<Candidate> best;
    for (auto from = seats.begin(); from != end; from += m_request.count) {
        best.push_back({m_plan.costOf(*from), {from, from + m_request.count}, -1});
        std::ranges::sort(best.back().seats);
    }
    return best;
}

/// Seats round the best one: the wheelchair places first where they are asked for, then whatever is nearest to it.
std::vector<Candidate> ChoiceSearch::findApart()
{
    std::vector<int> chairs;
    std::vector<int> others;
    for (const ChoicePlan::Run &run : m_plan.runs()) {
        const int end = m_sectionFits[static_cast<std::size_t>(run.section)] ? run.first + run.count : run.first;
        for (int seat = m_free.nextFree(run.first, end); seat < end; seat = m_free.nextFree(seat + 1, end)) {
            if (fits(seat))
                (m_plan.seat(seat).kind == SeatKind::Wheelchair ? chairs : others).push_back(seat);
        }
    }
    const int ordinary = m_request.count - m_request.wheelchairs;
    if (static_cast<int>(chairs.size()) < m_request.wheelchairs || static_cast<int>(others.size()) < ordinary)
        return {};
    const std::vector<int> &seeds = m_request.wheelchairs > 0 ? chairs : others;
    const int seed = *std::ranges::min_element(seeds, {}, [this](int seat) { return m_plan.costOf(seat); });
    Candidate candidate{m_plan.costOf(seed), {}, -1};
    const auto takeNearest = [&](std::vector<int> &from, int count) {
        const auto away = [&](int seat) {
            return std::hypot(m_plan.seat(seat).x - m_plan.seat(seed).x, m_plan.seat(seat).y - m_plan.seat(seed).y);
        };
        std::ranges::partial_sort(from, from.begin() + count, {}, away);
        candidate.seats.insert(candidate.seats.end(), from.begin(), from.begin() + count);
    };
    takeNearest(chairs, m_request.wheelchairs);
    takeNearest(others, ordinary);
    std::ranges::sort(candidate.seats);
    return {candidate};
}

} // namespace parterre
