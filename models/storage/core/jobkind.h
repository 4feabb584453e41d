#pragma once

namespace parterre {

/// Whether a commit must be on the disk before it is acknowledged. Holds may be lost in a crash (the purchase checks
/// them again); purchases, refunds and settings may not.
enum class Durability { Sync, Relaxed };

/// How a database job wants to be run.
struct JobKind
{
    bool writes = false;
    Durability durability = Durability::Sync;
    /// Repeating the whole job is harmless even when the first run did commit, because the job recognises its own
    /// work (a client-made order id, a client-made revision). Then a lost COMMIT is settled by running it again.
    bool repeatable = false;
    /// Runs on a database of any schema, and makes the file of an SQLite database that is not there; for the migrator.
    bool anySchema = false;
    /// A reader that sees one instant throughout.
    bool snapshot = false;
    /// Something great in the background: each of its statements may take minutes.
    bool patient = false;
};

} // namespace parterre
