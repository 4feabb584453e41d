#include "print/qrimage.h"

#include <QPainter>
#include <QPainterPath>

#include <qrcodegen/qrcodegen.hpp>

namespace parterre {

std::optional<QrImage> QrImage::fromText(const QString &text)
{
    try {
        const qrcodegen::QrCode code =
            qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        QrImage image;
        image.m_size = code.getSize();
        image.m_modules.resize(image.m_size * image.m_size);
        for (int y = 0; y < image.m_size; ++y) {
            for (int x = 0; x < image.m_size; ++x)
                image.m_modules.setBit(y * image.m_size + x, code.getModule(x, y));
        }
        return image;
    } catch (const qrcodegen::data_too_long &) {
        return std::nullopt;
    }
}

QImage QrImage::toImage(int pixelsPerModule) const
{
    const int side = (m_size + 2 * quietZone) * pixelsPerModule;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const int edge = quietZone * pixelsPerModule;
    paint(painter, QRectF(edge, edge, m_size * pixelsPerModule, m_size * pixelsPerModule));
    return image;
}

void QrImage::paint(QPainter &painter, const QRectF &box) const
{
    const double module = std::floor(std::min(box.width(), box.height()) / m_size);
    const double left = std::round(box.center().x() - module * m_size / 2);
    const double top = std::round(box.center().y() - module * m_size / 2);
    QPainterPath path;
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0, end = 0; x < m_size; x = end + 1) {
            for (end = x; end < m_size && isDark(end, y); ++end) {
            }
            if (end > x)
                path.addRect(left + module * x, top + module * y, module * (end - x), module);
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(path, Qt::black);
    painter.restore();
}

} // namespace parterre
