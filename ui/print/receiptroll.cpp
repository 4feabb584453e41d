#include "print/receiptroll.h"

#include "print/qrimage.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr double margin = 4;
constexpr double inner = ReceiptRoll::width - 2 * margin;
/// Black alone: a thermal printer knows no grey.
constexpr QColor black(0, 0, 0);

PrintText style(double points, QFont::Weight weight = QFont::Normal, Qt::Alignment alignment = Qt::AlignLeft)
{
    PrintText result;
    result.points = points;
    result.weight = weight;
    result.colour = black;
    result.alignment = alignment;
    result.lines = 20;
    result.fewestPoints = points;
    return result;
}

PrintText centred(double points, QFont::Weight weight = QFont::Normal)
{
    return style(points, weight, Qt::AlignHCenter);
}

} // namespace

ReceiptRoll::ReceiptRoll(const PrintCanvas &canvas, const Format &format, const ReceiptPrintView &receipt)
    : m_canvas(canvas), m_format(format), m_receipt(receipt)
{
}

double ReceiptRoll::draw()
{
    m_y = 5;
    addHead();
    addLines();
    addSums();
    addPayments();
    addCodes();
    addFoot();
    return m_y + 6;
}

void ReceiptRoll::add(const QString &text, const PrintText &style, double gap)
{
    if (!text.isEmpty())
        m_y += m_canvas.text(QRectF(margin, m_y, inner, 0), text, style) + gap;
}

void ReceiptRoll::addPair(const QString &text, const QString &sum, const PrintText &style, double gap)
{
    PrintText right = style;
    right.alignment = Qt::AlignRight;
    const double sumWidth = m_canvas.textWidth(sum, right) + 0.5;
    m_canvas.text(QRectF(margin + inner - sumWidth, m_y, sumWidth, 0), sum, right);
    const double used = m_canvas.text(QRectF(margin, m_y, inner - sumWidth - 3, 0), text, style);
    m_y += std::max(used, m_canvas.textHeight(sumWidth, sum, right)) + gap;
}

void ReceiptRoll::addRule()
{
    m_y += 1.4;
    m_canvas.line({margin, m_y}, {margin + inner, m_y}, black, 0.2, true);
    m_y += 1.4;
}

void ReceiptRoll::addHead()
{
    add(m_receipt.houseName, centred(14, QFont::Bold));
    add(m_receipt.houseAddress, centred(8.5));
    if (!m_receipt.taxNumber.isEmpty())
        add(tr("Tax number %1").arg(m_receipt.taxNumber), centred(8.5));
    m_y += 1.5;
    if (m_receipt.isCopy)
        add(tr("COPY"), centred(12, QFont::Bold), 1);
    addPair(tr("Order %1").arg(m_receipt.orderCode), m_format.time(m_receipt.soldAt, QTimeZone(m_receipt.timeZone)),
            style(11, QFont::Bold));
    const QString where = m_receipt.clerk.isEmpty()
                              ? m_receipt.station
                              : tr("%1, served by %2", "counter and clerk").arg(m_receipt.station, m_receipt.clerk);
    addPair(where, m_format.fullDay(m_receipt.soldAt, QTimeZone(m_receipt.timeZone)), style(8.5));
    addRule();
}

void ReceiptRoll::addLines()
{
    QString event;
    for (const ReceiptLineView &line : m_receipt.lines) {
        if (line.eventName != event)
            add(line.eventName, style(9.5, QFont::Bold), 0.3);
        event = line.eventName;
        const QString count = m_format.number(line.count);
        const QString text =
            line.count == 1
                ? tr("%1 × %2", "count and what: 1 × Adult").arg(count, line.what)
                : tr("%1 × %2 at %3", "count, what and price of one").arg(count, line.what, sum(line.unitPrice));
        addPair(text, sum(line.total), style(9.5));
        add(line.places, style(8.5), 0.6);
    }
}

void ReceiptRoll::addSums()
{
    if (!m_receipt.fee.isZero())
        addPair(tr("Booking fee"), sum(m_receipt.fee), style(9.5));
    addRule();
    addPair(tr("Total"), m_format.amountWithCurrency(m_receipt.total), style(15, QFont::Bold));
    if (m_receipt.taxBasisPoints > 0) {
        const QString rate = m_format.locale().toString(m_receipt.taxBasisPoints / 100.0, 'g', 4);
        addPair(tr("includes %1 % tax").arg(rate), sum(m_receipt.tax), style(8.5));
    }
}

QString ReceiptRoll::nameOf(PaymentKind kind) const
{
    switch (kind) {
    case PaymentKind::Cash: return tr("Cash");
    case PaymentKind::Card: return tr("Card");
    case PaymentKind::Voucher: return tr("Voucher");
    case PaymentKind::Credit: return tr("Credit");
    case PaymentKind::Invoice: return tr("Invoice");
    case PaymentKind::Free: return tr("Free of charge");
    }
    Q_UNREACHABLE();
}

void ReceiptRoll::addPayments()
{
    if (m_receipt.payments.isEmpty())
        return;
    addRule();
    for (const ReceiptPaymentView &payment : m_receipt.payments) {
        addPair(nameOf(payment.kind), sum(payment.amount), style(9.5, QFont::DemiBold));
        add(payment.reference, style(8.5));
        if (payment.given)
            addPair(tr("Given"), sum(*payment.given), style(9.5));
        if (payment.change)
            addPair(tr("Change"), sum(*payment.change), style(9.5));
    }
}

void ReceiptRoll::addCodes()
{
    for (const RedemptionCodeView &code : m_receipt.codes) {
        addRule();
        add(code.label, centred(9.5, QFont::DemiBold), 0.8);
        const std::optional<QrImage> picture = code.asQr ? QrImage::fromText(code.code) : std::nullopt;
        if (picture) {
            constexpr double side = 34;
            m_y += 2; // the quiet zone
            m_canvas.qr(QRectF((width - side) / 2, m_y, side, side), *picture);
            m_y += side + 3;
        }
        // A signed code is for cameras; nobody types it.
        if (code.code.size() <= 40)
            add(code.code, centred(13, QFont::Bold));
    }
}

void ReceiptRoll::addFoot()
{
    if (!m_receipt.refundPolicy.isEmpty()) {
        addRule();
        add(m_receipt.refundPolicy, style(7.5));
    }
    if (!m_receipt.footer.isEmpty()) {
        m_y += 2;
        add(m_receipt.footer, centred(9.5));
    }
}

} // namespace parterre
