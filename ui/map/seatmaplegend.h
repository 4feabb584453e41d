#pragma once

#include "map/seatlook.h"
#include "map/seatmapfilter.h"
#include "map/seatmapmodel.h"
#include "map/seatmapview.h"
#include "map/seattheme.h"

#include <QAbstractButton>
#include <QList>
#include <QPointer>
#include <QWidget>

#include <memory>

class QHBoxLayout;
class QTimer;

namespace parterre {

class SeatFilterButton;

/// One entry of the legend: the seat as the map draws it, what it means and how many there are. Checked means that the
/// map is filtered by it. Owned by the legend.
class SeatLegendButton : public QAbstractButton
{
    Q_OBJECT

public:
    SeatLegendButton(const SeatLook &look, QWidget *parent);

    const SeatLook &look() const { return m_look; }
    /// `strong` for prices.
    void setWords(const QString &words, bool strong);
    void setCount(int count);
    /// What there is room for beside the swatch.
    void setShown(bool words, bool count);
    void setTheme(const SeatTheme &theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void refreshName();

    SeatLook m_look;
    QString m_words;
    bool m_strong = false;
    int m_count = 0;
    bool m_showsWords = true;
    bool m_showsCount = true;
    SeatTheme m_theme;
};

/// The strip under the map: only the categories and states that occur, with counts; each entry is a switch that pushes
/// everything else back. At its end a button narrows further, by price and place. Owned by a page; UI thread.
class SeatMapLegend : public QWidget
{
    Q_OBJECT

public:
    explicit SeatMapLegend(QWidget *parent = nullptr);

    /// Shows the view's model from now on, follows its level and filters it.
    void follow(SeatMapView *view);
    void setModel(std::shared_ptr<SeatMapModel> model);
    /// The overview has no single seats: categories and the bar's meaning only.
    void setOverview(bool overview);
    /// Customers get "Taken" for everything that is not theirs, without counts and switches.
    void setForCustomers(bool customers);

    SeatMapFilter filter() const;
    void clearFilter();

Q_SIGNALS:
    void filterChanged(const parterre::SeatMapFilter &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void recount();
    void arrange();
    void refreshTheme();
    void add(const SeatLook &look, const QString &words, bool strong);
    int countOf(const SeatLook &look) const;

    std::shared_ptr<SeatMapModel> m_model;
    QPointer<SeatMapView> m_view;
    QHBoxLayout *m_row = nullptr;
    SeatFilterButton *m_filter = nullptr;
    QTimer *m_recount = nullptr;
    QList<SeatLegendButton *> m_buttons;
    int m_categoryButtons = 0;
    bool m_overview = false;
    bool m_customers = false;
};

} // namespace parterre
