#pragma once

#include "common/theme.h"

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QWidget;

/// The small parts of Style: frames, arrows, and where the parts of spin boxes and scroll bars lie. Functions over a
/// Theme, without state. UI thread only.
namespace parterre {

/// The field, or the one whose inner editor this is, is marked as wrong.
bool isWrong(const QWidget *widget);
bool isTextArea(const QWidget *widget);

/// Frames and what has none; false for everything else. The focus is FocusRing's to show.
bool paintFrame(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter, const QWidget *widget,
                const Theme &theme);
/// Arrows; false for everything else.
bool paintMark(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter, const Theme &theme);

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);
/// No arrow buttons: the handle has the whole length.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

} // namespace parterre
