#pragma once

#include "domain/common/result.h"

#include <QFuture>
#include <QList>

namespace parterre {

class Database;

/// A promise that the data breaks.
struct BreachView
{
    QString promise; ///< stable word: "seat-one-owner"
    QString subject; ///< "event 3, seat 117"
    QString detail;  ///< what was found

    friend bool operator==(const BreachView &, const BreachView &) = default;
};

struct VerifyView
{
    QStringList checks;        ///< the promises that were looked at
    QList<BreachView> breaches;
    int events = 0;
    int orders = 0;
    int tickets = 0;
};

/// Recomputes from the data alone everything that the house promises. Reads only; on the back lane. Owned by
/// Application; thread-safe.
class VerifyService
{
public:
    explicit VerifyService(Database &database) : m_database(database) {}
    Q_DISABLE_COPY_MOVE(VerifyService)

    QFuture<Result<VerifyView>> verify();

private:
    Database &m_database;
};

} // namespace parterre
