#pragma once

#include "common/theme.h"

#include <QObject>

class QApplication;

namespace parterre {

class FocusRing;
class Style;

/// Gives the whole application its look: style, palette, fonts, focus ring and accessibility roles, and changes it at
/// run time. Created and owned by Application before the first window; handed to pages as `const Appearance &`. UI
/// thread only.
///
/// A widget that only paints asks themeOf(*this) in its paintEvent and needs no Appearance. What keeps colours longer
/// than a paintEvent (pixmaps, charts, the map's sprites) listens to changed().
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Light, Dark };
    Q_ENUM(Mode)

    explicit Appearance(QApplication &application, Mode mode = Mode::Light);
    ~Appearance() override;

    const Theme &theme() const { return m_theme; }
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    /// Controls of 48 instead of 36 px, for fingers.
    bool touch() const { return m_touch; }
    void setTouch(bool touch);

    /// No animation at all. Qt cannot ask the system, so it is a setting.
    bool reducesMotion() const { return m_reducesMotion; }
    void setReducesMotion(bool reduces);

Q_SIGNALS:
    /// Theme, touch mode or motion changed; every widget is repainted anyway.
    void changed();

private:
    void apply();

    QApplication &m_application;
    Theme m_theme;
    Style *m_style = nullptr; ///< owned by QApplication
    FocusRing *m_focusRing = nullptr;
    Mode m_mode;
    bool m_touch = false;
    bool m_reducesMotion = false;
};

} // namespace parterre
