#include "storage/backup/houserestore.h"

#include "storage/backup/dumpreader.h"
#include "storage/backup/sqlitefile.h"
#include "storage/core/connection.h"
#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/core/migrator.h"
#include "storage/core/statement.h"
#include "storage/core/tablestream.h"
#include "storage/database.h"
#include "storage/house/housecarrier.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <memory>

namespace parterre {
namespace {

[[noreturn]] void fail(ErrorCode code, const QString &why)
{
    throw DbError(Error{code, QStringLiteral("backup: ") + why, {}, {}}, DbError::Remedy::None, {});
}

/// The step up to which the archive's tables go; its migrations must be the ones that we know.
int stepOf(DumpReader &archive)
{
    const QList<Migration> &known = Migrator::known();
    const QList<Migration> steps = archive.steps();
    if (steps.isEmpty())
        fail(ErrorCode::Damaged, QStringLiteral("no migration"));
    const int last = steps.constLast().number;
    if (last > known.constLast().number)
        fail(ErrorCode::NewerSchema, QStringLiteral("it is at step %1").arg(last));
    for (const Migration &step : steps) {
        const auto same = std::ranges::find(known, step.number, &Migration::number);
        if (same == known.cend() || same->checksum != step.checksum)
            fail(ErrorCode::Damaged, QStringLiteral("another migration %1").arg(step.number));
    }
    return last;
}

int count(DbSession &session, const char *sql)
{
    return Statement(session, sql).required([](const Row &row) { return row.number(0); });
}

void refuseStrangers(DbSession &session)
{
    if (Migrator(session).currentStep() == 0)
        fail(ErrorCode::Damaged, QStringLiteral("there is no house in it"));
}

} // namespace

BackupKind backupKindOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return BackupKind::Unknown;
    const QByteArray head = file.read(16);
    if (head == QByteArray("SQLite format 3\0", 16))
        return BackupKind::SqliteFile;
    return head.startsWith("PGDMP") ? BackupKind::ServerArchive : BackupKind::Unknown;
}

HouseContents HouseRestore::contents()
{
    HouseContents found;
    found.isEmpty = !hasTables(m_into);
    if (found.isEmpty)
        return found;
    Migrator migrator(m_into);
    found.isHouse = migrator.currentStep() > 0;
    if (!found.isHouse)
        return found;
    migrator.migrate();
    found.venues = count(m_into, "SELECT COUNT(*) FROM venue");
    found.events = count(m_into, "SELECT COUNT(*) FROM event");
    found.orders = count(m_into, "SELECT COUNT(*) FROM orders");
    return found;
}

void HouseRestore::clear()
{
    // Migrating lets locks be waited for without end; a station that was forgotten should be noticed here.
    if (m_into.dialect().isPostgresql())
        m_into.connection().execute(QStringLiteral("SET LOCAL lock_timeout = 10000"));
    const QList<TableShape> tables = readTables(m_into);
    for (auto table = tables.crbegin(); table != tables.crend(); ++table)
        m_into.connection().execute(QStringLiteral("DROP TABLE \"%1\"").arg(table->name));
}

void HouseRestore::loadArchive(const QString &path)
{
    neverTimeOut(m_into);
    DumpReader archive(path);
    Migrator(m_into).migrateTo(stepOf(archive));
    QList<TableShape> tables = readTables(m_into);
    tables.removeIf(staysBehind);
    // The migrations put rows there that every house begins with; this one brings its own.
    for (auto table = tables.crbegin(); table != tables.crend(); ++table)
        m_into.connection().execute(QStringLiteral("DELETE FROM \"%1\"").arg(table->name));
    {
        std::map<QString, std::unique_ptr<TableWriter>> writers;
        archive.read(tables, [this, &writers](const TableShape &table, const TableRows &rows) {
            TableRows changed = rows;
            forgetChangeNumbers(table, changed);
            std::unique_ptr<TableWriter> &writer = writers[table.name];
            if (!writer)
                writer = std::make_unique<TableWriter>(m_into, table);
            writer->write(changed);
        });
    }
    for (const TableShape &table : std::as_const(tables)) {
        for (const TableColumn &column : table.columns) {
            if (column.isNumbered)
                setLastNumber(m_into, table, column, archive.lastNumber(table, column));
        }
    }
    Migrator(m_into).migrate();
    if (m_into.dialect().isPostgresql())
        m_into.connection().execute(QStringLiteral("ANALYZE"));
}

void HouseRestore::loadFile(const QString &path)
{
    neverTimeOut(m_into);
    // Its job runs here and now, inside ours.
    Database::Options options;
    options.inlineExecution = true;
    Database file(DatabaseLocation::sqlite(path), options);
    JobKind kind;
    kind.anySchema = true;
    const Result<int> rows = file.write(
                                     [this](DbSession &from) {
                                         refuseStrangers(from);
                                         Migrator(from).migrate();
                                         Migrator(m_into).migrate();
                                         return static_cast<int>(HouseCarrier(from, m_into).copyAll().size());
                                     },
                                     kind)
                                 .result();
    if (!rows)
        throw DbError(rows.error(), DbError::Remedy::None, {});
}

} // namespace parterre
