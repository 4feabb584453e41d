#pragma once

#include "map/seatmapfilter.h"
#include "map/seatmapmodel.h"

#include "common/keybutton.h"

#include <memory>

class QMenu;

namespace parterre {

/// The button beside the legend whose menu narrows what the map keeps in the foreground: no dearer than, so many
/// together, beside an aisle, without steps, with a free view. Owned by the legend; UI thread.
class SeatFilterButton : public KeyButton
{
    Q_OBJECT

public:
    explicit SeatFilterButton(QWidget *parent);

    /// The prices to choose from are those of the model's categories.
    void setModel(std::shared_ptr<SeatMapModel> model);
    /// Adds what is chosen here.
    void narrow(SeatMapFilter &filter) const;
    void clear();

Q_SIGNALS:
    void chosen();

private:
    void fillMenu();
    void addSwitch(const QString &text, bool SeatMapFilter::*flag);
    void addTogether();
    void addPrices();
    void choose(const SeatMapFilter &filter);
    void showCount();

    std::shared_ptr<SeatMapModel> m_model;
    QMenu *m_menu = nullptr;
    /// Only what this button knows of.
    SeatMapFilter m_narrow;
    /// The place in the model's categories of the dearest one; -1 for any.
    int m_dearest = -1;
};

} // namespace parterre
