#include "sale/offerbutton.h"

#include "common/buttonlook.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/style.h"
#include "common/typescale.h"
#include "domain/venue/layout.h"

#include <QPainter>

namespace parterre {

OfferButton::OfferButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(52);
}

void OfferButton::setOffer(const BasketEmpty::Offer &offer)
{
    m_offer = offer;
    setAccessibleName(tr("Best %1, %2, %3").arg(QString::number(offer.seats), offer.place, Format().amount(offer.sum)));
    update();
}

void OfferButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRoundedBox(painter, rect(), 8, underMouse() && isEnabled() ? theme.alt : theme.surface, theme.line);
    const Theme::Category &colours = theme.category(m_offer.category);
    const QRectF swatch(13, (height() - 18) / 2.0, 18, 18);
    if (m_offer.category >= 0) {
        paintRoundedBox(painter, swatch, 4, colours.fill, {});
        painter.setFont(typeFont(TypeRole::KeyCap));
        painter.setPen(colours.letter);
        painter.drawText(swatch, Qt::AlignCenter, categoryLetter(m_offer.category));
    }
    paintIcon(painter, Icon::ChevronRight, QRectF(width() - 30, (height() - 16) / 2.0, 16, 16), theme.muted);
    QRect words = rect().adjusted(43, 8, -40, -8);
    const QString sum = Format().amount(m_offer.sum);
    painter.setFont(typeFont(TypeRole::Label));
    painter.setPen(theme.text);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, sum);
    words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(sum) - 8);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, tr("Best %1").arg(m_offer.seats));
    painter.setFont(typeFont(TypeRole::Caption));
    painter.setPen(theme.muted);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_offer.place, Qt::ElideRight, words.width()));
}

} // namespace parterre
