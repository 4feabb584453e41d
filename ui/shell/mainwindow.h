#pragma once

#include "common/icons.h"
#include "common/keymap.h"

#include <QMainWindow>
#include <QMap>
#include <QPointer>

class QStackedWidget;

namespace parterre {

class Appearance;
class MessageBar;
class Rail;
class StatusStrip;
class TopBar;

/// One page of the window. `id` is a stable lower-case word ("sell"); `number` is the fixed number of its shortcut
/// Ctrl+1…9: Sell 1, Orders 2, Door 3, Queue 4, Events 5, Venues 6, Reports 7, Till 8, Admin 9.
struct WorkspaceSpec
{
    QString id;
    QString title;
    Icon icon = Icon::None;
    int number = 0;
    QWidget *page = nullptr; ///< the window takes it
};

/// The one window: rail, top bar, messages, the workspace in view, status strip. Knows pages, not what they do. A
/// workspace that was not added is nowhere to be seen. Created and owned by Application; UI thread only.
///
/// Keys: Ctrl+1…9 workspaces, F6 and Shift+F6 panes (markPane), F1 key map (addKey, addKeyHints), F12 lock where it is
/// allowed, Ctrl+Shift+T touch mode, Ctrl+Shift+H high contrast.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Appearance &appearance, QWidget *parent = nullptr);

    /// The first one added is shown.
    void addWorkspace(const WorkspaceSpec &spec);
    /// Nothing happens when there is no such workspace.
    void showWorkspace(const QString &id);
    QString currentWorkspace() const;
    QWidget *currentPage() const;

    TopBar &topBar() { return *m_topBar; }
    /// Above the workspace, for what concerns all of it.
    MessageBar &messages() { return *m_messages; }
    StatusStrip &status() { return *m_status; }

    /// Shows "Lock" in the rail and answers F12 with lockWanted().
    void setLockable(bool lockable);

Q_SIGNALS:
    void workspaceShown(const QString &id);
    void lockWanted();

private:
    struct Workspace
    {
        WorkspaceSpec spec;
        QPointer<QWidget> lastFocus;
    };

    void layOut();
    void addKeys();
    void showNumber(int number);
    void showKeys();
    void focusPage(Workspace &workspace);

    Appearance &m_appearance;
    Rail *m_rail = nullptr;
    TopBar *m_topBar = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusStrip *m_status = nullptr;
    QAction *m_lock = nullptr;
    QMap<int, Workspace> m_workspaces;
    int m_current = 0;
};

} // namespace parterre
