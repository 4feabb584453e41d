#pragma once

#include "domain/sale/seatchoice.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace parterre {

/// Looks for the best free seats on another thread, so that typing never waits for a stadium to be searched. Only the
/// newest question is answered. Owned by the part that shows the answer; UI thread.
class SeatFinder : public QObject
{
    Q_OBJECT

public:
    using Answer = Result<QList<ChoiceOfferView>>;

    explicit SeatFinder(QObject *parent = nullptr) : QObject(parent) {}

    void find(const std::shared_ptr<const ChoicePlan> &plan, const FreePlaces &free, const ChoiceRequest &request,
              const ChoiceRules &rules, std::function<void(const Answer &)> handler);
    /// The answer under way is not wanted any more.
    void forget() { ++m_turn; }

private:
    quint64 m_turn = 0;
};

} // namespace parterre
