#include "common/theme.h"

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

// Found by calculation: as far apart as can be for four kinds of colour vision, every fill visible on its canvas and every
// letter readable on its fill. In the dark no category comes near the white of the customer's own seats, green and yellow
// least of all, because large blocks of them would outshine everything else.
constexpr std::array<std::array<QRgb, 2>, Theme::CategoryCount> lightCategories{{
    {0xff1842e5, 0xffffffff},
    {0xffe66600, 0xff0b1b33},
    {0xff0c7052, 0xffffffff},
    {0xffd760a7, 0xff0b1b33},
    {0xff6a4a00, 0xffffffff},
    {0xff0095f1, 0xff0b1b33},
    {0xff3b1e61, 0xffffffff},
    {0xff510a0f, 0xffffffff},
}};
constexpr std::array<std::array<QRgb, 2>, Theme::CategoryCount> darkCategories{{
    {0xff697fdc, 0xff0b1016},
    {0xffd37100, 0xff0b1016},
    {0xff2ac696, 0xff0b1016},
    {0xff9d6e9b, 0xff0b1016},
    {0xffcdcc71, 0xff0b1016},
    {0xffb5d6f3, 0xff0b1016},
    {0xff7838e6, 0xffffffff},
    {0xffc51032, 0xffffffff},
}};

// Bright enough for black letters and black ground alike, and still told apart by people who see few hues.
constexpr std::array<std::array<QRgb, 2>, Theme::CategoryCount> brightCategories{{
    {0xffcaf3f0, 0xff000000},
    {0xffeaad0a, 0xff000000},
    {0xff42af79, 0xff000000},
    {0xffe357ff, 0xff000000},
    {0xff5bfa96, 0xff000000},
    {0xffccb4fd, 0xff000000},
    {0xffb887ac, 0xff000000},
    {0xff7da144, 0xff000000},
}};

void setCategories(Theme &theme, const std::array<std::array<QRgb, 2>, Theme::CategoryCount> &table)
{
    std::ranges::transform(table, theme.categories.begin(), [](const std::array<QRgb, 2> &pair) {
        return Theme::Category{QColor(pair[0]), QColor(pair[1])};
    });
}

} // namespace

Theme Theme::light()
{
    Theme theme;
    theme.background = QColor(0xf3f5f8);
    theme.surface = QColor(0xffffff);
    theme.alt = QColor(0xe8ecf1);
    theme.text = QColor(0x15202b);
    theme.muted = QColor(0x4c5866);
    theme.disabledText = QColor(0x8b96a2);
    theme.line = QColor(0xd3dae1);
    theme.edge = QColor(0x75818e);
    theme.accent = QColor(0x1a56b8);
    theme.accentHover = QColor(0x13438f);
    theme.onAccent = QColor(0xffffff);
    theme.tint = mixed(theme.surface, theme.accent, 0.09);
    theme.dangerFill = QColor(0xa8201a);
    theme.onDanger = QColor(0xffffff);
    theme.scrim = QColor(11, 27, 51, 120);
    theme.canvas = QColor(0xfbfcfd);
    theme.ringInk = QColor(0x0b1b33);
    theme.ringHalo = QColor(0xffffff);
    theme.info = {QColor(0x0b5f7a), QColor(0xe1f1f7)};
    theme.success = {QColor(0x1a6b3c), QColor(0xe3f4ea)};
    theme.warning = {QColor(0x7a4b00), QColor(0xfff1d0)};
    theme.danger = {QColor(0xa8201a), QColor(0xfce5e3)};
    theme.seat.mineDisc = QColor(0x0b1b33);
    theme.seat.mineTick = QColor(0xffffff);
    theme.seat.held = QColor(0x8a5a00);
    theme.seat.soldSquare = QColor(0xc9d0d8);
    theme.seat.soldCross = QColor(0x5c6773);
    theme.seat.blocked = QColor(0x75818e);
    theme.seat.reserved = QColor(0x5b3fa8);
    theme.seat.cursorOuter = QColor(0x0b1b33);
    theme.seat.cursorInner = QColor(0xffffff);
    theme.seat.stage = mixed(theme.text, theme.surface, 0.10);
    theme.seat.stageText = QColor(0xffffff);
    setCategories(theme, lightCategories);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.isDark = true;
    theme.background = QColor(0x11171d);
    theme.surface = QColor(0x1a222b);
    theme.alt = QColor(0x232d38);
    theme.text = QColor(0xedf2f7);
    theme.muted = QColor(0xaab6c2);
    theme.disabledText = QColor(0x66727e);
    theme.line = QColor(0x33404c);
    theme.edge = QColor(0x7c8a98);
    theme.accent = QColor(0x82b4ff);
    theme.accentHover = QColor(0xa6cbff);
    theme.onAccent = QColor(0x08182c);
    theme.tint = mixed(theme.surface, theme.accent, 0.16);
    theme.dangerFill = QColor(0xff918a);
    theme.onDanger = QColor(0x2a0806);
    theme.scrim = QColor(0, 0, 0, 150);
    theme.canvas = QColor(0x0e1318);
    theme.ringInk = QColor(0xffffff);
    theme.ringHalo = QColor(0x0b1016);
    theme.info = {QColor(0x6ccbea), QColor(0x102e3a)};
    theme.success = {QColor(0x63d392), QColor(0x15301f)};
    theme.warning = {QColor(0xf3bd57), QColor(0x3a2a0a)};
    theme.danger = {QColor(0xff918a), QColor(0x3d1a18)};
    theme.seat.mineDisc = QColor(0xffffff);
    theme.seat.mineTick = QColor(0x0b1016);
    theme.seat.held = QColor(0xf3bd57);
    theme.seat.soldSquare = QColor(0x2a343f);
    theme.seat.soldCross = QColor(0x8d9aa7);
    theme.seat.blocked = QColor(0x7c8a98);
    theme.seat.reserved = QColor(0xb49cff);
    theme.seat.cursorOuter = QColor(0xffffff);
    theme.seat.cursorInner = QColor(0x0b1016);
    theme.seat.stage = mixed(theme.alt, theme.edge, 0.25);
    theme.seat.stageText = QColor(0xffffff);
    setCategories(theme, darkCategories);
    return theme;
}

Theme Theme::highContrast()
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    Theme theme;
    theme.isDark = true;
    theme.isHighContrast = true;
    theme.background = black;
    theme.surface = black;
    theme.alt = QColor(0x1c1c1c);
    theme.text = white;
    theme.muted = QColor(0xe6e6e6);
    theme.disabledText = QColor(0x9a9a9a);
    theme.line = QColor(0xb0b0b0);
    theme.edge = white;
    theme.accent = QColor(0xffff00);
    theme.accentHover = QColor(0xffff99);
    theme.onAccent = black;
    theme.tint = QColor(0x333300);
    theme.dangerFill = QColor(0xff9c9c);
    theme.onDanger = black;
    theme.scrim = QColor(0, 0, 0, 190);
    theme.canvas = black;
    theme.ringInk = QColor(0x00ffff);
    theme.ringHalo = black;
    theme.info = {QColor(0x80dfff), QColor(0x00202e)};
    theme.success = {QColor(0x80ff9e), QColor(0x00280c)};
    theme.warning = {QColor(0xffd24d), QColor(0x2e2200)};
    theme.danger = {QColor(0xffa8a0), QColor(0x330a06)};
    theme.seat.mineDisc = theme.accent;
    theme.seat.mineTick = black;
    theme.seat.held = QColor(0xffc000);
    theme.seat.soldSquare = black;
    theme.seat.soldCross = QColor(0xc0c0c0);
    theme.seat.blocked = QColor(0xc0c0c0);
    theme.seat.reserved = QColor(0x80ffff);
    theme.seat.cursorOuter = theme.accent;
    theme.seat.cursorInner = black;
    theme.seat.stage = black;
    theme.seat.stageText = white;
    setCategories(theme, brightCategories);
    return theme;
}

const Theme::Category &Theme::category(int index) const
{
    Q_ASSERT(index >= 0);
    return categories.at(static_cast<std::size_t>(index % CategoryCount));
}

QColor Theme::sectionFill(int index) const
{
    if (isHighContrast)
        return canvas;
    const QColor &hue = category(index).fill;
    // On black, bright hues need less paint than dark ones to look equally strong.
    const double share = isDark ? std::clamp(0.2 * std::sqrt(0.24 / luminance(hue)), 0.09, 0.26) : 0.13;
    return mixed(canvas, hue, share);
}

QColor Theme::sectionEdge(int index) const
{
    const QColor &hue = category(index).fill;
    if (isHighContrast)
        return hue;
    const double share = isDark ? std::clamp(0.5 * std::sqrt(0.24 / luminance(hue)), 0.36, 0.70) : 0.5;
    return mixed(canvas, hue, share);
}

QColor Theme::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return muted;
    case Tone::Accent: return accent;
    case Tone::Info: return info.ink;
    case Tone::Success: return success.ink;
    case Tone::Warning: return warning.ink;
    case Tone::Danger: return danger.ink;
    }
    Q_UNREACHABLE();
}

QColor Theme::plate(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return alt;
    case Tone::Accent: return tint;
    case Tone::Info: return info.plate;
    case Tone::Success: return success.plate;
    case Tone::Warning: return warning.plate;
    case Tone::Danger: return danger.plate;
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, background);
    set(QPalette::WindowText, text);
    set(QPalette::Base, surface);
    set(QPalette::AlternateBase, alt);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Button, surface);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, onAccent);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::ToolTipBase, text);
    set(QPalette::ToolTipText, surface);
    set(QPalette::Light, surface);
    set(QPalette::Midlight, alt);
    set(QPalette::Mid, line);
    set(QPalette::Dark, edge);
    set(QPalette::Shadow, isDark ? QColor(Qt::black) : edge);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Base, background);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabledText);
    return palette;
}

QColor mixed(const QColor &base, const QColor &over, double share)
{
    const auto part = [share](int from, int to) { return from + static_cast<int>(std::lround((to - from) * share)); };
    return QColor(part(base.red(), over.red()), part(base.green(), over.green()), part(base.blue(), over.blue()));
}

double luminance(const QColor &colour)
{
    const auto linear = [](int channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace parterre
