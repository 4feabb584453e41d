#pragma once

#include "domain/event/event.h"
#include "domain/sale/shopping.h"

#include <QWidget>

class QComboBox;

namespace parterre {

class CategorySwatch;
class KeyButton;
class TextLabel;

/// One line of the basket, 48 px high: category, place, ticket type, price, and a button that gives it back. Places of
/// a standing area have a button that changes how many they are. Owned by BasketPanel; UI thread.
class BasketRow : public QWidget
{
    Q_OBJECT

public:
    explicit BasketRow(QWidget *parent = nullptr);

    void setLine(const BasketLineView &line, const EventDto &event);
    const BasketLineView &line() const { return m_line; }
    /// Shown, but nothing may be changed: while a payment is under way.
    void setFixed(bool fixed);
    /// Crossed out: its time is up.
    void setLost(bool lost);

Q_SIGNALS:
    void typeChosen(parterre::TicketTypeNo type);
    void giveBackWanted();
    void countWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillTypes(const EventDto &event);

    BasketLineView m_line;
    CategorySwatch *m_swatch = nullptr;
    TextLabel *m_place = nullptr;
    TextLabel *m_note = nullptr;
    QComboBox *m_type = nullptr;
    KeyButton *m_count = nullptr;
    TextLabel *m_fixedType = nullptr;
    TextLabel *m_price = nullptr;
    KeyButton *m_giveBack = nullptr;
    bool m_fixed = false;
    bool m_lost = false;
};

} // namespace parterre
