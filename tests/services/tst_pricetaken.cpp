#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A category loses its price while people are choosing. What they hold stays theirs, cannot be bought, and is not for
/// sale when it comes back, by whichever way, until there is a price again.
class tst_PriceTaken : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CounterHouse> m_house;

    ShoppingView opened(const QList<SeatNo> &seats)
    {
        return *await(m_house->shopping.open(m_house->counter, {m_house->event, 0, {}, {seats, {}}}));
    }
    ShoppingView withPlaces(const ShoppingView &view, int count)
    {
        return *await(m_house->shopping.put(m_house->counter, view, AreaPlacesDto{m_house->pit, {{1, count}}}));
    }
    /// Rows B and C, and the standing places.
    void sellTwoCategories(bool forSale)
    {
        PARTERRE_AWAIT(event, m_house->events.view(m_house->event));
        EventDto changed = event.toDto();
        changed.categories[1].forSale = forSale;
        changed.categories[2].forSale = forSale;
        PARTERRE_AWAIT_DONE(m_house->events.put(changed, m_house->counter));
    }
    PlaceCountsView places() { return await(m_house->events.view(m_house->event))->places; }
    /// Twenty seats of the two rows and twenty standing places are not for sale; then they are again.
    void verifyNothingIsForSale()
    {
        QCOMPARE(m_house->breaches(), QString());
        QCOMPARE(places().free, 10);
        QCOMPARE(places().blocked, 40);
        QVERIFY(opened({m_house->seat(u"B", 1)}).lines.isEmpty());
        QVERIFY(withPlaces(opened({}), 1).lines.isEmpty());
        sellTwoCategories(true);
        QCOMPARE(places().free, 50);
        QCOMPARE(m_house->breaches(), QString());
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<CounterHouse>(); }
    void cleanup() { m_house.reset(); }

    void heldPlaces_stayHeldAndCannotBeBought()
    {
        const ShoppingView before = withPlaces(opened(m_house->seats(u"B", 1, 2)), 2);
        sellTwoCategories(false);
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT(now, m_house->shopping.view(before.id));
        QCOMPARE(now.placeCount(), 4);
        QVERIFY(!now.canBePaid());
        const auto sold =
            await(m_house->shopping.put(m_house->counter, now, CashPaymentDto{OrderId::create(), m_house->euros(500)}));
        QVERIFY2(isRefusal(sold, "type-not-sold"_L1), qPrintable(describeAnswer(sold)));
        sellTwoCategories(true);
        PARTERRE_AWAIT(again, m_house->shopping.view(before.id));
        PARTERRE_AWAIT(done,
                       m_house->shopping.put(m_house->counter, again, CashPaymentDto{OrderId::create(), again.total}));
        QCOMPARE(done.status, ShoppingStatus::Completed);
        QCOMPARE(m_house->breaches(), QString());
    }

    void placesGivenBack_areNotForSale()
    {
        ShoppingView view = withPlaces(opened(m_house->seats(u"B", 1, 2)), 3);
        sellTwoCategories(false);
        PARTERRE_AWAIT(now, m_house->shopping.view(view.id));
        PARTERRE_AWAIT(fewer, m_house->shopping.put(m_house->counter, now, SeatsDto{}));
        PARTERRE_AWAIT(none, m_house->shopping.put(m_house->counter, fewer, AreaPlacesDto{m_house->pit, {}}));
        QVERIFY(none.lines.isEmpty());
        verifyNothingIsForSale();
    }

    void placesOfAnAbandonedSale_areNotForSale()
    {
        const ShoppingView view = withPlaces(opened(m_house->seats(u"C", 1, 2)), 3);
        sellTwoCategories(false);
        PARTERRE_AWAIT(now, m_house->shopping.view(view.id));
        PARTERRE_AWAIT_DONE(m_house->shopping.abandon(m_house->counter, now));
        verifyNothingIsForSale();
    }

    void placesOfACancelledOrder_areNotForSale()
    {
        const ShoppingView view = withPlaces(opened(m_house->seats(u"C", 1, 2)), 3);
        PARTERRE_AWAIT(sold,
                       m_house->shopping.put(m_house->counter, view, CashPaymentDto{OrderId::create(), view.total}));
        sellTwoCategories(false);
        QCOMPARE(m_house->breaches(), QString());
        PARTERRE_AWAIT_DONE(m_house->orders.cancel(m_house->counter, sold.order));
        verifyNothingIsForSale();
    }

    void placesThatTheSweeperGivesBack_areNotForSale()
    {
        withPlaces(opened(m_house->seats(u"C", 1, 2)), 3);
        sellTwoCategories(false);
        m_house->pass(31min);
        PARTERRE_AWAIT(swept, m_house->sweeper.sweep());
        QCOMPARE(swept.sessions, 1);
        verifyNothingIsForSale();
    }
};

QTEST_GUILESS_MAIN(tst_PriceTaken)
#include "tst_pricetaken.moc"
