#include "common/style.h"

#include "common/buttonlook.h"
#include "common/fieldpainter.h"
#include "common/icons.h"
#include "common/itempainter.h"
#include "common/stylepart.h"
#include "common/typescale.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTextCharFormat>
#include <QScrollBar>
#include <QStyleOption>
#include <QTextEdit>
#include <QPlainTextEdit>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr const char *stateProperty = "state";

bool isInnerEditor(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
}

template <class Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

} // namespace

Style::Style(const Theme &theme) : QProxyStyle(u"Fusion"_s), m_theme(theme) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool field = (qobject_cast<QLineEdit *>(widget) && !isInnerEditor(widget)) || qobject_cast<QComboBox *>(widget)
                    || qobject_cast<QAbstractSpinBox *>(widget);
    // Spin boxes take no notice of sizeFromContents, so fields get their height here. A widget that has asked for a
    // height of its own keeps it.
    if (field && widget->minimumHeight() == 0)
        widget->setMinimumHeight(m_controlHeight);
    if (auto *edit = qobject_cast<QLineEdit *>(widget); edit && !isInnerEditor(edit) && edit->textMargins().isNull())
        edit->setTextMargins(8, 0, 8, 0);
    if (auto *clear = qobject_cast<QToolButton *>(widget); clear && qobject_cast<QLineEdit *>(widget->parentWidget())
        && clear->text().isEmpty() && clear->accessibleName().isEmpty())
        clear->setAccessibleName(tr("Clear the field"));
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        calmCalendar(*calendar);
    if (qobject_cast<QAbstractButton *>(widget) || field || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::calmCalendar(QCalendarWidget &calendar) const
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Highlight, m_theme.tint);
    palette.setColor(QPalette::HighlightedText, m_theme.text);
    calendar.setPalette(palette);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, {});
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (paintFrame(element, *option, *painter, widget, m_theme) || paintMark(element, *option, *painter, m_theme))
        return;
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0)
            paintField(*painter, option->rect, m_theme, option->state, isWrong(widget));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckIndicator(*painter, option->rect, m_theme, option->state, isWrong(widget));
    case PE_IndicatorRadioButton:
        return paintRadioIndicator(*painter, option->rect, m_theme, option->state, isWrong(widget));
    case PE_PanelButtonCommand:
        return paintButtonFace(*painter, option->rect, buttonLook(m_theme, buttonRole(widget), option->state));
    case PE_PanelButtonTool:
        return paintButtonFace(*painter, option->rect, buttonLook(m_theme, ButtonRole::Quiet, option->state));
    case PE_PanelTipLabel: return painter->fillRect(option->rect, m_theme.text);
    case PE_PanelItemViewItem: return paintItemGround(*painter, *option, m_theme);
    case PE_PanelMenu: return painter->fillRect(option->rect, m_theme.surface);
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (drawButtonPart(element, option, painter, widget) || drawItemPart(element, option, painter, widget))
        return;
    QProxyStyle::drawControl(element, option, painter, widget);
}

bool Style::drawButtonPart(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    if (element != CE_PushButtonBevel && element != CE_PushButtonLabel)
        return false;
    const auto *button = as<QStyleOptionButton>(option);
    if (!button)
        return false;
    if (element == CE_PushButtonBevel)
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
    else
        paintButtonLabel(*painter, *button, buttonLook(m_theme, buttonRole(widget), option->state));
    return true;
}

bool Style::drawItemPart(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.line);
        return true;
    case CE_HeaderLabel:
        if (const auto *header = as<QStyleOptionHeader>(option))
            paintHeaderLabel(*painter, *header, m_theme);
        return true;
    case CE_ComboBoxLabel:
        if (const auto *combo = as<QStyleOptionComboBox>(option); combo && !combo->editable) {
            QStyleOptionComboBox copy = *combo;
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            copy.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width() - 2);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return true;
        }
        return false;
    case CE_TabBarTabShape: return true;
    case CE_TabBarTabLabel:
        if (const auto *tab = as<QStyleOptionTab>(option))
            paintTab(*painter, *tab, m_theme);
        return true;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel: return true;
    case CE_ProgressBarContents:
        if (const auto *bar = as<QStyleOptionProgressBar>(option))
            paintProgress(*painter, *bar, m_theme);
        return true;
    case CE_ItemViewItem:
        if (const auto *item = as<QStyleOptionViewItem>(option)) {
            QStyleOptionViewItem copy = *item;
            copy.palette.setColor(QPalette::HighlightedText, m_theme.text);
            copy.state.setFlag(State_HasFocus, false);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return true;
    case CE_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option)) {
            QStyleOptionMenuItem copy = *item;
            copy.palette.setColor(QPalette::Highlight, m_theme.tint);
            copy.palette.setColor(QPalette::HighlightedText, m_theme.text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return true;
    default: return false;
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *combo = as<QStyleOptionComboBox>(option); combo && control == CC_ComboBox)
        return paintComboBox(*painter, *combo, m_theme, isWrong(widget));
    if (const auto *spin = as<QStyleOptionSpinBox>(option); spin && control == CC_SpinBox) {
        return paintSpinBox(*painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                            subControlRect(control, option, SC_SpinBoxDown, widget), m_theme, isWrong(widget));
    }
    if (const auto *slider = as<QStyleOptionSlider>(option); slider && control == CC_Slider)
        return paintSlider(*painter, *slider, subControlRect(control, option, SC_SliderHandle, widget), m_theme);
    if (const auto *bar = as<QStyleOptionSlider>(option); bar && control == CC_ScrollBar)
        return paintScrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget), m_theme);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect r = option->rect;
    const auto mirrored = [option, r](const QRect &rect) { return visualRect(option->direction, r, rect); };
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return mirrored(r.adjusted(11, 2, -30, -2));
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return mirrored(QRect(r.right() - 29, r.top(), 30, r.height()));
    if (const auto *spin = as<QStyleOptionSpinBox>(option); spin && control == CC_SpinBox)
        return mirrored(spinBoxPart(*spin, part));
    if (const auto *bar = as<QStyleOptionSlider>(option); bar && control == CC_ScrollBar)
        return scrollBarPart(*bar, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const bool textless = as<QStyleOptionButton>(option) && as<QStyleOptionButton>(option)->text.isEmpty();
        return {contents.width() + (textless ? 16 : 32), std::max(contents.height() + 8, m_controlHeight)};
    }
    case CT_ComboBox: return {contents.width() + 46, std::max(contents.height() + 8, m_controlHeight)};
    case CT_SpinBox: return {contents.width() + 42, std::max(option->fontMetrics.height() + 8, m_controlHeight)};
    case CT_LineEdit: return {contents.width() + 8, std::max(contents.height() + 8, m_controlHeight)};
    case CT_TabBarTab: return {contents.width() + 8, std::max(contents.height(), 44)};
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + 16, std::max(size.height(), 40)};
    }
    case CT_MenuItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const auto *item = as<QStyleOptionMenuItem>(option);
        const bool separator = item && item->menuItemType == QStyleOptionMenuItem::Separator;
        return separator ? size : QSize(size.width() + 12, std::max(size.height(), m_controlHeight - 4));
    }
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), 32)};
    }
    case CT_ToolButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return size.expandedTo(QSize(m_controlHeight - 4, m_controlHeight - 4));
    }
    default: return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 20;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ScrollBarExtent: return 12;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength: return 20;
    case PM_DefaultFrameWidth: return isTextArea(widget) ? 5 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarSliderMin: return 32;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_FocusFrameHMargin: return 8; // left and right of the text in lists
    case PM_HeaderMargin: return 12;
    case PM_HeaderMarkSize: return 14;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap: return 1;
    case PM_TabBarTabOverlap: return 0;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin: return 4;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return 16;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 20;
    case PM_SplitterWidth: return 8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ToolTip_WakeUpDelay: return 400;
    case SH_Widget_Animation_Duration: return m_animated ? 200 : 0;
    case SH_Widget_Animate: return m_animated ? 1 : 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_FormLayoutLabelAlignment: return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    default: return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton: return themedIcon(Icon::Close);
    case SP_ArrowLeft: return themedIcon(Icon::ChevronLeft);
    case SP_ArrowRight: return themedIcon(Icon::ChevronRight);
    case SP_ArrowUp: return themedIcon(Icon::ChevronUp);
    case SP_ArrowDown: return themedIcon(Icon::ChevronDown);
    case SP_MessageBoxInformation: return themedIcon(Icon::Info);
    case SP_MessageBoxWarning: return themedIcon(Icon::Warning);
    case SP_MessageBoxCritical: return themedIcon(Icon::Error);
    case SP_MessageBoxQuestion: return themedIcon(Icon::Help);
    default: return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

bool movesLittle(const QWidget &widget)
{
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) == 0;
}

const Theme &themeOf(const QWidget &widget)
{
    if (const auto *style = qobject_cast<const Style *>(widget.style()))
        return style->theme();
    if (const auto *style = qobject_cast<const Style *>(QApplication::style()))
        return style->theme();
    static const Theme fallback = Theme::light();
    return fallback;
}

void setErrorState(QWidget &field, bool wrong)
{
    if (hasErrorState(&field) == wrong)
        return;
    field.setProperty(stateProperty, wrong ? QVariant(u"error"_s) : QVariant());
    field.update();
    for (QLineEdit *inner : field.findChildren<QLineEdit *>())
        inner->update();
}

bool hasErrorState(const QWidget *field)
{
    return field && field->property(stateProperty).toString() == u"error";
}

} // namespace parterre
