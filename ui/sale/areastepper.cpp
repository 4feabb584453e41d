#include "sale/areastepper.h"

#include "common/buttonlook.h"
#include "common/format.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "domain/sale/pricing.h"
#include "sale/typestepper.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace parterre {

AreaStepper::AreaStepper(const AreaPlacesDto &places, const Room &room, CategoryNo category, const EventDto &event,
                         QWidget *parent)
    : QFrame(parent, Qt::Popup), m_places(places), m_room(room), m_event(event), m_category(category)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Places in %1").arg(room.name));
    m_had = total();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(new TextLabel(room.name, TypeRole::Section));
    column->addWidget(
        new TextLabel(tr("%Ln place(s) free", nullptr, room.free), TypeRole::Caption, TextLabel::Ink::Muted));
    const Format format;
    for (const TicketTypeDto &type : event.ticketTypes) {
        const auto price = ticketPrice(event, category, type.no);
        if (!price)
            continue;
        auto *row = new QHBoxLayout;
        auto *stepper = new TypeStepper(type.name);
        stepper->setFixedWidth(190);
        auto *cost = new TextLabel(format.amount(price->total()), TypeRole::Label);
        cost->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        cost->setMinimumWidth(64);
        row->addWidget(stepper);
        row->addWidget(cost, 1);
        column->addLayout(row);
        m_steppers.insert(type.no, stepper);
        connect(stepper, &TypeStepper::moreWanted, this, [this, no = type.no] { change(no, 1); });
        connect(stepper, &TypeStepper::lessWanted, this, [this, no = type.no] { change(no, -1); });
    }
    m_take = new KeyButton(Icon::Check, {});
    m_take->setRole(ButtonRole::Primary).setKeyText(tr("Enter"));
    column->addWidget(m_take);
    connect(m_take, &KeyButton::clicked, this, &AreaStepper::finish);
    // Somebody who clicks an area wants a place in it.
    if (m_had == 0 && !m_steppers.isEmpty())
        change(m_steppers.firstKey(), 1);
    showCounts();
}

void AreaStepper::openAt(QPoint global)
{
    adjustSize();
    QRect place(global + QPoint(12, 12), size());
    const QRect screen = parentWidget() ? parentWidget()->screen()->availableGeometry()
                                        : QGuiApplication::primaryScreen()->availableGeometry();
    if (place.right() > screen.right())
        place.moveRight(screen.right() - 8);
    if (place.bottom() > screen.bottom())
        place.moveBottom(screen.bottom() - 8);
    move(place.topLeft());
    show();
    if (!m_steppers.isEmpty())
        m_steppers.first()->moreButton()->setFocus(Qt::PopupFocusReason);
}

int AreaStepper::total() const
{
    int count = 0;
    for (const int places : m_places.wanted)
        count += places;
    return count;
}

void AreaStepper::change(TicketTypeNo type, int by)
{
    m_places.wanted[type] = std::max(0, m_places.wanted.value(type) + by);
    showCounts();
}

void AreaStepper::showCounts()
{
    const int count = total();
    const bool more = count - m_had < m_room.free && m_room.others + count < m_room.most;
    for (auto stepper = m_steppers.cbegin(); stepper != m_steppers.cend(); ++stepper) {
        stepper.value()->setCount(m_places.wanted.value(stepper.key()));
        stepper.value()->setCanChange(stepper.value()->count() > 0, more);
    }
    m_take->setText(count == 0 && m_had > 0 ? tr("Give all back") : tr("Take %n", nullptr, count));
    m_take->setEnabled(count > 0 || m_had > 0);
}

void AreaStepper::finish()
{
    Q_EMIT accepted(m_places);
    close();
}

void AreaStepper::keyPressEvent(QKeyEvent *event)
{
    const auto first = m_steppers.isEmpty() ? TicketTypeNo(0) : m_steppers.firstKey();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: finish(); return;
    case Qt::Key_Plus:
    case Qt::Key_Up: change(first, 1); return;
    case Qt::Key_Minus:
    case Qt::Key_Down: change(first, -1); return;
    default: QFrame::keyPressEvent(event);
    }
}

void AreaStepper::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace parterre
