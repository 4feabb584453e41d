#include "settings.h"

#include <QStandardPaths>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr auto databaseKey = "database"_L1;
constexpr auto stationKey = "station"_L1;
constexpr auto languageKey = "language"_L1;
constexpr auto themeKey = "theme"_L1;
constexpr auto contrastKey = "contrast"_L1;
constexpr auto motionKey = "motion"_L1;
constexpr auto touchKey = "touch"_L1;
constexpr auto printerKey = "printer"_L1;
constexpr auto geometryKey = "window/geometry"_L1;

QString dataFile(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u'/' + name;
}

} // namespace

Settings::Settings()
    : m_store(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s,
              QSettings::IniFormat)
{
}

DatabaseLocation Settings::database() const
{
    const QString text = m_store.value(databaseKey).toString();
    if (text.isEmpty())
        return embeddedDatabase();
    const Result<DatabaseLocation> location = DatabaseLocation::fromText(text);
    return location ? *location : embeddedDatabase();
}

void Settings::setDatabase(const DatabaseLocation &location)
{
    m_store.setValue(databaseKey, location.toText());
}

QString Settings::stationName() const
{
    const QString name = m_store.value(stationKey).toString();
    return name.isEmpty() ? QSysInfo::machineHostName() : name;
}

void Settings::setStationName(const QString &name)
{
    m_store.setValue(stationKey, name);
}

QString Settings::language() const
{
    return m_store.value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_store.setValue(languageKey, language);
}

LookWishes Settings::look() const
{
    const auto wish = [this](QLatin1StringView key, QLatin1StringView yes) -> std::optional<bool> {
        const QString word = m_store.value(key).toString();
        return word.isEmpty() ? std::nullopt : std::optional(word == yes);
    };
    LookWishes wishes;
    wishes.dark = wish(themeKey, "dark"_L1);
    wishes.highContrast = wish(contrastKey, "high"_L1);
    wishes.lessMotion = wish(motionKey, "less"_L1);
    wishes.touch = m_store.value(touchKey).toBool();
    return wishes;
}

void Settings::setLook(const LookWishes &wishes)
{
    const auto remember = [this](QLatin1StringView key, std::optional<bool> wish, const char *yes, const char *no) {
        if (wish)
            m_store.setValue(key, QString::fromLatin1(*wish ? yes : no));
        else
            m_store.remove(key);
    };
    remember(themeKey, wishes.dark, "dark", "light");
    remember(contrastKey, wishes.highContrast, "high", "normal");
    remember(motionKey, wishes.lessMotion, "less", "full");
    m_store.setValue(touchKey, wishes.touch);
}

QString Settings::printer() const
{
    return m_store.value(printerKey).toString();
}

void Settings::setPrinter(const QString &name)
{
    m_store.setValue(printerKey, name);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(geometryKey, geometry);
}

DatabaseLocation Settings::embeddedDatabase()
{
    return DatabaseLocation::sqlite(dataFile(u"house.parterre"_s));
}

DatabaseLocation Settings::demoDatabase()
{
    return DatabaseLocation::sqlite(dataFile(u"demo.parterre"_s));
}

} // namespace parterre
