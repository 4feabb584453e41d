#include "shell/mainwindow.h"

#include "common/appearance.h"
#include "common/errortext.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/panes.h"
#include "common/style.h"
#include "map/seatmaplegend.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"
#include "shell/keymapdialog.h"
#include "shell/lookbutton.h"
#include "shell/rail.h"
#include "shell/statusstrip.h"
#include "shell/topbar.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// A page with two panes of two fields each.
QWidget *page(const QString &name)
{
    auto *made = new QWidget;
    auto *layout = new QVBoxLayout(made);
    for (const QString &pane : {u"Left"_s, u"Right"_s}) {
        auto *part = new QWidget;
        markPane(*part, u"%1 %2"_s.arg(name, pane));
        auto *inner = new QVBoxLayout(part);
        for (int i = 1; i <= 2; ++i) {
            auto *edit = new QLineEdit;
            edit->setAccessibleName(u"%1 %2 %3"_s.arg(name, pane).arg(i));
            inner->addWidget(edit);
        }
        layout->addWidget(part);
    }
    return made;
}

QString focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->accessibleName() : QString();
}

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlyWorkspacesThatExist_areInTheRail();
    void railEntries_arePageTabsInTheOrderOfTheirNumbers();
    void shortcuts_areFixedPerWorkspace();
    void title_namesTheWorkspace();
    void keyboard_returnsToWhereItWas();
    void f6_goesThroughThePanes();
    void f1_listsTheKeysOfTheScreen();
    void f12_locksWhereLockingIsPossible();
    void message_pushesTheWorkspaceDownAndIsSpoken();
    void lastDeed_canBeTakenBack();
    void onlyDevicesThatExist_areShown();
    void everythingInteractive_hasAName();
    void window_fitsTheSmallestScreen();
    void looks_areChosenFromAMenu();
    void highContrast_isEverywhereAndInTheMap();

private:
    /// As somebody who opens the menu at the top.
    bool choose(const QString &words)
    {
        const auto *button = m_window->topBar().findChild<LookButton *>();
        for (QAction *action : button->findChild<QMenu *>()->actions()) {
            if (action->text().section(u'\t', 0, 0) == words) {
                action->trigger();
                return true;
            }
        }
        return false;
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

void tst_MainWindow::init()
{
    QApplication::setApplicationDisplayName(u"Parterre"_s);
    if (!m_appearance)
        m_appearance = std::make_unique<Appearance>(*qApp);
    m_window = std::make_unique<MainWindow>(*m_appearance);
    m_window->addWorkspace({u"sell"_s, u"Sell"_s, Icon::Ticket, 1, page(u"Sell"_s)});
    m_window->addWorkspace({u"venues"_s, u"Venues"_s, Icon::Venue, 6, page(u"Venues"_s)});
    m_window->addWorkspace({u"events"_s, u"Events"_s, Icon::Calendar, 5, page(u"Events"_s)});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_MainWindow::cleanup()
{
    m_window.reset();
}

void tst_MainWindow::onlyWorkspacesThatExist_areInTheRail()
{
    QStringList shown;
    for (const RailButton *button : m_window->findChildren<RailButton *>()) {
        if (button->isVisible())
            shown.append(button->text());
    }
    shown.sort();
    QCOMPARE(shown, (QStringList{u"Events"_s, u"Sell"_s, u"Venues"_s}));
}

void tst_MainWindow::railEntries_arePageTabsInTheOrderOfTheirNumbers()
{
    QList<RailButton *> buttons = m_window->findChildren<RailButton *>();
    erase_if(buttons, [](const RailButton *button) { return !button->isVisible(); });
    std::ranges::sort(buttons, {}, [](const RailButton *button) { return button->y(); });
    QCOMPARE(buttons.size(), 3);
    QCOMPARE(buttons.at(1)->text(), u"Events"_s);
    for (RailButton *button : std::as_const(buttons)) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(button);
        QVERIFY(spoken);
        QCOMPARE(spoken->role(), QAccessible::PageTab);
        QCOMPARE(spoken->text(QAccessible::Name), button->text());
        QCOMPARE(bool(spoken->state().selected), button->text() == u"Sell");
    }
    QAccessibleInterface *events = QAccessible::queryAccessibleInterface(buttons.at(1));
    events->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_window->currentWorkspace(), u"events"_s);
}

void tst_MainWindow::shortcuts_areFixedPerWorkspace()
{
    QSignalSpy shown(m_window.get(), &MainWindow::workspaceShown);
    QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(m_window->currentWorkspace(), u"venues"_s);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier); // nobody has that number
    QCOMPARE(m_window->currentWorkspace(), u"venues"_s);
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->currentWorkspace(), u"events"_s);
    QCOMPARE(shown.size(), 2);
}

void tst_MainWindow::title_namesTheWorkspace()
{
    QCOMPARE(m_window->windowTitle(), u"Sell – Parterre"_s);
    m_window->showWorkspace(u"venues"_s);
    QCOMPARE(m_window->windowTitle(), u"Venues – Parterre"_s);
}

void tst_MainWindow::keyboard_returnsToWhereItWas()
{
    QCOMPARE(focusName(), u"Sell Left 1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(focusName(), u"Sell Left 2"_s);
    m_window->showWorkspace(u"events"_s);
    QCOMPARE(focusName(), u"Events Left 1"_s);
    m_window->showWorkspace(u"sell"_s);
    QCOMPARE(focusName(), u"Sell Left 2"_s);
}

void tst_MainWindow::f6_goesThroughThePanes()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(focusName(), u"Sell Left 2"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(focusName(), u"Sell Right 1"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(focusName(), u"Sell Left 2"_s);
}

void tst_MainWindow::f1_listsTheKeysOfTheScreen()
{
    addKey(*m_window->currentPage(), u"Best available"_s, Qt::CTRL | Qt::Key_B);
    addKeyHints(*m_window->currentPage(), {{u"Space"_s, u"Take or give back"_s}});
    const QList<KeyHint> hints = keyHintsOf(*m_window->currentPage());
    QVERIFY(hints.contains(KeyHint{u"Ctrl+B"_s, u"Best available"_s}));
    QVERIFY(hints.contains(KeyHint{u"Space"_s, u"Take or give back"_s}));

    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *dialog = m_window->findChild<KeyMapDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.contains(u"Best available"_s));
    QVERIFY(words.contains(u"Next pane"_s));
    QVERIFY(!words.contains(u"Lock"_s)); // not possible here
    dialog->close();
}

void tst_MainWindow::f12_locksWhereLockingIsPossible()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::lockWanted);
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    QCOMPARE(wanted.size(), 0);
    m_window->setLockable(true);
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    QCOMPARE(wanted.size(), 1);
}

void tst_MainWindow::message_pushesTheWorkspaceDownAndIsSpoken()
{
    QApplication::processEvents();
    const int before = m_window->currentPage()->mapTo(m_window.get(), QPoint()).y();
    bool retried = false;
    m_window->messages().show(errorText(Error{ErrorCode::Busy, {}, {}, {}}), {{u"Try again"_s, [&] { retried = true; }}});
    QApplication::processEvents();
    QVERIFY(m_window->currentPage()->mapTo(m_window.get(), QPoint()).y() > before + 30);
    QCOMPARE(focusName(), u"Sell Left 1"_s); // it never takes the keyboard
    QVERIFY(m_window->messages().accessibleName().startsWith(u"The database is busy"));
    for (KeyButton *button : m_window->messages().findChildren<KeyButton *>()) {
        if (button->text() == u"Try again")
            button->click();
    }
    QVERIFY(retried);
    QVERIFY(!m_window->messages().isVisible());
}

void tst_MainWindow::lastDeed_canBeTakenBack()
{
    bool undone = false;
    m_window->status().say(u"Printed 2 tickets"_s, u"Undo"_s, u"Ctrl Z"_s, [&] { undone = true; });
    auto *undo = m_window->status().findChild<KeyButton *>();
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(undone);
    QVERIFY(m_window->status().text().isEmpty());
}

void tst_MainWindow::onlyDevicesThatExist_areShown()
{
    StatusStrip &status = m_window->status();
    const auto spoken = [&status](const QString &name) {
        const QList<QWidget *> children = status.findChildren<QWidget *>();
        return std::ranges::any_of(children, [&](const QWidget *w) { return w->accessibleName() == name; });
    };
    QVERIFY(!spoken(u"Printer: ready"_s));
    status.addDevice(u"printer"_s, u"Printer"_s, Icon::Printer);
    QVERIFY(spoken(u"Printer: ready"_s));
    status.setDeviceState(u"printer"_s, StatusStrip::DeviceState::Fault, u"Out of paper"_s);
    QVERIFY(spoken(u"Printer: out of order"_s));
    status.removeDevice(u"printer"_s);
    QVERIFY(!spoken(u"Printer: out of order"_s));
}

void tst_MainWindow::everythingInteractive_hasAName()
{
    QMenu menu;
    m_window->topBar().setPerson(u"Ana"_s, &menu);
    m_window->topBar().setConnection(TopBar::Connection::Offline, u"since 14:31"_s);
    m_window->messages().show(MessageBar::Message{Tone::Info, u"Hello"_s, {}, {}, true});
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(&m_window->topBar());
    QCOMPARE(bar->role(), QAccessible::Pane);
    const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void tst_MainWindow::window_fitsTheSmallestScreen()
{
    m_window->setLockable(true);
    for (int number : {2, 3, 4, 7, 8, 9})
        m_window->addWorkspace({u"w%1"_s.arg(number), u"Reports"_s, Icon::Reports, number, page(u"X"_s)});
    m_window->resize(1280, 720);
    QApplication::processEvents();
    QCOMPARE(m_window->size(), QSize(1280, 720));
    for (const RailButton *button : m_window->findChildren<RailButton *>()) {
        QVERIFY(button->isVisible());
        const QRect place(button->mapTo(m_window.get(), QPoint()), button->size());
        QVERIFY(m_window->rect().contains(place));
        QCOMPARE_GE(button->height(), 52);
    }
}

void tst_MainWindow::looks_areChosenFromAMenu()
{
    const QColor light = m_window->palette().color(QPalette::Window);
    QVERIFY(choose(u"Dark"_s));
    QTRY_COMPARE(m_window->palette().color(QPalette::Window), Theme::dark().background);
    QCOMPARE(m_appearance->wishes().dark, std::optional(true));
    QVERIFY(choose(u"Less motion"_s));
    QVERIFY(m_appearance->reducesMotion());
    QVERIFY(movesLittle(*m_window));
    QVERIFY(choose(u"Larger controls for touch"_s));
    QVERIFY(m_appearance->touch());

    // Left to the system, which says dark and calm, then light.
    m_appearance->setSystem({true, false, true});
    QVERIFY(choose(u"As the system has it"_s));
    QVERIFY(m_appearance->wishes().followsSystem());
    QVERIFY(m_appearance->touch());
    QVERIFY(m_appearance->reducesMotion());
    QTRY_COMPARE(m_window->palette().color(QPalette::Window), Theme::dark().background);
    m_appearance->setSystem({});
    QTRY_COMPARE(m_window->palette().color(QPalette::Window), light);
    QVERIFY(!movesLittle(*m_window));
    QVERIFY(choose(u"Larger controls for touch"_s));
    QVERIFY(choose(u"Light"_s));
    QCOMPARE(m_appearance->wishes().dark, std::optional(false));
}

void tst_MainWindow::highContrast_isEverywhereAndInTheMap()
{
    auto *map = new SeatMapView;
    auto *legend = new SeatMapLegend;
    legend->follow(map);
    m_window->addWorkspace({u"map"_s, u"Map"_s, Icon::Seat, 9, map});
    m_window->showWorkspace(u"map"_s);
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_appearance->isHighContrast());
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        QTRY_COMPARE(m_window->palette().color(role), QColor(Qt::black));
    QTRY_COMPARE(m_window->palette().color(QPalette::WindowText), QColor(Qt::white));
    QTRY_VERIFY(map->state().renderer.theme().highContrast);
    // The mode is remembered behind it.
    QVERIFY(choose(u"Dark"_s));
    QTRY_COMPARE(m_window->palette().color(QPalette::Window), QColor(Qt::black));
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_window->palette().color(QPalette::Window), Theme::dark().background);
    QTRY_VERIFY(!map->state().renderer.theme().highContrast);
    QVERIFY(choose(u"Light"_s));
    delete legend;
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
