// The stations of the benchmark of the change feed.

#include "bench/benchcrew.h"
#include "bench/feedbench.h"
#include "commands/commandcontext.h"
#include "services/placewatch.h"

#include <QJsonArray>
#include <QSocketNotifier>

#include <chrono>
#include <iostream>
#include <string>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// The computer's own clock, which all its processes share.
qint64 microsecondsNow()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

QJsonObject toJson(const QHash<SeatNo, qint64> &heard)
{
    QJsonArray seats;
    for (auto seat = heard.cbegin(); seat != heard.cend(); ++seat)
        seats.append(QJsonArray{seat.key().value(), seat.value()});
    return {{u"heard"_s, seats}};
}

} // namespace

Result<void> serveFeedBench(CommandContext &context, EventId event)
{
    QHash<SeatNo, qint64> heard;
    bool isReady = false;
    QEventLoop loop;
    PlaceWatch watch(context.services().database);
    QObject::connect(&watch, &PlaceWatch::changed, &loop, [&](const PlaceChangesView &changes) {
        const qint64 now = microsecondsNow();
        for (const SeatStateView &seat : changes.seats) {
            if (seat.state == PlaceState::Held && !heard.contains(seat.seat))
                heard.insert(seat.seat, now);
        }
        if (!std::exchange(isReady, true))
            answerOrder({});
    });
    QSocketNotifier orders(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, &loop, [&] {
        std::string line;
        if (std::getline(std::cin, line))
            answerOrder(toJson(heard));
        else
            loop.quit();
    });
    watch.follow(event);
    loop.exec();
    return {};
}

} // namespace parterre
