#pragma once

#include "domain/sale/seatchoice.h"

#include <vector>

namespace parterre {

/// The work behind bestAvailable(): finds candidates for one rule at a time, never with a seat or area that was used
/// before. Lives for one call and on one thread; refers to the plan, the free places and the request of that call.
class ChoiceSearch
{
public:
    struct Candidate
    {
        double cost = 0;
        std::vector<int> seats; ///< indices, in the order in which they stand
        int area = -1;
    };

    ChoiceSearch(const ChoicePlan &plan, const FreePlaces &free, const ChoiceRequest &request, OrphanRule orphans);

    /// At most `most` candidates that share nothing, cheapest first.
    std::vector<Candidate> find(ChoiceRule rule, int most);
    /// Keeps later finds from offering the same places again.
    void use(const Candidate &candidate);
    /// Free places that fit the request one by one.
    int fitting() const;

private:
    /// Free fitting seats that belong together: of one stretch of a row, or of one table. They are
    /// m_pool[first … first + count).
    struct Cluster
    {
        int first = 0;
        int count = 0;
        int section = 0;
        bool isTable = false;
        double cost = 0;
        float x = 0;
        float y = 0;
    };
    enum class Singles { DoNotMatter, NoneLeft, OneLeft };

    bool fits(int seat) const;
    bool fits(const ChoicePlan::Area &area, int index) const;
    std::vector<Candidate> findRows(Singles singles, int most);
    void searchRun(const ChoicePlan::Run &run, Singles singles, std::vector<Candidate> &best, std::size_t most) const;
    std::vector<Candidate> findAreas(int most) const;
    std::vector<Candidate> findOneTable(int most);
    std::vector<Candidate> findGroups(ChoiceRule rule, int most);
    std::vector<Candidate> findApart();
    std::vector<Candidate> findBestOneByOne(int most) const;

    void collectClusters(bool tables);
    void collectRow(const ChoicePlan::Run &run);
    void collectTable(const ChoicePlan::Run &run);
    void addCluster(const ChoicePlan::Run &run, int first, int fewest);
    /// The group round a seed cluster; nothing when the party does not come out even.
    std::optional<Candidate> groupRound(const Cluster &seed, std::vector<const Cluster *> others) const;
    /// How many of `remaining` people a cluster takes so that nobody is alone; 0 for none.
    int share(const Cluster &cluster, int remaining) const;
    void take(const Cluster &cluster, int count, const Cluster &seed, Candidate &group) const;
    double distance(const Cluster &a, const Cluster &b) const;

    const ChoicePlan &m_plan;
    const FreePlaces &m_free;
    const ChoiceRequest &m_request;
    OrphanRule m_orphans;
    std::vector<char> m_sectionFits;
    std::vector<char> m_categoryFits; ///< by category + 1; empty: every category
    FreePlaces m_used;                ///< seats set here were offered already
    std::vector<char> m_areaUsed;
    std::vector<int> m_pool;
    std::vector<Cluster> m_clusters;
};

} // namespace parterre
