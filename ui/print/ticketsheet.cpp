#include "print/ticketsheet.h"

#include "print/qrimage.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

// Few colours and no large dark surfaces: many tickets are printed in black and white, on thermal paper or at home.
constexpr QColor muted(0x4C, 0x58, 0x66);
constexpr QColor accent(0x1A, 0x56, 0xB8);
constexpr QColor edge(0x9A, 0xA5, 0xB1);
constexpr QColor tint(0xF3, 0xF6, 0xFA);

} // namespace

TicketSheet::TicketSheet(const PrintCanvas &canvas, const TicketMeasures &measures, const Format &format,
                         const TicketPrintView &ticket)
    : m_canvas(canvas), m_measures(measures), m_format(format), m_ticket(ticket)
{
}

void TicketSheet::draw() const
{
    if (m_ticket.isSpecimen) {
        m_canvas.stamp(QRectF(0, 0, m_measures.tear, m_measures.page.height()), tr("SPECIMEN"));
    }
    drawHead();
    drawPlace();
    drawKind();
    drawPolicy();
    drawStub();
}

PrintText TicketSheet::style(double points, QFont::Weight weight, bool isMuted) const
{
    PrintText result;
    result.points = points * m_measures.scale;
    result.weight = weight;
    if (isMuted)
        result.colour = muted;
    return result;
}

QString TicketSheet::when() const
{
    if (!m_ticket.starts)
        return {};
    const QTimeZone zone(m_ticket.timeZone);
    const QDate date = m_ticket.starts->toLocal(zone).date();
    return tr("%1, %2", "date and time: Saturday 4 April 2026, 20:00")
        .arg(m_format.locale().toString(date, tr("dddd d MMMM yyyy", "date pattern of Qt: Saturday 4 April 2026")),
             m_format.time(*m_ticket.starts, zone));
}

QString TicketSheet::doors() const
{
    return m_ticket.doors ? tr("Doors open %1").arg(m_format.time(*m_ticket.doors, QTimeZone(m_ticket.timeZone)))
                          : QString();
}

/// As large as fits the box: long names and addresses make all of the head smaller rather than cut.
void TicketSheet::drawHead() const
{
    const QRectF &box = m_measures.head;
    double factor = m_measures.headScale;
    while (factor > 0.5 * m_measures.headScale && setHead(m_canvas.measuring(), factor) > box.height())
        factor *= 0.95;
    const double height = setHead(m_canvas, factor);
    m_canvas.fill(QRectF(m_measures.margin, box.top() + 1, 1.4, height - 1.4), accent, 0.7);
}

double TicketSheet::setHead(const PrintCanvas &canvas, double factor) const
{
    const QRectF &box = m_measures.head;
    double y = box.top();
    const auto add = [&](const QString &text, const PrintText &style, double gap) {
        if (!text.isEmpty())
            y += canvas.text(QRectF(box.left(), y, box.width(), 0), text, style) + gap;
    };
    PrintText name = style(20 * factor, QFont::Bold);
    name.lines = 2;
    add(m_ticket.eventName, name, 0.3 * factor);
    add(m_ticket.subtitle, style(11 * factor, QFont::Normal, true), 1.2 * factor);
    setWhen(canvas, factor, y);
    const QString venue = m_ticket.venueAddress.isEmpty()
                              ? m_ticket.venueName
                              : tr("%1 · %2", "venue and its address").arg(m_ticket.venueName, m_ticket.venueAddress);
    add(venue, style(10 * factor, QFont::Normal, true), 0);
    return y - box.top();
}

/// The date, and behind it or under it when the doors open.
void TicketSheet::setWhen(const PrintCanvas &canvas, double factor, double &y) const
{
    const QRectF &box = m_measures.head;
    const PrintText date = style(12.5 * factor, QFont::DemiBold);
    PrintText small = style(10 * factor, QFont::Normal, true);
    const QString start = when();
    const QString opening = doors();
    const double height = canvas.text(QRectF(box.left(), y, box.width(), 0), start, date);
    const double left = start.isEmpty() ? 0 : canvas.textWidth(start, date) + 5;
    if (height > 0 && left + canvas.textWidth(opening, small) < box.width()) {
        small.alignment = Qt::AlignLeft | Qt::AlignVCenter;
        canvas.text(QRectF(box.left() + left, y, box.width() - left, height), opening, small);
        y += height + 0.6 * factor;
        return;
    }
    y += height;
    y += canvas.text(QRectF(box.left(), y, box.width(), 0), opening, small) + 0.6 * factor;
}

QList<TicketSheet::Cell> TicketSheet::cells() const
{
    QList<Cell> result;
    const auto add = [&](const QString &label, const QString &value, double share) {
        if (!value.isEmpty())
            result.append({label, value, share});
    };
    const bool seated = !m_ticket.row.isEmpty() || !m_ticket.seat.isEmpty();
    add(seated ? tr("Block") : tr("Area, no numbered seat"), m_ticket.zone, seated ? 2.2 : 3);
    add(m_ticket.isTable ? tr("Table") : tr("Row"), m_ticket.row, 1);
    add(tr("Seat"), m_ticket.seat, 1);
    add(tr("Entrance"), m_ticket.entrance, 1.2);
    return result;
}

void TicketSheet::drawPlace() const
{
    const QList<Cell> all = cells();
    double shares = 0;
    for (const Cell &cell : all)
        shares += cell.share;
    const QRectF &box = m_measures.place;
    const double gap = 2;
    const double usable = box.width() - gap * static_cast<double>(all.size() - 1);
    double x = box.left();
    for (const Cell &cell : all) {
        const double width = usable * cell.share / shares;
        drawCell(QRectF(x, box.top(), width, box.height()), cell);
        x += width + gap;
    }
}

void TicketSheet::drawCell(const QRectF &box, const Cell &cell) const
{
    m_canvas.fill(box, tint, 1.2);
    m_canvas.frame(box, edge, 0.2, 1.2);
    const QRectF inner = box.adjusted(2.2, 1.2, -2.2, -0.8);
    const double label =
        m_canvas.text(QRectF(inner.left(), inner.top(), inner.width(), 0), cell.label, style(7.5, QFont::Medium, true));
    PrintText value = style(25, QFont::Bold);
    value.alignment = Qt::AlignLeft | Qt::AlignVCenter;
    value.fewestPoints = 11;
    value.lines = cell.value.contains(u' ') ? 2 : 1;
    m_canvas.text(inner.adjusted(0, label, 0, 0), cell.value, value);
}

QString TicketSheet::notes() const
{
    QStringList all{m_ticket.holderName, m_ticket.typeNote, m_ticket.needsProof ? tr("bring your proof") : QString(),
                    m_ticket.placeNote};
    all.removeAll(QString());
    return all.join(u" · "_s);
}

QString TicketSheet::included() const
{
    QStringList all;
    if (!m_ticket.fee.isZero())
        all.append(tr("incl. %1 booking fee").arg(m_format.amountWithCurrency(m_ticket.fee)));
    if (m_ticket.taxBasisPoints > 0 && !m_ticket.price.isZero())
        all.append(tr("incl. %1 % tax").arg(m_format.locale().toString(m_ticket.taxBasisPoints / 100.0, 'g', 4)));
    return all.join(u", "_s);
}

/// Ticket type and price, side by side; who may use it, what is special about the seat.
void TicketSheet::drawKind() const
{
    const QRectF &box = m_measures.kind;
    double y = box.top();
    const auto addPair = [&](const QString &left, const PrintText &style, const QString &right, PrintText rightStyle) {
        rightStyle.alignment = Qt::AlignRight;
        const double width = right.isEmpty() ? 0 : m_canvas.textWidth(right, rightStyle) + 1;
        m_canvas.text(QRectF(box.right() - width, y, width, 0), right, rightStyle);
        m_canvas.text(QRectF(box.left(), y, box.width() - width - 3, 0), left, style);
        y += m_canvas.textHeight(box.width(), u"X"_s, style);
    };
    const QString type =
        m_ticket.category.isEmpty()
            ? m_ticket.ticketType
            : tr("%1, category %2", "ticket type and price category").arg(m_ticket.ticketType, m_ticket.category);
    const QString price = m_ticket.price.isZero() ? tr("Free of charge") : m_format.amountWithCurrency(m_ticket.price);
    addPair(type, style(12, QFont::DemiBold), price, style(12, QFont::Bold));

    const PrintText small = style(8.5, QFont::Normal, true);
    const QString left = notes();
    const QString right = included();
    if (m_canvas.textWidth(left, small) + m_canvas.textWidth(right, small) + 5 > box.width() &&
        y + 2 * m_canvas.textHeight(box.width(), u"X"_s, small) <= box.bottom()) {
        addPair({}, small, right, small);
        addPair(left, small, {}, small);
    } else {
        addPair(left, small, right, small);
    }
}

void TicketSheet::drawPolicy() const
{
    PrintText small = style(7, QFont::Normal, true);
    small.lines = 12;
    small.fewestPoints = 5;
    small.alignment = Qt::AlignBottom;
    QString text =
        tr("The code lets one person in, once. Keep it to yourself and show it at the door, on paper or on a screen.");
    if (!m_ticket.refundPolicy.isEmpty())
        text += u'\n' + m_ticket.refundPolicy;
    m_canvas.text(m_measures.policy, text, small);
}

QString TicketSheet::placeInWords() const
{
    if (m_ticket.row.isEmpty())
        return m_ticket.seat.isEmpty() ? m_ticket.zone : tr("%1, seat %2").arg(m_ticket.zone, m_ticket.seat);
    return (m_ticket.isTable ? tr("%1, table %2, seat %3") : tr("%1, row %2, seat %3"))
        .arg(m_ticket.zone, m_ticket.row, m_ticket.seat);
}

void TicketSheet::drawStub() const
{
    const double bottom = m_measures.page.height() - m_measures.margin;
    m_canvas.line({m_measures.tear, m_measures.margin}, {m_measures.tear, bottom}, edge, 0.25, true);
    if (const std::optional<QrImage> code = QrImage::fromText(m_ticket.code))
        m_canvas.qr(m_measures.qr, *code);

    const QRectF &box = m_measures.stub;
    double y = box.top();
    const auto add = [&](const QString &text, PrintText style, double gap = 0) {
        style.alignment = Qt::AlignHCenter;
        const double height = m_canvas.textHeight(box.width(), text, style);
        if (y + height > box.bottom() + 0.2)
            return; // a smaller paper has no room for what the ticket says elsewhere
        y += m_canvas.text(QRectF(box.left(), y, box.width(), 0), text, style) + gap;
    };
    add(m_ticket.orderCode, style(15, QFont::Bold));
    add(tr("Ticket %1 of %2").arg(m_format.number(m_ticket.number), m_format.number(m_ticket.count)),
        style(8, QFont::Normal, true), 0.5);
    PrintText place = style(9, QFont::DemiBold);
    place.lines = 2;
    add(placeInWords(), place, 0.5);
    add(m_ticket.houseName, style(8, QFont::Normal, true), 3);
    PrintText name = style(9, QFont::DemiBold);
    name.lines = 3;
    add(m_ticket.eventName, name, 0.5);
    add(when(), style(8, QFont::Normal, true));
}

} // namespace parterre
