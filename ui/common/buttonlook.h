#pragma once

#include "common/icons.h"
#include "common/theme.h"

#include <QStyle>

class QPainter;
class QStyleOptionButton;
class QWidget;

namespace parterre {

/// What a button is for. Set by KeyButton::setRole, or on any QPushButton by setButtonRole(). One filled button
/// (Primary or Danger) per region of the screen.
enum class ButtonRole {
    Plain,   ///< surface with an edge; when checked it looks like Soft
    Primary, ///< filled with the accent
    Danger,  ///< filled red: what cannot be undone
    Soft,    ///< tinted: on, chosen
    Quiet,   ///< no edge until the pointer is over it
    Segment, ///< part of a segmented control
    Key,     ///< of a number pad
    Link,    ///< accent text only
};

void setButtonRole(QWidget &button, ButtonRole role);
ButtonRole buttonRole(const QWidget *button);

/// The colours of a button in one state, for whoever paints it: the style, and KeyButton for what stands on it.
struct ButtonLook
{
    QColor fill;   ///< invalid: nothing
    QColor border; ///< invalid: none
    QColor text;
    int radius = 4;
};

ButtonLook buttonLook(const Theme &theme, ButtonRole role, QStyle::State state);
void paintButtonFace(QPainter &painter, const QRect &area, const ButtonLook &look);

/// A rounded rectangle whose 1 px border lies wholly inside `area`. Either colour may be invalid.
void paintRoundedBox(QPainter &painter, const QRectF &area, qreal radius, const QColor &fill, const QColor &border,
                     qreal width = 1.0);

} // namespace parterre
