#pragma once

#include "commands/command.h"
#include "common/format.h"
#include "services.h"
#include "services/keychain.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QHash>
#include <QStringList>

#include <optional>

namespace parterre {

/// What was typed after a command, already split by its table.
struct CommandInput
{
    QStringList arguments;
    QHash<QString, QString> options; ///< switches have an empty text
    DatabaseLocation location;
    QString station;
};

/// What a command works with: its arguments, the services on the database that was named, and the station that signs
/// its deeds. Lives for one command, on the main thread.
class CommandContext
{
public:
    explicit CommandContext(const CommandInput &input);

    QString argument(int index) const { return m_input.arguments.value(index); }
    const QStringList &arguments() const { return m_input.arguments; }
    bool has(const char *option) const;
    QString option(const char *option) const;
    const DatabaseLocation &location() const { return m_input.location; }
    const QString &station() const { return m_input.station; }

    Services &services() { return m_services; }
    /// How people read numbers, sums and moments.
    const Format &format() const { return m_format; }
    /// How a place signs in, as far as the keychain knows; libpq looks for the rest by itself.
    Password passwordFor(const DatabaseLocation &location);
    /// The station that the command runs as, made known to the house.
    Result<Actor> actor();

    /// A whole number of one or more; a usage error that names the argument otherwise.
    Result<qint64> number(const QString &text, const QString &name) const;
    template <class IdType>
    Result<IdType> id(int index, const QString &name) const
    {
        return number(argument(index), name).map([](qint64 value) { return IdType(value); });
    }
    /// The same for an option; `otherwise` where it was not given.
    Result<int> numberOption(const char *option, int otherwise) const;

    /// Turns the event loop until the answer is there. Only a command may wait: nobody looks at a window meanwhile.
    template <class T>
    static Result<T> await(const QFuture<Result<T>> &question)
    {
        if (!question.isFinished()) {
            QEventLoop loop;
            QFutureWatcher<Result<T>> watcher;
            QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
            watcher.setFuture(question);
            loop.exec();
        }
        if (question.resultCount() == 0)
            return failure(ErrorCode::Internal, QStringLiteral("the question was dropped"));
        return question.result();
    }

private:
    const CommandInput m_input;
    Keychain m_keychain;
    Services m_services;
    Format m_format;
};

} // namespace parterre
