#include "storage/core/sqlconnection.h"

#include <mutex>

namespace parterre {

QSqlDatabase makeSqlConnection(const QString &driver, const QString &name)
{
    static std::mutex oneAfterTheOther;
    const std::lock_guard guard(oneAfterTheOther);
    return QSqlDatabase::addDatabase(driver, name);
}

} // namespace parterre
