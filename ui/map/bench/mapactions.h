#pragma once

#include "map/bench/framecopy.h"
#include "map/seatmapbench.h"
#include "map/seatmapview.h"

#include <QEvent>

#include <functional>
#include <memory>

namespace parterre {

/// A shown map whose actions are measured one by one, each after a copy of the floor. UI thread.
class MapActions
{
public:
    MapActions(std::shared_ptr<SeatMapModel> model, QSize size, FrameCopy &floor);

    /// From the model to the first frame.
    double buildMilliseconds() const { return m_build; }
    double bytes() const { return m_bytes; }

    void lookAtEverything();
    /// Seats 20 pixels wide with numbers, in the middle of the list.
    void lookAtOneToOne();

    MapBenchFigure fullFrame(const QString &name, int times);
    MapBenchFigure overview(const QString &name, int times);
    MapBenchFigure pan(const QString &name, int times);
    MapBenchFigure zoom(const QString &name, int times);
    /// So many seats in view sold or given back between two frames.
    MapBenchFigure change(const QString &name, int seats, int times);
    double hitTestMicroseconds();

private:
    MapBenchFigure measure(const QString &name, int times, const std::function<void(int)> &action);
    void settle();
    void send(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons);
    QPointF middle() const;

    std::shared_ptr<SeatMapModel> m_model;
    FrameCopy &m_floor;
    SeatMapView m_view;
    double m_build = 0;
    double m_bytes = 0;
};

/// The median and the p99 of a list of costs.
MapBenchFigure figureOf(const QString &name, const QList<double> &costs);

} // namespace parterre
