#include "domain/sale/seatgaps.h"

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

bool isAccessible(SeatKind kind)
{
    return kind == SeatKind::Wheelchair || kind == SeatKind::Companion;
}

/// Which seats stand in for one another.
int kindClass(SeatKind kind)
{
    return kind == SeatKind::RestrictedView ? static_cast<int>(SeatKind::Standard) : static_cast<int>(kind);
}

bool countsAsSingle(const ChoicePlan::Seat &seat)
{
    return !isAccessible(seat.kind) && seat.kind != SeatKind::House;
}

/// A choice as indices, sorted, with the free places after it was made.
struct Choice
{
    std::vector<int> seats;
    FreePlaces before;
    FreePlaces after;

    Choice(const ChoicePlan &plan, const FreePlaces &free, const QList<SeatNo> &chosen) : before(free), after(free)
    {
        for (const SeatNo no : chosen) {
            const int seat = plan.indexOf(no);
            if (seat < 0)
                continue;
            seats.push_back(seat);
            before.setFree(seat, true);
            after.setFree(seat, false);
        }
        std::ranges::sort(seats);
    }

    bool isSideBySide(const ChoicePlan &plan) const
    {
        return !seats.empty() && seats.back() - seats.front() + 1 == static_cast<int>(seats.size()) &&
               plan.seat(seats.front()).run == plan.seat(seats.back()).run;
    }
};

} // namespace

bool leavesSingle(const ChoicePlan &plan, const FreePlaces &free, int first, int count)
{
    const ChoicePlan::Run &run = plan.runOf(first);
    if (run.isTable)
        return false;
    const int end = run.first + run.count;
    const auto isSingle = [&](int seat, int beyond) {
        if (seat < run.first || seat >= end || !free.isFree(seat) || !countsAsSingle(plan.seat(seat)))
            return false;
        return beyond < run.first || beyond >= end || !free.isFree(beyond);
    };
    return isSingle(first - 1, first - 2) || isSingle(first + count, first + count + 1);
}

QList<SeatNo> singlesLeft(const ChoicePlan &plan, const FreePlaces &free, const QList<SeatNo> &chosen)
{
    const Choice choice(plan, free, chosen);
    QList<SeatNo> singles;
    const auto look = [&](const ChoicePlan::Run &run, int seat) {
        const int end = run.first + run.count;
        if (seat < run.first || seat >= end || !choice.after.isFree(seat))
            return;
        const ChoicePlan::Seat &found = plan.seat(seat);
        const bool left = seat > run.first && choice.after.isFree(seat - 1);
        const bool right = seat + 1 < end && choice.after.isFree(seat + 1);
        if (!left && !right && countsAsSingle(found) && !singles.contains(found.no))
            singles.append(found.no);
    };
    for (const int seat : choice.seats) {
        const ChoicePlan::Run &run = plan.runOf(seat);
        if (run.isTable)
            continue;
        look(run, seat - 1);
        look(run, seat + 1);
    }
    return singles;
}

std::optional<QList<SeatNo>> shiftedWithoutSingle(const ChoicePlan &plan, const FreePlaces &free,
                                                  const QList<SeatNo> &chosen)
{
    const Choice choice(plan, free, chosen);
    if (!choice.isSideBySide(plan) || plan.runOf(choice.seats.front()).isTable)
        return std::nullopt;
    const ChoicePlan::Run &run = plan.runOf(choice.seats.front());
    const int first = choice.seats.front();
    const int count = static_cast<int>(choice.seats.size());
    const auto alike = [&](int left, int right) {
        const ChoicePlan::Seat &one = plan.seat(left);
        const ChoicePlan::Seat &other = plan.seat(right);
        return one.category == other.category && kindClass(one.kind) == kindClass(other.kind);
    };
    const auto fits = [&](int start) {
        if (start < run.first || start + count > run.first + run.count ||
            leavesSingle(plan, choice.before, start, count))
            return false;
        for (int i = 0; i < count; ++i) {
            if (!choice.before.isFree(start + i) || !alike(start + i, first + i))
                return false;
        }
        return true;
    };
    for (int shift = 1; shift < run.count; ++shift) {
        for (const int start : {first - shift, first + shift}) {
            if (!fits(start))
                continue;
            QList<SeatNo> seats;
            for (int i = 0; i < count; ++i)
                seats.append(plan.seat(start + i).no);
            return seats;
        }
    }
    return std::nullopt;
}

QList<SeatNo> nearestFree(const ChoicePlan &plan, const FreePlaces &free, SeatNo lost, int count)
{
    const int index = plan.indexOf(lost);
    if (index < 0 || count <= 0)
        return {};
    const ChoicePlan::Seat &from = plan.seat(index);
    constexpr float otherRow = 1.5F; // a seat of another row must be this much nearer

    std::vector<std::pair<float, int>> found;
    for (int seat = 0; seat < plan.seatCount(); ++seat) {
        if (seat == index || !free.isFree(seat))
            continue;
        const ChoicePlan::Seat &other = plan.seat(seat);
        if (other.category != from.category || kindClass(other.kind) != kindClass(from.kind))
            continue;
        const float away = std::hypot(other.x - from.x, other.y - from.y) * (other.run == from.run ? 1 : otherRow);
        found.emplace_back(away, seat);
    }
    const auto wanted = std::min(found.size(), static_cast<std::size_t>(count));
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(wanted));
    QList<SeatNo> seats;
    for (std::size_t i = 0; i < wanted; ++i)
        seats.append(plan.seat(found[i].second).no);
    return seats;
}

} // namespace parterre
