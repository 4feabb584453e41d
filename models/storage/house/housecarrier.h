#pragma once

#include "storage/core/tableschema.h"

#include <QString>

namespace parterre {

class DbSession;

/// What was carried over of one table.
struct CopiedTable
{
    QString name;
    qint64 rows = 0;
    qint64 sum = 0; ///< over all its columns, the same on both sides
};

/// Carries a whole house from one database into an empty one, table by table as the schema itself describes them, some
/// rows at a time. Both sessions stay on the thread of the job; the target's transaction is its caller's, so that
/// nothing is there until all of it is. Throws DbError; a difference between the two sides is one with the reason
/// "move-differs".
class HouseCarrier
{
public:
    HouseCarrier(DbSession &from, DbSession &into) : m_from(from), m_into(into) {}

    /// Keeps everybody from writing to the source until the job ends, however long that takes.
    void lockSource();
    /// The tables of the target must have been made, by the same migrations.
    QList<CopiedTable> copyAll();

private:
    CopiedTable copy(const TableShape &table);
    void emptyTarget(const QList<TableShape> &tables);
    void carryNumbers(const TableShape &table);
    quint64 fingerprintOf(DbSession &session, const TableShape &table);

    DbSession &m_from;
    DbSession &m_into;
};

/// Whether a table belongs to a database and not to the house in it.
bool staysBehind(const TableShape &table);
/// Where a house comes to, changes are counted anew.
void forgetChangeNumbers(const TableShape &table, TableRows &rows);
/// Until the end of the transaction, however long each of its statements takes.
void neverTimeOut(DbSession &session);

/// Who could be disturbed by moving the house away.
struct HouseActivity
{
    int openSales = 0;    ///< purchases in progress that are not over
    QStringList stations; ///< seen within the last `seconds`
};
HouseActivity activityOf(DbSession &session, const QString &exceptStation, int seconds);

} // namespace parterre
