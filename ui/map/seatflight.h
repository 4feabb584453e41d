#pragma once

#include "map/seatcamera.h"

#include <QVariantAnimation>

namespace parterre {

/// The way of a camera to another view: even steps of magnification, and a centre that keeps the target steady while
/// the view closes in on it. Owned by the view; says by valueChanged when the camera has moved.
class SeatFlight : public QVariantAnimation
{
    Q_OBJECT

public:
    /// `plan` is what the target wants to show whole; null when it only looks at a place.
    SeatFlight(const SeatCamera &start, const SeatCamera &target, const QRectF &plan, QObject *parent);

    const SeatCamera &target() const { return m_target; }
    const QRectF &plan() const { return m_plan; }
    /// The viewport has another size now.
    void setTarget(const SeatCamera &target) { m_target = target; }
    /// Moves a camera to where the flight has come.
    void place(SeatCamera &camera) const;

private:
    SeatCamera m_start;
    SeatCamera m_target;
    QRectF m_plan;
};

} // namespace parterre
