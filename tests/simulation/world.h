#pragma once

#include "simulation/book.h"
#include "simulation/deeds.h"
#include "simulation/faults.h"
#include "simulation/report.h"
#include "simulation/rules.h"
#include "simulation/simulatedhouse.h"
#include "simulation/wire.h"
#include "storage/core/environment.h"

#include <QCryptographicHash>

#include <array>
#include <list>
#include <optional>

namespace parterre {

/// How one house is simulated.
struct SimulationOptions
{
    quint64 seed = 1;
    int steps = 60;
    const SwitchedRule *without = nullptr;
    bool keepStory = false;
};

/// One simulated house: its database, its stations, its people and all that happens to them, from one seed and on one
/// thread. It decides what happens at each statement's boundary; the steps (steps.h) say what people do, the promises
/// (promises.h) what must hold. Lives for one run.
///
/// Steps nest: between two statements of one, another station does a whole step, and what that waits for in vain it
/// does not get. So there is neither a deadlock nor a wait that ends with the lock: those take a thread for each
/// station and a server that tells who waits for whom, and the same seed would no longer be the same run. Tests with
/// processes have them (tst_race, tst_queuerace, tst_stations), and so has the drill. A COMMIT that comes late is a
/// transaction that keeps its locks for some steps, so waiting and asking again are in here, too.
class World
{
public:
    World(const HouseTemplate &plan, const SimulationOptions &options);
    ~World();
    Q_DISABLE_COPY_MOVE(World)

    SimulationReport run();

    // ---- for the steps --------------------------------------------------------------------------------------------

    const HouseTemplate::Facts &facts() const { return m_facts; }
    const DatabaseLocation &location() const { return m_house->location(); }
    bool isSqlite() const { return m_isSqlite; }
    Environment &environment() { return m_environment; }
    Dice &dice() { return m_dice; }
    Book &book() { return m_book; }
    SimulationReport &report() { return m_report; }
    Observer &observer() { return m_house->observer(); }

    Wire &counter(int station) { return *m_counters[static_cast<std::size_t>(station)]; }
    Wire &janitor(int station) { return *m_janitors[static_cast<std::size_t>(station)]; }
    const Actor &actor(int station) const { return m_facts.stations.at(station); }
    /// One that is not in the middle of something.
    int idleStation();
    bool isIdle(int station) const;
    bool isNested() const { return m_frames.size() > 1; }
    bool isBusy() const { return !m_frames.empty(); }
    Frame frameAt(int station, const char *deed) const;

    /// Asks a service, with everything that may happen meanwhile, and looks at the house afterwards. Nothing when the
    /// station died before it heard the answer.
    template <class Question>
    auto ask(Frame frame, Question question) -> std::optional<decltype(question().result())>
    {
        push(std::move(frame));
        const auto future = question();
        if (!future.isFinished())
            qFatal("A service answered late: not everything runs in line.");
        const auto answer = future.result();
        finish(answer ? nullptr : &answer.error());
        if (m_last.gone)
            return std::nullopt;
        return answer;
    }
    /// The step that ended last, the house before it (or after the last step that was made meanwhile), and now.
    const Frame &last() const { return m_last; }
    const HouseState &before() const { return m_before; }
    const HouseState &now() const { return m_state; }

    /// What the next step meets, instead of what the dice say.
    void planNext(const std::optional<FaultPlan> &plan) { m_planned = plan; }
    const SwitchedRule *without() const { return m_options.without; }

    const Focus &focus() const { return m_focus; }
    void setFocus(const Focus &focus) { m_focus = focus; }

    qint64 clock() const { return m_clock; }
    void setClock(qint64 ms);
    /// The computer is switched off and on, its windows are gone.
    void restartStation(int station);
    void restartServer();

    void breach(const QString &promise, const QString &detail);
    void tell(const QString &line);
    /// Of a step that asks no service.
    void countDeed(const QString &deed);
    void countAnswer(const QString &deed, const QString &answer);

    // ---- for the wires --------------------------------------------------------------------------------------------

    void beforeStatement(Wire &wire, const char *sql);
    void afterStatement(Wire &wire, const char *sql);
    QByteArray withoutTheRule(const QByteArray &sql, int station);
    int countWithoutTheRule(const char *sql, int rows) const;
    QByteArray commitText() const;
    /// Whoever holds a lock that somebody wants does nothing until that gives up.
    bool waitingIsVain() const { return !m_isSqlite && (isNested() || !m_late.empty()); }

private:
    class Chance : public Environment
    {
    public:
        Chance(World &world, quint64 seed) : m_world(world), m_dice(seed) {}
        qint64 randomNumber() override { return m_world.randomNumber(m_dice); }
        void pause(std::chrono::milliseconds) override { m_world.paused(); }

    private:
        World &m_world;
        Dice m_dice;
    };

    qint64 randomNumber(Dice &dice);
    void push(Frame frame);
    void finish(const Error *error);
    void lookAround();
    /// The steps under way, and the one that has just ended.
    QList<Frame> frames() const;
    void step();
    void verify();
    void paused();
    void meetBefore(Frame &frame, bool isCommit);
    void meetAfter(Frame &frame, bool isCommit);
    void letOthersWork(Frame &frame);
    void meetRival(Frame &frame, const char *sql);
    void settleLate();
    void noteEvents();
    bool appliesNow(const SqlChange &change) const;
    void stopServer(Frame &frame);
    void startServer(const Wire *stillWorking);
    void fire(Frame &frame);
    bool isDue(const Frame &frame) const;

    const HouseTemplate::Facts &m_facts;
    const SimulationOptions m_options;
    const bool m_isSqlite;
    Dice m_dice;
    Chance m_environment;
    std::unique_ptr<SimulatedHouse> m_house;
    std::array<std::unique_ptr<Wire>, HouseTemplate::stationCount> m_counters;
    std::array<std::unique_ptr<Wire>, HouseTemplate::stationCount> m_janitors;
    Wire m_auditor{*this, -1};
    Wire *m_working = nullptr;
    QSet<int> m_cutStations; ///< whose connections broke while they were idle
    Book m_book;
    std::list<Frame> m_frames;
    /// Whose COMMIT the server has not got to yet, and in how many steps it will.
    struct Late
    {
        Frame frame;
        int steps = 0;
    };
    std::list<Late> m_late;
    int m_lateCount = 0;
    std::optional<FaultPlan> m_planned;
    Frame m_last;
    HouseState m_before;
    HouseState m_state;
    Focus m_focus;
    qint64 m_clock = 0;
    bool m_serverIsDown = false;
    SimulationReport m_report;
    QCryptographicHash m_fingerprint{QCryptographicHash::Sha1};
    int m_stepNo = 0;
};

} // namespace parterre
