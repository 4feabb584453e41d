#pragma once

#include "map/mapscenery.h"
#include "map/mapunderlay.h"
#include "map/seatgrid.h"
#include "map/seatmapfilter.h"
#include "map/seatmapmodel.h"
#include "map/spritecache.h"

#include <QImage>

#include <vector>

namespace parterre {

/// Paints a map into a frame. What a pixel of the plan looks like depends on the model, the theme and the settings
/// below and on nothing else, so any part may be painted again at any time and fits its neighbours to the pixel. No
/// widget; owned by a view (or a test) and used on the UI thread because of the fonts.
///
/// "World" pixels are device pixels of the whole plan at the current scale: plan position × scale.
class SeatRenderer
{
public:
    /// Rows of pixels painted in one go: background, seats and texts of a band stay in the processor's cache.
    static constexpr int bandHeight = 32;

    SeatRenderer();

    /// The model must outlive the renderer or the next call of this function.
    void setModel(const SeatMapModel *model);
    const SeatMapModel *model() const { return m_model; }
    void setTheme(const SeatTheme &theme);
    const SeatTheme &theme() const { return m_theme; }
    void setFilter(const SeatMapFilter &filter);
    /// Sections instead of seats.
    void setOverview(bool overview);
    bool isOverview() const { return m_overview; }
    /// Everything outside this section is pushed back; -1 for none.
    void setForeground(int section);
    int foreground() const { return m_foreground; }
    /// Seats at least this wide in logical pixels show their numbers instead of the letters.
    void setNumbersFrom(double shownSide);
    /// Device pixels per plan unit, and device pixels per logical pixel.
    void setScale(double scale, double pixelRatio);
    double scale() const { return m_scale; }
    double pixelRatio() const { return m_pixelRatio; }
    bool isReady() const { return m_model && m_scale > 0; }

    /// The model's seats changed; answers the world pixels to paint again (in the overview also of their sections).
    std::vector<QRect> seatsChanged(const QList<int> &seats);
    std::vector<QRect> areasChanged(const QList<int> &areas);
    /// Categories got other names or prices; everything has to be painted again.
    void categoriesChanged() { m_sceneryValid = false; }
    void backgroundChanged();

    /// Paints `rect` of the frame, whose pixel (0, 0) is the world pixel `origin`. The frame is RGB32.
    void render(QImage &frame, const QRect &rect, QPoint origin);

    /// World pixels that a seat may touch.
    QRect seatBox(int seat) const;
    double shownSide() const { return seatdetail::seatSide * m_scale / m_pixelRatio; }
    /// The seat at a place of the plan, -1 for none.
    int seatAt(QPointF plan) const { return m_seats.hit(plan, seatdetail::seatSide / 2 + 2); }
    const SeatGrid &grid() const { return m_seats; }
    TextCache &texts() { return m_texts; }

private:
    struct RowLabel
    {
        QString text;
        qint32 section = 0;
        /// As drawn at the present scale; empty until it is first needed.
        std::shared_ptr<const PixelSprite> sprite;
    };

    void buildGrid();
    void buildRowLabels();
    void refreshLooks();
    bool isInForeground(int seat) const;
    quint16 lookOf(int seat) const;
    /// The seats whose looks may have changed with this one.
    void addNeighbours(int seat, std::vector<int> &seats) const;
    void ensureScenery();
    SceneryStyle style() { return {*m_model, m_theme, m_filter, m_texts, m_scale, m_pixelRatio}; }
    bool isPushedBack(int section) const { return m_sectionBack[static_cast<size_t>(section)] != 0; }
    void refreshSections();
    void forgetRowLabels();
    QRectF planRect(const QRect &world, int reach) const;

    void renderBand(const PixelTarget &target, QPoint origin);
    void renderSeats(const PixelTarget &target, QPoint origin);
    template <bool Whole>
    void renderSeatsAt(const PixelTarget &target, QPoint origin);
    void renderRowLabels(const PixelTarget &target, QPoint origin);

    const SeatMapModel *m_model = nullptr;
    SeatTheme m_theme;
    SeatMapFilter m_filter;
    bool m_overview = false;
    int m_foreground = -1;
    double m_numbersFrom = seatdetail::numbers;
    double m_scale = 0;
    double m_pixelRatio = 1;

    SeatGrid m_seats;
    SeatGrid m_rowLabels;
    std::vector<RowLabel> m_rowLabelTexts;
    qsizetype m_longestRowLabel = 0;
    std::vector<char> m_sectionBack;
    MapUnderlay m_underlay;
    SpriteCache m_sprites;
    TextCache m_texts;

    bool m_sceneryValid = false;
    /// Sections on the overview, else areas; changed one by one.
    std::vector<SceneryPiece> m_livePieces;
    std::vector<SceneryPiece> m_fixedPieces;
    std::vector<SceneryPiece> m_namePieces;
};

} // namespace parterre
