#include "shell/lookbutton.h"

#include "common/appearance.h"

#include <QActionGroup>
#include <QMenu>

namespace parterre {

LookButton::LookButton(Appearance &appearance, QWidget *parent)
    : KeyButton(Icon::Sun, {}, parent), m_appearance(appearance), m_menu(new QMenu(this))
{
    setRole(ButtonRole::Quiet);
    setName(tr("How it looks"));
    m_menu->setAccessibleName(tr("How it looks"));
    fillMenu();
    refresh();
    connect(this, &KeyButton::clicked, this,
            [this] { m_menu->popup(mapToGlobal(QPoint(width() - m_menu->sizeHint().width(), height() + 4))); });
    connect(&m_appearance, &Appearance::changed, this, &LookButton::refresh);
}

void LookButton::fillMenu()
{
    auto *modes = new QActionGroup(this);
    m_light = m_menu->addAction(tr("Light"));
    m_dark = m_menu->addAction(tr("Dark"));
    m_system = m_menu->addAction(tr("As the system has it"));
    for (QAction *mode : {m_light, m_dark, m_system}) {
        mode->setCheckable(true);
        modes->addAction(mode);
    }
    connect(m_light, &QAction::triggered, this, [this] { m_appearance.setMode(Appearance::Mode::Light); });
    connect(m_dark, &QAction::triggered, this, [this] { m_appearance.setMode(Appearance::Mode::Dark); });
    connect(m_system, &QAction::triggered, this, [this] {
        LookWishes wishes;
        wishes.touch = m_appearance.touch();
        m_appearance.setWishes(wishes);
    });
    m_menu->addSeparator();
    // The keys belong to the window; here they are only shown.
    addSwitch(tr("High contrast\tCtrl+Shift+H"), &Appearance::setHighContrast, &Appearance::isHighContrast);
    addSwitch(tr("Less motion"), &Appearance::setReducesMotion, &Appearance::reducesMotion);
    addSwitch(tr("Larger controls for touch\tCtrl+Shift+T"), &Appearance::setTouch, &Appearance::touch);
}

QAction *LookButton::addSwitch(const QString &text, void (Appearance::*set)(bool), bool (Appearance::*is)() const)
{
    QAction *action = m_menu->addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, set](bool on) { (m_appearance.*set)(on); });
    m_switches.append({action, is});
    return action;
}

void LookButton::refresh()
{
    const bool dark = m_appearance.mode() == Appearance::Mode::Dark;
    setGlyph(dark ? Icon::Moon : Icon::Sun);
    const std::optional<bool> chosen = m_appearance.wishes().dark;
    (!chosen ? m_system : *chosen ? m_dark : m_light)->setChecked(true);
    for (const auto &[action, is] : std::as_const(m_switches))
        action->setChecked((m_appearance.*is)());
}

} // namespace parterre
