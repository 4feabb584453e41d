#pragma once

#include <QBitArray>
#include <QImage>
#include <QString>

#include <optional>

class QPainter;
class QRectF;

namespace parterre {

/// A QR code (ISO/IEC 18004) with at least medium error correction. A plain value, usable on any thread.
class QrImage
{
public:
    /// Modules of white that readers expect on every side.
    static constexpr int quietZone = 4;

    /// Nothing for a text that is too long for any QR code.
    static std::optional<QrImage> fromText(const QString &text);

    /// Modules from edge to edge, without the quiet zone.
    int size() const { return m_size; }
    /// 1 to 40; a version v has 17 + 4v modules.
    int version() const { return (m_size - 17) / 4; }
    bool isDark(int x, int y) const { return m_modules.testBit(y * m_size + x); }

    /// Black on white with the quiet zone.
    QImage toImage(int pixelsPerModule) const;
    /// Black on what is there, without the quiet zone, centred in the largest square of whole device pixels per module
    /// that fits the box; one filled path, so that no seams show between the modules.
    void paint(QPainter &painter, const QRectF &box) const;

private:
    int m_size = 0;
    QBitArray m_modules;
};

} // namespace parterre
