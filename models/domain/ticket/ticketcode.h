#pragma once

#include "domain/common/id.h"
#include "domain/common/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace parterre {

/// What the code on a ticket says, before it is signed. A plain value, usable on any thread.
///
/// As bytes it is 15 long: house (2), key number (1), issue (1), event (3), ticket (8), each with its most significant
/// byte first; the ticket's top bit is 0 and free to tell a later format apart. With the 64 bytes of an Ed25519
/// signature that is 79 bytes, and "T:" with their base45 is 121 characters, which fits a QR code of version 5
/// (37 × 37) with medium error correction. 79 is odd, so the text never ends in a blank.
struct TicketCode
{
    /// Short identity of the house, so that a ticket of another house is named as such.
    quint16 house = 0;
    TicketId ticket;
    /// At most 16,777,215.
    EventId event;
    /// Which of the house's keys signed it.
    quint8 key = 0;
    /// 0 for the first print; a reissue that makes the older paper worthless is one higher.
    quint8 issue = 0;

    friend bool operator==(const TicketCode &, const TicketCode &) = default;
};

/// A code as it was read: what it says, and a signature that nobody has checked yet.
struct SignedTicketCode
{
    TicketCode code;
    QByteArray payload;
    QByteArray signature;

    friend bool operator==(const SignedTicketCode &, const SignedTicketCode &) = default;
};

inline constexpr int ticketPayloadSize = 15;
inline constexpr int ticketSignatureSize = 64;
inline constexpr int ticketTextSize = 121;

/// The bytes that are signed. Nothing when a number is too large for its place or the ticket or event is missing.
std::optional<QByteArray> ticketPayload(const TicketCode &code);

/// "T:" + base45 of payload and signature.
QString ticketText(const QByteArray &payload, const QByteArray &signature);

/// Reads what a scanner sends; blanks and line ends around it and lower case are forgiven. Refusals:
/// "ticket-code-garbage" for anything that was never a ticket, "ticket-code-truncated" for one that breaks off.
Result<SignedTicketCode> parseTicketText(QStringView text);

} // namespace parterre
