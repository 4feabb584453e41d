#include "common/remarklist.h"

#include "common/icons.h"
#include "common/style.h"

#include <QResizeEvent>

#include <algorithm>

namespace parterre {
namespace {

constexpr int markSize = 18;
constexpr int gap = 1; ///< above and below each remark
constexpr int shortest = 34;
/// What is left of a limited list where there is little room: two lines and a half.
constexpr int least = 80;

Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Danger: return Icon::Error;
    case Tone::Warning: return Icon::Warning;
    case Tone::Success: return Icon::Check;
    default: return Icon::Info;
    }
}

/// Read out before the sentence, where the symbol can't be seen.
QString wordOf(Tone tone)
{
    switch (tone) {
    case Tone::Danger: return RemarkList::tr("Error");
    case Tone::Warning: return RemarkList::tr("Warning");
    case Tone::Success: return {};
    default: return RemarkList::tr("Note");
    }
}

} // namespace

RemarkList::RemarkList(QWidget *parent) : QListWidget(parent)
{
    setWordWrap(true);
    setIconSize(QSize(markSize, markSize));
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSpacing(gap);
}

void RemarkList::addRemark(Tone tone, const QString &sentence)
{
    auto *item = new QListWidgetItem(sentence, this);
    const QString word = wordOf(tone);
    if (!word.isEmpty())
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(word, sentence));
    m_tones.append(tone);
    refreshIcons();
    updateGeometry();
}

void RemarkList::clearRemarks()
{
    clear();
    m_tones.clear();
    updateGeometry();
}

void RemarkList::setHeightLimit(int pixels)
{
    m_limit = pixels;
    setSizePolicy(QSizePolicy::Expanding, pixels > 0 ? QSizePolicy::Maximum : QSizePolicy::Expanding);
    updateGeometry();
}

QSize RemarkList::sizeHint() const
{
    return m_limit > 0 ? QSize(QListWidget::sizeHint().width(), std::clamp(contentHeight(), shortest, m_limit))
                       : QListWidget::sizeHint();
}

QSize RemarkList::minimumSizeHint() const
{
    return m_limit > 0 ? QSize(0, std::min(sizeHint().height(), least)) : QSize(0, shortest);
}

int RemarkList::contentHeight() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < count(); ++row)
        height += sizeHintForRow(row) + 2 * gap;
    return height;
}

void RemarkList::refreshIcons()
{
    const Theme &theme = themeOf(*this);
    for (int row = 0; row < count(); ++row) {
        const Tone tone = m_tones.at(row);
        item(row)->setIcon(iconPixmap(iconOf(tone), markSize, theme.ink(tone), devicePixelRatioF()));
    }
}

void RemarkList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refreshIcons();
}

void RemarkList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (m_limit > 0 && event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace parterre
