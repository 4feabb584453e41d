#include "sale/basketempty.h"

#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "sale/offerbutton.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace parterre {
namespace {

/// A pale disc with a ticket in it.
class Emblem : public QWidget
{
public:
    Emblem() { setFixedSize(56, 56); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.background);
        painter.drawEllipse(rect());
        paintIcon(painter, Icon::Ticket, QRectF(rect()).adjusted(16, 16, -16, -16), theme.muted);
    }
};

} // namespace

BasketEmpty::BasketEmpty(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 20, 16, 8);
    column->setSpacing(8);
    m_emblem = new Emblem;
    column->addWidget(m_emblem, 0, Qt::AlignHCenter);
    m_title = new TextLabel(tr("No seats yet"), TypeRole::Section);
    m_title->setAlignment(Qt::AlignCenter);
    m_hint = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(8);
    m_head = new TextLabel(tr("Best available now"), TypeRole::Heading, TextLabel::Ink::Muted);
    column->addWidget(m_head);
    m_offers = new QVBoxLayout;
    m_offers->setSpacing(8);
    column->addLayout(m_offers);

    m_last = new QWidget;
    auto *last = new QHBoxLayout(m_last);
    last->setContentsMargins(0, 4, 0, 0);
    last->addWidget(new TextLabel(tr("Last request"), TypeRole::Caption, TextLabel::Ink::Muted));
    m_lastWords = new TextLabel({}, TypeRole::Heading);
    m_lastWords->setElided(true);
    last->addWidget(m_lastWords, 1);
    auto *repeat = new KeyButton(tr("Repeat"));
    repeat->setRole(ButtonRole::Quiet).setKeyText(tr("Ctrl L"));
    repeat->setFocusPolicy(Qt::TabFocus);
    last->addWidget(repeat);
    column->addWidget(m_last);
    m_parked = new KeyButton(Icon::Clock, {});
    m_parked->setRole(ButtonRole::Quiet).setKeyText(tr("Ctrl H")).setSpread(true);
    m_parked->setFocusPolicy(Qt::TabFocus);
    column->addWidget(m_parked);
    column->addStretch(1);
    connect(m_parked, &KeyButton::clicked, this, &BasketEmpty::parkedWanted);
    setParked(0);
    connect(repeat, &KeyButton::clicked, this, &BasketEmpty::lastRequestWanted);
    setLastRequest({});
    setOffers({});
}

void BasketEmpty::setOffers(const QList<Offer> &offers)
{
    m_head->setVisible(!offers.isEmpty());
    while (m_buttons.size() > offers.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < offers.size()) {
        auto *button = new OfferButton;
        m_offers->addWidget(button);
        m_buttons.append(button);
        connect(button, &OfferButton::clicked, this, [this, button] { Q_EMIT offerChosen(button->seats()); });
    }
    for (qsizetype i = 0; i < offers.size(); ++i)
        m_buttons.at(i)->setOffer(offers.at(i));
}

void BasketEmpty::setLastRequest(const QString &words)
{
    m_lastWords->setText(words);
    m_last->setVisible(!words.isEmpty());
}

void BasketEmpty::setParked(int sales)
{
    m_parked->setText(tr("%n parked sale(s)", nullptr, sales));
    m_parked->setVisible(sales > 0);
}

void BasketEmpty::setCompact(bool compact)
{
    m_emblem->setVisible(!compact);
    m_title->setVisible(!compact);
}

void BasketEmpty::setHint(const QString &sentence)
{
    m_hint->setText(sentence);
}

} // namespace parterre
