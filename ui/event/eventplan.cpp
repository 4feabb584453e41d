#include "event/eventplan.h"

#include "common/panel.h"
#include "common/roundcorners.h"
#include "common/waiting.h"
#include "map/seatmapmodel.h"
#include "map/seatmapview.h"
#include "sale/placeboard.h"
#include "services/placewatch.h"
#include "services/salemapservice.h"

#include <QVBoxLayout>

namespace parterre {
namespace {

using namespace std::chrono_literals;

/// Whoever walks through the list with the arrow keys wants no plan on the way.
constexpr auto restFor = 250ms;
/// Lower than this a hall can't be told from another one.
constexpr int lowest = 88;

} // namespace

EventPlan::EventPlan(SaleMapService &maps, Database &database, QWidget *parent)
    : QWidget(parent), m_maps(maps), m_watch(std::make_unique<PlaceWatch>(database))
{
    m_map = new SeatMapView;
    m_map->setReadOnly(true);
    m_map->setMinimapEnabled(false);
    m_map->setMinimumHeight(1);
    m_map->setAccessibleName(tr("Plan of the event"));
    // A picture, not a place to work in.
    m_map->setFocusPolicy(Qt::NoFocus);
    m_map->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frame = canvasAround(*m_map);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    m_frame->hide();
    m_waiting = new Waiting(*this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restFor);
    connect(&m_rest, &QTimer::timeout, this, &EventPlan::ask);
    connect(m_watch.get(), &PlaceWatch::changed, this, [this](const PlaceChangesView &changes) {
        if (!m_board || changes.event != m_event)
            return;
        m_board->apply(changes);
        showFrame();
    });
}

EventPlan::~EventPlan() = default;

void EventPlan::follow(EventId event)
{
    if (event == m_event)
        return;
    end();
    m_event = event;
    begin();
}

void EventPlan::begin()
{
    if (!m_event.isNull() && isVisible())
        m_rest.start();
}

void EventPlan::end()
{
    m_rest.stop();
    m_waiting->forget();
    m_watch->follow({});
    m_map->setModel(nullptr);
    m_board.reset();
    showFrame();
}

void EventPlan::ask()
{
    m_waiting->follow(m_maps.map(m_event), [this](const Result<SaleMapView> &answer) { receive(answer); });
}

void EventPlan::receive(const Result<SaleMapView> &answer)
{
    if (!answer)
        return;
    m_board = std::make_unique<PlaceBoard>(*answer, QList<SeatCategoryInfo>());
    m_map->setModel(m_board->model());
    m_watch->follow(m_event);
}

void EventPlan::showFrame()
{
    m_frame->setVisible(m_board && m_board->isKnown() && height() >= lowest);
}

void EventPlan::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showFrame();
}

void EventPlan::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    begin();
}

void EventPlan::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    end();
}

} // namespace parterre
