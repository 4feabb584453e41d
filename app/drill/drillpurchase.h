#pragma once

#include "domain/common/result.h"
#include "drill/drillbuyer.h"
#include "drill/drillline.h"
#include "drill/drilllines.h"
#include "services/station.h"

#include <QFuture>
#include <QRandomGenerator>

#include <functional>

namespace parterre {

class DrillPicture;
struct Services;

/// One customer after the other at a counter of a drill, through the services that the windows use. Whoever lost a race
/// tries again; whoever finds fewer places than he wanted takes what is left; only when everything is sold does he go
/// without. Whoever was let in through the line must get all the places he queued for; that he does not is an error.
/// Takes up a purchase where a killed station has left it, whatever it got done. Owned by DrillCounter; main
/// thread; waits for every answer.
class DrillPurchase
{
public:
    using Tell = std::function<void(const DrillNews &)>;

    DrillPurchase(Services &services, const Actor &actor, DrillPicture &picture, const DrillOptions &options,
                  Tell tell);

    DrillOutcome serve(const DrillBuyer &buyer, const DrillErrand &errand);

private:
    using Ask = std::function<QFuture<Result<ShoppingView>>()>;

    void advance();
    /// Measures one question to the house; true when a view came back.
    bool step(const QString &name, const Ask &ask);
    void fail(const Error &error);
    void reload();
    void open();
    void waitInLine();
    bool goOnInside();
    void join();
    void comeIn(const QueueEntryView &entry);
    bool wantsMore() const;
    int missing() const;
    void choose();
    void chooseBest();
    void chooseByHand();
    void chooseStanding();
    void chooseWhatIsLeft();
    void hold(const QList<SeatNo> &seats);
    void waitOrGiveUp();
    void pay();
    void abandon(DrillEnd end);
    void noteSold();
    void noteOver();
    void end(DrillEnd end);
    void giveUp(const QString &reason);
    bool wantsToLeave() const;

    Services &m_services;
    const Actor m_actor;
    DrillPicture &m_picture;
    const Tell m_tell;
    const bool m_takesAllOrAsks;     ///< a hand-picked group is not made smaller
    std::optional<DrillLine> m_line; ///< of an event with a queue

    DrillBuyer m_buyer;
    QRandomGenerator m_random;
    std::optional<ShoppingView> m_view;
    DrillOutcome m_outcome;
    OrderId m_order;
    SessionId m_interrupted;
    DrillEnd m_leavingAs = DrillEnd::Left;
    int m_wanted = 0;
    int m_places = 0;
    int m_tries = 0;
    int m_troubles = 0;
    bool m_takesWhatIsLeft = false;
    bool m_hasJoined = false;
    bool m_isFirst = true; ///< in this process
    bool m_over = false;
};

} // namespace parterre
