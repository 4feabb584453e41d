#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace parterre {

/// Base45 of RFC 9285: bytes as text made of the 45 characters that a QR code packs tightest and every keyboard
/// scanner can type. Two bytes become three characters, a last single byte two.
QString toBase45(const QByteArray &bytes);

/// Nothing for a text that no bytes encode to: a foreign character, an impossible length or a group that is too large.
std::optional<QByteArray> fromBase45(QStringView text);

/// Whether a character belongs to the alphabet.
bool isBase45(QChar character);

} // namespace parterre
