#include "map/mappicture.h"

#include "domain/venue/planpicture.h"

#include <QBuffer>
#include <QImageReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr double mostPixels = 4e6;
/// A file below this is kept as it is.
constexpr qsizetype smallFile = 2 * 1024 * 1024;
/// For a photograph, which has no hard edges to spoil.
constexpr int jpegQuality = 85;

QSize fittingSize(QSize size)
{
    const double pixels = static_cast<double>(size.width()) * size.height();
    if (pixels <= mostPixels)
        return size;
    const double share = std::sqrt(mostPixels / pixels);
    return {std::max(1, static_cast<int>(size.width() * share)), std::max(1, static_cast<int>(size.height() * share))};
}

QByteArray written(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.hasAlphaChannel())
        image.save(&buffer, "PNG");
    else
        image.save(&buffer, "JPEG", jpegQuality);
    return bytes;
}

} // namespace

QImage pictureForMap(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isEmpty())
        reader.setScaledSize(fittingSize(size));
    return reader.read();
}

Result<QByteArray> pictureToKeep(const QByteArray &file)
{
    // A large file is no fault here: it is made smaller.
    BackgroundDto probe{file.first(std::min<qsizetype>(file.size(), 1024 * 1024)), QRectF(0, 0, 1, 1), 100};
    if (const std::optional<Complaint> fault = backgroundFault(probe))
        return Failure(Error{ErrorCode::Refused, {}, fault->reason, QStringList{QString()} + fault->arguments});
    const QImage image = pictureForMap(file);
    if (image.isNull())
        return Failure(Error{ErrorCode::Refused, {}, u"picture-damaged"_s, {QString()}});
    const QSize stated = pictureSize(probe.picture).value_or(QSize());
    const bool isSmall = file.size() <= smallFile && stated == fittingSize(stated);
    return isSmall ? file : written(image);
}

} // namespace parterre
