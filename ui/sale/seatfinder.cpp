#include "sale/seatfinder.h"

#include "services/aside.h"

namespace parterre {

void SeatFinder::find(const std::shared_ptr<const ChoicePlan> &plan, const FreePlaces &free,
                      const ChoiceRequest &request, const ChoiceRules &rules,
                      std::function<void(const Answer &)> handler)
{
    const quint64 turn = ++m_turn;
    runAside(*QThreadPool::globalInstance(), [plan, free, request, rules] {
        return bestAvailable(*plan, free, request, rules);
    }).then(this, [this, turn, handler = std::move(handler)](const Answer &answer) {
        if (turn == m_turn)
            handler(answer);
    });
}

} // namespace parterre
