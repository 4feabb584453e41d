#include "domain/common/id.h"
#include "support/tostring.h"

#include <QTest>

#include <type_traits>

using namespace parterre;
using namespace Qt::StringLiterals;

// What an id must not do is checked by the compiler: with any of these lines false, this file does not build.
static_assert(!std::is_convertible_v<qint64, VenueId>, "a number is no id");
static_assert(!std::is_convertible_v<VenueId, qint64>, "an id is no number");
static_assert(!std::is_convertible_v<VenueId, bool>, "an id is no truth");
static_assert(!std::is_convertible_v<VenueId, EventId>, "a venue is no event");
static_assert(!std::is_constructible_v<VenueId, EventId>, "not even when asked to");
static_assert(!std::is_assignable_v<VenueId &, EventId>);
static_assert(!std::is_convertible_v<QUuid, OrderId> && !std::is_convertible_v<OrderId, QUuid>);

template <class Left, class Right>
concept Comparable = requires(Left left, Right right)
{
    left == right;
};
template <class Left, class Right>
concept Ordered = requires(Left left, Right right)
{
    left < right;
};
static_assert(Comparable<SeatNo, SeatNo> && Ordered<SeatNo, SeatNo>);
static_assert(!Comparable<SeatNo, SectionNo> && !Ordered<SeatNo, SectionNo>);
static_assert(!Comparable<SeatNo, qint64> && !Comparable<SeatNo, int>);

class tst_Id : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void id_isNullUntilGiven()
    {
        QVERIFY(EventId().isNull());
        QCOMPARE(EventId(), EventId(0));
        QVERIFY(!EventId(7).isNull());
        QCOMPARE(EventId(7).value(), 7);
        QCOMPARE(EventId(7).toText(), u"7"_s);
    }

    void ids_areOrderedAndHashed()
    {
        QVERIFY(SeatNo(1) < SeatNo(2));
        const QSet<SeatNo> seats{SeatNo(1), SeatNo(2), SeatNo(1)};
        QCOMPARE(seats.size(), 2);
        QVERIFY(seats.contains(SeatNo(2)));
        QVERIFY(!seats.contains(SeatNo(3)));
        QVERIFY(qHash(SeatNo(1)) != qHash(SeatNo(2)));
    }

    void id_keepsAll63Bits()
    {
        const qint64 largest = std::numeric_limits<qint64>::max();
        QCOMPARE(SessionId(largest).value(), largest);
        QCOMPARE(SessionId(largest).toText(), u"9223372036854775807"_s);
    }

    void orderId_survivesItsText()
    {
        const OrderId id = OrderId::create();
        QVERIFY(!id.isNull());
        QVERIFY(id != OrderId::create());
        QCOMPARE(OrderId::fromText(id.toText()), id);
        QCOMPARE(id.toText().size(), 36);
        QVERIFY(OrderId::fromText(u"not an order"_s).isNull());
        QVERIFY(OrderId().isNull());
    }
};

QTEST_APPLESS_MAIN(tst_Id)
#include "tst_id.moc"
