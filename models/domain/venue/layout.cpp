#include "domain/venue/layout.h"

#include <algorithm>

namespace parterre {
namespace {

template <class No>
void give(No &no, qint64 &nextFree)
{
    if (no.isNull())
        no = No(nextFree++);
}

void giveNumbers(SectionDto &section, qint64 &nextFree)
{
    give(section.no, nextFree);
    for (RowDto &row : section.rows) {
        for (SeatDto &seat : row.seats)
            give(seat.no, nextFree);
    }
    for (AreaDto &area : section.areas)
        give(area.no, nextFree);
}

} // namespace

int SectionDto::seatCount() const
{
    int count = 0;
    for (const RowDto &row : rows)
        count += static_cast<int>(row.seats.size());
    return count;
}

int SectionDto::capacity() const
{
    int count = seatCount();
    for (const AreaDto &area : areas)
        count += area.capacity;
    return count;
}

const SectionDto *ZoneDto::section(SectionNo sectionNo) const
{
    const auto found = std::ranges::find(sections, sectionNo, &SectionDto::no);
    return found == sections.end() ? nullptr : &*found;
}

const ZoneDto *LayoutDto::zone(ZoneNo zoneNo) const
{
    const auto found = std::ranges::find(zones, zoneNo, &ZoneDto::no);
    return found == zones.end() ? nullptr : &*found;
}

const ConfigurationDto *LayoutDto::configuration(ConfigurationNo configurationNo) const
{
    const auto found = std::ranges::find(configurations, configurationNo, &ConfigurationDto::no);
    return found == configurations.end() ? nullptr : &*found;
}

QChar categoryLetter(int category)
{
    return category >= 0 && category < 26 ? QChar(u'A' + category) : QChar(u'?');
}

QList<OpenSection> openSections(const LayoutDto &layout, const ConfigurationDto &configuration)
{
    QList<OpenSection> open;
    for (const ZoneDto &zone : layout.zones) {
        if (const SectionDto *section = zone.section(configuration.choice.value(zone.no)))
            open.append({&zone, section});
    }
    return open;
}

int areaCapacity(const AreaDto &area, const ConfigurationDto &configuration)
{
    return std::min(area.capacity, configuration.capacities.value(area.no, area.capacity));
}

int configurationCapacity(const LayoutDto &layout, const ConfigurationDto &configuration)
{
    int capacity = 0;
    for (const OpenSection &open : openSections(layout, configuration)) {
        capacity += open.section->seatCount();
        for (const AreaDto &area : open.section->areas)
            capacity += areaCapacity(area, configuration);
    }
    return capacity;
}

void giveNumbers(LayoutDto &layout, qint64 &nextFree)
{
    for (ZoneDto &zone : layout.zones) {
        give(zone.no, nextFree);
        for (SectionDto &section : zone.sections)
            giveNumbers(section, nextFree);
    }
    for (ConfigurationDto &configuration : layout.configurations)
        give(configuration.no, nextFree);
}

} // namespace parterre
