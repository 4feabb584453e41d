#include "map/seatfilterbutton.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace parterre {
namespace {

constexpr int mostTogether = 6;

} // namespace

SeatFilterButton::SeatFilterButton(QWidget *parent) : KeyButton(Icon::Filter, {}, parent), m_menu(new QMenu(this))
{
    setRole(ButtonRole::Quiet);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &KeyButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(mapToGlobal(QPoint(width() - m_menu->sizeHint().width(), -m_menu->sizeHint().height())));
    });
    showCount();
}

void SeatFilterButton::setModel(std::shared_ptr<SeatMapModel> model)
{
    m_model = std::move(model);
    m_narrow = {};
    m_dearest = -1;
    showCount();
}

void SeatFilterButton::narrow(SeatMapFilter &filter) const
{
    filter.aisle = m_narrow.aisle;
    filter.together = m_narrow.together;
    filter.limitsPrice = m_narrow.limitsPrice;
    filter.affordable = m_narrow.affordable;
    filter.stepFree = m_narrow.stepFree;
    filter.noRestrictedView = m_narrow.noRestrictedView;
}

void SeatFilterButton::clear()
{
    m_narrow = {};
    m_dearest = -1;
    showCount();
}

void SeatFilterButton::fillMenu()
{
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    addPrices();
    addTogether();
    m_menu->addSeparator();
    addSwitch(tr("Beside an aisle"), &SeatMapFilter::aisle);
    addSwitch(tr("Without steps"), &SeatMapFilter::stepFree);
    addSwitch(tr("No restricted view"), &SeatMapFilter::noRestrictedView);
    m_menu->addSeparator();
    QAction *all = m_menu->addAction(tr("Show all seats"), this, [this] {
        clear();
        Q_EMIT chosen();
    });
    all->setEnabled(m_narrow != SeatMapFilter());
}

void SeatFilterButton::addSwitch(const QString &text, bool SeatMapFilter::*flag)
{
    QAction *action = m_menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(m_narrow.*flag);
    connect(action, &QAction::toggled, this, [this, flag](bool on) {
        SeatMapFilter filter = m_narrow;
        filter.*flag = on;
        choose(filter);
    });
}

void SeatFilterButton::addTogether()
{
    QMenu *menu = m_menu->addMenu(tr("Together"));
    auto *group = new QActionGroup(menu);
    for (int seats = 1; seats <= mostTogether; ++seats) {
        QAction *action = menu->addAction(seats == 1 ? tr("Any seat") : tr("%n side by side", nullptr, seats));
        action->setCheckable(true);
        action->setChecked(m_narrow.together == seats);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, seats] {
            SeatMapFilter filter = m_narrow;
            filter.together = seats;
            choose(filter);
        });
    }
}

void SeatFilterButton::addPrices()
{
    QList<int> dear;
    for (int i = 0; m_model && i < m_model->categories().size(); ++i) {
        if (m_model->category(i).price)
            dear.append(i);
    }
    const auto price = [this](int category) { return *m_model->category(category).price; };
    std::ranges::stable_sort(dear, [&](int a, int b) { return price(b) < price(a); });
    QMenu *menu = m_menu->addMenu(tr("Price"));
    menu->setEnabled(dear.size() > 1);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, int dearest) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_dearest == dearest);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, dearest, dear, price] {
            SeatMapFilter filter = m_narrow;
            filter.limitsPrice = dearest >= 0;
            filter.affordable.clear();
            for (const int category : dear) {
                if (dearest >= 0 && !(price(dearest) < price(category)))
                    filter.affordable.insert(category);
            }
            m_dearest = dearest;
            choose(filter);
        });
    };
    add(tr("Any price"), -1);
    for (qsizetype i = 0; i < dear.size(); ++i) {
        if (i == 0 || price(dear.at(i)) < price(dear.at(i - 1)))
            add(tr("Up to %1", "price").arg(m_model->category(dear.at(i)).priceText), dear.at(i));
    }
}

void SeatFilterButton::choose(const SeatMapFilter &filter)
{
    m_narrow = filter;
    showCount();
    Q_EMIT chosen();
}

void SeatFilterButton::showCount()
{
    const int count = (m_narrow.aisle ? 1 : 0) + (m_narrow.stepFree ? 1 : 0) + (m_narrow.noRestrictedView ? 1 : 0) +
                      (m_narrow.together > 1 ? 1 : 0) + (m_narrow.limitsPrice ? 1 : 0);
    setText(count == 0 ? QString() : QString::number(count));
    setRole(count == 0 ? ButtonRole::Quiet : ButtonRole::Soft);
    setName(count == 0 ? tr("Filter") : tr("Filter: %n conditions", nullptr, count));
    setFixedWidth(sizeHint().width());
    updateGeometry();
}

} // namespace parterre
