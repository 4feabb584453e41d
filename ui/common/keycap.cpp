#include "common/keycap.h"

#include "common/keybutton.h"
#include "common/style.h"

#include <QPainter>

namespace parterre {

KeyCap::KeyCap(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyCap::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    return {keyCapWidth(m_key), 20};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(*this);
    paintKeyCap(painter, rect(), m_key, theme.muted, theme.line);
}

} // namespace parterre
