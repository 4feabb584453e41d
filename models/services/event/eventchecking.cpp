#include "services/event/eventchecking.h"

#include "storage/core/dbsession.h"
#include "storage/event/eventlists.h"
#include "storage/venue/layoutcache.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {

Result<QList<Complaint>> checkEventInJob(DbSession &session, LayoutCache &layouts, const EventDto &event)
{
    QList<Complaint> complaints;
    const auto error = [&](const QString &reason, const QString &place) {
        complaints.append({Complaint::Severity::Error, reason, place, {}});
    };
    if (!event.starts)
        error(u"no-start"_s, u"starts"_s);
    if (event.layoutVersion.isNull() || event.configuration.isNull())
        error(u"no-configuration"_s, u"venue"_s);
    const bool anySold = std::ranges::any_of(event.prices.keys(), [&](const PriceKey &key) {
        return event.sellsCategory(key.category);
    });
    if (!anySold)
        error(u"no-price"_s, u"prices"_s);
    if (!event.layoutVersion.isNull()) {
        const Result<SharedLayout> layout = layouts.layout(session, event.layoutVersion);
        if (!layout)
            return Failure(layout.error());
        if (!(*layout)->configuration(event.configuration))
            error(u"no-configuration"_s, u"venue"_s);
    }
    return complaints;
}

} // namespace parterre
