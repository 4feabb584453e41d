#include "common/focusring.h"

#include "common/style.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

namespace parterre {
namespace {

constexpr int outside = 3; ///< between the control and the ink
constexpr int reach = outside + 3;
constexpr int sightMargin = 24;
constexpr const char *ownMarkProperty = "parterreOwnFocusMark";

bool isTyping(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool byKeyboardOrProgram(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason ||
           reason == Qt::OtherFocusReason;
}

/// The whole control that the focused part belongs to: a combo box for its inner editor.
QWidget *wholeControl(QWidget *widget)
{
    QWidget *parent = widget->parentWidget();
    const bool inner = qobject_cast<QComboBox *>(parent) || qobject_cast<QAbstractSpinBox *>(parent);
    return inner ? parent : widget;
}

/// Qt does so only while Tab stays inside one scrolled page, not for who enters it or is sent to a field with an error.
void bringIntoSight(QWidget &control)
{
    for (QWidget *w = control.parentWidget(); w && !w->isWindow(); w = w->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(w))
            scroll->ensureWidgetVisible(&control, sightMargin, sightMargin);
    }
}

/// What of `target` its scrolling parents let through, in coordinates of `window`.
QRect visibleIn(const QWidget &target, const QWidget &window)
{
    QRect clip = window.rect();
    for (const QWidget *w = target.parentWidget(); w && w != &window; w = w->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(w->parentWidget()))
            clip &= QRect(w->mapTo(&window, QPoint(0, 0)), w->size());
    }
    return clip;
}

} // namespace

class FocusRing::Overlay : public QWidget
{
public:
    explicit Overlay(QWidget *window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }
    void surround(const QRect &control, const QRect &clip)
    {
        const QRect area = control.adjusted(-reach, -reach, reach, reach);
        const QRect seen = area & clip;
        m_ring = area.translated(-seen.topLeft());
        setGeometry(seen);
        raise();
        show();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        const QRectF middle = QRectF(m_ring).adjusted(2, 2, -2, -2);
        painter.setPen(QPen(theme.ringHalo, 4));
        painter.drawRoundedRect(middle, 6, 6);
        painter.setPen(QPen(theme.ringInk, 2));
        painter.drawRoundedRect(middle, 6, 6);
    }

private:
    QRect m_ring;
};

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing() = default;

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (auto *widget = qobject_cast<QWidget *>(watched))
            follow(widget, static_cast<QFocusEvent *>(event)->reason());
        break;
    case QEvent::FocusOut:
        if (watched == m_target)
            hide();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::EnabledChange:
        if (m_shows && m_target && watched != m_overlay && watched->isWidgetType())
            placeSoon(static_cast<QWidget *>(watched));
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget *target, Qt::FocusReason reason)
{
    // A window that comes to the front again, or a popup that closes, brings back what was shown before.
    const bool returns = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
    const bool keeps = returns && target == m_target && m_shows;
    m_shows = (keeps || isTyping(target) || byKeyboardOrProgram(reason)) &&
              !target->property(ownMarkProperty).toBool() && (target->focusPolicy() & Qt::TabFocus) != 0 &&
              target->window()->windowType() != Qt::Popup;
    m_target = target;
    if (byKeyboardOrProgram(reason))
        bringIntoSight(*wholeControl(target));
    place();
}

/// `moved` may be the control or anything around it; it is still being laid out, so the ring follows a turn later.
void FocusRing::placeSoon(const QWidget *moved)
{
    if (m_placesSoon || (moved != m_target && !moved->isAncestorOf(m_target)))
        return;
    m_placesSoon = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_placesSoon = false;
            place();
        },
        Qt::QueuedConnection);
}

void FocusRing::place()
{
    if (!m_shows || !m_target || !m_target->hasFocus() || !m_target->isVisible() || m_target->isWindow()) {
        hide();
        return;
    }
    QWidget *control = wholeControl(m_target);
    QWidget *window = control->window();
    if (!m_overlay || m_overlay->parentWidget() != window) {
        delete m_overlay.data();
        m_overlay = new Overlay(window);
    }
    m_overlay->surround(QRect(control->mapTo(window, QPoint(0, 0)), control->size()), visibleIn(*control, *window));
}

void FocusRing::hide()
{
    if (m_overlay)
        m_overlay->hide();
}

void setOwnFocusMark(QWidget &widget)
{
    widget.setProperty(ownMarkProperty, true);
}

} // namespace parterre
