#pragma once

#include "map/seatmapmodel.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

class QPagedPaintDevice;
class QPainter;

namespace parterre {

/// Prints a map as vectors, sharp at any size: the venue on the first page, and where its seats would be too small
/// there, every section on a page of its own. Uses the colours for paper; shapes and letters tell everything without
/// colour too. The model must not change while it prints.
class SeatPlanPrinter
{
public:
    explicit SeatPlanPrinter(const SeatMapModel &model) : m_model(model) {}

    /// What stands on top of every page, for example the event and its date.
    void setTitle(const QString &title) { m_title = title; }
    /// False when the device could not be painted on.
    bool print(QPagedPaintDevice &device) const;
    /// How many pages `print` makes on a page with so many millimetres to paint on.
    int pageCount(QSizeF millimetres) const;

private:
    bool seatsFitOnOnePage(QSizeF millimetres) const;
    void paintPage(QPainter &painter, const QRectF &page, const QRectF &plan, const QString &caption, int section,
                   bool seats) const;

    const SeatMapModel &m_model;
    QString m_title;
};

} // namespace parterre
