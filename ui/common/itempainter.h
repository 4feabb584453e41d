#pragma once

#include "common/buttonlook.h"
#include "common/theme.h"

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionTab;

/// How Style paints labels of buttons, heads, tabs and rows: functions over a Theme, without state. UI thread only.
namespace parterre {

void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const ButtonLook &look);
void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme);
void paintTab(QPainter &painter, const QStyleOptionTab &option, const Theme &theme);
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme);
/// Selected rows are tinted, the row under the pointer a little grey.
void paintItemGround(QPainter &painter, const QStyleOption &option, const Theme &theme);

} // namespace parterre
