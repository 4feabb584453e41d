#pragma once

#include "common/format.h"
#include "domain/sale/printviews.h"
#include "print/printcanvas.h"

#include <QCoreApplication>

namespace parterre {

/// Sets one receipt from top to bottom onto a canvas and tells how long it became. Lives for one receipt.
class ReceiptRoll
{
    Q_DECLARE_TR_FUNCTIONS(parterre::ReceiptRoll)

public:
    static constexpr double width = 80;

    ReceiptRoll(const PrintCanvas &canvas, const Format &format, const ReceiptPrintView &receipt);

    /// The length in millimetres.
    double draw();

private:
    void addHead();
    void addLines();
    void addSums();
    void addPayments();
    void addCodes();
    void addFoot();

    void add(const QString &text, const PrintText &style, double gap = 0);
    /// Text on the left, a sum on the right of the same line.
    void addPair(const QString &text, const QString &sum, const PrintText &style, double gap = 0);
    void addRule();
    QString sum(Money money) const { return m_format.amount(money); }
    QString nameOf(PaymentKind kind) const;

    const PrintCanvas &m_canvas;
    const Format &m_format;
    const ReceiptPrintView &m_receipt;
    double m_y = 0;
};

} // namespace parterre
