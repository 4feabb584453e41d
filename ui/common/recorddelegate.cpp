#include "common/recorddelegate.h"

#include "common/buttonlook.h"
#include "common/style.h"
#include "common/typescale.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace parterre {
namespace {

constexpr int padding = 12;

/// The pens and fonts of one cell.
struct Ink
{
    const Theme &theme;
    QColor first;
    QColor second;
};

Ink inkOf(const Theme &theme, const RecordCell &cell, bool enabled)
{
    if (!enabled)
        return {theme, theme.disabledText, theme.disabledText};
    const bool toned = cell.tone != Tone::Neutral;
    return {theme, toned ? theme.ink(cell.tone) : cell.muted ? theme.muted : theme.text, theme.muted};
}

void drawLine(QPainter &painter, const QRect &area, Qt::Alignment alignment, const QFont &font, const QColor &colour,
              const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, static_cast<int>((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter), shown);
}

/// Symbol or swatch at the left of `area`; answers what is left for the text.
QRect drawMark(QPainter &painter, const QRect &area, const RecordCell &cell, const Ink &ink)
{
    if (cell.category >= 0) {
        const Theme::Category &category = ink.theme.category(cell.category);
        const QRect swatch(area.left(), area.center().y() - 8, 18, 18);
        paintRoundedBox(painter, swatch, 4, category.fill, {});
        painter.setFont(typeFont(TypeRole::KeyCap));
        painter.setPen(category.letter);
        painter.drawText(swatch, Qt::AlignCenter, QString(QChar(u'A' + cell.category)));
        return area.adjusted(28, 0, 0, 0);
    }
    if (cell.symbol == Symbol::None)
        return area;
    const QColor colour = cell.tone == Tone::Neutral ? ink.theme.muted : ink.theme.ink(cell.tone);
    paintSymbol(painter, cell.symbol, QRect(area.left(), area.center().y() - 4, 10, 10), colour);
    return area.adjusted(20, 0, 0, 0);
}

void drawMeterCell(QPainter &painter, const QRect &area, const RecordCell &cell, const Ink &ink)
{
    const int middle = area.center().y();
    const QRect line(area.left(), middle - 16, area.width(), 18);
    QFont strong = typeFont(TypeRole::Heading);
    strong.setPixelSize(13);
    drawLine(painter, line, Qt::AlignRight, strong, ink.theme.text, cell.trailing);
    const int taken = QFontMetrics(strong).horizontalAdvance(cell.trailing) + 8;
    drawLine(painter, line.adjusted(0, 0, -taken, 0), Qt::AlignLeft, typeFont(TypeRole::Caption), ink.second, cell.text);
    paintMeter(painter, QRectF(area.left(), middle + 7, area.width(), 5), cell.meter, ink.theme);
}

void drawTexts(QPainter &painter, const QRect &area, const RecordCell &cell, Qt::Alignment alignment, const Ink &ink)
{
    const QFont first = typeFont(cell.strong ? TypeRole::Label : TypeRole::Body);
    if (!cell.trailing.isEmpty()) {
        const QFont font = typeFont(TypeRole::Secondary);
        const int taken = QFontMetrics(font).horizontalAdvance(cell.trailing);
        drawLine(painter, area, Qt::AlignRight, font, ink.second, cell.trailing);
        RecordCell rest = cell;
        rest.trailing.clear();
        drawTexts(painter, area.adjusted(0, 0, -taken - padding, 0), rest, alignment, ink);
        return;
    }
    if (cell.second.isEmpty()) {
        drawLine(painter, area, alignment, first, ink.first, cell.text);
        return;
    }
    const int middle = area.center().y();
    drawLine(painter, QRect(area.left(), middle - 18, area.width(), 20), alignment, first, ink.first, cell.text);
    drawLine(painter, QRect(area.left(), middle + 2, area.width(), 17), alignment, typeFont(TypeRole::Caption), ink.second,
             cell.second);
}

} // namespace

RecordDelegate::RecordDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void RecordDelegate::setColumn(int column, CellOf cell)
{
    m_cells.insert(column, std::move(cell));
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!option.widget)
        return;
    const Theme &theme = themeOf(*option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, theme.tint);
    else if (index.row() == m_hoveredRow && enabled)
        painter->fillRect(option.rect, mixed(theme.surface, theme.text, 0.04));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    if (selected && isLeftmost(option, index))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height() - 1), theme.accent);

    const RecordCell cell = cellOf(index);
    const Ink ink = inkOf(theme, cell, enabled);
    const QRect area = drawMark(*painter, option.rect.adjusted(padding, 0, -padding, -1), cell, ink);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    if (!cell.meter.isEmpty())
        drawMeterCell(*painter, area, cell, ink);
    else
        drawTexts(*painter, area, cell, alignment, ink);
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const RecordCell cell = cellOf(index);
    const QFontMetrics metrics(typeFont(cell.strong ? TypeRole::Label : TypeRole::Body));
    const QFontMetrics small(typeFont(TypeRole::Caption));
    const int mark = cell.category >= 0 ? 28 : cell.symbol != Symbol::None ? 20 : 0;
    const int text = std::max(metrics.horizontalAdvance(cell.text), small.horizontalAdvance(cell.second));
    const int width = cell.meter.isEmpty() ? text : std::max(160, text + 48);
    return {width + mark + 2 * padding + 1, m_rowHeight};
}

RecordCell RecordDelegate::cellOf(const QModelIndex &index) const
{
    if (const auto found = m_cells.constFind(index.column()); found != m_cells.constEnd())
        return (*found)(index);
    RecordCell cell;
    cell.text = index.data(Qt::DisplayRole).toString();
    return cell;
}

bool RecordDelegate::isLeftmost(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return index.column() == 0;
    const QHeaderView *header = table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            return logical == index.column();
    }
    return false;
}

} // namespace parterre
