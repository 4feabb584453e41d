#pragma once

#include "domain/common/error.h"

#include <QString>

namespace parterre {

/// An error as people read it: what happened, what it means (above all what is safe), what to do next. Each a whole
/// sentence or empty. Made from two tables in errortext.cpp, one of rules (Error::reason) and one of codes; a new rule
/// is a new line there. `Error::detail` is for the log and never in here.
struct ErrorText
{
    QString happened;
    QString meaning;
    QString next;

    /// All of it as one paragraph.
    QString paragraph() const;
};

ErrorText errorText(const Error &error);

} // namespace parterre
