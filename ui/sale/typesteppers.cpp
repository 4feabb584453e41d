#include "sale/typesteppers.h"

#include "sale/saledesk.h"
#include "sale/typestepper.h"

#include <QGridLayout>

#include <algorithm>

namespace parterre {

TypeSteppers::TypeSteppers(SaleDesk &desk, QWidget *parent) : Panel(parent), m_desk(desk)
{
    setSides(Panel::Bottom);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(16, 8, 16, 8);
    m_grid->setSpacing(8);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

void TypeSteppers::showView(bool paying)
{
    const EventDto &event = m_desk.view().event.details;
    QList<TicketTypeDto> types;
    for (const TicketTypeDto &type : event.ticketTypes) {
        if (type.countsSeat)
            types.append(type);
    }
    const QList<SeatNo> seats = m_desk.hasSession() ? m_desk.view().seats() : QList<SeatNo>();
    const bool wanted = types.size() > 1 && !seats.isEmpty() && !paying;
    setVisible(wanted);
    if (!wanted)
        return;
    if (m_event != event.id) {
        m_event = event.id;
        makeSteppers(types);
    }
    for (auto stepper = m_stepperOf.cbegin(); stepper != m_stepperOf.cend(); ++stepper) {
        const auto have = std::ranges::count_if(m_desk.view().lines, [&](const BasketLineView &line) {
            return !line.seat.isNull() && line.type == stepper.key();
        });
        stepper.value()->setCount(static_cast<int>(have));
        stepper.value()->setCanChange(have > 0, have < seats.size());
    }
}

void TypeSteppers::makeSteppers(const QList<TicketTypeDto> &types)
{
    qDeleteAll(m_stepperOf);
    m_stepperOf.clear();
    for (int i = 0; i < types.size(); ++i) {
        const TicketTypeNo no = types.at(i).no;
        auto *stepper = new TypeStepper(types.at(i).name);
        m_grid->addWidget(stepper, i / 2, i % 2);
        m_stepperOf.insert(no, stepper);
        connect(stepper, &TypeStepper::moreWanted, this, [this, no] { change(no, true); });
        connect(stepper, &TypeStepper::lessWanted, this, [this, no] { change(no, false); });
    }
}

/// More of a type turns the last seat of another type into it, less turns its last one into the type before it: the
/// number of seats is the map's business.
void TypeSteppers::change(TicketTypeNo type, bool more)
{
    const EventDto &event = m_desk.view().event.details;
    const QList<BasketLineView> &lines = m_desk.view().lines;
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (line->seat.isNull() || (line->type == type) == more)
            continue;
        if (more && !event.price(line->category, type))
            continue;
        TicketTypeNo becomes = type;
        if (!more) {
            const auto other = std::ranges::find_if(event.ticketTypes, [&](const TicketTypeDto &candidate) {
                return candidate.no != type && candidate.countsSeat && event.price(line->category, candidate.no);
            });
            if (other == event.ticketTypes.end())
                continue;
            becomes = other->no;
        }
        m_desk.put(TicketTypesDto{{{line->seat, becomes}}});
        return;
    }
}

} // namespace parterre
