#include "map/seatmapbench.h"

#include "map/bench/benchclock.h"
#include "map/bench/framecopy.h"
#include "map/bench/mapactions.h"
#include "map/bench/naiveseatmap.h"
#include "map/seatmapbuilder.h"

#include "domain/sale/seatchoice.h"
#include "domain/venue/demolayouts.h"

#include <QCoreApplication>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <random>

namespace parterre {
namespace {

using namespace Qt::StringLiterals;

constexpr int often = 200;
constexpr int burst = 50;
constexpr double mostBestMilliseconds = 5;

/// `copies` of a house beside each other.
SeatMapData repeated(const SeatMapData &one, int copies)
{
    SeatMapData all = one;
    for (int copy = 1; copy < copies; ++copy) {
        const auto shift = static_cast<float>((one.bounds.height() + 200) * copy);
        const auto seats = static_cast<qint32>(all.seats.size());
        const auto rows = static_cast<qint32>(all.rows.size());
        const auto sections = static_cast<qint32>(all.sections.size());
        for (std::size_t i = 0; i < one.seats.size(); ++i) {
            MapSeat seat = one.seats[i];
            seat.y += shift;
            seat.row += rows;
            seat.section = static_cast<qint16>(seat.section + sections);
            all.seats.push_back(seat);
            all.seatNos.push_back(SeatNo(static_cast<qint64>(all.seats.size()) + 10'000'000));
        }
        for (MapRow row : one.rows) {
            row.section += sections;
            row.firstSeat += seats;
            all.rows.push_back(row);
        }
        for (MapSection section : one.sections) {
            section.firstRow += rows;
            section.firstSeat += seats;
            section.outline.translate(0, static_cast<double>(shift));
            section.bounds.translate(0, static_cast<double>(shift));
            section.labelPoint.ry() += static_cast<double>(shift);
            section.areaCount = 0;
            all.sections.push_back(section);
        }
    }
    all.bounds.setHeight((one.bounds.height() + 200) * copies);
    return all;
}

/// The run as a whole: one after the other, each with what it promises.
class Bench
{
public:
    Bench(std::shared_ptr<SeatMapModel> model, QSize size) : m_size(size), m_floor(size), m_model(std::move(model))
    {
        m_report.size = size;
        m_floor.show();
        QCoreApplication::processEvents();
        warmUp();
    }

    MapBenchReport run()
    {
        m_report.seats = m_model->seatCount();
        ours();
        naive();
        otherSizes();
        m_report.frame = m_floor.median();
        m_report.frameTimes = m_floor.times();
        for (MapBenchFigure &figure : m_report.figures) {
            figure.medianInFrames = figure.median / m_report.frame;
            figure.p99InFrames = figure.p99 / m_report.frame;
        }
        return m_report;
    }

private:
    /// Fonts and plugins are loaded once in the life of a program; whoever is measured first shall not pay for them.
    void warmUp()
    {
        const LayoutDto small = stadium(500);
        const auto model = std::make_shared<SeatMapModel>(buildSeatMap(small, small.configurations.first()));
        MapActions map(model, m_size, m_floor);
        map.lookAtOneToOne();
        NaiveSeatMap naive(*model, m_size);
        naive.lookAtSeat(0);
        QCoreApplication::processEvents();
    }

    MapBenchFigure add(MapBenchFigure figure, double mostInFrames, double mostP99InFrames = 0)
    {
        figure.limitInFrames = mostInFrames;
        if (mostInFrames > 0 || mostP99InFrames <= 0)
            m_report.figures.append(figure);
        if (mostP99InFrames > 0) {
            m_report.figures.append(figure);
            m_report.figures.last().name += u", p99"_s;
            m_report.figures.last().limitInFrames = mostP99InFrames;
            m_report.figures.last().limitIsP99 = true;
        }
        return figure;
    }

    void ours()
    {
        MapActions map(m_model, m_size, m_floor);
        m_report.build = map.buildMilliseconds();
        m_bytes = map.bytes();
        map.lookAtEverything();
        m_whole = add(map.fullFrame(u"whole venue, every seat"_s, often), 35);
        m_oneSeatWhole = add(map.change(u"one seat, whole venue"_s, 1, often), 0.1);
        m_burstWhole = add(map.change(u"50 seats in a frame, whole venue"_s, burst, often), 3);
        m_report.hitTestMicroseconds = map.hitTestMicroseconds();
        add(map.zoom(u"zoom step"_s, often), 0, 50);
        m_panFar = add(map.pan(u"pan, far out"_s, often), 3, 8);
        map.lookAtOneToOne();
        m_near = add(map.fullFrame(u"full frame at 1:1 with labels"_s, often), 8);
        m_panNear = add(map.pan(u"pan at 1:1 with labels"_s, often), 3, 8);
        m_oneSeat = add(map.change(u"one seat at 1:1"_s, 1, often), 0.1);
        m_burst = add(map.change(u"50 seats in a frame at 1:1"_s, burst, often), 3);
        add(map.overview(u"overview of the sections"_s, often), 35);
        m_report.values.append({u"memory of the view"_s, u"MB"_s, m_bytes / 1e6, 0});
    }

    double timeOf(int times, double share, const std::function<void(int)> &action)
    {
        QList<double> costs;
        for (int i = 0; i < times; ++i) {
            m_floor.copy();
            const double start = threadMilliseconds();
            action(i);
            QCoreApplication::sendPostedEvents();
            costs.append(threadMilliseconds() - start);
        }
        return percentile(costs, share);
    }

    void naive()
    {
        const double bytes = allocatedBytes();
        const double start = threadMilliseconds();
        NaiveSeatMap scene(*m_model, m_size);
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        const double build = threadMilliseconds() - start;
        m_report.ratios.append({u"memory"_s, u"MB"_s, m_bytes / 1e6, (allocatedBytes() - bytes) / 1e6, 10});
        m_report.ratios.append({u"build and first frame"_s, u"ms"_s, m_report.build, build, 12});
        QWidget *viewport = scene.view().viewport();
        const int middle = m_model->seatCount() / 2;
        const auto frame = [&](int) { viewport->update(); };
        const auto one = [&](int i) { scene.change(middle, i % 2 == 0); };
        const auto many = [&](int i) {
            for (int seat = 0; seat < burst; ++seat)
                scene.change(middle + seat, i % 2 == 0);
        };
        m_report.ratios.append({u"whole venue"_s, u"ms"_s, m_whole.median, timeOf(30, 0.5, frame), 20});
        m_report.ratios.append(
            {u"one seat, whole venue"_s, u"ms"_s, m_oneSeatWhole.median, timeOf(100, 0.5, one), 150});
        m_report.ratios.append({u"50 seats, whole venue"_s, u"ms"_s, m_burstWhole.median, timeOf(30, 0.5, many), 0});
        scene.view().scale(1.5, 1.5);
        m_report.ratios.append({u"pan far out, p99"_s, u"ms"_s, m_panFar.p99, panNaive(scene), 0});
        scene.lookAtSeat(middle);
        QCoreApplication::processEvents();
        m_report.ratios.append({u"1:1 with labels"_s, u"ms"_s, m_near.median, timeOf(100, 0.5, frame), 8});
        m_report.ratios.append({u"one seat at 1:1"_s, u"ms"_s, m_oneSeat.median, timeOf(100, 0.5, one), 150});
        m_report.ratios.append({u"50 seats at 1:1"_s, u"ms"_s, m_burst.median, timeOf(60, 0.5, many), 0});
        m_report.ratios.append({u"pan at 1:1, p99"_s, u"ms"_s, m_panNear.p99, panNaive(scene), 0});
    }

    double panNaive(NaiveSeatMap &scene)
    {
        QScrollBar *across = scene.view().horizontalScrollBar();
        QScrollBar *down = scene.view().verticalScrollBar();
        return timeOf(100, 0.99, [&](int i) {
            across->setValue(across->value() + static_cast<int>(14 * std::cos(i * 0.1)));
            down->setValue(down->value() + static_cast<int>(14 * std::sin(i * 0.1)));
        });
    }

    /// What one seat costs must not depend on how many there are.
    void otherSizes()
    {
        const auto add = [this](const QString &name, std::shared_ptr<SeatMapModel> model) {
            MapActions map(std::move(model), m_size, m_floor);
            map.lookAtOneToOne();
            const double cost = map.change(name, 1, often).median;
            m_report.values.append({name, u"times"_s, cost / m_oneSeat.median, 2});
        };
        const LayoutDto small = stadium(std::max(8, m_report.seats / 10));
        add(u"one seat at 1:1, a tenth of the seats"_s,
            std::make_shared<SeatMapModel>(buildSeatMap(small, small.configurations.first())));
        add(u"one seat at 1:1, ten times the seats"_s, std::make_shared<SeatMapModel>(repeated(m_model->data(), 10)));
    }

    QSize m_size;
    FrameCopy m_floor;
    std::shared_ptr<SeatMapModel> m_model;
    MapBenchReport m_report;
    MapBenchFigure m_whole, m_near, m_oneSeat, m_oneSeatWhole, m_burst, m_burstWhole, m_panNear, m_panFar;
    double m_bytes = 0;
};

/// How long finding the best seats takes when two thirds are sold here and there.
void measureBestAvailable(const LayoutDto &layout, QList<MapBenchValue> &values)
{
    const ChoicePlan plan(layout, layout.configurations.first());
    FreePlaces free(plan, true);
    std::mt19937 random(4711);
    for (int seat = 0; seat < plan.seatCount(); ++seat) {
        if (random() % 3 != 0)
            free.setFree(seat, false);
    }
    for (const int party : {1, 2, 4, 6, 10, 30}) {
        ChoiceRequest request;
        request.count = party;
        QList<double> costs;
        for (int i = 0; i < often; ++i) {
            request.variety = static_cast<quint32>(i);
            const double start = threadMilliseconds();
            const auto answer = bestAvailable(plan, free, request);
            costs.append(threadMilliseconds() - start);
            Q_UNUSED(answer)
        }
        const QString name = u"best available, party of %1, two thirds sold"_s.arg(party);
        values.append({name, u"ms"_s, percentile(costs, 0.5), mostBestMilliseconds});
        values.append({name + u", p99"_s, u"ms"_s, percentile(costs, 0.99), 0});
    }
}

} // namespace

bool MapBenchReport::isKept() const
{
    return hitTestMicroseconds <= 1 && std::ranges::all_of(figures, &MapBenchFigure::isKept) &&
           std::ranges::all_of(ratios, &MapBenchRatio::isKept) && std::ranges::all_of(values, &MapBenchValue::isKept);
}

MapBenchReport measureSeatMap(std::shared_ptr<SeatMapModel> model, QSize size)
{
    return Bench(std::move(model), size).run();
}

MapBenchReport measureSeatMap(int seats, QSize size)
{
    const LayoutDto layout = stadium(seats);
    const double start = threadMilliseconds();
    auto model = std::make_shared<SeatMapModel>(buildSeatMap(layout, layout.configurations.first()));
    const double spent = threadMilliseconds() - start;
    MapBenchReport report = measureSeatMap(std::move(model), size);
    report.values.append({u"model from a layout"_s, u"ms"_s, spent, 0});
    measureBestAvailable(layout, report.values);
    return report;
}

} // namespace parterre
