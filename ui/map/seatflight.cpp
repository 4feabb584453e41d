#include "map/seatflight.h"

#include <cmath>

namespace parterre {
namespace {

constexpr int flightTime = 250;

} // namespace

SeatFlight::SeatFlight(const SeatCamera &start, const SeatCamera &target, const QRectF &plan, QObject *parent)
    : QVariantAnimation(parent), m_start(start), m_target(target), m_plan(plan)
{
    setDuration(flightTime);
    setEasingCurve(QEasingCurve::OutCubic);
    setStartValue(0.0);
    setEndValue(1.0);
}

void SeatFlight::place(SeatCamera &camera) const
{
    const double share = currentValue().toDouble();
    if (share >= 1) {
        camera = m_target;
        return;
    }
    const double zoom = m_start.zoom() * std::pow(m_target.zoom() / m_start.zoom(), share);
    const double span = 1 / m_target.zoom() - 1 / m_start.zoom();
    const double way = std::abs(span) < 1e-9 ? share : (1 / zoom - 1 / m_start.zoom()) / span;
    camera.look(m_start.centre() + (m_target.centre() - m_start.centre()) * way, zoom);
}

} // namespace parterre
