#include "map/bench/framecopy.h"

#include "map/bench/benchclock.h"

#include <QCoreApplication>
#include <QPainter>

namespace parterre {

FrameCopy::FrameCopy(QSize size)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    resize(size);
    m_picture = QImage((QSizeF(size) * devicePixelRatioF()).toSize(), QImage::Format_RGB32);
    m_picture.fill(0xff336699U);
}

void FrameCopy::copy()
{
    const double start = threadMilliseconds();
    update();
    QCoreApplication::sendPostedEvents();
    m_costs.append(threadMilliseconds() - start);
}

double FrameCopy::median() const
{
    return percentile(m_costs, 0.5);
}

void FrameCopy::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.scale(1 / devicePixelRatioF(), 1 / devicePixelRatioF());
    painter.drawImage(0, 0, m_picture);
}

} // namespace parterre
