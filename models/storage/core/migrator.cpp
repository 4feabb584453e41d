#include "storage/core/migrator.h"

#include "storage/core/connection.h"
#include "storage/core/dberror.h"
#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace parterre {
namespace {

// Any number that nothing else in a house's server uses as an advisory lock.
constexpr auto lockForMigration = "SELECT pg_advisory_xact_lock(7274496810123)";

QList<Migration> readMigrations()
{
    QList<Migration> migrations;
    const QDir folder(QStringLiteral(":/migrations"));
    for (const QString &file : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile resource(folder.filePath(file));
        if (!resource.open(QIODevice::ReadOnly))
            continue;
        const QByteArray sql = resource.readAll();
        migrations.append({file.left(4).toInt(), file.mid(5).chopped(4), sql,
                           QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex()});
    }
    return migrations;
}

/// Statements end with a semicolon at the end of a line: neither driver takes several prepared at once.
QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    QString current;
    for (const QString &line : sql.split(u'\n')) {
        if (line.trimmed().startsWith(QStringLiteral("--")))
            continue;
        current += line + u'\n';
        if (line.trimmed().endsWith(u';')) {
            statements.append(current.trimmed().chopped(1));
            current.clear();
        }
    }
    return statements;
}

} // namespace

const QList<Migration> &Migrator::known()
{
    static const QList<Migration> migrations = readMigrations();
    return migrations;
}

bool Migrator::hasStepTable()
{
    const char *sql = m_session.dialect().isPostgresql()
                          ? "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'schema_step' AND "
                            "table_schema = ANY(current_schemas(FALSE))"
                          : "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_step'";
    return Statement(m_session, sql).required([](const Row &row) { return row.number(0); }) > 0;
}

int Migrator::currentStep()
{
    if (!hasStepTable())
        return 0;
    return Statement(m_session, "SELECT COALESCE(MAX(number), 0) FROM schema_step").required([](const Row &row) {
        return row.number(0);
    });
}

void Migrator::requireCurrent()
{
    const int current = currentStep();
    const int latest = known().isEmpty() ? 0 : known().constLast().number;
    if (current == latest)
        return;
    const QString detail = QStringLiteral("the database is at step %1, the program at %2").arg(current).arg(latest);
    const ErrorCode code = current == 0       ? ErrorCode::Missing
                         : current > latest   ? ErrorCode::NewerSchema
                                              : ErrorCode::OlderSchema;
    throw DbError(Error{code, detail, {}, {}}, DbError::Remedy::None, {});
}

int Migrator::migrateTo(int step)
{
    if (m_session.dialect().isPostgresql()) {
        // However long a large house takes: whoever came first is let finish, and the others wait for it.
        m_session.connection().execute(QStringLiteral("SET LOCAL lock_timeout = 0"));
        m_session.connection().execute(QStringLiteral("SET LOCAL statement_timeout = 0"));
        Statement(m_session, lockForMigration).required([](const Row &) { return true; });
    }
    const int before = currentStep();
    if (before > (known().isEmpty() ? 0 : known().constLast().number))
        requireCurrent();
    if (before == 0) {
        m_session.connection().execute(QStringLiteral(
            "CREATE TABLE IF NOT EXISTS schema_step (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT "
            "NULL, applied_at BIGINT NOT NULL)"));
    }
    int applied = 0;
    for (const Migration &migration : known()) {
        if (migration.number > before && migration.number <= step) {
            apply(migration);
            ++applied;
        }
    }
    return applied;
}

void Migrator::apply(const Migration &migration)
{
    for (const QString &statement : statementsOf(m_session.dialect().translate(migration.sql.constData())))
        m_session.connection().execute(statement);
    Statement(m_session, "INSERT INTO schema_step (number, name, checksum, applied_at) VALUES (?, ?, ?, @now_ms@)")
        .with(migration.number, migration.name, QString::fromLatin1(migration.checksum))
        .run();
}

} // namespace parterre
