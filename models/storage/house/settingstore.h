#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace parterre {

class DbSession;

/// Settings of the whole house, by name. Used inside a database job; throws DbError.
class SettingStore
{
public:
    explicit SettingStore(DbSession &session) : m_session(session) {}

    std::optional<QString> value(const QString &name);
    QMap<QString, QString> all();
    void put(const QString &name, const QString &value);
    /// Leaves a value that is there alone. Answers the one that holds, whoever wrote it first.
    QString putIfMissing(const QString &name, const QString &value);

private:
    DbSession &m_session;
};

} // namespace parterre
