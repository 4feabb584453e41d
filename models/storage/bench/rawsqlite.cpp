#include "storage/bench/rawsqlite.h"

#include "storage/core/dberror.h"

#include <QFile>
#include <QSqlError>

#include <sqlite3.h>

namespace parterre {
namespace {

constexpr int patienceMs = 30'000;
constexpr auto changeSql = "UPDATE bench_floor SET value = value + 1 WHERE row_no = ?";

struct Close
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

} // namespace

struct RawSqlite::Handle
{
    std::unique_ptr<sqlite3, Close> database;
    std::unique_ptr<sqlite3_stmt, Close> change;

    [[noreturn]] void fail(const char *what) const
    {
        throw DbError::fromSql(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(database.get())), QSqlError::UnknownError,
                                         QString::number(sqlite3_extended_errcode(database.get()))),
                               DatabaseLocation::Engine::Sqlite, true, QString::fromUtf8(what));
    }
    sqlite3_stmt *prepared(std::unique_ptr<sqlite3_stmt, Close> &statement, const char *sql) const
    {
        if (!statement) {
            sqlite3_stmt *made = nullptr;
            if (sqlite3_prepare_v2(database.get(), sql, -1, &made, nullptr) != SQLITE_OK)
                fail(sql);
            statement.reset(made);
        }
        return statement.get();
    }
};

RawSqlite::RawSqlite(const QString &path) : m_handle(std::make_unique<Handle>())
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle->database.reset(opened);
    if (code != SQLITE_OK)
        m_handle->fail("open");
    sqlite3_busy_timeout(opened, patienceMs);
    if (sqlite3_exec(opened, "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr) != SQLITE_OK)
        m_handle->fail("PRAGMA synchronous");
}

RawSqlite::~RawSqlite() = default;

void RawSqlite::change(int row)
{
    sqlite3_stmt *statement = m_handle->prepared(m_handle->change, changeSql);
    sqlite3_bind_int(statement, 1, row);
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE)
        m_handle->fail(changeSql);
}

} // namespace parterre
