#include "domain/common/money.h"
#include "support/tostring.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace parterre;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(parterre::Rounding)

/// Money never loses a cent, and what it rounds it rounds the same on both sides of zero.
class tst_Money : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_isReadExactly_data();
    void text_isReadExactly();
    void nonsense_isNoAmount_data();
    void nonsense_isNoAmount();
    void text_survivesTheRoundTrip();
    void shares_addUpAndDifferByOneUnit();
    void shares_areLargestFirst();
    void taxAndNet_makeTheGross();
    void taxOfTheNet_isTheIncludedTax();
    void percent_isSymmetricInSign();
    void percent_roundsAsNamed_data();
    void percent_roundsAsNamed();
    void percent_ofLargeAmountsDoesNotOverflow();
    void sums_areExact();
    void amounts_areOrdered();
};

namespace {

Currency currency(QStringView code)
{
    return *Currency::fromCode(code);
}

Money euro(qint64 cents)
{
    return Money(cents, currency(u"EUR"));
}

/// Amounts of both signs, in currencies with no, two and three digits; small ones as often as large ones.
rc::Gen<Money> amounts()
{
    const rc::Gen<qint64> minor = rc::gen::oneOf(rc::gen::inRange<qint64>(-2'000, 2'001),
                                                 rc::gen::inRange<qint64>(-1'000'000'000'000, 1'000'000'000'001));
    return rc::gen::apply(
        [](qint64 units, const char *code) { return Money(units, currency(QLatin1StringView(code).toString())); },
        minor, rc::gen::element("EUR", "JPY", "BHD"));
}

/// Hundredths of a percent, up to 40 %.
rc::Gen<qint64> rates()
{
    return rc::gen::inRange<qint64>(0, 4'001);
}

rc::Gen<Rounding> roundings()
{
    return rc::gen::element(Rounding::HalfUp, Rounding::HalfEven, Rounding::Down);
}

} // namespace

void tst_Money::text_isReadExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("whole") << u"45"_s << u"EUR"_s << qint64(4500);
    QTest::newRow("one digit") << u"45.5"_s << u"EUR"_s << qint64(4550);
    QTest::newRow("two digits") << u"45.05"_s << u"EUR"_s << qint64(4505);
    QTest::newRow("negative") << u"-3.00"_s << u"EUR"_s << qint64(-300);
    QTest::newRow("negative, less than one") << u"-0.07"_s << u"EUR"_s << qint64(-7);
    QTest::newRow("leading zeros") << u"007.00"_s << u"EUR"_s << qint64(700);
    QTest::newRow("yen have no minor unit") << u"1200"_s << u"JPY"_s << qint64(1200);
    QTest::newRow("dinars have three digits") << u"1.23"_s << u"BHD"_s << qint64(1230);
    QTest::newRow("fourteen digits") << u"99999999999999.99"_s << u"EUR"_s << qint64(9'999'999'999'999'999);
}

void tst_Money::text_isReadExactly()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(qint64, minor);
    const std::optional<Money> money = Money::fromText(text, currency(code));
    QVERIFY(money.has_value());
    QCOMPARE(*money, Money(minor, currency(code)));
}

void tst_Money::nonsense_isNoAmount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString() << u"EUR"_s;
    QTest::newRow("only a sign") << u"-"_s << u"EUR"_s;
    QTest::newRow("two signs") << u"--1"_s << u"EUR"_s;
    QTest::newRow("plus") << u"+1"_s << u"EUR"_s;
    QTest::newRow("comma") << u"1,50"_s << u"EUR"_s;
    QTest::newRow("grouping") << u"1'000.00"_s << u"EUR"_s;
    QTest::newRow("two points") << u"1.5.0"_s << u"EUR"_s;
    QTest::newRow("point at the end") << u"1."_s << u"EUR"_s;
    QTest::newRow("point at the start") << u".50"_s << u"EUR"_s;
    QTest::newRow("spaces") << u" 1"_s << u"EUR"_s;
    QTest::newRow("exponent") << u"1e3"_s << u"EUR"_s;
    QTest::newRow("Arabic digits") << u"٤٥"_s << u"EUR"_s;
    QTest::newRow("a third digit") << u"1.500"_s << u"EUR"_s;
    QTest::newRow("yen with a fraction") << u"1.0"_s << u"JPY"_s;
    QTest::newRow("longer than any price") << u"123456789012345"_s << u"EUR"_s;
}

void tst_Money::nonsense_isNoAmount()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QVERIFY(!Money::fromText(text, currency(code)).has_value());
}

void tst_Money::text_survivesTheRoundTrip()
{
    QCOMPARE(euro(-7).toText(), u"-0.07"_s);
    QCOMPARE(Money(5, currency(u"JPY")).toText(), u"5"_s);
    QVERIFY(rc::check("reading what was written answers the amount", [] {
        const Money money = *amounts();
        const std::optional<Money> read = Money::fromText(money.toText(), money.currency());
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == money);
    }));
}

void tst_Money::shares_addUpAndDifferByOneUnit()
{
    QVERIFY(rc::check("shares add up to the whole and differ by one unit at most", [] {
        const Money money = *amounts();
        const int parts = *rc::gen::inRange(1, 60);
        const QList<Money> shares = money.share(parts);
        RC_ASSERT(shares.size() == parts);
        Money sum = Money::zero(money.currency());
        for (const Money share : shares)
            sum += share;
        RC_ASSERT(sum == money);
        const auto [least, most] = std::ranges::minmax(shares);
        RC_ASSERT((most - least).minor() <= 1);
    }));
}

void tst_Money::shares_areLargestFirst()
{
    QCOMPARE(euro(100).share(3), (QList<Money>{euro(34), euro(33), euro(33)}));
    QCOMPARE(euro(-100).share(3), (QList<Money>{euro(-34), euro(-33), euro(-33)}));
    QCOMPARE(euro(2).share(4), (QList<Money>{euro(1), euro(1), euro(0), euro(0)}));
    QCOMPARE(euro(0).share(2), (QList<Money>{euro(0), euro(0)}));
}

void tst_Money::taxAndNet_makeTheGross()
{
    QCOMPARE(euro(10'700).includedTax(700), euro(700));
    QCOMPARE(euro(1'000).includedTax(1'900), euro(160)); // 1.5966…
    QVERIFY(rc::check("the included tax has the sign of the price and is never more than it", [] {
        const Money gross = *amounts();
        const qint64 rate = *rates();
        const Money tax = gross.includedTax(rate, *roundings());
        const Money net = gross - tax;
        RC_ASSERT(tax + net == gross);
        const Money zero = Money::zero(gross.currency());
        const bool isWithin = gross.isNegative() ? gross <= tax && tax <= zero : zero <= tax && tax <= gross;
        RC_ASSERT(isWithin);
    }));
}

void tst_Money::taxOfTheNet_isTheIncludedTax()
{
    QVERIFY(rc::check("the tax of the net price is the included tax, to the cent", [] {
        const Money gross = *amounts();
        const qint64 rate = *rates();
        const Money tax = gross.includedTax(rate);
        const Money again = (gross - tax).percent(rate);
        RC_ASSERT(std::abs((again - tax).minor()) <= 1);
    }));
}

void tst_Money::percent_isSymmetricInSign()
{
    QVERIFY(rc::check("a percentage of the negative amount is the negative of the percentage", [] {
        const Money money = *amounts();
        const qint64 rate = *rates();
        const Rounding rounding = *roundings();
        RC_ASSERT((-money).percent(rate, rounding) == -money.percent(rate, rounding));
        RC_ASSERT((-money).includedTax(rate, rounding) == -money.includedTax(rate, rounding));
        RC_ASSERT(money.percent(-rate, rounding) == -money.percent(rate, rounding));
    }));
}

void tst_Money::percent_roundsAsNamed_data()
{
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<qint64>("basisPoints");
    QTest::addColumn<Rounding>("rounding");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("exact") << qint64(10'000) << qint64(600) << Rounding::Down << qint64(600);
    QTest::newRow("half up") << qint64(50) << qint64(500) << Rounding::HalfUp << qint64(3); // 2.5
    QTest::newRow("half up, negative") << qint64(-50) << qint64(500) << Rounding::HalfUp << qint64(-3);
    QTest::newRow("half to even, down") << qint64(50) << qint64(500) << Rounding::HalfEven << qint64(2); // 2.5
    QTest::newRow("half to even, up") << qint64(70) << qint64(500) << Rounding::HalfEven << qint64(4);   // 3.5
    QTest::newRow("more than half, to even") << qint64(51) << qint64(500) << Rounding::HalfEven << qint64(3);
    QTest::newRow("down") << qint64(59) << qint64(500) << Rounding::Down << qint64(2); // 2.95
    QTest::newRow("down means towards zero") << qint64(-59) << qint64(500) << Rounding::Down << qint64(-2);
    QTest::newRow("less than half") << qint64(49) << qint64(500) << Rounding::HalfUp << qint64(2); // 2.45
}

void tst_Money::percent_roundsAsNamed()
{
    QFETCH(qint64, cents);
    QFETCH(qint64, basisPoints);
    QFETCH(Rounding, rounding);
    QFETCH(qint64, expected);
    QCOMPARE(euro(cents).percent(basisPoints, rounding), euro(expected));
}

void tst_Money::percent_ofLargeAmountsDoesNotOverflow()
{
    const Money all = euro(9'000'000'000'000'000'000);
    QCOMPARE(all.percent(5'000), euro(4'500'000'000'000'000'000));
    QCOMPARE(all.includedTax(10'000), euro(4'500'000'000'000'000'000));
}

void tst_Money::sums_areExact()
{
    Money sum = Money::zero(currency(u"EUR"));
    for (int i = 0; i < 10; ++i)
        sum += euro(10);
    QCOMPARE(sum, euro(100));
    QCOMPARE(sum, euro(10).times(10));
    sum -= euro(130);
    QCOMPARE(sum, euro(-30));
    QVERIFY(sum.isNegative());
    QVERIFY((sum + euro(30)).isZero());
}

void tst_Money::amounts_areOrdered()
{
    QVERIFY(euro(-1) < euro(0));
    QVERIFY(euro(1) > euro(0));
    QVERIFY(euro(1) <= euro(1));
    QVERIFY(euro(1) >= euro(1));
    QVERIFY(euro(100) != Money(100, currency(u"USD")));
}

QTEST_APPLESS_MAIN(tst_Money)
#include "tst_money.moc"
