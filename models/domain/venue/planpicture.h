#pragma once

#include "domain/common/complaint.h"
#include "domain/venue/layout.h"

#include <QSize>

#include <optional>

// The picture under a plan, as far as it can be judged without drawing it: its kind and its size, read from the first
// bytes of the file. Pure.

namespace parterre {

/// Width and height as a PNG or JPEG file states them; nothing for any other file, or one that ends too early to say.
std::optional<QSize> pictureSize(const QByteArray &picture);

/// Why a background may not be kept, if it may not:
///
///   picture-unreadable                    neither PNG nor JPEG
///   picture-too-large          MB allowed
///   picture-too-many-pixels    million pixels allowed
///   picture-misplaced                     its box is empty or far outside any plan
///   picture-strength                      not between 1 and 100 percent
std::optional<Complaint> backgroundFault(const BackgroundDto &background);

} // namespace parterre
