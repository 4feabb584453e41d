#pragma once

#include "domain/common/error.h"


#include <tl/expected.hpp>

namespace parterre {

/// A value or an Error. To become std::expected with the next compiler.
template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

/// For `return failure(ErrorCode::Invalid, …)` in functions that answer a Result.
inline Failure failure(ErrorCode code, QString detail = {})
{
    return Failure(Error{code, std::move(detail), {}, {}});
}

/// A refusal by a rule of the house. `reason` is the rule's stable name, `arguments` what its sentence mentions.
inline Failure refusal(QString reason, QStringList arguments = {})
{
    return Failure(Error{ErrorCode::Refused, {}, std::move(reason), std::move(arguments)});
}

} // namespace parterre
