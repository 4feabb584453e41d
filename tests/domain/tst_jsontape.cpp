#include "domain/common/jsontape.h"

#include <QTest>

#include <limits>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Values of a text that was taken apart speak like Qt's.
class tst_JsonTape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_areToldApart();
    void wholeNumbers_areWhole_data();
    void wholeNumbers_areWhole();
    void texts_comeWhole();
    void lists_areWalked();
    void whatIsNotThere_isEmpty();
    void textThatIsNoObject_hasNone_data();
    void textThatIsNoObject_hasNone();
};

namespace {

constexpr int depth = 8;

/// What `{"v":…}` says; true when the check holds for it.
template <class Check>
bool holds(const QByteArray &value, Check check)
{
    const JsonTape tape("{\"v\":" + value + '}', depth);
    const std::optional<TapeObject> object = tape.object();
    return object && check(object->value("v"_L1));
}

} // namespace

void tst_JsonTape::kinds_areToldApart()
{
    QVERIFY(holds("null", [](const TapeValue &v) { return v.isNull() && !v.isUndefined(); }));
    QVERIFY(holds("true", [](const TapeValue &v) { return v.isBool() && v.toBool() && !v.isDouble(); }));
    QVERIFY(holds("-2.5", [](const TapeValue &v) { return v.isDouble() && v.toDouble() == -2.5 && !v.isString(); }));
    QVERIFY(holds("7", [](const TapeValue &v) { return v.isDouble() && v.toDouble() == 7; }));
    QVERIFY(holds("\"7\"", [](const TapeValue &v) { return v.isString() && !v.isDouble() && v.toDouble(3) == 3; }));
    QVERIFY(holds("[]", [](const TapeValue &v) { return v.isArray() && !v.isObject(); }));
    QVERIFY(holds("{}", [](const TapeValue &v) { return v.isObject() && !v.isArray(); }));
}

void tst_JsonTape::wholeNumbers_areWhole_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("number");
    constexpr qint64 none = -77;
    QTest::newRow("whole") << "12"_ba << 12LL;
    QTest::newRow("the largest") << "9223372036854775807"_ba << std::numeric_limits<qint64>::max();
    QTest::newRow("the least") << "-9223372036854775808"_ba << std::numeric_limits<qint64>::min();
    QTest::newRow("with a point") << "12.0"_ba << 12LL;
    QTest::newRow("with an exponent") << "12e2"_ba << 1200LL;
    QTest::newRow("broken") << "12.5"_ba << none;
    QTest::newRow("one too large") << "9223372036854775808"_ba << none;
    QTest::newRow("far too large") << "1e19"_ba << none;
    QTest::newRow("text") << "\"12\""_ba << none;
    QTest::newRow("nothing") << "null"_ba << none;
}

void tst_JsonTape::wholeNumbers_areWhole()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, number);
    QVERIFY(holds(text, [number](const TapeValue &value) { return value.toInteger(-77) == number; }));
}

void tst_JsonTape::texts_comeWhole()
{
    const auto is = [](const QString &text) { return [text](const TapeValue &v) { return v.toString() == text; }; };
    QVERIFY(holds("\"\"", is(QString())));
    QVERIFY(holds("\"B\xc3\xbchne \\ud83c\\udfb7 \\\"\\\\\\/\\n\\u0000\"",
                  is(QString::fromUtf8("Bühne 🎷 \"\\/\n") + QChar())));
    QVERIFY(holds("\"\\ufeffA\"", is(QChar(QChar::ByteOrderMark) + u"A"_s)));
    QVERIFY(holds("\"\xef\xbb\xbf\"", is(QString(QChar(QChar::ByteOrderMark)))));
}

void tst_JsonTape::lists_areWalked()
{
    const JsonTape tape(R"({"list":[1,[2,3],{"a":4},"5"],"after":6})", depth);
    const TapeObject object = tape.object().value();
    const TapeList list = object.value("list"_L1).toArray();
    QCOMPARE(list.size(), 4);
    QCOMPARE(list.at(1).toArray().at(1).toInteger(), 3);
    QVERIFY(list.at(4).isUndefined());
    QVERIFY(list.at(-1).isUndefined());
    int seen = 0;
    for (const TapeValue &value : list)
        seen += value.isDouble() || value.isArray() || value.isObject() || value.isString() ? 1 : 0;
    QCOMPARE(seen, 4);
    QCOMPARE(object.value("after"_L1).toInteger(), 6);
}

void tst_JsonTape::whatIsNotThere_isEmpty()
{
    const JsonTape tape("{}", depth);
    const TapeValue missing = tape.object().value().value("x"_L1);
    QVERIFY(missing.isUndefined() && !missing.isNull());
    QCOMPARE(missing.toString(), QString());
    QCOMPARE(missing.toArray().size(), 0);
    QVERIFY(missing.toArray().at(0).isUndefined());
    for (const TapeValue &value : missing.toArray())
        QVERIFY2(false, qPrintable(value.toString()));
    QVERIFY(missing.toObject().value("y"_L1).isUndefined());
}

void tst_JsonTape::textThatIsNoObject_hasNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isJson");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("space") << "   "_ba << false;
    QTest::newRow("cut off") << R"({"a":[1,2)"_ba << false;
    QTest::newRow("two of them") << "{}{}"_ba << false;
    QTest::newRow("not UTF-8") << "{\"a\":\"\xff\"}"_ba << false;
    QTest::newRow("too deep") << R"({"a":[[[[[[[[[[1]]]]]]]]]]})"_ba << false;
    QTest::newRow("past 64 bits") << R"({"a":123456789012345678901234567890})"_ba << false;
    QTest::newRow("a list") << "[1]"_ba << true;
    QTest::newRow("a number") << "1"_ba << true;
}

void tst_JsonTape::textThatIsNoObject_hasNone()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isJson);
    const JsonTape tape(text, depth);
    QVERIFY(!tape.object().has_value());
    QCOMPARE(tape.fault().isEmpty(), isJson);
}

QTEST_APPLESS_MAIN(tst_JsonTape)
#include "tst_jsontape.moc"
