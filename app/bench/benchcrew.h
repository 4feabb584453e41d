#pragma once

#include "domain/common/result.h"

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace parterre {

/// Processes of this very program that work at a benchmark side by side, each a hidden command that reads orders from
/// its standard input and answers each with one line of JSON. Owned by the benchmark; used on the thread that makes it,
/// which waits for the answers. They go with this object.
class BenchCrew
{
public:
    BenchCrew() = default;
    ~BenchCrew();
    Q_DISABLE_COPY_MOVE(BenchCrew)

    /// One process for each list of arguments; waits until all have said that they are ready.
    Result<void> start(const QList<QStringList> &arguments);
    int size() const { return static_cast<int>(m_processes.size()); }
    /// Tells all of them the same, and waits for what each answers.
    Result<QList<QJsonObject>> tellAll(const QJsonObject &order);
    /// Tells one of them, without waiting.
    void tell(int member, const QJsonObject &order);
    /// The next line of one of them.
    Result<QJsonObject> answerOf(int member);

private:
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

/// The other end: says that it is ready, does what it is told, and ends when nobody is left to tell it anything.
void serveOrders(const std::function<QJsonObject(const QJsonObject &)> &serve);
/// One line of JSON to standard output.
void answerOrder(const QJsonObject &answer);
/// What a line on standard input orders.
QJsonObject orderOf(const std::string &line);

} // namespace parterre
