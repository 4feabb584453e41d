#include "map/seatrenderer.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

/// How far a row's label stands from the middle of the row's end seat.
constexpr double rowLabelDistance = 23;

/// Rounds down for any plan of reasonable size, without a call to the mathematics library.
inline int floorOf(double value)
{
    constexpr int bias = 1 << 22;
    return static_cast<int>(value + bias) - bias;
}

} // namespace

SeatRenderer::SeatRenderer()
{
    setTheme(SeatTheme::of(Theme::light()));
}

void SeatRenderer::setModel(const SeatMapModel *model)
{
    m_model = model;
    m_foreground = -1;
    m_sceneryValid = false;
    if (!m_model)
        return;
    buildGrid();
    buildRowLabels();
    refreshSections();
    backgroundChanged();
}

void SeatRenderer::backgroundChanged()
{
    if (m_model)
        m_underlay.set(m_model->data().background, m_model->data().backgroundBox, m_theme.canvas,
                       m_model->data().backgroundStrength);
}

void SeatRenderer::setTheme(const SeatTheme &theme)
{
    m_theme = theme;
    m_sprites.setTheme(theme);
    if (m_scale > 0)
        m_sprites.setScale(m_scale, m_pixelRatio);
    m_sceneryValid = false;
    forgetRowLabels();
    backgroundChanged();
}

void SeatRenderer::setFilter(const SeatMapFilter &filter)
{
    m_filter = filter;
    m_sceneryValid = false;
    refreshLooks();
    refreshSections();
}

void SeatRenderer::setOverview(bool overview)
{
    if (m_overview == overview)
        return;
    m_overview = overview;
    m_sceneryValid = false;
}

void SeatRenderer::setForeground(int section)
{
    m_foreground = section;
    refreshSections();
}

void SeatRenderer::setNumbersFrom(double shownSide)
{
    m_numbersFrom = shownSide;
}

void SeatRenderer::setScale(double scale, double pixelRatio)
{
    if (m_scale == scale && m_pixelRatio == pixelRatio)
        return;
    m_scale = scale;
    m_pixelRatio = pixelRatio;
    m_sprites.setScale(scale, pixelRatio);
    m_sceneryValid = false;
    forgetRowLabels();
}

void SeatRenderer::buildGrid()
{
    std::vector<GridRecord> records;
    records.reserve(static_cast<size_t>(m_model->seatCount()));
    for (int i = 0; i < m_model->seatCount(); ++i) {
        const MapSeat &seat = m_model->seat(i);
        records.push_back({seat.x, seat.y, i, lookOf(i), seat.section});
    }
    m_seats.build(std::move(records));
}

void SeatRenderer::buildRowLabels()
{
    m_rowLabelTexts.clear();
    m_longestRowLabel = 0;
    std::vector<GridRecord> records;
    const auto add = [&](const MapRow &row, QPointF at) {
        records.push_back({static_cast<float>(at.x()), static_cast<float>(at.y()),
                           static_cast<qint32>(m_rowLabelTexts.size()), 0, static_cast<qint16>(row.section)});
        m_rowLabelTexts.push_back({row.label, row.section, {}});
        m_longestRowLabel = std::max(m_longestRowLabel, row.label.size());
    };
    for (const MapRow &row : m_model->data().rows) {
        if (row.seatCount == 0 || row.label.isEmpty())
            continue;
        const auto at = [&](int i) { return m_model->seat(row.firstSeat + i).position(); };
        if (row.isTable) {
            QPointF middle;
            for (int i = 0; i < row.seatCount; ++i)
                middle += at(i) / row.seatCount;
            add(row, middle);
            continue;
        }
        const int last = row.seatCount - 1;
        const auto outwards = [&](int end, int inner) {
            const QLineF line(at(inner), at(end));
            const QPointF direction =
                line.length() < 0.01 ? QPointF(end == 0 ? -1 : 1, 0) : (line.p2() - line.p1()) / line.length();
            return at(end) + direction * rowLabelDistance;
        };
        if (row.labelAtStart)
            add(row, last == 0 ? at(0) - QPointF(rowLabelDistance, 0) : outwards(0, 1));
        if (row.labelAtEnd)
            add(row, last == 0 ? at(0) + QPointF(rowLabelDistance, 0) : outwards(last, last - 1));
    }
    m_rowLabels.build(std::move(records));
}

bool SeatRenderer::isInForeground(int index) const
{
    const MapSeat &seat = m_model->seat(index);
    if (!m_filter.shows(seat.display, seat.category, seat.kind))
        return false;
    if (seat.display != SeatDisplay::Available)
        return true;
    return (!m_filter.aisle || m_model->isAtAisle(index)) &&
           (m_filter.together <= 1 || m_model->freeBeside(index) >= m_filter.together);
}

quint16 SeatRenderer::lookOf(int index) const
{
    SeatLook look = SeatLook::of(m_model->seat(index));
    look.dim = !isInForeground(index);
    return static_cast<quint16>(look.id());
}

void SeatRenderer::addNeighbours(int seat, std::vector<int> &seats) const
{
    // A seat that goes may leave too few on both sides of it, one that comes back may join them.
    for (int left = seat; m_model->areBeside(left - 1, left); --left)
        seats.push_back(left - 1);
    for (int right = seat; m_model->areBeside(right, right + 1); ++right)
        seats.push_back(right + 1);
}

void SeatRenderer::refreshLooks()
{
    if (!m_model)
        return;
    for (int i = 0; i < m_model->seatCount(); ++i)
        m_seats.setLook(i, lookOf(i));
}

void SeatRenderer::forgetRowLabels()
{
    for (RowLabel &label : m_rowLabelTexts)
        label.sprite.reset();
}

void SeatRenderer::refreshSections()
{
    if (!m_model)
        return;
    forgetRowLabels();
    m_sectionBack.assign(static_cast<size_t>(m_model->sectionCount()), 0);
    for (int i = 0; i < m_model->sectionCount(); ++i) {
        const bool back =
            (m_foreground >= 0 && i != m_foreground) || (m_filter.stepFree && !m_model->section(i).stepFree);
        m_sectionBack[static_cast<size_t>(i)] = back ? 1 : 0;
    }
}

std::vector<QRect> SeatRenderer::seatsChanged(const QList<int> &seats)
{
    std::vector<int> changed(seats.cbegin(), seats.cend());
    if (m_filter.together > 1) {
        for (const int index : seats)
            addNeighbours(index, changed);
    }
    std::vector<QRect> boxes;
    boxes.reserve(changed.size());
    std::vector<int> sections;
    for (const int index : changed) {
        m_seats.setLook(index, lookOf(index));
        if (!m_overview)
            boxes.push_back(seatBox(index));
        else
            sections.push_back(m_model->seat(index).section);
    }
    if (!m_overview || !m_sceneryValid || !isReady())
        return boxes;
    std::ranges::sort(sections);
    sections.erase(std::unique(sections.begin(), sections.end()), sections.end());
    for (const int section : sections) {
        SceneryPiece &piece = m_livePieces[static_cast<size_t>(section)];
        boxes.push_back(piece.box);
        piece = sectionPiece(style(), section);
        boxes.back() |= piece.box;
    }
    return boxes;
}

std::vector<QRect> SeatRenderer::areasChanged(const QList<int> &areas)
{
    std::vector<QRect> boxes;
    if (!m_sceneryValid || !isReady())
        return boxes;
    for (const int index : areas) {
        const int section = m_model->area(index).section;
        const auto piece = static_cast<size_t>(m_overview ? section : index);
        boxes.push_back(m_livePieces[piece].box);
        m_livePieces[piece] = m_overview ? sectionPiece(style(), section) : areaPiece(style(), m_model->area(index));
        boxes.back() |= m_livePieces[piece].box;
    }
    return boxes;
}

QRect SeatRenderer::seatBox(int seat) const
{
    const QPointF centre = m_model->seat(seat).position() * m_scale;
    const int reach = m_sprites.reach();
    return QRect(floorOf(centre.x()) - reach, floorOf(centre.y()) - reach, 2 * reach + 1, 2 * reach + 1);
}

void SeatRenderer::ensureScenery()
{
    if (m_sceneryValid)
        return;
    m_sceneryValid = true;
    m_livePieces.clear();
    m_fixedPieces.clear();
    m_namePieces.clear();
    const SceneryStyle sceneryStyle = style();
    for (const MapShape &shape : m_model->data().shapes)
        m_fixedPieces.push_back(shapePiece(sceneryStyle, shape));
    if (m_overview) {
        for (int i = 0; i < m_model->sectionCount(); ++i)
            m_livePieces.push_back(sectionPiece(sceneryStyle, i));
        return;
    }
    for (const MapRow &row : m_model->data().rows) {
        if (SceneryPiece piece = tablePiece(sceneryStyle, row); !piece.box.isEmpty())
            m_fixedPieces.push_back(std::move(piece));
    }
    for (const MapArea &area : m_model->data().areas)
        m_livePieces.push_back(areaPiece(sceneryStyle, area));
    if (shownSide() < seatdetail::rowLabels && m_model->sectionCount() > 1) {
        for (int i = 0; i < m_model->sectionCount(); ++i) {
            m_namePieces.push_back(m_model->section(i).seatCount > 0 ? sectionNamePiece(sceneryStyle, i)
                                                                     : SceneryPiece());
        }
    }
}

void SeatRenderer::render(QImage &frame, const QRect &rect, QPoint origin)
{
    Q_ASSERT(frame.format() == QImage::Format_RGB32);
    const QRect part = rect & frame.rect();
    PixelTarget target{reinterpret_cast<quint32 *>(frame.bits()), frame.bytesPerLine() / 4, {}};
    if (isReady())
        ensureScenery();
    for (int top = part.top(); top <= part.bottom(); top += bandHeight) {
        const int height = std::min(bandHeight, part.bottom() + 1 - top);
        target.clip = QRect(part.left(), top, part.width(), height);
        renderBand(target, origin);
    }
}

void SeatRenderer::renderBand(const PixelTarget &target, QPoint origin)
{
    const quint32 canvas = m_theme.canvas.rgb();
    for (int y = target.clip.top(); y <= target.clip.bottom(); ++y) {
        quint32 *line = target.line(y);
        std::fill(line + target.clip.left(), line + target.clip.right() + 1, canvas);
    }
    if (!isReady())
        return;
    m_underlay.paint(target, origin, m_scale);
    for (const SceneryPiece &piece : m_fixedPieces)
        piece.paint(target, origin);
    for (const SceneryPiece &piece : m_livePieces)
        piece.paint(target, origin);
    if (m_overview)
        return;
    if (shownSide() >= seatdetail::rowLabels)
        renderRowLabels(target, origin);
    renderSeats(target, origin);
    // Who has opened a section knows which one it is and wants to see its seats.
    for (size_t i = 0; i < m_namePieces.size(); ++i) {
        if (static_cast<int>(i) != m_foreground)
            m_namePieces[i].paint(target, origin);
    }
}

QRectF SeatRenderer::planRect(const QRect &world, int reach) const
{
    const QRect wide = world.adjusted(-reach, -reach, reach, reach);
    return QRectF(wide.left() / m_scale, wide.top() / m_scale, wide.width() / m_scale, wide.height() / m_scale);
}

void SeatRenderer::renderSeats(const PixelTarget &target, QPoint origin)
{
    if (m_sprites.standsOnWholePixels())
        renderSeatsAt<true>(target, origin);
    else
        renderSeatsAt<false>(target, origin);
}

template <bool Whole>
void SeatRenderer::renderSeatsAt(const PixelTarget &target, QPoint origin)
{
    const int reach = m_sprites.reach();
    const QRect near = target.clip.adjusted(-reach, -reach, reach, reach);
    const double scale = Whole ? m_scale : m_scale * 4;
    const double half = Whole ? 0.5 - m_sprites.wholeSide() / 2.0 : 0.5;
    const bool numbered = Whole && shownSide() >= m_numbersFrom;
    const int mine = SeatLook{SeatDisplay::Mine, -1, SeatKind::Standard, false}.id();
    const char *back = m_sectionBack.data();
    m_seats.visitRuns(planRect(target.clip.translated(origin), reach),
                      [&](const GridRecord *seat, const GridRecord *end) {
                          for (; seat != end; ++seat) {
                              const int fineX = floorOf(static_cast<double>(seat->x) * scale + half);
                              const int fineY = floorOf(static_cast<double>(seat->y) * scale + half);
                              const int x = (Whole ? fineX : fineX >> 2) - origin.x();
                              const int y = (Whole ? fineY : fineY >> 2) - origin.y();
                              if (x < near.left() || x > near.right() || y < near.top() || y > near.bottom())
                                  continue;
                              int look = seat->look;
                              if (look != mine)
                                  look |= back[seat->section];
                              if (numbered && !(look & 1) && SeatLook::fromId(look).display == SeatDisplay::Available) {
                                  const qint32 label = m_model->seat(seat->index).label;
                                  m_sprites.numbered(look, label, m_model->data().labels.at(label)).draw(target, x, y);
                              } else {
                                  const int phase = Whole ? 0 : (fineY & 3) * 4 + (fineX & 3);
                                  m_sprites.seat(look, phase).draw(target, x, y);
                              }
                          }
                      });
}

void SeatRenderer::renderRowLabels(const PixelTarget &target, QPoint origin)
{
    // No letter is wider than its line is high, so the longest label reaches no farther than this.
    const int reach = static_cast<int>(std::ceil((16 + 8.0 * static_cast<double>(m_longestRowLabel)) * m_pixelRatio));
    TextCache::Style text;
    text.pixelSize = std::round(std::clamp(shownSide() * 0.62, 8.0, 12.0) * m_pixelRatio);
    text.weight = QFont::DemiBold;
    m_rowLabels.visit(planRect(target.clip.translated(origin), reach), [&](const GridRecord &record) {
        RowLabel &label = m_rowLabelTexts[static_cast<size_t>(record.index)];
        if (!label.sprite) {
            text.colour = (isPushedBack(label.section) ? m_theme.dimmed(m_theme.muted) : m_theme.muted).rgb();
            label.sprite = m_texts.text(label.text, text);
        }
        const int x = floorOf(static_cast<double>(record.x) * m_scale + 0.5) - origin.x();
        const int y = floorOf(static_cast<double>(record.y) * m_scale + 0.5) - origin.y();
        label.sprite->draw(target, x, y);
    });
}

} // namespace parterre
