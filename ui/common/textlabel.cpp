#include "common/textlabel.h"

#include "common/style.h"

#include <QEvent>
#include <QPainter>

namespace parterre {

TextLabel::TextLabel(const QString &text, TypeRole role, Ink ink, QWidget *parent) : QLabel(text, parent), m_ink(ink)
{
    setFont(typeFont(role));
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    applyInk();
}

TextLabel &TextLabel::setType(TypeRole role)
{
    setFont(typeFont(role));
    return *this;
}

TextLabel &TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    applyInk();
    return *this;
}

TextLabel &TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    return setInk(Ink::Tone);
}

TextLabel &TextLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
    return *this;
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(size.width(), 24), size.height()) : size;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    if (shown != text() && toolTip() != text())
        setToolTip(text());
    painter.drawText(contentsRect(), static_cast<int>(alignment()), shown);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyInk();
}

void TextLabel::applyInk()
{
    if (m_applying)
        return;
    m_applying = true; // setting the palette sends a PaletteChange again
    setForegroundRole(m_ink == Ink::Muted ? QPalette::PlaceholderText : QPalette::WindowText);
    if (m_ink == Ink::Tone) {
        QPalette own;
        own.setColor(QPalette::Active, QPalette::WindowText, themeOf(*this).ink(m_tone));
        own.setColor(QPalette::Inactive, QPalette::WindowText, themeOf(*this).ink(m_tone));
        setPalette(own);
    } else if (testAttribute(Qt::WA_SetPalette)) {
        setPalette(QPalette());
    }
    m_applying = false;
}

} // namespace parterre
