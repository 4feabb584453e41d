#include "print/ticketpdf.h"

#include "print/ticketsheet.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int dotsPerInch = 600;

TicketMeasures measuresOf(TicketPaper paper)
{
    TicketMeasures m;
    if (paper == TicketPaper::Strip) {
        m.page = QSizeF(210, 74);
        m.margin = 5;
        m.head = QRectF(9, 4.5, 138, 28);
        m.place = QRectF(5, 34.5, 142, 15.5);
        m.kind = QRectF(5, 50.8, 142, 9);
        m.policy = QRectF(5, 60, 142, 9.5);
        m.tear = 152;
        m.qr = QRectF(158.5, 6.5, 44, 44);
        m.stub = QRectF(155, 53, 51, 18);
        m.scale = 0.92;
        return m;
    }
    m.page = QSizeF(210, 148);
    m.margin = 10;
    m.head = QRectF(15.5, 9, 121.5, 44);
    m.place = QRectF(10, 58, 127, 28);
    m.kind = QRectF(10, 90, 127, 22);
    m.policy = QRectF(10, 114, 127, 24);
    m.tear = 143;
    m.qr = QRectF(149.5, 13, 50, 50);
    m.stub = QRectF(147, 68, 55, 70);
    m.scale = 1.25;
    m.headScale = 1.1;
    return m;
}

} // namespace

TicketPdf::TicketPdf(TicketPaper paper, const Format &format) : m_paper(paper), m_format(format) {}

QPageLayout TicketPdf::pageLayout() const
{
    // A size in millimetres, upright as the paper lies: nobody has to turn anything.
    const QPageSize size(measuresOf(m_paper).page, QPageSize::Millimeter, {}, QPageSize::ExactMatch);
    return QPageLayout(size, QPageLayout::Portrait, QMarginsF());
}

bool TicketPdf::print(QPagedPaintDevice &device, const QList<TicketPrintView> &tickets) const
{
    const TicketMeasures measures = measuresOf(m_paper);
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    painter.setRenderHint(QPainter::Antialiasing);
    const PrintCanvas canvas(device, &painter);
    for (qsizetype i = 0; i < tickets.size(); ++i) {
        if (i > 0 && !device.newPage())
            return false;
        TicketSheet(canvas, measures, m_format, tickets.at(i)).draw();
    }
    return painter.end();
}

QByteArray TicketPdf::write(const QList<TicketPrintView> &tickets) const
{
    if (tickets.isEmpty())
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(pageLayout());
    writer.setTitle(tr("Tickets %1").arg(tickets.first().orderCode));
    writer.setCreator(u"Parterre"_s);
    return print(writer, tickets) ? bytes : QByteArray();
}

} // namespace parterre
