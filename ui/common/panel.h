#pragma once

#include "common/theme.h"

#include <QWidget>

namespace parterre {

/// A painted card or bar to put a layout on: fill, outline on chosen sides, round corners, and a 4 px bar at the left
/// in a tone. Colours come from the theme at paint time. A child that fills a rounded panel covers its corners: keep it
/// 1 px away. UI thread only.
class Panel : public QWidget
{
    Q_OBJECT

public:
    enum class Fill { None, Background, Surface, Alt, Canvas, Tone };
    enum Side { NoSide = 0, Top = 1, Right = 2, Bottom = 4, Left = 8, AllSides = 15 };
    Q_DECLARE_FLAGS(Sides, Side)
    // Not by Qt's macro: at namespace level it would hide Qt::CTRL | Qt::Key_B from the whole namespace.
    friend constexpr Sides operator|(Side one, Side other) { return Sides(one) | Sides(other); }

    /// A card: surface, outline all round, radius 8.
    explicit Panel(QWidget *parent = nullptr);

    Panel &setFill(Fill fill);
    /// Outline on some sides only, which makes the corners square.
    Panel &setSides(Sides sides);
    Panel &setRadius(int radius);
    /// The fill is the tone's pale plate, and with `bar` its ink stands at the left edge.
    Panel &setTone(Tone tone, bool bar);
    /// Outline in the colour of controls instead of the pale one of cards.
    Panel &setStrong(bool strong);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor fillColour(const Theme &theme) const;

    Fill m_fill = Fill::Surface;
    Sides m_sides = AllSides;
    int m_radius = 8;
    Tone m_tone = Tone::Neutral;
    bool m_bar = false;
    bool m_strong = false;
};

} // namespace parterre
