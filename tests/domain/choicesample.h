#pragma once

#include "domain/sale/choiceplan.h"

// Small houses for the tests of best available. Seats are 25 apart, rows 26; the stage is at the upper edge.
namespace parterre::sample {

inline constexpr double pitch = 25;

/// A row from a picture: 'o' a seat, 'W' a wheelchair place, 'C' a companion seat, 'R' a restricted view, 'H' a seat of
/// the house, ' ' a gap as wide as a seat.
inline RowDto row(const QString &label, const QString &picture, double y, qint64 firstNo, double left = 0,
                  int category = 0)
{
    RowDto result;
    result.label = label;
    for (qsizetype i = 0; i < picture.size(); ++i) {
        if (picture[i] == u' ')
            continue;
        SeatDto seat;
        seat.no = SeatNo(firstNo + i);
        seat.number = QString::number(i + 1);
        seat.position = {left + pitch * static_cast<double>(i), y};
        seat.category = category;
        seat.kind = picture[i] == u'W'   ? SeatKind::Wheelchair
                    : picture[i] == u'C' ? SeatKind::Companion
                    : picture[i] == u'R' ? SeatKind::RestrictedView
                    : picture[i] == u'H' ? SeatKind::House
                                         : SeatKind::Standard;
        result.seats.append(seat);
    }
    return result;
}

/// A house of zones with one section each, all open.
struct House
{
    LayoutDto layout;
    ConfigurationDto configuration;

    SectionDto &addZone(const QString &name, bool stepFree = false)
    {
        const qint64 no = layout.zones.size() + 1;
        ZoneDto zone;
        zone.no = ZoneNo(no);
        zone.name = name;
        zone.stepFree = stepFree;
        zone.sections.append(SectionDto());
        zone.sections.first().no = SectionNo(100 + no);
        zone.sections.first().name = name;
        layout.zones.append(zone);
        configuration.choice.insert(ZoneNo(no), SectionNo(100 + no));
        return layout.zones.last().sections.first();
    }

    ChoicePlan plan() const { return ChoicePlan(layout, configuration); }
};

/// One zone. Row numbers 1000, 2000, … are the first seats' numbers; pictures are rows from the stage backwards.
inline House oneZone(const QStringList &pictures)
{
    House house;
    SectionDto &section = house.addZone(QStringLiteral("Stalls"));
    qsizetype widest = 0;
    for (const QString &picture : pictures)
        widest = std::max(widest, picture.size());
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        section.rows.append(row(QString(QChar(u'A' + static_cast<char16_t>(i))), pictures[i],
                                100 + 26 * static_cast<double>(i), 1000 * (i + 1)));
    }
    house.layout.focalPoint = QPointF(pitch * static_cast<double>(widest - 1) / 2, 0);
    return house;
}

/// What is free, from pictures like those of the rows: 'x' is taken.
inline FreePlaces freeFrom(const ChoicePlan &plan, const QStringList &pictures)
{
    FreePlaces free(plan, true);
    for (qsizetype line = 0; line < pictures.size(); ++line) {
        for (qsizetype i = 0; i < pictures[line].size(); ++i) {
            const int seat = plan.indexOf(SeatNo(1000 * (line + 1) + i));
            if (seat >= 0 && pictures[line][i] == u'x')
                free.setFree(seat, false);
        }
    }
    return free;
}

/// A bowl with `seats` seats in blocks of 40 rows of 25, four price categories from the inside outwards.
inline House bowl(int seats)
{
    constexpr int perRow = 25;
    constexpr int rows = 40;
    House house;
    house.layout.focalPoint = QPointF(0, 0);
    qint64 no = 1;
    for (int block = 0; block * perRow * rows < seats; ++block) {
        SectionDto &section = house.addZone(QStringLiteral("Block %1").arg(block + 1), block % 5 == 0);
        const int ring = block / 33;
        for (int r = 0; r < rows; ++r, no += perRow) {
            const double y = 2000.0 + 1200.0 * ring + 26.0 * r;
            section.rows.append(row(QString::number(r + 1), QString(perRow, u'o'), y, no,
                                    (block % 33 - 16) * (perRow + 3) * pitch, ring));
        }
    }
    return house;
}

} // namespace parterre::sample
