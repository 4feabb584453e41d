#include "common/keybutton.h"

#include "common/style.h"
#include "common/typescale.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace parterre {
namespace {

constexpr int gap = 8;
constexpr int capGap = 10;
constexpr int capHeight = 20;

} // namespace

KeyButton::KeyButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
    setCursor(Qt::ArrowCursor);
}

KeyButton::KeyButton(Icon icon, const QString &text, QWidget *parent) : KeyButton(text, parent)
{
    m_glyph = icon;
}

KeyButton &KeyButton::setGlyph(Icon icon)
{
    m_glyph = icon;
    updateGeometry();
    update();
    return *this;
}

KeyButton &KeyButton::setKeyText(const QString &key)
{
    m_keyText = key;
    updateGeometry();
    update();
    return *this;
}

KeyButton &KeyButton::setRole(ButtonRole role)
{
    setButtonRole(*this, role);
    if (role == ButtonRole::Key)
        setFont(typeFont(TypeRole::Page));
    return *this;
}

KeyButton &KeyButton::setSpread(bool spread)
{
    m_spread = spread;
    update();
    return *this;
}

KeyButton &KeyButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
    return *this;
}

int KeyButton::iconSide() const
{
    return m_glyph == Icon::None ? 0 : 20;
}

int KeyButton::contentWidth() const
{
    const int words = text().isEmpty() ? 0 : fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int between = words > 0 && iconSide() > 0 ? gap : 0;
    const int cap = m_keyText.isEmpty() ? 0 : capGap + keyCapWidth(m_keyText);
    const int arrow = menu() ? 6 + 16 : 0;
    return iconSide() + between + words + cap + arrow;
}

QSize KeyButton::sizeHint() const
{
    const auto *style = qobject_cast<const Style *>(this->style());
    const int control = style ? style->controlHeight() : 36;
    const bool link = buttonRole(this) == ButtonRole::Link;
    const int padding = link ? 4 : text().isEmpty() ? (control - iconSide()) / 2 : 14;
    return {contentWidth() + 2 * padding, link ? std::max(24, fontMetrics().height() + 4) : control};
}

QSize KeyButton::minimumSizeHint() const
{
    return sizeHint();
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    const Theme &theme = themeOf(*this);
    const ButtonRole role = buttonRole(this);
    const ButtonLook look = buttonLook(theme, role, option.state);
    const int left = m_spread ? 14 : std::max(0, (width() - contentWidth()) / 2);
    QRect rest = rect().adjusted(left, 0, -left, 0);
    if (m_glyph != Icon::None) {
        paintIcon(painter, m_glyph, QRect(rest.left(), 0, iconSide(), height()), look.text);
        rest.setLeft(rest.left() + iconSide() + (text().isEmpty() ? 0 : gap));
    }
    if (!m_keyText.isEmpty()) {
        const int cap = keyCapWidth(m_keyText);
        const QRect area(rest.right() - cap + 1, (height() - capHeight) / 2, cap, capHeight);
        const bool filled = role == ButtonRole::Primary || role == ButtonRole::Danger;
        const bool calm = !filled && isEnabled() && !isChecked() && role != ButtonRole::Soft;
        const QColor ink = filled || !isEnabled() ? look.text : calm ? theme.muted : look.text;
        const QColor border = filled && isEnabled() ? mixed(look.fill, look.text, 0.5) : theme.line;
        paintKeyCap(painter, area, m_keyText, ink, border);
        rest.setRight(area.left() - capGap);
    }
    if (menu()) {
        paintIcon(painter, Icon::ChevronDown, QRect(rest.right() - 15, 0, 16, height()), look.text);
        rest.setRight(rest.right() - 22);
    }
    painter.setFont(font());
    painter.setPen(look.text);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
}

int keyCapWidth(const QString &key)
{
    return std::max(capHeight, QFontMetrics(typeFont(TypeRole::KeyCap)).horizontalAdvance(key) + 10);
}

void paintKeyCap(QPainter &painter, const QRect &area, const QString &key, const QColor &ink, const QColor &border)
{
    paintRoundedBox(painter, area, 4, {}, border);
    painter.setFont(typeFont(TypeRole::KeyCap));
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignCenter, key);
}

} // namespace parterre
