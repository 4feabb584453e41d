#include "sale/typestepper.h"

#include "common/keybutton.h"
#include "common/textlabel.h"

#include <QHBoxLayout>

namespace parterre {

TypeStepper::TypeStepper(const QString &name, QWidget *parent) : Panel(parent), m_name(name)
{
    setRadius(4);
    setFixedHeight(36);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 1, 2, 1);
    row->setSpacing(0);
    auto *label = new TextLabel(name, TypeRole::Secondary);
    label->setElided(true);
    m_less = new KeyButton(Icon::Minus, {});
    m_more = new KeyButton(Icon::Plus, {});
    for (KeyButton *button : {m_less, m_more}) {
        button->setRole(ButtonRole::Quiet);
        button->setFixedSize(27, 30);
    }
    m_less->setName(tr("One %1 less").arg(name));
    m_more->setName(tr("One %1 more").arg(name));
    m_number = new TextLabel({}, TypeRole::Label);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setFixedWidth(22);
    row->addWidget(label, 1);
    row->addWidget(m_less);
    row->addWidget(m_number);
    row->addWidget(m_more);
    connect(m_less, &KeyButton::clicked, this, &TypeStepper::lessWanted);
    connect(m_more, &KeyButton::clicked, this, &TypeStepper::moreWanted);
    setCount(0);
}

void TypeStepper::setCount(int count)
{
    m_count = count;
    m_number->setText(QString::number(count));
    m_number->setAccessibleName(QStringLiteral("%1 %2").arg(count).arg(m_name));
}

void TypeStepper::setCanChange(bool less, bool more)
{
    m_less->setEnabled(less);
    m_more->setEnabled(more);
}

QWidget *TypeStepper::moreButton() const
{
    return m_more;
}

} // namespace parterre
