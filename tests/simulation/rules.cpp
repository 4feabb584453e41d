#include "simulation/rules.h"

#include <algorithm>

namespace parterre {
namespace {

constexpr auto sqlite = SwitchedRule::Engines::Sqlite;
constexpr auto postgresql = SwitchedRule::Engines::Postgresql;
constexpr auto both = SwitchedRule::Engines::Both;

constexpr auto notYetOverdue =
    "CASE WHEN s.expires_at <= @now_ms@ THEN s.expires_at - 1 ELSE @now_ms@ END, (SELECT e.revision";

} // namespace

// Not here, for want of a text that could be changed: A6 (a rule about what is asked after an open outcome), A7
// (nothing sends a purchase as one string), C2 (two sums are one statement), D5 and D6 (the lock and the revision of E1
// keep them), E3 (revisions are random); B waits for card payments.
//
// Each entry takes away what the program does for one rule and nothing else. A text that does not occur any more makes
// the run fail: then the entry, not the program, is to be mended.
const QList<SwitchedRule> &SwitchedRule::all()
{
    static const QList<SwitchedRule> rules{
        {"A1",
         "A hold is conditional: only what is free or overdue is taken.",
         {{"(state = 0 OR (state = 1 AND expires_at <= @now_ms@))", "state IN (0, 1)"}}},
        {"A2-expiry",
         "A purchase checks that the session and every row are before their deadline.",
         {{"@now_ms@, (SELECT e.revision", notYetOverdue},
          {"(e.expires_at IS NULL OR e.expires_at > @now_ms@)", "(1 = 1)"},
          {"(h.expires_at IS NULL OR h.expires_at > @now_ms@)", "(1 = 1)"},
          {"AND session_id = ? AND (expires_at IS NULL OR expires_at > @now_ms@)", "AND session_id = ?"},
          {"AND session_id = ? AND state = 1 AND (expires_at IS NULL OR expires_at > @now_ms@)",
           "AND session_id = ? AND state = 1"}},
         both,
         -1,
         "pay"},
        {"A2-session",
         "A purchase sells what its own session holds.",
         {{"WHERE e.session_id = ? AND e.state = 1", "WHERE (e.session_id = ? OR 1 = 1) AND e.state = 1"},
          {"AND session_id = ? AND (expires_at IS NULL OR expires_at > @now_ms@)",
           "AND (session_id = ? OR 1 = 1) AND (expires_at IS NULL OR expires_at > @now_ms@)"}},
         both,
         -1,
         "pay"},
        {"A3",
         "A purchase compares the rows it sold with what it shows, seats and places.",
         {},
         postgresql,
         -1,
         nullptr,
         true},
        {"A4",
         "A purchase that is sent again answers the stored order.",
         {{"SELECT 1 FROM orders WHERE order_id = ?", "SELECT 1 FROM orders WHERE order_id = ? AND 1 = 0"}}},
        {"A5",
         "A purchase is on the disk before it is acknowledged.",
         {{"PRAGMA synchronous = FULL", "PRAGMA synchronous = NORMAL"}},
         sqlite,
         -1,
         "pay"},
        {"A8",
         "A cancellation is a compare-and-set on the order's status.",
         {{"WHERE order_id = ? AND status = 'paid'", "WHERE order_id = ?"}}},
        {"A9",
         "Giving places back subtracts what was deleted, and nothing else.",
         {{"DELETE FROM ga_hold WHERE session_id = ? AND state = 1 AND event_id = ? AND area_no = ? AND type_no = ? "
           "RETURNING event_id, area_no, n",
           "DELETE FROM ga_hold WHERE session_id = ? AND state = 1 AND event_id = ? AND area_no = ? AND type_no = ? "
           "RETURNING event_id, area_no, n + 1"}}},
        {"A10",
         "Places are taken by one conditional update.",
         {{"WHERE event_id = ? AND area_no = ? AND used + ? <= capacity",
           "WHERE event_id = ? AND area_no = ? AND ? IS NOT NULL"}},
         sqlite},
        {"A10",
         "Places are taken by one conditional update.",
         {{"WHERE event_id = ? AND area_no = ? AND used + ? <= capacity",
           "WHERE event_id = ? AND area_no = ? AND CAST(? AS INTEGER) IS NOT NULL"}},
         postgresql},
        {"A11",
         "The sweeper checks again that a session is overdue when it writes.",
         {{"WHERE status IN (0, 1) AND expires_at <= @now_ms@ ORDER BY",
           "WHERE status IN (0, 1) AND expires_at <= @now_ms@ + 600000 ORDER BY"},
          {"WHERE session_id @in_list@ AND status IN (0, 1) AND expires_at <= @now_ms@",
           "WHERE session_id @in_list@ AND status IN (0, 1)"},
          {"WHERE session_id @in_list@ AND state = 1 AND expires_at <= @now_ms@",
           "WHERE session_id @in_list@ AND state = 1"}}},
        {"A12", "Only the database's clock says what is overdue.", {{"@now_ms@", "(@now_ms@ + 1500000)"}}, both, 1},
        {"A13",
         "Extending touches the session's own rows only.",
         {{"WHERE session_id = ? AND state = 1 AND expires_at > @now_ms@",
           "WHERE (session_id = ? OR 1 = 1) AND state = 1 AND expires_at > @now_ms@"}}},
        {"C1",
         "Admissions to an event happen one at a time.",
         {{"FROM event_queue WHERE event_id = ? @lock@", "FROM event_queue WHERE event_id = ?"}},
         postgresql},
        {"C3",
         "A customer who was let in counts until it is written that the time is over, whatever the clock says.",
         {{"WHERE s.event_id = q.event_id AND s.status IN (1, 2)), 0), (SELECT",
           "WHERE s.event_id = q.event_id AND s.status IN (1, 2) AND s.expires_at > @now_ms@), 0), (SELECT"},
          {"WHERE event_id = ? AND status = 1 AND expires_at <= @now_ms@ ORDER BY session_id",
           "WHERE event_id = ? AND status = 9 AND expires_at <= @now_ms@ ORDER BY session_id"}}},
        {"C4-party",
         "A larger party is let in like somebody new.",
         {{"q.supply + COALESCE(", "q.supply + 1000 + COALESCE("}},
         both,
         -1,
         "party"},
        {"C4-call",
         "Being called again is being let in again.",
         {{"q.supply + COALESCE(", "q.supply + 1000 + COALESCE("}},
         both,
         -1,
         "call again"},
        {"C5",
         "A sale at the counter of an event with a queue is let in like everybody else.",
         {{"q.supply + COALESCE(", "q.supply + 1000 + COALESCE("}},
         both,
         -1,
         "open"},
        {"C6-count",
         "A purchase holds no more places than it was let in with.",
         {{"s.status, s.party, s.revision", "s.status, s.party + 2, s.revision", "@lock@"}}},
        {"C6-lock",
         "Holds are counted against the party under the session's lock.",
         {{"FROM shop_session s WHERE s.session_id = ? @lock@", "FROM shop_session s WHERE s.session_id = ?"}},
         postgresql},
        {"C7",
         "Whoever ends a session frees what it holds in the same transaction.",
         {{"WHERE session_id @in_list@ AND state = 1", "WHERE session_id @in_list@ AND state = 9"}}},
        {"C8", "A purchase ends its session.", {{"SET status = 3, order_id = ?", "SET order_id = ?"}}},
        {"C9",
         "Being let in is on the disk before the customer is told.",
         {{"PRAGMA synchronous = FULL", "PRAGMA synchronous = NORMAL"}},
         sqlite,
         -1,
         "call"},
        {"D1",
         "The limit per person is counted when it is paid.",
         {{"SELECT CAST(COALESCE(SUM(c.n), 0) AS BIGINT)", "SELECT CAST(COALESCE(SUM(c.n), 0) * 0 AS BIGINT)"}}},
        {"D2",
         "The person is locked before the count.",
         {{"SELECT pg_advisory_xact_lock(hashtextextended(CAST(? AS TEXT), 7274))",
           "SELECT hashtextextended(CAST(? AS TEXT), 7274)"}},
         postgresql},
        {"D4-count",
         "Every key of the buyer counts, not only one of them.",
         {{"WHERE event_id = ? AND person_key IN (",
           "WHERE event_id = ? AND person_key LIKE 'email:%' AND person_key IN ("}}},
        {"D4-lock",
         "Every key of the buyer is locked, not only one of them.",
         {{"SELECT pg_advisory_xact_lock(hashtextextended(CAST(? AS TEXT), 7274))",
           "WITH k AS (SELECT CAST(? AS TEXT) AS t) SELECT CASE WHEN t LIKE '%email:%' THEN "
           "pg_advisory_xact_lock(hashtextextended(t, 7274)) END FROM k"}},
         postgresql},
        {"E1-revision",
         "A put states the revision of its screen, and an older screen cannot change what it does not show.",
         {{"s.party, s.revision,", "s.party, %revision%,", "@lock@"}}},
        {"E1-owner",
         "Only the station that has the session changes it.",
         {{"s.revision, s.station_id,", "s.revision, %station%,", "@lock@"}}},
        {"E2",
         "A revision is random: a counter gives the same number again after a crash.",
         {},
         sqlite,
         -1,
         nullptr,
         false,
         true},
    };
    return rules;
}

bool SwitchedRule::preparesForEachStep() const
{
    return onlyStep || std::ranges::any_of(
                           changes, [](const SqlChange &change) { return QByteArray(change.instead).contains('%'); });
}

bool SwitchedRule::appliesTo(DatabaseLocation::Engine engine) const
{
    return engines == Engines::Both || (engines == Engines::Sqlite) == (engine == DatabaseLocation::Engine::Sqlite);
}

const SwitchedRule *SwitchedRule::find(const QString &name, DatabaseLocation::Engine engine)
{
    for (const SwitchedRule &rule : all()) {
        if (rule.appliesTo(engine) && name == QLatin1StringView(rule.name))
            return &rule;
    }
    return nullptr;
}

} // namespace parterre
