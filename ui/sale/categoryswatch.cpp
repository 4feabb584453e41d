#include "sale/categoryswatch.h"

#include "common/buttonlook.h"
#include "common/style.h"
#include "common/typescale.h"
#include "domain/venue/layout.h"

#include <QPainter>

namespace parterre {

CategorySwatch::CategorySwatch(int category, QWidget *parent) : QWidget(parent), m_category(category)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CategorySwatch::setCategory(int category)
{
    m_category = category;
    update();
}

void CategorySwatch::paintEvent(QPaintEvent *)
{
    if (m_category < 0)
        return;
    const Theme &theme = themeOf(*this);
    const Theme::Category &colours = theme.category(m_category);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF square = QRectF(rect()).adjusted(1, 1, -1, -1);
    paintRoundedBox(painter, square, 4, colours.fill, {});
    if (Theme::hasStripe(m_category)) {
        painter.setPen(QPen(colours.letter, 2));
        painter.drawLine(square.bottomLeft(), square.topRight());
    }
    painter.setFont(typeFont(TypeRole::KeyCap));
    painter.setPen(colours.letter);
    painter.drawText(square, Qt::AlignCenter, categoryLetter(m_category));
}

} // namespace parterre
