#include "map/bench/mapactions.h"

#include "map/bench/benchclock.h"
#include "map/seatmapstate.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QWheelEvent>

#include <cmath>

namespace parterre {

MapBenchFigure figureOf(const QString &name, const QList<double> &costs)
{
    MapBenchFigure figure;
    figure.name = name;
    figure.times = static_cast<int>(costs.size());
    figure.median = percentile(costs, 0.5);
    figure.p99 = percentile(costs, 0.99);
    return figure;
}

namespace {

// The widths of a seat from which it shows its number: at 1:1 already, or as the pages have it.
constexpr int numbersAtOneToOne = static_cast<int>(seatdetail::letters);
constexpr int numbersAsUsual = static_cast<int>(seatdetail::numbers);

} // namespace

MapActions::MapActions(std::shared_ptr<SeatMapModel> model, QSize size, FrameCopy &floor)
    : m_model(std::move(model)), m_floor(floor)
{
    const double bytes = allocatedBytes();
    const double start = threadMilliseconds();
    m_view.setReducedMotion(true);
    m_view.setMinimapEnabled(false);
    m_view.setOverviewEnabled(false);
    m_view.resize(size);
    m_view.setModel(m_model);
    m_view.show();
    settle();
    m_build = threadMilliseconds() - start;
    m_bytes = allocatedBytes() - bytes;
}

void MapActions::settle()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

MapBenchFigure MapActions::measure(const QString &name, int times, const std::function<void(int)> &action)
{
    QList<double> costs;
    for (int i = 0; i < times; ++i) {
        m_floor.copy();
        const double start = threadMilliseconds();
        action(i);
        QCoreApplication::sendPostedEvents();
        costs.append(threadMilliseconds() - start);
    }
    return figureOf(name, costs);
}

void MapActions::lookAtEverything()
{
    m_view.setNumbersFrom(numbersAsUsual);
    m_view.fit();
    settle();
}

void MapActions::lookAtOneToOne()
{
    m_view.setNumbersFrom(numbersAtOneToOne);
    m_view.fit();
    m_view.goTo(m_model->seatNo(m_model->seatCount() / 2));
    settle();
}

MapBenchFigure MapActions::fullFrame(const QString &name, int times)
{
    // Asking for the same numbers again changes nothing but paints everything.
    const int numbers = m_view.zoomPercent() >= 100 ? numbersAtOneToOne : numbersAsUsual;
    return measure(name, times, [&](int) { m_view.setNumbersFrom(numbers); });
}

MapBenchFigure MapActions::overview(const QString &name, int times)
{
    m_view.setOverviewEnabled(true);
    m_view.fit();
    settle();
    const MapBenchFigure figure = measure(name, times, [&](int) { m_view.setNumbersFrom(numbersAsUsual); });
    m_view.setOverviewEnabled(false);
    settle();
    return figure;
}

MapBenchFigure MapActions::pan(const QString &name, int times)
{
    QPointF at = middle();
    send(QEvent::MouseButtonPress, at, Qt::MiddleButton, Qt::MiddleButton);
    const MapBenchFigure figure = measure(name, times, [&](int i) {
        // A circle, so that every direction takes part and the view stays on the seats.
        at += QPointF(14 * std::cos(i * 0.1), 14 * std::sin(i * 0.1));
        send(QEvent::MouseMove, at, Qt::NoButton, Qt::MiddleButton);
    });
    send(QEvent::MouseButtonRelease, at, Qt::MiddleButton, {});
    settle();
    return figure;
}

MapBenchFigure MapActions::zoom(const QString &name, int times)
{
    // Finer than a wheel's notch, as touch pads and pinches are; no step meets a scale seen before.
    return measure(name, times, [&](int i) {
        QWheelEvent event(middle(), middle(), {}, {0, i < times * 3 / 5 ? 13 : -19}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    });
}

MapBenchFigure MapActions::change(const QString &name, int seats, int times)
{
    QList<int> inView;
    m_view.state().renderer.grid().visit(m_view.visiblePlan(),
                                         [&](const GridRecord &record) { inView.append(record.index); });
    if (inView.isEmpty())
        return figureOf(name, {});
    QRandomGenerator random(20);
    return measure(name, times, [&](int) {
        QList<SeatChange> changes;
        for (int i = 0; i < seats; ++i) {
            const int seat = inView.at(random.bounded(inView.size()));
            const bool sold = m_model->seat(seat).display == SeatDisplay::Sold;
            changes.append({m_model->seatNo(seat), sold ? SeatDisplay::Available : SeatDisplay::Sold});
        }
        m_model->apply(changes);
    });
}

double MapActions::hitTestMicroseconds()
{
    const QRectF bounds = m_model->data().bounds;
    QRandomGenerator random(21);
    constexpr int times = 100'000;
    QList<QPointF> points;
    for (int i = 0; i < times; ++i)
        points.append(bounds.topLeft() +
                      QPointF(bounds.width() * random.generateDouble(), bounds.height() * random.generateDouble()));
    int found = 0;
    const double start = threadMilliseconds();
    for (const QPointF &point : points)
        found += m_view.state().renderer.seatAt(point) >= 0 ? 1 : 0;
    const double spent = threadMilliseconds() - start;
    return found >= 0 ? spent * 1000 / times : 0;
}

void MapActions::send(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, m_view.viewport()->mapToGlobal(at), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view.viewport(), &event);
}

QPointF MapActions::middle() const
{
    return QPointF(m_view.viewport()->width() / 2.0, m_view.viewport()->height() / 2.0);
}

} // namespace parterre
