#pragma once

#include "common/theme.h"

#include <QProxyStyle>

class QCalendarWidget;

namespace parterre {

/// The look of Qt's own widgets: Fusion's behaviour, drawn from a Theme. There is no style sheet, so a theme can change
/// at run time without every widget being polished anew. Given to QApplication, which owns it; made by Appearance.
/// UI thread only.
///
/// Reads these dynamic properties of widgets: "state" = "error" (a red outline of fields, see FormField), and the role
/// of buttons (setButtonRole).
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Theme &theme);

    const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme) { m_theme = theme; }

    /// 36, or 48 where fingers are used.
    int controlHeight() const { return m_controlHeight; }
    void setControlHeight(int height) { m_controlHeight = height; }

    /// Answered to everybody who asks style hints about animation.
    void setAnimated(bool animated) { m_animated = animated; }

    /// Qt's calendar shouts: a bar of accent and red weekends. Called again when the theme has changed.
    void calmCalendar(QCalendarWidget &calendar) const;

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;

private:
    bool drawButtonPart(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    bool drawItemPart(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

    Theme m_theme;
    int m_controlHeight = 36;
    bool m_animated = true;
};

/// The theme that `widget` is drawn with; the light one when the application does not use Style (a bare test).
const Theme &themeOf(const QWidget &widget);

/// Whether `widget` should jump where it would glide: somebody wants less motion.
bool movesLittle(const QWidget &widget);

/// Marks a field as wrong, or takes the mark off.
void setErrorState(QWidget &field, bool wrong);
bool hasErrorState(const QWidget *field);

} // namespace parterre
