#include "common/accessibility.h"

#include "common/pace.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QVariant>

namespace parterre {
namespace {

constexpr const char *roleProperty = "parterreSpokenRole";
constexpr const char *labelProperty = "parterreSpokenLabel";

/// A button of a rail or a segmented control: a page tab or a radio button, that can be pressed and is selected or not.
class AccessibleChoice : public QAccessibleWidget
{
public:
    AccessibleChoice(QAbstractButton *button, QAccessible::Role role) : QAccessibleWidget(button, role) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const bool on = button()->isChecked();
        state.selectable = true;
        state.selected = on;
        state.checkable = role() == QAccessible::RadioButton;
        state.checked = state.checkable && on;
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? button()->text().remove(u'&') : given;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *button() const { return static_cast<QAbstractButton *>(widget()); }
};

constexpr int pauseBetweenAlerts = 1000;

QAccessible::Role wantedRole(SpokenRole role)
{
    switch (role) {
    case SpokenRole::PageTab: return QAccessible::PageTab;
    case SpokenRole::Choice: return QAccessible::RadioButton;
    case SpokenRole::Words: return QAccessible::StaticText;
    case SpokenRole::Pane: return QAccessible::Pane;
    case SpokenRole::Default: break;
    }
    return QAccessible::NoRole;
}

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const auto role = widget ? static_cast<SpokenRole>(widget->property(roleProperty).toInt()) : SpokenRole::Default;
    if (role == SpokenRole::Default)
        return nullptr;
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return new AccessibleChoice(button, wantedRole(role));
    return new QAccessibleWidget(widget, wantedRole(role));
}

} // namespace

void setSpokenRole(QWidget &widget, SpokenRole role)
{
    widget.setProperty(roleProperty, static_cast<int>(role));
    // Whoever asked before has been told Qt's own role; the next question must not get that answer again.
    if (QAccessibleInterface *old = QAccessible::queryAccessibleInterface(&widget);
        old && old->role() != wantedRole(role))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
}

void nameChoice(QComboBox &box, const QString &name)
{
    box.setAccessibleName(name);
    QLabel *label = box.property(labelProperty).value<QPointer<QLabel>>();
    if (!label && box.parentWidget()) {
        label = new QLabel(box.parentWidget());
        label->hide();
        label->setBuddy(&box);
        box.setProperty(labelProperty, QVariant::fromValue(QPointer<QLabel>(label)));
    }
    if (label)
        label->setText(name);
}

void installAccessibility()
{
    QAccessible::removeFactory(makeInterface);
    QAccessible::installFactory(makeInterface);
}

void speakAlert(QWidget &widget)
{
    auto *pace = widget.findChild<Pace *>(QString(), Qt::FindDirectChildrenOnly);
    if (!pace) {
        pace = new Pace(
            pauseBetweenAlerts,
            [&widget] {
                QAccessibleEvent event(&widget, QAccessible::Alert);
                QAccessible::updateAccessibility(&event);
            },
            &widget);
    }
    pace->want();
}

} // namespace parterre
