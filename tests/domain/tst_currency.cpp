#include "domain/common/currency.h"
#include "support/tostring.h"

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

class tst_Currency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void code_knowsItsDigits_data();
    void code_knowsItsDigits();
    void nonsense_isNoCurrency_data();
    void nonsense_isNoCurrency();
    void none_equalsOnlyItself();
};

void tst_Currency::code_knowsItsDigits_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("digits");
    QTest::addColumn<qint64>("minorPerMajor");
    QTest::newRow("euro") << u"EUR"_s << 2 << qint64(100);
    QTest::newRow("first of the table") << u"AED"_s << 2 << qint64(100);
    QTest::newRow("last of the table") << u"ZMW"_s << 2 << qint64(100);
    QTest::newRow("yen has no minor unit") << u"JPY"_s << 0 << qint64(1);
    QTest::newRow("Icelandic krona has none either") << u"ISK"_s << 0 << qint64(1);
    QTest::newRow("dinar is divided by a thousand") << u"BHD"_s << 3 << qint64(1000);
}

void tst_Currency::code_knowsItsDigits()
{
    QFETCH(QString, code);
    const std::optional<Currency> currency = Currency::fromCode(code);
    QVERIFY(currency.has_value());
    QCOMPARE(currency->code(), code);
    QVERIFY(!currency->isNull());
    QTEST(currency->digits(), "digits");
    QTEST(currency->minorPerMajor(), "minorPerMajor");
}

void tst_Currency::nonsense_isNoCurrency_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString();
    QTest::newRow("lower case") << u"eur"_s;
    QTest::newRow("too short") << u"EU"_s;
    QTest::newRow("too long") << u"EURO"_s;
    QTest::newRow("across two entries of the table") << u"R G"_s;
    QTest::newRow("digits") << u"E12"_s;
    QTest::newRow("withdrawn: mark") << u"DEM"_s;
    QTest::newRow("no money: gold") << u"XAU"_s;
    QTest::newRow("full-width letters") << u"ＥＵＲ"_s;
}

void tst_Currency::nonsense_isNoCurrency()
{
    QFETCH(QString, code);
    QVERIFY(!Currency::fromCode(code).has_value());
}

void tst_Currency::none_equalsOnlyItself()
{
    QVERIFY(Currency().isNull());
    QCOMPARE(Currency().code(), QString());
    QCOMPARE(Currency(), Currency());
    QVERIFY(Currency() != *Currency::fromCode(u"EUR"));
    QVERIFY(*Currency::fromCode(u"EUR") != *Currency::fromCode(u"USD"));
}

QTEST_APPLESS_MAIN(tst_Currency)
#include "tst_currency.moc"
