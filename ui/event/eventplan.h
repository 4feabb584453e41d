#pragma once

#include "domain/common/result.h"
#include "domain/event/event.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace parterre {

class Database;
class PlaceBoard;
class PlaceWatch;
class SaleMapService;
class SeatMapView;
class Waiting;
struct SaleMapView;

/// A small picture of the hall with what is sold of an event, kept up to date, where there is room for one; only to be
/// looked at. Asks once the selection rests; nothing is shown of a draft, which has no places yet, or of what can't be
/// read. Owned by EventPanel; UI thread.
class EventPlan : public QWidget
{
    Q_OBJECT

public:
    /// The database is only handed on to PlaceWatch.
    EventPlan(SaleMapService &maps, Database &database, QWidget *parent = nullptr);
    ~EventPlan() override;

    /// Null shows nothing.
    void follow(EventId event);

    QSize sizeHint() const override { return {240, 148}; }
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void begin();
    void end();
    void ask();
    void receive(const Result<SaleMapView> &answer);
    void showFrame();

    SaleMapService &m_maps;
    std::unique_ptr<PlaceWatch> m_watch;
    std::unique_ptr<PlaceBoard> m_board;
    EventId m_event;
    QTimer m_rest;
    QWidget *m_frame = nullptr;
    SeatMapView *m_map = nullptr;
    Waiting *m_waiting = nullptr;
};

} // namespace parterre
