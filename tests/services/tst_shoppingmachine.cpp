#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <vector>

using namespace parterre;
using namespace std::chrono_literals;

namespace {

constexpr int sessionCount = 3;
constexpr int seatCount = 6;
constexpr int pitCapacity = 20;
constexpr int mostPlaces = 6;

enum class Deed { Hold, Release, Places, Extend, Pay, Abandon, Cancel, Wait, Sweep };

/// One step of a random run: a deed of a session with two numbers that mean what the deed makes of them.
struct Step
{
    Deed deed;
    int session;
    int a;
    int b;
};

std::ostream &operator<<(std::ostream &out, const Step &step)
{
    return out << "{deed " << static_cast<int>(step.deed) << ", session " << step.session << ", " << step.a << ", "
               << step.b << "}";
}

rc::Gen<Step> anyStep()
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 9), rc::gen::inRange(0, sessionCount),
                                       rc::gen::inRange(0, seatCount), rc::gen::inRange(0, 8)),
                        [](const std::tuple<int, int, int, int> &numbers) {
                            const auto &[deed, session, a, b] = numbers;
                            return Step{static_cast<Deed>(deed), session, a, b};
                        });
}

/// What a session should hold, by the rules and nothing else.
struct ModelSession
{
    ShoppingView view;
    std::set<int> seats;
    int places = 0;
    bool live = false;
    bool started = false;
    qint64 deadline = 0; ///< in minutes of the model's clock
    int extensions = 0;
};

struct ModelOrder
{
    OrderId id;
    std::set<int> seats;
    int places = 0;
    bool cancelled = false;
};

/// The simplest machine that keeps the rules, run beside the real one.
class Machine
{
public:
    explicit Machine(CounterHouse &house) : m_house(house) {}
    ~Machine() { giveEverythingBack(); }

    void run(const Step &step)
    {
        ModelSession &session = m_sessions[static_cast<std::size_t>(step.session)];
        if (step.deed != Deed::Wait && step.deed != Deed::Sweep && step.deed != Deed::Cancel && !session.live)
            open(session);
        switch (step.deed) {
        case Deed::Hold: hold(session, step.a, step.b); break;
        case Deed::Release: release(session, step.a); break;
        case Deed::Places: places(session, step.b); break;
        case Deed::Extend: extend(session); break;
        case Deed::Pay: pay(session); break;
        case Deed::Abandon: abandon(session); break;
        case Deed::Cancel: cancel(step.a); break;
        case Deed::Wait: wait(step.b * 5); break;
        case Deed::Sweep: sweep(); break;
        }
        compare();
    }

private:
    bool isOver(const ModelSession &session) const { return session.live && session.deadline <= m_now; }

    /// Who holds or owns a seat by the rules: -1 nobody.
    bool isFree(int seat, const ModelSession &asking) const
    {
        for (const ModelSession &session : m_sessions) {
            if (&session != &asking && session.live && !isOver(session) && session.seats.contains(seat))
                return false;
        }
        return std::ranges::none_of(m_orders, [seat](const ModelOrder &order) {
            return !order.cancelled && order.seats.contains(seat);
        });
    }
    int freePlaces() const
    {
        int used = 0;
        for (const ModelSession &session : m_sessions)
            used += session.live && !isOver(session) ? session.places : 0;
        for (const ModelOrder &order : m_orders)
            used += order.cancelled ? 0 : order.places;
        return pitCapacity - used;
    }

    void open(ModelSession &session)
    {
        const auto answer = await(m_house.shopping.open(m_house.counter, {m_house.event, 0, {}, {}}));
        RC_ASSERT(answer.has_value());
        session = ModelSession{*answer, {}, 0, true, false, m_now + 30, 0};
    }
    /// Takes over the answer; a session whose time is over must have answered that it is.
    bool accept(ModelSession &session, const Result<ShoppingView> &answer)
    {
        RC_ASSERT(answer.has_value());
        if (isOver(session)) {
            RC_ASSERT(answer->status == ShoppingStatus::Expired);
            RC_ASSERT(answer->lines.isEmpty());
            session = {};
            return false;
        }
        session.view = *answer;
        return true;
    }
    void startClock(ModelSession &session)
    {
        if (!session.started)
            session.deadline = m_now + 30;
        session.started = true;
    }
    QList<SeatNo> wanted(const std::set<int> &seats) const
    {
        QList<SeatNo> numbers;
        for (const int seat : seats)
            numbers.append(m_house.seat(u"B", seat + 1));
        return numbers;
    }

    void hold(ModelSession &session, int first, int more)
    {
        std::set<int> target = session.seats;
        for (int i = 0; i <= more % 3; ++i)
            target.insert((first + i) % seatCount);
        const auto answer =
            await(m_house.shopping.put(m_house.counter, session.view, SeatsDto{wanted(target), {}}));
        if (!accept(session, answer))
            return;
        const bool fits = static_cast<int>(target.size()) + session.places <= mostPlaces;
        const bool allFree = std::ranges::all_of(target, [&](int seat) { return isFree(seat, session); });
        if (fits && allFree && target != session.seats) {
            startClock(session);
            session.seats = target;
        }
    }
    void release(ModelSession &session, int seat)
    {
        std::set<int> target = session.seats;
        target.erase(seat);
        if (accept(session,
                   await(m_house.shopping.put(m_house.counter, session.view, SeatsDto{wanted(target), {}}))))
            session.seats = target;
    }
    void places(ModelSession &session, int count)
    {
        const bool more = count > session.places;
        const bool fits = !more || static_cast<int>(session.seats.size()) + count <= mostPlaces;
        const bool room = freePlaces() + session.places >= count;
        const auto answer = await(
            m_house.shopping.put(m_house.counter, session.view, AreaPlacesDto{m_house.pit, {{1, count}}}));
        if (!accept(session, answer) || !fits || !room)
            return;
        if (more)
            startClock(session);
        session.places = count;
    }
    void extend(ModelSession &session)
    {
        const auto answer = await(m_house.shopping.extend(m_house.counter, session.view));
        if (!isOver(session) && session.extensions == 10) {
            RC_ASSERT(!answer.has_value());
            return;
        }
        if (!accept(session, answer))
            return;
        session.deadline += 10;
        ++session.extensions;
    }
    void pay(ModelSession &session)
    {
        const CashPaymentDto cash{OrderId::create(), m_house.euros(1000)};
        const auto answer = await(m_house.shopping.put(m_house.counter, session.view, cash));
        if (!isOver(session) && session.seats.empty() && session.places == 0) {
            RC_ASSERT(!answer.has_value());
            return;
        }
        if (!accept(session, answer))
            return;
        RC_ASSERT(answer->status == ShoppingStatus::Completed);
        m_orders.push_back({cash.order, session.seats, session.places, false});
        session = {};
    }
    void abandon(ModelSession &session)
    {
        if (accept(session, await(m_house.shopping.abandon(m_house.counter, session.view))))
            session = {};
    }
    void cancel(int which)
    {
        if (m_orders.empty())
            return;
        ModelOrder &order = m_orders[static_cast<std::size_t>(which) % m_orders.size()];
        const auto answer = await(m_house.orders.cancel(m_house.counter, order.id));
        RC_ASSERT(answer.has_value() != order.cancelled);
        order.cancelled = true;
    }
    void wait(int minutes)
    {
        m_now += minutes;
        m_house.pass(std::chrono::minutes(minutes));
    }
    void sweep() { RC_ASSERT(await(m_house.sweeper.sweep()).has_value()); }

    /// What every session shows must be what the rules say it has.
    void compare()
    {
        for (const ModelSession &session : m_sessions) {
            if (!session.live)
                continue;
            const auto view = await(m_house.shopping.view(session.view.id));
            RC_ASSERT(view.has_value());
            if (isOver(session)) {
                RC_ASSERT(view->status == ShoppingStatus::Expired);
                continue;
            }
            QList<SeatNo> shown = view->seats();
            std::ranges::sort(shown);
            QList<SeatNo> expected = wanted(session.seats);
            std::ranges::sort(expected);
            RC_ASSERT(shown == expected);
            RC_ASSERT(view->placesIn(m_house.pit) == session.places);
            Money sum = m_house.euros(45).times(static_cast<qint64>(session.seats.size()));
            RC_ASSERT(view->total == sum + m_house.euros(25).times(session.places));
        }
    }

    void giveEverythingBack()
    {
        for (ModelSession &session : m_sessions) {
            if (session.live)
                await(m_house.shopping.abandon(m_house.counter, session.view));
        }
        for (const ModelOrder &order : m_orders) {
            if (!order.cancelled)
                await(m_house.orders.cancel(m_house.counter, order.id));
        }
    }

    CounterHouse &m_house;
    std::array<ModelSession, sessionCount> m_sessions;
    std::vector<ModelOrder> m_orders;
    qint64 m_now = 0;
};

} // namespace

/// Random runs of holding, paying, expiring and cancelling against the simplest machine that keeps the rules.
class tst_ShoppingMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyOrderOfDeedsKeepsTheRules()
    {
        // The event starts late enough for all the time that passes in all runs.
        CounterHouse house([](EventDto &event) {
            event.doors = event.doors->plus(24h * 3650);
            event.starts = event.starts->plus(24h * 3650);
            event.ends = event.ends->plus(24h * 3650);
        });
        const bool kept = rc::check("the machine keeps the rules", [&house] {
            const auto steps = *rc::gen::container<std::vector<Step>>(anyStep());
            Machine machine(house);
            for (const Step &step : steps)
                machine.run(step);
            const QString breaches = house.breaches();
            RC_ASSERT(breaches.isEmpty());
        });
        QVERIFY(kept);
    }
};

QTEST_GUILESS_MAIN(tst_ShoppingMachine)
#include "tst_shoppingmachine.moc"
