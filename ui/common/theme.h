#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace parterre {

/// What a coloured thing says. Never by hue alone: every tone comes with a word or a symbol.
enum class Tone { Neutral, Accent, Info, Success, Warning, Danger };

/// All colours of the application as a table: for light, for dark, and for people who need high contrast. A plain value: copy it, or take it
/// from Appearance::theme() or themeOf(widget). tests/ui/tst_theme computes the contrasts promised here with the
/// formula of WCAG 2.1, and the distances of the categories for four kinds of colour vision.
struct Theme
{
    /// A filled seat and the letter or number on it: letter on fill >= 4.5:1, fill on canvas >= 3:1.
    struct Category
    {
        QColor fill;
        QColor letter;
    };
    /// A text or symbol colour and the pale plate it stands on: >= 4.5:1 on the plate and on surface.
    struct Signal
    {
        QColor ink;
        QColor plate;
    };
    /// The states of a seat that have colours of their own. Hue means price category, so these keep to grey, ink,
    /// amber and violet; shape tells them apart.
    struct Seat
    {
        QColor mineDisc;
        QColor mineTick;
        QColor held;
        QColor soldSquare;
        QColor soldCross;
        QColor blocked;
        QColor reserved;
        QColor cursorOuter; ///< 2.5 px
        QColor cursorInner; ///< 2 px
        QColor stage;
        QColor stageText;
    };
    static constexpr int CategoryCount = 8;

    bool isDark = false;
    /// Outlines are drawn stronger and nothing depends on faint fills.
    bool isHighContrast = false;
    QColor background; ///< behind cards
    QColor surface;    ///< cards, bars, fields
    QColor alt;        ///< chips, empty meters, alternate rows
    QColor text;
    QColor muted;      ///< second lines, captions
    QColor disabledText;
    QColor line;       ///< rules between parts; decoration only
    QColor edge;       ///< outline of a control, >= 3:1
    QColor accent;
    QColor accentHover;
    QColor onAccent;
    QColor tint;       ///< selected row, rail entry, segment: surface with some accent
    QColor dangerFill; ///< filled danger button
    QColor onDanger;
    QColor scrim;      ///< over the window behind a dialog
    QColor canvas;     ///< under the seat map
    QColor ringInk;    ///< focus ring, 2 px
    QColor ringHalo;   ///< under and around the ring
    Signal info;
    Signal success;
    Signal warning;
    Signal danger;
    Seat seat;
    std::array<Category, CategoryCount> categories;

    static Theme light();
    static Theme dark();
    /// On black, every text at 7:1 or more.
    static Theme highContrast();

    /// Colours of a price category by its place in the list. The ninth uses the first one's again, with a stripe.
    const Category &category(int index) const;
    static bool hasStripe(int index) { return index >= CategoryCount; }
    /// A section's area and outline on the overview: canvas with some of its category.
    QColor sectionFill(int category) const;
    QColor sectionEdge(int category) const;

    QColor ink(Tone tone) const;
    QColor plate(Tone tone) const;

    QPalette palette() const;
};

/// `over` laid on `base` with the given share, 0…1, without transparency.
QColor mixed(const QColor &base, const QColor &over, double share);

/// Relative luminance and contrast ratio as WCAG 2.1 defines them (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio).
double luminance(const QColor &colour);
double contrast(const QColor &one, const QColor &other);

} // namespace parterre
