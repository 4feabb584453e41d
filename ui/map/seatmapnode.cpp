#include "map/seatmapnode.h"

#include "map/seatmapstate.h"
#include "map/seatmaptext.h"
#include "map/seatmapview.h"

namespace parterre {

bool SeatMapNode::isValid() const
{
    if (!m_owner || !m_owner->isValid() || !m_owner->view()->model())
        return false;
    const SeatMapData &data = m_owner->view()->model()->data();
    const auto index = static_cast<size_t>(m_index);
    switch (m_kind) {
    case Kind::Tier: return m_index < m_owner->tiers().size();
    case Kind::Section: return index < data.sections.size();
    case Kind::Row: return index < data.rows.size();
    case Kind::Seat: return index < data.seats.size();
    case Kind::Area: return index < data.areas.size();
    }
    return false;
}

QAccessibleInterface *SeatMapNode::parent() const
{
    if (!isValid())
        return nullptr;
    const SeatMapModel &model = *m_owner->view()->model();
    switch (m_kind) {
    case Kind::Seat: return m_owner->node(Kind::Row, model.seat(m_index).row);
    case Kind::Row: return m_owner->node(Kind::Section, model.row(m_index).section);
    case Kind::Area: return m_owner->node(Kind::Section, model.area(m_index).section);
    case Kind::Section: {
        const qsizetype tier = m_owner->tiers().indexOf(model.section(m_index).tier);
        return tier < 0 ? static_cast<QAccessibleInterface *>(m_owner)
                        : m_owner->node(Kind::Tier, static_cast<int>(tier));
    }
    case Kind::Tier: break;
    }
    return m_owner;
}

int SeatMapNode::childCount() const
{
    if (!isValid())
        return 0;
    const SeatMapModel &model = *m_owner->view()->model();
    switch (m_kind) {
    case Kind::Tier: return static_cast<int>(m_owner->sectionsOf(m_index).size());
    case Kind::Section:
        return m_owner->isOpen(m_index) ? model.section(m_index).rowCount + model.section(m_index).areaCount : 0;
    case Kind::Row: return m_owner->isOpen(model.row(m_index).section) ? model.row(m_index).seatCount : 0;
    case Kind::Seat:
    case Kind::Area: break;
    }
    return 0;
}

QAccessibleInterface *SeatMapNode::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const SeatMapModel &model = *m_owner->view()->model();
    switch (m_kind) {
    case Kind::Tier: return m_owner->node(Kind::Section, m_owner->sectionsOf(m_index).at(index));
    case Kind::Section: {
        const MapSection &section = model.section(m_index);
        return index < section.rowCount ? m_owner->node(Kind::Row, section.firstRow + index)
                                        : m_owner->node(Kind::Area, section.firstArea + index - section.rowCount);
    }
    case Kind::Row: return m_owner->node(Kind::Seat, model.row(m_index).firstSeat + index);
    case Kind::Seat:
    case Kind::Area: break;
    }
    return nullptr;
}

int SeatMapNode::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const SeatMapNode *>(child);
    if (!node || !isValid())
        return -1;
    const SeatMapModel &model = *m_owner->view()->model();
    if (m_kind == Kind::Tier && node->kind() == Kind::Section)
        return static_cast<int>(m_owner->sectionsOf(m_index).indexOf(node->index()));
    if (m_kind == Kind::Section && node->kind() == Kind::Row)
        return node->index() - model.section(m_index).firstRow;
    if (m_kind == Kind::Section && node->kind() == Kind::Area)
        return node->index() - model.section(m_index).firstArea + model.section(m_index).rowCount;
    if (m_kind == Kind::Row && node->kind() == Kind::Seat)
        return node->index() - model.row(m_index).firstSeat;
    return -1;
}

QAccessibleInterface *SeatMapNode::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (QAccessibleInterface *candidate = child(i); candidate->rect().contains(x, y))
            return candidate;
    }
    return nullptr;
}

QString SeatMapNode::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const SeatMapView &view = *m_owner->view();
    const SeatMapModel &model = *view.model();
    if (kind == QAccessible::Description && m_kind == Kind::Seat) {
        QStringList lines;
        if (const QString note = model.data().notes.value(m_index); !note.isEmpty())
            lines.append(note);
        if (view.state().details)
            lines += view.state().details(model.seatNo(m_index));
        return lines.join(u'\n');
    }
    if (kind != QAccessible::Name)
        return {};
    switch (m_kind) {
    case Kind::Tier: return m_owner->tiers().value(m_index);
    case Kind::Section: return SeatMapText::spokenSection(model, m_index);
    case Kind::Row: return SeatMapText::row(model.row(m_index));
    case Kind::Seat: return SeatMapText::spoken(model, m_index);
    case Kind::Area: return SeatMapText::spokenArea(model, m_index);
    }
    return {};
}

QRect SeatMapNode::rect() const
{
    if (!isValid())
        return {};
    SeatMapView &view = *m_owner->view();
    const SeatMapModel &model = *view.model();
    const SeatCamera &camera = view.state().camera;
    const auto onScreen = [&](const QRect &rect) {
        return QRect(view.viewport()->mapToGlobal(rect.topLeft()), rect.size());
    };
    const auto ofPlan = [&](const QRectF &plan) {
        return onScreen(QRectF(camera.toView(plan.topLeft()), camera.toView(plan.bottomRight())).toAlignedRect());
    };
    switch (m_kind) {
    case Kind::Seat: return onScreen(view.seatRect(m_index));
    case Kind::Section: return ofPlan(model.section(m_index).bounds);
    case Kind::Area: return ofPlan(model.area(m_index).outline.boundingRect());
    case Kind::Row:
    case Kind::Tier: {
        QRect all;
        for (int i = 0; i < childCount(); ++i)
            all |= child(i)->rect();
        return all;
    }
    }
    return {};
}

QAccessible::Role SeatMapNode::role() const
{
    switch (m_kind) {
    case Kind::Seat: return QAccessible::CheckBox;
    case Kind::Section:
    case Kind::Area: return QAccessible::PushButton;
    case Kind::Row:
    case Kind::Tier: break;
    }
    return QAccessible::Grouping;
}

QAccessible::State SeatMapNode::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const SeatMapState &now = m_owner->view()->state();
    if (m_kind == Kind::Seat) {
        const SeatDisplay display = now.model->seat(m_index).display;
        state.checkable = true;
        state.checked = display == SeatDisplay::Mine;
        state.selected = state.checked;
        state.focusable = true;
        state.focused = now.hasFocus && now.cursorSeat == m_index;
        state.disabled = now.readOnly;
    } else if (m_kind == Kind::Section) {
        state.focusable = true;
        state.focused = now.hasFocus && now.renderer.isOverview() && now.cursorSection == m_index;
        state.expandable = true;
        state.expanded = m_owner->isOpen(m_index);
    }
    if (m_kind == Kind::Area) {
        state.focusable = true;
        state.focused = now.hasFocus && now.cursorArea == m_index;
        state.disabled = now.readOnly;
    }
    state.offscreen = !rect().intersects(m_owner->rect());
    return state;
}

void *SeatMapNode::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList SeatMapNode::actionNames() const
{
    switch (m_kind) {
    case Kind::Seat: return {toggleAction(), setFocusAction()};
    case Kind::Section:
    case Kind::Area: return {pressAction()};
    case Kind::Row:
    case Kind::Tier: break;
    }
    return {};
}

void SeatMapNode::doAction(const QString &name)
{
    if (!isValid())
        return;
    SeatMapView &view = *m_owner->view();
    const SeatMapModel &model = *view.model();
    if (m_kind == Kind::Seat && name == toggleAction())
        view.activate(m_index);
    else if (m_kind == Kind::Seat && name == setFocusAction())
        view.goTo(model.seatNo(m_index));
    else if (m_kind == Kind::Section && name == pressAction())
        view.chooseSection(m_index);
    else if (m_kind == Kind::Area && name == pressAction())
        view.activateArea(m_index);
}

QStringList SeatMapNode::keyBindingsForAction(const QString &) const
{
    return {};
}

} // namespace parterre
