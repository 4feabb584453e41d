#pragma once

#include "common/panel.h"
#include "domain/sale/shopping.h"

#include <QHash>

class QGridLayout;

namespace parterre {

class SaleDesk;
class TypeStepper;

/// How many of the basket's seats are of each ticket type, two steppers a row: turns adults into children without
/// opening a list per seat. Hidden where there is nothing to choose. Shows the desk's view and asks the desk for
/// changes. Owned by BasketPanel; UI thread.
class TypeSteppers : public Panel
{
    Q_OBJECT

public:
    explicit TypeSteppers(SaleDesk &desk, QWidget *parent = nullptr);

    /// Follows the desk's view; while the basket is being paid there are none.
    void showView(bool paying);

private:
    void makeSteppers(const QList<TicketTypeDto> &types);
    void change(TicketTypeNo type, bool more);

    SaleDesk &m_desk;
    QGridLayout *m_grid = nullptr;
    QHash<TicketTypeNo, TypeStepper *> m_stepperOf;
    EventId m_event;
};

} // namespace parterre
