#pragma once

#include "domain/common/money.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace parterre {

class TextLabel;

/// What the basket shows while nothing is in it: what to do, the best offers of the moment as buttons, and the last
/// request. Owned by BasketPanel; UI thread.
class BasketEmpty : public QWidget
{
    Q_OBJECT

public:
    struct Offer
    {
        int seats = 0;
        int category = -1;
        QString place;
        Money sum;
    };

    explicit BasketEmpty(QWidget *parent = nullptr);

    void setOffers(const QList<Offer> &offers);
    /// The last request in words; empty when there is none.
    void setLastRequest(const QString &words);
    /// How many sales are parked anywhere in the house; a button takes them up.
    void setParked(int sales);
    void setHint(const QString &sentence);
    /// Without the picture, where something else needs the room.
    void setCompact(bool compact);

Q_SIGNALS:
    void offerChosen(int seats);
    void lastRequestWanted();
    void parkedWanted();

private:
    QWidget *m_emblem = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_hint = nullptr;
    TextLabel *m_head = nullptr;
    QVBoxLayout *m_offers = nullptr;
    QList<class OfferButton *> m_buttons;
    QWidget *m_last = nullptr;
    TextLabel *m_lastWords = nullptr;
    class KeyButton *m_parked = nullptr;
};

} // namespace parterre
