#pragma once

#include "common/theme.h"

#include <QStyle>

class QPainter;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QWidget;

/// How Style paints fields, indicators and scroll bars: functions over a Theme, without state. UI thread only.
namespace parterre {

/// Fill and outline of anything that can be typed into. `wrong` gives the 2 px red outline.
void paintField(QPainter &painter, const QRect &area, const Theme &theme, QStyle::State state, bool wrong);
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const Theme &theme, bool wrong);
void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                  const Theme &theme, bool wrong);
void paintCheckIndicator(QPainter &painter, const QRect &area, const Theme &theme, QStyle::State state, bool wrong);
void paintRadioIndicator(QPainter &painter, const QRect &area, const Theme &theme, QStyle::State state, bool wrong);
void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Theme &theme);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Theme &theme);

} // namespace parterre
