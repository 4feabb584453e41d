#include "map/seatpainter.h"

#include "common/typescale.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr double cornerRadius = 0.2;
constexpr double soldShare = 0.76;

class Drawing
{
public:
    Drawing(QPainter &painter, QPointF centre, double side, double shownSide, const SeatLook &look,
            const QString &number, const SeatTheme &theme)
        : m_painter(painter), m_centre(centre), m_side(side), m_shown(shownSide), m_look(look), m_number(number),
          m_theme(theme)
    {
    }

    void draw()
    {
        switch (m_look.display) {
        case SeatDisplay::Available: return available();
        case SeatDisplay::Pending: return pending();
        case SeatDisplay::Mine: return disc(false);
        case SeatDisplay::CheckedIn: return disc(true);
        case SeatDisplay::HeldElsewhere: return held();
        case SeatDisplay::Sold: return sold();
        case SeatDisplay::Blocked: return blocked();
        case SeatDisplay::Reserved: return reserved();
        case SeatDisplay::NotForSale: return notForSale();
        }
    }

private:
    QColor shade(const QColor &colour) const { return m_look.dim ? m_theme.dimmed(colour) : colour; }
    QRectF square(double share = 1) const
    {
        const double half = m_side * share / 2;
        return {m_centre.x() - half, m_centre.y() - half, 2 * half, 2 * half};
    }
    QPointF at(double x, double y) const { return m_centre + QPointF(x * m_side, y * m_side); }
    QPen pen(const QColor &colour, double share, double least = 0) const
    {
        return QPen(colour, std::max(share * m_side, least), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    }
    double hairline() const { return m_side / m_shown; }

    void fillSquare(const QColor &colour, const QRectF &box)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        const double radius = m_shown < 5 ? 0 : cornerRadius * box.width();
        m_painter.drawRoundedRect(box, radius, radius);
    }

    /// A hollow square whose border lies inside the seat's square.
    QRectF hollowSquare(const QColor &colour, double share, double least)
    {
        const QPen border = pen(colour, share, least * hairline());
        const double half = border.widthF() / 2;
        const QRectF box = square().adjusted(half, half, -half, -half);
        m_painter.setPen(border);
        m_painter.setBrush(m_theme.canvas);
        m_painter.drawRoundedRect(box, cornerRadius * m_side - half / 2, cornerRadius * m_side - half / 2);
        return box;
    }

    void write(const QString &text, const QColor &colour, double sizeShare, QPointF centre)
    {
        double size = std::round(sizeShare * m_side);
        QFont font = mapFont(size, QFont::Bold);
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        if (const double room = 0.84 * m_side; width > room)
            font = mapFont(std::floor(size * room / width), QFont::Bold);
        const QFontMetricsF metrics(font);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        const double x = centre.x() - metrics.horizontalAdvance(text) / 2;
        // Letters and digits have no descender: centring their cap height looks right, centring the line does not.
        const double y = centre.y() + metrics.capHeight() / 2;
        m_painter.drawText(QPointF(std::round(x), std::round(y)), text);
    }

    void available()
    {
        const Theme::Category &category = m_theme.category(m_look.category);
        const QColor fill = shade(m_look.category < 0 ? m_theme.edge : category.fill);
        if (m_look.kind == SeatKind::Companion && m_shown >= 6)
            cutCorner(fill);
        else
            fillSquare(fill, square());
        if (Theme::hasStripe(m_look.category) && m_shown >= 6)
            stripe();
        const bool restricted = m_look.kind == SeatKind::RestrictedView;
        if (restricted && m_shown >= 6)
            bar();
        const QColor ink = shade(category.letter);
        if (m_look.kind == SeatKind::Wheelchair && m_shown >= 7)
            return wheelchair(ink);
        if (m_look.kind == SeatKind::Companion && m_shown >= 7)
            return plus(ink);
        if (m_look.dim || m_shown < seatdetail::letters)
            return;
        const QString text = m_number.isEmpty() ? QString(categoryLetter(m_look.category)) : m_number;
        write(text, ink, m_number.isEmpty() ? 0.58 : 0.54, restricted ? at(0, -0.1) : m_centre);
    }

    void cutCorner(const QColor &fill)
    {
        QPainterPath path;
        path.addRoundedRect(square(), cornerRadius * m_side, cornerRadius * m_side);
        QPainterPath corner;
        corner.addPolygon(QPolygonF({at(0.14, -0.6), at(0.6, -0.6), at(0.6, -0.14)}));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(fill);
        m_painter.drawPath(path.subtracted(corner));
    }

    void stripe()
    {
        m_painter.save();
        QPainterPath clip;
        clip.addRoundedRect(square(), cornerRadius * m_side, cornerRadius * m_side);
        m_painter.setClipPath(clip, Qt::IntersectClip);
        m_painter.setPen(QPen(m_theme.canvas, std::max(0.11 * m_side, hairline())));
        m_painter.drawLine(at(-0.55, 0.1), at(-0.1, 0.55));
        m_painter.drawLine(at(0.1, -0.55), at(0.55, -0.1));
        m_painter.restore();
    }

    void bar()
    {
        const QRectF box = square();
        const double height = std::max(0.1 * m_side, hairline());
        m_painter.fillRect(QRectF(box.left(), box.bottom() - 0.16 * m_side - height / 2, box.width(), height),
                           m_theme.canvas);
    }

    void plus(const QColor &ink)
    {
        m_painter.setPen(pen(ink, 0.12, hairline()));
        m_painter.drawLine(at(-0.19, 0.06), at(0.19, 0.06));
        m_painter.drawLine(at(0, -0.13), at(0, 0.25));
    }

    void wheelchair(const QColor &ink)
    {
        const bool corner = m_shown >= seatdetail::cornerLetters && !m_look.dim;
        const double size = corner ? 0.72 : 0.8;
        const auto spot = [&](double x, double y) {
            return at((x - 12) / 24 * size - (corner ? 0.08 : 0), (y - 12) / 24 * size + (corner ? 0.06 : 0));
        };
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink);
        const double head = 2.5 / 24 * size * m_side;
        m_painter.drawEllipse(spot(10.5, 3.6), head, head);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(pen(ink, 0.085 * size / 0.8, 0.9 * hairline()));
        m_painter.drawPolyline(QPolygonF({spot(10.5, 8), spot(10.8, 14), spot(16.4, 14), spot(18.8, 20.4)}));
        m_painter.drawLine(spot(10.6, 10.6), spot(15.6, 10.6));
        const double wheel = 5.6 / 24 * size * m_side;
        const QPointF middle = spot(10.4, 16);
        m_painter.drawArc(QRectF(middle.x() - wheel, middle.y() - wheel, 2 * wheel, 2 * wheel), 135 * 16, 205 * 16);
        if (corner)
            write(QString(categoryLetter(m_look.category)), ink, 0.34, at(0.32, -0.28));
    }

    void pending()
    {
        const Theme::Category &category = m_theme.category(m_look.category);
        fillSquare(shade(category.fill), square());
        if (m_shown < 6)
            return;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(shade(category.letter));
        const double dot = std::max(0.075 * m_side, 0.55 * hairline());
        for (const double x : {-0.25, 0.0, 0.25})
            m_painter.drawEllipse(at(x, 0), dot, dot);
    }

    void disc(bool checkedIn)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(shade(m_theme.ink));
        m_painter.drawEllipse(m_centre, seatdetail::discRadius * m_side, seatdetail::discRadius * m_side);
        if (m_shown < 5)
            return;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(pen(shade(m_theme.halo), checkedIn ? 0.1 : 0.12, 1.1 * hairline()));
        const auto tick = [&](double shift) {
            m_painter.drawPolyline(
                QPolygonF({at(-0.26 + shift, 0.02), at(-0.07 + shift, 0.2), at(0.27 + shift, -0.2)}));
        };
        if (!checkedIn)
            return tick(0);
        tick(-0.11);
        m_painter.drawPolyline(QPolygonF({at(0.09, 0.17), at(0.12, 0.2), at(0.42, -0.16)}));
    }

    void held()
    {
        const QColor amber = shade(m_theme.held);
        if (m_shown < seatdetail::glyphs) {
            const QRectF box = hollowSquare(amber, 0.1, 1);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(amber);
            m_painter.drawPolygon(QPolygonF({box.topLeft(), box.bottomRight(), box.bottomLeft()}));
            return;
        }
        const QRectF box = hollowSquare(amber, 0.08, 1.3);
        m_painter.save();
        QPainterPath clip;
        clip.addRoundedRect(box, cornerRadius * m_side, cornerRadius * m_side);
        m_painter.setClipPath(clip, Qt::IntersectClip);
        m_painter.setPen(QPen(mixed(m_theme.canvas, amber, 0.55), std::max(0.04 * m_side, 0.7 * hairline())));
        for (double shift = -0.8; shift <= 0.81; shift += 0.2)
            m_painter.drawLine(at(-0.5 + shift, 0.5), at(0.5 + shift, -0.5));
        m_painter.restore();
        m_painter.setPen(pen(amber, 0.075, 1.1 * hairline()));
        m_painter.setBrush(m_theme.canvas);
        m_painter.drawEllipse(m_centre, 0.29 * m_side, 0.29 * m_side);
        m_painter.drawPolyline(QPolygonF({at(0, -0.16), at(0, 0.02), at(0.12, 0.08)}));
    }

    void sold()
    {
        const QRectF box = square(soldShare);
        fillSquare(shade(m_theme.soldFill), box);
        if (m_theme.highContrast) {
            m_painter.setPen(pen(shade(m_theme.soldGlyph), 0.03, 0.8 * hairline()));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(box, 0.1 * m_side, 0.1 * m_side);
        }
        if (m_shown < 5)
            return;
        m_painter.setPen(pen(shade(m_theme.soldGlyph), 0.085, 1.1 * hairline()));
        const double reach = 0.2;
        m_painter.drawLine(at(-reach, -reach), at(reach, reach));
        m_painter.drawLine(at(-reach, reach), at(reach, -reach));
    }

    void blocked()
    {
        const QColor colour = shade(m_theme.blocked);
        hollowSquare(colour, 0.06, 1);
        m_painter.setPen(pen(colour, 0.06, hairline()));
        if (m_shown >= 5)
            m_painter.drawLine(at(-0.38, 0.38), at(0.38, -0.38));
    }

    void reserved()
    {
        const QColor violet = shade(m_theme.reserved);
        hollowSquare(violet, 0.085, 1);
        if (m_shown >= seatdetail::letters)
            return write(QStringLiteral("R"), violet, 0.5, m_centre);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(violet);
        m_painter.drawEllipse(m_centre, 0.17 * m_side, 0.17 * m_side);
    }

    void notForSale()
    {
        const double height = std::max(0.12 * m_side, hairline());
        QRectF box = square(0.6);
        box = QRectF(box.left(), m_centre.y() - height / 2, box.width(), height);
        fillSquare(shade(m_theme.blocked), box);
    }

    QPainter &m_painter;
    QPointF m_centre;
    double m_side;
    double m_shown;
    const SeatLook &m_look;
    const QString &m_number;
    const SeatTheme &m_theme;
};

} // namespace

void drawSeat(QPainter &painter, QPointF centre, double side, double shownSide, const SeatLook &look,
              const QString &number, const SeatTheme &theme)
{
    Drawing(painter, centre, side, shownSide, look, number, theme).draw();
}

QFont mapFont(double pixelSize, QFont::Weight weight)
{
    QFont font = typeFont(TypeRole::Body);
    font.setPixelSize(std::max(1, static_cast<int>(pixelSize)));
    font.setWeight(weight);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

} // namespace parterre
