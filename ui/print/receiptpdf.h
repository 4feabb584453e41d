#pragma once

#include "common/format.h"
#include "domain/sale/printviews.h"

#include <QCoreApplication>
#include <QPageLayout>

class QPagedPaintDevice;

namespace parterre {

/// Draws a receipt for a roll of 80 mm: a page as long as its content. Times are shown in the venue's zone, sums as
/// `format` writes them. A plain value; works on any thread as long as there is a QGuiApplication.
class ReceiptPdf
{
    Q_DECLARE_TR_FUNCTIONS(parterre::ReceiptPdf)

public:
    explicit ReceiptPdf(const Format &format);

    /// A whole PDF document of one page.
    QByteArray write(const ReceiptPrintView &receipt) const;
    /// The same onto a printer whose page is pageLayout(). False when the device does not accept painting.
    bool print(QPagedPaintDevice &device, const ReceiptPrintView &receipt) const;
    /// 80 mm wide, as long as this receipt, without margins.
    QPageLayout pageLayout(const ReceiptPrintView &receipt) const;

private:
    Format m_format;
};

} // namespace parterre
