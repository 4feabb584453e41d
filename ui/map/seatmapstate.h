#pragma once

#include "map/seatcamera.h"
#include "map/seatmapmodel.h"
#include "map/seatrenderer.h"

#include <QRectF>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace parterre {

/// What the parts of one map view share: who looks from where, at what, and with which settings. Owned by SeatMapView;
/// the controller changes it through the view, the overlay only reads. Indices are -1 for "none".
struct SeatMapState
{
    std::shared_ptr<SeatMapModel> model;
    SeatRenderer renderer;
    SeatCamera camera;

    /// The section in the foreground; -1 on the overview and in venues without one.
    int section = -1;
    int cursorSeat = -1;
    int cursorSection = -1;
    /// The keyboard stands on a standing area; no seat has the cursor then.
    int cursorArea = -1;
    int hoverSeat = -1;
    int hoverSection = -1;
    int hoverArea = -1;
    bool hoverDetails = false;
    /// Seats offered by the page, outlined.
    QList<int> proposal;
    /// Seats marked by hand and not yet asked for: a sweep, Shift with the arrows, the run under the pointer.
    QList<int> marked;
    /// Logical pixels.
    std::optional<QRectF> rubberBand;

    bool hasFocus = false;
    /// The keyboard was used last; the mouse needs no ring.
    bool cursorShown = false;
    bool readOnly = false;
    bool overviewWanted = true;
    bool minimapWanted = true;
    bool reducedMotion = false;
    int selectionLimit = 50;
    int pickCount = 1;
    std::function<QStringList(SeatNo)> details;
    /// Kept by the view, because looking for them among all seats on every frame would not do.
    QSet<int> mineSeats;

    const QSet<int> &mine() const { return mineSeats; }

    /// Small venues and single rooms begin with their seats.
    bool hasOverview() const
    {
        constexpr int smallVenue = 400;
        return overviewWanted && model && model->sectionCount() > 1 && model->counts().total > smallVenue;
    }
};

} // namespace parterre
