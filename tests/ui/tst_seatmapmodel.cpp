#include "map/roomiestpoint.h"
#include "map/seatmapmodel.h"

#include "ui/mapsamples.h"

#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

#include <cmath>
#include <limits>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

SeatCounts countedAfresh(const SeatMapModel &model, int section)
{
    SeatCounts counts;
    counts.freeByCategory.resize(model.counts().freeByCategory.size());
    for (int i = 0; i < model.seatCount(); ++i) {
        const MapSeat &seat = model.seat(i);
        if (section >= 0 && seat.section != section)
            continue;
        ++counts.total;
        ++counts.byDisplay[static_cast<size_t>(seat.display)];
        if (seat.display == SeatDisplay::Available && seat.category >= 0)
            ++counts.freeByCategory[static_cast<size_t>(seat.category)];
        if (seat.display == SeatDisplay::Available && seat.kind == SeatKind::Wheelchair)
            ++counts.freeWheelchair;
    }
    return counts;
}

bool same(const SeatCounts &left, const SeatCounts &right)
{
    return left.byDisplay == right.byDisplay && left.freeByCategory == right.freeByCategory
        && left.freeWheelchair == right.freeWheelchair && left.total == right.total;
}

} // namespace

class tst_SeatMapModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layout_keepsSeatsOfARowTogether();
    void closedZone_isNotOnTheMap();
    void missingOutline_becomesAHullRoundTheSeats();
    void change_tellsOneBatchOfWhatReallyChanged();
    void unknownSeat_isIgnored();
    void counts_followAnySequenceOfChanges();
    void area_neverHasMoreThanItsCapacity();
    void cheapestCategory_isTheLowestPriceStillFree();
    void loweredCapacity_comesFromTheConfiguration();
    void roomiestPoint_isTheBestOfAllThatWereTried();
};

void tst_SeatMapModel::layout_keepsSeatsOfARowTogether()
{
    const MapSample sample = hallSample(10, 12);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    QCOMPARE(model->seatCount(), 120);
    QCOMPARE(model->sectionCount(), 1);
    for (int i = 0; i < model->seatCount(); ++i) {
        const MapRow &row = model->rowOf(i);
        QVERIFY(i >= row.firstSeat && i < row.firstSeat + row.seatCount);
        QCOMPARE(model->seatIndex(model->seatNo(i)), i);
        QCOMPARE(model->seatLabel(i), QString::number(i - row.firstSeat + 1));
    }
    QCOMPARE(model->row(0).label, u"A"_s);
    QCOMPARE(model->section(0).name, u"Stalls"_s);
}

void tst_SeatMapModel::closedZone_isNotOnTheMap()
{
    MapSample sample = bowlSample(2000);
    const ZoneNo closed = sample.layout.zones.at(1).no;
    const qsizetype zones = sample.layout.zones.size();
    sample.configuration.choice.remove(closed);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    QCOMPARE(model->sectionCount(), zones - 1);
    QVERIFY(std::ranges::none_of(model->data().sections, [&](const MapSection &section) { return section.zone == closed; }));
}

void tst_SeatMapModel::missingOutline_becomesAHullRoundTheSeats()
{
    const MapSample sample = hallSample(8, 10);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    const MapSection &section = model->section(0);
    for (const MapSeat &seat : model->data().seats)
        QVERIFY(section.outline.containsPoint(seat.position(), Qt::WindingFill));
    QVERIFY(section.outline.containsPoint(section.labelPoint, Qt::WindingFill));
}

void tst_SeatMapModel::change_tellsOneBatchOfWhatReallyChanged()
{
    const MapSample sample = hallSample(4, 6);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    QSignalSpy spy(model.get(), &SeatMapModel::seatsChanged);
    model->apply({{model->seatNo(0), SeatDisplay::Sold},
                  {model->seatNo(1), SeatDisplay::Available},
                  {model->seatNo(2), SeatDisplay::Mine}});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<QList<int>>(), (QList<int>{0, 2}));
    model->apply({{model->seatNo(0), SeatDisplay::Sold}});
    QCOMPARE(spy.size(), 1);
}

void tst_SeatMapModel::unknownSeat_isIgnored()
{
    const MapSample sample = hallSample(4, 6);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    QSignalSpy spy(model.get(), &SeatMapModel::seatsChanged);
    model->apply({{SeatNo(987654), SeatDisplay::Sold}});
    model->applyAreas({{AreaNo(987654), 3, 0}});
    QCOMPARE(spy.size(), 0);
    QCOMPARE(model->seatIndex(SeatNo(987654)), -1);
}

void tst_SeatMapModel::counts_followAnySequenceOfChanges()
{
    const MapSample sample = hallSample(12, 10);
    const bool holds = rc::check("counts kept step by step equal counts taken afresh", [&] {
        const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
        const int batches = *rc::gen::inRange(1, 8);
        for (int batch = 0; batch < batches; ++batch) {
            QList<SeatChange> changes;
            for (int i = *rc::gen::inRange(0, 40); i > 0; --i)
                changes.append({model->seatNo(*rc::gen::inRange(0, model->seatCount())),
                                static_cast<SeatDisplay>(*rc::gen::inRange(0, seatDisplayCount))});
            model->apply(changes);
        }
        RC_ASSERT(same(model->counts(), countedAfresh(*model, -1)));
        for (int section = 0; section < model->sectionCount(); ++section)
            RC_ASSERT(same(model->sectionCounts(section), countedAfresh(*model, section)));
    });
    QVERIFY(holds);
}

void tst_SeatMapModel::area_neverHasMoreThanItsCapacity()
{
    const MapSample sample = clubSample();
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    const AreaNo area = model->area(0).no;
    model->applyAreas({{area, 1000, 5}});
    QCOMPARE(model->area(0).free, 240);
    QCOMPARE(model->area(0).mine, 0);
    model->applyAreas({{area, 100, 2}});
    QCOMPARE(model->counts().free(), 100 + 24);
    QCOMPARE(model->counts().count(SeatDisplay::Mine), 2);
    QCOMPARE(model->counts().count(SeatDisplay::Sold), 138);
    QCOMPARE(model->counts().total, 264);
}

void tst_SeatMapModel::cheapestCategory_isTheLowestPriceStillFree()
{
    const MapSample sample = hallSample(3, 4);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    const Currency euro = *Currency::fromCode(u"EUR"_s);
    QCOMPARE(model->cheapestFreeCategory(0), -1);
    model->setCategories({{u"Front"_s, u"60.00"_s, u"60"_s, Money(6000, euro)},
                          {u"Standard"_s, u"30.00"_s, u"30"_s, Money(3000, euro)},
                          {u"Rear"_s, {}, {}, {}}});
    QCOMPARE(model->cheapestFreeCategory(0), 1);
    for (int seat = 4; seat < 8; ++seat)
        model->apply({{model->seatNo(seat), SeatDisplay::Sold}});
    QCOMPARE(model->cheapestFreeCategory(0), 0);
}

void tst_SeatMapModel::loweredCapacity_comesFromTheConfiguration()
{
    MapSample sample = clubSample();
    sample.configuration.capacities.insert(sample.layout.zones.first().sections.first().areas.first().no, 50);
    const auto model = SeatMapModel::fromLayout(sample.layout, sample.configuration);
    QCOMPARE(model->area(0).capacity, 50);
    QCOMPARE(model->area(0).free, 50);
}

/// The search stops looking at a point as soon as it can't be the best; looking at all of them finds no better one.
void tst_SeatMapModel::roomiestPoint_isTheBestOfAllThatWereTried()
{
    const auto roomAt = [](const QPolygonF &polygon, QPointF point) {
        double room = std::numeric_limits<double>::max();
        for (qsizetype i = 0; i < polygon.size(); ++i) {
            const QLineF edge(polygon[i], polygon[(i + 1) % polygon.size()]);
            const QPointF along = edge.p2() - edge.p1();
            const double length2 = std::max(1e-12, QPointF::dotProduct(along, along));
            const double t = std::clamp(QPointF::dotProduct(point - edge.p1(), along) / length2, 0.0, 1.0);
            room = std::min(room, QLineF(point, edge.pointAt(t)).length());
        }
        return polygon.containsPoint(point, Qt::OddEvenFill) ? room : -1.0;
    };
    const bool holds = rc::check("no point of the grid is better", [&] {
        const auto corners = *rc::gen::container<std::vector<std::pair<int, int>>>(
            *rc::gen::inRange(3, 9), rc::gen::pair(rc::gen::inRange(0, 200), rc::gen::inRange(0, 100)));
        QPolygonF polygon;
        for (const auto &[x, y] : corners)
            polygon.append(QPointF(x, y));
        const QRectF box = polygon.boundingRect();
        const auto score = [&](QPointF point) {
            return roomAt(polygon, point) - 0.15 * QLineF(point, box.center()).length();
        };
        const QPointF found = roomiestPoint(polygon);
        bool anyInside = roomAt(polygon, box.center()) >= 0;
        double best = score(box.center());
        for (int row = 1; row < 20; ++row) {
            for (int column = 1; column < 20; ++column) {
                const QPointF point(box.left() + box.width() * column / 20, box.top() + box.height() * row / 20);
                if (roomAt(polygon, point) < 0)
                    continue;
                best = anyInside ? std::max(best, score(point)) : score(point);
                anyInside = true;
            }
        }
        if (anyInside)
            RC_ASSERT(score(found) >= best - 1e-6);
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(tst_SeatMapModel)
#include "tst_seatmapmodel.moc"
