#include "common/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

#define CIRCLE "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z"
#define LENS "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z M15.3 15.3L20 20"

struct Drawing
{
    Icon icon;
    const char *path;
};

constexpr std::array drawings{
    Drawing{Icon::Ticket, "M3.5 7.5h17v2.9a1.7 1.7 0 0 0 0 3.2v2.9h-17v-2.9a1.7 1.7 0 0 0 0-3.2z M14 8v1.3 M14 11.4v1.2 M14 14.7V16"},
    Drawing{Icon::Orders, "M6 3.5h12v17l-2-1.4-2 1.4-2-1.4-2 1.4-2-1.4-2 1.4z M9.5 8.5h5 M9.5 12.5h5"},
    Drawing{Icon::Scan, "M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8 M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8 M20 16v2.5a1.5 1.5 0 0 1-1.5 1.5H16 "
                        "M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16 M8.5 12l2.5 2.5 4.5-5"},
    Drawing{Icon::People, "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6 "
                          "M15.5 4.3a3.5 3.5 0 0 1 0 6.4 M18 14.6c2.2.8 3.5 2.8 3.5 5.4"},
    Drawing{Icon::Calendar, "M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5z "
                            "M4 10h16 M8 3v4 M16 3v4"},
    Drawing{Icon::Venue, "M8.5 4h7 M4 8c5 2.5 11 2.5 16 0 M4 12.5c5 2.5 11 2.5 16 0 M4 17c5 2.5 11 2.5 16 0"},
    Drawing{Icon::Reports, "M4 20h16 M7 20v-7 M12 20V5 M17 20v-10"},
    Drawing{Icon::Till, "M6.5 11.5v-6h11v6 M4 11.5h16V20H4z M9.5 8.5h5 M9.5 15.7h5"},
    Drawing{Icon::Sliders, "M4 7.5h8 M16 7.5h4 M14 9.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M4 16.5h4 M12 16.5h8 "
                           "M10 18.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"},
    Drawing{Icon::Lock, "M7.5 11h9a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 18.5v-6A1.5 1.5 0 0 1 7.5 11z "
                        "M8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"},
    Drawing{Icon::Search, LENS},
    Drawing{Icon::Clock, CIRCLE "M12 7.5V12l3 2"},
    Drawing{Icon::Plus, "M12 5v14 M5 12h14"},
    Drawing{Icon::Minus, "M5 12h14"},
    Drawing{Icon::Close, "M6 6l12 12 M18 6L6 18"},
    Drawing{Icon::Check, "M5 12.5l4.5 4.5L19 7.5"},
    Drawing{Icon::Warning, "M12 4.5l9 15.5H3z M12 10v4.5 M12 17.2v.1"},
    Drawing{Icon::Error, "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7z M12 8v4.5 M12 15.8v.1"},
    Drawing{Icon::Info, CIRCLE "M12 11.5V16 M12 8.2v.1"},
    Drawing{Icon::Help, CIRCLE "M9.6 9.7a2.5 2.5 0 1 1 3.6 2.3c-.9.4-1.2.9-1.2 1.7 M12 16.4v.1"},
    Drawing{Icon::Star, "M12 4l2.5 5.2 5.6.8-4.1 4 1 5.7-5-2.7-5 2.7 1-5.7-4.1-4 5.6-.8z"},
    Drawing{Icon::List, "M9 6.5h11 M9 12h11 M9 17.5h11 M4.5 6.5h.1 M4.5 12h.1 M4.5 17.5h.1"},
    Drawing{Icon::Grid, "M4 4h6.5v6.5H4z M13.5 4H20v6.5h-6.5z M4 13.5h6.5V20H4z M13.5 13.5H20V20h-6.5z"},
    Drawing{Icon::Cash, "M3.5 7h17v10h-17z M12 14.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z M6.5 10v.1 M17.5 14v.1"},
    Drawing{Icon::Coins, "M9 12a4.2 4.2 0 1 0 0-8.5A4.2 4.2 0 0 0 9 12z M15.1 11.6a4.4 4.4 0 1 1-3.9 5.3"},
    Drawing{Icon::Card, "M5 5.5h14A1.5 1.5 0 0 1 20.5 7v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17V7A1.5 1.5 0 0 1 5 5.5z "
                        "M3.5 10h17 M7 14.5h3"},
    Drawing{Icon::Gift, "M5 11.5v8.5h14v-8.5 M3.5 7.5h17v4h-17z M12 7.5V20 M12 7.5C10 7.5 7 7 7 5s3.5-2 5 2.5z "
                        "M12 7.5c2 0 5-.5 5-2.5s-3.5-2-5 2.5z"},
    Drawing{Icon::Receipt, "M4.5 4h15 M6.5 4v16.5l2.75-1.5L12 20.5l2.75-1.5 2.75 1.5V4 M9.8 8.5h4.4 M9.8 12.5h4.4"},
    Drawing{Icon::Printer, "M7.5 8V4h9v4 M7.5 17h-3V8h15v9h-3 M7.5 14h9v6h-9z"},
    Drawing{Icon::Mail, "M4 5.5h16v13H4z M4.3 7l7.7 6 7.7-6"},
    Drawing{Icon::Tag, "M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5z M8 8v.1"},
    Drawing{Icon::Percent, "M6 18L18 6 M7.5 9.7a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z M16.5 18.7a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z"},
    Drawing{Icon::ChevronLeft, "M14.5 6l-6 6 6 6"},
    Drawing{Icon::ChevronRight, "M9.5 6l6 6-6 6"},
    Drawing{Icon::ChevronUp, "M6 14.8l6-6 6 6"},
    Drawing{Icon::ChevronDown, "M6 9.2l6 6 6-6"},
    Drawing{Icon::Back, "M19.5 12h-15 M11 5.5L4.5 12l6.5 6.5"},
    Drawing{Icon::Fit, "M4 9V4h5 M15 4h5v5 M20 15v5h-5 M9 20H4v-5"},
    Drawing{Icon::ZoomIn, LENS "M10.5 7.7v5.6 M7.7 10.5h5.6"},
    Drawing{Icon::ZoomOut, LENS "M7.7 10.5h5.6"},
    Drawing{Icon::Edit, "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z M13.7 6.8l3.5 3.5"},
    Drawing{Icon::Copy, "M9 9h11v11H9z M15 9V4H4v11h5"},
    Drawing{Icon::Delete, "M4.5 6.5h15 M9.5 6.5V4h5v2.5 M6.5 6.5l1 13.5h9l1-13.5 M10.3 10.5v5.5 M13.7 10.5v5.5"},
    Drawing{Icon::Import, "M12 4v11 M7.7 10.7L12 15l4.3-4.3 M4.5 16v4h15v-4"},
    Drawing{Icon::Export, "M12 15V4 M7.7 8.3L12 4l4.3 4.3 M4.5 16v4h15v-4"},
    Drawing{Icon::Publish, "M4.5 4h15 M12 20.5V8.5 M7 13.5l5-5 5 5"},
    Drawing{Icon::Undo, "M9 5L4.5 9.5 9 14 M4.5 9.5H14a5 5 0 0 1 0 10h-4"},
    Drawing{Icon::Redo, "M15 5l4.5 4.5L15 14 M19.5 9.5H10a5 5 0 0 0 0 10h4"},
    Drawing{Icon::Save, "M4.5 4.5H16l3.5 3.5v11.5h-15z M8 4.5V9h6.5V4.5 M8 19.5v-6h8v6"},
    Drawing{Icon::Refresh, "M19.5 5v5H14.5 M4.5 19v-5h5 M18.9 10A7.3 7.3 0 0 0 5.7 8 M5.1 14a7.3 7.3 0 0 0 13.2 2"},
    Drawing{Icon::Exchange, "M7.5 4L4 7.5 7.5 11 M4 7.5h14 M16.5 13l3.5 3.5-3.5 3.5 M20 16.5H6"},
    Drawing{Icon::Enter, "M19 6v6.5H5.5 M10 8l-4.5 4.5L10 17"},
    Drawing{Icon::Backspace, "M8.5 6H20v12H8.5l-5-6z M11.3 9.6l4.8 4.8 M16.1 9.6l-4.8 4.8"},
    Drawing{Icon::Wheelchair, "M11 5.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4z M11 8v6h5l2.3 5H20 M11 10.7h4.5 M8.3 11.7a4.9 4.9 0 1 0 6.4 6.1"},
    Drawing{Icon::Person, "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4.5 20.5c0-4 3.3-6.5 7.5-6.5s7.5 2.5 7.5 6.5"},
    Drawing{Icon::Filter, "M4 5h16l-6.2 7.5V19l-3.6-2v-4.5z"},
    Drawing{Icon::More, "M4.9 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M11.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M17.9 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z"},
    Drawing{Icon::Settings, "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M12 18.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z M12 3v2.5 M12 18.5V21 "
                            "M3 12h2.5 M18.5 12H21 M5.6 5.6l1.8 1.8 M16.6 16.6l1.8 1.8 M5.6 18.4l1.8-1.8 M16.6 7.4l1.8-1.8"},
    Drawing{Icon::Moon, "M19.8 14.3A8.2 8.2 0 1 1 9.7 4.2a6.6 6.6 0 0 0 10.1 10.1z"},
    Drawing{Icon::Sun, "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M12 2.8v2 M12 19.2v2 M2.8 12h2 M19.2 12h2 M5.5 5.5l1.4 1.4 M17.1 17.1l1.4 1.4 "
                       "M5.5 18.5l1.4-1.4 M17.1 6.9l1.4-1.4"},
    Drawing{Icon::Bell, "M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15z M10 21h4 M12 5V3.3"},
    Drawing{Icon::Database, "M12 9c4.1 0 7.5-1.3 7.5-3S16.1 3 12 3 4.5 4.3 4.5 6s3.4 3 7.5 3z M4.5 6v12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V6 "
                            "M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3"},
    Drawing{Icon::Display, "M4 5h16v11H4z M8.5 20h7 M12 16v4"},
    Drawing{Icon::Network, "M3.5 9.5a13 13 0 0 1 17 0 M6.5 13a8.5 8.5 0 0 1 11 0 M9.5 16.3a4 4 0 0 1 5 0 M12 19.5v.1"},
    Drawing{Icon::NetworkOff, "M3.5 9.5A13 13 0 0 1 9 6.7 M13.5 6.4a13 13 0 0 1 7 3.1 M6.5 13a8.5 8.5 0 0 1 4-2 M9.5 16.3a4 4 0 0 1 5 0 M12 19.5v.1 M4 4l16 16"},
    Drawing{Icon::Keyboard, "M3.5 6.5h17v11h-17z M7 10v.1 M10.3 10v.1 M13.6 10v.1 M17 10v.1 M8 14h8"},
    Drawing{Icon::Eye, "M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12z M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"},
    Drawing{Icon::EyeOff, "M6 7.6c-1.4 1-2.5 2.5-3.5 4.4 2.5 4.5 5.8 6.5 9.5 6.5 2 0 3.8-.6 5.5-1.7 M10 5.7c.7-.1 1.3-.2 2-.2 3.7 0 7 2 9.5 6.5-.6 1.1-1.3 2.1-2 2.9 M4 4l16 16"},
    Drawing{Icon::Pin, "M12 14v7 M8 3.5h8 M9 3.5v5l-2.5 4V14h11v-1.5L15 8.5v-5"},
    Drawing{Icon::Image, "M4 5h16v14H4z M4 16.5l5-5 4 4 2.5-2.5 4.5 4.5 M15.5 9.2v.1"},
    Drawing{Icon::Door, "M5.5 20V4h9v16 M3 20h18 M14.5 6l4 1.5V20 M11.5 12v.1"},
    Drawing{Icon::Stop, "M7 7h10v10H7z"},
    Drawing{Icon::Ban, CIRCLE "M6 6l12 12"},
    Drawing{Icon::Pointer, "M6 3.5l13 7.5-5.7 1.6-2.8 5.4z"},
    Drawing{Icon::Move, "M12 3v18 M3 12h18 M9.3 5.7L12 3l2.7 2.7 M9.3 18.3L12 21l2.7-2.7 M5.7 9.3L3 12l2.7 2.7 M18.3 9.3L21 12l-2.7 2.7"},
    Drawing{Icon::Rotate, "M19.5 4.5v5.2h-5.2 M19 9.5a7.7 7.7 0 1 0 .6 4"},
    Drawing{Icon::Ruler, "M3 14.5L14.5 3 21 9.5 9.5 21z M6.8 10.7l2 2 M9.8 7.7l2.6 2.6 M12.6 4.9l2 2"},
    Drawing{Icon::Text, "M5 7V4.5h14V7 M12 4.5v15 M9 19.5h6"},
    Drawing{Icon::Shape, "M12 3.5l8.5 6.5L17 20H7L3.5 10z"},
    Drawing{Icon::Target, "M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14z M12 2.5V8 M12 16v5.5 M2.5 12H8 M16 12h5.5"},
    Drawing{Icon::Seat, "M7 12V5.5A1.5 1.5 0 0 1 8.5 4h7A1.5 1.5 0 0 1 17 5.5V12 M4.5 10v6.5h15V10 M7 12h10 M7 16.5V20 M17 16.5V20"},
    Drawing{Icon::SeatRow, "M3 9.8h4.4v4.4H3z M9.8 9.8h4.4v4.4H9.8z M16.6 9.8H21v4.4h-4.4z"},
    Drawing{Icon::SeatBlock, "M4 4h4v4H4z M10 4h4v4h-4z M16 4h4v4h-4z M4 10h4v4H4z M10 10h4v4h-4z M16 10h4v4h-4z M4 16h4v4H4z M10 16h4v4h-4z M16 16h4v4h-4z"},
    Drawing{Icon::RoundTable, "M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z M11.4 3.6a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M11.4 20.4a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M3 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M19.8 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M5.4 6a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M17.4 6a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M5.4 18a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M17.4 18a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z"},
    Drawing{Icon::Standing, "M4 4h16v16H4z M7.9 8.5a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M11.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M14.9 8.5a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M7.9 15.5a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M14.9 15.5a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z"},
    Drawing{Icon::Numbers, "M9.5 4l-2 16 M16.5 4l-2 16 M4.5 9h16 M3.5 15h16"},
    Drawing{Icon::Stage, "M3.5 6h17l-2 5.5h-13z M7 16h10 M9 20h6"},
    Drawing{Icon::Drag, "M8.4 6a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M8.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M8.4 18a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M14.4 6a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M14.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z M14.4 18a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0z"},
};

#undef CIRCLE
#undef LENS

const char *pathOf(Icon icon)
{
    for (const Drawing &drawing : drawings) {
        if (drawing.icon == icon)
            return drawing.path;
    }
    return nullptr;
}

QByteArray svgOf(Icon icon, const QColor &colour)
{
    return QByteArrayLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path fill=\"none\" stroke=\"")
         + colour.name(QColor::HexRgb).toLatin1()
         + QByteArrayLiteral("\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"") + pathOf(icon)
         + QByteArrayLiteral("\"/></svg>");
}

/// Paints in the colours that the application's palette has at that moment.
class StrokeIconEngine : public QIconEngine
{
public:
    StrokeIconEngine(Icon icon, QPalette::ColorRole role) : m_icon(icon), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, m_icon, rect, colour(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_icon, std::min(size.width(), size.height()), colour(mode), 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels here.
        const int side = static_cast<int>(std::lround(std::min(size.width(), size.height()) / scale));
        return iconPixmap(m_icon, side, colour(mode), scale);
    }
    QIconEngine *clone() const override { return new StrokeIconEngine(*this); }
    QString key() const override { return u"parterre-stroke"_s; }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, m_role);
    }

    Icon m_icon;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon themedIcon(Icon icon, QPalette::ColorRole role)
{
    return icon == Icon::None ? QIcon() : QIcon(new StrokeIconEngine(icon, role));
}

QPixmap iconPixmap(Icon icon, int size, const QColor &colour, qreal devicePixelRatio)
{
    const int side = static_cast<int>(std::ceil(size * devicePixelRatio));
    if (side <= 0 || pathOf(icon) == nullptr)
        return {};
    const QString key = u"parterre-icon-%1-%2-%3"_s.arg(static_cast<int>(icon)).arg(side).arg(colour.rgba(), 0, 16);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setOpacity(colour.alphaF());
        QSvgRenderer(svgOf(icon, colour)).render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter &painter, Icon icon, const QRectF &area, const QColor &colour)
{
    const int side = static_cast<int>(std::floor(std::min(area.width(), area.height())));
    const QPixmap pixmap = iconPixmap(icon, side, colour, painter.device()->devicePixelRatioF());
    if (pixmap.isNull())
        return;
    // Whole pixels, or the strokes blur.
    const QPoint corner(static_cast<int>(std::lround(area.center().x() - side / 2.0)),
                        static_cast<int>(std::lround(area.center().y() - side / 2.0)));
    painter.drawPixmap(corner, pixmap);
}

} // namespace parterre
