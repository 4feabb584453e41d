#include "shell/personbutton.h"

#include "common/buttonlook.h"
#include "common/style.h"
#include "common/typescale.h"

#include <QMenu>
#include <QPainter>
#include <QStyleOptionButton>

namespace parterre {
namespace {

constexpr int disc = 28;

} // namespace

PersonButton::PersonButton(QWidget *parent) : QPushButton(parent)
{
    setButtonRole(*this, ButtonRole::Quiet);
    setAutoDefault(false);
}

void PersonButton::setPerson(const QString &name)
{
    setText(name);
    setAccessibleName(tr("Person: %1").arg(name));
    updateGeometry();
}

QSize PersonButton::sizeHint() const
{
    const int chevron = menu() ? 22 : 0;
    return {6 + disc + 8 + fontMetrics().horizontalAdvance(text()) + 1 + chevron + 8, 36};
}

void PersonButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    const QRect circle(6, (height() - disc) / 2, disc, disc);
    paintRoundedBox(painter, circle, disc / 2.0, theme.accent, {});
    painter.setFont(typeFont(TypeRole::Label));
    painter.setPen(theme.onAccent);
    painter.drawText(circle, Qt::AlignCenter, text().left(1).toUpper());
    painter.setPen(theme.text);
    const QRect words = rect().adjusted(6 + disc + 8, 0, 0, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (menu())
        paintIcon(painter, Icon::ChevronDown, QRect(width() - 24, 0, 16, height()), theme.muted);
}

} // namespace parterre
