#pragma once

#include "domain/venue/layout.h"
#include "domain/venue/seatindex.h"

#include <QList>
#include <QString>

#include <vector>

namespace parterre {

/// What best-available search needs to know about a layout under one configuration, prepared once per event and never
/// changed afterwards; any number of threads may read it. Seats are numbered by index: the seats of a run, which stand
/// side by side, have consecutive indices. Distances are in plan units (an ordinary seat's pitch is 25).
class ChoicePlan
{
public:
    struct Seat
    {
        SeatNo no;
        float x = 0;
        float y = 0;
        float distance = 0; ///< to the focal point
        qint16 category = -1;
        SeatKind kind = SeatKind::Standard;
        qint32 run = 0;
    };

    /// Seats without an aisle between them, or a whole table. A row with aisles is several runs.
    struct Run
    {
        qint32 first = 0;
        qint32 count = 0;
        qint32 section = 0; ///< index into sections()
        float nearest = 0;  ///< the smallest distance of its seats
        bool isTable = false;
        QString label; ///< of the row or table
    };

    struct Section
    {
        ZoneNo zone;
        SectionNo section;
        QString zoneName;
        bool stepFree = false;
    };

    struct Area
    {
        AreaNo no;
        qint32 section = 0;
        qint16 category = -1;
        int capacity = 0;
        float distance = 0;
        QString name;
    };

    ChoicePlan() = default;
    /// The open sections of a configuration less the closed zones. Where the layout has no focal point the middle of
    /// its stage is taken, or else the middle of its upper edge.
    ChoicePlan(const LayoutDto &layout, const ConfigurationDto &configuration, const QList<ZoneNo> &closedZones = {});

    const std::vector<Seat> &seats() const { return m_seats; }
    /// Nearest to the focal point first.
    const std::vector<Run> &runs() const { return m_runs; }
    const std::vector<Section> &sections() const { return m_sections; }
    const std::vector<Area> &areas() const { return m_areas; }

    const Seat &seat(int index) const { return m_seats[static_cast<std::size_t>(index)]; }
    const Run &runOf(int seatIndex) const { return m_runs[static_cast<std::size_t>(seat(seatIndex).run)]; }
    int seatCount() const { return static_cast<int>(m_seats.size()); }
    /// -1 for a seat that is not open.
    int indexOf(SeatNo no) const { return m_indexOfSeat.of(no); }
    /// -1 for an area that is not open.
    int indexOf(AreaNo no) const;
    /// The mean of costs over [first, first + count): distance, and a surcharge for a restricted view.
    double meanCost(int first, int count) const;
    double costOf(int seatIndex) const { return meanCost(seatIndex, 1); }

private:
    void addSection(const OpenSection &open, const ConfigurationDto &configuration, QPointF focalPoint);
    void finish();

    std::vector<Seat> m_seats;
    std::vector<Run> m_runs;
    std::vector<Section> m_sections;
    std::vector<Area> m_areas;
    std::vector<double> m_costSums;
    SeatIndex m_indexOfSeat;
};

/// Where the free places are: one bit per seat and one number per area of a ChoicePlan. Filled by whoever knows the
/// state of sale; not shared between threads while it changes.
class FreePlaces
{
public:
    FreePlaces() = default;
    /// Everything free, or nothing.
    FreePlaces(const ChoicePlan &plan, bool free);

    bool isFree(int seat) const { return m_bits[static_cast<std::size_t>(seat) >> 6] >> (seat & 63) & 1; }
    void setFree(int seat, bool free)
    {
        const quint64 bit = quint64(1) << (seat & 63);
        quint64 &word = m_bits[static_cast<std::size_t>(seat) >> 6];
        word = free ? word | bit : word & ~bit;
    }
    /// The first free seat in [from, end), or `end`.
    int nextFree(int from, int end) const;
    int freeIn(int area) const { return m_areas[static_cast<std::size_t>(area)]; }
    void setFreeIn(int area, int places) { m_areas[static_cast<std::size_t>(area)] = places; }
    int seatCount() const;

private:
    std::vector<quint64> m_bits;
    std::vector<int> m_areas;
};

} // namespace parterre
