#include "map/seatmapmodel.h"

#include "map/mappicture.h"
#include "map/seatmapbuilder.h"
#include "services/aside.h"

#include <QLineF>

#include <algorithm>

namespace parterre {
namespace {

void count(SeatCounts &counts, const MapSeat &seat, int by)
{
    counts.byDisplay[static_cast<size_t>(seat.display)] += by;
    counts.total += by;
    if (seat.display != SeatDisplay::Available)
        return;
    if (seat.category >= 0)
        counts.freeByCategory[static_cast<size_t>(seat.category)] += by;
    if (seat.kind == SeatKind::Wheelchair)
        counts.freeWheelchair += by;
}

void count(SeatCounts &counts, const MapArea &area, int by)
{
    const int taken = std::max(0, area.capacity - area.free - area.mine);
    counts.byDisplay[static_cast<size_t>(SeatDisplay::Available)] += by * area.free;
    counts.byDisplay[static_cast<size_t>(SeatDisplay::Mine)] += by * area.mine;
    counts.byDisplay[static_cast<size_t>(SeatDisplay::Sold)] += by * taken;
    counts.total += by * (area.free + area.mine + taken);
    if (area.category >= 0)
        counts.freeByCategory[static_cast<size_t>(area.category)] += by * area.free;
}

} // namespace

std::shared_ptr<SeatMapModel> SeatMapModel::fromLayout(const LayoutDto &layout, const ConfigurationDto &configuration)
{
    auto model = std::make_shared<SeatMapModel>(buildSeatMap(layout, configuration));
    if (layout.background)
        model->showBackground(*layout.background);
    return model;
}

SeatMapModel::SeatMapModel(SeatMapData data) : m_data(std::move(data)), m_indexByNo(m_data.seatNos)
{
    for (const QString &name : std::as_const(m_data.categoryNames))
        m_categories.append({name, {}, {}, {}});
    countAll();
}

void SeatMapModel::setCategories(const QList<SeatCategoryInfo> &categories)
{
    m_categories = categories;
    Q_EMIT categoriesChanged();
}

void SeatMapModel::apply(const QList<SeatChange> &changes)
{
    QList<int> changed;
    for (const SeatChange &change : changes) {
        const int index = seatIndex(change.seat);
        if (index < 0)
            continue;
        MapSeat &seat = m_data.seats[static_cast<size_t>(index)];
        if (seat.display == change.display)
            continue;
        countSeat(seat, -1);
        seat.display = change.display;
        countSeat(seat, 1);
        changed.append(index);
    }
    if (!changed.isEmpty())
        Q_EMIT seatsChanged(changed);
}

void SeatMapModel::applyAreas(const QList<AreaChange> &changes)
{
    QList<int> changed;
    for (const AreaChange &change : changes) {
        const int index = areaIndex(change.area);
        if (index < 0)
            continue;
        MapArea &area = m_data.areas[static_cast<size_t>(index)];
        const int free = std::clamp(change.free, 0, area.capacity);
        const int mine = std::clamp(change.mine, 0, area.capacity - free);
        if (area.free == free && area.mine == mine)
            continue;
        countArea(area, -1);
        area.free = free;
        area.mine = mine;
        countArea(area, 1);
        changed.append(index);
    }
    if (!changed.isEmpty())
        Q_EMIT areasChanged(changed);
}

int SeatMapModel::areaIndex(AreaNo no) const
{
    const auto found = std::ranges::find(m_data.areas, no, &MapArea::no);
    return found == m_data.areas.end() ? -1 : static_cast<int>(found - m_data.areas.begin());
}

int SeatMapModel::sectionIndex(SectionNo no) const
{
    const auto found = std::ranges::find(m_data.sections, no, &MapSection::no);
    return found == m_data.sections.end() ? -1 : static_cast<int>(found - m_data.sections.begin());
}

void SeatMapModel::setBackground(const QImage &picture, const QRectF &box, double strength)
{
    m_data.background = picture;
    m_data.backgroundBox = box;
    m_data.backgroundStrength = strength;
    Q_EMIT backgroundChanged();
}

void SeatMapModel::showBackground(const BackgroundDto &background)
{
    // Unpacking a photograph takes longer than a frame may.
    runAside(*QThreadPool::globalInstance(), [picture = background.picture] {
        return pictureForMap(picture);
    }).then(this, [this, box = background.box, strength = background.strength / 100.0](const QImage &picture) {
        setBackground(picture, box, strength);
    });
}

bool SeatMapModel::areBeside(int left, int right) const
{
    // Seats farther apart than this have an aisle between them; see ChoicePlan.
    constexpr double aisle = 1.6 * 25;
    return left >= 0 && right < seatCount() && seat(left).row == seat(right).row &&
           QLineF(seat(left).position(), seat(right).position()).length() < aisle;
}

bool SeatMapModel::isAtAisle(int seat) const
{
    return !rowOf(seat).isTable && !(areBeside(seat - 1, seat) && areBeside(seat, seat + 1));
}

int SeatMapModel::freeBeside(int index) const
{
    const auto isFree = [this](int seat) { return this->seat(seat).display == SeatDisplay::Available; };
    if (!isFree(index))
        return 0;
    int first = index;
    int last = index;
    while (areBeside(first - 1, first) && isFree(first - 1))
        --first;
    while (areBeside(last, last + 1) && isFree(last + 1))
        ++last;
    return last - first + 1;
}

const SeatCategoryInfo &SeatMapModel::category(int index) const
{
    static const SeatCategoryInfo unknown;
    return index >= 0 && index < m_categories.size() ? m_categories.at(index) : unknown;
}

int SeatMapModel::cheapestFreeCategory(int section) const
{
    const std::vector<int> &free = sectionCounts(section).freeByCategory;
    int cheapest = -1;
    for (int i = 0; i < static_cast<int>(free.size()); ++i) {
        if (free[static_cast<size_t>(i)] <= 0 || !category(i).price)
            continue;
        if (cheapest < 0 || *category(i).price < *category(cheapest).price)
            cheapest = i;
    }
    return cheapest;
}

void SeatMapModel::countAll()
{
    int categories = static_cast<int>(m_categories.size());
    for (const MapSeat &seat : m_data.seats)
        categories = std::max(categories, seat.category + 1);
    for (const MapArea &area : m_data.areas)
        categories = std::max(categories, area.category + 1);
    m_counts.freeByCategory.resize(static_cast<size_t>(categories));
    m_sectionCounts.assign(m_data.sections.size(), m_counts);
    for (const MapSeat &seat : m_data.seats)
        countSeat(seat, 1);
    for (const MapArea &area : m_data.areas)
        countArea(area, 1);
}

void SeatMapModel::countSeat(const MapSeat &seat, int by)
{
    count(m_counts, seat, by);
    count(m_sectionCounts[static_cast<size_t>(seat.section)], seat, by);
}

void SeatMapModel::countArea(const MapArea &area, int by)
{
    count(m_counts, area, by);
    count(m_sectionCounts[static_cast<size_t>(area.section)], area, by);
}

} // namespace parterre
