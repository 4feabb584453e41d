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

    /// With everything in it. Where there is less room the picture goes first, then the offers from the last one on.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void offerChosen(int seats);
    void lastRequestWanted();
    void parkedWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showParts(bool picture, bool title, qsizetype offers);
    int wantedHeight() const;

    QWidget *m_emblem = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_hint = nullptr;
    TextLabel *m_head = nullptr;
    QVBoxLayout *m_offers = nullptr;
    QList<class OfferButton *> m_buttons;
    QWidget *m_last = nullptr;
    TextLabel *m_lastWords = nullptr;
    int m_fullHeight = 0;
    bool m_compact = false;
    class KeyButton *m_parked = nullptr;
};

} // namespace parterre
