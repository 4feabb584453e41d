#pragma once

#include "common/theme.h"

#include <QObject>

#include <optional>

class QApplication;

namespace parterre {

class FocusRing;
class Style;

/// What somebody wants the program to look like. What was never said follows the system.
struct LookWishes
{
    std::optional<bool> dark;
    std::optional<bool> highContrast;
    std::optional<bool> lessMotion;
    bool touch = false;

    /// Whether everything that a system may say is left to it.
    bool followsSystem() const { return !dark && !highContrast && !lessMotion; }
    friend bool operator==(const LookWishes &, const LookWishes &) = default;
};

/// What the system says about looks, as far as it can be asked.
struct SystemLook
{
    bool dark = false;
    bool highContrast = false;
    bool lessMotion = false;

    friend bool operator==(const SystemLook &, const SystemLook &) = default;
};

/// Gives the whole application its look: style, palette, fonts, focus ring and accessibility roles, and changes it at
/// run time. Created and owned by Application before the first window; handed to pages as `const Appearance &`. UI
/// thread only.
///
/// A widget that only paints asks themeOf(*this) in its paintEvent and needs no Appearance; one that moves asks
/// movesLittle(*this). What keeps colours longer than a paintEvent (pixmaps, charts, the map's sprites) listens to
/// changed().
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Light, Dark };
    Q_ENUM(Mode)

    explicit Appearance(QApplication &application, Mode mode = Mode::Light);
    ~Appearance() override;

    const LookWishes &wishes() const { return m_wishes; }
    void setWishes(const LookWishes &wishes);
    void setSystem(const SystemLook &system);

    const Theme &theme() const { return m_theme; }
    Mode mode() const { return m_wishes.dark.value_or(m_system.dark) ? Mode::Dark : Mode::Light; }
    void setMode(Mode mode);

    /// Bright on black everywhere, whatever the mode.
    bool isHighContrast() const { return m_wishes.highContrast.value_or(m_system.highContrast); }
    void setHighContrast(bool highContrast);

    /// No animation at all.
    bool reducesMotion() const { return m_wishes.lessMotion.value_or(m_system.lessMotion); }
    void setReducesMotion(bool reduces);

    /// Controls of 48 instead of 36 px, for fingers.
    bool touch() const { return m_wishes.touch; }
    void setTouch(bool touch);

Q_SIGNALS:
    /// A wish or the system's word changed; every widget is repainted anyway.
    void changed();

private:
    void apply();
    void paintAnew(const Theme &theme);

    QApplication &m_application;
    LookWishes m_wishes;
    SystemLook m_system;
    Theme m_theme;
    Style *m_style = nullptr; ///< owned by QApplication
    FocusRing *m_focusRing = nullptr;
    const bool m_hadEffects; ///< menus that slide, where a desktop has them
};

} // namespace parterre
