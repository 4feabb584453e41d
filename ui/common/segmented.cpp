#include "common/segmented.h"

#include "common/accessibility.h"
#include "common/keybutton.h"
#include "common/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

namespace parterre {

Segmented::Segmented(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int segment, bool on) {
        if (on)
            Q_EMIT currentChanged(segment);
    });
}

int Segmented::addSegment(const QString &text, Icon icon)
{
    const int place = count();
    auto *segment = new KeyButton(icon, text, this);
    segment->setRole(ButtonRole::Segment);
    segment->setCheckable(true);
    setSpokenRole(*segment, SpokenRole::Choice);
    m_segments.append(segment);
    m_layout->addWidget(segment);
    const QSignalBlocker quiet(m_group);
    m_group->addButton(segment, place);
    if (place == 0)
        segment->setChecked(true);
    return place;
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int segment)
{
    m_segments.at(segment)->setChecked(true);
}

void Segmented::setSegmentEnabled(int segment, bool enabled)
{
    m_segments.at(segment)->setEnabled(enabled);
}

void Segmented::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    const QColor edge = isEnabled() ? theme.edge : theme.line;
    paintRoundedBox(painter, rect(), 4, theme.surface, edge);
    for (qsizetype i = 1; i < m_segments.size(); ++i)
        painter.fillRect(QRect(m_segments.at(i)->x() - 1, 1, 1, height() - 2), theme.line);
}

} // namespace parterre
