#include "common/keymap.h"

#include <QAction>
#include <QKeySequence>
#include <QVariant>
#include <QWidget>

namespace parterre {
namespace {

constexpr const char *hintsProperty = "parterreKeyHints";

void collect(const QWidget &widget, QList<KeyHint> &hints)
{
    const auto add = [&hints](const KeyHint &hint) {
        if (!hints.contains(hint))
            hints.append(hint);
    };
    const QList<QAction *> actions = widget.actions();
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty() && !action->text().isEmpty() && action->isVisible())
            add({action->shortcut().toString(QKeySequence::NativeText), QString(action->text()).remove(u'&')});
    }
    const auto own = widget.property(hintsProperty).value<QList<KeyHint>>();
    for (const KeyHint &hint : own)
        add(hint);
}

} // namespace

void addKeyHints(QWidget &widget, const QList<KeyHint> &hints)
{
    auto all = widget.property(hintsProperty).value<QList<KeyHint>>();
    all.append(hints);
    widget.setProperty(hintsProperty, QVariant::fromValue(all));
}

QList<KeyHint> keyHintsOf(const QWidget &widget)
{
    QList<KeyHint> hints;
    collect(widget, hints);
    const QList<QWidget *> children = widget.findChildren<QWidget *>();
    for (const QWidget *child : children) {
        if (child->isVisibleTo(&widget))
            collect(*child, hints);
    }
    return hints;
}

QAction *addKey(QWidget &widget, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, &widget);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    widget.addAction(action);
    return action;
}

} // namespace parterre
