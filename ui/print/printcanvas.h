#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPaintDevice;
class QPainter;

namespace parterre {

class QrImage;

/// How a piece of text is set on paper: Noto Sans in printer's points.
struct PrintText
{
    double points = 9;
    QFont::Weight weight = QFont::Normal;
    QColor colour = QColor(0x15, 0x20, 0x2B);
    Qt::Alignment alignment = Qt::AlignLeft;
    /// What does not fit so many lines is set smaller, down to `fewestPoints`, and then cut with "…".
    int lines = 1;
    double fewestPoints = 6;
};

/// A page measured in millimetres. Without a painter nothing is drawn and everything is measured, for documents that
/// are as long as their content. Lives on the stack of whoever draws, on any thread, as long as there is a
/// QGuiApplication.
class PrintCanvas
{
public:
    /// The device gives the resolution; it and the painter outlive the canvas.
    PrintCanvas(QPaintDevice &device, QPainter *painter);
    /// The same page, measured and not drawn upon.
    PrintCanvas measuring() const { return PrintCanvas(m_device, nullptr); }

    /// Sets text into the upper part of the box, as many lines as fit its height and the style; answers the height
    /// used. A box of no height takes as many lines as the style allows.
    double text(const QRectF &box, const QString &text, const PrintText &style) const;
    /// The same without drawing.
    double textHeight(double width, const QString &text, const PrintText &style) const;
    double textWidth(const QString &text, const PrintText &style) const;

    void fill(const QRectF &box, QColor colour, double radius = 0) const;
    void frame(const QRectF &box, QColor colour, double width, double radius = 0) const;
    void line(QPointF from, QPointF to, QColor colour, double width, bool dashed = false) const;
    void qr(const QRectF &box, const QrImage &code) const;
    /// Large pale letters across the box, from corner to corner.
    void stamp(const QRectF &box, const QString &text) const;

private:
    struct Set
    {
        QFont font;
        QStringList lines;
        double lineHeight = 0; ///< millimetres
        double ascent = 0;
    };
    Set set(double width, double height, const QString &text, const PrintText &style) const;
    QStringList wrapped(const QString &text, const QFont &font, double width, int most, bool *cut) const;
    QFont font(double points, QFont::Weight weight) const;
    QRectF toDevice(const QRectF &box) const;

    QPaintDevice &m_device;
    QPainter *m_painter;
    double m_dotsPerMm;
};

} // namespace parterre
