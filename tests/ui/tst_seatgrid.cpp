#include "map/seatgrid.h"

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace parterre;

namespace {

std::vector<GridRecord> somePlaces(int count)
{
    std::vector<GridRecord> places;
    for (int i = 0; i < count; ++i)
        places.push_back({static_cast<float>(*rc::gen::inRange(-3000, 3000)), static_cast<float>(*rc::gen::inRange(-900, 900)), i, 0, 0});
    return places;
}

} // namespace

class tst_SeatGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyGrid_findsNothing();
    void visit_findsExactlyWhatLiesInTheRectangle();
    void visit_keepsItsOrderWhateverTheRectangle();
    void hit_findsTheNearestPlaceWithinReach();
    void look_isChangedInPlace();
};

void tst_SeatGrid::emptyGrid_findsNothing()
{
    SeatGrid grid;
    QCOMPARE(grid.hit({0, 0}, 100), -1);
    grid.build({});
    grid.visit(QRectF(-1e6, -1e6, 2e6, 2e6), [](const GridRecord &) { QFAIL("nothing should be there"); });
    QCOMPARE(grid.size(), 0);
}

void tst_SeatGrid::visit_findsExactlyWhatLiesInTheRectangle()
{
    QVERIFY(rc::check("the grid agrees with a look at every place", [] {
        const std::vector<GridRecord> places = somePlaces(*rc::gen::inRange(1, 200));
        SeatGrid grid;
        grid.build(places);
        const QRectF rect(*rc::gen::inRange(-3500, 3500), *rc::gen::inRange(-1200, 1200), *rc::gen::inRange(0, 3000),
                          *rc::gen::inRange(0, 1500));
        std::vector<int> found;
        grid.visit(rect, [&](const GridRecord &record) { found.push_back(record.index); });
        std::ranges::sort(found);
        std::vector<int> expected;
        for (const GridRecord &place : places) {
            const auto x = static_cast<double>(place.x);
            const auto y = static_cast<double>(place.y);
            if (x >= rect.left() && x <= rect.right() && y >= rect.top() && y <= rect.bottom())
                expected.push_back(place.index);
        }
        RC_ASSERT(found == expected);
    }));
}

void tst_SeatGrid::visit_keepsItsOrderWhateverTheRectangle()
{
    // Where seats overlap, a strip painted alone must lay them on each other as the whole picture does.
    QVERIFY(rc::check("a part is visited in the order of the whole", [] {
        SeatGrid grid;
        grid.build(somePlaces(150));
        std::vector<int> order(150, -1);
        int next = 0;
        grid.visit(QRectF(-5000, -5000, 10000, 10000), [&](const GridRecord &record) { order[static_cast<size_t>(record.index)] = next++; });
        int last = -1;
        grid.visit(QRectF(*rc::gen::inRange(-3000, 1000), *rc::gen::inRange(-900, 300), 1500, 500), [&](const GridRecord &record) {
            RC_ASSERT(order[static_cast<size_t>(record.index)] > last);
            last = order[static_cast<size_t>(record.index)];
        });
    }));
}

void tst_SeatGrid::hit_findsTheNearestPlaceWithinReach()
{
    QVERIFY(rc::check("nobody within reach is nearer than the answer", [] {
        const std::vector<GridRecord> places = somePlaces(*rc::gen::inRange(1, 200));
        SeatGrid grid;
        grid.build(places);
        const QPointF point(*rc::gen::inRange(-3100, 3100), *rc::gen::inRange(-1000, 1000));
        const int hit = grid.hit(point, 60);
        const auto distance = [&](const GridRecord &place) {
            return std::hypot(static_cast<double>(place.x) - point.x(), static_cast<double>(place.y) - point.y());
        };
        for (const GridRecord &place : places) {
            if (std::abs(static_cast<double>(place.x) - point.x()) > 60 || std::abs(static_cast<double>(place.y) - point.y()) > 60)
                continue;
            RC_ASSERT(hit >= 0);
            RC_ASSERT(distance(places[static_cast<size_t>(hit)]) <= distance(place));
        }
    }));
}

void tst_SeatGrid::look_isChangedInPlace()
{
    SeatGrid grid;
    grid.build({{0, 0, 0, 1, 0}, {500, 0, 1, 1, 0}});
    grid.setLook(1, 7);
    std::vector<int> looks(2);
    grid.visit(QRectF(-1, -1, 600, 2), [&](const GridRecord &record) { looks[static_cast<size_t>(record.index)] = record.look; });
    QCOMPARE(looks, (std::vector<int>{1, 7}));
}

QTEST_APPLESS_MAIN(tst_SeatGrid)
#include "tst_seatgrid.moc"
