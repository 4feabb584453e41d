#include "simulation/promises.h"
#include "simulation/steps.h"
#include "simulation/world.h"
#include "storage/core/dberror.h"

#include <cstring>

using namespace Qt::StringLiterals;

// What happens to a statement on its way: the part of the world that the wires ask.

namespace parterre {
namespace {

/// Neither an error of the database nor any other that the program knows: it was stopped.
struct ProcessEnded
{
};

DbError lost()
{
    return DbError(Error{ErrorCode::Offline, u"the connection broke, says the simulation"_s, {}, {}},
                   DbError::Remedy::Reconnect, {});
}

DbError busy()
{
    return DbError(Error{ErrorCode::Busy, u"busy, says the simulation"_s, {}, {}}, DbError::Remedy::Retry, {});
}

const QString supplySql =
    u"SELECT q.supply + COALESCE((SELECT SUM(c.n) FROM supply_change c WHERE c.event_id = q.event_id), 0) FROM event_queue q JOIN event e ON e.event_id = q.event_id WHERE e.queued"_s;
/// On the screen that the step works on, as a list for SQL.
QByteArray shownSeats(Book &book, const Frame &frame)
{
    QByteArray list("0");
    const Customer *customer =
        frame.sessions.isEmpty() ? nullptr : book.customer(SessionId(*frame.sessions.constBegin()));
    for (const Screen &screen : customer ? customer->screens : QList<Screen>()) {
        for (const SeatNo seat : screen.view.revision == frame.revision ? screen.view.seats() : QList<SeatNo>())
            list += ',' + QByteArray::number(seat.value());
    }
    return list;
}

constexpr int longEnough = 5; // for every try that the lane makes

} // namespace

void World::beforeStatement(Wire &wire, const char *sql)
{
    ++m_report.statements;
    if (m_frames.empty())
        return;
    m_working = &wire;
    Frame &frame = m_frames.back();
    if (std::strcmp(sql, "BEGIN") == 0)
        frame.inTransaction = false;
    ++frame.statements;
    if (frame.gone)
        throw ProcessEnded{};
    if (frame.failuresLeft > 0) {
        --frame.failuresLeft;
        throw frame.plan.fault == Fault::BusyForLong ? busy() : lost();
    }
    if (isDue(frame))
        meetBefore(frame, std::strcmp(sql, "COMMIT") == 0);
    meetRival(frame, sql);
    m_working = &wire;
}

/// For a rule that is switched off: exactly where it would matter.
void World::meetRival(Frame &frame, const char *sql)
{
    const SwitchedRule *rule = m_options.without;
    if (!rule || !rule->rival || m_isSqlite || m_frames.size() > 1 || !QByteArray(sql).contains(rule->between))
        return;
    frame.disturbed = true;
    rule->rival(*this, frame);
}

void World::afterStatement(Wire &wire, const char *sql)
{
    const bool isCommit = std::strcmp(sql, "COMMIT") == 0;
    if (isCommit && (m_frames.empty() || m_frames.back().late.isEmpty()))
        m_house->committed(wire.isDurable());
    if (m_frames.empty())
        return;
    Frame &frame = m_frames.back();
    if (isCommit && !frame.late.isEmpty()) {
        frame.outcomeOpen = true;
        m_late.push_back({frame, m_dice.between(1, 6)});
        m_late.back().frame.plan.times = 0;
        frame.late.clear();
        throw lost();
    }
    if (isCommit)
        frame.inTransaction = false;
    else if (std::strcmp(sql, "BEGIN") == 0)
        frame.inTransaction = true;
    if (isDue(frame))
        meetAfter(frame, isCommit);
}

bool World::isDue(const Frame &frame) const
{
    return frame.plan.fault != Fault::None && frame.plan.times > 0 && frame.statements > frame.plan.statement;
}

void World::fire(Frame &frame)
{
    frame.plan.times = 0;
    frame.disturbed = true;
    ++m_report.faults[FaultPlan::nameOf(frame.plan.fault)];
    tell(u"%1(%2)"_s.arg(QString(qsizetype(m_frames.size()) * 2, u' '), FaultPlan::nameOf(frame.plan.fault)));
}

void World::meetBefore(Frame &frame, bool isCommit)
{
    const bool fallsBefore = frame.plan.times != 1;
    switch (frame.plan.fault) {
    case Fault::LostBefore: fire(frame); throw lost();
    case Fault::Busy: fire(frame); throw busy();
    case Fault::CommitLost:
        if (!isCommit)
            return;
        fire(frame);
        throw lost();
    case Fault::CommitLate:
        if (!isCommit)
            return;
        fire(frame);
        frame.late = u"late-%1-%2"_s.arg(m_house->location().database).arg(++m_lateCount);
        return;
    case Fault::Outage:
        fire(frame);
        frame.failuresLeft = longEnough;
        throw lost();
    case Fault::BusyForLong:
        fire(frame);
        frame.failuresLeft = longEnough;
        throw busy();
    case Fault::StationGone:
        if (!fallsBefore)
            return;
        fire(frame);
        frame.gone = true;
        throw ProcessEnded{};
    case Fault::ServerRestart:
        if (fallsBefore)
            stopServer(frame);
        return;
    case Fault::Interloper: letOthersWork(frame); return;
    case Fault::None:
    case Fault::LostAfter:
    case Fault::CommitUnheard:
    case Fault::CommitUnheardThenOutage: return;
    }
}

void World::meetAfter(Frame &frame, bool isCommit)
{
    switch (frame.plan.fault) {
    case Fault::LostAfter: fire(frame); throw lost();
    case Fault::CommitUnheard:
        if (!isCommit)
            return;
        fire(frame);
        throw lost();
    case Fault::CommitUnheardThenOutage:
        if (!isCommit)
            return;
        fire(frame);
        frame.failuresLeft = longEnough;
        throw lost();
    case Fault::StationGone:
        fire(frame);
        frame.gone = true;
        throw ProcessEnded{};
    case Fault::ServerRestart: stopServer(frame); return;
    default: return;
    }
}

void World::stopServer(Frame &frame)
{
    fire(frame);
    frame.restarted = true;
    m_house->stop(m_dice);
    m_serverIsDown = true;
    if (m_house->wantsEverybodyOut())
        throw lost();
    // The connections are really cut: the program finds out by itself.
    startServer(nullptr);
}

void World::letOthersWork(Frame &frame)
{
    // On SQLite the writer is alone: who would write now would wait for a step that stands still.
    if ((m_isSqlite && frame.inTransaction) || m_dice.oneIn(2))
        return;
    --frame.plan.times;
    frame.disturbed = frame.disturbed || !m_isSqlite;
    ++m_report.faults[FaultPlan::nameOf(Fault::Interloper)];
    if (m_dice.oneIn(2))
        makeStepAgainst(*this, frame);
    else
        makeStep(*this);
}

void World::paused()
{
    if (m_frames.empty())
        return;
    m_frames.back().inTransaction = false;
    if (m_serverIsDown)
        startServer(m_working);
}

qint64 World::randomNumber(Dice &dice)
{
    const qint64 number = static_cast<qint64>(dice.next() >> 1);
    const bool isForAPut = !m_frames.empty() && m_frames.back().revision != 0 && m_frames.back().statements == 0;
    if (m_options.without && m_options.without->revisionsCount && isForAPut)
        return m_frames.back().revision + 1;
    return number;
}

QByteArray World::commitText() const
{
    return m_frames.empty() || m_frames.back().late.isEmpty()
               ? QByteArray("COMMIT")
               : "PREPARE TRANSACTION '" + m_frames.back().late.toLatin1() + "'";
}

bool World::appliesNow(const SqlChange &change) const
{
    const bool isInStep = !m_frames.empty();
    if (*change.onlyStep && !(isInStep && m_frames.back().deed == QLatin1StringView(change.onlyStep)))
        return false;
    if (change.onlyWhenOpen && !(isInStep && (m_frames.back().isRepeat || m_frames.back().outcomeOpen)))
        return false;
    // Who takes a sale over states whose it is, and that is compared in the same place.
    return !QByteArray(change.instead).contains("%station%") || (isInStep && m_frames.back().deed != u"take over"_s);
}

QByteArray World::withoutTheRule(const QByteArray &sql, int station)
{
    m_report.texts.insert(sql);
    const SwitchedRule *rule = m_options.without;
    if (!rule || station < 0 || (rule->onlyStation >= 0 && station != rule->onlyStation))
        return sql;
    if (rule->onlyStep && (m_frames.empty() || m_frames.back().deed != QLatin1StringView(rule->onlyStep)))
        return sql;
    QByteArray text = sql;
    for (int i = 0; i < rule->changes.size(); ++i) {
        const SqlChange &change = rule->changes.at(i);
        if (!text.contains(change.text) || !sql.contains(change.within) || !appliesNow(change))
            continue;
        QByteArray instead(change.instead);
        if (instead.contains('%')) {
            if (m_frames.empty() || (instead.contains("%revision%") && m_frames.back().revision == 0))
                continue;
            instead.replace("%revision%", QByteArray::number(m_frames.back().revision));
            if (instead.contains("%places_now%"))
                instead.replace("%places_now%", QByteArray::number(observer().number(supplySql)));
            if (!m_frames.back().sessions.isEmpty())
                instead.replace("%session%", QByteArray::number(*m_frames.back().sessions.constBegin()));
            if (instead.contains("%seats%"))
                instead.replace("%seats%", shownSeats(m_book, m_frames.back()));
            instead.replace("%station%", QByteArray::number(actor(station).station.value()));
        }
        text.replace(change.text, instead);
        m_report.changesMet.insert(i);
    }
    return text;
}

int World::countWithoutTheRule(const char *sql, int rows) const
{
    const SwitchedRule *rule = m_options.without;
    if (!rule || !rule->countsLie || m_frames.empty())
        return rows;
    const QByteArray text(sql);
    if (text.startsWith("UPDATE event_seat SET state = 2"))
        return m_frames.back().hopedSeats;
    if (text.startsWith("UPDATE ga_hold SET state = 2"))
        return m_frames.back().hopedHolds;
    return rows;
}

} // namespace parterre
