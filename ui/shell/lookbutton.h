#pragma once

#include "common/keybutton.h"

class QAction;
class QMenu;

namespace parterre {

class Appearance;

/// How the program looks and moves, as a menu: light or dark, high contrast, less motion, larger controls. Whatever
/// is chosen shows at once, behind the menu. Owned by TopBar; UI thread only.
class LookButton : public KeyButton
{
    Q_OBJECT

public:
    explicit LookButton(Appearance &appearance, QWidget *parent = nullptr);

private:
    void fillMenu();
    QAction *addSwitch(const QString &text, void (Appearance::*set)(bool), bool (Appearance::*is)() const);
    void refresh();

    Appearance &m_appearance;
    QMenu *m_menu = nullptr;
    QAction *m_light = nullptr;
    QAction *m_dark = nullptr;
    QAction *m_system = nullptr;
    QList<std::pair<QAction *, bool (Appearance::*)() const>> m_switches;
};

} // namespace parterre
