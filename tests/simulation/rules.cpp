#include "simulation/rules.h"

#include "simulation/deeds.h"

#include <algorithm>

namespace parterre {
namespace {

constexpr auto sqlite = SwitchedRule::Engines::Sqlite;
constexpr auto postgresql = SwitchedRule::Engines::Postgresql;
constexpr auto both = SwitchedRule::Engines::Both;

constexpr auto notYetOverdue =
    "CASE WHEN s.expires_at <= @now_ms@ THEN s.expires_at - 1 ELSE @now_ms@ END, (SELECT e.revision";

} // namespace

// Rules that cannot be broken alone:
//
// D3 (count what is sold and what others are paying): a sale for cash is one transaction, so nobody ever sees another's
// payment under way; D2's lock is all there is between the two counts. Its trace, S0 paying while S1 counts nothing
// sold, is what "D2" finds. It becomes a rule of its own with card payments, as all of B does.
// D5 (the buyer is frozen while paying): the session's lock freezes it, and the purchase reads it once. "D5" takes both
// away: the lock, and that the order's buyer is the one that was counted.
// D6 (what is checked is the buyer of the row, and a screen that shows another is refused): a change of the buyer has a
// new revision, and one that a crash lost has taken its revision along. "D6" lets payments pass without it.
// E3 (an owner's token from a counter needs a take-over that is on the disk): there is no such token; the owner is the
// station, and the revision is random. "E3" makes one of it: revisions are counted, the station is not asked, and the
// take-over is relaxed.
// C2, D2, D4-lock and A6 need somebody in between two statements of a transaction, whom SQLite never lets in.
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
         {{"@now_ms@, (SELECT e.revision", notYetOverdue, "FROM shop_session s"},
          {"(e.expires_at IS NULL OR e.expires_at > @now_ms@)", "(1 = 1)"},
          {"(h.expires_at IS NULL OR h.expires_at > @now_ms@)", "(1 = 1)"},
          {"AND session_id = ? AND (expires_at IS NULL OR expires_at > @now_ms@)", "AND session_id = ?"},
          {"AND session_id = ? AND state = 1 AND (expires_at IS NULL OR expires_at > @now_ms@)",
           "AND session_id = ? AND state = 1"}},
         both,
         -1,
         "pay"},
        {.name = "A2-session",
         .what = "A purchase sells what its own session holds, not what the screen shows.",
         .changes = {{.text = "WHERE e.session_id = ? AND e.state = 1",
                      .instead = "WHERE (e.session_id = ? OR 1 = 1) AND e.state = 1 AND e.seat_no IN (%seats%)"},
                     {.text = "AND session_id = ? AND (expires_at IS NULL OR expires_at > @now_ms@)",
                      .instead = "AND (session_id = ? OR 1 = 1) AND (expires_at IS NULL OR expires_at > @now_ms@)"}},
         .onlyStep = "pay",
         .scene = clockComesBack},
        {"A3",
         "A purchase compares the rows it sold with what it shows, seats and places.",
         {{"(SELECT COUNT(*) FROM s) = ?", "(SELECT COUNT(*) FROM s) <= ?"}},
         postgresql,
         -1,
         nullptr,
         true,
         false,
         false,
         nullptr,
         "UPDATE event_seat SET state = 2",
         takeItsSeats},
        {"A4",
         "A purchase that is sent again answers the stored order.",
         {{"s.delivery, s.order_id,", "s.delivery, CAST(NULL AS TEXT),", "@lock@"}}},
        {"A5",
         "A purchase is on the disk before it is acknowledged.",
         {{"PRAGMA synchronous = FULL", "PRAGMA synchronous = NORMAL"}},
         sqlite,
         -1,
         "pay"},
        {.name = "A6",
         .what = "What became of a purchase is asked under the session's lock.",
         .changes = {{.text = "FROM shop_session s WHERE s.session_id = ? @lock@",
                      .instead = "FROM shop_session s WHERE s.session_id = ?",
                      .onlyStep = "pay",
                      .onlyWhenOpen = true}},
         .engines = postgresql,
         .expects = "denied-sale-is-not-made",
         .scene = openOutcome},
        {.name = "A7",
         .what = "A purchase travels statement by statement, so that a server that is given up on has no more of it.",
         .travelsAsOne = true},
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
          {"WHERE session_id @in_list@ AND status < 2 AND expires_at <= @now_ms@",
           "WHERE session_id @in_list@ AND status < 2"},
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
        {.name = "C2",
         .what = "The places that are left and those that are promised are read in one statement.",
         .changes = {{.text = "q.supply + COALESCE((SELECT CAST(SUM(c.n) AS BIGINT) FROM supply_change c WHERE "
                              "c.event_id = q.event_id), 0), ",
                      .instead = "CAST(%places_now% AS BIGINT), "}},
         .engines = postgresql,
         .between = "FROM event_queue q JOIN event e",
         .rival = payInTheQueue,
         .scene = fullQueue},
        {"C3",
         "A customer who was let in counts until it is written that the time is over, whatever the clock says.",
         {{"WHERE s.event_id = q.event_id AND s.status IN (1, 2)), 0), (SELECT",
           "WHERE s.event_id = q.event_id AND s.status IN (1, 2) AND s.expires_at > @now_ms@), 0), (SELECT"},
          {"WHERE event_id = ? AND status IN (1, 2) AND status = 1 AND expires_at <= @now_ms@ ORDER BY session_id",
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
        {.name = "C6-lock",
         .what = "Holds are counted against the party under the session's lock.",
         .changes = {{.text = "FROM shop_session s WHERE s.session_id = ? @lock@",
                      .instead = "FROM shop_session s WHERE s.session_id = ?"}},
         .engines = postgresql,
         .between = "UPDATE shop_session SET revision",
         .rival = changeItsBuyer,
         .scene = twoWindowsOfASale},
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
         {{"pg_advisory_xact_lock(hashtextextended(CAST(? AS TEXT), 7274))",
           "hashtextextended(CAST(? AS TEXT), 7274)"}},
         postgresql,
         -1,
         nullptr,
         false,
         false,
         false,
         nullptr,
         "INSERT INTO person_claim",
         payAsTheSamePerson,
         onePersonTwice},
        {.name = "D4-count",
         .what = "Every key of the buyer counts, not only one of them.",
         .changes = {{.text = "WHERE event_id = ? AND person_key IN (",
                      .instead = "WHERE event_id = ? AND person_key LIKE 'email:%' AND person_key IN ("}},
         .scene = onePersonTwice},
        {"D4-lock",
         "Every key of the buyer is locked, not only one of them.",
         {{"pg_advisory_xact_lock(hashtextextended(CAST(? AS TEXT), 7274))",
           "(SELECT CASE WHEN k.t LIKE '%email:%' THEN pg_advisory_xact_lock(hashtextextended(k.t, 7274)) END FROM "
           "(SELECT CAST(? AS TEXT) AS t) k)"}},
         postgresql,
         -1,
         nullptr,
         false,
         false,
         false,
         nullptr,
         "INSERT INTO person_claim",
         payAsTheSamePerson,
         onePersonTwice},
        {.name = "D5",
         .what = "The buyer of a purchase is the one that was counted, and nobody changes it meanwhile.",
         .changes = {{.text = "FROM shop_session s WHERE s.session_id = ? @lock@",
                      .instead = "FROM shop_session s WHERE s.session_id = ?",
                      .onlyStep = "pay"},
                     {.text = "SELECT ?, ?, ?, ?, 'paid', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, @now_ms@",
                      .instead = "SELECT ?, ?, ?, ?, 'paid', ?, ?, ?, ?, ?, ?, "
                                 "COALESCE((SELECT b.buyer_email FROM shop_session b WHERE b.session_id = %session%), "
                                 "CAST(? AS TEXT)), "
                                 "COALESCE((SELECT b.buyer_phone FROM shop_session b WHERE b.session_id = %session%), "
                                 "CAST(? AS TEXT)), ?, ?, ?, ?, @now_ms@"}},
         .engines = postgresql,
         .expects = "sold-to-whom-the-screen-shows",
         .between = "INSERT INTO orders",
         .rival = changeItsBuyer,
         .scene = twoWindowsOfASale},
        {.name = "D6",
         .what = "A purchase goes to the buyer on the screen.",
         .changes = {{.text = "s.party, s.revision,",
                      .instead = "s.party, %revision%,",
                      .within = "@lock@",
                      .onlyStep = "pay"}},
         .expects = "sold-to-whom-the-screen-shows"},
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
        {.name = "E3",
         .what = "An owner's token that is counted would need a take-over that is on the disk.",
         .changes = {{.text = "s.revision, s.station_id,", .instead = "s.revision, %station%,", .within = "@lock@"},
                     {.text = "PRAGMA synchronous = FULL",
                      .instead = "PRAGMA synchronous = NORMAL",
                      .onlyStep = "take over"}},
         .engines = sqlite,
         .revisionsCount = true,
         .expects = "one-owner-at-a-time",
         .scene = rivalTakeOvers},
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
