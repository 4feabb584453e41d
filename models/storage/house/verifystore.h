#pragma once

#include <QList>
#include <QString>

namespace parterre {

class DbSession;

/// A promise as a question to the data: every row that it answers is a breach (subject, detail).
struct PromiseCheck
{
    const char *promise;
    const char *sql;
};

struct FoundBreach
{
    QString promise;
    QString subject;
    QString detail;
};

/// Looks for broken promises in the data alone. Reads only, inside a transaction.
class VerifyStore
{
public:
    explicit VerifyStore(DbSession &session) : m_session(session) {}
    /// Before the first run(), within its transaction.
    void begin();

    static const QList<PromiseCheck> &checks();
    /// At most `limit` of each kind.
    QList<FoundBreach> run(const PromiseCheck &check, int limit);
    /// The only number of a SELECT COUNT.
    int count(const char *sql);

private:
    DbSession &m_session;
};

} // namespace parterre
