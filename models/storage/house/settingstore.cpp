#include "storage/house/settingstore.h"

#include "storage/core/statement.h"

namespace parterre {
namespace {

constexpr auto selectOne = "SELECT value FROM house_setting WHERE name = ?";
constexpr auto selectAll = "SELECT name, value FROM house_setting ORDER BY name";
constexpr auto upsert = "INSERT INTO house_setting (name, value) VALUES (?, ?) "
                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value";
constexpr auto insertIfMissing = "INSERT INTO house_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING";

} // namespace

std::optional<QString> SettingStore::value(const QString &name)
{
    return Statement(m_session, selectOne).with(name).first([](const Row &row) { return row.text(0); });
}

QMap<QString, QString> SettingStore::all()
{
    return readAll(*toReadAll());
}

std::unique_ptr<Statement> SettingStore::toReadAll()
{
    return std::make_unique<Statement>(m_session, selectAll);
}

QMap<QString, QString> SettingStore::readAll(Statement &statement)
{
    QMap<QString, QString> settings;
    statement.each([&](const Row &row) { settings.insert(row.text(0), row.text(1)); });
    return settings;
}

void SettingStore::put(const QString &name, const QString &value)
{
    Statement(m_session, upsert).with(name, value).run();
}

QString SettingStore::putIfMissing(const QString &name, const QString &value)
{
    Statement(m_session, insertIfMissing).with(name, value).run();
    return Statement(m_session, selectOne).with(name).required([](const Row &row) { return row.text(0); });
}

} // namespace parterre
