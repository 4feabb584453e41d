#include "services/ticketsigner.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

static_assert(crypto_sign_BYTES == ticketSignatureSize);

const unsigned char *data(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// The library wants to be woken once; asking again costs nothing and any thread may.
void wakeSodium()
{
    if (sodium_init() < 0)
        qFatal("The cryptography library found no source of randomness");
}

QByteArray message(const QByteArray &payload)
{
    return QByteArrayLiteral("parterre ticket 1\n") + payload;
}

} // namespace

TicketKeyPair makeTicketKeyPair()
{
    wakeSodium();
    TicketKeyPair keys{QByteArray(crypto_sign_SECRETKEYBYTES, '\0'), QByteArray(crypto_sign_PUBLICKEYBYTES, '\0')};
    crypto_sign_keypair(data(keys.publicKey), data(keys.secretKey));
    return keys;
}

TicketSigner::TicketSigner(quint16 house, quint8 keyNumber, QByteArray secretKey)
    : m_house(house), m_keyNumber(keyNumber), m_secretKey(std::move(secretKey))
{
    wakeSodium();
}

Result<QString> TicketSigner::sign(EventId event, TicketId ticket, quint8 issue) const
{
    if (m_secretKey.size() != crypto_sign_SECRETKEYBYTES)
        return failure(ErrorCode::Invalid, u"the signing key is not an Ed25519 secret key"_s);
    const std::optional<QByteArray> payload = ticketPayload({m_house, ticket, event, m_keyNumber, issue});
    if (!payload)
        return failure(ErrorCode::Invalid,
                       u"ticket %1 of event %2 does not fit a code"_s.arg(ticket.toText(), event.toText()));
    const QByteArray text = message(*payload);
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(data(signature), nullptr, data(text), static_cast<unsigned long long>(text.size()),
                         data(m_secretKey));
    return ticketText(*payload, signature);
}

TicketVerifier::TicketVerifier(quint16 house, QMap<quint8, QByteArray> publicKeys)
    : m_house(house), m_publicKeys(std::move(publicKeys))
{
    wakeSodium();
}

Result<TicketCode> TicketVerifier::verify(QStringView text) const
{
    const Result<SignedTicketCode> read = parseTicketText(text);
    if (!read)
        return Failure(read.error());
    if (read->code.house != m_house)
        return refusal(u"ticket-code-wrong-house"_s);
    const QByteArray key = m_publicKeys.value(read->code.key);
    if (key.size() != crypto_sign_PUBLICKEYBYTES)
        return refusal(u"ticket-code-unknown-key"_s, {QString::number(read->code.key)});
    const QByteArray signedText = message(read->payload);
    if (crypto_sign_verify_detached(data(read->signature), data(signedText),
                                    static_cast<unsigned long long>(signedText.size()), data(key)) != 0)
        return refusal(u"ticket-code-forged"_s);
    return read->code;
}

} // namespace parterre
