#include "common/scrim.h"

#include "common/style.h"

#include <QEvent>
#include <QPainter>

namespace parterre {

Scrim::Scrim(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    window->installEventFilter(this);
    setGeometry(window->rect());
    raise();
    show();
}

bool Scrim::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

void Scrim::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(*this).scrim);
}

} // namespace parterre
