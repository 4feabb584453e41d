#pragma once

#include "domain/house/house.h"

#include <QList>

namespace parterre {

class DbSession;

/// The log of deeds. An entry is written in the transaction of the deed itself, so that neither exists without the
/// other. Used inside a database job; throws DbError.
class AuditStore
{
public:
    explicit AuditStore(DbSession &session) : m_session(session) {}

    /// `deed` is a stable word such as "event-publish", `subject` what it was done to ("event 12"), `detail` free text
    /// or JSON.
    void record(const QString &station, const QString &person, const QString &deed, const QString &subject,
                const QString &detail = {});
    /// The newest first; an empty subject means all.
    QList<DeedView> newest(const QString &subject, int most);

private:
    DbSession &m_session;
};

} // namespace parterre
