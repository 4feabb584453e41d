#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace parterre {

class SeatMapView;

/// Lets screen readers walk through a map: tiers, sections, then rows and seats of the section in the foreground only,
/// because listing a stadium over the bus would take minutes. Nodes are made when asked for and dropped when the
/// foreground changes. Owned by Qt's accessibility registry; UI thread.
class SeatMapAccessible : public QAccessibleWidget
{
public:
    /// What a node stands for; the index is the model's.
    enum class Kind { Tier, Section, Row, Seat, Area };

    explicit SeatMapAccessible(SeatMapView *view);
    ~SeatMapAccessible() override;

    /// Makes Qt ask for this class. More than once does no harm.
    static void install();
    /// Say that the cursor moved, that a seat changed, that the tree is another. Free while nobody listens.
    static void tellFocus(SeatMapView &view);
    static void tellState(SeatMapView &view, int seat);
    static void tellTree(SeatMapView &view, bool newModel);

    SeatMapView *view() const;
    QAccessibleInterface *node(Kind kind, int index) const;
    /// The tiers' names in order; empty where there is no more than one.
    QStringList tiers() const;
    QList<int> sectionsOf(int tier) const;
    bool isOpen(int section) const;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QStringList actionNames() const override { return {setFocusAction()}; }

private:
    void dropNodes(bool belowSectionsOnly);

    mutable QHash<quint64, QAccessible::Id> m_nodes;
};

} // namespace parterre
