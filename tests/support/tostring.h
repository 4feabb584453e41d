#pragma once

#include "domain/common/currency.h"
#include "domain/common/error.h"
#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "domain/common/money.h"
#include "domain/common/result.h"

#include <QTest>

/// How QCOMPARE prints the house's own types. Include it in every test that compares them: a test program in which only
/// some files include it would break the one-definition rule.
namespace parterre {

inline char *toString(Currency currency)
{
    return QTest::toString(currency.isNull() ? QStringLiteral("(no currency)") : currency.code());
}

inline char *toString(const Money &money)
{
    return QTest::toString(QStringLiteral("%1 %2").arg(money.toText(), money.currency().code()));
}

inline char *toString(const Moment &moment)
{
    return QTest::toString(QStringLiteral("%1 (%2 ms)").arg(moment.toText()).arg(moment.ms()));
}

template <class Tag>
char *toString(const Id<Tag> &id)
{
    return QTest::toString(QStringLiteral("#%1").arg(id.value()));
}

inline char *toString(const OrderId &id)
{
    return QTest::toString(id.toText());
}

inline QString describe(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return QStringLiteral("NotFound");
    case ErrorCode::Conflict: return QStringLiteral("Conflict");
    case ErrorCode::Refused: return QStringLiteral("Refused");
    case ErrorCode::Forbidden: return QStringLiteral("Forbidden");
    case ErrorCode::Invalid: return QStringLiteral("Invalid");
    case ErrorCode::Busy: return QStringLiteral("Busy");
    case ErrorCode::Offline: return QStringLiteral("Offline");
    case ErrorCode::OutcomeUnknown: return QStringLiteral("OutcomeUnknown");
    case ErrorCode::ReadOnly: return QStringLiteral("ReadOnly");
    case ErrorCode::StorageFull: return QStringLiteral("StorageFull");
    case ErrorCode::Missing: return QStringLiteral("Missing");
    case ErrorCode::NewerSchema: return QStringLiteral("NewerSchema");
    case ErrorCode::OlderSchema: return QStringLiteral("OlderSchema");
    case ErrorCode::Damaged: return QStringLiteral("Damaged");
    case ErrorCode::Internal: return QStringLiteral("Internal");
    }
    Q_UNREACHABLE();
}

inline QString describe(const Error &error)
{
    QString text = describe(error.code);
    if (!error.reason.isEmpty())
        text += QStringLiteral(" \"%1\" (%2)").arg(error.reason, error.arguments.join(QStringLiteral(", ")));
    if (!error.detail.isEmpty())
        text += QStringLiteral(": ") + error.detail;
    return text;
}

inline char *toString(ErrorCode code)
{
    return QTest::toString(describe(code));
}

inline char *toString(const Error &error)
{
    return QTest::toString(describe(error));
}

} // namespace parterre

namespace tl {

/// In tl, because that is where the compiler looks for what belongs to a Result.
template <class T>
char *toString(const expected<T, parterre::Error> &result)
{
    if (!result.has_value())
        return QTest::toString(QStringLiteral("error ") + parterre::describe(result.error()));
    if constexpr (std::is_void_v<T>) {
        return QTest::toString(QStringLiteral("done"));
    } else {
        using QTest::toString;
        const std::unique_ptr<char[]> value(toString(*result));
        return QTest::toString(QStringLiteral("value ") + QString::fromUtf8(value.get()));
    }
}

} // namespace tl
