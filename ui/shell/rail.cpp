#include "shell/rail.h"

#include "common/accessibility.h"
#include "common/buttonlook.h"
#include "common/panes.h"
#include "common/style.h"
#include "common/typescale.h"
#include "shell/brandmark.h"

#include <QButtonGroup>
#include <QKeySequence>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {

RailButton::RailButton(const QString &title, Icon icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(title);
    setAccessibleName(title);
    setFocusPolicy(Qt::TabFocus);
    QFont font = typeFont(TypeRole::Caption);
    font.setWeight(QFont::Medium);
    setFont(font);
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    const QRect plate = rect().adjusted(6, 4, -6, -4);
    QColor ink = underMouse() ? theme.text : theme.muted;
    if (isChecked()) {
        ink = theme.accent;
        paintRoundedBox(painter, plate, 8, theme.tint, {});
        painter.fillRect(QRect(0, plate.top() + 8, 3, plate.height() - 16), theme.accent);
    } else if (isDown() || underMouse()) {
        paintRoundedBox(painter, plate, 8, isDown() ? theme.alt : theme.background, {});
    }
    const int top = (height() - 24 - 20) / 2;
    paintIcon(painter, m_icon, QRect(0, top, width(), 24), ink);
    painter.setPen(ink);
    QFont written = font();
    if (isChecked())
        written.setWeight(QFont::DemiBold);
    painter.setFont(written);
    const QString shown = QFontMetrics(written).elidedText(text(), Qt::ElideRight, width() - 8);
    painter.drawText(QRect(0, top + 26, width(), 18), Qt::AlignCenter, shown);
}

void RailButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Rail::Rail(QWidget *parent)
    : Panel(parent), m_group(new QButtonGroup(this)), m_lock(new RailButton(tr("Lock"), Icon::Lock))
{
    setSides(Panel::Right);
    setFixedWidth(72);
    markPane(*this, tr("Workspaces"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addWidget(new BrandMark);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    layout->addSpacing(8);
    layout->addLayout(m_list);
    layout->addStretch(1);
    layout->addWidget(m_lock);
    m_lock->setToolTip(tr("Lock (F12)"));
    m_lock->hide();
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::entryChosen);
    connect(m_lock, &RailButton::clicked, this, &Rail::lockWanted);
}

void Rail::addEntry(int number, const QString &title, Icon icon)
{
    Q_ASSERT(number >= 1 && number <= 9 && !m_entries.contains(number));
    auto *button = new RailButton(title, icon);
    button->setCheckable(true);
    const QKeySequence keys(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_0 + number)));
    button->setToolTip(u"%1 (%2)"_s.arg(title, keys.toString(QKeySequence::NativeText)));
    setSpokenRole(*button, SpokenRole::PageTab);
    const auto before = std::distance(m_entries.cbegin(), std::as_const(m_entries).lowerBound(number));
    m_list->insertWidget(static_cast<int>(before), button);
    m_entries.insert(number, button);
    m_group->addButton(button, number);
}

void Rail::setCurrent(int number)
{
    if (RailButton *button = m_entries.value(number))
        button->setChecked(true);
}

void Rail::showLock(bool shown)
{
    m_lock->setVisible(shown);
}

} // namespace parterre
