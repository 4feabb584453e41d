#pragma once

#include "domain/common/result.h"

#include <QByteArray>
#include <QImage>

namespace parterre {

/// The picture under a plan as the map paints it: at most some four million pixels, because it lies washed out behind
/// seats, and every counter holds it in memory. Null when the file cannot be read. Any thread.
QImage pictureForMap(const QByteArray &file);

/// What is kept of a picture that a person chose: the file as it is, or a smaller one of the same picture. Refused with
/// the reasons of domain/venue/planpicture.h, and "picture-damaged" when only its beginning makes sense. Any thread.
Result<QByteArray> pictureToKeep(const QByteArray &file);

} // namespace parterre
