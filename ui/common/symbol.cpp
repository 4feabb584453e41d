#include "common/symbol.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>

namespace parterre {

void paintSymbol(QPainter &painter, Symbol symbol, const QRectF &area, const QColor &colour)
{
    const qreal side = std::min(area.width(), area.height());
    const QRectF box(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
    const qreal stroke = std::max(1.5, side / 7);
    const QRectF inner = box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen pen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (symbol) {
    case Symbol::None: break;
    case Symbol::Dot: painter.drawEllipse(box); break;
    case Symbol::Square: painter.drawRect(box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06)); break;
    case Symbol::Triangle:
        painter.drawPolygon(QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
        break;
    case Symbol::Ring:
    case Symbol::Half:
    case Symbol::Target:
        if (symbol == Symbol::Half)
            painter.drawPie(inner, 90 * 16, 180 * 16);
        if (symbol == Symbol::Target)
            painter.drawEllipse(box.center(), side * 0.2, side * 0.2);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(inner);
        break;
    case Symbol::Cross:
        painter.setPen(pen);
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        break;
    case Symbol::Check:
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{{inner.left(), box.center().y()}, {inner.left() + side * 0.3, inner.bottom() - side * 0.1}, {inner.right(), inner.top() + side * 0.1}});
        break;
    case Symbol::Slash:
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(inner);
        painter.drawLine(inner.bottomLeft(), inner.topRight());
        break;
    }
    painter.restore();
}

} // namespace parterre
