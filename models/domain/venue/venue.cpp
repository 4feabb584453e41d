#include "domain/venue/venue.h"

namespace parterre {

VenueDto VenueView::toDto() const
{
    return {id, name, street, city, country, timeZone, currency, note, revision};
}

const LayoutVersionView *VenueView::versionOn(QDate day) const
{
    const LayoutVersionView *found = nullptr;
    for (const LayoutVersionView &version : versions) {
        if (version.state != LayoutState::Published || version.validFrom > day)
            continue;
        if (!found || version.validFrom > found->validFrom)
            found = &version;
    }
    return found;
}

} // namespace parterre
