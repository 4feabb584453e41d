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

Theme themeFor(Appearance::Mode mode)
{
    return mode == Appearance::Mode::Dark ? Theme::dark() : Theme::light();
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
        const bool field = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
                        || qobject_cast<QAbstractSpinBox *>(widget);
        if (field && widget->minimumHeight() == from)
            widget->setMinimumHeight(to);
        widget->updateGeometry();
    }
}

} // namespace

Appearance::Appearance(QApplication &application, Mode mode)
    : m_application(application), m_theme(themeFor(mode)), m_style(new Style(m_theme)),
      m_focusRing(new FocusRing(this)), m_mode(mode)
{
    installAccessibility();
    QApplication::setStyle(m_style);
    setFonts();
    apply();
}

Appearance::~Appearance() = default;

void Appearance::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
    Q_EMIT changed();
}

void Appearance::setTouch(bool touch)
{
    if (touch == m_touch)
        return;
    m_touch = touch;
    const int before = m_style->controlHeight();
    m_style->setControlHeight(touch ? 48 : 36);
    resizeFields(before, m_style->controlHeight());
    Q_EMIT changed();
}

void Appearance::setReducesMotion(bool reduces)
{
    if (reduces == m_reducesMotion)
        return;
    m_reducesMotion = reduces;
    m_style->setAnimated(!reduces);
    Q_EMIT changed();
}

void Appearance::apply()
{
    m_theme = themeFor(m_mode);
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
