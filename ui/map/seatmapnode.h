#pragma once

#include "map/seatmapaccessible.h"

#include <QAccessibleInterface>

namespace parterre {

/// One tier, section, row, seat or standing area for a screen reader. Owned by Qt's registry, made and dropped by
/// SeatMapAccessible.
class SeatMapNode : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    using Kind = SeatMapAccessible::Kind;

    SeatMapNode(SeatMapAccessible *owner, Kind kind, int index) : m_owner(owner), m_kind(kind), m_index(index) {}

    Kind kind() const { return m_kind; }
    int index() const { return m_index; }
    /// Called before the owner goes.
    void orphan() { m_owner = nullptr; }

    /// Also false for a node of an earlier model that no longer fits the present one.
    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_owner ? m_owner->window() : nullptr; }
    QAccessibleInterface *parent() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    SeatMapAccessible *m_owner;
    Kind m_kind;
    int m_index;
};

} // namespace parterre
