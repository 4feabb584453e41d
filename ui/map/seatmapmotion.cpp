#include "map/seatgotoedit.h"
#include "map/seatmapaccessible.h"
#include "map/seatmapcontroller.h"
#include "map/seatmapframe.h"
#include "map/seatmapoverlay.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"
#include "map/seatnavigator.h"

#include <QLineF>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

// The moving half of SeatMapView: where the camera stands, which level that is, and what the cursor means.

namespace parterre {
namespace {

constexpr int flightTime = 250;
/// Narrower seats than this are shown as sections where the venue has an overview.
constexpr double leastSeat = 6;
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
    if (first || wasFitted) {
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
    const SeatMapLevel level = overview                 ? SeatMapLevel::Overview
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

void SeatMapView::enterSection(int section)
{
    const MapSection &place = m_state->model->section(section);
    setSection(m_state->hasOverview() ? section : -1);
    SeatCamera target = m_state->camera;
    target.fit(place.bounds, fitMargins(), mostFlownSeat / seatdetail::seatSide);
    if (const double least = leastFlownSeat / seatdetail::seatSide; target.zoom() < least)
        target.look(place.bounds.center(), least);
    const int seat = m_state->cursorSeat;
    if (seat < 0 || m_state->model->seat(seat).section != section)
        m_state->cursorSeat = SeatNavigator(*m_state->model, m_state->renderer.grid()).entrySeat(section);
    flyTo(target);
    if (m_state->cursorSeat >= 0)
        tellCursor();
}

void SeatMapView::chooseSection(int section)
{
    if (section < 0)
        return;
    const MapSection &place = m_state->model->section(section);
    // A zone that is one standing area has no seats to fly to.
    if (place.seatCount == 0 && place.areaCount == 1) {
        if (!m_state->readOnly)
            Q_EMIT areaActivated(m_state->model->area(place.firstArea).no);
        return;
    }
    m_state->cursorSection = section;
    enterSection(section);
}

void SeatMapView::flyTo(const SeatCamera &target)
{
    stopFlight();
    if (m_state->reducedMotion || !isVisible()) {
        m_state->camera = target;
        cameraMoved();
        return;
    }
    m_flight = new QVariantAnimation(this);
    m_flight->setDuration(flightTime);
    m_flight->setEasingCurve(QEasingCurve::OutCubic);
    m_flight->setStartValue(0.0);
    m_flight->setEndValue(1.0);
    const SeatCamera start = m_state->camera;
    connect(m_flight, &QVariantAnimation::valueChanged, this, [this, start, target](const QVariant &value) {
        const double share = value.toDouble();
        if (share >= 1) {
            m_state->camera = target;
        } else {
            // Even steps of magnification, and a centre that keeps the target steady while the view closes in on it.
            const double zoom = start.zoom() * std::pow(target.zoom() / start.zoom(), share);
            const double span = 1 / target.zoom() - 1 / start.zoom();
            const double way = std::abs(span) < 1e-9 ? share : (1 / zoom - 1 / start.zoom()) / span;
            m_state->camera.look(start.centre() + (target.centre() - start.centre()) * way, zoom);
        }
        cameraMoved();
    });
    connect(m_flight, &QVariantAnimation::finished, this, [this] {
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

void SeatMapView::goTo(SeatNo seat)
{
    const int index = m_state->model ? m_state->model->seatIndex(seat) : -1;
    if (index < 0 || !m_state->camera.isReady())
        return;
    if (m_state->hasOverview())
        setSection(m_state->model->seat(index).section);
    SeatCamera target = m_state->camera;
    const double zoom = std::max(target.zoom(), 1.0);
    target.look(m_state->model->seat(index).position(), zoom);
    m_state->cursorShown = true;
    m_state->cursorSeat = index;
    flyTo(target);
    tellCursor();
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
    SeatCamera target = m_state->camera;
    target.fit(m_state->model->data().bounds, fitMargins(), mostFlownSeat / seatdetail::seatSide);
    flyTo(target);
}

void SeatMapView::up()
{
    fit();
}

void SeatMapView::zoomIn()
{
    SeatCamera target = m_state->camera;
    target.look(target.centre(), target.zoom() * zoomStep);
    flyTo(target);
}

void SeatMapView::zoomOut()
{
    SeatCamera target = m_state->camera;
    target.look(target.centre(), target.zoom() / zoomStep);
    flyTo(target);
}

void SeatMapView::showPlan(const QRectF &plan)
{
    if (!m_state->camera.isReady() || plan.isEmpty())
        return;
    stopFlight();
    m_state->camera.fit(plan, {}, SeatCamera::mostZoom);
    cameraMoved();
}

void SeatMapView::moveCursor(int seat)
{
    const bool moved = seat != m_state->cursorSeat;
    m_state->cursorSeat = seat;
    if (const int section = m_state->model->seat(seat).section; m_state->section >= 0)
        setSection(section);
    // The cursor never leaves the view: the camera follows by just as much as is missing.
    const double margin = std::max(40.0, 1.5 * m_state->renderer.shownSide());
    const QPointF at = m_state->camera.toView(m_state->model->seat(seat).position());
    const QSizeF view = m_state->camera.viewport();
    const auto missing = [margin](double place, double size) {
        return place < margin ? place - margin : place > size - margin ? place - (size - margin) : 0.0;
    };
    const QPointF by(missing(at.x(), view.width()), missing(at.y(), view.height()));
    if (!by.isNull() && m_state->cursorShown) {
        m_state->camera.panBy((by * m_state->camera.pixelRatio()).toPoint());
        cameraMoved();
    }
    viewport()->update();
    if (moved)
        tellCursor();
}

void SeatMapView::moveCursorSection(int section)
{
    m_state->cursorSection = section;
    viewport()->update();
    SeatMapAccessible::tellFocus(*this);
}

void SeatMapView::tellCursor()
{
    SeatMapAccessible::tellFocus(*this);
    Q_EMIT cursorMoved(cursor());
}

void SeatMapView::activate(int seat)
{
    if (!m_state->readOnly)
        Q_EMIT seatActivated(m_state->model->seatNo(seat));
}

void SeatMapView::request(const QList<int> &seats)
{
    if (m_state->readOnly)
        return;
    QList<SeatNo> wanted;
    for (const int seat : seats) {
        if (m_state->model->seat(seat).display == SeatDisplay::Available && wanted.size() < m_state->selectionLimit)
            wanted.append(m_state->model->seatNo(seat));
    }
    if (!wanted.isEmpty())
        Q_EMIT seatsRequested(wanted);
}

void SeatMapView::openGoTo(const QString &firstLetter)
{
    if (!m_goTo) {
        m_goTo = new SeatGoToEdit(this);
        connect(m_goTo, &SeatGoToEdit::seatChosen, this, [this](int seat) { goTo(m_state->model->seatNo(seat)); });
        connect(m_goTo, &SeatGoToEdit::sectionChosen, this, &SeatMapView::enterSection);
        connect(m_goTo, &SeatGoToEdit::closed, this, [this] { setFocus(Qt::ShortcutFocusReason); });
    }
    m_goTo->move(12, 12);
    m_goTo->open(m_state->model, m_state->section, firstLetter);
}

} // namespace parterre
