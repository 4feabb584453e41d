#pragma once

#include "common/panel.h"
#include "domain/sale/shopping.h"

#include <QTimer>

namespace parterre {

class KeyButton;
class TextLabel;

/// What was just sold, with what can still be done about it, for a few seconds: nothing to dismiss, and the next sale
/// begins with the next key. Owned by BasketPanel; UI thread.
class SaleStrip : public Panel
{
    Q_OBJECT

public:
    explicit SaleStrip(QWidget *parent = nullptr);

    void showSale(const ShoppingView &sold);
    /// The tickets' file has been written, or could not be.
    void setTicketsReady(const QString &path);
    void setTicketsFailed(const QString &sentence);
    void showUndone(const QString &orderCode);
    void setProblem(const QString &sentence);
    const OrderId &order() const { return m_order; }

Q_SIGNALS:
    void showTicketsWanted(const QString &path);
    void undoWanted(const parterre::OrderId &order);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void say(Tone tone, const QString &headline, const QString &detail);

    OrderId m_order;
    QString m_path;
    QTimer m_timer;
    TextLabel *m_headline = nullptr;
    TextLabel *m_detail = nullptr;
    KeyButton *m_show = nullptr;
    KeyButton *m_undo = nullptr;
};

} // namespace parterre
