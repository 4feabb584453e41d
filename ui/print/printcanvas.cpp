#include "print/printcanvas.h"

#include "print/qrimage.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {

PrintCanvas::PrintCanvas(QPaintDevice &device, QPainter *painter)
    : m_device(device), m_painter(painter), m_dotsPerMm(device.logicalDpiX() / 25.4)
{
}

QFont PrintCanvas::font(double points, QFont::Weight weight) const
{
    QFont result(u"Noto Sans"_s);
    result.setPointSizeF(points);
    result.setWeight(weight);
    // Qt sets no ligatures in spaced text, and without them "fi" can be searched for, copied and read aloud.
    result.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return QFont(result, &m_device);
}

QRectF PrintCanvas::toDevice(const QRectF &box) const
{
    return {box.topLeft() * m_dotsPerMm, box.size() * m_dotsPerMm};
}

/// Lines of at most `width` dots; what is left over after `most` lines is cut.
QStringList PrintCanvas::wrapped(const QString &text, const QFont &font, double width, int most, bool *cut) const
{
    QStringList lines;
    *cut = false;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font, &m_device);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            if (lines.size() < most) {
                lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
                continue;
            }
            *cut = true;
            const QString rest = lines.last() + u' ' + paragraph.mid(line.textStart());
            lines.last() = QFontMetricsF(font, &m_device).elidedText(rest, Qt::ElideRight, width);
            break;
        }
        layout.endLayout();
        if (*cut)
            break;
        if (paragraph.isEmpty() && lines.size() < most)
            lines.append(QString());
    }
    for (QString &line : lines) { // a single word that is too wide
        const QFontMetricsF metrics(font, &m_device);
        if (metrics.horizontalAdvance(line) > width + 1) {
            line = metrics.elidedText(line, Qt::ElideRight, width);
            *cut = true;
        }
    }
    return lines;
}

/// Tries smaller and smaller letters until the text fits.
PrintCanvas::Set PrintCanvas::set(double width, double height, const QString &text, const PrintText &style) const
{
    Set result;
    for (double points = style.points;; points -= 0.5) {
        result.font = font(points, style.weight);
        const QFontMetricsF metrics(result.font, &m_device);
        result.lineHeight = metrics.height() / m_dotsPerMm * 0.96;
        result.ascent = metrics.ascent() / m_dotsPerMm;
        const int fitting = height > 0 ? static_cast<int>(std::floor(height / result.lineHeight + 0.05)) : style.lines;
        bool cut = false;
        result.lines =
            wrapped(text, result.font, width * m_dotsPerMm, std::max(1, std::min(style.lines, fitting)), &cut);
        if (!cut || points - 0.5 < style.fewestPoints)
            return result;
    }
}

double PrintCanvas::text(const QRectF &box, const QString &text, const PrintText &style) const
{
    if (text.isEmpty())
        return 0;
    const Set lines = set(box.width(), box.height(), text, style);
    const double used = static_cast<double>(lines.lines.size()) * lines.lineHeight;
    if (!m_painter)
        return used;
    m_painter->setFont(lines.font);
    m_painter->setPen(style.colour);
    double top = box.top();
    if (style.alignment & Qt::AlignVCenter)
        top += (box.height() - used) / 2;
    else if (style.alignment & Qt::AlignBottom)
        top += box.height() - used;
    for (const QString &line : lines.lines) {
        const QRectF row(box.left(), top, box.width(), lines.lineHeight);
        const Qt::Alignment horizontal = style.alignment & Qt::AlignHorizontal_Mask;
        m_painter->drawText(toDevice(row), static_cast<int>(horizontal | Qt::AlignTop) | Qt::TextDontClip, line);
        top += lines.lineHeight;
    }
    return used;
}

double PrintCanvas::textHeight(double width, const QString &text, const PrintText &style) const
{
    const Set lines = set(width, 0, text, style);
    return text.isEmpty() ? 0 : static_cast<double>(lines.lines.size()) * lines.lineHeight;
}

double PrintCanvas::textWidth(const QString &text, const PrintText &style) const
{
    return QFontMetricsF(font(style.points, style.weight), &m_device).horizontalAdvance(text) / m_dotsPerMm;
}

void PrintCanvas::fill(const QRectF &box, QColor colour, double radius) const
{
    if (!m_painter)
        return;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(colour);
    m_painter->drawRoundedRect(toDevice(box), radius * m_dotsPerMm, radius * m_dotsPerMm);
}

void PrintCanvas::frame(const QRectF &box, QColor colour, double width, double radius) const
{
    if (!m_painter)
        return;
    m_painter->setPen(QPen(colour, width * m_dotsPerMm));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRoundedRect(toDevice(box), radius * m_dotsPerMm, radius * m_dotsPerMm);
}

void PrintCanvas::line(QPointF from, QPointF to, QColor colour, double width, bool dashed) const
{
    if (!m_painter)
        return;
    QPen pen(colour, width * m_dotsPerMm, Qt::SolidLine, Qt::FlatCap);
    if (dashed)
        pen.setDashPattern({1.2 / width, 1.2 / width});
    m_painter->setPen(pen);
    m_painter->drawLine(from * m_dotsPerMm, to * m_dotsPerMm);
}

void PrintCanvas::qr(const QRectF &box, const QrImage &code) const
{
    if (m_painter)
        code.paint(*m_painter, toDevice(box));
}

void PrintCanvas::stamp(const QRectF &box, const QString &text) const
{
    if (!m_painter)
        return;
    const QRectF area = toDevice(box);
    const double angle = std::atan2(-area.height(), area.width());
    const double length = std::hypot(area.width(), area.height()) * 0.8;
    QFont letters = font(10, QFont::Bold);
    const double width = QFontMetricsF(letters, &m_device).horizontalAdvance(text);
    letters = font(std::min(10 * length / width, 90.0), QFont::Bold);
    m_painter->save();
    m_painter->translate(area.center());
    m_painter->rotate(angle * 180 / M_PI);
    m_painter->setFont(letters);
    m_painter->setPen(QColor(0xE3, 0xE8, 0xEE));
    m_painter->drawText(QRectF(-length, -length, 2 * length, 2 * length), Qt::AlignCenter, text);
    m_painter->restore();
}

} // namespace parterre
