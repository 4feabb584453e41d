#include "common/taskdialog.h"

#include "common/keybutton.h"
#include "common/panel.h"
#include "common/scrim.h"
#include "common/style.h"
#include "common/taborder.h"
#include "common/textlabel.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace parterre {
namespace {

constexpr int radius = 8;
constexpr int headerHeight = 56;

} // namespace

TaskDialog::TaskDialog(const QString &title, QWidget *parent) : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
{
    setModal(true);
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);

    auto *header = new Panel;
    header->setFill(Panel::Fill::None).setSides(Panel::Bottom);
    header->setFixedHeight(headerHeight);
    m_header = new QHBoxLayout(header);
    m_header->setContentsMargins(24, 0, 12, 0);
    m_header->setSpacing(12);
    m_title = new TextLabel(title, TypeRole::Page);
    m_subtitle = new TextLabel({}, TypeRole::Body, TextLabel::Ink::Muted);
    m_subtitle->setElided(true);
    m_close = new KeyButton(Icon::Close, {});
    m_close->setRole(ButtonRole::Quiet).setName(tr("Close the dialog"));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_header->addWidget(m_title);
    m_header->addWidget(m_subtitle, 1);
    m_header->addWidget(m_close);
    m_outer->addWidget(header);

    m_body = new QVBoxLayout;
    m_body->setContentsMargins(24, 16, 24, 24);
    m_body->setSpacing(12);
    m_outer->addLayout(m_body, 1);

    auto *footer = new Panel;
    footer->setFill(Panel::Fill::None).setSides(Panel::Top);
    m_footer = footer;
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(24, 12, 24, 12);
    m_leftButtons = new QHBoxLayout;
    m_rightButtons = new QHBoxLayout;
    m_leftButtons->setSpacing(8);
    m_rightButtons->setSpacing(8);
    buttons->addLayout(m_leftButtons);
    buttons->addStretch();
    buttons->addLayout(m_rightButtons);
    m_outer->addWidget(footer);
    footer->hide();
    setTitle(title);
    connect(m_close, &KeyButton::clicked, this, &TaskDialog::reject);
}

TaskDialog::~TaskDialog()
{
    delete m_scrim.data();
}

void TaskDialog::setTitle(const QString &title)
{
    m_title->setText(title);
    setWindowTitle(title);
}

void TaskDialog::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void TaskDialog::addToHeader(QWidget *widget)
{
    m_header->insertWidget(m_header->count() - 1, widget);
}

void TaskDialog::setStrip(QWidget *strip)
{
    m_outer->insertWidget(m_outer->count() - 1, strip);
}

KeyButton *TaskDialog::addButton(const QString &text, ButtonRole role, bool left)
{
    auto *button = new KeyButton(text);
    button->setRole(role);
    (left ? m_leftButtons : m_rightButtons)->addWidget(button);
    m_footer->show();
    return button;
}

void TaskDialog::setClosable(bool closable)
{
    m_closable = closable;
    m_close->setVisible(closable);
}

void TaskDialog::reject()
{
    if (m_closable)
        QDialog::reject();
}

bool TaskDialog::event(QEvent *event)
{
    // Something was added, shown or hidden.
    if (event->type() == QEvent::LayoutRequest)
        tabInLayoutOrder(*this);
    return QDialog::event(event);
}

void TaskDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (enter && button && button->hasFocus() && event->modifiers() == Qt::NoModifier) {
        // Not the default one: who stands on "Cancel" means that.
        button->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

void TaskDialog::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    paintRoundedBox(painter, rect(), radius, theme.surface, theme.edge);
}

void TaskDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    // A mask, because a translucent window has black corners where nothing composes the screen.
    QPainterPath outline;
    outline.addRoundedRect(rect(), radius, radius);
    setMask(outline.toFillPolygon().toPolygon());
}

void TaskDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    tabInLayoutOrder(*this);
    if (!focusWidget())
        beginInput();
    if (parentWidget() && !m_scrim)
        m_scrim = new Scrim(parentWidget()->window());
    if (parentWidget()) {
        QRect place = rect();
        place.moveCenter(parentWidget()->window()->geometry().center());
        move(place.topLeft());
    }
}

/// The first stop after the header.
void TaskDialog::beginInput()
{
    for (QWidget *next = m_close->nextInFocusChain(); next != m_close; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && next->isVisibleTo(this) && next->isEnabled() && !next->focusProxy() &&
            (next->focusPolicy() & Qt::TabFocus) != 0) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void TaskDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    delete m_scrim.data();
}

void TaskDialog::mousePressEvent(QMouseEvent *event)
{
    m_grabbedAt = event->position().y() < headerHeight ? event->position().toPoint() : QPoint();
    QDialog::mousePressEvent(event);
}

void TaskDialog::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && !m_grabbedAt.isNull())
        move(event->globalPosition().toPoint() - m_grabbedAt);
    QDialog::mouseMoveEvent(event);
}

} // namespace parterre
