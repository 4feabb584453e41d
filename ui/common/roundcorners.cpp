#include "common/roundcorners.h"

#include "common/panel.h"

#include <QEvent>
#include <QPainterPath>
#include <QRegion>
#include <QVBoxLayout>
#include <QWidget>

namespace parterre {
namespace {

/// Owned by the widget whose corners it cuts.
class CornerCutter : public QObject
{
public:
    CornerCutter(QWidget &widget, int radius) : QObject(&widget), m_widget(widget), m_radius(radius)
    {
        widget.installEventFilter(this);
        cut();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == &m_widget && event->type() == QEvent::Resize)
            cut();
        return QObject::eventFilter(watched, event);
    }

private:
    void cut()
    {
        QPainterPath outline;
        outline.addRoundedRect(m_widget.rect(), m_radius, m_radius);
        m_widget.setMask(QRegion(outline.toFillPolygon().toPolygon()));
    }

    QWidget &m_widget;
    const int m_radius;
};

} // namespace

void cutCorners(QWidget &widget, int radius)
{
    new CornerCutter(widget, radius);
}

Panel *canvasAround(QWidget &plan)
{
    auto *canvas = new Panel;
    canvas->setFill(Panel::Fill::Canvas);
    auto *inside = new QVBoxLayout(canvas);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(&plan);
    cutCorners(plan);
    return canvas;
}

} // namespace parterre
