#pragma once

#include "map/seatmapmodel.h"

#include <QList>
#include <QString>

#include <memory>

namespace parterre {

/// One measured action. Times are processor time of the calling thread in milliseconds, so that neighbours on a shared
/// computer disturb as little as possible.
struct MapBenchFigure
{
    /// A stable word: "pan", "zoom".
    QString name;
    int times = 0;
    double median = 0;
    double p99 = 0;
    /// The same as multiples of the frame copy measured in between.
    double medianInFrames = 0;
    double p99InFrames = 0;
    /// The promise in frames, 0 for none, and whether it is about the p99 or the median.
    double limitInFrames = 0;
    bool limitIsP99 = false;

    bool isKept() const { return limitInFrames <= 0 || (limitIsP99 ? p99InFrames : medianInFrames) <= limitInFrames; }
};

/// What a run found out. `frame` is the median cost of copying one opaque frame of the view's size into a window: what
/// any map would have to pay to show anything at all.
struct MapBenchReport
{
    int seats = 0;
    QSize size;
    double frame = 0;
    double build = 0;
    double hitTestMicroseconds = 0;
    QList<MapBenchFigure> figures;

    bool isKept() const;
};

/// Measures a real view, event by event, with the frame copy interleaved: pan, full frames, zoom, single seats and
/// bursts. Takes a few seconds; needs a QApplication (any platform) and the UI thread. The model's seats end as they
/// began.
MapBenchReport measureSeatMap(std::shared_ptr<SeatMapModel> model, QSize size = {1920, 1080});

} // namespace parterre
