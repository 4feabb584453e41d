#pragma once

#include "storage/databaselocation.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <memory>

class QTemporaryDir;

namespace parterre {

/// An empty database of its own for one test, gone when this object goes: a file that does not exist yet in a temporary
/// folder, or a fresh database in the PostgreSQL server that the test run has started (tests/postgresql/start). Owned
/// by the test and used on its thread; destroy the Database that uses it first. A server that is not there ends the
/// test program with a message, because nothing that follows could be true.
class TestDatabase
{
    Q_DISABLE_COPY_MOVE(TestDatabase)

public:
    using Engine = DatabaseLocation::Engine;

    /// What this run of the test is for: PARTERRE_TEST_ENGINE, "sqlite" or "postgresql". Left out: SQLite.
    static Engine engineOfThisRun();

    explicit TestDatabase(Engine engine = engineOfThisRun());
    ~TestDatabase();

    const DatabaseLocation &location() const { return m_location; }
    bool isSqlite() const { return m_location.engine == Engine::Sqlite; }

    /// Runs one statement on a connection apart from everybody else's and answers its rows. To look at or to damage
    /// what is stored; a statement that fails ends the test program with the database's message.
    QList<QVariantList> rows(const QString &sql) const;
    /// The first column of the first row; invalid when there is none.
    QVariant value(const QString &sql) const;
    void execute(const QString &sql) const { rows(sql); }
    /// Cuts every connection that others have open, as a restarted server would. PostgreSQL only.
    void cutConnections() const;

private:
    DatabaseLocation m_location;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace parterre
