#pragma once

#include "common/format.h"
#include "domain/sale/printviews.h"
#include "print/printcanvas.h"

#include <QCoreApplication>

namespace parterre {

/// Where the parts of a ticket stand on a kind of paper, in millimetres.
struct TicketMeasures
{
    QSizeF page;
    double margin = 0;
    QRectF head;          ///< name, subtitle, date, venue
    QRectF place;         ///< the row of boxes with zone, row and seat
    QRectF kind;          ///< type, price, holder
    QRectF policy;        ///< refund policy and how to use the ticket
    double tear = 0;      ///< x of the dashed line before the stub
    QRectF qr;            ///< without the quiet zone
    QRectF stub;          ///< order code and number, under the code
    double scale = 1;     ///< of all letters
    double headScale = 1; ///< of the head's letters, on top of that
};

/// Draws one ticket onto one page. Lives for one page.
class TicketSheet
{
    Q_DECLARE_TR_FUNCTIONS(parterre::TicketSheet)

public:
    TicketSheet(const PrintCanvas &canvas, const TicketMeasures &measures, const Format &format,
                const TicketPrintView &ticket);

    void draw() const;

private:
    struct Cell
    {
        QString label;
        QString value;
        double share = 1; ///< of the width, beside the other cells
    };

    void drawHead() const;
    /// Sets the head with letters scaled by `factor`; answers its height.
    double setHead(const PrintCanvas &canvas, double factor) const;
    void setWhen(const PrintCanvas &canvas, double factor, double &y) const;
    void drawPlace() const;
    void drawCell(const QRectF &box, const Cell &cell) const;
    void drawKind() const;
    void drawPolicy() const;
    void drawStub() const;
    QString placeInWords() const;
    QString notes() const;
    QString included() const;
    QString when() const;
    QString doors() const;
    QList<Cell> cells() const;
    PrintText style(double points, QFont::Weight weight = QFont::Normal, bool muted = false) const;

    const PrintCanvas &m_canvas;
    const TicketMeasures &m_measures;
    const Format &m_format;
    const TicketPrintView &m_ticket;
};

} // namespace parterre
