#include "systemlook.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalSettings = u"org.freedesktop.portal.Settings"_s;
const QString appearanceGroup = u"org.freedesktop.appearance"_s;
const QString gnomeGroup = u"org.gnome.desktop.interface"_s;
const QString kdeGroup = u"org.kde.kdeglobals.KDE"_s;

/// Themes for high contrast are black and white; no other comes near.
constexpr double starkContrast = 20.5;

using SettingGroups = QMap<QString, QVariantMap>;

bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFile::exists(runtime + u"/bus"_s);
}

} // namespace

SystemLookWatch::SystemLookWatch()
{
    const QPalette palette = QGuiApplication::palette();
    const QColor ground = palette.color(QPalette::Window);
    m_look.dark = ground.lightness() < 128;
    m_look.highContrast = contrast(palette.color(QPalette::WindowText), ground) > starkContrast;
}

void SystemLookWatch::ask()
{
    if (!hasSessionBus())
        return;
    qDBusRegisterMetaType<SettingGroups>();
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(portal, portalPath, portalSettings, u"SettingChanged"_s, this, SLOT(settingChanged(QDBusMessage)));
    QDBusMessage question = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"ReadAll"_s);
    question.setArguments({QStringList{appearanceGroup, gnomeGroup, kdeGroup}});
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<SettingGroups> reply = *answer;
        if (reply.isError())
            return;
        const SystemLook before = m_look;
        const SettingGroups groups = reply.value();
        for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
            for (auto setting = group->cbegin(); setting != group->cend(); ++setting)
                take(group.key(), setting.key(), setting.value());
        }
        if (m_look != before)
            Q_EMIT changed(m_look);
    });
}

void SystemLookWatch::settingChanged(const QDBusMessage &message)
{
    const SystemLook before = m_look;
    const QList<QVariant> words = message.arguments();
    take(words.value(0).toString(), words.value(1).toString(), words.value(2).value<QDBusVariant>().variant());
    if (m_look != before)
        Q_EMIT changed(m_look);
}

void SystemLookWatch::take(const QString &group, const QString &key, const QVariant &value)
{
    if (group == appearanceGroup && key == "color-scheme"_L1)
        m_look.dark = value.toUInt() == 1;
    else if (group == appearanceGroup && key == "contrast"_L1)
        m_look.highContrast = value.toUInt() == 1;
    else if (group == appearanceGroup && key == "reduced-motion"_L1)
        m_look.lessMotion = value.toUInt() == 1;
    else if (group == gnomeGroup && key == "enable-animations"_L1)
        m_look.lessMotion = !value.toBool();
    else if (group == kdeGroup && key == "AnimationDurationFactor"_L1)
        m_look.lessMotion = value.toDouble() == 0;
}

} // namespace parterre
