#include "services/farstation.h"
#include "services/placewatch.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace parterre;
using namespace Qt::StringLiterals;

/// A screen that follows an event while other processes hold, sell, cancel and give back its seats as fast as they can.
class tst_FeedLoad : public QObject
{
    Q_OBJECT

private:
    static constexpr int stations = 3;
    static constexpr int rounds = 300;
    static constexpr int patience = 120'000;

private Q_SLOTS:
    void nothingIsMissed_underLoad()
    {
        CounterHouse house;
        PlaceWatch watch(house.database);
        QHash<SeatNo, PlaceState> seen;
        int reports = 0;
        int complete = 0;
        int changedSeats = 0;
        connect(&watch, &PlaceWatch::changed, this, [&](const PlaceChangesView &changes) {
            ++reports;
            complete += changes.complete;
            changedSeats += changes.complete ? 0 : static_cast<int>(changes.seats.size());
            for (const SeatStateView &seat : changes.seats)
                seen.insert(seat.seat, seat.state);
        });
        watch.follow(house.event);
        QTRY_VERIFY_WITH_TIMEOUT(complete == 1, patience);

        QStringList seats;
        for (const QString &row : {u"A"_s, u"B"_s, u"C"_s}) {
            for (const SeatNo seat : house.seats(row, 1, 10))
                seats.append(seat.toText());
        }
        std::vector<std::unique_ptr<FarStation>> others;
        for (int i = 0; i < stations; ++i) {
            others.push_back(std::make_unique<FarStation>(house.test.location(), u"Far counter %1"_s.arg(i)));
            others.back()->begin(
                u"churn %1 %2 %3 %4"_s.arg(house.event.toText()).arg(rounds).arg(i + 1).arg(seats.join(u' ')));
        }
        for (const auto &other : others) {
            QTRY_VERIFY_WITH_TIMEOUT(other->hasAnswered(), patience);
            QCOMPARE(other->answer(), u"done %1"_s.arg(rounds));
        }

        // Quiet again: what was seen, change by change, must be what there is.
        const QString differs = u"SELECT seat_no, state FROM event_seat"_s;
        QString difference;
        const auto isTheSame = [&] {
            difference.clear();
            for (const QVariantList &row : house.test.rows(differs)) {
                const auto state = static_cast<PlaceState>(row.at(1).toInt());
                const PlaceState known = seen.value(SeatNo(row.at(0).toLongLong()), PlaceState::Free);
                if (state != known)
                    difference += u"seat %1 is %2 and was seen as %3\n"_s.arg(row.at(0).toString())
                                      .arg(static_cast<int>(state))
                                      .arg(static_cast<int>(known));
            }
            return difference.isEmpty();
        };
        // The next wake-up or, if that was lost, the safety poll brings the last change. A missed one stays missed.
        QTRY_VERIFY2_WITH_TIMEOUT(isTheSame(), qPrintable(difference), 20'000);
        QCOMPARE(complete, 1);
        QVERIFY2(reports > 5 && changedSeats > 100,
                 qPrintable(u"%1 reports, %2 seats"_s.arg(reports).arg(changedSeats)));
        QCOMPARE(house.breaches(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_FeedLoad)
#include "tst_feedload.moc"
