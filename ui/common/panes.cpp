#include "common/panes.h"

#include "common/accessibility.h"

#include <QApplication>
#include <QList>
#include <QPointer>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace parterre {
namespace {

constexpr const char *paneProperty = "parterrePane";
constexpr const char *lastProperty = "parterreLastFocus";

QList<QWidget *> panesOf(const QWidget &window)
{
    QList<QWidget *> panes;
    const QList<QWidget *> children = window.findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->property(paneProperty).toBool() && child->isVisible() && child->isEnabled())
            panes.append(child);
    }
    const auto place = [&window](const QWidget *pane) { return pane->mapTo(&window, QPoint(0, 0)); };
    std::ranges::stable_sort(panes, [&place](const QWidget *one, const QWidget *other) {
        const QPoint a = place(one);
        const QPoint b = place(other);
        return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
    });
    return panes;
}

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

QWidget *firstIn(QWidget *pane)
{
    if (QWidget *last = pane->property(lastProperty).value<QPointer<QWidget>>(); last && takesFocus(last))
        return last;
    if (takesFocus(pane))
        return pane;
    // The chain of Tab stops runs through the whole window; the first of this pane is the one to take.
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

/// A pane that is a control of its own (a table, the map) keeps the role it has.
void setPaneRole(QWidget &pane)
{
    if (pane.focusPolicy() == Qt::NoFocus)
        setSpokenRole(pane, SpokenRole::Pane);
}

} // namespace

void markPane(QWidget &pane, const QString &name)
{
    pane.setProperty(paneProperty, true);
    pane.setAccessibleName(name);
    setPaneRole(pane);
}

void focusNextPane(QWidget &window, bool backwards)
{
    QList<QWidget *> panes = panesOf(window);
    QWidget *focus = QApplication::focusWidget();
    // The innermost pane around the focus counts when panes contain each other.
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const bool holds = focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus));
        if (holds && (at < 0 || panes.at(at)->isAncestorOf(panes.at(i))))
            at = i;
    }
    if (at >= 0)
        panes.at(at)->setProperty(lastProperty, QVariant::fromValue(QPointer<QWidget>(focus)));
    if (at < 0 && backwards)
        at = 0;
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        const qsizetype next = (at + (backwards ? panes.size() - step : step)) % panes.size();
        if (QWidget *target = firstIn(panes.at(next)); target && target != focus) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace parterre
