#include "domain/venue/layoutdiff.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// The numbers of one kind of thing as the venue knows them, each given away once.
template <class No>
class KnownNumbers
{
public:
    void add(const QString &key, No no)
    {
        if (!key.isEmpty() && !no.isNull() && !m_numbers.contains(key))
            m_numbers.insert(key, no);
    }
    /// The number under this guid or else this name, if nobody had it yet; otherwise the next free one.
    No take(const QString &guidKey, const QString &nameKey, qint64 &nextFree)
    {
        for (const QString &key : {guidKey, nameKey}) {
            const No no = key.isEmpty() ? No() : m_numbers.value(key);
            if (!no.isNull() && !m_taken.contains(no)) {
                m_taken.insert(no);
                return no;
            }
        }
        return No(nextFree++);
    }

private:
    QHash<QString, No> m_numbers;
    QSet<No> m_taken;
};

QString guidKey(const QString &guid)
{
    return guid.isEmpty() ? QString() : u"g:"_s + guid;
}

QString nameKey(const QString &name)
{
    return u"n:"_s + name;
}

class Adoption
{
public:
    Adoption(const LayoutDto &known, qint64 &nextFree);

    void run(LayoutDto &plan);

private:
    void adopt(ZoneDto &zone);
    void adopt(SectionDto &section, const QString &zoneName);
    void adopt(ConfigurationDto &configuration);

    qint64 &m_nextFree;
    KnownNumbers<ZoneNo> m_zones;
    KnownNumbers<SectionNo> m_sections;
    KnownNumbers<SeatNo> m_seats;
    KnownNumbers<AreaNo> m_areas;
    KnownNumbers<ConfigurationNo> m_configurations;
    // From the plan's own numbers to the new ones, for its configurations.
    QHash<ZoneNo, ZoneNo> m_newZones;
    QHash<SectionNo, SectionNo> m_newSections;
    QHash<AreaNo, AreaNo> m_newAreas;
};

Adoption::Adoption(const LayoutDto &known, qint64 &nextFree) : m_nextFree(nextFree)
{
    for (const ZoneDto &zone : known.zones) {
        m_zones.add(guidKey(zone.guid), zone.no);
        m_zones.add(nameKey(zone.name), zone.no);
        for (const SectionDto &section : zone.sections) {
            m_sections.add(guidKey(section.guid), section.no);
            m_sections.add(nameKey(zone.name + u'/' + section.name), section.no);
            for (const RowDto &row : section.rows) {
                for (const SeatDto &seat : row.seats)
                    m_seats.add(guidKey(seat.guid), seat.no);
            }
            for (const AreaDto &area : section.areas)
                m_areas.add(guidKey(area.guid), area.no);
        }
    }
    for (const ConfigurationDto &configuration : known.configurations)
        m_configurations.add(nameKey(configuration.name), configuration.no);
}

void Adoption::run(LayoutDto &plan)
{
    for (ZoneDto &zone : plan.zones)
        adopt(zone);
    for (ConfigurationDto &configuration : plan.configurations)
        adopt(configuration);
}

void Adoption::adopt(ZoneDto &zone)
{
    const ZoneNo before = zone.no;
    zone.no = m_zones.take(guidKey(zone.guid), nameKey(zone.name), m_nextFree);
    m_newZones.insert(before, zone.no);
    for (SectionDto &section : zone.sections)
        adopt(section, zone.name);
}

void Adoption::adopt(SectionDto &section, const QString &zoneName)
{
    const SectionNo before = section.no;
    section.no = m_sections.take(guidKey(section.guid), nameKey(zoneName + u'/' + section.name), m_nextFree);
    m_newSections.insert(before, section.no);
    for (RowDto &row : section.rows) {
        for (SeatDto &seat : row.seats)
            seat.no = m_seats.take(guidKey(seat.guid), QString(), m_nextFree);
    }
    for (AreaDto &area : section.areas) {
        const AreaNo areaBefore = area.no;
        area.no = m_areas.take(guidKey(area.guid), QString(), m_nextFree);
        m_newAreas.insert(areaBefore, area.no);
    }
}

void Adoption::adopt(ConfigurationDto &configuration)
{
    configuration.no = m_configurations.take(QString(), nameKey(configuration.name), m_nextFree);
    QMap<ZoneNo, SectionNo> choice;
    for (auto it = configuration.choice.cbegin(); it != configuration.choice.cend(); ++it) {
        if (m_newZones.contains(it.key()))
            choice.insert(m_newZones.value(it.key()), m_newSections.value(it.value()));
    }
    configuration.choice = choice;
    QMap<AreaNo, int> capacities;
    for (auto it = configuration.capacities.cbegin(); it != configuration.capacities.cend(); ++it) {
        if (m_newAreas.contains(it.key()))
            capacities.insert(m_newAreas.value(it.key()), it.value());
    }
    configuration.capacities = capacities;
}

} // namespace

void adoptNumbers(LayoutDto &plan, const LayoutDto &known, qint64 &nextFree)
{
    Adoption(known, nextFree).run(plan);
}

} // namespace parterre
