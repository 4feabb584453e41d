#pragma once

#include "domain/common/error.h"
#include "storage/databaselocation.h"

#include <stdexcept>

class QSqlError;

namespace parterre {

/// Thrown below Database when the database says no; turned into an Error at one place, the lane. Classified by the
/// engine's own code, never by the text of a message.
class DbError : public std::runtime_error
{
public:
    /// What the lane may do about it.
    enum class Remedy {
        None,       ///< report it
        Retry,      ///< run the whole job again: somebody was in the way
        Reconnect,  ///< the connection is gone: open a new one, then run the job again
        Alarm,      ///< a constraint stopped a write that our own checks should have stopped
    };

    DbError(Error error, Remedy remedy, QString nativeCode);
    static DbError fromSql(const QSqlError &error, DatabaseLocation::Engine engine, bool connectionOpen,
                           const QString &statement);
    /// A stored word or number that cannot be: the data is broken, never replaced by a default.
    static DbError impossible(const QString &what);

    const Error &error() const { return m_error; }
    Remedy remedy() const { return m_remedy; }
    const QString &nativeCode() const { return m_nativeCode; }

private:
    Error m_error;
    Remedy m_remedy;
    QString m_nativeCode;
};

} // namespace parterre
