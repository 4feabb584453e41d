#pragma once

#include "map/pixelsprite.h"
#include "map/seatpainter.h"

#include <QHash>

#include <array>
#include <memory>
#include <vector>

namespace parterre {

/// The seat pictures of a theme at a few scales, made when first asked for. Below 12 device pixels a seat may stand on
/// quarter pixels and has sixteen pictures ("phases"), so that rows of tiny seats do not swim; from 12 on it stands on
/// whole pixels and stays crisp. Owned by the renderer; UI thread, because numbers are drawn with fonts.
class SpriteCache
{
public:
    static constexpr double wholePixelsFrom = 12;
    static constexpr int phases = 16;

    void setTheme(const SeatTheme &theme);
    /// Device pixels per plan unit, and device pixels per logical pixel. Keeps the pictures of the last few scales.
    void setScale(double scale, double pixelRatio);

    bool standsOnWholePixels() const { return m_set->wholePixels; }
    /// Side of a seat in device pixels when it stands on whole pixels.
    int wholeSide() const { return m_set->wholeSide; }
    /// No picture reaches farther than this from its anchor pixel.
    int reach() const { return m_set->reach; }

    /// Anchored at the top left corner of the seat's square when it stands on whole pixels, else at the pixel below
    /// its centre. `phase` is 4 * (y quarter) + (x quarter), 0 on whole pixels.
    const PixelSprite &seat(int look, int phase)
    {
        const PixelSprite *&known = m_set->sprites[static_cast<size_t>(look * phases + phase)];
        if (!known)
            make(look);
        return *known;
    }
    /// With a number instead of the letter; whole pixels only.
    const PixelSprite &numbered(int look, int label, const QString &number);

private:
    struct ScaleSet
    {
        double scale = 0;
        double pixelRatio = 0;
        bool wholePixels = false;
        int wholeSide = 0;
        int reach = 0;
        quint64 lastUse = 0;
        std::vector<const PixelSprite *> sprites;
        std::vector<std::unique_ptr<PixelSprite>> made;
        QHash<quint64, std::shared_ptr<PixelSprite>> numbered;
    };

    void make(int look);
    PixelSprite wholePixelSprite(int look, const QString &number) const;
    void makePhases(int look);

    SeatTheme m_theme;
    std::array<ScaleSet, 4> m_sets;
    ScaleSet *m_set = nullptr;
    quint64 m_uses = 0;
};

/// Lines of text as pictures. A text costs a font engine once and then as little as a seat. Owned by the renderer; UI
/// thread.
class TextCache
{
public:
    struct Style
    {
        double pixelSize = 12;
        QFont::Weight weight = QFont::Normal;
        QRgb colour = 0xff000000U;
        /// Degrees clockwise.
        double rotation = 0;
        /// Extra room between the letters in hundredths of their size.
        int spacing = 0;
    };

    /// Anchored in the middle of the text's cap height. `pixelSize` is in device pixels. Shared, because a picture may
    /// be in use while the cache starts afresh.
    std::shared_ptr<const PixelSprite> text(const QString &text, const Style &style);
    /// In the unit of the style's size.
    double widthOf(const QString &text, const Style &style);

private:
    QHash<QString, std::shared_ptr<const PixelSprite>> m_sprites;
    QHash<QString, double> m_widths;
};

} // namespace parterre
