#include "common/fieldpainter.h"

#include "common/buttonlook.h"
#include "common/icons.h"

#include <QPainter>
#include <QStyleOption>

namespace parterre {
namespace {

constexpr int indicatorSide = 20;

QRect indicatorBox(const QRect &area)
{
    QRect box(0, 0, indicatorSide, indicatorSide);
    box.moveCenter(area.center());
    return box;
}

QColor chevronColour(const Theme &theme, bool enabled)
{
    return enabled ? theme.text : theme.disabledText;
}

} // namespace

void paintField(QPainter &painter, const QRect &area, const Theme &theme, QStyle::State state, bool wrong)
{
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool readOnly = state.testFlag(QStyle::State_ReadOnly);
    const QColor fill = enabled && !readOnly ? theme.surface : theme.background;
    if (wrong && enabled) {
        paintRoundedBox(painter, area, 4, fill, theme.danger.ink, 2);
        return;
    }
    const bool hover = enabled && !readOnly && state.testFlag(QStyle::State_MouseOver);
    const QColor border = !enabled || readOnly ? theme.line : hover ? theme.muted : theme.edge;
    paintRoundedBox(painter, area, 4, fill, border);
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const Theme &theme, bool wrong)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.frame)
        paintField(painter, option.rect, theme, option.state & ~QStyle::State_ReadOnly, wrong);
    const int left = option.direction == Qt::RightToLeft ? option.rect.left() + 10 : option.rect.right() - 25;
    const QRect chevron(left, option.rect.center().y() - 7, 16, 16);
    paintIcon(painter, Icon::ChevronDown, chevron, chevronColour(theme, enabled));
}

void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                  const Theme &theme, bool wrong)
{
    if (option.frame)
        paintField(painter, option.rect, theme, option.state, wrong);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](Icon icon, const QRect &area, QAbstractSpinBox::StepEnabledFlag step, QStyle::SubControl part) {
        const bool able = option.state.testFlag(QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        if (able && option.activeSubControls.testFlag(part))
            painter.fillRect(area.adjusted(1, 1, -1, -1), theme.alt);
        QRect box(0, 0, 14, 14);
        box.moveCenter(area.center());
        paintIcon(painter, icon, box, chevronColour(theme, able));
    };
    arrow(Icon::ChevronUp, up, QAbstractSpinBox::StepUpEnabled, QStyle::SC_SpinBoxUp);
    arrow(Icon::ChevronDown, down, QAbstractSpinBox::StepDownEnabled, QStyle::SC_SpinBoxDown);
}

void paintCheckIndicator(QPainter &painter, const QRect &area, const Theme &theme, QStyle::State state, bool wrong)
{
    const QRect box = indicatorBox(area);
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool on = state.testFlag(QStyle::State_On);
    const bool mixedState = state.testFlag(QStyle::State_NoChange);
    if (on || mixedState) {
        const QColor fill = !enabled ? theme.disabledText
                          : state.testFlag(QStyle::State_MouseOver) ? theme.accentHover
                                                                    : theme.accent;
        paintRoundedBox(painter, box, 4, fill, {});
        paintIcon(painter, on ? Icon::Check : Icon::Minus, box.adjusted(2, 2, -2, -2),
                  enabled ? theme.onAccent : theme.surface);
        return;
    }
    paintField(painter, box, theme, state & ~QStyle::State_ReadOnly, wrong);
}

void paintRadioIndicator(QPainter &painter, const QRect &area, const Theme &theme, QStyle::State state, bool wrong)
{
    const QRect box = indicatorBox(area);
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool on = state.testFlag(QStyle::State_On);
    const QColor mark = enabled ? theme.accent : theme.disabledText;
    const QColor border = wrong ? theme.danger.ink : on ? mark : enabled ? theme.edge : theme.line;
    paintRoundedBox(painter, box, indicatorSide / 2.0, theme.surface, border, on || wrong ? 2 : 1);
    if (on)
        paintRoundedBox(painter, box.adjusted(5, 5, -5, -5), 5, mark, {});
}

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Theme &theme)
{
    const bool across = option.orientation == Qt::Horizontal;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRect area = option.rect;
    const QPoint middle = handle.center();
    const QRect groove = across ? QRect(area.left(), middle.y() - 1, area.width(), 4)
                                : QRect(middle.x() - 1, area.top(), 4, area.height());
    QRect done = groove;
    if (across)
        option.upsideDown ? done.setLeft(middle.x()) : done.setRight(middle.x());
    else
        option.upsideDown ? done.setTop(middle.y()) : done.setBottom(middle.y());
    paintRoundedBox(painter, groove, 2, theme.edge, {});
    paintRoundedBox(painter, done, 2, enabled ? theme.accent : theme.disabledText, {});
    QRect knob(0, 0, 18, 18);
    knob.moveCenter(middle);
    paintRoundedBox(painter, knob, 9, theme.surface, enabled ? theme.accent : theme.disabledText, 2);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Theme &theme)
{
    if (option.minimum == option.maximum)
        return;
    const bool active = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
                     && option.state.testFlag(QStyle::State_MouseOver);
    const QRect slim = option.orientation == Qt::Horizontal ? handle.adjusted(2, 3, -2, -3) : handle.adjusted(3, 2, -3, -2);
    paintRoundedBox(painter, slim, 3, active ? theme.muted : theme.edge, {});
}

} // namespace parterre
