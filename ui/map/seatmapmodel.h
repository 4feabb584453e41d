#pragma once

#include "map/seatmapdata.h"

#include "domain/common/money.h"
#include "domain/venue/seatindex.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace parterre {

/// What the page says about a category: how it is called and what it costs, in the words people read.
struct SeatCategoryInfo
{
    QString name;
    /// "45.00"
    QString priceText;
    /// Without decimals where they are zero, for the narrow places of the overview: "45".
    QString shortPriceText;
    /// Only to find the lowest price; nothing means that the category is not on sale.
    std::optional<Money> price;
    /// What the other ticket types cost, for the card of a seat: "Child 30.00".
    QStringList otherPrices = {};
};

struct SeatChange
{
    SeatNo seat;
    SeatDisplay display = SeatDisplay::Available;
};

struct AreaChange
{
    AreaNo area;
    int free = 0;
    int mine = 0;
};

/// How many places are in which state. Places of standing areas count as available and as mine.
struct SeatCounts
{
    std::array<int, seatDisplayCount> byDisplay{};
    /// Available places of each category; index as in the layout.
    std::vector<int> freeByCategory;
    /// Available wheelchair places.
    int freeWheelchair = 0;
    int total = 0;

    int count(SeatDisplay display) const { return byDisplay[static_cast<size_t>(display)]; }
    int free() const { return count(SeatDisplay::Available); }
};

/// The seats of one event or one layout as the map, the list and the legend show them. Pages build it from a layout,
/// then tell it in batches what happened; everything that shows it follows its signals. Shared, because several
/// widgets look at one model; lives on the UI thread. Changes to seats that are not in the model are ignored: another
/// counter may know a newer layout.
class SeatMapModel : public QObject
{
    Q_OBJECT

public:
    static std::shared_ptr<SeatMapModel> fromLayout(const LayoutDto &layout, const ConfigurationDto &configuration);
    explicit SeatMapModel(SeatMapData data);

    void setCategories(const QList<SeatCategoryInfo> &categories);
    /// Lays a picture under the plan: an architect's drawing, a photograph. A null picture takes it away.
    void setBackground(const QImage &picture, const QRectF &box, double strength = 0.4);
    /// The same with the layout's own picture, which is read beside the work and appears when it is ready.
    void showBackground(const BackgroundDto &background);
    /// One signal for the whole batch; changes that change nothing are left out of it.
    void apply(const QList<SeatChange> &changes);
    void applyAreas(const QList<AreaChange> &changes);

    const SeatMapData &data() const { return m_data; }
    int seatCount() const { return static_cast<int>(m_data.seats.size()); }
    const MapSeat &seat(int index) const { return m_data.seats[static_cast<size_t>(index)]; }
    SeatNo seatNo(int index) const { return m_data.seatNos[static_cast<size_t>(index)]; }
    /// -1 when the seat is not on this map.
    int seatIndex(SeatNo no) const { return m_indexByNo.of(no); }
    int areaIndex(AreaNo no) const;
    int sectionIndex(SectionNo no) const;
    const MapRow &row(int index) const { return m_data.rows[static_cast<size_t>(index)]; }
    const MapArea &area(int index) const { return m_data.areas[static_cast<size_t>(index)]; }
    int sectionCount() const { return static_cast<int>(m_data.sections.size()); }
    const MapSection &section(int index) const { return m_data.sections[static_cast<size_t>(index)]; }
    const QString &seatLabel(int index) const { return m_data.labels.at(seat(index).label); }
    const MapRow &rowOf(int seatIndex) const { return row(seat(seatIndex).row); }
    /// Whether two seats with consecutive indices stand side by side, without an aisle or a table's end between them.
    bool areBeside(int left, int right) const;
    /// Beside an aisle or at the end of its row; seats at tables never are.
    bool isAtAisle(int seat) const;
    /// How many available seats stand side by side round this one, itself included; 0 for a seat that is not available.
    int freeBeside(int seat) const;

    const QList<SeatCategoryInfo> &categories() const { return m_categories; }
    /// An empty answer for a category that nobody described.
    const SeatCategoryInfo &category(int index) const;
    const SeatCounts &counts() const { return m_counts; }
    const SeatCounts &sectionCounts(int section) const { return m_sectionCounts[static_cast<size_t>(section)]; }
    /// The category of the cheapest place that is still available in the section; -1 when there is none.
    int cheapestFreeCategory(int section) const;

Q_SIGNALS:
    void seatsChanged(const QList<int> &seats);
    void areasChanged(const QList<int> &areas);
    void categoriesChanged();
    void backgroundChanged();

private:
    void countAll();
    void countSeat(const MapSeat &seat, int by);
    void countArea(const MapArea &area, int by);

    SeatMapData m_data;
    SeatIndex m_indexByNo;
    QList<SeatCategoryInfo> m_categories;
    SeatCounts m_counts;
    std::vector<SeatCounts> m_sectionCounts;
};

} // namespace parterre
