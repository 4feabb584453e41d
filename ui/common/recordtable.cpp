#include "common/recordtable.h"

#include "common/style.h"
#include "common/typescale.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace parterre {

RecordTable::RecordTable(QWidget *parent) : QTableView(parent), m_delegate(new RecordDelegate(this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setRowHeight(50);
    connect(this, &QTableView::doubleClicked, this, &RecordTable::opened);
}

void RecordTable::setRowHeight(int height)
{
    m_delegate->setRowHeight(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void RecordTable::setEmptyText(const QString &text, const QString &hint)
{
    m_emptyText = text;
    m_emptyHint = hint;
    viewport()->update();
}

void RecordTable::setLoading(bool loading)
{
    m_loading = loading;
    viewport()->update();
}

void RecordTable::setModel(QAbstractItemModel *newModel)
{
    QTableView::setModel(newModel);
    if (!newModel)
        return;
    const auto repaint = [this] { viewport()->update(); };
    connect(newModel, &QAbstractItemModel::rowsInserted, this, repaint);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, repaint);
    connect(newModel, &QAbstractItemModel::modelReset, this, repaint);
}

void RecordTable::selectRowSoftly(int row)
{
    if (model() && row >= 0 && row < model()->rowCount() && row != currentRow())
        setCurrentIndex(model()->index(row, 0));
}

void RecordTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_loading || m_emptyText.isEmpty() || (model() && model()->rowCount(rootIndex()) > 0))
        return;
    const Theme &theme = themeOf(*this);
    QPainter painter(viewport());
    const QRect area = viewport()->rect().adjusted(24, 0, -24, 0);
    const int middle = area.center().y();
    painter.setFont(typeFont(TypeRole::Section));
    painter.setPen(theme.text);
    painter.drawText(QRect(area.left(), middle - 30, area.width(), 26), Qt::AlignCenter, m_emptyText);
    painter.setFont(typeFont(TypeRole::Body));
    painter.setPen(theme.muted);
    painter.drawText(QRect(area.left(), middle, area.width(), 60), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     m_emptyHint);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        event->accept();
        return;
    }
    // A row is what is chosen here, so these go to the first and the last one and not to the ends of a row.
    const bool toEnd = event->key() == Qt::Key_End;
    if ((toEnd || event->key() == Qt::Key_Home) && event->modifiers() == Qt::NoModifier && model()) {
        selectRowSoftly(toEnd ? model()->rowCount() - 1 : 0);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void RecordTable::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void RecordTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Whoever comes by keyboard must see where they are.
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

void RecordTable::hover(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

} // namespace parterre
