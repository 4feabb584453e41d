#include "common/itempainter.h"

#include "common/typescale.h"

#include <QPainter>
#include <QStyleOption>

namespace parterre {

void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const ButtonLook &look)
{
    const int gap = 8;
    const bool hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int textWidth = option.text.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(option.text);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int between = iconWidth > 0 && textWidth > 0 ? gap : 0;
    const int menuWidth = hasMenu ? 16 + 6 : 0;
    int x = option.rect.left() + (option.rect.width() - textWidth - iconWidth - between - menuWidth) / 2;
    x = std::max(x, option.rect.left() + 8);

    if (iconWidth > 0) {
        // One colour per button: the icon takes the text's.
        QPixmap pixmap = option.icon.pixmap(option.iconSize, painter.device()->devicePixelRatioF());
        QPainter tint(&pixmap);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(pixmap.rect(), look.text);
        tint.end();
        painter.drawPixmap(x, option.rect.center().y() - option.iconSize.height() / 2 + 1, pixmap);
        x += iconWidth + between;
    }
    painter.setPen(look.text);
    const QRect textArea(x, option.rect.top(), option.rect.right() - x - menuWidth, option.rect.height());
    painter.drawText(textArea, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option.text);
    if (hasMenu)
        paintIcon(painter, Icon::ChevronDown, QRect(x + textWidth + 6, option.rect.center().y() - 7, 16, 16), look.text);
}

void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme)
{
    painter.setFont(typeFont(TypeRole::Heading));
    painter.setPen(theme.muted);
    constexpr int mark = 14;
    QRect area = option.rect;
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    if (isSorted)
        area.adjust(0, 0, -mark - 4, 0);
    const QFontMetrics metrics(painter.font());
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, area.width());
    painter.drawText(area, static_cast<int>(option.textAlignment | Qt::AlignVCenter), text);
    if (!isSorted)
        return;
    const bool toTheRight = option.textAlignment.testFlag(Qt::AlignRight);
    const int x = toTheRight ? area.right() + 4 : area.left() + metrics.horizontalAdvance(text) + 4;
    const bool down = option.sortIndicator == QStyleOptionHeader::SortDown;
    paintIcon(painter, down ? Icon::ChevronDown : Icon::ChevronUp,
              QRect(x, area.center().y() - mark / 2 + 1, mark, mark), theme.muted);
}

void paintTab(QPainter &painter, const QStyleOptionTab &option, const Theme &theme)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    painter.setFont(typeFont(TypeRole::Label));
    painter.setPen(!enabled ? theme.disabledText : selected ? theme.accent : hover ? theme.text : theme.muted);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    if (selected)
        painter.fillRect(QRect(option.rect.left() + 4, option.rect.bottom() - 2, option.rect.width() - 8, 3), theme.accent);
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme)
{
    QRect bar = option.rect;
    bar.setHeight(std::min(bar.height(), 8));
    bar.moveCenter(option.rect.center());
    const qreal radius = bar.height() / 2.0;
    paintRoundedBox(painter, bar, radius, theme.alt, {});
    if (option.maximum <= option.minimum)
        return;
    const double share = double(option.progress - option.minimum) / double(option.maximum - option.minimum);
    QRect done = bar;
    done.setWidth(static_cast<int>(bar.width() * std::clamp(share, 0.0, 1.0)));
    if (done.width() > 0)
        paintRoundedBox(painter, done, radius, theme.accent, {});
}

void paintItemGround(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, theme.tint);
    else if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, mixed(theme.surface, theme.text, 0.04));
    else if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
             item && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
}

} // namespace parterre
