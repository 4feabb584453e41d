#pragma once

#include "common/format.h"

#include <QLineEdit>

#include <optional>

namespace parterre {

/// A field for an amount in whole minor units of one currency. It understands what people type in the locale of the
/// moment ("45", "45,5", "1.234,50 €") and writes it properly when it loses the keyboard. No floating point anywhere.
/// UI thread only.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(Currency currency, QWidget *parent = nullptr);

    Currency currency() const { return m_currency; }
    /// Empties the field when the currency differs.
    void setCurrency(Currency currency);
    void setFormat(const Format &format);

    /// Nothing when the field is empty or what stands there is no amount; problem() tells which.
    std::optional<Money> money() const;
    /// Nothing empties the field.
    void setMoney(std::optional<Money> money);

    /// Unless allowed, an amount below zero is a problem.
    void setNegativeAllowed(bool allowed);
    /// The largest amount that makes sense here; none unless told.
    void setMaximum(std::optional<Money> maximum);

    /// Why what stands there can't be used, as a sentence; empty when it can, or when the field is empty.
    QString problem() const;

Q_SIGNALS:
    /// By typing or by setMoney().
    void moneyChanged(std::optional<parterre::Money> money);
    /// Empty when there is none any more. While typing a problem is only withdrawn; it is raised on leaving the field.
    void problemChanged(const QString &sentence);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void settle();
    void announce();
    void setProblem(const QString &sentence);

    Currency m_currency;
    Format m_format;
    std::optional<Money> m_maximum;
    std::optional<Money> m_announced;
    QString m_problem;
    bool m_negativeAllowed = false;
};

} // namespace parterre
