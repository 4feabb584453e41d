#pragma once

#include "map/seatmapmodel.h"

#include <QGraphicsScene>
#include <QGraphicsView>
#include <QHash>

#include <memory>
#include <vector>

class QGraphicsEllipseItem;

namespace parterre {

/// The map as one would first write it: a graphics scene with one ellipse item per seat, as Qt gives it. Nothing is done
/// to slow it down: numbers are drawn by the items themselves and only where the map would show them. Only for comparison in
/// measurements; UI thread.
class NaiveSeatMap
{
public:
    NaiveSeatMap(const SeatMapModel &model, QSize size);

    QGraphicsView &view() { return *m_view; }
    void lookAtEverything();
    /// Seats 20 pixels wide, this one in the middle.
    void lookAtSeat(int seat);
    void change(int seat, bool sold);

private:
    const SeatMapModel &m_model;
    std::unique_ptr<QGraphicsScene> m_scene;
    std::unique_ptr<QGraphicsView> m_view;
    std::vector<QGraphicsEllipseItem *> m_items;
};

} // namespace parterre
