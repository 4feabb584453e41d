#include "map/seatmapbench.h"

#include "map/seatmapstate.h"
#include "map/seatmapview.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QRandomGenerator>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace parterre {
namespace {

using namespace Qt::StringLiterals;

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values.at(std::min(values.size() - 1, static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size()))) - 1));
}

/// The floor: a window that copies one opaque picture and does nothing else.
class CopyWidget : public QWidget
{
public:
    explicit CopyWidget(QSize size)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        resize(size);
        m_picture = QImage((QSizeF(size) * devicePixelRatioF()).toSize(), QImage::Format_RGB32);
        m_picture.fill(0xff336699U);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.scale(1 / devicePixelRatioF(), 1 / devicePixelRatioF());
        painter.drawImage(0, 0, m_picture);
    }

private:
    QImage m_picture;
};

class Bench
{
public:
    Bench(std::shared_ptr<SeatMapModel> model, QSize size) : m_model(std::move(model)), m_copy(size), m_size(size)
    {
        const double start = threadMilliseconds();
        m_view.setReducedMotion(true);
        m_view.setMinimapEnabled(false);
        m_view.setOverviewEnabled(false);
        m_view.resize(size);
        m_view.setModel(m_model);
        m_view.show();
        settle();
        m_report.build = threadMilliseconds() - start;
        m_copy.show();
        settle();
    }

    MapBenchReport run()
    {
        m_report.seats = m_model->seatCount();
        m_report.size = m_size;
        whole();
        zoom();
        toOneToOne();
        full();
        pan();
        seats();
        m_report.hitTestMicroseconds = hitTest();
        finish();
        return m_report;
    }

private:
    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    template <class Action>
    void measure(const QString &name, int times, double limit, bool limitIsP99, const Action &action)
    {
        QList<double> costs;
        for (int i = 0; i < times; ++i) {
            copyFrame();
            const double start = threadMilliseconds();
            action(i);
            QCoreApplication::sendPostedEvents();
            costs.append(threadMilliseconds() - start);
        }
        MapBenchFigure figure;
        figure.name = name;
        figure.times = times;
        figure.median = percentile(costs, 0.5);
        figure.p99 = percentile(costs, 0.99);
        figure.limitInFrames = limit;
        figure.limitIsP99 = limitIsP99;
        m_report.figures.append(figure);
    }

    void copyFrame()
    {
        const double start = threadMilliseconds();
        m_copy.update();
        QCoreApplication::sendPostedEvents();
        m_frames.append(threadMilliseconds() - start);
    }

    void send(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons)
    {
        QMouseEvent event(type, at, m_view.viewport()->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }

    void turnWheel(int delta)
    {
        const QPointF middle(m_size.width() / 2.0, m_size.height() / 2.0);
        QWheelEvent event(middle, middle, {}, {0, delta}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }

    void pan()
    {
        const auto drag = [this](const QString &name, double limit, bool p99) {
            QPointF at(m_size.width() / 2.0, m_size.height() / 2.0);
            send(QEvent::MouseButtonPress, at, Qt::MiddleButton, Qt::MiddleButton);
            measure(name, 200, limit, p99, [&](int i) {
                // A circle, so that every direction takes part and the view stays on the seats.
                at += QPointF(14 * std::cos(i * 0.1), 14 * std::sin(i * 0.1));
                send(QEvent::MouseMove, at, Qt::NoButton, Qt::MiddleButton);
            });
            send(QEvent::MouseButtonRelease, at, Qt::MiddleButton, {});
            settle();
        };
        drag(u"pan"_s, 3, false);
        MapBenchFigure p99 = m_report.figures.last();
        p99.name = u"pan, slowest"_s;
        p99.limitInFrames = 8;
        p99.limitIsP99 = true;
        m_report.figures.append(p99);
    }

    void full()
    {
        measure(u"full frame at 1:1"_s, 200, 8, false, [this](int) { m_view.setNumbersFrom(22); });
        m_view.setNumbersFrom(14);
        settle();
        measure(u"full frame at 1:1 with numbers"_s, 200, 8, false, [this](int) { m_view.setNumbersFrom(14); });
        m_view.setNumbersFrom(22);
        settle();
    }

    void whole()
    {
        m_view.fit();
        settle();
        measure(u"whole venue, every seat"_s, 60, 35, false, [this](int) { m_view.setNumbersFrom(22); });
        m_view.setOverviewEnabled(true);
        settle();
        measure(u"overview"_s, 60, 35, false, [this](int) { m_view.setNumbersFrom(22); });
        m_view.setOverviewEnabled(false);
        settle();
    }

    void zoom()
    {
        m_view.fit();
        settle();
        // Finer than a wheel's notch, as touch pads and pinches are; no step meets a scale seen before.
        measure(u"zoom step"_s, 200, 50, true, [this](int i) { turnWheel(i < 120 ? 13 : -19); });
    }

    void toOneToOne()
    {
        m_view.goTo(m_model->seatNo(m_model->seatCount() / 2));
        settle();
        if (const int percent = m_view.zoomPercent(); percent > 100)
            m_view.fit();
        m_view.goTo(m_model->seatNo(m_model->seatCount() / 2));
        settle();
    }

    QList<int> seatsInView() const
    {
        QList<int> seats;
        m_view.state().renderer.grid().visit(m_view.visiblePlan(), [&](const GridRecord &record) { seats.append(record.index); });
        return seats;
    }

    void seats()
    {
        const QList<int> seats = seatsInView();
        if (seats.isEmpty())
            return;
        QRandomGenerator random(20);
        QHash<int, SeatDisplay> before;
        const auto change = [&](int count) {
            QList<SeatChange> changes;
            for (int i = 0; i < count; ++i) {
                const int seat = seats.at(random.bounded(seats.size()));
                if (!before.contains(seat))
                    before.insert(seat, m_model->seat(seat).display);
                const bool sold = m_model->seat(seat).display == SeatDisplay::Sold;
                changes.append({m_model->seatNo(seat), sold ? SeatDisplay::Available : SeatDisplay::Sold});
            }
            m_model->apply(changes);
        };
        measure(u"one seat"_s, 300, 0.1, false, [&](int) { change(1); });
        measure(u"fifty seats in a frame"_s, 200, 3, false, [&](int) { change(50); });
        QList<SeatChange> back;
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            back.append({m_model->seatNo(it.key()), it.value()});
        m_model->apply(back);
    }

    double hitTest()
    {
        const QRectF bounds = m_model->data().bounds;
        QRandomGenerator random(21);
        constexpr int times = 20000;
        QList<QPointF> points;
        for (int i = 0; i < times; ++i)
            points.append(bounds.topLeft() + QPointF(bounds.width() * random.generateDouble(), bounds.height() * random.generateDouble()));
        int found = 0;
        const double start = threadMilliseconds();
        for (const QPointF &point : points)
            found += m_view.state().renderer.seatAt(point) >= 0 ? 1 : 0;
        const double spent = threadMilliseconds() - start;
        return found >= 0 ? spent * 1000 / times : 0;
    }

    void finish()
    {
        m_report.frame = percentile(m_frames, 0.5);
        for (MapBenchFigure &figure : m_report.figures) {
            figure.medianInFrames = figure.median / m_report.frame;
            figure.p99InFrames = figure.p99 / m_report.frame;
        }
    }

    std::shared_ptr<SeatMapModel> m_model;
    SeatMapView m_view;
    CopyWidget m_copy;
    QSize m_size;
    QList<double> m_frames;
    MapBenchReport m_report;
};

} // namespace

bool MapBenchReport::isKept() const
{
    return hitTestMicroseconds <= 1 && std::ranges::all_of(figures, &MapBenchFigure::isKept);
}

MapBenchReport measureSeatMap(std::shared_ptr<SeatMapModel> model, QSize size)
{
    return Bench(std::move(model), size).run();
}

} // namespace parterre
