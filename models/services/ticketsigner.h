#pragma once

#include "domain/ticket/ticketcode.h"

#include <QByteArray>
#include <QMap>

namespace parterre {

/// A pair of Ed25519 keys as bytes: 64 secret ones, 32 public ones.
struct TicketKeyPair
{
    QByteArray secretKey;
    QByteArray publicKey;
};

/// A new pair from the system's randomness.
TicketKeyPair makeTicketKeyPair();

/// Signs ticket codes with the house's key (Ed25519, detached, through libsodium). What is signed begins with words of
/// ours, so that no signature made for another purpose ever passes as a ticket. A plain value, usable on any thread.
class TicketSigner
{
public:
    TicketSigner(quint16 house, quint8 keyNumber, QByteArray secretKey);

    /// The text for the QR picture. ErrorCode::Invalid when a number does not fit or the key is not one.
    Result<QString> sign(EventId event, TicketId ticket, quint8 issue) const;

private:
    quint16 m_house;
    quint8 m_keyNumber;
    QByteArray m_secretKey;
};

/// Tells real ticket codes from others with public keys alone, also without a database. It knows every key that the
/// house ever used, by number, so that a new key leaves old tickets valid. A plain value, usable on any thread.
class TicketVerifier
{
public:
    TicketVerifier() = default;
    TicketVerifier(quint16 house, QMap<quint8, QByteArray> publicKeys);

    /// What a real code says. Whether that ticket lets anybody in is another question. Refusals, in this order:
    /// "ticket-code-garbage", "ticket-code-truncated", "ticket-code-wrong-house", "ticket-code-unknown-key" (its
    /// number), "ticket-code-forged".
    Result<TicketCode> verify(QStringView text) const;

private:
    quint16 m_house = 0;
    QMap<quint8, QByteArray> m_publicKeys;
};

} // namespace parterre
