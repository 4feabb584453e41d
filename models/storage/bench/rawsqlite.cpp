#include "storage/bench/rawsqlite.h"

#include "storage/core/dberror.h"

#include <QFile>
#include <QSqlError>

#include <sqlite3.h>

namespace parterre {
namespace {

constexpr int patienceMs = 30'000;
constexpr auto changeSql = "UPDATE bench_floor SET value = value + 1 WHERE row_no = ?";
constexpr auto placesSql = "SELECT seat_no, category, state, session_id, expires_at FROM event_seat WHERE event_id = ?";
constexpr auto drawingSql = "SELECT body FROM layout_version WHERE version_id = ?";

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
    std::unique_ptr<sqlite3_stmt, Close> places;
    std::unique_ptr<sqlite3_stmt, Close> drawing;

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
    /// Looks at every value of every row, so that SQLite has to take it out.
    void readAll(sqlite3_stmt *statement, qint64 key, const char *sql) const
    {
        sqlite3_bind_int64(statement, 1, key);
        const int columns = sqlite3_column_count(statement);
        quint64 sum = 0;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) {
                if (sqlite3_column_type(statement, column) == SQLITE_TEXT)
                    sum += sqlite3_column_text(statement, column)[0];
                else
                    sum += static_cast<quint64>(sqlite3_column_int64(statement, column));
            }
        }
        sqlite3_reset(statement);
        looked = sum;
        if (code != SQLITE_DONE)
            fail(sql);
    }
    mutable volatile quint64 looked = 0;
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

void RawSqlite::readPlaces(EventId event)
{
    m_handle->readAll(m_handle->prepared(m_handle->places, placesSql), event.value(), placesSql);
}

void RawSqlite::readDrawing(LayoutVersionId version)
{
    m_handle->readAll(m_handle->prepared(m_handle->drawing, drawingSql), version.value(), drawingSql);
}

} // namespace parterre
