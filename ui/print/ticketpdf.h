#pragma once

#include "common/format.h"
#include "domain/sale/printviews.h"

#include <QCoreApplication>
#include <QPageLayout>

class QPagedPaintDevice;

namespace parterre {

enum class TicketPaper {
    A5,    ///< landscape, 210 × 148 mm: printed at home or on a cut sheet
    Strip, ///< 210 × 74 mm: a third of A4, or a ticket printer's stock
};

/// Draws tickets, one page each: what, when and where in large type, and the signed code as a QR picture. Everything
/// comes from the views; times are shown in the venue's zone, sums and dates as `format` writes them. A plain value;
/// works on any thread as long as there is a QGuiApplication.
class TicketPdf
{
    Q_DECLARE_TR_FUNCTIONS(parterre::TicketPdf)

public:
    TicketPdf(TicketPaper paper, const Format &format);

    /// A whole PDF document; nothing but an empty array for no tickets.
    QByteArray write(const QList<TicketPrintView> &tickets) const;
    /// The same onto a printer, a page for each ticket. False when the device does not accept painting.
    bool print(QPagedPaintDevice &device, const QList<TicketPrintView> &tickets) const;
    /// The page with no margins that print() expects.
    QPageLayout pageLayout() const;

private:
    TicketPaper m_paper;
    Format m_format;
};

} // namespace parterre
