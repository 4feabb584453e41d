#pragma once

#include "domain/common/enumtext.h"
#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "domain/event/event.h"

#include <QList>
#include <QString>

#include <optional>

// The waiting line of an event: who waits, who was called, and what decides whether somebody may come in. Plain values,
// usable on any thread.

namespace parterre {

/// One customer in a line; 63 random bits, made by whoever adds them.
using QueueEntryId = Id<struct QueueEntryTag>;

/// Where the customer waits.
enum class QueueLane { Window, Phone, StepFree };

inline constexpr EnumText queueLaneText(std::array<std::pair<QueueLane, const char *>, 3>{{
    {QueueLane::Window, "window"},
    {QueueLane::Phone, "phone"},
    {QueueLane::StepFree, "step-free"},
}});

/// What became of a customer in the line.
enum class QueueState {
    Waiting,
    Called,  ///< let in and not yet served; the turn lapses when it is not taken in time
    Serving, ///< the clock of the purchase runs
    Done,    ///< bought, or the time of the purchase ran out
    Lapsed,  ///< did not come in time; may be called again for a while
    Left,
};

inline constexpr EnumText queueStateText(std::array<std::pair<QueueState, const char *>, 6>{{
    {QueueState::Waiting, "waiting"},
    {QueueState::Called, "called"},
    {QueueState::Serving, "serving"},
    {QueueState::Done, "done"},
    {QueueState::Lapsed, "lapsed"},
    {QueueState::Left, "left"},
}});

/// Why nobody (more) was called.
enum class CallOutcome {
    Called, ///< everybody who was wanted
    NobodyWaiting,
    AskParty,       ///< fewer places are left than the next party wants: ask it (take fewer, wait, leave)
    NoPlaces,       ///< nothing is left to give; what others hold may come back
    TooManyInside,  ///< as many as allowed are choosing right now
    TooManyAMinute, ///< as many as allowed were let in during the last minute
};

inline constexpr EnumText callOutcomeText(std::array<std::pair<CallOutcome, const char *>, 6>{{
    {CallOutcome::Called, "called"},
    {CallOutcome::NobodyWaiting, "nobody-waiting"},
    {CallOutcome::AskParty, "ask-party"},
    {CallOutcome::NoPlaces, "no-places"},
    {CallOutcome::TooManyInside, "too-many-inside"},
    {CallOutcome::TooManyAMinute, "too-many-a-minute"},
}});

// ---- inputs -------------------------------------------------------------------------------------------------------

/// A customer who joins a line.
struct JoinQueueDto
{
    EventId event;
    int party = 1;
    QueueLane lane = QueueLane::Window;
    QString name;
    /// To be called back on; both may be empty.
    QString email;
    QString phone;
};

/// How people are let in. The two limits are the event's own, the times belong to its queue.
struct QueueRulesDto
{
    int mostInSelection = 50;
    int admissionsPerMinute = 60;
    /// How long a called customer has until the turn lapses.
    int turnSeconds = 180;
    /// How long a lapsed number may be called again.
    int keepMinutes = 15;

    friend bool operator==(const QueueRulesDto &, const QueueRulesDto &) = default;
};

/// Whom to call.
struct CallNextDto
{
    EventId event;
    /// Only customers of this lane.
    std::optional<QueueLane> lane;
    /// At most so many at once.
    int most = 1;
};

/// Another size for a purchase that was let in.
struct PartyDto
{
    int party = 1;
};

// ---- views --------------------------------------------------------------------------------------------------------

/// One customer in the line.
struct QueueEntryView
{
    QueueEntryId id;
    EventId event;
    int number = 0;
    QueueState state = QueueState::Waiting;
    QueueLane lane = QueueLane::Window;
    int party = 1;
    bool isPreferred = false; ///< put forward by hand
    bool isDrawn = true;      ///< false in the pre-queue, whose order is drawn when sales open
    QString name;
    QString email;
    QString phone;
    Moment joinedAt;

    bool isAsked = false;   ///< being asked whether to take fewer, wait or leave
    bool isPatient = false; ///< chose to wait for more places and lets others pass

    int calls = 0;
    int recalls = 0; ///< of the latest call
    std::optional<Moment> calledAt;
    SessionId session; ///< of the latest call
    StationId station; ///< that called or serves; null when nobody in particular did
    QString stationName;
    /// Called: when the turn lapses. Serving: when the purchase's time is over.
    std::optional<Moment> deadline;
    /// Lapsed: until when the number may be called again.
    std::optional<Moment> keptUntil;

    QString ticket() const;
    bool mayBeCalledAgain(Moment now) const;

    friend bool operator==(const QueueEntryView &, const QueueEntryView &) = default;
};

/// A range and never a point: nobody knows.
struct WaitRange
{
    int fromMinutes = 0;
    int toMinutes = 0;

    friend bool operator==(const WaitRange &, const WaitRange &) = default;
};

/// A line as its page shows it.
struct QueueView
{
    EventId event;
    QString eventName;
    bool isQueued = false;
    QueueRulesDto rules;
    /// Called and being served first, then waiting in the order in which they will be called, then lapsed ones that may
    /// be called again. At most `mostShown` of them; the counts are of all.
    QList<QueueEntryView> entries;
    int waiting = 0;
    int waitingPlaces = 0; ///< the sum of their parties
    int inside = 0;        ///< purchases that were let in and are not over, staff sales too
    int supply = 0;        ///< places that are not sold, not blocked and have a price
    int promised = 0;      ///< of these, what those inside may still take
    int admittedLastMinute = 0;
    /// How long somebody who joins now will wait; nothing while that is not known.
    std::optional<WaitRange> estimate;
    std::optional<Moment> opens; ///< while sales have not opened
    Moment databaseNow;

    static constexpr int mostShown = 500;
    /// Places that can be given to whoever is let in next.
    int spare() const { return supply - promised; }
    const QueueEntryView *entry(QueueEntryId id) const;

    friend bool operator==(const QueueView &, const QueueView &) = default;
};

/// What a call did.
struct QueueCallView
{
    QList<QueueEntryView> called;
    /// Called, or why nobody (more) was.
    CallOutcome outcome = CallOutcome::Called;
    /// The party that is asked, when the outcome says so.
    std::optional<QueueEntryView> asked;
    /// Places that are left to give.
    int spare = 0;
    /// The number that the outcome is about: the places left, or the limit that was reached.
    int limit = 0;

    friend bool operator==(const QueueCallView &, const QueueCallView &) = default;
};

/// A number as it is printed and called out: 27 is "A027", 1000 is "B001".
QString queueTicket(int number);
/// The other way round, forgiving about case and zeros; nothing when it is not a ticket's number.
std::optional<int> queueNumber(const QString &ticket);

/// How long somebody waits who has so many in front: from how many were let in during the minutes that were looked at,
/// and from the limit a minute, whichever is slower. Nothing when neither says anything.
std::optional<WaitRange> estimateWait(int ahead, int admitted, int minutes, const QueueRulesDto &rules);

} // namespace parterre
