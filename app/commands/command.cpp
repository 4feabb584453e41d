#include "commands/command.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr auto usageReason = "command-usage"_L1;
constexpr auto fileReason = "command-file"_L1;
constexpr auto refusalReason = "command-refused"_L1;

QStringList wordsOf(const char *arguments)
{
    return QString::fromUtf8(arguments).split(u' ', Qt::SkipEmptyParts);
}

/// It let nobody in; roles of the house were not asked.
bool refusedAtTheServer(const Error &error)
{
    return error.reason == "sign-in-refused"_L1 || error.reason == "password-missing"_L1 ||
           error.reason == "computer-refused"_L1;
}

} // namespace

int Command::fewestArguments() const
{
    int count = 0;
    for (const QString &word : wordsOf(arguments))
        count += word.startsWith(u'[') ? 0 : 1;
    return count;
}

int Command::mostArguments() const
{
    const QStringList words = wordsOf(arguments);
    const bool repeats = !words.isEmpty() && words.constLast().contains(u'…');
    return repeats ? -1 : static_cast<int>(words.size());
}

Failure usageError(const QString &sentence)
{
    return Failure(Error{ErrorCode::Invalid, sentence, usageReason, {}});
}

bool isUsageError(const Error &error)
{
    return error.reason == usageReason;
}

Failure fileError(const QString &sentence)
{
    return Failure(Error{ErrorCode::Refused, sentence, fileReason, {}});
}

Failure commandRefusal(const QString &sentence)
{
    return Failure(Error{ErrorCode::Refused, sentence, refusalReason, {}});
}

bool isInPlainWords(const Error &error)
{
    return error.reason == usageReason || error.reason == fileReason || error.reason == refusalReason;
}

ExitCode exitCodeFor(const Error &error)
{
    if (isUsageError(error))
        return ExitCode::Usage;
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Refused:
    case ErrorCode::Invalid: return ExitCode::Refused;
    case ErrorCode::Forbidden: return refusedAtTheServer(error) ? ExitCode::OutOfReach : ExitCode::Refused;
    case ErrorCode::Busy:
    case ErrorCode::Offline:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::ReadOnly:
    case ErrorCode::StorageFull:
    case ErrorCode::Missing:
    case ErrorCode::NewerSchema:
    case ErrorCode::OlderSchema:
    case ErrorCode::Damaged:
    case ErrorCode::Internal: return ExitCode::OutOfReach;
    }
    Q_UNREACHABLE();
}

} // namespace parterre
