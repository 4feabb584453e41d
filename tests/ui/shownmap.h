#pragma once

#include "map/seatmapstate.h"
#include "map/seatmapview.h"

#include "ui/mapsamples.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace parterre {

/// A shown view of the size that the Sell page gives it, without movement.
struct ShownMap
{
    explicit ShownMap(const MapSample &sample, QSize size = {900, 470})
        : model(SeatMapModel::fromLayout(sample.layout, sample.configuration))
    {
        view.setReducedMotion(true);
        view.resize(size);
        view.setModel(model);
        view.show();
        QCoreApplication::processEvents();
    }

    /// As with the Tab key; false when the window does not become active.
    bool takeFocus()
    {
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view))
            return false;
        view.clearFocus();
        view.setFocus(Qt::TabFocusReason);
        return view.hasFocus();
    }

    /// Close enough that a finger is sure of its seat.
    void comeClose(int seat)
    {
        view.goTo(model->seatNo(seat));
        while (view.zoomPercent() < 130)
            view.zoomIn();
        view.goTo(model->seatNo(seat));
    }

    QPoint at(int seat) const { return view.seatRect(seat).center(); }
    int seat(int row, int number) const { return model->row(row).firstSeat + number - 1; }
    SeatNo no(int row, int number) const { return model->seatNo(seat(row, number)); }
    QList<SeatNo> nos(const QList<int> &seats) const
    {
        QList<SeatNo> list;
        for (const int index : seats)
            list.append(model->seatNo(index));
        return list;
    }

    std::shared_ptr<SeatMapModel> model;
    SeatMapView view;
};

inline SeatNo lastSeat(const QSignalSpy &spy)
{
    return spy.isEmpty() ? SeatNo() : spy.last().first().value<SeatNo>();
}

inline QList<SeatNo> lastSeats(const QSignalSpy &spy)
{
    return spy.isEmpty() ? QList<SeatNo>() : spy.last().first().value<QList<SeatNo>>();
}

} // namespace parterre
