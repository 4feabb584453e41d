#include "domain/ticket/base45.h"
#include "services/ticketsigner.h"
#include "support/tostring.h"

#include <rapidcheck.h>
#include <sodium.h>

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

constexpr quint16 house = 4711;
constexpr QStringView alphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

QString reason(const Result<TicketCode> &answer)
{
    return answer ? u"valid"_s : answer.error().reason;
}

} // namespace

class tst_TicketSigner : public QObject
{
    Q_OBJECT

    const TicketKeyPair m_keys = makeTicketKeyPair();
    const TicketSigner m_signer{house, 3, m_keys.secretKey};
    const TicketVerifier m_verifier{house, {{3, m_keys.publicKey}}};
    const QString m_text = m_signer.sign(EventId(12), TicketId(9'007'199'254'740'993), 1).value();

private Q_SLOTS:
    void signedTicket_isKnownByThePublicKeyAlone()
    {
        const TicketCode expected{house, TicketId(9'007'199'254'740'993), EventId(12), 3, 1};
        QCOMPARE(m_verifier.verify(m_text).value(), expected);
    }

    void anyTicket_isSignedAndKnown()
    {
        QVERIFY(rc::check([this] {
            const TicketId ticket(*rc::gen::inRange<qint64>(1, std::numeric_limits<qint64>::max()));
            const EventId event(*rc::gen::inRange<qint64>(1, 0x1000000));
            const auto issue = *rc::gen::arbitrary<quint8>();
            const QString text = m_signer.sign(event, ticket, issue).value();
            RC_ASSERT(text.size() == ticketTextSize);
            RC_ASSERT(m_verifier.verify(text).value() == (TicketCode{house, ticket, event, 3, issue}));
        }));
    }

    void oneChangedCharacter_isRefusedWhereverItStands()
    {
        for (qsizetype place = 0; place < m_text.size(); ++place) {
            for (const QChar other : {alphabet[0], alphabet[1], alphabet[17], alphabet[44], QChar(u'~')}) {
                QString changed = m_text;
                if (changed[place] == other)
                    continue;
                changed[place] = other;
                QVERIFY2(!m_verifier.verify(changed), qPrintable(changed));
            }
        }
    }

    void anotherTicketsSignature_isForged()
    {
        const QString other = m_signer.sign(EventId(12), TicketId(5), 0).value();
        const QByteArray signature = parseTicketText(m_text).value().signature;
        const QByteArray payload = parseTicketText(other).value().payload;
        QCOMPARE(reason(m_verifier.verify(ticketText(payload, signature))), u"ticket-code-forged"_s);
    }

    void signatureWithoutOurWordsBeforeIt_isForged()
    {
        const QByteArray payload = parseTicketText(m_text).value().payload;
        QByteArray signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(payload.constData()),
                             static_cast<unsigned long long>(payload.size()),
                             reinterpret_cast<const unsigned char *>(m_keys.secretKey.constData()));
        QCOMPARE(reason(m_verifier.verify(ticketText(payload, signature))), u"ticket-code-forged"_s);
    }

    void anotherKeysSignature_isForged()
    {
        const TicketSigner thief(house, 3, makeTicketKeyPair().secretKey);
        QCOMPARE(reason(m_verifier.verify(thief.sign(EventId(12), TicketId(5), 0).value())), u"ticket-code-forged"_s);
    }

    void ticketOfAnotherHouse_isNamedAsSuch()
    {
        const TicketSigner neighbour(4712, 3, m_keys.secretKey);
        QCOMPARE(reason(m_verifier.verify(neighbour.sign(EventId(12), TicketId(5), 0).value())),
                 u"ticket-code-wrong-house"_s);
    }

    void ticketOfAKeyNobodyKnows_namesTheKey()
    {
        const TicketSigner later(house, 4, m_keys.secretKey);
        const Result<TicketCode> answer = m_verifier.verify(later.sign(EventId(12), TicketId(5), 0).value());
        QCOMPARE(answer.error(), (Error{ErrorCode::Refused, {}, u"ticket-code-unknown-key"_s, {u"4"_s}}));
    }

    void replacedKey_leavesOldTicketsValid()
    {
        const TicketKeyPair next = makeTicketKeyPair();
        const TicketVerifier both(house, {{3, m_keys.publicKey}, {4, next.publicKey}});
        QCOMPARE(reason(both.verify(m_text)), u"valid"_s);
        QCOMPARE(reason(both.verify(TicketSigner(house, 4, next.secretKey).sign(EventId(1), TicketId(1), 0).value())),
                 u"valid"_s);
        // A key answers for its own number only.
        QCOMPARE(reason(both.verify(TicketSigner(house, 3, next.secretKey).sign(EventId(1), TicketId(1), 0).value())),
                 u"ticket-code-forged"_s);
    }

    void textThatBreaksOff_isTruncated()
    {
        for (qsizetype length = 2; length < m_text.size(); ++length) {
            const QString part = m_text.left(length);
            QCOMPARE(reason(m_verifier.verify(part)), u"ticket-code-truncated"_s);
        }
    }

    void anythingElse_isGarbage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blank") << u"   "_s;
        QTest::newRow("a web address") << u"https://example.org/t/4711"_s;
        QTest::newRow("another base45 text") << u"HC1:6BF+70790T9WJWG.FKY*4GO0"_s;
        QTest::newRow("foreign characters") << u"T:Ä€"_s;
        QTest::newRow("too long") << m_text + u'0';
        QTest::newRow("a group that is no two bytes") << u"T::::"_s + m_text.mid(5);
        QTest::newRow("no ticket at all") << ticketText(QByteArray(15, '\0'), QByteArray(64, '\0'));
        QTest::newRow("a later format") << ticketText(QByteArray(15, '\xff'), QByteArray(64, '\0'));
    }

    void anythingElse_isGarbage()
    {
        QFETCH(QString, text);
        QCOMPARE(reason(m_verifier.verify(text)), u"ticket-code-garbage"_s);
    }

    void randomText_neverPasses()
    {
        QVERIFY(rc::check([this](const std::string &bytes) {
            RC_ASSERT(!m_verifier.verify(u"T:"_s + toBase45(QByteArray::fromStdString(bytes))));
            RC_ASSERT(!m_verifier.verify(QString::fromStdString(bytes)));
        }));
    }

    void whatScannersAdd_isForgiven()
    {
        QCOMPARE(reason(m_verifier.verify(m_text + u"\r\n"_s)), u"valid"_s);
        QCOMPARE(reason(m_verifier.verify(u' ' + m_text.toLower())), u"valid"_s);
    }

    void numberThatDoesNotFit_isNotSigned()
    {
        QCOMPARE(m_signer.sign(EventId(0x1000000), TicketId(1), 0).error().code, ErrorCode::Invalid);
        QCOMPARE(m_signer.sign(EventId(1), TicketId(), 0).error().code, ErrorCode::Invalid);
        QCOMPARE(m_signer.sign(EventId(1), TicketId(-1), 0).error().code, ErrorCode::Invalid);
        QCOMPARE(TicketSigner(house, 1, QByteArray(3, 'x')).sign(EventId(1), TicketId(1), 0).error().code,
                 ErrorCode::Invalid);
    }

    void noKeyAtAll_knowsNothing()
    {
        QCOMPARE(reason(TicketVerifier().verify(m_text)), u"ticket-code-wrong-house"_s);
        QCOMPARE(reason(TicketVerifier(house, {{3, QByteArray()}}).verify(m_text)), u"ticket-code-unknown-key"_s);
    }
};

QTEST_GUILESS_MAIN(tst_TicketSigner)
#include "tst_ticketsigner.moc"
