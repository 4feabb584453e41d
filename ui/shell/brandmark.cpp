#include "shell/brandmark.h"

#include "common/style.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace parterre {

BrandMark::BrandMark(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(48);
}

void BrandMark::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QPointF stage(width() / 2.0, 11);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(QRectF(stage.x() - 9, stage.y() - 2, 18, 3), 1.5, 1.5);
    struct Row
    {
        double radius;
        int seats;
        double spread; ///< degrees from the first seat to the last
        double strength;
    };
    for (const Row row : {Row{10, 3, 100, 0.55}, Row{18, 5, 116, 0.8}, Row{26, 7, 122, 1.0}}) {
        painter.setBrush(mixed(theme.surface, theme.accent, row.strength));
        for (int i = 0; i < row.seats; ++i) {
            const double degrees = 90 - row.spread / 2 + row.spread * i / (row.seats - 1);
            const double angle = degrees * std::numbers::pi / 180;
            painter.drawEllipse(stage + QPointF(std::cos(angle), std::sin(angle)) * row.radius, 2.3, 2.3);
        }
    }
}

} // namespace parterre
