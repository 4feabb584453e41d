#pragma once

#include "domain/common/id.h"

#include <QWidget>

namespace parterre {

class KeyButton;
class SeatMapModel;
class SeatMapView;
class TextLabel;

/// The bar above the map: where the map stands ("Overview › Stalls, 175 of 336 free"), the next best offer, whether
/// seats must be side by side, and the zoom. Follows one map view. Owned by SalePage; UI thread.
class MapBar : public QWidget
{
    Q_OBJECT

public:
    explicit MapBar(SeatMapView *map, QWidget *parent = nullptr);

    /// What stands where the overview is meant: the event's name.
    void setEventName(const QString &name);
    /// How many seats "Best" would look for.
    void setBestCount(int seats);
    bool together() const;
    /// Off while nothing may be taken here.
    void setSelling(bool selling);
    /// The list instead of the map; the zoom makes no sense then.
    void setList(bool list);
    /// What is free, after the model's seats changed.
    void recount();

Q_SIGNALS:
    void bestWanted();
    void togetherChanged(bool together);
    void listToggled(bool list);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPlace();
    void arrange();
    void setKeyCaps(bool shown);

    SeatMapView *m_map;
    QString m_eventName;
    KeyButton *m_overview = nullptr;
    QWidget *m_arrow = nullptr;
    TextLabel *m_place = nullptr;
    TextLabel *m_free = nullptr;
    KeyButton *m_best = nullptr;
    KeyButton *m_together = nullptr;
    KeyButton *m_list = nullptr;
    KeyButton *m_out = nullptr;
    TextLabel *m_zoom = nullptr;
    KeyButton *m_in = nullptr;
    KeyButton *m_fit = nullptr;
};

} // namespace parterre
