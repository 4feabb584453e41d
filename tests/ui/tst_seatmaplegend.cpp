#include "map/seatfilterbutton.h"
#include "map/seatmaplegend.h"

#include "ui/shownmap.h"

#include <QMenu>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// A hall with prices and its legend.
struct Legend
{
    Legend() : shown(hallSample(12, 20))
    {
        const Currency euro = *Currency::fromCode(u"EUR"_s);
        shown.model->setCategories({{u"Front"_s, u"60.00"_s, u"60"_s, Money(6000, euro)},
                                    {u"Standard"_s, u"45.00"_s, u"45"_s, Money(4500, euro)},
                                    {u"Rear"_s, u"30.00"_s, u"30"_s, Money(3000, euro)}});
        legend.follow(&shown.view);
        legend.resize(900, 32);
        legend.show();
        QCoreApplication::processEvents();
    }

    /// The seat as it is painted now: pale or not.
    bool isPale(int seat) const
    {
        int look = -1;
        shown.view.state().renderer.grid().visit(shown.model->data().bounds, [&](const GridRecord &record) {
            if (record.index == seat)
                look = record.look;
        });
        return SeatLook::fromId(look).dim;
    }

    /// Triggers an entry of the menu, also of its submenus.
    bool choose(const QString &words)
    {
        auto *button = legend.findChild<SeatFilterButton *>();
        button->click();
        QCoreApplication::processEvents();
        for (QMenu *menu : button->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() != words)
                    continue;
                action->trigger();
                button->findChild<QMenu *>()->close();
                return true;
            }
        }
        return false;
    }

    ShownMap shown;
    SeatMapLegend legend;
};

} // namespace

/// The strip under the map: counts, and what it keeps in the foreground.
class tst_SeatMapLegend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entry_countsAndFilters();
    void onlyWhatOccurs_isShown();
    void price_pushesDearerSeatsBack();
    void together_keepsSeatsWithEnoughNeighbours();
    void aisle_keepsTheEndsOfRows();
    void restrictedView_isPushedBack();
    void allSeats_comeBackAtOnce();
    void customers_getNeitherCountsNorFilters();
};

void tst_SeatMapLegend::entry_countsAndFilters()
{
    Legend all;
    QList<SeatLegendButton *> entries = all.legend.findChildren<SeatLegendButton *>();
    QVERIFY(entries.size() >= 3);
    SeatLegendButton *rear = entries.at(2);
    QVERIFY2(rear->accessibleName().contains(u"80"), qPrintable(rear->accessibleName()));
    rear->click();
    QVERIFY(all.isPale(all.shown.seat(0, 1)));
    QVERIFY(!all.isPale(all.shown.seat(11, 10)));
    rear->click();
    QVERIFY(!all.isPale(all.shown.seat(0, 1)));
}

void tst_SeatMapLegend::onlyWhatOccurs_isShown()
{
    Legend all;
    const auto shownOf = [&](SeatDisplay display) {
        for (SeatLegendButton *entry : all.legend.findChildren<SeatLegendButton *>()) {
            if (entry->look().display == display && entry->isVisible())
                return true;
        }
        return false;
    };
    QVERIFY(!shownOf(SeatDisplay::Sold));
    all.shown.model->apply({{all.shown.no(0, 1), SeatDisplay::Sold}});
    QTRY_VERIFY(shownOf(SeatDisplay::Sold));
    QVERIFY(!shownOf(SeatDisplay::Reserved));
}

void tst_SeatMapLegend::price_pushesDearerSeatsBack()
{
    Legend all;
    QVERIFY(all.choose(u"Up to 45.00"_s));
    QVERIFY(all.isPale(all.shown.seat(0, 1)));
    QVERIFY(!all.isPale(all.shown.seat(5, 1)));
    QVERIFY(!all.isPale(all.shown.seat(11, 10)));
    QVERIFY(all.choose(u"Any price"_s));
    QVERIFY(!all.isPale(all.shown.seat(0, 1)));
}

void tst_SeatMapLegend::together_keepsSeatsWithEnoughNeighbours()
{
    Legend all;
    const ShownMap &shown = all.shown;
    QVERIFY(all.choose(u"3 side by side"_s));
    QVERIFY(!all.isPale(shown.seat(2, 1)));
    // Two are left between the wall and a sold seat; what is on its other side is not touched.
    shown.model->apply({{shown.no(2, 3), SeatDisplay::Sold}});
    QVERIFY(all.isPale(shown.seat(2, 1)) && all.isPale(shown.seat(2, 2)));
    QVERIFY(!all.isPale(shown.seat(2, 4)));
    shown.model->apply({{shown.no(2, 3), SeatDisplay::Available}});
    QVERIFY(!all.isPale(shown.seat(2, 1)));
}

void tst_SeatMapLegend::aisle_keepsTheEndsOfRows()
{
    Legend all;
    QVERIFY(all.choose(u"Beside an aisle"_s));
    QVERIFY(!all.isPale(all.shown.seat(2, 1)));
    QVERIFY(all.isPale(all.shown.seat(2, 2)));
    QVERIFY(!all.isPale(all.shown.seat(2, 20)));
}

void tst_SeatMapLegend::restrictedView_isPushedBack()
{
    Legend all;
    const int pillar = all.shown.seat(8, 5);
    QCOMPARE(all.shown.model->seat(pillar).kind, SeatKind::RestrictedView);
    QVERIFY(!all.isPale(pillar));
    QVERIFY(all.choose(u"No restricted view"_s));
    QVERIFY(all.isPale(pillar));
}

void tst_SeatMapLegend::allSeats_comeBackAtOnce()
{
    Legend all;
    QVERIFY(all.choose(u"Beside an aisle"_s));
    QVERIFY(all.choose(u"Up to 30.00"_s));
    auto *button = all.legend.findChild<SeatFilterButton *>();
    QVERIFY2(button->accessibleName().contains(u'2'), qPrintable(button->accessibleName()));
    QVERIFY(all.choose(u"Show all seats"_s));
    QVERIFY(!all.isPale(all.shown.seat(2, 2)));
    QCOMPARE(all.legend.filter(), SeatMapFilter());
}

void tst_SeatMapLegend::customers_getNeitherCountsNorFilters()
{
    Legend all;
    all.legend.setForCustomers(true);
    QVERIFY(!all.legend.findChild<SeatFilterButton *>()->isVisible());
    for (SeatLegendButton *entry : all.legend.findChildren<SeatLegendButton *>())
        QVERIFY(!entry->isEnabled());
}

QTEST_MAIN(tst_SeatMapLegend)
#include "tst_seatmaplegend.moc"
