#include "domain/ticket/base45.h"

#include <rapidcheck.h>

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

class tst_Base45 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The examples of RFC 9285, sections 4.3 and 4.4.
    void examplesOfTheStandard_readAndWrite_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("AB") << QByteArray("AB") << u"BB8"_s;
        QTest::newRow("Hello!!") << QByteArray("Hello!!") << u"%69 VD92EX0"_s;
        QTest::newRow("base-45") << QByteArray("base-45") << u"UJCLQE7W581"_s;
        QTest::newRow("ietf!") << QByteArray("ietf!") << u"QED8WEX0"_s;
        QTest::newRow("nothing") << QByteArray() << u""_s;
    }

    void examplesOfTheStandard_readAndWrite()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(toBase45(bytes), text);
        QCOMPARE(fromBase45(text).value(), bytes);
    }

    void textThatNoBytesEncodeTo_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("group above 65535") << u"GGW"_s;
        QTest::newRow("largest group") << u":::"_s;
        QTest::newRow("single byte above 255") << u"V5"_s;
        QTest::newRow("one character") << u"B"_s;
        QTest::newRow("four characters") << u"BB8B"_s;
        QTest::newRow("lower case") << u"bb8"_s;
        QTest::newRow("outside of ASCII") << u"BÄ8"_s;
    }

    void textThatNoBytesEncodeTo_isRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!fromBase45(text).has_value());
    }

    void anyBytes_comeBackUnchanged()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            const QByteArray original = QByteArray::fromStdString(bytes);
            RC_ASSERT(fromBase45(toBase45(original)) == original);
        }));
    }

    void anyTextThatIsRead_isTheOnlyWayToWriteItsBytes()
    {
        QVERIFY(rc::check([] {
            const auto characters = *rc::gen::container<std::string>(
                rc::gen::elementOf(std::string("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")));
            const QString text = QString::fromStdString(characters);
            if (const std::optional<QByteArray> bytes = fromBase45(text))
                RC_ASSERT(toBase45(*bytes) == text);
        }));
    }
};

QTEST_APPLESS_MAIN(tst_Base45)
#include "tst_base45.moc"
