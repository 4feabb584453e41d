#include "storage/core/dberror.h"

#include <QSqlError>

#include <array>

namespace parterre {
namespace {

struct Classification
{
    ErrorCode code = ErrorCode::Internal;
    DbError::Remedy remedy = DbError::Remedy::None;
    const char *reason = "";
};

// https://www.sqlite.org/rescode.html; extended codes carry the primary one in their low byte.
Classification classifySqlite(int code)
{
    using Remedy = DbError::Remedy;
    // The file that the processes of this computer share could not be made as long as it has to be.
    constexpr int sharedMemoryTooShort = 10 | (19 << 8);
    if (code == sharedMemoryTooShort)
        return {ErrorCode::StorageFull, Remedy::None};
    switch (code & 0xff) {
    case 5:
    case 6: return {ErrorCode::Busy, Remedy::Retry};
    case 3:
    case 8: return {ErrorCode::ReadOnly, Remedy::None};
    case 10: return {ErrorCode::Offline, Remedy::Reconnect, "disk-error"};
    case 13: return {ErrorCode::StorageFull, Remedy::None};
    case 14: return {ErrorCode::Missing, Remedy::None, "cannot-open"};
    case 11:
    case 26: return {ErrorCode::Damaged, Remedy::None};
    case 19: return {ErrorCode::Internal, Remedy::Alarm};
    default: return {};
    }
}

struct SqlState
{
    const char *prefix;
    Classification meaning;
};

// https://www.postgresql.org/docs/15/errcodes-appendix.html; the first prefix that fits decides.
constexpr std::array sqlStates{
    SqlState{"40001", {ErrorCode::Busy, DbError::Remedy::Retry}},
    SqlState{"40P01", {ErrorCode::Busy, DbError::Remedy::Retry}},
    SqlState{"55P03", {ErrorCode::Busy, DbError::Remedy::Retry}},
    SqlState{"0A000", {ErrorCode::Busy, DbError::Remedy::Retry}},
    SqlState{"57014", {ErrorCode::Busy, DbError::Remedy::None}},
    SqlState{"57P", {ErrorCode::Offline, DbError::Remedy::Reconnect}},
    SqlState{"08", {ErrorCode::Offline, DbError::Remedy::Reconnect}},
    SqlState{"26000", {ErrorCode::Offline, DbError::Remedy::Reconnect}},
    SqlState{"25006", {ErrorCode::ReadOnly, DbError::Remedy::Reconnect}},
    SqlState{"25P", {ErrorCode::Busy, DbError::Remedy::Reconnect}},
    SqlState{"53100", {ErrorCode::StorageFull, DbError::Remedy::None}},
    SqlState{"53", {ErrorCode::Offline, DbError::Remedy::Reconnect, "server-overloaded"}},
    SqlState{"58", {ErrorCode::Offline, DbError::Remedy::Reconnect, "disk-error"}},
    SqlState{"28", {ErrorCode::Forbidden, DbError::Remedy::None, "sign-in-refused"}},
    SqlState{"3D000", {ErrorCode::Missing, DbError::Remedy::None}},
    SqlState{"42501", {ErrorCode::Forbidden, DbError::Remedy::None}},
    SqlState{"42P01", {ErrorCode::Damaged, DbError::Remedy::None}},
    SqlState{"23", {ErrorCode::Internal, DbError::Remedy::Alarm}},
    SqlState{"XX", {ErrorCode::Damaged, DbError::Remedy::None}},
};

Classification classifyPostgresql(const QString &state, bool connectionOpen)
{
    if (!connectionOpen || state.isEmpty())
        return {ErrorCode::Offline, DbError::Remedy::Reconnect};
    for (const SqlState &known : sqlStates) {
        if (state.startsWith(QLatin1StringView(known.prefix)))
            return known.meaning;
    }
    return {};
}

} // namespace

DbError::DbError(Error error, Remedy remedy, QString nativeCode)
    : std::runtime_error(error.detail.toStdString()), m_error(std::move(error)), m_remedy(remedy),
      m_nativeCode(std::move(nativeCode))
{
}

DbError DbError::fromSql(const QSqlError &error, DatabaseLocation::Engine engine, bool connectionOpen,
                         const QString &statement)
{
    const QString native = error.nativeErrorCode();
    const Classification meaning = engine == DatabaseLocation::Engine::Sqlite
                                       ? classifySqlite(native.toInt())
                                       : classifyPostgresql(native, connectionOpen);
    const QString detail = QStringLiteral("%1 [%2] in: %3").arg(error.text(), native, statement.simplified());
    return DbError(Error{meaning.code, detail, QString::fromLatin1(meaning.reason), {}}, meaning.remedy, native);
}

DbError DbError::impossible(const QString &what)
{
    return DbError(Error{ErrorCode::Damaged, QStringLiteral("impossible stored value: ") + what, {}, {}}, Remedy::None,
                   {});
}

} // namespace parterre
