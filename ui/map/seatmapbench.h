#pragma once

#include "map/seatmapmodel.h"

#include <QList>
#include <QSize>
#include <QString>

#include <memory>

namespace parterre {

/// One measured action. Times are processor time of the calling thread in milliseconds, so that neighbours on a shared
/// computer disturb as little as possible.
struct MapBenchFigure
{
    /// A stable word: "pan", "zoom step".
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

/// How many times dearer a graphics scene with one item per seat is, measured in the same run.
struct MapBenchRatio
{
    QString name;
    QString unit;
    double ours = 0;
    double naive = 0;
    /// The promise; 0 for none.
    double least = 0;

    double ratio() const { return ours > 0 ? naive / ours : 0; }
    bool isKept() const { return least <= 0 || ratio() >= least; }
};

/// Something that has a unit of its own.
struct MapBenchValue
{
    QString name;
    QString unit;
    double value = 0;
    /// The promise; 0 for none.
    double most = 0;

    bool isKept() const { return most <= 0 || value <= most; }
};

/// What a run found out. `frame` is the median cost of copying one opaque frame of the view's size into a window: what
/// any map would have to pay to show anything at all.
struct MapBenchReport
{
    int seats = 0;
    QSize size;
    double frame = 0;
    int frameTimes = 0;
    /// From the model to the first frame, in milliseconds.
    double build = 0;
    double hitTestMicroseconds = 0;
    QList<MapBenchFigure> figures;
    QList<MapBenchRatio> ratios;
    QList<MapBenchValue> values;

    bool isKept() const;
};

/// Measures a real view of a model, event by event, with the frame copy interleaved: pan, full frames, zoom, single
/// seats and bursts; the same on a naive map; and what a tenth and ten times the seats change. Takes about half a
/// minute; needs a QApplication (any platform) and the UI thread. Some of the model's seats end sold.
MapBenchReport measureSeatMap(std::shared_ptr<SeatMapModel> model, QSize size = {1920, 1080});
/// The same of a stadium of its own, and how long finding the best free seats of it takes when two thirds are sold.
MapBenchReport measureSeatMap(int seats, QSize size = {1920, 1080});

} // namespace parterre
