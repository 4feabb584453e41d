#include "simulation/world.h"

#include "simulation/promises.h"
#include "simulation/steps.h"
#include "storage/core/dberror.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int verifyEvery = 25;

} // namespace

World::World(const HouseTemplate &plan, const SimulationOptions &options)
    : m_facts(plan.facts()), m_options(options), m_isSqlite(plan.engine() == DatabaseLocation::Engine::Sqlite),
      m_dice(options.seed), m_environment(*this, options.seed ^ 0x5ee05ee05ee05ee0ULL),
      m_house(SimulatedHouse::make(plan))
{
    for (int i = 0; i < HouseTemplate::stationCount; ++i) {
        m_counters[static_cast<std::size_t>(i)] = std::make_unique<Wire>(*this, i);
        m_janitors[static_cast<std::size_t>(i)] = std::make_unique<Wire>(*this, i);
    }
    setClock(m_facts.start);
    m_state = observer().state();
}

World::~World() = default;

SimulationReport World::run()
{
    while (m_stepNo < m_options.steps && m_report.breaches.isEmpty()) {
        step();
        m_house->tidy();
        if (m_stepNo % verifyEvery == 0)
            verify();
    }
    while (!m_late.empty()) {
        m_late.front().steps = 0;
        settleLate();
    }
    if (m_report.breaches.isEmpty())
        verify();
    m_report.houses = 1;
    m_report.fingerprint = m_fingerprint.result().toHex();
    return m_report;
}

void World::step()
{
    ++m_stepNo;
    settleLate();
    const SwitchedRule *rule = m_options.without;
    if (rule && rule->scene && m_dice.oneIn(3) && rule->scene(*this))
        return;
    // Often about what the last one was about.
    if (!m_last.sessions.isEmpty() && m_dice.oneIn(4)) {
        m_focus.session = *m_last.sessions.constBegin();
        m_focus.staysWithIt = true;
    }
    makeStep(*this);
    m_focus = {};
}

void World::verify()
{
    const auto future = m_auditor.verifier().verify();
    const Result<VerifyView> answer = future.result();
    if (!answer) {
        breach(u"verify-answers"_s, answer.error().detail);
        return;
    }
    for (const BreachView &found : answer->breaches)
        breach(found.promise, found.subject + u": "_s + found.detail);
}

bool World::isIdle(int station) const
{
    return std::ranges::none_of(m_frames, [station](const Frame &frame) { return frame.station == station; });
}

int World::idleStation()
{
    for (;;) {
        const int station = m_dice.below(HouseTemplate::stationCount);
        if (isIdle(station))
            return station;
    }
}

Frame World::frameAt(int station, const char *deed) const
{
    Frame frame;
    frame.deed = QString::fromLatin1(deed);
    frame.station = station;
    return frame;
}

void World::push(Frame frame)
{
    if (!m_frames.empty()) {
        // What the step that is interrupted has committed so far is its own doing.
        m_frames.back().othersWorked = true;
        m_last = {};
        lookAround();
    }
    if (m_options.without && m_options.without->preparesForEachStep())
        counter(frame.station).cut();
    frame.plan = FaultPlan::draw(m_dice, m_frames.empty(), m_frames.size() < 2, !m_isSqlite);
    if (m_planned)
        frame.plan = *std::exchange(m_planned, std::nullopt);
    frame.events = {m_state.events};
    frame.clockLow = frame.clockHigh = m_clock;
    frame.disturbed = m_cutStations.remove(frame.station) || waitingIsVain() || (!m_frames.empty() && !m_isSqlite);
    ++m_report.steps;
    ++m_report.stepsByKind[frame.deed];
    m_frames.push_back(std::move(frame));
}

void World::finish(const Error *error)
{
    m_last = m_frames.back();
    m_frames.pop_back();
    if (m_serverIsDown)
        startServer(nullptr);
    if (m_options.without && m_options.without->preparesForEachStep())
        counter(m_last.station).cut();
    lookAround();
    if (m_last.gone)
        restartStation(m_last.station);
    else if (error)
        Promises(*this).error(*error);
}

QList<Frame> World::frames() const
{
    QList<Frame> all(m_frames.begin(), m_frames.end());
    if (!m_last.deed.isEmpty())
        all.append(m_last);
    return all;
}

void World::lookAround()
{
    m_before = std::move(m_state);
    m_state = observer().state();
    noteEvents();
    Promises(*this).compare(frames());
}

void World::noteEvents()
{
    if (m_before.events && *m_before.events == *m_state.events)
        m_state.events = m_before.events;
    const auto note = [this](Frame &frame) {
        if (!frame.events.isEmpty() && frame.events.constLast() != m_state.events)
            frame.events.append(m_state.events);
    };
    for (Frame &frame : m_frames)
        note(frame);
    for (Late &late : m_late)
        note(late.frame);
    note(m_last);
}

void World::settleLate()
{
    for (auto late = m_late.begin(); late != m_late.end();) {
        if (late->steps-- > 0) {
            ++late;
            continue;
        }
        const bool arrives = !m_dice.oneIn(4);
        observer().execute((arrives ? u"COMMIT PREPARED '%1'"_s : u"ROLLBACK PREPARED '%1'"_s).arg(late->frame.late));
        tell(u"the server %1 of %2"_s.arg(arrives ? u"gets to the COMMIT"_s : u"drops the transaction"_s,
                                          late->frame.deed));
        m_last = late->frame;
        late = m_late.erase(late);
        lookAround();
    }
}

void World::setClock(qint64 ms)
{
    m_clock = ms;
    observer().setClock(ms);
    m_house->committed(false);
    for (Frame &frame : m_frames) {
        frame.clockLow = std::min(frame.clockLow, ms);
        frame.clockHigh = std::max(frame.clockHigh, ms);
    }
}

void World::restartStation(int station)
{
    counter(station).cut();
    janitor(station).cut();
    for (Customer &customer : m_book.customers) {
        customer.screens.removeIf([station](const Screen &screen) { return screen.station == station; });
        if (customer.payment && customer.payment->station == station)
            customer.payment.reset();
    }
}

void World::restartServer()
{
    ++m_report.faults[u"server restarted between jobs"_s];
    m_house->stop(m_dice);
    startServer(nullptr);
}

void World::startServer(const Wire *stillWorking)
{
    m_serverIsDown = false;
    if (m_house->wantsEverybodyOut()) {
        for (int i = 0; i < HouseTemplate::stationCount; ++i) {
            for (Wire *wire : {&counter(i), &janitor(i)}) {
                if (wire != stillWorking)
                    wire->cut();
            }
        }
        m_auditor.cut();
    } else {
        for (int i = 0; i < HouseTemplate::stationCount; ++i)
            m_cutStations.insert(i);
    }
    m_house->startAgain();
    setClock(m_clock);
    m_before = std::move(m_state);
    m_state = observer().state();
    noteEvents();
    Promises(*this).afterRestart(frames());
}

void World::breach(const QString &promise, const QString &detail)
{
    if (m_options.without && m_options.without->expects && promise != QLatin1StringView(m_options.without->expects))
        return;
    m_report.breaches.append({m_options.seed, m_stepNo, promise, detail});
    tell(u"BREACH "_s + promise + u": "_s + detail);
}

void World::tell(const QString &line)
{
    m_fingerprint.addData(line.toUtf8());
    if (m_options.keepStory)
        m_report.story.append(u"%1 %2"_s.arg(m_stepNo).arg(line));
}

void World::countDeed(const QString &deed)
{
    ++m_report.steps;
    ++m_report.stepsByKind[deed];
}

void World::countAnswer(const QString &deed, const QString &answer)
{
    ++m_report.answers[deed + u": "_s + answer];
    tell(u"%1%2 at station %3: %4"_s.arg(QString(qsizetype(m_frames.size()) * 2, u' '), deed)
             .arg(m_last.station + 1)
             .arg(answer));
}

} // namespace parterre
