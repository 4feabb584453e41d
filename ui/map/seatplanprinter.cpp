#include "map/seatplanprinter.h"

#include "map/seatmaptext.h"
#include "map/seatpainter.h"

#include <QLineF>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace parterre {
namespace {

/// Narrower printed seats cannot be read.
constexpr double leastSeatMillimetres = 2.2;
constexpr double titleMillimetres = 14;
/// Printed seats always carry their letter or number, whatever the paper's size.
constexpr double alwaysDetailed = 24;

void paintRowLabels(QPainter &painter, const SeatMapModel &model, const MapRow &row)
{
    if (row.seatCount == 0)
        return;
    const auto at = [&](int i) { return model.seat(row.firstSeat + i).position(); };
    const auto write = [&](QPointF middle) {
        painter.drawText(QRectF(middle.x() - 30, middle.y() - 10, 60, 20), Qt::AlignCenter, row.label);
    };
    if (row.isTable) {
        QPointF middle;
        for (int i = 0; i < row.seatCount; ++i)
            middle += at(i) / row.seatCount;
        return write(middle);
    }
    const int last = row.seatCount - 1;
    const QLineF way(at(0), at(last));
    const QPointF step = way.length() < 0.01 ? QPointF(1, 0) : (way.p2() - way.p1()) / way.length();
    if (row.labelAtStart)
        write(at(0) - step * 23);
    if (row.labelAtEnd)
        write(at(last) + step * 23);
}

void paintShapes(QPainter &painter, const SeatMapModel &model, const SeatTheme &theme)
{
    for (const MapShape &shape : model.data().shapes) {
        const bool stage = shape.kind == ShapeKind::Stage;
        painter.setPen(QPen(theme.edge, 1));
        painter.setBrush(stage ? QBrush(theme.stage) : Qt::NoBrush);
        if (shape.kind == ShapeKind::Ellipse)
            painter.drawEllipse(shape.outline.boundingRect());
        else if (shape.outline.size() > 1)
            painter.drawPolygon(shape.outline);
        if (shape.text.isEmpty() || shape.outline.isEmpty())
            continue;
        painter.setFont(mapFont(16, QFont::Bold));
        painter.setPen(stage ? theme.stageText : theme.muted);
        const QPointF middle = shape.outline.size() > 1 ? shape.outline.boundingRect().center() : shape.outline.first();
        painter.drawText(QRectF(middle.x() - 300, middle.y() - 15, 600, 30), Qt::AlignCenter, shape.text);
    }
}

void paintSectionShape(QPainter &painter, const SeatMapModel &model, int index, const SeatTheme &theme, double unit)
{
    const MapSection &section = model.section(index);
    const int free = model.sectionCounts(index).free();
    painter.setPen(QPen(theme.edge, unit));
    painter.setBrush(theme.sectionFill(free > 0 ? std::max(section.mainCategory, 0) : -1));
    painter.drawPolygon(section.outline);
    painter.setPen(theme.text);
    painter.setFont(mapFont(std::clamp(section.bounds.height() / 6, 12 * unit, 60.0), QFont::Bold));
    const QRectF box(section.labelPoint.x() - 500, section.labelPoint.y() - 60, 1000, 120);
    painter.drawText(box, Qt::AlignCenter,
                     section.name + u'\n' + (free > 0 ? SeatMapText::free(free) : SeatMapText::soldOut()));
}

} // namespace

bool SeatPlanPrinter::seatsFitOnOnePage(QSizeF millimetres) const
{
    const QRectF &plan = m_model.data().bounds;
    const double scale = std::min(millimetres.width() / std::max(1.0, plan.width()),
                                  (millimetres.height() - titleMillimetres) / std::max(1.0, plan.height()));
    return seatdetail::seatSide * scale >= leastSeatMillimetres || m_model.sectionCount() <= 1;
}

int SeatPlanPrinter::pageCount(QSizeF millimetres) const
{
    if (seatsFitOnOnePage(millimetres))
        return 1;
    const auto seated =
        std::ranges::count_if(m_model.data().sections, [](const MapSection &section) { return section.seatCount > 0; });
    return 1 + static_cast<int>(seated);
}

bool SeatPlanPrinter::print(QPagedPaintDevice &device) const
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF millimetres = device.pageLayout().paintRect(QPageLayout::Millimeter).size();
    const QRectF page(0, 0, device.width(), device.height());
    const bool onePage = seatsFitOnOnePage(millimetres);
    paintPage(painter, page, m_model.data().bounds, {}, -1, onePage);
    for (int i = 0; !onePage && i < m_model.sectionCount(); ++i) {
        const MapSection &section = m_model.section(i);
        if (section.seatCount == 0)
            continue;
        if (!device.newPage())
            return false;
        paintPage(painter, page, section.bounds.adjusted(-30, -10, 30, 10), section.name, i, true);
    }
    return painter.end();
}

void SeatPlanPrinter::paintPage(QPainter &painter, const QRectF &page, const QRectF &plan, const QString &caption,
                                int section, bool seats) const
{
    const SeatTheme theme = SeatTheme::paper();
    const double perMillimetre = page.width() / painter.device()->widthMM();
    const double top = titleMillimetres * perMillimetre;
    painter.save();
    painter.setFont(mapFont(5 * perMillimetre, QFont::Bold));
    painter.setPen(theme.text);
    QStringList words;
    for (const QString &part : {m_title, caption}) {
        if (!part.isEmpty())
            words.append(part);
    }
    painter.drawText(QRectF(0, 0, page.width(), top), Qt::AlignLeft | Qt::AlignTop, words.join(QStringLiteral(" · ")));
    const QRectF room = page.adjusted(0, top, 0, 0);
    const double scale = std::min(room.width() / plan.width(), room.height() / plan.height());
    painter.translate(room.center().x(), room.top() + plan.height() * scale / 2);
    painter.scale(scale, scale);
    painter.translate(-plan.center());
    painter.setClipRect(plan);
    if (!m_model.data().background.isNull()) {
        painter.setOpacity(m_model.data().backgroundStrength);
        painter.drawImage(m_model.data().backgroundBox, m_model.data().background);
        painter.setOpacity(1);
    }
    paintShapes(painter, m_model, theme);
    for (int i = 0; !seats && i < m_model.sectionCount(); ++i)
        paintSectionShape(painter, m_model, i, theme, 0.3 * perMillimetre / scale);
    for (int i = 0; seats && i < m_model.sectionCount(); ++i) {
        if (section >= 0 && i != section)
            continue;
        const MapSection &place = m_model.section(i);
        for (int area = place.firstArea; area < place.firstArea + place.areaCount; ++area) {
            painter.setPen(QPen(theme.edge, 1));
            painter.setBrush(QBrush(theme.edge, Qt::Dense7Pattern));
            painter.drawPolygon(m_model.area(area).outline);
            painter.setPen(theme.text);
            painter.setFont(mapFont(18, QFont::Bold));
            painter.drawText(m_model.area(area).outline.boundingRect(), Qt::AlignCenter, m_model.area(area).name);
        }
        painter.setFont(mapFont(12, QFont::DemiBold));
        painter.setPen(theme.muted);
        for (int row = place.firstRow; row < place.firstRow + place.rowCount; ++row)
            paintRowLabels(painter, m_model, m_model.row(row));
        for (int seat = place.firstSeat; seat < place.firstSeat + place.seatCount; ++seat)
            drawSeat(painter, m_model.seat(seat).position(), seatdetail::seatSide, alwaysDetailed,
                     SeatLook::of(m_model.seat(seat)), m_model.seatLabel(seat), theme);
    }
    painter.restore();
}

} // namespace parterre
