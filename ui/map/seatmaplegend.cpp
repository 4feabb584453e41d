#include "map/seatmaplegend.h"

#include "map/seatfilterbutton.h"
#include "map/seatpainter.h"

#include "common/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QTimer>

namespace parterre {
namespace {

/// Counts may change many times a second; people read them once or twice.
constexpr int recountDelay = 150;
constexpr int shareSoldWidth = 130;

struct StateEntry
{
    SeatDisplay display;
    const char *words;
};

constexpr StateEntry stateEntries[] = {
    {SeatDisplay::Mine, QT_TRANSLATE_NOOP("parterre::SeatMapLegend", "Yours")},
    {SeatDisplay::Sold, QT_TRANSLATE_NOOP("parterre::SeatMapLegend", "Sold")},
    {SeatDisplay::HeldElsewhere, QT_TRANSLATE_NOOP("parterre::SeatMapLegend", "Held")},
    {SeatDisplay::Reserved, QT_TRANSLATE_NOOP("parterre::SeatMapLegend", "Reserved")},
    {SeatDisplay::Blocked, QT_TRANSLATE_NOOP("parterre::SeatMapLegend", "Blocked")},
    {SeatDisplay::CheckedIn, QT_TRANSLATE_NOOP("parterre::SeatMapLegend", "Checked in")},
    {SeatDisplay::NotForSale, QT_TRANSLATE_NOOP("parterre::SeatMapLegend", "Not for sale")},
};

bool isCategory(const SeatLook &look)
{
    return look.display == SeatDisplay::Available && look.kind == SeatKind::Standard;
}

} // namespace

SeatMapLegend::SeatMapLegend(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_recount(new QTimer(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    m_row->addStretch(1);
    m_filter = new SeatFilterButton(this);
    m_filter->setFixedHeight(32);
    m_row->addWidget(m_filter);
    connect(m_filter, &SeatFilterButton::chosen, this, [this] { Q_EMIT filterChanged(filter()); });
    setFixedHeight(32);
    // Takes the width it is given and says as much as fits, instead of asking for more.
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend and filter"));
    m_recount->setSingleShot(true);
    m_recount->setInterval(recountDelay);
    connect(m_recount, &QTimer::timeout, this, &SeatMapLegend::recount);
}

void SeatMapLegend::follow(SeatMapView *view)
{
    m_view = view;
    setModel(view->model());
    setOverview(view->level() == SeatMapLevel::Overview);
    connect(view, &SeatMapView::levelChanged, this,
            [this](SeatMapLevel level, SectionNo) { setOverview(level == SeatMapLevel::Overview); });
    connect(view, &SeatMapView::themeChanged, this, &SeatMapLegend::refreshTheme);
    connect(view, &SeatMapView::modelChanged, this, [this, view] { setModel(view->model()); });
    connect(this, &SeatMapLegend::filterChanged, view, &SeatMapView::setFilter);
}

void SeatMapLegend::setModel(std::shared_ptr<SeatMapModel> model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = std::move(model);
    if (m_model) {
        const auto later = [this] {
            if (!m_recount->isActive())
                m_recount->start();
        };
        connect(m_model.get(), &SeatMapModel::seatsChanged, this, later);
        connect(m_model.get(), &SeatMapModel::areasChanged, this, later);
        connect(m_model.get(), &SeatMapModel::categoriesChanged, this, &SeatMapLegend::rebuild);
    }
    const SeatMapFilter before = filter();
    m_filter->setModel(m_model);
    if (before != filter())
        Q_EMIT filterChanged(filter());
    rebuild();
}

void SeatMapLegend::setOverview(bool overview)
{
    if (m_overview == overview)
        return;
    m_overview = overview;
    recount();
}

void SeatMapLegend::setForCustomers(bool customers)
{
    m_customers = customers;
    m_filter->setVisible(!customers);
    rebuild();
}

SeatMapFilter SeatMapLegend::filter() const
{
    SeatMapFilter filter;
    for (const SeatLegendButton *button : m_buttons) {
        if (!button->isChecked())
            continue;
        const SeatLook &look = button->look();
        if (isCategory(look))
            filter.categories.insert(look.category);
        else if (look.display == SeatDisplay::Available)
            filter.wheelchair = true;
        else
            filter.displays.insert(look.display);
    }
    m_filter->narrow(filter);
    return filter;
}

void SeatMapLegend::clearFilter()
{
    for (SeatLegendButton *button : std::as_const(m_buttons)) {
        const QSignalBlocker blocker(button);
        button->setChecked(false);
    }
    m_filter->clear();
    Q_EMIT filterChanged(filter());
}

void SeatMapLegend::add(const SeatLook &look, const QString &words, bool strong)
{
    auto *button = new SeatLegendButton(look, this);
    button->setWords(words, strong);
    button->setEnabled(!m_customers);
    button->setAttribute(Qt::WA_TransparentForMouseEvents, m_customers);
    connect(button, &QAbstractButton::toggled, this, [this] { Q_EMIT filterChanged(filter()); });
    m_row->insertWidget(static_cast<int>(m_buttons.size()), button);
    m_buttons.append(button);
}

void SeatMapLegend::rebuild()
{
    const SeatMapFilter before = filter();
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_categoryButtons = 0;
    if (!m_model)
        return;
    for (int i = 0; i < m_model->categories().size(); ++i) {
        const SeatCategoryInfo &info = m_model->category(i);
        add({SeatDisplay::Available, i, SeatKind::Standard, false},
            info.priceText.isEmpty() ? info.name : info.priceText, true);
        m_buttons.last()->setToolTip(info.name);
    }
    m_categoryButtons = static_cast<int>(m_buttons.size());
    for (const StateEntry &entry : stateEntries) {
        const bool shown = !m_customers || entry.display == SeatDisplay::Mine || entry.display == SeatDisplay::Sold;
        const QString words = m_customers && entry.display == SeatDisplay::Mine   ? tr("Your seats")
                              : m_customers && entry.display == SeatDisplay::Sold ? tr("Taken")
                                                                                  : tr(entry.words);
        if (shown)
            add({entry.display, -1, SeatKind::Standard, false}, words, false);
    }
    if (!m_customers)
        add({SeatDisplay::Available, 0, SeatKind::Wheelchair, false}, tr("Wheelchair"), false);
    refreshTheme();
    recount();
    if (before != filter())
        Q_EMIT filterChanged(filter());
}

int SeatMapLegend::countOf(const SeatLook &look) const
{
    const SeatCounts &counts = m_model->counts();
    if (isCategory(look))
        return look.category < static_cast<int>(counts.freeByCategory.size())
                   ? counts.freeByCategory[static_cast<size_t>(look.category)]
                   : 0;
    if (look.display == SeatDisplay::Available)
        return counts.freeWheelchair;
    return counts.count(look.display);
}

void SeatMapLegend::recount()
{
    if (!m_model)
        return;
    bool filterLost = false;
    for (int i = 0; i < m_buttons.size(); ++i) {
        SeatLegendButton *button = m_buttons.at(i);
        const int count = countOf(button->look());
        button->setCount(count);
        const bool isState = i >= m_categoryButtons;
        const bool customersAlways = m_customers && isState;
        const bool shown = (count > 0 && !(m_overview && isState)) || customersAlways || button->isChecked();
        // A filter whose last seat went away would leave a map that is pale for no visible reason.
        if (button->isChecked() && count == 0) {
            const QSignalBlocker blocker(button);
            button->setChecked(false);
            filterLost = true;
        }
        button->setVisible(shown);
    }
    if (filterLost)
        Q_EMIT filterChanged(filter());
    arrange();
    update();
}

void SeatMapLegend::resizeEvent(QResizeEvent *)
{
    arrange();
}

void SeatMapLegend::arrange()
{
    // Prices are what people look for, so they stay longest; the swatches always do.
    struct Step
    {
        bool categoryCount, stateCount, stateWords, categoryWords;
    };
    constexpr Step steps[] = {{true, true, true, true},
                              {true, false, true, true},
                              {false, false, true, true},
                              {false, false, false, true},
                              {false, false, false, false}};
    for (const Step &step : steps) {
        int width = (m_overview ? shareSoldWidth : 0) + (m_customers ? 0 : m_filter->width() + m_row->spacing());
        for (int i = 0; i < m_buttons.size(); ++i) {
            SeatLegendButton *button = m_buttons.at(i);
            const bool category = i < m_categoryButtons;
            button->setShown(category ? step.categoryWords : step.stateWords,
                             !m_customers && (category ? step.categoryCount : step.stateCount));
            if (!button->isHidden())
                width += button->sizeHint().width() + m_row->spacing();
        }
        if (width <= this->width())
            return;
    }
}

void SeatMapLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refreshTheme();
    QWidget::changeEvent(event);
}

void SeatMapLegend::refreshTheme()
{
    const SeatTheme theme = SeatTheme::of(themeOf(*this));
    for (SeatLegendButton *button : std::as_const(m_buttons))
        button->setTheme(theme);
}

void SeatMapLegend::paintEvent(QPaintEvent *)
{
    if (!m_overview || !m_model)
        return;
    int x = 0;
    for (const SeatLegendButton *button : std::as_const(m_buttons)) {
        if (!button->isHidden())
            x = std::max(x, button->geometry().right());
    }
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(x + 8.5, middle - 9), QPointF(x + 8.5, middle + 9));
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.background, theme.seat.mineDisc, 0.3));
    painter.drawRoundedRect(QRectF(x + 20, middle - 2.5, 34, 5), 2.5, 2.5);
    painter.setBrush(theme.seat.mineDisc);
    painter.drawRoundedRect(QRectF(x + 20, middle - 2.5, 22, 5), 2.5, 2.5);
    painter.setFont(mapFont(12, QFont::Normal));
    painter.setPen(theme.muted);
    painter.drawText(QRectF(x + 60, 0, 120, height()), Qt::AlignLeft | Qt::AlignVCenter, tr("share sold"));
}

} // namespace parterre
