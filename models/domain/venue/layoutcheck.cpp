#include "domain/venue/layoutcheck.h"

#include "domain/venue/checklist.h"
#include "domain/venue/layoutbuilder.h"
#include "domain/venue/placecheck.h"
#include "domain/venue/pointgrid.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

class LayoutChecker
{
public:
    explicit LayoutChecker(const LayoutDto &layout) : m_layout(layout) {}

    QList<Complaint> check();

private:
    void checkZones();
    void checkSections(const ZoneDto &zone);
    void checkNames();
    void checkOpenTogether(const ConfigurationDto &configuration);
    void checkConfigurations();
    void checkChoice(const ConfigurationDto &configuration);
    void checkCapacities(const ConfigurationDto &configuration);
    void checkWheelchairs(const ConfigurationDto &configuration);

    const LayoutDto &m_layout;
    CheckList m_list;
    PlaceCheck m_places{m_layout, m_list};
    QSet<std::pair<const SeatDto *, const SeatDto *>> m_overlaps;
};

QList<Complaint> LayoutChecker::check()
{
    if (m_layout.zones.isEmpty())
        m_list.error("no-zone", QString());
    checkZones();
    checkNames();
    checkConfigurations();
    if (!m_layout.focalPoint)
        m_list.warn("no-focal-point", QString());
    if (m_layout.categories.size() > 26)
        m_list.warn("too-many-categories", QString(), {QString::number(m_layout.categories.size())});
    return m_list.complaints();
}

void LayoutChecker::checkZones()
{
    QSet<QString> names;
    for (qsizetype i = 0; i < m_layout.zones.size(); ++i) {
        const ZoneDto &zone = m_layout.zones.at(i);
        const QString name = zone.name.trimmed();
        if (name.isEmpty())
            m_list.error("no-name", u"Zone %1"_s.arg(i + 1));
        else if (names.contains(name.toCaseFolded()))
            m_list.error("duplicate-zone-name", name, {name});
        names.insert(name.toCaseFolded());
        checkSections(zone);
    }
}

void LayoutChecker::checkSections(const ZoneDto &zone)
{
    QSet<QString> names;
    int places = 0;
    for (const SectionDto &section : zone.sections) {
        const QString name = section.name.trimmed();
        if (name.isEmpty())
            m_list.error("no-name", m_places.nameOf(zone, section));
        else if (names.contains(name.toCaseFolded()))
            m_list.error("duplicate-section-name", zone.name, {name});
        names.insert(name.toCaseFolded());
        m_places.check(zone, section);
        places += section.seatCount() + static_cast<int>(section.areas.size());
    }
    if (places == 0)
        m_list.error("empty-zone", zone.name);
}

void LayoutChecker::checkNames()
{
    // "Balcony North" and "balcony-north", or "Balcony" beside "Balcony 1"; "Box 1" and "Box 2" are a series.
    static const QRegularExpression between(u"[\\s\\p{P}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression number(u"\\d+$"_s);
    QHash<QString, QString> known;
    for (const ZoneDto &zone : m_layout.zones)
        known.insert(zone.name.toCaseFolded().remove(between), zone.name);
    for (const ZoneDto &zone : m_layout.zones) {
        const QString plain = zone.name.toCaseFolded().remove(between);
        const QString same = known.value(plain);
        if (same != zone.name && same.compare(zone.name, Qt::CaseInsensitive) != 0)
            m_list.warn("similar-names", QString(), {zone.name, same});
        QString base = plain;
        base.remove(number);
        if (base != plain && !base.isEmpty() && known.contains(base))
            m_list.warn("similar-names", QString(), {known.value(base), zone.name});
    }
}

void LayoutChecker::checkConfigurations()
{
    if (m_layout.configurations.isEmpty())
        m_list.error("no-configuration", QString());
    QSet<QString> names;
    for (qsizetype i = 0; i < m_layout.configurations.size(); ++i) {
        const ConfigurationDto &configuration = m_layout.configurations.at(i);
        const QString name = configuration.name.trimmed();
        if (name.isEmpty())
            m_list.error("no-name", u"Configuration %1"_s.arg(i + 1));
        else if (names.contains(name.toCaseFolded()))
            m_list.error("duplicate-configuration-name", name, {name});
        names.insert(name.toCaseFolded());
        checkChoice(configuration);
        checkCapacities(configuration);
        checkOpenTogether(configuration);
        checkWheelchairs(configuration);
    }
}

void LayoutChecker::checkChoice(const ConfigurationDto &configuration)
{
    QHash<ZoneNo, const ZoneDto *> zones;
    for (const ZoneDto &zone : m_layout.zones)
        zones.insert(zone.no, &zone);
    for (auto choice = configuration.choice.cbegin(); choice != configuration.choice.cend(); ++choice) {
        const ZoneDto *zone = zones.value(choice.key());
        if (!zone)
            m_list.error("configuration-unknown-zone", configuration.name);
        else if (!choice.value().isNull() && !zone->section(choice.value()))
            m_list.error("configuration-unknown-section", configuration.name, {zone->name});
    }
    if (configurationCapacity(m_layout, configuration) <= 0)
        m_list.error("configuration-opens-nothing", configuration.name);
}

void LayoutChecker::checkCapacities(const ConfigurationDto &configuration)
{
    if (configuration.capacities.isEmpty())
        return;
    QHash<AreaNo, const AreaDto *> areas;
    for (const ZoneDto &zone : m_layout.zones) {
        for (const SectionDto &section : zone.sections) {
            for (const AreaDto &area : section.areas)
                areas.insert(area.no, &area);
        }
    }
    for (auto wanted = configuration.capacities.cbegin(); wanted != configuration.capacities.cend(); ++wanted) {
        const AreaDto *area = areas.value(wanted.key());
        if (!area)
            m_list.error("configuration-unknown-area", configuration.name);
        else if (wanted.value() < 0 || wanted.value() > area->capacity)
            m_list.error("configuration-bad-capacity", configuration.name, {area->name});
    }
}

void LayoutChecker::checkOpenTogether(const ConfigurationDto &configuration)
{
    struct Place
    {
        const SectionDto *section;
        const ZoneDto *zone;
        const RowDto *row;
        const SeatDto *seat;
    };
    QList<Place> places;
    PointGrid grid(PlaceCheck::overlap);
    for (const OpenSection &open : openSections(m_layout, configuration)) {
        for (const RowDto &row : open.section->rows) {
            for (const SeatDto &seat : row.seats) {
                const Place here{open.section, open.zone, &row, &seat};
                grid.visitNear(seat.position, PlaceCheck::overlap, [&](qsizetype i, double) {
                    const Place &other = places.at(i);
                    // Within one section it was found already.
                    const std::pair pair(other.seat, here.seat);
                    if (other.section != here.section && !m_overlaps.contains(pair)) {
                        m_overlaps.insert(pair);
                        m_list.error("overlapping-seats", here.zone->name,
                                     {other.zone->name + u' ' + PlaceCheck::label(*other.row, *other.seat),
                                      here.zone->name + u' ' + PlaceCheck::label(*here.row, *here.seat)});
                    }
                    return !m_list.isExhausted("overlapping-seats");
                });
                if (m_list.isExhausted("overlapping-seats"))
                    return;
                grid.add(seat.position);
                places.append(here);
            }
        }
    }
}

void LayoutChecker::checkWheelchairs(const ConfigurationDto &configuration)
{
    bool hasSeats = false;
    for (const OpenSection &open : openSections(m_layout, configuration)) {
        for (const RowDto &row : open.section->rows) {
            for (const SeatDto &seat : row.seats) {
                hasSeats = true;
                if (seat.kind == SeatKind::Wheelchair)
                    return;
            }
        }
    }
    // Where everybody stands, a wheelchair needs no seat to be taken out.
    if (hasSeats)
        m_list.warn("no-wheelchair-place", configuration.name);
}

} // namespace

QList<Complaint> checkLayout(const LayoutDto &layout)
{
    return LayoutChecker(layout).check();
}

} // namespace parterre
