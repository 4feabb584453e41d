#include "common/stylepart.h"

#include "common/buttonlook.h"
#include "common/fieldpainter.h"
#include "common/icons.h"
#include "common/style.h"

#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>

namespace parterre {

bool isWrong(const QWidget *widget)
{
    return hasErrorState(widget) || (widget && hasErrorState(widget->parentWidget()) && qobject_cast<const QLineEdit *>(widget));
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool paintFrame(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter, const QWidget *widget,
                const Theme &theme)
{
    const QRect &r = option.rect;
    switch (element) {
    case QStyle::PE_FrameFocusRect:
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_FrameTabWidget:
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_PanelItemViewRow: return true;
    case QStyle::PE_FrameTabBarBase: painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), theme.line); return true;
    case QStyle::PE_Frame:
        if (isTextArea(widget))
            paintField(painter, r, theme, option.state, isWrong(widget));
        else if (widget && widget->windowType() == Qt::Popup)
            paintRoundedBox(painter, r, 0, {}, theme.edge);
        else
            paintRoundedBox(painter, r, 4, {}, theme.line);
        return true;
    case QStyle::PE_FrameMenu: paintRoundedBox(painter, r, 0, {}, theme.edge); return true;
    case QStyle::PE_FrameGroupBox: paintRoundedBox(painter, r, 8, {}, theme.line); return true;
    default: return false;
    }
}

bool paintMark(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter, const Theme &theme)
{
    switch (element) {
    case QStyle::PE_IndicatorHeaderArrow: return true; // stands beside the words, see paintHeaderLabel
    case QStyle::PE_IndicatorArrowDown: paintIcon(painter, Icon::ChevronDown, option.rect, theme.text); return true;
    case QStyle::PE_IndicatorArrowUp: paintIcon(painter, Icon::ChevronUp, option.rect, theme.text); return true;
    case QStyle::PE_IndicatorArrowLeft: paintIcon(painter, Icon::ChevronLeft, option.rect, theme.text); return true;
    case QStyle::PE_IndicatorArrowRight: paintIcon(painter, Icon::ChevronRight, option.rect, theme.text); return true;
    default: return false;
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect &r = option.rect;
    const int width = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : 24;
    const int half = r.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxEditField: return r.adjusted(9, 2, -width - 4, -2);
    case QStyle::SC_SpinBoxUp: return {r.right() - width, r.top() + 1, width, half - 1};
    case QStyle::SC_SpinBoxDown: return {r.right() - width, r.top() + half, width, half - 1};
    default: return r;
    }
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect &r = option.rect;
    const bool across = option.orientation == Qt::Horizontal;
    const int length = across ? r.width() : r.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    const qint64 fitting = range <= 0 ? length : qint64(length) * option.pageStep / (range + option.pageStep);
    const int handle = std::max(32, static_cast<int>(fitting));
    const int at = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - handle,
                                                   option.upsideDown);
    const auto strip = [&](int from, int size) {
        return across ? QRect(r.left() + from, r.top(), size, r.height()) : QRect(r.left(), r.top() + from, r.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return strip(at, handle);
    case QStyle::SC_ScrollBarSubPage: return strip(0, at);
    case QStyle::SC_ScrollBarAddPage: return strip(at + handle, length - at - handle);
    case QStyle::SC_ScrollBarGroove: return r;
    default: return {};
    }
}

} // namespace parterre
