#include "services/event/imagesize.h"

#include <QtEndian>

namespace parterre {
namespace {

int number16(const QByteArray &bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.constData() + at) : 0;
}

QSize pngSize(const QByteArray &image)
{
    if (image.size() < 24)
        return {};
    const auto number32 = [&](qsizetype at) {
        return static_cast<int>(qFromBigEndian<quint32>(image.constData() + at) & 0x7fffffffU);
    };
    return {number32(16), number32(20)};
}

/// Walks the markers to the frame header, whose code says how the picture is compressed.
QSize jpegSize(const QByteArray &image)
{
    qsizetype at = 2;
    while (at + 9 <= image.size() && static_cast<uchar>(image.at(at)) == 0xff) {
        const uchar marker = static_cast<uchar>(image.at(at + 1));
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return {number16(image, at + 7), number16(image, at + 5)};
        const int length = number16(image, at + 2);
        if (length < 2)
            return {};
        at += 2 + length;
    }
    return {};
}

} // namespace

QSize imageSizeOf(const QByteArray &image)
{
    if (image.startsWith("\x89PNG\r\n\x1a\n"))
        return pngSize(image);
    if (image.startsWith("\xff\xd8\xff"))
        return jpegSize(image);
    return {};
}

} // namespace parterre
