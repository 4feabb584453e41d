#pragma once

#include "commandline.h"
#include "common/appearance.h"
#include "common/messagebar.h"
#include "common/widgetprompter.h"
#include "services/connectionservice.h"
#include "services/keychain.h"
#include "houselink.h"
#include "services.h"
#include "settings.h"
#include "shell/mainwindow.h"
#include "systemlook.h"

#include <QObject>

#include <memory>

class QApplication;

namespace parterre {

class SalePage;

/// The program with a window: makes the database's services, then the window, then the pages as soon as the house is
/// open, and takes them down in the opposite order. Whatever goes wrong with the database is said above the workspace
/// and mends itself when the database does. Made by main(); UI thread.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &application, const WindowOptions &options);
    ~Application() override;

    /// Answers the program's exit code.
    int run();

private:
    void connectHouse();
    void openWindow();
    void addPages(const Actor &actor);
    SalePage *addSalePage(const Actor &actor);
    void addQueuePage(const Actor &actor, SalePage &sale);
    void showStep(HouseLink::Step step);
    void showFault(const Error &error);
    void showRecovery();
    void houseOpened(const Actor &actor);
    QList<MessageBar::Action> remediesFor(const Error &error);
    HouseWishes wishes() const;
    void openHouse();
    void chooseConnection();
    void moveTo(const QString &location, const QString &password);
    void startAgain(const QString &password);
    /// For app/run on a machine without a display: proves that the window came up, and ends the program.
    void proveStart();

    QApplication &m_application;
    const WindowOptions m_options;
    const DatabaseLocation m_location;
    const bool m_provesStart;
    Settings m_settings;
    Keychain m_keychain;
    ConnectionService m_connections{m_keychain};
    Password m_password;
    Services m_services;
    SystemLookWatch m_systemLook; ///< before the appearance, which changes the palette
    Appearance m_appearance;
    WidgetPrompter m_prompter;
    std::unique_ptr<MainWindow> m_window;
    /// Last: it goes first, so that no late answer meets a window that is half gone.
    HouseLink m_house;
};

} // namespace parterre
