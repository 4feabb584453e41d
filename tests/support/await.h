#pragma once

#include "domain/common/result.h"
#include "support/tostring.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

#include <chrono>

namespace parterre {

/// Long enough for a crowded machine under a sanitizer; a test that needs it is broken anyway.
inline constexpr std::chrono::milliseconds awaitLimit{30'000};

/// Turns the event loop until the future has finished; false when the limit passes first. Tests only: the program
/// itself never waits. Call it on the thread of the application object.
template <class T>
bool awaitFinished(const QFuture<T> &future, std::chrono::milliseconds limit = awaitLimit)
{
    if (future.isFinished())
        return true;
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(limit, &loop, [&loop] { loop.quit(); });
    loop.exec();
    return future.isFinished();
}

/// The answer of a service or of the database, or an error that says that none came.
template <class T>
Result<T> await(const QFuture<Result<T>> &future, std::chrono::milliseconds limit = awaitLimit)
{
    if (!awaitFinished(future, limit))
        return failure(ErrorCode::Internal, QStringLiteral("no answer within %1 ms").arg(limit.count()));
    if (future.resultCount() == 0)
        return failure(ErrorCode::Internal, QStringLiteral("the question was cancelled, no answer came"));
    return future.result();
}

/// What to print about an answer that is not the expected one. Safe to call on any answer: QVERIFY2 asks for its
/// message even when nothing is wrong.
template <class T>
QString describeAnswer(const Result<T> &answer)
{
    return answer.has_value() ? QStringLiteral("an error was expected, a value came") : describe(answer.error());
}

template <class T>
bool isError(const Result<T> &answer, ErrorCode code)
{
    return !answer.has_value() && answer.error().code == code;
}

template <class T>
bool isRefusal(const Result<T> &answer, QLatin1StringView reason)
{
    return isError(answer, ErrorCode::Refused) && answer.error().reason == reason;
}

} // namespace parterre

/// `PARTERRE_AWAIT(view, service.open(event));` declares `view` with the answer's value, or fails the test function and
/// prints the error.
#define PARTERRE_AWAIT(name, question)                                                                                 \
    auto name##Answer = ::parterre::await(question);                                                                   \
    QVERIFY2(name##Answer.has_value(), qPrintable(::parterre::describeAnswer(name##Answer)));                          \
    auto name = *std::move(name##Answer)

/// For answers without a value, or whose value does not matter.
#define PARTERRE_AWAIT_DONE(question)                                                                                  \
    do {                                                                                                               \
        const auto parterreAnswer = ::parterre::await(question);                                                       \
        QVERIFY2(parterreAnswer.has_value(), qPrintable(::parterre::describeAnswer(parterreAnswer)));                  \
    } while (false)

/// The answer must be an error with this code.
#define PARTERRE_AWAIT_ERROR(question, expectedCode)                                                                   \
    do {                                                                                                               \
        const auto parterreAnswer = ::parterre::await(question);                                                       \
        QVERIFY2(::parterre::isError(parterreAnswer, expectedCode),                                                    \
                 qPrintable(::parterre::describeAnswer(parterreAnswer)));                                              \
    } while (false)

/// The answer must be the refusal by this rule of the house, named as in Error::reason.
#define PARTERRE_AWAIT_REFUSAL(question, expectedReason)                                                               \
    do {                                                                                                               \
        const auto parterreAnswer = ::parterre::await(question);                                                       \
        QVERIFY2(::parterre::isRefusal(parterreAnswer, QLatin1StringView(expectedReason)),                             \
                 qPrintable(::parterre::describeAnswer(parterreAnswer)));                                              \
    } while (false)
