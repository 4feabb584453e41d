#pragma once

#include "map/seatmapcard.h"
#include "map/seatmapsigns.h"
#include "map/seatminimap.h"

#include <QList>
#include <QPointF>
#include <QPolygonF>
#include <QRect>
#include <QRectF>
#include <QSizeF>

#include <optional>

class QPainter;

namespace parterre {

struct SeatMapState;

/// What floats over a map and belongs to the person, not to the plan: rings, outlines, the rubber band, row labels that
/// stay in sight, the arrow to the stage, the little plan and the card with details. Painted over the frame, never into
/// it. Owned by the view; reads the shared state.
class SeatMapOverlay
{
public:
    explicit SeatMapOverlay(const SeatMapState &state) : m_state(state), m_signs(state), m_minimap(state) {}

    /// In logical pixels of the viewport; only what lies in `part` has to be right.
    void paint(QPainter &painter, const QRect &part);
    /// Theme or model changed.
    void reset();

    const SeatMinimap &minimap() const { return m_minimap; }

private:
    void paintOutlines(QPainter &painter, const QRect &part);
    void paintSeatOutline(QPainter &painter, const QList<int> &seats, bool dashed);
    void paintHover(QPainter &painter);
    void paintCursor(QPainter &painter);
    void paintRubberBand(QPainter &painter);
    void paintSeatCursor(QPainter &painter);

    QPolygonF toView(const QPolygonF &plan) const;
    QRectF seatRect(int seat, double margin) const;

    const SeatMapState &m_state;
    /// Everything that decides what the card says and where it stands.
    struct CardKey
    {
        int hover[3] = {-1, -1, -1};
        int cursor[3] = {-1, -1, -1};
        bool flags[5] = {};
        QPoint origin;
        double scale = 0;
        QSizeF viewport;

        friend bool operator==(const CardKey &, const CardKey &) = default;
    };

    void refreshCard(bool always);

    std::optional<SeatMapCard> m_card;
    CardKey m_cardKey;
    SeatMapSigns m_signs;
    SeatMinimap m_minimap;
};

} // namespace parterre
