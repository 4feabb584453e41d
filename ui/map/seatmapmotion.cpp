#include "map/seatflight.h"
#include "map/seatmapaccessible.h"
#include "map/seatmapcontroller.h"
#include "map/seatmapframe.h"
#include "map/seatmapoverlay.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"
#include "map/seatnavigator.h"

#include "common/style.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

// The moving half of SeatMapView: where the camera stands and which level that is.

namespace parterre {
namespace {

/// Narrower seats than this are shown as sections where the venue has an overview.
constexpr double leastSeat = 6;
/// How much of its size a section may lose to keep clear of the little plan.
constexpr double leastZoomBeside = 0.8;
/// A section that is flown into shows its seats at least and at most this wide.
constexpr double leastFlownSeat = 7;
constexpr double mostFlownSeat = 26;
constexpr double zoomStep = 1.25;

} // namespace

QMarginsF SeatMapView::fitMargins() const
{
    // Row labels stand outside the seats and want a little more room at the sides.
    return m_state->hasOverview() && m_state->section < 0 ? QMarginsF(12, 12, 12, 12) : QMarginsF(30, 16, 30, 16);
}

void SeatMapView::placeCamera()
{
    SeatCamera &camera = m_state->camera;
    const bool first = !m_placed;
    const QRectF before = camera.isReady() ? camera.visiblePlan() : QRectF();
    const double zoom = camera.zoom();
    const bool wasFitted = camera.isReady() && zoom <= camera.leastZoom() * 1.02;
    camera.setViewport(viewport()->size(), viewport()->devicePixelRatioF());
    if (!m_state->model || viewport()->size().isEmpty())
        return;
    camera.setBounds(m_state->model->data().bounds);
    m_placed = true;
    if (m_flight && !first) {
        // The flight goes on from where it is, to what it meant to show, in the new size.
        camera.look(before.center(), zoom);
        SeatCamera target = camera;
        target.look(m_flight->target().centre(), m_flight->target().zoom());
        m_flight->setTarget(m_flight->plan().isNull() ? target : fitted(m_flight->plan()));
    } else if (first || wasFitted) {
        m_state->section = -1;
        camera.fit(m_state->model->data().bounds, fitMargins(), mostFlownSeat / seatdetail::seatSide);
    } else {
        camera.look(before.center(), zoom);
    }
    cameraMoved();
}

void SeatMapView::cameraMoved()
{
    m_state->renderer.setScale(m_state->camera.scale(), m_state->camera.pixelRatio());
    chooseLevel();
    viewport()->update();
    if (const int percent = static_cast<int>(std::lround(m_state->camera.zoom() * 100)); percent != m_zoomPercent) {
        m_zoomPercent = percent;
        Q_EMIT zoomChanged(percent);
    }
    Q_EMIT viewChanged();
}

void SeatMapView::chooseLevel()
{
    const double side = seatdetail::seatSide * m_state->camera.zoom();
    if (m_state->hasOverview() && !m_flight) {
        if (m_state->section >= 0) {
            const QRectF &bounds = m_state->model->section(m_state->section).bounds;
            const double fitted = seatdetail::seatSide * m_state->camera.zoomToFit(bounds, {});
            if (side < std::min(leastSeat, 0.6 * fitted))
                setSection(-1);
            else if (!bounds.contains(m_state->camera.centre()) && sectionInMiddle() >= 0)
                setSection(sectionInMiddle());
        } else if (side >= leastSeat) {
            setSection(sectionInMiddle());
        }
    }
    const bool overview = m_state->hasOverview() && m_state->section < 0 && side < leastSeat;
    if (overview != m_state->renderer.isOverview()) {
        m_state->renderer.setOverview(overview);
        m_state->hoverSeat = m_state->hoverSection = m_state->hoverArea = -1;
        repaintAll();
    }
    const SeatMapLevel level = overview                     ? SeatMapLevel::Overview
                               : side < seatdetail::letters ? SeatMapLevel::Section
                                                            : SeatMapLevel::Seat;
    if (level != m_level) {
        m_level = level;
        Q_EMIT levelChanged(level, section());
    }
}

int SeatMapView::sectionInMiddle() const
{
    const QPointF middle = m_state->camera.centre();
    int nearest = -1;
    double least = 0;
    for (int i = 0; i < m_state->model->sectionCount(); ++i) {
        const MapSection &place = m_state->model->section(i);
        if (place.outline.containsPoint(middle, Qt::WindingFill))
            return i;
        const double distance = QLineF(place.labelPoint, middle).length();
        if (nearest < 0 || distance < least) {
            nearest = i;
            least = distance;
        }
    }
    return nearest;
}

void SeatMapView::setSection(int section)
{
    if (section == m_state->section)
        return;
    m_state->section = section;
    m_state->renderer.setForeground(section);
    m_state->marked.clear();
    if (section >= 0)
        m_state->cursorSection = section;
    m_overlay->reset();
    repaintAll();
    SeatMapAccessible::tellTree(*this, false);
    Q_EMIT levelChanged(m_level, this->section());
}

SeatCamera SeatMapView::fitted(const QRectF &plan) const
{
    SeatCamera camera = m_state->camera;
    camera.fit(plan, fitMargins(), mostFlownSeat / seatdetail::seatSide);
    if (const double least = leastFlownSeat / seatdetail::seatSide; m_state->section >= 0 && camera.zoom() < least)
        camera.look(plan.center(), least);
    const SeatMinimap &minimap = m_overlay->minimap();
    const QRectF covered = QRectF(camera.toView(plan.topLeft()), camera.toView(plan.bottomRight())) & minimap.rect();
    if (covered.isEmpty() || !minimap.isShownFor(camera.visiblePlan()))
        return camera;
    QMarginsF beside = fitMargins();
    beside.setRight(camera.viewport().width() - minimap.rect().left() + beside.left() / 2);
    SeatCamera aside = m_state->camera;
    aside.fit(plan, beside, mostFlownSeat / seatdetail::seatSide);
    return aside.zoom() < leastZoomBeside * camera.zoom() ? camera : aside;
}

void SeatMapView::enterSection(int section)
{
    const MapSection &place = m_state->model->section(section);
    setSection(m_state->hasOverview() ? section : -1);
    const int seat = m_state->cursorSeat;
    if (seat < 0 || m_state->model->seat(seat).section != section) {
        m_state->cursorSeat = SeatNavigator(*m_state->model, m_state->renderer.grid()).entrySeat(section);
        m_state->cursorArea = m_state->cursorSeat < 0 && place.areaCount > 0 ? place.firstArea : -1;
    }
    fly(fitted(place.bounds), place.bounds);
    tellCursor();
}

void SeatMapView::chooseSection(int section)
{
    if (section < 0)
        return;
    const MapSection &place = m_state->model->section(section);
    // A zone that is one standing area has no seats to fly to.
    if (place.seatCount == 0 && place.areaCount == 1)
        return activateArea(place.firstArea);
    m_state->cursorSection = section;
    enterSection(section);
}

void SeatMapView::fly(const SeatCamera &target, const QRectF &plan)
{
    stopFlight();
    if (m_state->reducedMotion || movesLittle(*this) || !isVisible()) {
        m_state->camera = target;
        cameraMoved();
        return;
    }
    m_flight = new SeatFlight(m_state->camera, target, plan, this);
    connect(m_flight, &SeatFlight::valueChanged, this, [this] {
        m_flight->place(m_state->camera);
        cameraMoved();
    });
    connect(m_flight, &SeatFlight::finished, this, [this] {
        stopFlight();
        cameraMoved();
    });
    m_flight->start();
}

void SeatMapView::stopFlight()
{
    if (!m_flight)
        return;
    m_flight->disconnect(this);
    m_flight->stop();
    m_flight->deleteLater();
    m_flight = nullptr;
}

void SeatMapView::openSection(SectionNo section)
{
    if (const int index = m_state->model ? m_state->model->sectionIndex(section) : -1; index >= 0)
        enterSection(index);
}

void SeatMapView::fit()
{
    if (!m_state->model || viewport()->size().isEmpty())
        return;
    setSection(-1);
    fly(fitted(m_state->model->data().bounds), m_state->model->data().bounds);
}

void SeatMapView::up()
{
    fit();
}

void SeatMapView::zoomIn()
{
    // Pressed again on the way, it goes on from where the way leads.
    SeatCamera target = m_flight ? m_flight->target() : m_state->camera;
    target.look(target.centre(), target.zoom() * zoomStep);
    fly(target);
}

void SeatMapView::zoomOut()
{
    // Pressed again on the way, it goes on from where the way leads.
    SeatCamera target = m_flight ? m_flight->target() : m_state->camera;
    target.look(target.centre(), target.zoom() / zoomStep);
    fly(target);
}

void SeatMapView::showPlan(const QRectF &plan)
{
    if (!m_state->camera.isReady() || plan.isEmpty())
        return;
    stopFlight();
    m_state->camera.fit(plan, {}, SeatCamera::mostZoom);
    cameraMoved();
}

} // namespace parterre
