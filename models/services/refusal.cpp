#include "services/refusal.h"

namespace parterre {

Failure refusalFor(const QList<Complaint> &complaints)
{
    Error error{ErrorCode::Refused, {}, {}, {}};
    for (const Complaint &complaint : complaints) {
        if (complaint.severity != Complaint::Severity::Error)
            continue;
        if (error.reason.isEmpty()) {
            error.reason = complaint.reason;
            error.arguments = QStringList{complaint.place} + complaint.arguments;
        }
        error.detail += QStringLiteral("%1 (%2: %3)\n")
                            .arg(complaint.reason, complaint.place, complaint.arguments.join(QStringLiteral(", ")));
    }
    return Failure(error);
}

} // namespace parterre
