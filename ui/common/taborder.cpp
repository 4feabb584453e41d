#include "common/taborder.h"

#include <QLayout>
#include <QPointer>
#include <QScrollArea>
#include <QVariant>
#include <QWidget>

namespace parterre {
namespace {

constexpr const char *beginningProperty = "parterreBeginning";

void collect(QWidget *widget, QList<QWidget *> &stops);

void collect(const QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            collect(widget, stops);
        else if (const QLayout *inner = item->layout())
            collect(inner, stops);
    }
}

void collect(QWidget *widget, QList<QWidget *> &stops)
{
    // A control that lays out parts of its own (a spin box, an editor of a date) leads through them by itself.
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy())
        stops.append(widget);
    if (const auto *scroll = qobject_cast<QScrollArea *>(widget); scroll && scroll->widget())
        collect(scroll->widget(), stops);
    else if (widget->layout())
        collect(widget->layout(), stops);
}

} // namespace

void tabInLayoutOrder(QWidget &root)
{
    QList<QWidget *> stops;
    collect(&root, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

QWidget *firstStopIn(QWidget &root)
{
    QList<QWidget *> stops;
    collect(&root, stops);
    for (QWidget *stop : std::as_const(stops)) {
        if (stop != &root && stop->isVisibleTo(&root) && stop->isEnabled())
            return stop;
    }
    return nullptr;
}

void beginWith(QWidget &page, QWidget &first)
{
    page.setProperty(beginningProperty, QVariant::fromValue(QPointer<QWidget>(&first)));
}

QWidget *beginningOf(const QWidget &page)
{
    return page.property(beginningProperty).value<QPointer<QWidget>>();
}

} // namespace parterre
