#include "map/seatmaplegend.h"

#include "map/seatpainter.h"

#include "common/style.h"
#include "common/typescale.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace parterre {
namespace {

constexpr double swatchSide = 16;
constexpr double padding = 5;
constexpr double gap = 5;

} // namespace

SeatLegendButton::SeatLegendButton(const SeatLook &look, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void SeatLegendButton::setWords(const QString &words, bool strong)
{
    m_words = words;
    m_strong = strong;
    refreshName();
    updateGeometry();
}

void SeatLegendButton::setCount(int count)
{
    if (m_count == count)
        return;
    const bool sameWidth = QString::number(m_count).size() == QString::number(count).size();
    m_count = count;
    refreshName();
    if (!sameWidth)
        updateGeometry();
    update();
}

void SeatLegendButton::setShown(bool words, bool count)
{
    m_showsWords = words;
    m_showsCount = count;
    updateGeometry();
    update();
}

void SeatLegendButton::setTheme(const SeatTheme &theme)
{
    m_theme = theme;
    // What stands for seats of every category has the colour of none.
    if (m_look.display == SeatDisplay::Available && m_look.kind != SeatKind::Standard)
        m_theme.categories.fill({theme.muted, theme.canvas});
    update();
}

void SeatLegendButton::refreshName()
{
    setAccessibleName(tr("Show %1 only, %Ln seat(s)", nullptr, m_count).arg(m_words));
    setToolTip(tr("%1: %L2").arg(m_words).arg(m_count));
}

QSize SeatLegendButton::sizeHint() const
{
    double width = 2 * padding + swatchSide + 2;
    if (m_showsWords)
        width += gap + QFontMetricsF(mapFont(12, QFont::Bold)).horizontalAdvance(m_words);
    if (m_showsCount)
        width += 5 + QFontMetricsF(mapFont(12, QFont::Normal)).horizontalAdvance(QLocale().toString(m_count));
    return QSize(static_cast<int>(std::ceil(width)), 32);
}

void SeatLegendButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void SeatLegendButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void SeatLegendButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5);
    if (isChecked()) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(theme.tint);
        painter.drawRoundedRect(box, 4, 4);
    } else if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.alt);
        painter.drawRoundedRect(box, 4, 4);
    }
    double x = padding;
    const double middle = height() / 2.0;
    drawSeat(painter, QPointF(x + swatchSide / 2 + 1, middle), swatchSide, swatchSide, m_look, {}, m_theme);
    x += swatchSide + 2 + gap;
    const auto write = [&](const QString &words, QFont::Weight weight, const QColor &colour) {
        const QFont font = mapFont(12, weight);
        const double width = QFontMetricsF(font).horizontalAdvance(words);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(x, 0, width + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        x += width + 5;
    };
    if (m_showsWords)
        write(m_words, m_strong ? QFont::Bold : QFont::DemiBold, theme.text);
    if (m_showsCount)
        write(QLocale().toString(m_count), QFont::Normal, theme.muted);
}

} // namespace parterre
