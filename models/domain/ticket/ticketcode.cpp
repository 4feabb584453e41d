#include "domain/ticket/ticketcode.h"

#include "domain/ticket/base45.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr QStringView prefix = u"T:";

void append(QByteArray &bytes, quint64 number, int count)
{
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>((number >> shift) & 0xFF);
}

quint64 take(const QByteArray &bytes, int &at, int count)
{
    quint64 number = 0;
    for (int i = 0; i < count; ++i)
        number = number << 8 | static_cast<quint8>(bytes[at++]);
    return number;
}

} // namespace

std::optional<QByteArray> ticketPayload(const TicketCode &code)
{
    if (code.ticket.value() <= 0 || code.event.value() <= 0 || code.event.value() > 0xFF'FFFF)
        return std::nullopt;
    QByteArray payload;
    payload.reserve(ticketPayloadSize);
    append(payload, code.house, 2);
    append(payload, code.key, 1);
    append(payload, code.issue, 1);
    append(payload, static_cast<quint64>(code.event.value()), 3);
    append(payload, static_cast<quint64>(code.ticket.value()), 8);
    return payload;
}

QString ticketText(const QByteArray &payload, const QByteArray &signature)
{
    Q_ASSERT(payload.size() == ticketPayloadSize && signature.size() == ticketSignatureSize);
    return prefix.toString() + toBase45(payload + signature);
}

Result<SignedTicketCode> parseTicketText(QStringView text)
{
    const QString read = text.trimmed().toString().toUpper();
    const QStringView body = QStringView(read).mid(prefix.size());
    if (!read.startsWith(prefix) || read.size() > ticketTextSize || !std::ranges::all_of(body, isBase45))
        return refusal(u"ticket-code-garbage"_s);
    if (read.size() < ticketTextSize)
        return refusal(u"ticket-code-truncated"_s);
    const std::optional<QByteArray> bytes = fromBase45(body);
    if (!bytes || (*bytes)[7] < 0) // the ticket's top bit
        return refusal(u"ticket-code-garbage"_s);

    SignedTicketCode result;
    result.payload = bytes->left(ticketPayloadSize);
    result.signature = bytes->mid(ticketPayloadSize);
    int at = 0;
    result.code.house = static_cast<quint16>(take(*bytes, at, 2));
    result.code.key = static_cast<quint8>(take(*bytes, at, 1));
    result.code.issue = static_cast<quint8>(take(*bytes, at, 1));
    result.code.event = EventId(static_cast<qint64>(take(*bytes, at, 3)));
    result.code.ticket = TicketId(static_cast<qint64>(take(*bytes, at, 8)));
    if (result.code.event.isNull() || result.code.ticket.isNull())
        return refusal(u"ticket-code-garbage"_s);
    return result;
}

} // namespace parterre
