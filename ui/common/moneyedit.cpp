#include "common/moneyedit.h"

#include "common/style.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QTimer>

namespace parterre {

MoneyEdit::MoneyEdit(Currency currency, QWidget *parent) : QLineEdit(parent), m_currency(currency)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setMaxLength(24);
    connect(this, &QLineEdit::textChanged, this, &MoneyEdit::announce);
}

void MoneyEdit::setCurrency(Currency currency)
{
    if (currency == m_currency)
        return;
    m_currency = currency;
    m_maximum.reset();
    clear();
}

void MoneyEdit::setFormat(const Format &format)
{
    const std::optional<Money> kept = money();
    m_format = format;
    setMoney(kept);
}

std::optional<Money> MoneyEdit::money() const
{
    const std::optional<Money> read = m_format.readAmount(text(), m_currency);
    if (!read || (read->isNegative() && !m_negativeAllowed) || (m_maximum && *m_maximum < *read))
        return std::nullopt;
    return read;
}

void MoneyEdit::setMoney(std::optional<Money> money)
{
    Q_ASSERT(!money || money->currency() == m_currency);
    setText(money ? m_format.amount(*money) : QString());
    setProblem(problem());
}

void MoneyEdit::setNegativeAllowed(bool allowed)
{
    m_negativeAllowed = allowed;
}

void MoneyEdit::setMaximum(std::optional<Money> maximum)
{
    m_maximum = maximum;
}

QString MoneyEdit::problem() const
{
    if (text().trimmed().isEmpty())
        return {};
    const std::optional<Money> read = m_format.readAmount(text(), m_currency);
    if (!read) {
        const Money whole(45 * m_currency.minorPerMajor(), m_currency);
        if (m_currency.digits() == 0)
            return tr("Use a number such as %1.").arg(m_format.amount(whole));
        return tr("Use a number such as %1 or %2.").arg(m_format.shortAmount(whole), m_format.exampleAmount(m_currency));
    }
    if (read->isNegative() && !m_negativeAllowed)
        return tr("An amount below zero makes no sense here.");
    if (m_maximum && *m_maximum < *read)
        return tr("That is more than %1.").arg(m_format.amount(*m_maximum));
    return {};
}

void MoneyEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    // A click would put the cursor somewhere after this; whoever comes to an amount mostly wants to replace it.
    if (event->reason() == Qt::MouseFocusReason)
        QTimer::singleShot(0, this, &QLineEdit::selectAll);
    else
        selectAll();
}

void MoneyEdit::focusOutEvent(QFocusEvent *event)
{
    settle();
    QLineEdit::focusOutEvent(event);
}

void MoneyEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        settle();
    QLineEdit::keyPressEvent(event);
}

void MoneyEdit::settle()
{
    if (const std::optional<Money> amount = money())
        setText(m_format.amount(*amount));
    setProblem(problem());
}

void MoneyEdit::announce()
{
    if (problem().isEmpty())
        setProblem({});
    const std::optional<Money> amount = money();
    if (amount == m_announced)
        return;
    m_announced = amount;
    Q_EMIT moneyChanged(amount);
}

void MoneyEdit::setProblem(const QString &sentence)
{
    if (sentence == m_problem)
        return;
    m_problem = sentence;
    setErrorState(*this, !sentence.isEmpty());
    setAccessibleDescription(sentence);
    Q_EMIT problemChanged(sentence);
}

} // namespace parterre
