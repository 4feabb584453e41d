#include "storage/core/tableschema.h"

#include "storage/core/dbsession.h"
#include "storage/core/statement.h"

#include <QHash>

#include <algorithm>

namespace parterre {
namespace {

constexpr auto tablesOnPostgresql =
    "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = "
    "'BASE TABLE' ORDER BY table_name";
constexpr auto tablesOnSqlite =
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";

// name, type, whether numbered
constexpr auto columnsOnPostgresql =
    "SELECT column_name, data_type, is_identity = 'YES' FROM information_schema.columns WHERE table_schema = "
    "current_schema() AND table_name = ? ORDER BY column_name";
constexpr auto columnsOnSqlite =
    "SELECT c.name, LOWER(c.type), c.pk = 1 AND m.sql LIKE '%AUTOINCREMENT%' FROM pragma_table_info(?) c JOIN "
    "sqlite_master m ON m.type = 'table' AND m.name = ? ORDER BY c.name";

constexpr auto keyOnPostgresql =
    "SELECT a.attname FROM pg_constraint c CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(no, place) JOIN "
    "pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.no WHERE c.contype = 'p' AND c.conrelid = "
    "CAST(CAST(? AS TEXT) AS regclass) ORDER BY k.place";
constexpr auto keyOnSqlite = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk";

constexpr auto needsOnPostgresql =
    "SELECT DISTINCT t.relname FROM pg_constraint c JOIN pg_class t ON t.oid = c.confrelid WHERE c.contype = 'f' AND "
    "c.conrelid = CAST(CAST(? AS TEXT) AS regclass) ORDER BY t.relname";
constexpr auto needsOnSqlite = "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(?) ORDER BY \"table\"";

TableColumn::Kind kindOf(const QString &type)
{
    static const QHash<QString, TableColumn::Kind> kinds{
        {QStringLiteral("bigint"), TableColumn::Kind::Number},   {QStringLiteral("integer"), TableColumn::Kind::Number},
        {QStringLiteral("smallint"), TableColumn::Kind::Number}, {QStringLiteral("boolean"), TableColumn::Kind::Flag},
        {QStringLiteral("text"), TableColumn::Kind::Text},       {QStringLiteral("blob"), TableColumn::Kind::Bytes},
        {QStringLiteral("bytea"), TableColumn::Kind::Bytes},
    };
    const auto kind = kinds.constFind(type);
    if (kind == kinds.cend())
        throw DbError::impossible(QStringLiteral("a column of type ") + type);
    return *kind;
}

QStringList names(Statement &statement)
{
    return statement.list([](const Row &row) { return row.text(0); });
}

TableShape shapeOf(DbSession &session, const QString &name)
{
    const bool server = session.dialect().isPostgresql();
    TableShape table;
    table.name = name;
    const auto readColumn = [](const Row &row) {
        return TableColumn{row.text(0), kindOf(row.text(1)), row.boolean(2)};
    };
    table.columns = server ? Statement(session, columnsOnPostgresql).with(name).list(readColumn)
                           : Statement(session, columnsOnSqlite).with(name, name).list(readColumn);
    table.key = names(Statement(session, server ? keyOnPostgresql : keyOnSqlite).with(name));
    table.needs = names(Statement(session, server ? needsOnPostgresql : needsOnSqlite).with(name));
    table.needs.removeAll(name);
    return table;
}

} // namespace

bool TableShape::hasBytes() const
{
    return std::ranges::any_of(columns, [](const TableColumn &c) { return c.kind == TableColumn::Kind::Bytes; });
}

bool TableShape::holdsTheSameAs(const TableShape &other) const
{
    return name == other.name && columns == other.columns && key == other.key;
}

bool hasTables(DbSession &session)
{
    Statement statement(session, session.dialect().isPostgresql() ? tablesOnPostgresql : tablesOnSqlite);
    return !names(statement).isEmpty();
}

QList<TableShape> readTables(DbSession &session)
{
    QStringList all;
    {
        Statement statement(session, session.dialect().isPostgresql() ? tablesOnPostgresql : tablesOnSqlite);
        all = names(statement);
    }
    QList<TableShape> waiting;
    for (const QString &name : std::as_const(all))
        waiting.append(shapeOf(session, name));

    QList<TableShape> ordered;
    QStringList done;
    while (!waiting.isEmpty()) {
        const auto ready = std::ranges::find_if(waiting, [&done](const TableShape &table) {
            return std::ranges::all_of(table.needs, [&done](const QString &need) { return done.contains(need); });
        });
        if (ready == waiting.end())
            throw DbError::impossible(QStringLiteral("tables that need each other: ") + waiting.constFirst().name);
        done.append(ready->name);
        ordered.append(*ready);
        waiting.erase(ready);
    }
    return ordered;
}

} // namespace parterre
