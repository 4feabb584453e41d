#pragma once

#include <QHash>
#include <QPixmap>
#include <QString>

class QPainter;

namespace parterre {

struct MapRow;
struct SeatMapState;

/// What stays in sight while the plan moves under it: the names of rows at both sides, and the way to the stage. Owned
/// by the overlay; reads the shared state.
class SeatMapSigns
{
public:
    explicit SeatMapSigns(const SeatMapState &state) : m_state(state) {}

    void paintRowLabels(QPainter &painter, const QRect &part);
    void paintStageArrow(QPainter &painter, const QRect &part);
    /// Theme or model changed.
    void reset();

private:
    void paintRowLabelAt(QPainter &painter, const MapRow &row, double edge);
    void paintRowLabel(QPainter &painter, const QString &label, QPointF at, bool left);
    void drawStagePlate(const QString &caption);

    const SeatMapState &m_state;
    QPixmap m_stagePlate;
    QHash<QString, QPixmap> m_labels;
};

} // namespace parterre
