#include "map/seatmapaccessible.h"

#include "map/seatmapnode.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"

namespace parterre {
namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<SeatMapView *>(object);
    return view ? new SeatMapAccessible(view) : nullptr;
}

SeatMapAccessible *interfaceOf(SeatMapView &view)
{
    return dynamic_cast<SeatMapAccessible *>(QAccessible::queryAccessibleInterface(&view));
}

quint64 keyOf(SeatMapAccessible::Kind kind, int index)
{
    return (static_cast<quint64>(kind) << 32) | static_cast<quint64>(index);
}

bool isBelowSections(quint64 key)
{
    const auto kind = static_cast<SeatMapAccessible::Kind>(key >> 32);
    return kind == SeatMapAccessible::Kind::Row || kind == SeatMapAccessible::Kind::Seat ||
           kind == SeatMapAccessible::Kind::Area;
}

} // namespace

SeatMapAccessible::SeatMapAccessible(SeatMapView *view) : QAccessibleWidget(view, QAccessible::Grouping) {}

SeatMapAccessible::~SeatMapAccessible()
{
    dropNodes(false);
}

void SeatMapAccessible::install()
{
    QAccessible::removeFactory(makeInterface);
    QAccessible::installFactory(makeInterface);
}

void SeatMapAccessible::tellFocus(SeatMapView &view)
{
    if (!QAccessible::isActive() || !view.hasFocus())
        return;
    SeatMapAccessible *map = interfaceOf(view);
    QAccessibleInterface *focused = map ? map->focusChild() : nullptr;
    if (!focused || focused == map)
        return;
    QAccessibleEvent event(focused, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void SeatMapAccessible::tellState(SeatMapView &view, int seat)
{
    if (!QAccessible::isActive())
        return;
    SeatMapAccessible *map = interfaceOf(view);
    if (!map || !map->isOpen(view.model()->seat(seat).section))
        return;
    QAccessibleInterface *node = map->node(Kind::Seat, seat);
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent state(node, changed);
    QAccessible::updateAccessibility(&state);
    QAccessibleEvent name(node, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
}

void SeatMapAccessible::tellTree(SeatMapView &view, bool newModel)
{
    if (!QAccessible::isActive())
        return;
    if (SeatMapAccessible *map = interfaceOf(view))
        map->dropNodes(!newModel);
    QAccessibleEvent event(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

SeatMapView *SeatMapAccessible::view() const
{
    return static_cast<SeatMapView *>(widget());
}

void SeatMapAccessible::dropNodes(bool belowSectionsOnly)
{
    const QHash<quint64, QAccessible::Id> nodes = m_nodes;
    for (auto it = nodes.cbegin(); it != nodes.cend(); ++it) {
        if (belowSectionsOnly && !isBelowSections(it.key()))
            continue;
        m_nodes.remove(it.key());
        if (auto *node = dynamic_cast<SeatMapNode *>(QAccessible::accessibleInterface(it.value())))
            node->orphan();
        QAccessible::deleteAccessibleInterface(it.value());
    }
}

QAccessibleInterface *SeatMapAccessible::node(Kind kind, int index) const
{
    const quint64 key = keyOf(kind, index);
    if (const auto known = m_nodes.constFind(key); known != m_nodes.cend()) {
        if (QAccessibleInterface *found = QAccessible::accessibleInterface(*known))
            return found;
    }
    auto *made = new SeatMapNode(const_cast<SeatMapAccessible *>(this), kind, index);
    m_nodes.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

QStringList SeatMapAccessible::tiers() const
{
    QStringList names;
    for (const MapSection &section : view()->model()->data().sections) {
        if (!section.tier.isEmpty() && !names.contains(section.tier))
            names.append(section.tier);
    }
    return names.size() > 1 ? names : QStringList();
}

QList<int> SeatMapAccessible::sectionsOf(int tier) const
{
    // -1 asks for the sections that hang on the map itself: all of them, or those without a tier.
    const QStringList names = tiers();
    QList<int> sections;
    for (int i = 0; i < view()->model()->sectionCount(); ++i) {
        const qsizetype its = names.indexOf(view()->model()->section(i).tier);
        if (its == tier)
            sections.append(i);
    }
    return sections;
}

bool SeatMapAccessible::isOpen(int section) const
{
    const SeatMapState &state = view()->state();
    return !state.hasOverview() || state.section == section;
}

int SeatMapAccessible::childCount() const
{
    if (!view()->model())
        return 0;
    return static_cast<int>(tiers().size() + sectionsOf(-1).size());
}

QAccessibleInterface *SeatMapAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const int tierCount = static_cast<int>(tiers().size());
    return index < tierCount ? node(Kind::Tier, index) : node(Kind::Section, sectionsOf(-1).at(index - tierCount));
}

int SeatMapAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const SeatMapNode *>(child);
    if (!node || !view()->model())
        return -1;
    if (node->kind() == Kind::Tier)
        return node->index();
    const qsizetype place = node->kind() == Kind::Section ? sectionsOf(-1).indexOf(node->index()) : -1;
    return place < 0 ? -1 : static_cast<int>(tiers().size() + place);
}

QAccessibleInterface *SeatMapAccessible::childAt(int x, int y) const
{
    const SeatMapState &state = view()->state();
    if (!state.model || !state.camera.isReady())
        return nullptr;
    const QPointF at = view()->viewport()->mapFromGlobal(QPoint(x, y));
    const QPointF plan = state.camera.toPlan(at);
    if (!state.renderer.isOverview()) {
        const int seat = state.renderer.seatAt(plan);
        if (seat >= 0 && isOpen(state.model->seat(seat).section))
            return node(Kind::Seat, seat);
    }
    for (int i = 0; i < state.model->sectionCount(); ++i) {
        if (state.model->section(i).outline.containsPoint(plan, Qt::WindingFill))
            return node(Kind::Section, i);
    }
    return nullptr;
}

QAccessibleInterface *SeatMapAccessible::focusChild() const
{
    const SeatMapState &state = view()->state();
    if (!view()->hasFocus() || !state.model)
        return QAccessibleWidget::focusChild();
    if (state.renderer.isOverview())
        return state.cursorSection < 0 ? nullptr : node(Kind::Section, state.cursorSection);
    if (state.cursorArea >= 0)
        return node(Kind::Area, state.cursorArea);
    return state.cursorSeat < 0 ? nullptr : node(Kind::Seat, state.cursorSeat);
}

} // namespace parterre
