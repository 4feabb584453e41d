#include "sale/basketrow.h"

#include "common/format.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "sale/categoryswatch.h"
#include "sale/salewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int typeWidth = 120;
constexpr int priceWidth = 58;

} // namespace

BasketRow::BasketRow(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(48);
    m_swatch = new CategorySwatch;
    m_place = new TextLabel({}, TypeRole::Label);
    m_place->setElided(true);
    m_note = new TextLabel({}, TypeRole::Caption, TextLabel::Ink::Muted);
    m_note->setElided(true);
    m_type = new QComboBox;
    m_type->setFixedWidth(typeWidth);
    m_count = new KeyButton;
    m_count->setFixedWidth(typeWidth);
    m_fixedType = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted);
    m_price = new TextLabel({}, TypeRole::Label);
    m_price->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_price->setFixedWidth(priceWidth);
    m_giveBack = new KeyButton(Icon::Close, {});
    m_giveBack->setRole(ButtonRole::Quiet);
    m_giveBack->setFixedSize(30, 30);
    QSizePolicy keepsItsPlace = m_giveBack->sizePolicy(); // so that prices stay in one column
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_giveBack->setSizePolicy(keepsItsPlace);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch(1);
    texts->addWidget(m_place);
    texts->addWidget(m_note);
    texts->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 10, 0);
    row->setSpacing(8);
    row->addWidget(m_swatch);
    row->addLayout(texts, 1);
    for (QWidget *part : QList<QWidget *>{m_type, m_count, m_fixedType, m_price, m_giveBack})
        row->addWidget(part);

    connect(m_type, &QComboBox::activated, this,
            [this](int index) { Q_EMIT typeChosen(m_type->itemData(index).toInt()); });
    connect(m_count, &KeyButton::clicked, this, &BasketRow::countWanted);
    connect(m_giveBack, &KeyButton::clicked, this, &BasketRow::giveBackWanted);
}

void BasketRow::setLine(const BasketLineView &line, const EventDto &event)
{
    m_line = line;
    const Format format;
    const QString place = SaleWords::place(line);
    m_swatch->setCategory(line.category);
    m_place->setText(SaleWords::shortPlace(line));
    // The row and number never give way to a long name of the zone.
    QStringList second{line.seat.isNull() ? QString() : line.zone, line.note};
    second.removeAll(QString());
    m_note->setText(second.join(u" · "_s));
    m_note->setVisible(!second.isEmpty());
    m_price->setText(format.amount((line.price + line.fee).times(line.count)));
    m_price->setAccessibleName(tr("%1, price %2").arg(place, m_price->text()));
    fillTypes(event);
    m_type->setAccessibleName(tr("Ticket type of %1").arg(place));
    // Qt says what is chosen where others say what a box is for.
    m_type->setAccessibleDescription(m_type->accessibleName());
    m_count->setText(u"%1 × %2"_s.arg(line.count).arg(line.typeName));
    m_count->setAccessibleName(tr("Change how many places in %1: %2").arg(place, m_count->text()));
    m_giveBack->setName(tr("Give back %1").arg(place));
    m_fixedType->setText(line.seat.isNull() ? m_count->text() : line.typeName);
    setFixed(m_fixed);
}

void BasketRow::fillTypes(const EventDto &event)
{
    const QSignalBlocker quiet(m_type);
    m_type->clear();
    for (const TicketTypeDto &type : event.ticketTypes) {
        if (type.countsSeat && (event.price(m_line.category, type.no) || type.no == m_line.type))
            m_type->addItem(type.name, type.no);
    }
    m_type->setCurrentIndex(m_type->findData(m_line.type));
    setErrorState(*m_type, !m_line.isPriced);
}

void BasketRow::setFixed(bool fixed)
{
    m_fixed = fixed;
    const bool still = m_fixed || m_lost;
    m_type->setVisible(!still && !m_line.seat.isNull());
    m_count->setVisible(!still && m_line.seat.isNull());
    m_fixedType->setVisible(still);
    m_giveBack->setVisible(!still);
}

void BasketRow::setLost(bool lost)
{
    m_lost = lost;
    for (TextLabel *label : {m_place, m_price, m_fixedType}) {
        QFont font = label->font();
        font.setStrikeOut(lost);
        label->setFont(font);
    }
    m_place->setInk(lost ? TextLabel::Ink::Muted : TextLabel::Ink::Normal);
    m_swatch->setEnabled(!lost);
    setFixed(m_fixed);
}

void BasketRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, themeOf(*this).line);
}

} // namespace parterre
