#include "queue/queuewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

struct QueueWords
{
    Q_DECLARE_TR_FUNCTIONS(QueueWords)
};

} // namespace

QString queueLaneWord(QueueLane lane)
{
    switch (lane) {
    case QueueLane::Window: return QueueWords::tr("Window");
    case QueueLane::Phone: return QueueWords::tr("Phone");
    case QueueLane::StepFree: return QueueWords::tr("Step-free");
    }
    Q_UNREACHABLE();
}

QString queueStateWord(QueueState state)
{
    switch (state) {
    case QueueState::Waiting: return QueueWords::tr("waiting");
    case QueueState::Called: return QueueWords::tr("called");
    case QueueState::Serving: return QueueWords::tr("serving");
    case QueueState::Done: return QueueWords::tr("done");
    case QueueState::Lapsed: return QueueWords::tr("did not come");
    case QueueState::Left: return QueueWords::tr("left");
    }
    Q_UNREACHABLE();
}

QString waitText(const std::optional<WaitRange> &wait)
{
    if (!wait)
        return {};
    if (wait->toMinutes == 0)
        return QueueWords::tr("at once");
    return QueueWords::tr("about %1–%2 min").arg(wait->fromMinutes).arg(wait->toMinutes);
}

Error reasonOf(const QueueCallView &call)
{
    const auto because = [&call](const QString &reason) {
        return Error{ErrorCode::Refused, {}, reason, {QString::number(call.limit)}};
    };
    switch (call.outcome) {
    case CallOutcome::Called: return {};
    case CallOutcome::NobodyWaiting: return because(u"queue-empty"_s);
    case CallOutcome::AskParty: return because(u"queue-party-too-large"_s);
    case CallOutcome::NoPlaces: return because(u"queue-no-places"_s);
    case CallOutcome::TooManyInside: return because(u"queue-too-many-inside"_s);
    case CallOutcome::TooManyAMinute: return because(u"queue-too-many-a-minute"_s);
    }
    Q_UNREACHABLE();
}

} // namespace parterre
