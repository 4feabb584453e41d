#pragma once

#include "sale/basketempty.h"

#include <QAbstractButton>

namespace parterre {

/// One of the best offers of the moment: how many, where, and what they cost together. Owned by BasketEmpty; UI thread.
class OfferButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit OfferButton(QWidget *parent = nullptr);

    void setOffer(const BasketEmpty::Offer &offer);
    int seats() const { return m_offer.seats; }
    QSize sizeHint() const override { return {200, 52}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    BasketEmpty::Offer m_offer;
};

} // namespace parterre
