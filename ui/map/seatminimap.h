#pragma once

#include <QPixmap>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace parterre {

struct SeatMapState;

/// The little plan in the corner: where the view stands in the venue, and where one's own seats are. There while less
/// than three fifths of the venue are in view. Owned by the overlay; reads the shared state.
class SeatMinimap
{
public:
    explicit SeatMinimap(const SeatMapState &state) : m_state(state) {}

    void paint(QPainter &painter);
    /// Theme, model or foreground changed.
    void reset() { m_ground = {}; }

    bool isShown() const;
    /// Whether it would be there if the view looked at `plan`.
    bool isShownFor(const QRectF &plan) const;
    bool contains(QPointF at) const { return isShown() && rect().contains(at); }
    QPointF toPlan(QPointF at) const;
    /// Where it stands in the viewport, shown or not.
    QRectF rect() const;

private:
    double scale() const;
    void drawGround();

    const SeatMapState &m_state;
    QPixmap m_ground;
};

} // namespace parterre
