#include "domain/sale/choiceplan.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace parterre {
namespace {

/// Seats further apart than this many pitches have an aisle between them.
constexpr double aisle = 1.6;
/// A restricted view counts like standing this much further away.
constexpr double restrictedSurcharge = 100;

double distance(QPointF a, QPointF b)
{
    // Plan units are far from where squares would overflow, which QLineF guards against at ten times the cost.
    const QPointF between = b - a;
    return std::sqrt(QPointF::dotProduct(between, between));
}

QPointF middle(const QList<QPointF> &points)
{
    return std::accumulate(points.cbegin(), points.cend(), QPointF()) /
           static_cast<double>(std::max<qsizetype>(1, points.size()));
}

QPointF focalPointOf(const LayoutDto &layout)
{
    if (layout.focalPoint)
        return *layout.focalPoint;
    const auto stage = std::ranges::find(layout.shapes, ShapeKind::Stage, &ShapeDto::kind);
    if (stage != layout.shapes.cend() && !stage->outline.isEmpty())
        return middle(stage->outline);
    return {layout.size.width() / 2, 0};
}

/// From each seat to the next.
void addGaps(const QList<SeatDto> &seats, std::vector<double> &gaps)
{
    for (qsizetype i = 1; i < seats.size(); ++i)
        gaps.push_back(distance(seats[i - 1].position, seats[i].position));
}

double length(const QList<SeatDto> &seats)
{
    std::vector<double> gaps;
    addGaps(seats, gaps);
    return std::accumulate(gaps.cbegin(), gaps.cend(), 0.0);
}

/// Leaves the values in another order.
double median(std::vector<double> &values)
{
    if (values.empty())
        return 0;
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    return *half;
}

/// The seats in the order in which they stand. A row that was listed by its numbers (odd ones, then even ones) is put
/// right by walking along its longest direction, unless the order of the list is the shorter walk, as it is in a ring.
QList<SeatDto> inOrder(const QList<SeatDto> &seats)
{
    if (seats.size() < 3)
        return seats;
    const auto [left, right] =
        std::ranges::minmax_element(seats, {}, [](const SeatDto &seat) { return seat.position.x(); });
    const auto [top, bottom] =
        std::ranges::minmax_element(seats, {}, [](const SeatDto &seat) { return seat.position.y(); });
    const bool wide = right->position.x() - left->position.x() >= bottom->position.y() - top->position.y();
    const QPointF direction = wide ? right->position - left->position : bottom->position - top->position;
    const auto along = [&](const SeatDto &seat) { return QPointF::dotProduct(seat.position, direction); };
    // Nearly every row is; copying and sorting its seats would cost more than all the rest.
    if (std::ranges::is_sorted(seats, {}, along) || std::ranges::is_sorted(seats, std::ranges::greater(), along))
        return seats;
    QList<SeatDto> sorted = seats;
    std::ranges::stable_sort(sorted, {}, along);
    return length(sorted) < length(seats) * 0.999 ? sorted : seats;
}

/// The usual distance of neighbours in a section; rows too short to know their own go by it.
double pitchOf(const SectionDto &section)
{
    std::vector<double> gaps;
    for (const RowDto &row : section.rows) {
        if (!row.isTable)
            addGaps(row.seats, gaps);
    }
    return median(gaps);
}

/// Whether no gap between neighbours can be an aisle, since the widest of the section is hardly wider than the
/// narrowest. Nearly every section is like that, and to see it costs less than to find all the usual distances.
bool hasNoAisle(const SectionDto &section, const std::vector<QList<SeatDto>> &ordered)
{
    double narrowest = std::numeric_limits<double>::max();
    double widest = 0;
    std::vector<double> gaps;
    for (qsizetype r = 0; r < section.rows.size(); ++r) {
        const RowDto &row = section.rows.at(r);
        const QList<SeatDto> &seats = ordered[static_cast<std::size_t>(r)];
        // Of a row that was put right the usual distance is not known from its list.
        if (row.isTable || seats.constData() != row.seats.constData())
            return false;
        gaps.clear();
        addGaps(seats, gaps);
        for (const double gap : gaps) {
            narrowest = std::min(narrowest, gap);
            widest = std::max(widest, gap);
        }
    }
    return widest <= narrowest * aisle;
}

double pitchOf(const QList<SeatDto> &seats, double sectionPitch)
{
    constexpr int enough = 4;
    if (seats.size() <= enough)
        return sectionPitch;
    std::vector<double> gaps;
    gaps.reserve(static_cast<std::size_t>(seats.size()));
    addGaps(seats, gaps);
    return std::min(median(gaps), sectionPitch * aisle);
}

} // namespace

ChoicePlan::ChoicePlan(const LayoutDto &layout, const ConfigurationDto &configuration, const QList<ZoneNo> &closedZones)
{
    const QPointF focalPoint = focalPointOf(layout);
    const QList<OpenSection> opened = openSections(layout, configuration);
    std::size_t most = 0;
    for (const OpenSection &open : opened)
        most += static_cast<std::size_t>(open.section->seatCount());
    m_seats.reserve(most);
    for (const OpenSection &open : opened) {
        if (!closedZones.contains(open.zone->no))
            addSection(open, configuration, focalPoint);
    }
    finish();
}

void ChoicePlan::addSection(const OpenSection &open, const ConfigurationDto &configuration, QPointF focalPoint)
{
    const auto section = static_cast<qint32>(m_sections.size());
    m_sections.push_back({open.zone->no, open.section->no, open.zone->name, open.zone->stepFree});
    std::vector<QList<SeatDto>> ordered;
    ordered.reserve(static_cast<std::size_t>(open.section->rows.size()));
    for (const RowDto &row : open.section->rows)
        ordered.push_back(row.isTable ? row.seats : inOrder(row.seats));
    const bool isWhole = hasNoAisle(*open.section, ordered);
    const double sectionPitch = isWhole ? 0 : pitchOf(*open.section);
    for (qsizetype r = 0; r < open.section->rows.size(); ++r) {
        const RowDto &row = open.section->rows.at(r);
        const QList<SeatDto> &seats = ordered[static_cast<std::size_t>(r)];
        const double widest = isWhole ? std::numeric_limits<double>::max() : pitchOf(seats, sectionPitch) * aisle;
        for (qsizetype i = 0; i < seats.size(); ++i) {
            const SeatDto &seat = seats[i];
            if (i == 0 || (!row.isTable && distance(seats[i - 1].position, seat.position) > widest))
                m_runs.push_back({seatCount(), 0, section, 0, row.isTable, row.label});
            Run &run = m_runs.back();
            const auto away = static_cast<float>(distance(seat.position, focalPoint));
            run.nearest = run.count == 0 ? away : std::min(run.nearest, away);
            ++run.count;
            m_seats.push_back({seat.no, static_cast<float>(seat.position.x()), static_cast<float>(seat.position.y()),
                               away, static_cast<qint16>(seat.category), seat.kind, 0});
        }
    }
    for (const AreaDto &area : open.section->areas) {
        m_areas.push_back({area.no, section, static_cast<qint16>(area.category), areaCapacity(area, configuration),
                           static_cast<float>(distance(middle(area.outline), focalPoint)), area.name});
    }
}

/// Runs by distance; which run a seat is in; sums of costs, so that any window's mean is one subtraction.
void ChoicePlan::finish()
{
    std::ranges::stable_sort(m_runs, {}, &Run::nearest);
    for (std::size_t run = 0; run < m_runs.size(); ++run) {
        for (qint32 i = 0; i < m_runs[run].count; ++i)
            m_seats[static_cast<std::size_t>(m_runs[run].first + i)].run = static_cast<qint32>(run);
    }
    m_costSums.reserve(m_seats.size() + 1);
    m_costSums.push_back(0);
    std::vector<SeatNo> numbers;
    numbers.reserve(m_seats.size());
    for (const Seat &seat : m_seats) {
        numbers.push_back(seat.no);
        const double surcharge = seat.kind == SeatKind::RestrictedView ? restrictedSurcharge : 0;
        m_costSums.push_back(m_costSums.back() + static_cast<double>(seat.distance) + surcharge);
    }
    m_indexOfSeat = SeatIndex(numbers);
}

int ChoicePlan::indexOf(AreaNo no) const
{
    const auto found = std::ranges::find(m_areas, no, &Area::no);
    return found == m_areas.cend() ? -1 : static_cast<int>(found - m_areas.cbegin());
}

double ChoicePlan::meanCost(int first, int count) const
{
    const auto from = static_cast<std::size_t>(first);
    return (m_costSums[from + static_cast<std::size_t>(count)] - m_costSums[from]) / count;
}

FreePlaces::FreePlaces(const ChoicePlan &plan, bool free)
    : m_bits((plan.seats().size() + 63) / 64), m_areas(plan.areas().size())
{
    if (!free)
        return;
    for (int seat = 0; seat < plan.seatCount(); ++seat)
        setFree(seat, true);
    std::ranges::transform(plan.areas(), m_areas.begin(), &ChoicePlan::Area::capacity);
}

int FreePlaces::nextFree(int from, int end) const
{
    while (from < end) {
        const quint64 rest = m_bits[static_cast<std::size_t>(from) >> 6] >> (from & 63);
        if (rest != 0)
            return std::min(end, from + std::countr_zero(rest));
        from = (from | 63) + 1;
    }
    return end;
}

int FreePlaces::seatCount() const
{
    return std::accumulate(m_bits.cbegin(), m_bits.cend(), 0,
                           [](int sum, quint64 word) { return sum + std::popcount(word); });
}

} // namespace parterre
