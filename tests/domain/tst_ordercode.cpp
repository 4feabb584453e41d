#include "domain/ticket/ordercode.h"
#include "support/tostring.h"

#include <rapidcheck.h>

#include <QSet>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

OrderCode anyCode()
{
    const int length = *rc::gen::inRange(OrderCode::shortest, OrderCode::longest + 1);
    return OrderCode::fromBits(*rc::gen::arbitrary<quint64>(), length);
}

} // namespace

class tst_OrderCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBits_makeACodeThatIsReadBack()
    {
        QVERIFY(rc::check([] {
            const OrderCode code = anyCode();
            for (const QChar character : code.text())
                RC_ASSERT(alphabet.contains(character));
            RC_ASSERT(OrderCode::parse(code.text()).value() == code);
        }));
    }

    void differentBits_makeDifferentCodes()
    {
        QSet<QString> codes;
        for (quint64 bits = 0; bits < 32 * 32 * 32; ++bits)
            codes.insert(OrderCode::fromBits(bits, 5).text());
        QCOMPARE(codes.size(), 32 * 32 * 32);
    }

    void oneWrongCharacter_isNoticed()
    {
        QVERIFY(rc::check([] {
            QString text = anyCode().text();
            const int place = *rc::gen::inRange(0, static_cast<int>(text.size()));
            const QChar wrong = alphabet[*rc::gen::inRange(0, 32)];
            RC_PRE(text[place] != wrong);
            text[place] = wrong;
            RC_ASSERT(OrderCode::parse(text).error().reason == u"order-code-check"_s);
        }));
    }

    void twoSwappedCharacters_areNoticed()
    {
        QVERIFY(rc::check([] {
            QString text = anyCode().text();
            const int left = *rc::gen::inRange(0, static_cast<int>(text.size()));
            const int right = *rc::gen::inRange(0, static_cast<int>(text.size()));
            RC_PRE(text[left] != text[right]);
            std::swap(text[left], text[right]);
            RC_ASSERT(OrderCode::parse(text).error().reason == u"order-code-check"_s);
        }));
    }

    void codeAsPeopleTypeIt_isForgiven()
    {
        const OrderCode code = OrderCode::fromBits(0b00001'00000'01000'00000'00001, 6);
        QVERIFY(code.text().startsWith(u"1080"));
        QString typed = code.text().toLower();
        typed.replace(u'0', u'o');
        typed.replace(u'1', u'l');
        typed.insert(2, u'-');
        typed.insert(4, u' ');
        QCOMPARE(OrderCode::parse(u"  "_s + typed + u'\n').value().text(), code.text());
        typed.replace(u'l', u'I');
        typed.replace(u'-', QChar(0x2013));
        QCOMPARE(OrderCode::parse(typed).value().text(), code.text());
    }

    void textThatIsNoCode_saysWhy()
    {
        QCOMPARE(OrderCode::parse(u"").error().reason, u"order-code-length"_s);
        QCOMPARE(OrderCode::parse(u"8F3K").error().reason, u"order-code-length"_s);
        QCOMPARE(OrderCode::parse(u"8F3K2000").error().reason, u"order-code-length"_s);
        QCOMPARE(OrderCode::parse(u"8U3K2").error(),
                 (Error{ErrorCode::Refused, {}, u"order-code-character"_s, {u"U"_s}}));
        QCOMPARE(OrderCode::parse(u"8Ф3K2").error().reason, u"order-code-character"_s);
    }
};

QTEST_APPLESS_MAIN(tst_OrderCode)
#include "tst_ordercode.moc"
