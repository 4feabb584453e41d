#include "common/appearance.h"

#include "common/accessibility.h"
#include "common/focusring.h"
#include "common/style.h"
#include "common/typescale.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QLineEdit>
#include <QToolTip>

namespace parterre {
namespace {

Theme themeFor(Appearance::Mode mode, bool highContrast)
{
    if (highContrast)
        return Theme::highContrast();
    return mode == Appearance::Mode::Dark ? Theme::dark() : Theme::light();
}

bool isSame(const Theme &one, const Theme &other)
{
    return one.isDark == other.isDark && one.isHighContrast == other.isHighContrast;
}

void setFonts()
{
    QApplication::setFont(typeFont(TypeRole::Body));
    QApplication::setFont(typeFont(TypeRole::Label), "QPushButton");
    QApplication::setFont(typeFont(TypeRole::Heading), "QHeaderView");
    QApplication::setFont(typeFont(TypeRole::Label), "QTabBar");
    QApplication::setFont(typeFont(TypeRole::Secondary), "QTipLabel");
    QToolTip::setFont(typeFont(TypeRole::Secondary));
}

/// Fields whose height the style has set follow the new height; those with a height of their own keep it.
void resizeFields(int from, int to)
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        const bool field = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) ||
                           qobject_cast<QAbstractSpinBox *>(widget);
        if (field && widget->minimumHeight() == from)
            widget->setMinimumHeight(to);
        widget->updateGeometry();
    }
}

} // namespace

Appearance::Appearance(QApplication &application, Mode mode)
    : m_application(application), m_wishes{mode == Mode::Dark, {}, {}, false}, m_theme(themeFor(mode, false)),
      m_style(new Style(m_theme)), m_focusRing(new FocusRing(this)),
      m_hadEffects(QApplication::isEffectEnabled(Qt::UI_General))
{
    installAccessibility();
    QApplication::setStyle(m_style);
    setFonts();
    paintAnew(m_theme);
}

Appearance::~Appearance() = default;

void Appearance::setWishes(const LookWishes &wishes)
{
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    apply();
}

void Appearance::setSystem(const SystemLook &system)
{
    if (system == m_system)
        return;
    m_system = system;
    apply();
}

void Appearance::setMode(Mode mode)
{
    LookWishes wishes = m_wishes;
    wishes.dark = mode == Mode::Dark;
    setWishes(wishes);
}

void Appearance::setHighContrast(bool highContrast)
{
    LookWishes wishes = m_wishes;
    wishes.highContrast = highContrast;
    setWishes(wishes);
}

void Appearance::setReducesMotion(bool reduces)
{
    LookWishes wishes = m_wishes;
    wishes.lessMotion = reduces;
    setWishes(wishes);
}

void Appearance::setTouch(bool touch)
{
    LookWishes wishes = m_wishes;
    wishes.touch = touch;
    setWishes(wishes);
}

void Appearance::apply()
{
    m_style->setAnimated(!reducesMotion());
    // Menus and tool tips that slide or fade in, where a desktop has them.
    QApplication::setEffectEnabled(Qt::UI_General, m_hadEffects && !reducesMotion());
    const int heightBefore = m_style->controlHeight();
    const int height = touch() ? 48 : 36;
    if (height != heightBefore) {
        m_style->setControlHeight(height);
        resizeFields(heightBefore, height);
    }
    if (const Theme theme = themeFor(mode(), isHighContrast()); !isSame(theme, m_theme))
        paintAnew(theme);
    Q_EMIT changed();
}

void Appearance::paintAnew(const Theme &theme)
{
    m_theme = theme;
    m_style->setTheme(m_theme);
    QPalette palette = m_theme.palette();
    m_application.setPalette(palette);
    palette.setColor(QPalette::ToolTipText, m_theme.surface);
    QToolTip::setPalette(palette);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
            m_style->calmCalendar(*calendar);
        widget->update();
    }
}

} // namespace parterre
