#include "sale/changepanel.h"

#include "common/buttonlook.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "domain/sale/cashnotes.h"

#include <QPainter>
#include <QVBoxLayout>

namespace parterre {
namespace {

constexpr int margin = 20;
constexpr int rowsFrom = 150;
constexpr int rowHeight = 38;

} // namespace

ChangePanel::ChangePanel(QWidget *parent) : Panel(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 18, margin, margin);
    column->setSpacing(4);
    m_head = new TextLabel(tr("Change"), TypeRole::Section);
    m_sum = new TextLabel({}, TypeRole::Change);
    m_sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    column->addWidget(m_head);
    column->addWidget(m_sum);
    column->addStretch(1);
    setChange({});
}

void ChangePanel::setChange(std::optional<Money> change)
{
    m_change = change;
    const bool missing = change && change->isNegative();
    const Tone tone = !change ? Tone::Neutral : missing ? Tone::Warning : Tone::Success;
    m_head->setText(missing ? tr("Still missing") : tr("Change"));
    if (change) {
        setTone(tone, false);
        m_head->setTone(tone);
        m_sum->setTone(tone);
        m_sum->setText(m_format.amount(missing ? -*change : *change));
    } else {
        setFill(Fill::Surface);
        m_head->setInk(TextLabel::Ink::Muted);
        m_sum->setInk(TextLabel::Ink::Muted);
        m_sum->setText(QStringLiteral("–"));
    }
    QStringList spoken{m_head->text() + u' ' + m_sum->text()};
    if (change && !missing) {
        for (const CashPieces &pieces : splitIntoCash(*change))
            spoken.append(QStringLiteral("%1 × %2").arg(pieces.count).arg(m_format.shortAmount(pieces.piece)));
    }
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    m_sum->setAccessibleName(spoken.constFirst());
    update();
}

void ChangePanel::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    if (!m_change || m_change->isNegative())
        return;
    const Theme &theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int y = rowsFrom;
    for (const CashPieces &pieces : splitIntoCash(*m_change)) {
        if (y + rowHeight > height() - margin / 2)
            return;
        const QString value = m_format.shortAmount(pieces.piece);
        painter.setFont(typeFont(TypeRole::Section));
        painter.setPen(theme.success.ink);
        painter.drawText(QRect(margin, y, 56, rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("%1 ×").arg(pieces.count));
        // A note is long and flat, a coin is round.
        const QRectF shape = pieces.isCoin ? QRectF(margin + 70, y + 3, 32, 32) : QRectF(margin + 60, y + 5, 66, 28);
        paintRoundedBox(painter, shape, pieces.isCoin ? 16 : 4, theme.surface, theme.success.ink);
        painter.setFont(typeFont(pieces.isCoin ? TypeRole::KeyCap : TypeRole::Label));
        painter.setPen(theme.text);
        painter.drawText(shape, Qt::AlignCenter, value);
        y += rowHeight;
    }
}

} // namespace parterre
