#pragma once

#include "domain/sale/shopping.h"

#include <QWidget>

class QLineEdit;

namespace parterre {

class KeyButton;
class KeyCap;
class Segmented;
class TextLabel;

/// Who buys and how the tickets get there: "Walk-in" until a name, e-mail or phone is wanted. Tells the page when the
/// buyer leaves a field, not on every key. Owned by BasketPanel; UI thread.
class BuyerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BuyerPanel(QWidget *parent = nullptr);

    /// What the purchase says; does not disturb a field that is being typed in.
    void setBuyer(const BuyerDto &buyer);
    void setDelivery(Delivery delivery);
    /// A sentence about what is missing or wrong; empty for nothing.
    void setProblem(const QString &sentence, Location location);
    BuyerDto buyer() const;
    /// Opens the fields and puts the keyboard in the first one.
    void beginBuyer();
    void nextDelivery();
    void setFixed(bool fixed);

Q_SIGNALS:
    void buyerChanged(const parterre::BuyerDto &buyer);
    void deliveryChosen(parterre::Delivery delivery);
    /// Enter in the last field.
    void finished();

private:
    void setOpen(bool open);
    void tell();
    void showSummary();

    BuyerDto m_known;
    KeyButton *m_who = nullptr;
    QWidget *m_fields = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_phone = nullptr;
    KeyCap *m_whoKey = nullptr;
    TextLabel *m_whoWords = nullptr; ///< instead of the button while nothing may change
    Segmented *m_delivery = nullptr;
    KeyCap *m_deliveryKey = nullptr;
    TextLabel *m_deliveryWords = nullptr;
    TextLabel *m_problem = nullptr;
    bool m_open = false;
    bool m_silent = false;
};

} // namespace parterre
