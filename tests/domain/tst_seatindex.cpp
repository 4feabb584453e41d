#include "domain/venue/seatindex.h"

#include <QTest>

#include <limits>

using namespace parterre;

/// Finding a seat in a list by its number.
class tst_SeatIndex : public QObject
{
    Q_OBJECT

private:
    static SeatIndex indexOf(const std::vector<qint64> &numbers)
    {
        std::vector<SeatNo> seats;
        for (const qint64 number : numbers)
            seats.emplace_back(number);
        return SeatIndex(seats);
    }

private Q_SLOTS:
    void seatsNumberedOneAfterTheOther_areFound()
    {
        const SeatIndex index = indexOf({12, 10, 11, 14});
        QCOMPARE(index.of(SeatNo(12)), 0);
        QCOMPARE(index.of(SeatNo(10)), 1);
        QCOMPARE(index.of(SeatNo(14)), 3);
        for (const qint64 unknown : {0LL, 9LL, 13LL, 15LL, -1LL, std::numeric_limits<long long>::max()})
            QCOMPARE(index.of(SeatNo(unknown)), -1);
    }

    void seatsNumberedAnyhow_areFound()
    {
        const SeatIndex index = indexOf({5, 4'000'000'000'000, 7, std::numeric_limits<qint64>::max()});
        QCOMPARE(index.of(SeatNo(5)), 0);
        QCOMPARE(index.of(SeatNo(4'000'000'000'000)), 1);
        QCOMPARE(index.of(SeatNo(std::numeric_limits<qint64>::max())), 3);
        QCOMPARE(index.of(SeatNo(6)), -1);
    }

    void seatsWithoutNumbers_areOneSeat()
    {
        const SeatIndex index = indexOf({0, 0, 0});
        QCOMPARE(index.of(SeatNo()), 2);
        QCOMPARE(index.of(SeatNo(1)), -1);
    }

    void noSeats_nothingIsFound()
    {
        QCOMPARE(SeatIndex().of(SeatNo(1)), -1);
        QCOMPARE(indexOf({}).of(SeatNo()), -1);
    }
};

QTEST_APPLESS_MAIN(tst_SeatIndex)
#include "tst_seatindex.moc"
