#include "sale/mapbar.h"

#include "common/format.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"

#include <QHBoxLayout>
#include <QPainter>

namespace parterre {
namespace {

/// The little arrow between the levels.
class Arrow : public QWidget
{
public:
    Arrow() { setFixedSize(16, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, Icon::ChevronRight, rect(), themeOf(*this).muted);
    }
};

/// A thin upright rule.
class Rule : public QWidget
{
public:
    Rule() { setFixedSize(1, 24); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themeOf(*this).line);
    }
};

KeyButton *zoomButton(Icon icon, const QString &name)
{
    auto *button = new KeyButton(icon, {});
    button->setRole(ButtonRole::Quiet).setName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

MapBar::MapBar(SeatMapView *map, QWidget *parent) : QWidget(parent), m_map(map), m_arrow(new Arrow)
{
    m_overview = new KeyButton(tr("Overview"));
    m_overview->setRole(ButtonRole::Link);
    m_overview->setFocusPolicy(Qt::TabFocus);
    m_place = new TextLabel({}, TypeRole::Section);
    m_place->setElided(true);
    m_free = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted);
    m_best = new KeyButton(Icon::Star, {});
    m_best->setFocusPolicy(Qt::TabFocus);
    m_together = new KeyButton(Icon::Check, tr("Together"));
    m_together->setCheckable(true);
    m_together->setChecked(true);
    m_together->setFocusPolicy(Qt::TabFocus);
    m_together->setToolTip(tr("Best seats are side by side"));
    m_list = new KeyButton(Icon::List, tr("List"));
    m_list->setCheckable(true);
    m_list->setFocusPolicy(Qt::TabFocus);
    m_out = zoomButton(Icon::Minus, tr("Zoom out"));
    m_in = zoomButton(Icon::Plus, tr("Zoom in"));
    m_fit = zoomButton(Icon::Fit, tr("Show everything"));
    m_zoom = new TextLabel({}, TypeRole::Label);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setFixedWidth(56);
    setBestCount(2);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : QList<QWidget *>{m_overview, m_arrow})
        row->addWidget(part);
    row->addWidget(m_place);
    row->addWidget(m_free, 1);
    for (QWidget *part : QList<QWidget *>{m_best, m_together, m_list, new Rule, m_out, m_zoom, m_in, m_fit})
        row->addWidget(part);

    connect(m_overview, &KeyButton::clicked, map, &SeatMapView::up);
    connect(m_out, &KeyButton::clicked, map, &SeatMapView::zoomOut);
    connect(m_in, &KeyButton::clicked, map, &SeatMapView::zoomIn);
    connect(m_fit, &KeyButton::clicked, map, &SeatMapView::fit);
    connect(m_best, &KeyButton::clicked, this, &MapBar::bestWanted);
    connect(m_together, &KeyButton::toggled, this, [this](bool on) {
        m_together->setGlyph(on ? Icon::Check : Icon::None);
        Q_EMIT togetherChanged(on);
    });
    connect(m_list, &KeyButton::toggled, this, &MapBar::listToggled);
    connect(map, &SeatMapView::zoomChanged, this, &MapBar::showPlace);
    connect(map, &SeatMapView::levelChanged, this, &MapBar::showPlace);
}

void MapBar::setEventName(const QString &name)
{
    m_eventName = name;
    showPlace();
}

void MapBar::setBestCount(int seats)
{
    m_best->setText(tr("Best %1").arg(seats));
    if (layout())
        arrange();
}

bool MapBar::together() const
{
    return m_together->isChecked();
}

void MapBar::setSelling(bool selling)
{
    m_best->setEnabled(selling);
    m_together->setEnabled(selling);
}

void MapBar::setList(bool list)
{
    m_list->setChecked(list);
    for (KeyButton *button : {m_out, m_in, m_fit})
        button->setEnabled(!list);
}

void MapBar::recount()
{
    showPlace();
}

void MapBar::showPlace()
{
    const auto model = m_map->model();
    const int section = model && !m_map->section().isNull() ? model->sectionIndex(m_map->section()) : -1;
    const bool inside = section >= 0 && model->sectionCount() > 1 && m_map->state().hasOverview();
    m_overview->setVisible(inside);
    m_arrow->setVisible(inside);
    m_place->setText(inside ? model->section(section).name : m_eventName);
    if (model) {
        const SeatCounts &counts = inside ? model->sectionCounts(section) : model->counts();
        m_free->setText(tr("%1 free").arg(Format(locale()).share(counts.free(), counts.total)));
    }
    const bool overview = m_map->level() == SeatMapLevel::Overview;
    m_zoom->setText(overview ? tr("Fit") : Format(locale()).percent(m_map->zoomPercent()));
    m_zoom->setAccessibleName(tr("Zoom %1").arg(m_zoom->text()));
    arrange();
}

/// Where there is not room for everything, the place's name is worth more than the count, which the overview and the
/// event's chip have as well, and than the keys, which F1 has.
void MapBar::arrange()
{
    const auto fits = [this] { return layout()->sizeHint().width() <= width(); };
    m_free->setVisible(m_map->model() != nullptr);
    setKeyCaps(true);
    if (!fits())
        m_free->hide();
    if (!fits())
        setKeyCaps(false);
}

void MapBar::setKeyCaps(bool shown)
{
    m_best->setKeyText(shown ? tr("Ctrl B") : QString());
    m_list->setKeyText(shown ? QStringLiteral("F4") : QString());
}

void MapBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace parterre
