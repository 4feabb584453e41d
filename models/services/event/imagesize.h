#pragma once

#include <QByteArray>
#include <QSize>

namespace parterre {

/// The size that the head of a PNG or JPEG file states, in pixels, without decoding it; empty for anything else.
/// Formats: W3C PNG (Third Edition) 11.2.1, ITU-T T.81 B.2.2.
QSize imageSizeOf(const QByteArray &image);

} // namespace parterre
