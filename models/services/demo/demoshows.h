#pragma once

#include "domain/event/event.h"
#include "domain/venue/layoutview.h"

#include <QTime>

namespace parterre {

/// What becomes of a demo event once its tickets are sold.
enum class DemoFate { OnSale, Draft, Paused, ClosedByHand };

/// One concert of the demo house: what is particular about it. Everything else is the same for all.
struct DemoShow
{
    QString name;
    QString subtitle;
    QString artists;
    QString category;
    QString venue;         ///< name
    QString configuration; ///< name
    int inDays = 0;        ///< from the database's today
    QTime starts;
    int minutes = 120;
    QList<int> prices;     ///< whole units of the venue's currency, one for each category; 0 is not for sale
    double soldShare = 0;
    DemoFate fate = DemoFate::OnSale;
    bool hidden = false;
    /// Sales open so many minutes from now; 0: they opened a month ago.
    int opensInMinutes = 0;
    QString ageLimit;
};

/// The concerts of the demo house; more than that many are repeats on later days.
QList<DemoShow> demoShows(int atLeast);

/// The event that the show becomes in its venue. Tonight's show starts at least an hour from now. Nothing when the
/// layout has no such configuration.
std::optional<EventDto> demoEvent(const DemoShow &show, const LayoutView &layout, const QByteArray &timeZone,
                                  Currency currency, Moment now);

} // namespace parterre
