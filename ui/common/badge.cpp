#include "common/badge.h"

#include "common/accessibility.h"
#include "common/buttonlook.h"
#include "common/style.h"
#include "common/typescale.h"

#include <QPainter>

namespace parterre {
namespace {

constexpr int badgeHeight = 26;
constexpr int padding = 10;

} // namespace

Badge::Badge(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    QFont font = typeFont(TypeRole::Secondary);
    font.setWeight(QFont::DemiBold);
    setFont(font);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSpokenRole(*this, SpokenRole::Words);
    setText(text);
}

Badge &Badge::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
    return *this;
}

Badge &Badge::setTone(Tone tone)
{
    m_tone = tone;
    update();
    return *this;
}

Badge &Badge::setSymbol(Symbol symbol)
{
    m_symbol = symbol;
    updateGeometry();
    update();
    return *this;
}

Badge &Badge::setGlyph(Icon icon)
{
    m_glyph = icon;
    updateGeometry();
    update();
    return *this;
}

Badge &Badge::setBare(bool bare)
{
    m_bare = bare;
    updateGeometry();
    update();
    return *this;
}

int Badge::markWidth() const
{
    return m_glyph != Icon::None ? 16 + 6 : m_symbol != Symbol::None ? 10 + 7 : 0;
}

QSize Badge::sizeHint() const
{
    const int sides = m_bare ? 0 : 2 * padding;
    return {fontMetrics().horizontalAdvance(m_text) + 1 + markWidth() + sides, badgeHeight};
}

void Badge::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    const QColor ink = m_tone == Tone::Neutral ? theme.text : theme.ink(m_tone);
    if (!m_bare)
        paintRoundedBox(painter, rect(), badgeHeight / 2.0, theme.plate(m_tone), {});
    const int left = m_bare ? 0 : padding;
    if (m_glyph != Icon::None)
        paintIcon(painter, m_glyph, QRect(left, 0, 16, height()), ink);
    else
        paintSymbol(painter, m_symbol, QRect(left, (height() - 10) / 2, 10, 10), ink);
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(rect().adjusted(left + markWidth(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace parterre
