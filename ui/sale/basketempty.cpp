#include "sale/basketempty.h"

#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "sale/offerbutton.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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
    last->setContentsMargins(0, 0, 0, 0);
    auto *lastTexts = new QVBoxLayout;
    lastTexts->setSpacing(0);
    lastTexts->addWidget(new TextLabel(tr("Last request"), TypeRole::Caption, TextLabel::Ink::Muted));
    m_lastWords = new TextLabel({}, TypeRole::Heading);
    m_lastWords->setElided(true);
    lastTexts->addWidget(m_lastWords);
    last->addLayout(lastTexts, 1);
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
    arrange();
}

void BasketEmpty::setLastRequest(const QString &words)
{
    m_lastWords->setText(words);
    m_last->setVisible(!words.isEmpty());
    arrange();
}

void BasketEmpty::setParked(int sales)
{
    m_parked->setText(tr("%n parked sale(s)", nullptr, sales));
    m_parked->setVisible(sales > 0);
    arrange();
}

void BasketEmpty::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
}

void BasketEmpty::setHint(const QString &sentence)
{
    if (m_hint->text() == sentence)
        return;
    m_hint->setText(sentence);
    arrange();
}

QSize BasketEmpty::sizeHint() const
{
    return {QWidget::sizeHint().width(), m_fullHeight};
}

void BasketEmpty::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void BasketEmpty::showParts(bool picture, bool title, qsizetype offers)
{
    m_emblem->setVisible(picture);
    m_title->setVisible(title);
    m_head->setVisible(offers > 0);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setVisible(i < offers);
}

int BasketEmpty::wantedHeight() const
{
    layout()->invalidate();
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : -1;
    return std::max(high, layout()->totalSizeHint().height());
}

void BasketEmpty::arrange()
{
    if (!m_parked || !m_last) // still being built
        return;
    qsizetype offers = m_buttons.size();
    showParts(!m_compact, !m_compact, offers);
    const int full = wantedHeight();
    if (std::exchange(m_fullHeight, full) != full)
        updateGeometry();
    if (wantedHeight() <= height())
        return;
    showParts(false, !m_compact, offers);
    if (wantedHeight() > height())
        showParts(false, false, offers);
    while (offers > 0 && wantedHeight() > height())
        showParts(false, false, --offers);
}

} // namespace parterre
