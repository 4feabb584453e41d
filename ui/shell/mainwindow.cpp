#include "shell/mainwindow.h"

#include "common/appearance.h"
#include "common/messagebar.h"
#include "common/panes.h"
#include "common/taborder.h"
#include "shell/keymapdialog.h"
#include "shell/rail.h"
#include "shell/statusstrip.h"
#include "shell/topbar.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {

MainWindow::MainWindow(Appearance &appearance, QWidget *parent)
    : QMainWindow(parent), m_appearance(appearance), m_rail(new Rail), m_topBar(new TopBar(appearance)),
      m_messages(new MessageBar), m_stack(new QStackedWidget), m_status(new StatusStrip)
{
    setMinimumSize(1280, 720);
    setWindowTitle(QApplication::applicationDisplayName());
    layOut();
    addKeys();
    connect(m_rail, &Rail::entryChosen, this, &MainWindow::showNumber);
    connect(m_rail, &Rail::lockWanted, this, &MainWindow::lockWanted);
}

void MainWindow::layOut()
{
    auto *shell = new QWidget;
    auto *columns = new QHBoxLayout(shell);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_messages->setContentsMargins(16, 12, 16, 0);
    column->addWidget(m_topBar);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    columns->addWidget(m_rail);
    columns->addLayout(column, 1);
    setCentralWidget(shell);
}

void MainWindow::addKeys()
{
    connect(addKey(*this, tr("Keys of this screen"), Qt::Key_F1), &QAction::triggered, this, &MainWindow::showKeys);
    connect(addKey(*this, tr("Next pane"), Qt::Key_F6), &QAction::triggered, this,
            [this] { focusNextPane(*this, false); });
    connect(addKey(*this, tr("Previous pane"), Qt::SHIFT | Qt::Key_F6), &QAction::triggered, this,
            [this] { focusNextPane(*this, true); });
    connect(addKey(*this, tr("Larger controls for touch"), Qt::CTRL | Qt::SHIFT | Qt::Key_T), &QAction::triggered, this,
            [this] { m_appearance.setTouch(!m_appearance.touch()); });
    connect(addKey(*this, tr("High contrast"), Qt::CTRL | Qt::SHIFT | Qt::Key_H), &QAction::triggered, this,
            [this] { m_appearance.setHighContrast(!m_appearance.isHighContrast()); });
    m_lock = addKey(*this, tr("Lock"), Qt::Key_F12);
    connect(m_lock, &QAction::triggered, this, &MainWindow::lockWanted);
    setLockable(false);
}

void MainWindow::addWorkspace(const WorkspaceSpec &spec)
{
    Q_ASSERT(spec.page && !m_workspaces.contains(spec.number));
    if (spec.page->accessibleName().isEmpty())
        spec.page->setAccessibleName(spec.title);
    m_stack->addWidget(spec.page);
    m_workspaces.insert(spec.number, Workspace{spec, {}});
    m_rail->addEntry(spec.number, spec.title, spec.icon);
    const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + spec.number));
    connect(addKey(*this, spec.title, keys), &QAction::triggered, this,
            [this, number = spec.number] { showNumber(number); });
    if (m_workspaces.size() == 1)
        showNumber(spec.number);
}

void MainWindow::showWorkspace(const QString &id)
{
    for (auto it = m_workspaces.cbegin(); it != m_workspaces.cend(); ++it) {
        if (it->spec.id == id)
            return showNumber(it.key());
    }
}

QString MainWindow::currentWorkspace() const
{
    return m_workspaces.value(m_current).spec.id;
}

QWidget *MainWindow::currentPage() const
{
    return m_workspaces.value(m_current).spec.page;
}

void MainWindow::setLockable(bool lockable)
{
    m_lock->setVisible(lockable);
    m_lock->setEnabled(lockable);
    m_rail->showLock(lockable);
}

void MainWindow::showNumber(int number)
{
    const auto wanted = m_workspaces.find(number);
    if (wanted == m_workspaces.end())
        return;
    if (const auto left = m_workspaces.find(m_current); left != m_workspaces.end()) {
        QWidget *focus = QApplication::focusWidget();
        if (focus && left->spec.page->isAncestorOf(focus))
            left->lastFocus = focus;
    }
    const bool changes = number != m_current;
    m_current = number;
    m_rail->setCurrent(number);
    m_stack->setCurrentWidget(wanted->spec.page);
    const QString product = QApplication::applicationDisplayName();
    setWindowTitle(product.isEmpty() ? wanted->spec.title : u"%1 – %2"_s.arg(wanted->spec.title, product));
    focusPage(*wanted);
    if (changes)
        Q_EMIT workspaceShown(wanted->spec.id);
}

/// Back to where the keyboard was in this workspace, else to where the page begins, else to the first thing in it.
void MainWindow::focusPage(Workspace &workspace)
{
    QWidget *page = workspace.spec.page;
    if (workspace.lastFocus && page->isAncestorOf(workspace.lastFocus) && workspace.lastFocus->isVisible()) {
        workspace.lastFocus->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (QWidget *first = beginningOf(*page)) {
        first->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (page->focusProxy() || page->focusPolicy() != Qt::NoFocus) {
        page->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (QWidget *next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && next->isVisibleTo(page) && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void MainWindow::showKeys()
{
    const Workspace current = m_workspaces.value(m_current);
    const QList<KeyHint> here = current.spec.page ? keyHintsOf(*current.spec.page) : QList<KeyHint>();
    QList<KeyHint> everywhere;
    const QList<QAction *> keys = actions();
    for (const QAction *action : keys) {
        if (action->isVisible())
            everywhere.append({action->shortcut().toString(QKeySequence::NativeText), action->text()});
    }
    (new KeyMapDialog(current.spec.title, here, everywhere, this))->open();
}

} // namespace parterre
