#pragma once

#include "simulation/housestate.h"
#include "storage/databaselocation.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <map>

namespace parterre {

/// Looks into a simulated house past the program: a connection of its own that nothing disturbs. Anything that fails
/// ends the program, because nothing that follows could be true. Used on the thread that made it.
class Observer
{
public:
    explicit Observer(const DatabaseLocation &location);
    ~Observer();
    Q_DISABLE_COPY_MOVE(Observer)

    void execute(const QString &sql);
    qint64 number(const QString &sql);

    HouseState state();
    qint64 clock();
    void setClock(qint64 ms);

private:
    void each(const QString &sql, const std::function<void(const QSqlQuery &)> &visit);

    bool m_isSqlite;
    QString m_name;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_queries;
};

} // namespace parterre
