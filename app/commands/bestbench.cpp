#include "commands/bestbench.h"

#include "domain/sale/seatchoice.h"
#include "domain/venue/demolayouts.h"

#include <algorithm>
#include <ctime>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int rounds = 200;
constexpr double mostMilliseconds = 5;

struct Party
{
    QString name;
    ChoiceRequest request;
    std::vector<double> times;
};

std::vector<Party> parties()
{
    std::vector<Party> all;
    for (const int count : {1, 2, 4, 6, 10, 30}) {
        ChoiceRequest request;
        request.count = count;
        all.push_back({u"%1 together"_s.arg(count), request, {}});
    }
    ChoiceRequest apart;
    apart.count = 4;
    apart.together = false;
    all.push_back({u"4 anywhere"_s, apart, {}});
    return all;
}

FreePlaces thirdFree(const ChoicePlan &plan)
{
    FreePlaces free(plan, true);
    std::mt19937 random(4711);
    for (int seat = 0; seat < plan.seatCount(); ++seat) {
        if (random() % 3 != 0)
            free.setFree(seat, false);
    }
    return free;
}

template <class Work>
double milliseconds(const Work &work)
{
    const std::clock_t before = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

double quantile(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

/// What any search has to do at least: look at every free seat once.
double walk(const ChoicePlan &plan, const FreePlaces &free)
{
    double nearest = 1e9;
    for (int seat = free.nextFree(0, plan.seatCount()); seat < plan.seatCount();
         seat = free.nextFree(seat + 1, plan.seatCount()))
        nearest = std::min(nearest, plan.costOf(seat));
    return nearest;
}

} // namespace

BenchReport measureBestSeats(int seats)
{
    const LayoutDto layout = stadium(seats);
    const ChoicePlan plan(layout, layout.configurations.constFirst());
    const FreePlaces free = thirdFree(plan);
    std::vector<Party> asked = parties();
    std::vector<double> floors;
    double sum = 0; // looked at below, so that no compiler leaves out what is measured
    for (int round = 0; round < rounds; ++round) {
        floors.push_back(milliseconds([&] { sum += walk(plan, free); }));
        for (Party &party : asked) {
            party.request.variety = static_cast<quint32>(round);
            party.times.push_back(
                milliseconds([&] { sum += static_cast<double>(bestAvailable(plan, free, party.request)->size()); }));
        }
    }

    if (!(sum > 0))
        qFatal("nothing was found in a stadium that is a third free");
    BenchReport report;
    report.title = CommandText::tr("The search for the best seats; the floor is looking at every free seat once.");
    report.conditions = {{u"seats"_s, plan.seatCount()}, {u"rounds"_s, rounds}};
    const double floor = quantile(floors, 0.5);
    for (const Party &party : asked) {
        const double median = quantile(party.times, 0.5);
        report.figures.append({party.name, u"ms"_s, median, {}, {}, {}, mostMilliseconds});
        report.figures.append(BenchFigure::time(party.name + u", beside the floor"_s, median, floor));
        report.figures.append(BenchFigure::time(party.name + u", p99"_s, quantile(party.times, 0.99), floor));
    }
    return report;
}

} // namespace parterre
