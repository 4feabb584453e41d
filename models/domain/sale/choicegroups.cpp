// The part of ChoiceSearch that seats a party in several rows or at several tables, near each other and nobody alone.
#include "domain/sale/choicesearch.h"

#include "domain/sale/seatgaps.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace parterre {
namespace {

/// How many clusters a group is tried round, and how many of its neighbours are looked at: more does not find visibly
/// better groups and costs time in a large house.
constexpr std::size_t mostSeeds = 12;
constexpr std::size_t mostNeighbours = 24;
/// A single left behind, or left over at a table, counts like sitting this much further away.
constexpr double singleSurcharge = 100;
/// So does every part beyond the second.
constexpr double partSurcharge = 50;

} // namespace

/// Makes a cluster of the pool from `first` on, unless it is smaller than `fewest`.
void ChoiceSearch::addCluster(const ChoicePlan::Run &run, int first, int fewest)
{
    const int count = static_cast<int>(m_pool.size()) - first;
    if (count < fewest) {
        m_pool.resize(static_cast<std::size_t>(first));
        return;
    }
    Cluster cluster{first, count, run.section, run.isTable, 0, 0, 0};
    for (int i = first; i < first + count; ++i) {
        const int seat = m_pool[static_cast<std::size_t>(i)];
        cluster.cost += m_plan.costOf(seat) / count;
        cluster.x += m_plan.seat(seat).x / static_cast<float>(count);
        cluster.y += m_plan.seat(seat).y / static_cast<float>(count);
    }
    m_clusters.push_back(cluster);
}

/// The stretches of fitting seats of a row; single ones are left out, since nobody shall sit alone.
void ChoiceSearch::collectRow(const ChoicePlan::Run &run)
{
    int first = static_cast<int>(m_pool.size());
    const int end = run.first + run.count;
    for (int seat = m_free.nextFree(run.first, end); seat < end; seat = m_free.nextFree(seat + 1, end)) {
        if (!fits(seat))
            continue;
        if (first < static_cast<int>(m_pool.size()) && m_pool.back() != seat - 1) {
            addCluster(run, first, 2);
            first = static_cast<int>(m_pool.size());
        }
        m_pool.push_back(seat);
    }
    addCluster(run, first, 2);
}

/// The fitting seats of a table, going round it from behind a seat that does not fit.
void ChoiceSearch::collectTable(const ChoicePlan::Run &run)
{
    const int first = static_cast<int>(m_pool.size());
    int start = 0;
    while (start < run.count && fits(run.first + start))
        ++start;
    for (int i = 1; i <= run.count; ++i) {
        const int seat = run.first + (start + i) % run.count;
        if (fits(seat))
            m_pool.push_back(seat);
    }
    addCluster(run, first, 1);
}

void ChoiceSearch::collectClusters(bool tables)
{
    m_pool.clear();
    m_clusters.clear();
    for (const ChoicePlan::Run &run : m_plan.runs()) {
        if (run.isTable == tables && m_sectionFits[static_cast<std::size_t>(run.section)])
            tables ? collectTable(run) : collectRow(run);
    }
    std::ranges::sort(m_clusters, {}, &Cluster::cost);
}

double ChoiceSearch::distance(const Cluster &a, const Cluster &b) const
{
    return static_cast<double>(std::hypot(a.x - b.x, a.y - b.y));
}

int ChoiceSearch::share(const Cluster &cluster, int remaining) const
{
    const int most = std::min(cluster.count, remaining);
    const bool sparesSingles = m_orphans != OrphanRule::Off && !cluster.isTable;
    for (int count = most; count >= 2 && sparesSingles; --count) {
        if (remaining - count != 1 && cluster.count - count != 1)
            return count;
    }
    const int count = remaining - most == 1 ? most - 1 : most;
    return count < 2 ? 0 : count;
}

/// The window of a cluster that is nearest to the seed and, if it can be, leaves no single.
void ChoiceSearch::take(const Cluster &cluster, int count, const Cluster &seed, Candidate &group) const
{
    const bool isSeed = cluster.first == seed.first;
    int bestStart = cluster.first;
    double bestCost = 0;
    double bestSurcharge = 0;
    for (int start = cluster.first; start + count <= cluster.first + cluster.count; ++start) {
        const int first = m_pool[static_cast<std::size_t>(start)];
        const ChoicePlan::Seat &left = m_plan.seat(first);
        const ChoicePlan::Seat &right = m_plan.seat(m_pool[static_cast<std::size_t>(start + count - 1)]);
        const double away =
            isSeed ? static_cast<double>(left.distance + right.distance) / 2
                   : static_cast<double>(std::hypot((left.x + right.x) / 2 - seed.x, (left.y + right.y) / 2 - seed.y));
        const bool single =
            m_orphans != OrphanRule::Off && !cluster.isTable && leavesSingle(m_plan, m_free, first, count);
        const double surcharge = single ? singleSurcharge : 0;
        if (start == cluster.first || away + surcharge < bestCost) {
            bestStart = start;
            bestCost = away + surcharge;
            bestSurcharge = surcharge;
        }
    }
    group.cost += bestSurcharge;
    for (int i = bestStart; i < bestStart + count; ++i)
        group.seats.push_back(m_pool[static_cast<std::size_t>(i)]);
}

std::optional<ChoiceSearch::Candidate> ChoiceSearch::groupRound(const Cluster &seed,
                                                                std::vector<const Cluster *> others) const
{
    Candidate group;
    int remaining = m_request.count;
    int parts = 0;
    double spread = 0;
    const auto add = [&](const Cluster &cluster) {
        if (const int count = share(cluster, remaining)) {
            take(cluster, count, seed, group);
            remaining -= count;
            spread += distance(cluster, seed) * count / m_request.count;
            ++parts;
        }
    };
    add(seed);
    const auto nearest = [&](const Cluster *other) { return distance(*other, seed); };
    const auto near = others.begin() + static_cast<std::ptrdiff_t>(std::min(others.size(), mostNeighbours));
    std::ranges::partial_sort(others, near, {}, nearest);
    for (auto other = others.begin(); other != near && remaining > 0; ++other) {
        if (*other != &seed)
            add(**other);
    }
    if (remaining > 0)
        return std::nullopt;
    for (const int seat : group.seats)
        group.cost += m_plan.costOf(seat) / m_request.count;
    group.cost += spread + partSurcharge * std::max(0, parts - 2);
    return group;
}

/// Groups of the clusters of one section, of all of them, or of tables. Wheelchair places are never split this way.
std::vector<ChoiceSearch::Candidate> ChoiceSearch::findGroups(ChoiceRule rule, int most)
{
    if (m_request.wheelchairs > 0 || m_request.count < 4)
        return {}; // three people in two places leave one alone
    collectClusters(rule == ChoiceRule::Tables);
    const bool oneSection = rule == ChoiceRule::SplitInSection;
    std::vector<std::vector<const Cluster *>> pools(oneSection ? m_plan.sections().size() : 1);
    for (const Cluster &cluster : m_clusters)
        pools[oneSection ? static_cast<std::size_t>(cluster.section) : 0].push_back(&cluster);
    std::erase_if(pools, [](const auto &pool) { return pool.empty(); });
    std::ranges::sort(pools, {}, [](const auto &pool) { return pool.front()->cost; });

    std::vector<Candidate> found;
    for (const auto &pool : pools) {
        if (found.size() >= static_cast<std::size_t>(most) * mostSeeds)
            break; // the sections come by distance
        const auto seeds = std::span(pool).first(std::min(pool.size(), mostSeeds));
        for (const Cluster *seed : seeds) {
            if (std::optional<Candidate> group = groupRound(*seed, pool))
                found.push_back(std::move(*group));
        }
    }
    std::ranges::stable_sort(found, {}, &Candidate::cost);
    std::vector<Candidate> best;
    for (const Candidate &candidate : found) {
        const bool fresh = std::ranges::none_of(candidate.seats, [this](int seat) { return m_used.isFree(seat); });
        if (!fresh || best.size() >= static_cast<std::size_t>(most))
            continue;
        best.push_back(candidate);
        use(candidate);
    }
    return best;
}

/// A table at which the whole party fits, as full as can be.
std::vector<ChoiceSearch::Candidate> ChoiceSearch::findOneTable(int most)
{
    collectClusters(true);
    std::vector<Candidate> found;
    const int count = m_request.count;
    const auto chairsIn = [&](int start) {
        int chairs = 0;
        for (int i = start; i < start + count; ++i)
            chairs += m_plan.seat(m_pool[static_cast<std::size_t>(i)]).kind == SeatKind::Wheelchair;
        return chairs;
    };
    for (const Cluster &table : m_clusters) {
        for (int start = table.first; start + count <= table.first + table.count; ++start) {
            if (chairsIn(start) != m_request.wheelchairs)
                continue;
            const int left = table.count - count;
            const auto from = m_pool.begin() + start;
            found.push_back({table.cost + 25.0 * left + (left == 1 ? singleSurcharge : 0), {from, from + count}, -1});
            break;
        }
    }
    std::ranges::stable_sort(found, {}, &Candidate::cost);
    found.resize(std::min(found.size(), static_cast<std::size_t>(most)));
    return found;
}

} // namespace parterre
