#pragma once

#include "map/seatmapfilter.h"
#include "map/seatmapmodel.h"

#include <QAbstractScrollArea>
#include <QColor>

#include <functional>
#include <memory>

namespace parterre {

class SeatCamera;
struct SeatMapState;
class SeatMapController;
class SeatMapFrame;
class SeatMapNode;
class SeatMapOverlay;
class SeatFlight;
class SeatGoToEdit;
class SeatPulse;

/// How much a map shows: sections, seats as shapes, seats with letters or numbers.
enum class SeatMapLevel { Overview, Section, Seat };

/// The seat map. Shows a SeatMapModel, lets people walk through it by mouse, touch and keyboard, and says which seats
/// they mean; what happens to those seats is the page's business. Carries 132,000 seats on a processor alone: see
/// SeatRenderer. Owned by a page; UI thread.
class SeatMapView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SeatMapView(QWidget *parent = nullptr);
    ~SeatMapView() override;

    /// Shows the model from its top level; null shows an empty canvas.
    void setModel(std::shared_ptr<SeatMapModel> model);
    std::shared_ptr<SeatMapModel> model() const;

    void setFilter(const SeatMapFilter &filter);
    /// A mirror: people may look around but not pick.
    void setReadOnly(bool readOnly);
    /// Off for the designer and for mirrors that always show seats.
    void setOverviewEnabled(bool enabled);
    void setMinimapEnabled(bool enabled);
    /// How many seats a sweep, a range or a marquee may ask for.
    void setSelectionLimit(int seats);
    /// With more than one, pointing shows a run of so many seats side by side and a click asks for all of them.
    void setPickCount(int seats);
    /// Seats at least so many pixels wide show numbers instead of letters. 22 unless said otherwise.
    void setNumbersFrom(int pixels);
    /// The data is old: the map turns pale and nothing can be picked.
    void setOffline(bool offline);
    /// No movement of any kind here, also where the application has nothing against it.
    void setReducedMotion(bool reduced);
    /// Further lines for the card of a seat: the order of a sold seat, until when a seat is held.
    void setSeatDetails(std::function<QStringList(SeatNo)> details);
    /// Seats that the page offers, outlined until the next call.
    void setProposal(const QList<SeatNo> &seats);

    SeatMapLevel level() const;
    /// The section in the foreground; null on the overview.
    SectionNo section() const;
    /// 100 shows a seat 20 pixels wide.
    int zoomPercent() const;
    /// Null while the keyboard has not been here.
    SeatNo cursor() const;
    /// Where the camera stands, for a mirror that follows this view.
    QRectF visiblePlan() const;

    /// For the overlay, the accessible tree and tests; pages have no need of it.
    const SeatMapState &state() const { return *m_state; }
    QRect seatRect(int seatIndex) const;

public Q_SLOTS:
    /// Brings the seat into view and puts the cursor on it.
    void goTo(parterre::SeatNo seat);
    void openSection(parterre::SectionNo section);
    /// The whole venue, or the whole room.
    void fit();
    /// One level up: from the seats to the overview, else everything.
    void up();
    void zoomIn();
    void zoomOut();
    void showPlan(const QRectF &plan);

Q_SIGNALS:
    /// A click, a tap, Space or a screen reader's toggle on one seat, in whatever state it is.
    void seatActivated(parterre::SeatNo seat);
    void areaActivated(parterre::AreaNo area);
    /// Several available seats at once: a range, a sweep, a marquee, a run.
    void seatsRequested(const QList<parterre::SeatNo> &seats);
    /// The section is null on the overview.
    void levelChanged(parterre::SeatMapLevel level, parterre::SectionNo section);
    void zoomChanged(int percent);
    void cursorMoved(parterre::SeatNo seat);
    void modelChanged();
    void themeChanged();
    /// The camera moved, for mirrors and for everything that is placed over the map.
    void viewChanged();
    /// Something to say to a person who cannot see it happen: "Closer, then tap your seat".
    void notice(const QString &text);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int, int) override {}

private:
    friend class SeatMapController;
    friend class SeatMapNode;

    void seatsChanged(const QList<int> &seats);
    void areasChanged(const QList<int> &areas);
    void refreshTheme();
    void placeCamera();
    void repaintAll();
    void collectMine();
    void updateWorld(const QRect &world);
    /// After every change of the camera: picks the level and tells the world.
    void cameraMoved();
    void chooseLevel();
    void setSection(int section);
    void enterSection(int section);
    /// Enters it, or asks for its places where it is one standing area.
    void chooseSection(int section);
    /// The camera that shows all of `plan`, beside the little plan where there is room.
    SeatCamera fitted(const QRectF &plan) const;
    void fly(const SeatCamera &target, const QRectF &plan = {});
    void stopFlight();
    void moveCursor(int seat);
    void moveCursorToArea(int area);
    /// Brings what the cursor stands on into view, by as little as it takes.
    void follow(const QRectF &plan);
    /// Where the keyboard comes in.
    void placeCursor();
    void moveCursorSection(int section);
    void tellCursor();
    void activate(int seat);
    void activateArea(int area);
    void request(const QList<int> &seats);
    void openGoTo(const QString &firstLetter);
    QMarginsF fitMargins() const;
    int sectionInMiddle() const;

    std::unique_ptr<SeatMapState> m_state;
    std::unique_ptr<SeatMapFrame> m_frame;
    std::unique_ptr<SeatMapOverlay> m_overlay;
    std::unique_ptr<SeatMapController> m_controller;
    SeatGoToEdit *m_goTo = nullptr;
    SeatPulse *m_pulse = nullptr;
    SeatFlight *m_flight = nullptr;
    SeatMapLevel m_level = SeatMapLevel::Seat;
    int m_zoomPercent = 0;
    bool m_placed = false;
    bool m_offline = false;
    QColor m_themeCanvas;
};

} // namespace parterre
