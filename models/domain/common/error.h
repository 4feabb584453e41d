#pragma once

#include <QString>
#include <QStringList>

namespace parterre {

/// What went wrong, as a closed set to branch on. The sentence for people is made from it in ui/common/errortext.
enum class ErrorCode {
    NotFound,       ///< no such record
    Conflict,       ///< somebody changed it since it was read (revision differs)
    Refused,        ///< a rule of the house says no; nothing was changed
    Forbidden,      ///< this role may not do it
    Invalid,        ///< the input makes no sense; `detail` names the place
    Busy,           ///< the database did not answer in time; trying again may help
    Offline,        ///< the database is out of reach
    OutcomeUnknown, ///< the connection was lost while committing: done or not done
    ReadOnly,       ///< the database may be read but not written
    StorageFull,    ///< no room left where the database lives
    Missing,        ///< there is no database at this location
    NewerSchema,    ///< the database was written by a newer program
    OlderSchema,    ///< the database must be brought up to date first
    Damaged,        ///< what is stored there is not a Parterre database, or is broken
    Internal,       ///< a mistake of ours; `detail` is for the log
};

/// An error as it travels upwards: a code to branch on, a rule's name for refusals, and a detail for the log.
/// `reason` is a stable lower-case word such as "limit-per-person" that the UI turns into a sentence; `arguments`
/// are the values that the sentence names. `detail` is untranslated and never shown without the sentence.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QString reason;
    QStringList arguments;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace parterre
