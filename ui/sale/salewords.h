#pragma once

#include "common/format.h"
#include "domain/event/event.h"
#include "domain/event/salesstate.h"
#include "domain/sale/quickentry.h"
#include "domain/sale/seatchoice.h"
#include "domain/sale/shopping.h"
#include "map/seatmapmodel.h"

#include <QCoreApplication>

namespace parterre {

/// The sentences of the sale screen that more than one of its parts says. No state.
class SaleWords
{
    Q_DECLARE_TR_FUNCTIONS(parterre::SaleWords)

public:
    /// "Stalls C 12", "Pit"
    static QString place(const BasketLineView &line);
    /// "C 12", "10 / 26" where rows have numbers, "Pit"
    static QString shortPlace(const BasketLineView &line);
    /// "2 Adult, 1 Child"
    static QString tickets(const EventDto &event, const QList<QuickTickets> &tickets);
    /// "C 11, C 12 together", "C 11, C 12 and D 4 in 2 rows", "2 places in Pit"
    static QString offer(const ChoiceOfferView &offer, const SeatMapModel &model);
    /// The same with the zone before it: "Stalls C 11, C 12 together", "206, row 13: 30–32 together"
    static QString offerWithZone(const ChoiceOfferView &offer, const SeatMapModel &model);
    /// What the rule that decided means for the customer, from a notice "best-…"; empty for other notices.
    static QString foundBy(const QString &reason);
    /// Whether foundBy() is good news.
    static bool isGood(const QString &reason);
    /// Why a quick entry is not understood and what would be.
    static QString quickEntryProblem(const QuickEntryError &error);
    /// "on sale in 1:40", "paused until 15:00", "sales closed"; empty while tickets are sold.
    static QString salesState(const SalesStateView &state, Moment now, const QTimeZone &zone, const Format &format);
    /// An issue of the basket as a sentence.
    static QString issue(const IssueView &issue);
    static QString delivery(Delivery delivery);
    /// "12 seats" or, where standing places are among them, "12 places".
    static QString places(int count);
};

} // namespace parterre
