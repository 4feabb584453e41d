#pragma once

#include <QtGlobal>

// What a plan file may hold before it is refused. The bounds are far above any real house (the largest stadium has some
// 130,000 seats) and low enough that a file made to exhaust memory is turned away before it is taken apart.

namespace parterre::planlimits {

inline constexpr qint64 bytes = 128LL * 1024 * 1024;
/// Brackets inside brackets.
inline constexpr int depth = 32;
/// Values, keys and brackets in one JSON file: each costs some 16 bytes while it is read.
inline constexpr qint64 values = 16'000'000;
inline constexpr int seats = 400'000;
inline constexpr int zones = 5'000;
inline constexpr int rows = 100'000;
inline constexpr int shapes = 20'000;
inline constexpr int categories = 100;
inline constexpr int configurations = 500;
/// Corners of one outline.
inline constexpr int corners = 5'000;
inline constexpr int capacity = 1'000'000;
/// Plan units either way from the origin: 20 km.
inline constexpr double coordinate = 1'000'000;
/// Characters: of a printed label, of a name or an identity, of a note.
inline constexpr int labelLength = 40;
inline constexpr int nameLength = 200;
inline constexpr int noteLength = 1'000;
/// A picture under the plan: its file, and what it becomes in memory.
inline constexpr qint64 pictureBytes = 8LL * 1024 * 1024;
inline constexpr qint64 pictureMegapixels = 30;
/// Refusals that are collected before reading stops.
inline constexpr int refusals = 20;
/// Different assumptions that are listed.
inline constexpr int assumptions = 100;
/// Duplicates that are named.
inline constexpr int namedDuplicates = 5;

} // namespace parterre::planlimits
