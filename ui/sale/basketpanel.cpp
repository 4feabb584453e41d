#include "sale/basketpanel.h"

#include "common/format.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "sale/basketempty.h"
#include "sale/basketnote.h"
#include "sale/basketrow.h"
#include "sale/buyerpanel.h"
#include "sale/clocknote.h"
#include "sale/saledesk.h"
#include "sale/salestrip.h"
#include "sale/salewords.h"
#include "sale/typesteppers.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int panelWidth = 360;
constexpr int payHeight = 56;
constexpr int rowHeight = 48;

KeyButton *payButton(Icon icon, const QString &text, const QString &key)
{
    auto *button = new KeyButton(icon, text);
    button->setKeyText(key).setSpread(true);
    button->setMinimumHeight(payHeight);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// Keeps a note away from the panel's edges, and is gone when the note is.
class Inset : public QWidget
{
public:
    explicit Inset(QWidget *note)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(16, 8, 16, 0);
        layout->addWidget(note);
        note->installEventFilter(this);
        setVisible(!note->isHidden());
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShowToParent)
            show();
        else if (event->type() == QEvent::HideToParent)
            hide();
        return QWidget::eventFilter(watched, event);
    }
};

} // namespace

BasketPanel::BasketPanel(SaleDesk &desk, QWidget *parent) : Panel(parent), m_desk(desk)
{
    setSides(Panel::Left);
    setFixedWidth(panelWidth);
    setAccessibleName(tr("Basket"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeMiddle(), 1);
    column->addWidget(makeFoot());
    connect(&desk, &SaleDesk::viewChanged, this, &BasketPanel::showView);
    connect(m_clockNote, &ClockNote::sameSeatsWanted, this, &BasketPanel::sameSeatsWanted);
    connect(m_clockNote, &ClockNote::bestInsteadWanted, this, &BasketPanel::bestInsteadWanted);
    showView();
}

QWidget *BasketPanel::makeHead()
{
    auto *head = new Panel;
    head->setSides(Panel::Bottom);
    head->setFixedHeight(56);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(new TextLabel(tr("Basket"), TypeRole::Section));
    m_count = new TextLabel({}, TypeRole::Body, TextLabel::Ink::Muted);
    m_count->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(m_count, 1);
    m_clock = new SaleClock;
    row->addWidget(m_clock);
    return head;
}

QWidget *BasketPanel::makeMiddle()
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_strip = new SaleStrip;
    m_clockNote = new ClockNote(m_desk, *m_clock);
    m_note = new BasketNote;
    m_issueNote = new BasketNote;
    m_empty = new BasketEmpty;
    m_steppers = new TypeSteppers(m_desk);

    auto *rows = new QWidget;
    m_rowLayout = new QVBoxLayout(rows);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    m_rowLayout->addStretch(1);
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->setSpacing(0);
    contentLayout->addWidget(m_steppers);
    contentLayout->addWidget(rows, 1);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Seats in the basket"));
    m_scroll->viewport()->setAutoFillBackground(false);
    for (QWidget *part : {content, rows})
        part->setAutoFillBackground(false);

    m_buyer = new BuyerPanel;
    m_strip->installEventFilter(this);
    for (QWidget *note : QList<QWidget *>{m_strip, m_clockNote})
        column->addWidget(new Inset(note));
    column->addWidget(m_scroll, 100);
    column->addWidget(m_empty);
    for (QWidget *note : QList<QWidget *>{m_note, m_issueNote})
        column->addWidget(new Inset(note));
    column->addWidget(m_buyer);
    column->addStretch(1);
    connect(m_buyer, &BuyerPanel::buyerChanged, this, [this](const BuyerDto &buyer) { m_desk.put(buyer); });
    connect(m_buyer, &BuyerPanel::deliveryChosen, this, [this](Delivery delivery) { m_desk.put(delivery); });
    return middle;
}

QWidget *BasketPanel::makeFoot()
{
    auto *foot = new Panel;
    foot->setSides(Panel::Top);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(16, 10, 16, 16);
    column->setSpacing(10);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(tr("Total"), TypeRole::Section));
    m_included = new TextLabel({}, TypeRole::Caption, TextLabel::Ink::Muted);
    words->addWidget(m_included);
    m_total = new TextLabel({}, TypeRole::Total);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *sum = new QHBoxLayout;
    sum->addLayout(words, 1);
    sum->addWidget(m_total);
    column->addLayout(sum);

    m_ways = new QWidget;
    auto *ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(8);
    m_exact = payButton(Icon::Cash, tr("Cash exact"), u"F9"_s);
    m_exact->setRole(ButtonRole::Primary);
    m_cash = payButton(Icon::Coins, tr("Cash…"), u"F8"_s);
    ways->addWidget(m_exact, 1);
    ways->addWidget(m_cash, 1);
    column->addWidget(m_ways);
    m_back = new KeyButton(Icon::ChevronLeft, tr("Back to seats"));
    m_back->setKeyText(tr("Esc"));
    m_back->setMinimumHeight(44);
    m_back->setFocusPolicy(Qt::TabFocus);
    m_back->hide();
    column->addWidget(m_back);
    connect(m_exact, &KeyButton::clicked, this, &BasketPanel::cashExactWanted);
    connect(m_cash, &KeyButton::clicked, this, &BasketPanel::cashWanted);
    connect(m_back, &KeyButton::clicked, this, &BasketPanel::backWanted);
    return foot;
}

void BasketPanel::setPaying(bool paying)
{
    m_paying = paying;
    m_ways->setVisible(!paying);
    m_back->setVisible(paying);
    m_back->setEnabled(!m_desk.isPaymentUncertain());
    m_buyer->setFixed(paying);
    showView();
}

bool BasketPanel::canPay() const
{
    return m_desk.hasSession() && m_desk.view().canBePaid() && m_desk.pending().isEmpty() &&
           !m_desk.isPaymentUncertain();
}

void BasketPanel::focusFirstRow()
{
    QWidget *first = m_rows.isEmpty() ? static_cast<QWidget *>(m_buyer) : m_rows.constFirst();
    if (QWidget *next = first->nextInFocusChain())
        next->setFocus(Qt::TabFocusReason);
}

bool BasketPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_strip && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        m_empty->setCompact(event->type() == QEvent::ShowToParent);
    return Panel::eventFilter(watched, event);
}

// ---- what is shown --------------------------------------------------------------------------------------------------

void BasketPanel::showView()
{
    const ShoppingView &view = m_desk.view();
    const bool lost = m_desk.isExpired() && !m_desk.lostLines().isEmpty();
    const QList<BasketLineView> lines = lost                  ? m_desk.lostLines()
                                        : m_desk.hasSession() ? view.lines
                                                              : QList<BasketLineView>();
    const bool empty = lines.isEmpty();
    int places = 0;
    for (const BasketLineView &line : lines)
        places += line.count;
    m_count->setText(empty ? tr("empty") : lost ? tr("released") : SaleWords::places(places));
    m_steppers->showView(m_paying);
    showRows(lines, lost);
    m_scroll->setVisible(!empty);
    m_empty->setVisible(empty && !m_paying);
    m_buyer->setVisible(!empty);
    m_buyer->setBuyer(m_desk.buyer());
    m_buyer->setDelivery(m_desk.delivery());
    if (lost || (m_desk.hasSession() && view.clockStarted && !view.lines.isEmpty()))
        m_clock->setDeadline(view.deadline);
    else
        m_clock->setDeadline({});
    showTotal();
    showIssues();
    m_clockNote->refresh();
}

void BasketPanel::showRows(const QList<BasketLineView> &lines, bool lost)
{
    while (m_rows.size() > lines.size())
        delete m_rows.takeLast();
    while (m_rows.size() < lines.size()) {
        auto *row = new BasketRow;
        m_rowLayout->insertWidget(static_cast<int>(m_rows.size()), row);
        m_rows.append(row);
        connect(row, &BasketRow::typeChosen, this, [this, row](TicketTypeNo type) {
            m_desk.put(TicketTypesDto{{{row->line().seat, type}}});
        });
        connect(row, &BasketRow::giveBackWanted, this, [this, row] { giveBack(row->line()); });
        connect(row, &BasketRow::countWanted, this, [this, row] { Q_EMIT areaWanted(row->line().area, row); });
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_rows.at(i)->setLine(lines.at(i), m_desk.view().event.details);
        m_rows.at(i)->setLost(lost);
        m_rows.at(i)->setFixed(m_paying || lost);
    }
    // As high as what is in it while there is room; then it scrolls. A row and a half shows that it does.
    const int steppers = m_steppers->isHidden() ? 0 : m_steppers->sizeHint().height();
    const int high = steppers + static_cast<int>(lines.size()) * rowHeight;
    m_scroll->setMaximumHeight(high);
    m_scroll->setMinimumHeight(std::min(high, rowHeight * 3 / 2));
}

void BasketPanel::giveBack(const BasketLineView &line)
{
    if (!line.seat.isNull()) {
        m_desk.giveBack({line.seat});
        return;
    }
    AreaPlacesDto places{line.area, {}};
    for (const BasketLineView &other : m_desk.view().lines) {
        if (other.area == line.area && other.type != line.type)
            places.wanted[other.type] += other.count;
    }
    m_desk.put(places);
}

void BasketPanel::showTotal()
{
    const ShoppingView &view = m_desk.view();
    const Format format;
    const bool running = m_desk.hasSession() && !view.lines.isEmpty();
    m_total->setText(running ? format.amount(view.total) : format.amount(Money::zero(view.total.currency())));
    m_total->setInk(running ? TextLabel::Ink::Normal : TextLabel::Ink::Muted);
    m_total->setAccessibleName(tr("Total %1").arg(m_total->text()));
    QStringList included;
    if (running && !view.fees.isZero())
        included.append(tr("fees %1").arg(format.amount(view.fees)));
    if (running && !view.tax.isZero())
        included.append(tr("tax %1").arg(format.amount(view.tax)));
    m_included->setText(included.isEmpty() ? QString() : tr("incl. %1").arg(included.join(", "_L1)));
    m_included->setVisible(!included.isEmpty());
    m_exact->setEnabled(canPay());
    m_cash->setEnabled(canPay());
    m_back->setEnabled(!m_desk.isPaymentUncertain());
}

void BasketPanel::showIssues()
{
    m_buyer->setProblem({}, Location::Seats);
    m_issueNote->clear();
    if (!m_desk.hasSession())
        return;
    for (const IssueView &issue : m_desk.view().issues) {
        if (issue.location == Location::Buyer || issue.location == Location::Delivery)
            m_buyer->setProblem(SaleWords::issue(issue), issue.location);
        else
            m_issueNote->show(Tone::Warning, SaleWords::issue(issue));
    }
}

} // namespace parterre
