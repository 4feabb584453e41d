#include "storage/house/auditstore.h"

#include "storage/core/statement.h"

namespace parterre {
namespace {

constexpr auto insertEntry = "INSERT INTO audit_entry (happened_at, station, person, deed, subject, detail) "
                             "VALUES (@now_ms@, ?, ?, ?, ?, ?)";
constexpr auto selectNewest = "SELECT entry_no, happened_at, station, person, deed, subject, detail FROM audit_entry "
                              "ORDER BY entry_no DESC LIMIT ?";
constexpr auto selectNewestOf = "SELECT entry_no, happened_at, station, person, deed, subject, detail FROM audit_entry "
                                "WHERE subject = ? ORDER BY entry_no DESC LIMIT ?";

DeedView readDeed(const Row &row)
{
    return {row.integer(0), row.moment(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

} // namespace

void AuditStore::record(const QString &station, const QString &person, const QString &deed, const QString &subject,
                        const QString &detail)
{
    Statement(m_session, insertEntry).with(station, person, deed, subject, detail).run();
}

QList<DeedView> AuditStore::newest(const QString &subject, int most)
{
    if (subject.isEmpty())
        return Statement(m_session, selectNewest).with(most).list(readDeed);
    return Statement(m_session, selectNewestOf).with(subject, most).list(readDeed);
}

} // namespace parterre
