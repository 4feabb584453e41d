#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace parterre {

class DbSession;

/// One numbered file of resources/migrations.
struct Migration
{
    int number = 0;
    QString name;
    QByteArray sql;
    QByteArray checksum;
};

/// Brings a database up to date: the same chain of steps builds a new database and changes an old one. Runs in a job
/// with JobKind::anySchema. Throws DbError.
class Migrator
{
public:
    explicit Migrator(DbSession &session) : m_session(session) {}

    /// The steps that this program knows, in order.
    static const QList<Migration> &known();

    /// Throws with NewerSchema, OlderSchema, Missing or Damaged when the database is not exactly at the last known step.
    void requireCurrent();
    /// Applies what is missing, all steps in the transaction of the job, under a lock, so that several stations may do
    /// it at once. Answers how many steps were applied.
    int migrate() { return migrateTo(known().isEmpty() ? 0 : known().constLast().number); }
    /// The same up to this step, to make a database as an older program would have; for tests.
    int migrateTo(int step);
    /// The number of the last applied step; 0 for an empty database.
    int currentStep();

private:
    bool hasStepTable();
    void apply(const Migration &migration);

    DbSession &m_session;
};

} // namespace parterre
