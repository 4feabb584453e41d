#pragma once

#include "services/queueservice.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <algorithm>

namespace parterre {

/// Thirty seats and twenty standing places, let in through a queue.
inline void queued(EventDto &event)
{
    event.queue = {true, 50, 60};
}

inline void queuedInAnHour(EventDto &event)
{
    queued(event);
    event.sales.opens = Moment(QDateTime::currentMSecsSinceEpoch()).plus(std::chrono::hours(1));
}

/// The twenty standing places are sold no more.
inline void closeFloor(EventDto &event)
{
    event.categories[2].forSale = false;
    event.prices.remove(PriceKey{2, 1});
}

/// A house whose event is sold through a queue, with both counters. Owned by a test; used on its thread.
class QueueHouse : public CounterHouse
{
public:
    explicit QueueHouse(const std::function<void(EventDto &)> &adjust = queued) : CounterHouse(adjust) {}

    QueueService queue{database};

    Result<QueueEntryView> join(int party, QueueLane lane = QueueLane::Window)
    {
        return await(queue.join(counter, {event, party, lane, {}, {}, {}}));
    }
    /// Joins, and fails the test program where that is impossible: the ground of a test must hold.
    QueueEntryView joined(int party, QueueLane lane = QueueLane::Window) { return must(join(party, lane)); }
    Result<QueueCallView> next(int most = 1) { return await(queue.callNext(counter, {event, {}, most})); }
    /// Calls the next one, who must be let in.
    QueueEntryView called() { return must(next()).called.value(0); }
    QueueView list() { return must(await(queue.list(event))); }
    QueueEntryView entry(const QueueEntryView &of) { return must(await(queue.view(of.id))); }
    ShoppingView session(const QueueEntryView &of) { return must(await(shopping.view(entry(of).session))); }
    /// Lets in parties until so many places are left to give.
    void promiseAllBut(int left)
    {
        while (list().spare() > left) {
            joined(std::min(6, list().spare() - left));
            called();
        }
    }

    template <class T>
    static T must(const Result<T> &answer)
    {
        if (!answer)
            qFatal("%s", qPrintable(describeAnswer(answer)));
        return *answer;
    }
};

} // namespace parterre
