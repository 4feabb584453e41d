#pragma once

#include "domain/common/complaint.h"

#include <QString>

namespace parterre {

/// A complaint of a check as people read it: one whole sentence that names the place and the values. The table is in
/// complainttext.cpp; a new Complaint::reason is a new line there.
QString complaintText(const Complaint &complaint);

/// Whether the table has a sentence of its own for it.
bool knowsComplaint(const QString &reason);

} // namespace parterre
