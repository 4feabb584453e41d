#pragma once

#include "domain/common/id.h"
#include "domain/venue/layout.h"
#include "domain/venue/venue.h"

#include <QHash>
#include <QSet>

namespace parterre {

class DbSession;

/// Where the numbers in a layout come from.
enum class NumberSource {
    Venue, ///< this venue's own: an edit of one of its versions
    File,  ///< a file's: they mean something inside the file only
};

/// The permanent identities of one venue. A place is known by its guid: whatever arrives with a guid that the venue ever
/// had gets the number of old, everything else the next free one, and the configurations follow. So a plan that is
/// imported again, or a copied draft, keeps every seat's identity. Used inside a writing job, which it makes wait for
/// others that number the same venue; throws DbError.
class PlaceIdentities
{
public:
    PlaceIdentities(DbSession &session, VenueId venue);

    /// Gives numbers and missing guids, and writes down the new ones. False when there is no such venue.
    bool adopt(LayoutDto &layout, NumberSource source);

private:
    /// Identities of one kind: guid to number, and back for places that come without a guid.
    struct Known
    {
        QHash<QString, qint64> numbers;
        QHash<qint64, QString> guids;
        QSet<QString> used;          ///< in the layout at hand
        QHash<qint64, qint64> moved; ///< number in the layout at hand to the permanent one
        QList<std::pair<qint64, QString>> added;
    };

    bool load();
    void save();
    template <class Thing>
    void adopt(Thing &thing, Known &known);
    void adopt(ZoneDto &zone);
    void adopt(ConfigurationDto &configuration, const QList<ConfigurationView> &stored);
    QList<ConfigurationView> storedConfigurations();

    DbSession &m_session;
    VenueId m_venue;
    NumberSource m_source = NumberSource::Venue;
    qint64 m_nextFree = 1;
    Known m_zones;
    Known m_sections;
    Known m_areas;
    Known m_seats;
    QSet<qint64> m_usedConfigurations;
};

} // namespace parterre
