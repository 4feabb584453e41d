#pragma once

#include "domain/venue/checklist.h"
#include "domain/venue/layout.h"

#include <QSet>

namespace parterre {

/// The part of the layout check that looks at the seats and areas of one section after the other; see layoutcheck.h for
/// the reasons. Remembers the identities of all sections that it has seen. The layout and the list must outlive it.
class PlaceCheck
{
public:
    PlaceCheck(const LayoutDto &layout, CheckList &list) : m_layout(layout), m_list(list) {}

    void check(const ZoneDto &zone, const SectionDto &section);

    /// "Floor", or "Floor (Open floor)" where the zone has several sections.
    QString nameOf(const ZoneDto &zone, const SectionDto &section) const;
    /// "C 12"
    static QString label(const RowDto &row, const SeatDto &seat);
    /// Middles nearer than this overlap: a seat is 20 wide and may be turned.
    static constexpr double overlap = 17;

private:
    void checkRow(const QString &sectionName, const RowDto &row, QSet<QString> &labels);
    void checkSeat(const QString &sectionName, const RowDto &row, const SeatDto &seat);
    void checkArea(const QString &sectionName, const AreaDto &area);
    void checkOverlaps(const QString &sectionName, const SectionDto &section);
    void checkCompanions(const QString &sectionName, const SectionDto &section);

    const LayoutDto &m_layout;
    CheckList &m_list;
    QSet<QString> m_guids;
    QSet<SeatNo> m_seatNos;
    QSet<AreaNo> m_areaNos;
    int m_unpainted = 0;
    int m_unnumbered = 0;
    int m_outside = 0;
};

} // namespace parterre
