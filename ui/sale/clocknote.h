#pragma once

#include "sale/basketnote.h"

namespace parterre {

class SaleClock;
class SaleDesk;

/// What the basket says as its time runs out: 5 minutes, 2 minutes, 30 seconds, and that the seats are gone, each with
/// what can be done about it. Never takes the keyboard. Follows the clock and the desk. Owned by BasketPanel; UI thread.
class ClockNote : public BasketNote
{
    Q_OBJECT

public:
    ClockNote(SaleDesk &desk, SaleClock &clock, QWidget *parent = nullptr);

    /// While a payment is open the time that is left is said, but changing it waits.
    void refresh();

Q_SIGNALS:
    void sameSeatsWanted();
    void bestInsteadWanted();

private:
    void sayReleased();
    void sayTimeLeft();

    SaleDesk &m_desk;
    SaleClock &m_clock;
};

} // namespace parterre
