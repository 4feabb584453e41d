#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace parterre {

/// Something that a check found: an error blocks, a warning does not. `reason` is a stable lower-case name such as
/// "duplicate-seat" that ui/common/complainttext turns into a sentence; `arguments` are the values that the sentence
/// names; `place` says where ("Stalls, row C") or which field ("doors").
struct Complaint
{
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    QString reason;
    QString place;
    QStringList arguments;

    friend bool operator==(const Complaint &, const Complaint &) = default;
};

inline bool hasErrors(const QList<Complaint> &complaints)
{
    for (const Complaint &complaint : complaints) {
        if (complaint.severity == Complaint::Severity::Error)
            return true;
    }
    return false;
}

} // namespace parterre
