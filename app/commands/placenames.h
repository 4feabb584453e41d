#pragma once

#include "domain/venue/layoutview.h"
#include "domain/venue/seatlabel.h"

#include <QStringList>

namespace parterre {

/// Finds the places that a command names ("Stalls/C/12", "Floor") among those that an event opens, and keeps the layout
/// alive meanwhile. An error when a name fits no place, or several; see PlaceFinder. Main thread.
class PlaceNames
{
public:
    PlaceNames(const SharedLayout &layout, const ConfigurationDto &configuration)
        : m_layout(layout), m_finder(*layout, configuration)
    {
    }

    /// Each once, in the order of the names.
    Result<QList<SeatNo>> seats(const QStringList &names) const;
    Result<SeatNo> seat(const QString &name) const;
    Result<AreaNo> area(const QString &name) const;

private:
    SharedLayout m_layout;
    PlaceFinder m_finder;
};

} // namespace parterre
