#include "print/receiptpdf.h"

#include "print/receiptroll.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int dotsPerInch = 600;

} // namespace

ReceiptPdf::ReceiptPdf(const Format &format) : m_format(format) {}

QPageLayout ReceiptPdf::pageLayout(const ReceiptPrintView &receipt) const
{
    QBuffer nothing;
    QPdfWriter writer(&nothing); // never painted on: it only lends its resolution
    writer.setResolution(dotsPerInch);
    const PrintCanvas canvas(writer, nullptr);
    const double length = std::ceil(ReceiptRoll(canvas, m_format, receipt).draw());
    const QPageSize size(QSizeF(ReceiptRoll::width, length), QPageSize::Millimeter, {}, QPageSize::ExactMatch);
    return QPageLayout(size, QPageLayout::Portrait, QMarginsF());
}

bool ReceiptPdf::print(QPagedPaintDevice &device, const ReceiptPrintView &receipt) const
{
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    painter.setRenderHint(QPainter::Antialiasing);
    const PrintCanvas canvas(device, &painter);
    ReceiptRoll(canvas, m_format, receipt).draw();
    return painter.end();
}

QByteArray ReceiptPdf::write(const ReceiptPrintView &receipt) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(pageLayout(receipt));
    writer.setTitle(tr("Receipt %1").arg(receipt.orderCode));
    writer.setCreator(u"Parterre"_s);
    return print(writer, receipt) ? bytes : QByteArray();
}

} // namespace parterre
