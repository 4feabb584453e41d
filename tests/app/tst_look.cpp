#include "settings.h"
#include "systemlook.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace parterre;
using namespace Qt::StringLiterals;

using SettingGroups = QMap<QString, QVariantMap>;

/// What a desktop's settings portal says, on the bus that the test has for itself.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    SettingGroups groups;

    void change(const QString &group, const QString &key, const QVariant &value)
    {
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }

public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList &wanted) const
    {
        SettingGroups answer;
        for (const QString &group : wanted) {
            if (groups.contains(group))
                answer.insert(group, groups.value(group));
        }
        return answer;
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

/// How the program looks: what somebody chose stays chosen, and what nobody chose follows the desktop.
class tst_Look : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qDBusRegisterMetaType<SettingGroups>();
        QVERIFY2(m_bus.isConnected(), "this test needs a session bus of its own");
        QVERIFY(m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(m_bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

    void choices_areRememberedBetweenStarts()
    {
        QCOMPARE(Settings().look(), LookWishes());
        const LookWishes chosen{true, true, false, true};
        Settings().setLook(chosen);
        QCOMPARE(Settings().look(), chosen);
        const LookWishes half{{}, false, true, false};
        Settings().setLook(half);
        QCOMPARE(Settings().look(), half);
        Settings().setLook({});
        QCOMPARE(Settings().look(), LookWishes());
    }

    void desktopSaysHowItLooks_nowAndLater()
    {
        m_portal.groups = {{u"org.freedesktop.appearance"_s, {{u"contrast"_s, 1U}, {u"color-scheme"_s, 1U}}},
                           {u"org.gnome.desktop.interface"_s, {{u"enable-animations"_s, false}}}};
        SystemLookWatch watch;
        QCOMPARE(watch.look(), SystemLook());
        QSignalSpy changed(&watch, &SystemLookWatch::changed);
        watch.ask();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(watch.look(), (SystemLook{true, true, true}));

        m_portal.change(u"org.freedesktop.appearance"_s, u"contrast"_s, 0U);
        QTRY_VERIFY(!watch.look().highContrast);
        m_portal.change(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
        QTRY_VERIFY(!watch.look().lessMotion);
        m_portal.change(u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s, u"0"_s);
        QTRY_VERIFY(watch.look().lessMotion);
        m_portal.change(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2U);
        QTRY_VERIFY(!watch.look().dark);
    }

    void starkPaletteOfTheSystem_isHighContrast()
    {
        const QPalette usual = QGuiApplication::palette();
        QPalette stark = usual;
        stark.setColor(QPalette::Window, Qt::black);
        stark.setColor(QPalette::WindowText, Qt::white);
        QGuiApplication::setPalette(stark);
        QCOMPARE(SystemLookWatch().look(), (SystemLook{true, true, false}));
        QGuiApplication::setPalette(usual);
        QVERIFY(!SystemLookWatch().look().highContrast);
    }

    void choiceGoesBeforeTheDesktop()
    {
        Appearance appearance(*qApp);
        appearance.setWishes({{}, false, {}, false});
        appearance.setSystem({true, true, true});
        QCOMPARE(appearance.mode(), Appearance::Mode::Dark);
        QVERIFY(!appearance.isHighContrast());
        QVERIFY(appearance.reducesMotion());
        appearance.setReducesMotion(false);
        QVERIFY(!appearance.reducesMotion());
    }

private:
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    Portal m_portal;
};

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) {
        QList<char *> arguments{const_cast<char *>("dbus-run-session"), const_cast<char *>("--")};
        for (int i = 0; i < argc; ++i)
            arguments.append(argv[i]);
        arguments.append(nullptr);
        ::execvp(arguments.constFirst(), arguments.data());
        qFatal("%s could not be run", arguments.constFirst());
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("parterre"));
    tst_Look test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_look.moc"
