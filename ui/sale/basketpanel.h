#pragma once

#include "common/panel.h"
#include "domain/sale/shopping.h"
#include "sale/saleclock.h"

#include <QList>

class QVBoxLayout;
class QScrollArea;

namespace parterre {

class BasketEmpty;
class BasketNote;
class BasketRow;
class BuyerPanel;
class ClockNote;
class KeyButton;
class SaleDesk;
class SaleStrip;
class TextLabel;
class TypeSteppers;

/// The right side of the sale page, 360 px wide and as high as the page: the clock, what is in the basket, who buys,
/// the total and the ways to pay. Shows the desk's view and asks the desk for changes. Owned by SalePage; UI thread.
class BasketPanel : public Panel
{
    Q_OBJECT

public:
    explicit BasketPanel(SaleDesk &desk, QWidget *parent = nullptr);

    SaleClock &clock() { return *m_clock; }
    BuyerPanel &buyer() { return *m_buyer; }
    BasketEmpty &emptyHint() { return *m_empty; }
    SaleStrip &strip() { return *m_strip; }
    /// What happened to the seats, from a notice of the purchase or of the page.
    BasketNote &note() { return *m_note; }

    /// While the payment is open, nothing else may change and the ways to pay give way to "Back to seats".
    void setPaying(bool paying);
    /// How many standing places may still be taken of an area; decides what its steppers offer.
    bool canPay() const;
    /// Puts the keyboard on the first row.
    void focusFirstRow();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void cashExactWanted();
    void cashWanted();
    void backWanted();
    void areaWanted(parterre::AreaNo area, QWidget *near);
    void sameSeatsWanted();
    void bestInsteadWanted();

private:
    QWidget *makeHead();
    QWidget *makeMiddle();
    QWidget *makeFoot();
    void showView();
    void showRows(const QList<BasketLineView> &lines, bool lost);
    void showTotal();
    void showIssues();
    void giveBack(const BasketLineView &line);

    SaleDesk &m_desk;
    TextLabel *m_count = nullptr;
    SaleClock *m_clock = nullptr;
    TypeSteppers *m_steppers = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_rowLayout = nullptr;
    QList<BasketRow *> m_rows;
    BasketEmpty *m_empty = nullptr;
    ClockNote *m_clockNote = nullptr;
    BasketNote *m_note = nullptr;
    BasketNote *m_issueNote = nullptr;
    SaleStrip *m_strip = nullptr;
    BuyerPanel *m_buyer = nullptr;
    TextLabel *m_included = nullptr;
    TextLabel *m_total = nullptr;
    QWidget *m_ways = nullptr;
    KeyButton *m_exact = nullptr;
    KeyButton *m_cash = nullptr;
    KeyButton *m_back = nullptr;
    bool m_paying = false;
};

} // namespace parterre
