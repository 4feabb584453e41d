#pragma once

#include <QMap>
#include <QString>

#include <memory>
#include <optional>

namespace parterre {

class DbSession;
class Statement;

/// Settings of the whole house, by name. Used inside a database job; throws DbError.
class SettingStore
{
public:
    explicit SettingStore(DbSession &session) : m_session(session) {}

    std::optional<QString> value(const QString &name);
    QMap<QString, QString> all();
    /// The same as a statement that is yet to run, for whoever lets it travel with others.
    std::unique_ptr<Statement> toReadAll();
    static QMap<QString, QString> readAll(Statement &statement);
    void put(const QString &name, const QString &value);
    /// Leaves a value that is there alone. Answers the one that holds, whoever wrote it first.
    QString putIfMissing(const QString &name, const QString &value);

private:
    DbSession &m_session;
};

} // namespace parterre
