#pragma once

#include "domain/common/complaint.h"
#include "domain/common/result.h"

namespace parterre {

/// A refusal because a check found errors: the reason and, as arguments, the place and arguments of the first one;
/// `detail` lists all, one a line. Call it only when there is an error.
Failure refusalFor(const QList<Complaint> &complaints);

} // namespace parterre
