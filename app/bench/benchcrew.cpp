#include "bench/benchcrew.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <string>

namespace parterre {
namespace {

/// For one answer; whatever a benchmark measures in one go is over by then.
constexpr int patienceMs = 300'000;
constexpr int farewellMs = 10'000;

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

BenchCrew::~BenchCrew()
{
    for (const auto &process : m_processes)
        process->closeWriteChannel();
    for (const auto &process : m_processes) {
        if (!process->waitForFinished(farewellMs)) {
            process->kill();
            process->waitForFinished();
        }
    }
}

Result<void> BenchCrew::start(const QList<QStringList> &arguments)
{
    for (const QStringList &one : arguments) {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(), one);
        m_processes.push_back(std::move(process));
    }
    for (int member = 0; member < size(); ++member) {
        if (const Result<QJsonObject> ready = answerOf(member); !ready)
            return Failure(ready.error());
    }
    return {};
}

Result<QList<QJsonObject>> BenchCrew::tellAll(const QJsonObject &order)
{
    for (int member = 0; member < size(); ++member)
        tell(member, order);
    QList<QJsonObject> answers;
    for (int member = 0; member < size(); ++member) {
        Result<QJsonObject> answer = answerOf(member);
        if (!answer)
            return Failure(answer.error());
        answers.append(*std::move(answer));
    }
    return answers;
}

void BenchCrew::tell(int member, const QJsonObject &order)
{
    QProcess &process = *m_processes.at(static_cast<std::size_t>(member));
    process.write(lineOf(order));
    // There need be no event loop that would do it.
    while (process.bytesToWrite() > 0 && process.waitForBytesWritten())
        ;
}

Result<QJsonObject> BenchCrew::answerOf(int member)
{
    QProcess &process = *m_processes.at(static_cast<std::size_t>(member));
    const QDeadlineTimer deadline(patienceMs);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(static_cast<int>(deadline.remainingTime())) && !process.canReadLine()) {
            return failure(ErrorCode::Internal, QStringLiteral("process %1 of the benchmark does not answer: %2")
                                                    .arg(member + 1)
                                                    .arg(process.errorString()));
        }
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

void answerOrder(const QJsonObject &answer)
{
    const QByteArray line = lineOf(answer);
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

QJsonObject orderOf(const std::string &line)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
}

void serveOrders(const std::function<QJsonObject(const QJsonObject &)> &serve)
{
    answerOrder({});
    std::string line;
    while (std::getline(std::cin, line))
        answerOrder(serve(orderOf(line)));
}

} // namespace parterre
