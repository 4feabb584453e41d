#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>

class QPainter;

namespace parterre {

struct SeatMapState;
struct SeatTheme;

/// The small card that says what is under the pointer or the cursor. A seat's card stands beside the seat and leaves its
/// row in sight; a section's card is docked in the emptiest corner, because beside a section it would hide the next one.
/// A value made for one painting.
class SeatMapCard
{
public:
    static std::optional<SeatMapCard> forState(const SeatMapState &state);

    void paint(QPainter &painter, const SeatTheme &theme) const;
    QRectF rect() const { return m_rect; }

private:
    struct Line
    {
        QString text;
        QString right;
        int category = -1;
        bool strong = false;
        bool muted = false;
    };

    static SeatMapCard ofSeat(const SeatMapState &state, int seat);
    static SeatMapCard ofSection(const SeatMapState &state, int section);
    static SeatMapCard ofArea(const SeatMapState &state, int area);

    void addPrices(const QStringList &prices);
    void add(const QString &text, bool strong = false, bool muted = false);
    QSizeF measure() const;
    void placeBeside(const SeatMapState &state, const QRectF &seat);
    void placeInCorner(const SeatMapState &state);

    QList<Line> m_lines;
    QRectF m_rect;
};

} // namespace parterre
