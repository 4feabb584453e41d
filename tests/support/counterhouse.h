#pragma once

#include "services/eventservice.h"
#include "services/orderservice.h"
#include "services/shoppingservice.h"
#include "services/sweepservice.h"
#include "services/verifyservice.h"
#include "support/samplehouse.h"

#include <chrono>
#include <functional>

namespace parterre {

/// The sample house with one event on sale and two counters that sell it: rows A (60.00, child 40.00), B and C (45.00,
/// child 30.00) of ten seats each, and twenty standing places (25.00, adults only); six tickets an order, eight a
/// person, no fee, 7 % tax included. Owned by a test; used on its thread.
class CounterHouse : public SampleHouse
{
public:
    /// `adjust` changes the event before it is published.
    explicit CounterHouse(const std::function<void(EventDto &)> &adjust = {});

    EventService events{database};
    ShoppingService shopping{database};
    OrderService orders{database};
    VerifyService verifier{database};
    SweepService sweeper{database};

    Actor counter; ///< where the test works
    Actor other;   ///< another counter
    EventId event;
    AreaNo pit;

    /// By what is printed: seat(u"B", 4).
    SeatNo seat(QStringView row, int number) const;
    QList<SeatNo> seats(QStringView row, int first, int count) const;
    Money euros(qint64 amount) const;

    /// Moves the database's clock, as if so much time had passed.
    void pass(std::chrono::milliseconds time);
    /// What verify finds, as text; empty when all promises hold.
    QString breaches();

private:
    LayoutView m_layout;
    std::chrono::milliseconds m_passed{0};
};

} // namespace parterre
