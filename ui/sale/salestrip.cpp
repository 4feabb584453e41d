#include "sale/salestrip.h"

#include "common/accessibility.h"
#include "common/format.h"
#include "common/keybutton.h"
#include "common/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <chrono>

namespace parterre {
namespace {

constexpr std::chrono::seconds shownFor{8};

} // namespace

SaleStrip::SaleStrip(QWidget *parent) : Panel(parent)
{
    setRadius(4);
    m_headline = new TextLabel({}, TypeRole::Label);
    m_headline->setWordWrap(true);
    m_detail = new TextLabel({}, TypeRole::Secondary);
    m_detail->setWordWrap(true);
    m_show = new KeyButton(Icon::Receipt, tr("Show PDF"));
    m_undo = new KeyButton(Icon::Undo, tr("Undo sale"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (KeyButton *button : {m_show, m_undo}) {
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 10, 8);
    column->setSpacing(4);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addLayout(buttons);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownFor);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_show, &KeyButton::clicked, this, [this] { Q_EMIT showTicketsWanted(m_path); });
    connect(m_undo, &KeyButton::clicked, this, [this] { Q_EMIT undoWanted(m_order); });
    hide();
}

void SaleStrip::say(Tone tone, const QString &headline, const QString &detail)
{
    setTone(tone, true);
    m_headline->setText(headline);
    m_headline->setTone(tone);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(detail.isEmpty() ? headline : QStringLiteral("%1. %2").arg(headline, detail));
    setVisible(true);
    m_timer.start();
    speakAlert(*this);
}

void SaleStrip::showSale(const ShoppingView &sold)
{
    m_order = sold.order;
    m_path.clear();
    m_show->setVisible(false);
    m_undo->setVisible(true);
    m_undo->setEnabled(true);
    int count = 0;
    for (const BasketLineView &line : sold.lines)
        count += line.count;
    const QString headline = tr("Sold %n · order %1", nullptr, count).arg(sold.orderCode);
    const QString detail = sold.change.isZero() ? QString() : tr("Change %1").arg(Format().amount(sold.change));
    m_detail->setType(TypeRole::Figure); // read across the counter
    say(Tone::Success, headline, detail);
}

void SaleStrip::setTicketsReady(const QString &path)
{
    m_path = path;
    m_show->setVisible(true);
}

void SaleStrip::setTicketsFailed(const QString &sentence)
{
    setProblem(sentence);
}

void SaleStrip::showUndone(const QString &orderCode)
{
    m_show->setVisible(false);
    m_undo->setVisible(false);
    m_detail->setType(TypeRole::Secondary);
    say(Tone::Info, tr("Order %1 was undone.").arg(orderCode), tr("The seats are free again. Give the money back."));
}

void SaleStrip::setProblem(const QString &sentence)
{
    m_undo->setEnabled(true);
    m_detail->setType(TypeRole::Secondary);
    say(Tone::Warning, m_headline->text(), sentence);
}

void SaleStrip::enterEvent(QEnterEvent *)
{
    m_timer.stop(); // whoever points at it wants something of it
}

void SaleStrip::leaveEvent(QEvent *)
{
    m_timer.start();
}

} // namespace parterre
