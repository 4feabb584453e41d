#include "storage/backup/sqlitefile.h"

#include "storage/core/dberror.h"

#include <QFile>
#include <QSqlError>

#include <memory>
#include <sqlite3.h>

namespace parterre {
namespace {

/// Few enough that a house can be closed in between, many enough that the calls cost nothing.
constexpr int pagesAtOnce = 4'096;
constexpr int patienceMs = 15'000;

[[noreturn]] void fail(int code, const QString &text, const QString &what)
{
    throw DbError::fromSql(QSqlError({}, text, QSqlError::UnknownError, QString::number(code)),
                           DatabaseLocation::Engine::Sqlite, true, what);
}

/// A handle of our own on a file, apart from Qt's.
class Handle
{
public:
    Handle(const QString &path, int flags, const char *fileSystem = nullptr) : m_path(path)
    {
        sqlite3 *opened = nullptr;
        const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened, flags, fileSystem);
        m_handle.reset(opened);
        if (code != SQLITE_OK)
            failNow(QStringLiteral("open"));
        sqlite3_extended_result_codes(opened, 1);
        sqlite3_busy_timeout(opened, patienceMs);
    }

    sqlite3 *get() const { return m_handle.get(); }
    [[noreturn]] void failNow(const QString &what) const
    {
        fail(sqlite3_extended_errcode(get()), QString::fromUtf8(sqlite3_errmsg(get())), what + u' ' + m_path);
    }
    void run(const char *sql) const
    {
        if (sqlite3_exec(get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            failNow(QString::fromUtf8(sql));
    }
    /// The first column of the first row.
    QString value(const char *sql) const
    {
        sqlite3_stmt *prepared = nullptr;
        const int code = sqlite3_prepare_v2(get(), sql, -1, &prepared, nullptr);
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, &sqlite3_finalize);
        if (code != SQLITE_OK || sqlite3_step(prepared) != SQLITE_ROW)
            failNow(QString::fromUtf8(sql));
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(prepared, 0)));
    }

private:
    QString m_path;
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> m_handle{nullptr, &sqlite3_close};
};

void copyPages(const Handle &source, const Handle &target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.get(), "main", source.get(), "main");
    if (!backup)
        target.failNow(QStringLiteral("copy to"));
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = sqlite3_backup_step(backup, pagesAtOnce);
    sqlite3_backup_finish(backup);
    // What stopped it on either side stands in the target's handle.
    if (code != SQLITE_DONE)
        fail(code, QString::fromUtf8(sqlite3_errstr(code)), QStringLiteral("copy"));
}

} // namespace

void copySqliteFile(const QString &from, const QString &to)
{
    const Handle source(from, SQLITE_OPEN_READWRITE);
    // Nobody else knows the copy, and the drive it lies on may know no locks.
    const Handle target(to, SQLITE_OPEN_READWRITE, "unix-none");
    target.run("PRAGMA locking_mode = EXCLUSIVE");
    target.run("PRAGMA journal_mode = OFF");
    // All pages of one instant: without a transaction around it the copy would begin anew whenever somebody writes.
    source.run("BEGIN");
    source.value("SELECT COUNT(*) FROM sqlite_master");
    copyPages(source, target);
    source.run("COMMIT");
    // The source says in its first page that there is a log beside it.
    if (const QString mode = target.value("PRAGMA journal_mode = DELETE"); mode != QStringLiteral("delete"))
        fail(SQLITE_IOERR, mode, QStringLiteral("journal of the copy"));
}

void checkSqliteFile(const QString &path)
{
    const auto refuse = [&path](const QString &why) {
        throw DbError(Error{ErrorCode::Damaged, path + QStringLiteral(": ") + why, {}, {}}, DbError::Remedy::None, {});
    };
    const Handle file(path, SQLITE_OPEN_READONLY);
    sqlite3_db_config(file.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(file.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    const QString strange =
        file.value("SELECT COALESCE(MIN(type || ' ' || name), '') FROM sqlite_master WHERE type NOT "
                   "IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'");
    if (!strange.isEmpty())
        refuse(strange);
    if (const QString answer = file.value("PRAGMA integrity_check(1)"); answer != QStringLiteral("ok"))
        refuse(answer);
}

} // namespace parterre
