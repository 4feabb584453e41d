#include "services/queueservice.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

constexpr int stationCount = 3;

enum class Deed {
    Join,
    CallNext,
    CallMany,
    CallAgain,
    Serve,
    Fill,
    Pay,
    Abandon,
    Lapse,
    Leave,
    LargerParty,
    SmallerParty,
    OpenSale,
    Cancel,
    Block,
    Unblock,
    Extend,
    Sweep,
};
constexpr int deedCount = 18;

/// What one station does in a round, with two numbers that mean what the deed makes of them.
struct Step
{
    Deed deed;
    int a;
    int b;
};

/// All stations at once, after the clock moved by so many minutes: rarely, and then also back.
struct Round
{
    std::vector<Step> steps;
    int minutes;
};

std::ostream &operator<<(std::ostream &out, const Round &round)
{
    out << "{clock " << round.minutes << " min";
    for (const Step &step : round.steps)
        out << ", deed " << static_cast<int>(step.deed) << " (" << step.a << ", " << step.b << ")";
    return out << "}";
}

rc::Gen<Step> anyStep()
{
    // Mostly what puts the promise to the test.
    const auto deed = rc::gen::oneOf(rc::gen::inRange(0, deedCount),
                                     rc::gen::element(static_cast<int>(Deed::Join), static_cast<int>(Deed::CallMany),
                                                      static_cast<int>(Deed::OpenSale), static_cast<int>(Deed::Fill),
                                                      static_cast<int>(Deed::LargerParty)));
    return rc::gen::map(
        rc::gen::tuple(deed, rc::gen::inRange(0, 100), rc::gen::inRange(1, 7)),
        [](const std::tuple<int, int, int> &numbers) {
            return Step{static_cast<Deed>(std::get<0>(numbers)), std::get<1>(numbers), std::get<2>(numbers)};
        });
}

rc::Gen<Round> anyRound()
{
    const auto minutes = rc::gen::weightedElement<int>({{12, 0}, {2, 2}, {1, 4}, {1, 31}, {1, -5}, {1, -40}});
    return rc::gen::map(rc::gen::pair(rc::gen::container<std::vector<Step>>(stationCount, anyStep()), minutes),
                        [](const std::pair<std::vector<Step>, int> &parts) {
                            return Round{parts.first, parts.second};
                        });
}

/// A counter with connections of its own: on PostgreSQL what several of them do at once really runs at once.
struct Station
{
    Station(const DatabaseLocation &location, const Actor &who) : database(location), actor(who) {}

    Database database;
    QueueService queue{database};
    ShoppingService shopping{database};
    OrderService orders{database};
    EventService events{database};
    SweepService sweeper{database};
    Actor actor;
};

/// A house with several stations, whose clock is one.
class Scene
{
public:
    Scene()
    {
        for (int i = 0; i < stationCount; ++i)
            stations.push_back(std::make_unique<Station>(house.test.location(), i == 0 ? house.other : house.counter));
    }

    void pass(std::chrono::minutes time)
    {
        m_passed += time;
        house.pass(time);
        for (const auto &station : stations)
            station->database.setClockShift(std::chrono::milliseconds(m_passed).count());
    }

    // The event starts late enough for all the time that passes in all runs.
    CounterHouse house{[](EventDto &event) {
        event.doors = event.doors->plus(24h * 3650);
        event.starts = event.starts->plus(24h * 3650);
        event.ends = event.ends->plus(24h * 3650);
        event.sales.opens = event.sales.opens->plus(-24h * 3650);
    }};
    QueueService queue{house.database};
    std::vector<std::unique_ptr<Station>> stations;
    int runs = 0;

private:
    std::chrono::minutes m_passed{0};
};

/// Waits for an answer and says what went wrong, if anything did.
using Answer = std::function<std::optional<Error>()>;

template <class T>
Answer later(const QFuture<Result<T>> &future)
{
    return [future]() -> std::optional<Error> {
        const Result<T> answer = await(future);
        return answer ? std::nullopt : std::optional(answer.error());
    };
}

/// A session as the stations see it when a round begins; what happens meanwhile makes it old.
struct Seen
{
    ShoppingView view;
    Actor owner;
};

/// Several stations at one event of few places, each with a will of its own.
class Run
{
public:
    explicit Run(Scene &scene) : m_scene(scene)
    {
        EventDto dto = await(scene.house.events.view(scene.house.event))->toDto();
        dto.id = EventId();
        dto.revision = 0;
        dto.queue = {true, 50, 1000};
        // Ten seats of row A, and twenty standing places that come and go: few enough to fight over.
        dto.categories[1].forSale = false;
        dto.prices.remove(PriceKey{1, 1});
        dto.prices.remove(PriceKey{1, 2});
        // Every run has a day of its own in the house.
        const std::chrono::hours later(24 * ++scene.runs);
        for (std::optional<Moment> *moment : {&dto.doors, &dto.starts, &dto.ends})
            *moment = (*moment)->plus(later);
        m_prices = dto.prices;
        dto.categories[2].forSale = false;
        dto.prices.remove(PriceKey{2, 1});
        m_event = publishedEvent(scene.house, dto).id();
    }

    void run(const Round &round)
    {
        if (round.minutes != 0)
            m_scene.pass(std::chrono::minutes(round.minutes));
        look();
        std::vector<Answer> answers;
        for (std::size_t i = 0; i < round.steps.size(); ++i)
            answers.push_back(start(*m_scene.stations[i], round.steps[i]));
        for (const Answer &answer : answers) {
            const std::optional<Error> error = answer ? answer() : std::nullopt;
            if (error)
                RC_LOG(describe(*error).toStdString());
            RC_ASSERT(!error || error->code == ErrorCode::Refused || error->code == ErrorCode::Conflict ||
                      error->code == ErrorCode::Busy);
        }
        check();
    }

    /// Whoever was let in and whose time is not over takes, one after the other, all that they queued for.
    void everybodyGetsTheirPlaces()
    {
        look();
        for (const Seen &seen : std::as_const(m_live)) {
            const auto view = await(m_scene.house.shopping.view(seen.view.id));
            RC_ASSERT(view.has_value());
            if (view->status == ShoppingStatus::Selecting)
                RC_ASSERT(filled(*view, seen.owner).placeCount() >= view->party);
        }
        check();
    }

private:
    void look()
    {
        const auto view = await(m_scene.queue.list(m_event));
        RC_ASSERT(view.has_value());
        m_entries = view->entries;
        m_live.clear();
        const QString sql = QStringLiteral("SELECT CAST(session_id AS TEXT), station_id FROM shop_session WHERE "
                                           "event_id = %1 AND status = 1 ORDER BY created_at, session_id");
        for (const QVariantList &row : m_scene.house.test.rows(sql.arg(m_event.value()))) {
            const auto session = await(m_scene.house.shopping.view(SessionId(row.at(0).toString().toLongLong())));
            RC_ASSERT(session.has_value());
            Actor owner = m_scene.house.counter;
            owner.station = StationId(row.at(1).toLongLong());
            m_live.append({*session, owner});
        }
    }

    template <class T>
    static const T *pick(const QList<T> &list, int number)
    {
        return list.isEmpty() ? nullptr : &list.at(number % list.size());
    }

    Answer start(Station &station, const Step &step)
    {
        const Actor &actor = station.actor;
        switch (step.deed) {
        case Deed::Join: return later(station.queue.join(actor, {m_event, step.b, lane(step.a), {}, {}, {}}));
        case Deed::CallNext: return later(station.queue.callNext(actor, {m_event, {}, 1}));
        case Deed::CallMany: return later(station.queue.callNext(actor, {m_event, {}, step.b}));
        case Deed::OpenSale: return later(station.shopping.open(actor, {m_event, step.b, {}, {}}));
        case Deed::Sweep: return later(station.sweeper.sweep());
        case Deed::Block: return changePrices(station, true);
        case Deed::Unblock: return changePrices(station, false);
        case Deed::Cancel: return cancelOne(station, step.a);
        case Deed::Fill:
        case Deed::Pay:
        case Deed::Abandon:
        case Deed::Extend: return shop(station, step);
        default: return changeEntry(station, step);
        }
    }
    static QueueLane lane(int number)
    {
        return number % 5 == 0 ? QueueLane::StepFree : number % 2 == 0 ? QueueLane::Phone : QueueLane::Window;
    }
    Answer changeEntry(Station &station, const Step &step)
    {
        const QueueEntryView *entry = pick(m_entries, step.a);
        if (!entry)
            return {};
        const Actor &actor = station.actor;
        switch (step.deed) {
        case Deed::CallAgain: return later(station.queue.call(actor, entry->id));
        case Deed::Serve: return later(station.queue.serve(actor, entry->id));
        case Deed::Lapse: return later(station.queue.lapse(actor, entry->id));
        case Deed::Leave: return later(station.queue.leave(actor, entry->id));
        case Deed::LargerParty:
            return later(station.queue.putParty(actor, entry->id, {std::min(entry->party + step.b, 6)}));
        default: return later(station.queue.putParty(actor, entry->id, {std::max(1, entry->party - step.b)}));
        }
    }
    /// As the session's own station, so that two windows of one session meet as well.
    Answer shop(Station &station, const Step &step)
    {
        const Seen *seen = pick(m_live, step.a);
        if (!seen)
            return {};
        switch (step.deed) {
        case Deed::Fill: return later(station.shopping.put(seen->owner, seen->view, anyPlaces(seen->view, step.b)));
        case Deed::Extend: return later(station.shopping.extend(seen->owner, seen->view));
        case Deed::Abandon: return later(station.shopping.abandon(seen->owner, seen->view));
        default: break;
        }
        const CashPaymentDto cash{OrderId::create(), seen->view.total};
        return later(station.shopping.put(seen->owner, seen->view, cash));
    }
    /// So many places more, as good as the house finds them; adults, who are sold everywhere.
    static BestSeatsDto anyPlaces(const ShoppingView &session, int wanted)
    {
        BestSeatsDto best;
        best.types = QList<TicketTypeNo>(std::clamp(session.party - session.placeCount(), 1, wanted), 1);
        best.together = false;
        return best;
    }
    Answer changePrices(Station &station, bool isTaken)
    {
        const auto event = await(station.events.view(m_event));
        if (!event)
            return {};
        EventDto dto = event->toDto();
        dto.prices = m_prices;
        dto.categories[2].forSale = !isTaken; // the floor
        if (isTaken)
            dto.prices.remove(PriceKey{2, 1});
        return later(station.events.put(dto, station.actor));
    }
    Answer cancelOne(Station &station, int number)
    {
        const auto orders = await(station.orders.list({m_event, {}}));
        const OrderSummaryView *order = orders ? pick(*orders, number) : nullptr;
        return order ? later(station.orders.cancel(station.actor, order->id)) : Answer();
    }

    /// First places that cannot be bought any more are given back, then missing ones taken, one by one.
    ShoppingView filled(ShoppingView view, const Actor &owner)
    {
        ShoppingService &shopping = m_scene.house.shopping;
        const AreaNo pit = m_scene.house.pit;
        if (!view.canBePaid() && view.placesIn(pit) > 0) {
            const auto given = await(shopping.put(owner, view, AreaPlacesDto{pit, {}}));
            RC_ASSERT(given.has_value());
            view = *given;
        }
        while (view.status == ShoppingStatus::Selecting && view.placeCount() < view.party) {
            const int before = view.placeCount();
            auto more = await(shopping.put(owner, view, anyPlaces(view, 1)));
            if (!more) { // nothing on a seat: then on the floor
                const AreaPlacesDto floor{pit, {{1, view.placesIn(pit) + 1}}};
                more = await(shopping.put(owner, view, floor));
            }
            RC_ASSERT(more.has_value());
            RC_ASSERT(more->placeCount() == before + 1);
            view = *more;
        }
        return view;
    }

    void check()
    {
        const QString breaches = m_scene.house.breaches();
        if (!breaches.isEmpty())
            RC_LOG(breaches.toStdString());
        RC_ASSERT(breaches.isEmpty());
        const auto view = await(m_scene.queue.list(m_event));
        RC_ASSERT(view.has_value());
        RC_ASSERT(view->spare() >= 0);
    }

    Scene &m_scene;
    EventId m_event;
    QMap<PriceKey, Money> m_prices;
    QList<QueueEntryView> m_entries;
    QList<Seen> m_live;
};

} // namespace

/// Random deeds of several stations at once, with a clock that jumps both ways, try to let in somebody who then finds
/// nothing.
class tst_Admission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappensWhoeverIsLetInFindsTheirPlaces()
    {
        Scene scene;
        const bool kept = rc::check("whoever is let in finds their places", [&scene] {
            const auto rounds = *rc::gen::container<std::vector<Round>>(anyRound());
            Run run(scene);
            for (const Round &round : rounds)
                run.run(round);
            run.everybodyGetsTheirPlaces();
        });
        QVERIFY(kept);
    }
};

QTEST_GUILESS_MAIN(tst_Admission)
#include "tst_admission.moc"
