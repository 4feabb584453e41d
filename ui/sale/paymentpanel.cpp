#include "sale/paymentpanel.h"

#include "common/keybutton.h"
#include "common/moneyedit.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "domain/sale/cashnotes.h"
#include "sale/changepanel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int quickColumns = 4;
constexpr int amountsWidth = 270;

} // namespace

PaymentPanel::PaymentPanel(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Payment"));
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new TextLabel(tr("Cash payment"), TypeRole::Page));
    m_title = new TextLabel({}, TypeRole::Body, TextLabel::Ink::Muted);
    head->addWidget(m_title, 1);

    auto *card = new Panel;
    auto *inside = new QHBoxLayout(card);
    inside->setContentsMargins(24, 20, 24, 24);
    inside->setSpacing(24);
    inside->addWidget(makeAmounts());
    inside->addWidget(makePad(), 1);

    m_change = new ChangePanel;
    m_change->setFixedWidth(250);
    auto *body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(card, 1);
    body->addWidget(m_change);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addLayout(head);
    column->addLayout(body, 1);
}

QWidget *PaymentPanel::makeAmounts()
{
    auto *amounts = new QWidget;
    amounts->setFixedWidth(amountsWidth);
    auto *column = new QVBoxLayout(amounts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new TextLabel(tr("Cash to take"), TypeRole::Secondary, TextLabel::Ink::Muted));
    m_dueText = new TextLabel({}, TypeRole::Total);
    column->addWidget(m_dueText);
    column->addSpacing(16);
    column->addWidget(new TextLabel(tr("Given"), TypeRole::Secondary, TextLabel::Ink::Muted));
    m_given = new MoneyEdit(*Currency::fromCode(u"EUR"));
    m_given->setFont(typeFont(TypeRole::Total));
    m_given->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_given->setFixedHeight(60);
    m_given->setAccessibleName(tr("Given"));
    column->addWidget(m_given);
    m_problem = new TextLabel({}, TypeRole::Secondary);
    m_problem->setTone(Tone::Danger).setWordWrap(true);
    m_problem->setMinimumHeight(20);
    column->addWidget(m_problem);
    m_quick = new QGridLayout;
    m_quick->setSpacing(8);
    column->addLayout(m_quick);
    column->addStretch(1);
    connect(m_given, &MoneyEdit::moneyChanged, this, &PaymentPanel::showChange);
    connect(m_given, &MoneyEdit::problemChanged, m_problem, &QLabel::setText);
    connect(m_given, &QLineEdit::textEdited, this, [this] { m_fresh = false; });
    return amounts;
}

QWidget *PaymentPanel::makePad()
{
    m_pad = new QWidget;
    auto *grid = new QGridLayout(m_pad);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    const auto addKey = [&](const QString &text, int row, int column) {
        auto *key = new KeyButton(text);
        key->setRole(ButtonRole::Key);
        key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        key->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
        grid->addWidget(key, row, column);
        connect(key, &KeyButton::clicked, this, [this, key] { typeKey(key->text()); });
        return key;
    };
    for (int digit = 1; digit <= 9; ++digit)
        addKey(QString::number(digit), (9 - digit) / 3, (digit - 1) % 3);
    m_point = addKey(u"00"_s, 3, 0);
    addKey(u"0"_s, 3, 1);
    KeyButton *erase = addKey({}, 3, 2);
    erase->setGlyph(Icon::Backspace).setName(tr("Delete the last digit"));
    m_take = new KeyButton(Icon::Check, {});
    m_take->setRole(ButtonRole::Primary).setKeyText(tr("Enter"));
    m_take->setFont(typeFont(TypeRole::Section));
    m_take->setMinimumHeight(60);
    grid->addWidget(m_take, 4, 0, 1, 3);
    connect(m_take, &KeyButton::clicked, this, &PaymentPanel::take);
    return m_pad;
}

void PaymentPanel::begin(const QString &event, Money due)
{
    m_title->setText(event);
    m_given->setCurrency(due.currency());
    m_given->setMoney({});
    m_fresh = true;
    m_problem->clear();
    m_point->setText(due.currency().digits() == 0 ? u"00"_s : m_format.locale().decimalPoint());
    setDue(due);
    setWaiting(false);
    m_given->setFocus(Qt::ShortcutFocusReason);
}

void PaymentPanel::setDue(Money due)
{
    m_due = due;
    m_dueText->setText(m_format.amount(due));
    m_dueText->setAccessibleName(tr("Cash to take %1").arg(m_dueText->text()));
    m_problem->clear(); // it was said of another sum
    showQuickNotes();
    showChange();
}

void PaymentPanel::showQuickNotes()
{
    qDeleteAll(m_quickButtons);
    m_quickButtons.clear();
    const auto addButton = [this](const QString &text, int row, int column, auto click) {
        auto *button = new KeyButton(text);
        button->setFixedHeight(44);
        button->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
        m_quick->addWidget(button, row, column);
        m_quickButtons.append(button);
        connect(button, &KeyButton::clicked, this, click);
    };
    int column = 0;
    addButton(tr("Exact"), 0, column++, [this] { m_given->setMoney(m_due); });
    for (const Money amount : likelyCash(m_due, quickColumns - 1))
        addButton(m_format.shortAmount(amount), 0, column++, [this, amount] { m_given->setMoney(amount); });
    QList<Money> notes;
    for (const CashPieces &pieces : cashDrawer(m_due.currency())) {
        if (!pieces.isCoin)
            notes.prepend(pieces.piece);
    }
    // The middle of the drawer: what people hand over one after the other.
    column = 0;
    for (const Money note : notes.mid(notes.size() > quickColumns ? 1 : 0, quickColumns)) {
        addButton(u'+' + m_format.shortAmount(note), 1, column++,
                  [this, note] { m_given->setMoney(m_given->money().value_or(Money::zero(m_due.currency())) + note); });
    }
    for (int i = 0; i < quickColumns; ++i)
        m_quick->setColumnStretch(i, 1);
}

void PaymentPanel::typeKey(const QString &text)
{
    if (text.isEmpty()) {
        m_given->backspace();
        return;
    }
    if (m_fresh)
        m_given->clear();
    m_fresh = false;
    m_given->insert(text);
    m_given->setFocus(Qt::OtherFocusReason);
}

void PaymentPanel::showChange()
{
    const std::optional<Money> given = m_given->money();
    const bool none = m_given->text().isEmpty();
    m_change->setChange(given ? std::optional<Money>(*given - m_due) : std::nullopt);
    const bool enough = none || (given && !(*given < m_due));
    m_take->setText(tr("Take %1").arg(m_format.amount(m_due)));
    m_take->setEnabled(enough && !m_waiting);
    if (enough)
        m_problem->clear();
}

void PaymentPanel::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_given->setReadOnly(waiting);
    m_pad->setEnabled(!waiting);
    for (KeyButton *button : std::as_const(m_quickButtons))
        button->setEnabled(!waiting);
    showChange();
}

void PaymentPanel::take()
{
    if (m_waiting)
        return;
    // An empty field means what most customers do: the exact sum.
    const std::optional<Money> given = m_given->text().isEmpty() ? m_due : m_given->money();
    if (!given || *given < m_due) {
        m_problem->setText(given ? tr("%1 is missing.").arg(m_format.amount(m_due - *given)) : m_given->problem());
        return;
    }
    Q_EMIT taken(*given);
}

void PaymentPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: take(); return;
    case Qt::Key_Escape:
        if (!m_waiting)
            Q_EMIT backWanted();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace parterre
