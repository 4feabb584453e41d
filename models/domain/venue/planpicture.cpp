#include "domain/venue/planpicture.h"

#include "domain/venue/planlimits.h"

#include <QByteArrayView>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

int bigEndian(QByteArrayView bytes, qsizetype at, int count)
{
    quint32 number = 0;
    for (int i = 0; i < count; ++i)
        number = number << 8 | static_cast<quint8>(bytes[at + i]);
    // The top bit of a PNG's width is never set; a file that sets it has no size that anybody could draw.
    return static_cast<int>(number & 0x7fffffffU);
}

std::optional<QSize> pngSize(QByteArrayView bytes)
{
    constexpr qsizetype header = 24; // signature, length and name of the first chunk, width, height
    if (bytes.size() < header || bytes.sliced(12, 4) != QByteArrayView("IHDR"))
        return std::nullopt;
    return QSize(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4));
}

/// A JPEG is a chain of segments; one of those called "start of frame" has the size.
std::optional<QSize> jpegSize(QByteArrayView bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size()) {
        if (static_cast<quint8>(bytes[at]) != 0xff)
            return std::nullopt;
        const auto kind = static_cast<quint8>(bytes[at + 1]);
        if (kind == 0xff) { // padding
            ++at;
            continue;
        }
        const bool isFrame = kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
        if (isFrame)
            return QSize(bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2));
        at += 2 + bigEndian(bytes, at + 2, 2);
    }
    return std::nullopt;
}

Complaint fault(const char *reason, const QStringList &arguments = {})
{
    Complaint complaint;
    complaint.severity = Complaint::Severity::Error;
    complaint.reason = QString::fromLatin1(reason);
    complaint.arguments = arguments;
    return complaint;
}

bool isPlaced(const QRectF &box)
{
    constexpr double far = planlimits::coordinate;
    return box.width() > 0 && box.height() > 0 && box.left() >= -far && box.top() >= -far && box.right() <= far &&
           box.bottom() <= far;
}

} // namespace

std::optional<QSize> pictureSize(const QByteArray &picture)
{
    std::optional<QSize> size;
    if (picture.startsWith("\x89PNG\r\n\x1a\n"))
        size = pngSize(picture);
    else if (picture.startsWith("\xff\xd8\xff"))
        size = jpegSize(picture);
    return size && !size->isEmpty() ? size : std::nullopt;
}

std::optional<Complaint> backgroundFault(const BackgroundDto &background)
{
    if (background.picture.size() > planlimits::pictureBytes)
        return fault("picture-too-large", {QString::number(planlimits::pictureBytes / (1024 * 1024))});
    const std::optional<QSize> size = pictureSize(background.picture);
    if (!size)
        return fault("picture-unreadable");
    if (static_cast<qint64>(size->width()) * size->height() > planlimits::pictureMegapixels * 1'000'000)
        return fault("picture-too-many-pixels", {QString::number(planlimits::pictureMegapixels)});
    if (!isPlaced(background.box))
        return fault("picture-misplaced");
    if (background.strength < 1 || background.strength > 100)
        return fault("picture-strength");
    return std::nullopt;
}

} // namespace parterre
