#include "map/seatmapview.h"

#include "map/seatflight.h"
#include "map/seatmapaccessible.h"
#include "map/seatmapcontroller.h"
#include "map/seatmapframe.h"
#include "map/seatmapoverlay.h"
#include "map/seatmapstate.h"
#include "map/seatpulse.h"

#include "common/style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTouchEvent>
#include <QWheelEvent>

#include <cmath>

namespace parterre {

SeatMapView::SeatMapView(QWidget *parent)
    : QAbstractScrollArea(parent), m_state(std::make_unique<SeatMapState>()), m_frame(std::make_unique<SeatMapFrame>()),
      m_overlay(std::make_unique<SeatMapOverlay>(*m_state)), m_controller(std::make_unique<SeatMapController>(*this))
{
    SeatMapAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Seat map"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    viewport()->setMouseTracking(true);
    setMinimumSize(200, 150);
    m_pulse = new SeatPulse(*m_state, *m_frame, this);
    connect(m_pulse, &SeatPulse::repaintNeeded, this, [this](const QRegion &region) { viewport()->update(region); });
    refreshTheme();
}

SeatMapView::~SeatMapView() = default;

void SeatMapView::setModel(std::shared_ptr<SeatMapModel> model)
{
    if (m_state->model)
        m_state->model->disconnect(this);
    stopFlight();
    m_pulse->stop();
    m_controller->reset();
    m_state->section = m_state->cursorSeat = m_state->cursorSection = m_state->cursorArea = -1;
    m_state->hoverSeat = m_state->hoverSection = m_state->hoverArea = -1;
    m_state->proposal.clear();
    m_state->marked.clear();
    m_state->model = std::move(model);
    m_state->renderer.setModel(m_state->model.get());
    collectMine();
    m_overlay->reset();
    m_placed = false;
    if (m_state->model) {
        connect(m_state->model.get(), &SeatMapModel::seatsChanged, this, &SeatMapView::seatsChanged);
        connect(m_state->model.get(), &SeatMapModel::areasChanged, this, &SeatMapView::areasChanged);
        connect(m_state->model.get(), &SeatMapModel::categoriesChanged, this, [this] {
            m_state->renderer.categoriesChanged();
            repaintAll();
        });
        connect(m_state->model.get(), &SeatMapModel::backgroundChanged, this, [this] {
            m_state->renderer.backgroundChanged();
            repaintAll();
        });
    }
    placeCamera();
    repaintAll();
    SeatMapAccessible::tellTree(*this, true);
    Q_EMIT modelChanged();
}

std::shared_ptr<SeatMapModel> SeatMapView::model() const
{
    return m_state->model;
}

void SeatMapView::setFilter(const SeatMapFilter &filter)
{
    m_state->renderer.setFilter(filter);
    repaintAll();
}

void SeatMapView::setReadOnly(bool readOnly)
{
    m_state->readOnly = readOnly;
    m_controller->reset();
    viewport()->update();
}

void SeatMapView::setOverviewEnabled(bool enabled)
{
    m_state->overviewWanted = enabled;
    m_placed = false;
    placeCamera();
}

void SeatMapView::setMinimapEnabled(bool enabled)
{
    m_state->minimapWanted = enabled;
    viewport()->update();
}

void SeatMapView::setSelectionLimit(int seats)
{
    m_state->selectionLimit = std::max(1, seats);
}

void SeatMapView::setPickCount(int seats)
{
    m_state->pickCount = std::max(1, seats);
    m_state->marked.clear();
    viewport()->update();
}

void SeatMapView::setNumbersFrom(int pixels)
{
    m_state->renderer.setNumbersFrom(pixels);
    repaintAll();
}

void SeatMapView::setOffline(bool offline)
{
    m_offline = offline;
    m_state->readOnly = offline;
    refreshTheme();
}

void SeatMapView::setReducedMotion(bool reduced)
{
    m_state->reducedMotion = reduced;
    if (!reduced)
        return;
    m_pulse->stop();
    if (m_flight)
        fly(SeatCamera(m_flight->target()));
}

void SeatMapView::setSeatDetails(std::function<QStringList(SeatNo)> details)
{
    m_state->details = std::move(details);
}

void SeatMapView::setProposal(const QList<SeatNo> &seats)
{
    m_state->proposal.clear();
    for (const SeatNo seat : seats) {
        if (const int index = m_state->model ? m_state->model->seatIndex(seat) : -1; index >= 0)
            m_state->proposal.append(index);
    }
    viewport()->update();
}

SeatMapLevel SeatMapView::level() const
{
    return m_level;
}

SectionNo SeatMapView::section() const
{
    return m_state->section < 0 ? SectionNo() : m_state->model->section(m_state->section).no;
}

int SeatMapView::zoomPercent() const
{
    return m_zoomPercent;
}

SeatNo SeatMapView::cursor() const
{
    return m_state->cursorSeat < 0 ? SeatNo() : m_state->model->seatNo(m_state->cursorSeat);
}

QRectF SeatMapView::visiblePlan() const
{
    return m_state->camera.isReady() ? m_state->camera.visiblePlan() : QRectF();
}

QRect SeatMapView::seatRect(int seatIndex) const
{
    const QPointF centre = m_state->camera.toView(m_state->model->seat(seatIndex).position());
    const double side = seatdetail::seatSide * m_state->camera.zoom();
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side).toAlignedRect();
}

void SeatMapView::seatsChanged(const QList<int> &seats)
{
    m_pulse->seatsChanged(seats);
    bool mineChanged = false;
    for (const int seat : seats) {
        const bool wasMine = m_state->mineSeats.contains(seat);
        const bool isMine = m_state->model->seat(seat).display == SeatDisplay::Mine;
        mineChanged = mineChanged || wasMine != isMine;
        if (isMine)
            m_state->mineSeats.insert(seat);
        else if (wasMine)
            m_state->mineSeats.remove(seat);
    }
    for (const QRect &box : m_state->renderer.seatsChanged(seats))
        updateWorld(box);
    if (seats.contains(m_state->hoverSeat) || seats.contains(m_state->cursorSeat))
        viewport()->update();
    // Other people's sales are not read out; what happens under the cursor is.
    if (m_state->hasFocus && seats.contains(m_state->cursorSeat))
        SeatMapAccessible::tellState(*this, m_state->cursorSeat);
    if (mineChanged && m_overlay->minimap().isShown())
        viewport()->update(m_overlay->minimap().rect().toAlignedRect());
}

void SeatMapView::areasChanged(const QList<int> &areas)
{
    for (const QRect &box : m_state->renderer.areasChanged(areas))
        updateWorld(box);
}

void SeatMapView::collectMine()
{
    m_state->mineSeats.clear();
    for (int i = 0; m_state->model && i < m_state->model->seatCount(); ++i) {
        if (m_state->model->seat(i).display == SeatDisplay::Mine)
            m_state->mineSeats.insert(i);
    }
}

void SeatMapView::updateWorld(const QRect &world)
{
    m_frame->invalidate(world);
    const double ratio = m_state->camera.pixelRatio();
    const QRectF logical(QPointF(world.topLeft() - m_state->camera.origin()) / ratio, QSizeF(world.size()) / ratio);
    if (const QRect part = logical.toAlignedRect() & viewport()->rect(); !part.isEmpty())
        viewport()->update(part);
}

void SeatMapView::repaintAll()
{
    m_frame->invalidate();
    viewport()->update();
}

void SeatMapView::refreshTheme()
{
    m_themeCanvas = themeOf(*this).canvas;
    const SeatTheme theme = SeatTheme::of(themeOf(*this));
    m_state->renderer.setTheme(m_offline ? theme.desaturated() : theme);
    m_overlay->reset();
    repaintAll();
    Q_EMIT themeChanged();
}

bool SeatMapView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        m_controller->mousePress(static_cast<QMouseEvent &>(*event));
        return true;
    case QEvent::MouseMove: m_controller->mouseMove(static_cast<QMouseEvent &>(*event)); return true;
    case QEvent::MouseButtonRelease: m_controller->mouseRelease(static_cast<QMouseEvent &>(*event)); return true;
    case QEvent::MouseButtonDblClick: m_controller->mouseDoubleClick(static_cast<QMouseEvent &>(*event)); return true;
    case QEvent::Wheel: m_controller->wheel(static_cast<QWheelEvent &>(*event)); return true;
    case QEvent::Leave: m_controller->leave(); return false;
    case QEvent::NativeGesture: return m_controller->nativeGesture(static_cast<QNativeGestureEvent &>(*event));
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel: event->accept(); return m_controller->touch(static_cast<QTouchEvent &>(*event));
    default: return QAbstractScrollArea::viewportEvent(event);
    }
}

void SeatMapView::paintEvent(QPaintEvent *event)
{
    if (viewport()->devicePixelRatioF() != m_state->camera.pixelRatio())
        placeCamera();
    if (themeOf(*this).canvas != m_themeCanvas)
        refreshTheme();
    const double ratio = m_state->camera.pixelRatio();
    const QSize size = (QSizeF(viewport()->size()) * ratio).toSize();
    QPainter painter(viewport());
    painter.save();
    // In device pixels from here, so that the frame is copied and never resampled.
    painter.scale(1 / ratio, 1 / ratio);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    const auto show = [&](const QRect &device) { painter.drawImage(device.topLeft(), m_frame->image(), device); };
    const bool isShown = m_frame->sync(m_state->renderer, m_state->camera, size, show);
    for (const QRect &rect : event->region()) {
        if (!isShown)
            show(QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio).toAlignedRect() &
                 QRect(QPoint(0, 0), size));
    }
    painter.restore();
    m_overlay->paint(painter, event->rect());
    if ((m_pulse->isRunning() || m_pulse->isWaiting()) && !m_state->renderer.isOverview())
        m_pulse->paint(painter);
}

void SeatMapView::resizeEvent(QResizeEvent *)
{
    placeCamera();
}

void SeatMapView::keyPressEvent(QKeyEvent *event)
{
    if (!m_controller->keyPress(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

void SeatMapView::focusInEvent(QFocusEvent *event)
{
    m_state->hasFocus = true;
    // A window that comes back to the front goes on as it was.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_state->cursorShown = event->reason() != Qt::MouseFocusReason;
    if (m_state->cursorShown)
        placeCursor();
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
    SeatMapAccessible::tellFocus(*this);
}

void SeatMapView::focusOutEvent(QFocusEvent *event)
{
    m_state->hasFocus = false;
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_state->cursorShown = false;
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void SeatMapView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refreshTheme();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace parterre
