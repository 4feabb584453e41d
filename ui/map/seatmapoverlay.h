#pragma once

#include <QHash>
#include <QPixmap>
#include <QPointF>
#include <QRect>
#include <QRectF>

class QPainter;

namespace parterre {

struct MapRow;
struct SeatMapState;

/// What floats over a map and belongs to the person, not to the plan: rings, outlines, the rubber band, row labels that
/// stay in sight, the arrow to the stage, the little plan and the card with details. Painted over the frame, never into
/// it. Owned by the view; reads the shared state.
class SeatMapOverlay
{
public:
    explicit SeatMapOverlay(const SeatMapState &state) : m_state(state) {}

    /// In logical pixels of the viewport; only what lies in `part` has to be right.
    void paint(QPainter &painter, const QRect &part);
    /// Theme or model changed.
    void reset();

    bool minimapContains(QPointF at) const;
    QPointF minimapToPlan(QPointF at) const;
    bool minimapShown() const;

private:
    void paintOutlines(QPainter &painter, const QRect &part);
    void paintSeatOutline(QPainter &painter, const QList<int> &seats, bool dashed);
    void paintHover(QPainter &painter);
    void paintCursor(QPainter &painter);
    void paintRubberBand(QPainter &painter);
    void paintStickyLabels(QPainter &painter, const QRect &part);
    void paintRowLabelAt(QPainter &painter, const MapRow &row, double edge);
    void paintStickyLabel(QPainter &painter, const QString &label, QPointF at);
    void paintStageArrow(QPainter &painter);
    void paintMinimap(QPainter &painter);

    QRectF seatRect(int seat, double margin) const;
    QRectF minimapRect() const;
    double minimapScale() const;
    void drawMinimapGround();
    void drawStagePlate(const QString &caption);

    const SeatMapState &m_state;
    QPixmap m_minimap;
    QPixmap m_stagePlate;
    QHash<QString, QPixmap> m_labels;
};

} // namespace parterre
