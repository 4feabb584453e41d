#include "sale/quickentrypanel.h"

#include "common/accessibility.h"
#include "common/badge.h"
#include "common/keybutton.h"
#include "common/keycap.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "domain/venue/layout.h"
#include "sale/quickentryedit.h"
#include "sale/salewords.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace parterre {

QuickEntryPanel::QuickEntryPanel(QWidget *parent) : Panel(parent)
{
    setFixedHeight(52);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(7, 7, 9, 7);
    row->setSpacing(8);

    m_edit = new QuickEntryEdit;
    m_edit->setFont(typeFont(TypeRole::Section));
    m_edit->setFixedWidth(216);
    row->addWidget(m_edit);

    m_hint = new QWidget;
    auto *hint = new QHBoxLayout(m_hint);
    hint->setContentsMargins(4, 0, 0, 0);
    hint->setSpacing(6);
    //: Followed by three examples of quick entries and "then Enter holds the best seats"
    hint->addWidget(new TextLabel(tr("For example"), TypeRole::Secondary, TextLabel::Ink::Muted));
    for (const QString &example : {u"2"_s, u"2a2c"_s, u"2@B"_s})
        hint->addWidget(new KeyCap(example));
    hint->addWidget(new TextLabel(tr("then Enter holds the best seats"), TypeRole::Secondary, TextLabel::Ink::Muted));
    row->addWidget(m_hint);

    auto *badges = new QWidget;
    m_badges = new QHBoxLayout(badges);
    m_badges->setContentsMargins(0, 0, 0, 0);
    m_badges->setSpacing(8);
    row->addWidget(badges);

    m_problemText = new TextLabel({}, TypeRole::Secondary);
    m_problemText->setTone(Tone::Danger).setElided(true);
    row->addWidget(m_problemText, 100);
    row->addStretch(1);

    m_sum = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted);
    m_sum->setTextFormat(Qt::RichText);
    row->addWidget(m_sum);
    m_hold = new KeyButton(Icon::Enter, tr("Hold"));
    m_hold->setRole(ButtonRole::Primary);
    m_hold->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_hold);
    m_keyCap = new KeyCap(u"F2"_s);
    row->addWidget(m_keyCap);

    connect(m_edit, &QLineEdit::textChanged, this, &QuickEntryPanel::parse);
    connect(m_edit, &QuickEntryEdit::entered, this, [this] { enter(false); });
    connect(m_edit, &QuickEntryEdit::enteredForMap, this, [this] { enter(true); });
    connect(m_hold, &KeyButton::clicked, this, [this] { enter(false); });
    show();
}

void QuickEntryPanel::setEvent(const EventDto &event, const QList<QuickSection> &sections)
{
    m_event = event;
    m_sections = sections;
    parse();
}

void QuickEntryPanel::setSelling(bool selling)
{
    m_selling = selling;
    show();
}

QString QuickEntryPanel::text() const
{
    return m_edit->text();
}

void QuickEntryPanel::setText(const QString &text)
{
    m_edit->setText(text);
}

void QuickEntryPanel::clear()
{
    m_edit->clear();
}

void QuickEntryPanel::begin()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool QuickEntryPanel::hasKeyboard() const
{
    return m_edit->hasFocus();
}

void QuickEntryPanel::parse()
{
    m_problem.clear();
    m_seats.clear();
    m_sum->clear();
    m_sum->setAccessibleName({});
    m_entry.reset();
    const QString text = m_edit->text();
    qsizetype from = 0;
    qsizetype length = 0;
    if (!text.trimmed().isEmpty() && !m_event.ticketTypes.isEmpty()) {
        if (const auto parsed = parseQuickEntry(text, m_event, m_sections)) {
            m_entry = *parsed;
        } else {
            m_problem = SaleWords::quickEntryProblem(parsed.error());
            from = parsed.error().position;
            length = std::max<qsizetype>(parsed.error().length, 1);
        }
    }
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->underline(from, length);
    }
    show();
    Q_EMIT entryChanged();
}

void QuickEntryPanel::show()
{
    const bool empty = m_edit->text().trimmed().isEmpty();
    m_hint->setVisible(empty && m_selling);
    m_keyCap->setVisible(empty);
    m_hold->setVisible(!empty);
    m_hold->setEnabled(m_entry.has_value() && m_selling);
    m_problemText->setText(m_problem);
    m_problemText->setVisible(!m_problem.isEmpty());
    setErrorState(*m_edit, !m_problem.isEmpty() && !m_entry);
    m_edit->setAccessibleDescription(m_problem.isEmpty() ? QStringList{m_seats, m_sum->accessibleName()}.join(u' ')
                                                         : m_problem);

    QStringList words;
    if (m_entry && m_entry->verb == QuickEntryDto::Verb::DropLast) {
        words.append(tr("give back the last one"));
    } else if (m_entry) {
        words.append(SaleWords::tickets(m_event, m_entry->tickets));
        if (m_entry->verb == QuickEntryDto::Verb::Add)
            words.last().prepend(u"+ "_s);
        if (m_entry->category)
            words.append(tr("category %1").arg(categoryLetter(*m_entry->category)));
        if (!m_entry->together)
            words.append(tr("may be split"));
        if (!m_seats.isEmpty())
            words.append(m_seats);
    }
    setBadges(words);
}

void QuickEntryPanel::setBadges(const QStringList &words)
{
    while (m_badgeList.size() > words.size())
        delete m_badgeList.takeLast();
    while (m_badgeList.size() < words.size()) {
        m_badgeList.append(new Badge);
        m_badges->addWidget(m_badgeList.constLast());
    }
    for (qsizetype i = 0; i < words.size(); ++i)
        m_badgeList.at(i)->setText(words.at(i));
}

void QuickEntryPanel::setProposal(const QString &seats, std::optional<Money> sum, Money basket)
{
    m_seats = seats;
    m_problem.clear();
    const Format format;
    const auto words = [&](const QString &alone, const QString &withBasket) {
        if (!sum)
            return QString();
        return basket.isZero() ? alone.arg(format.amount(*sum))
                               : withBasket.arg(format.amount(*sum), format.amount(basket + *sum));
    };
    m_sum->setText(words(tr("est. <b>%1</b>"), tr("est. <b>%1</b>, basket <b>%2</b>")));
    m_sum->setAccessibleName(words(tr("Estimated price %1"), tr("Estimated price %1, basket %2")));
    show();
}

void QuickEntryPanel::setProblem(const QString &sentence)
{
    m_problem = sentence;
    m_seats.clear();
    m_sum->clear();
    m_sum->setAccessibleName({});
    show();
}

void QuickEntryPanel::enter(bool onMap)
{
    if (!m_selling)
        return;
    if (!m_problem.isEmpty())
        speakAlert(*m_problemText);
    if (!m_entry)
        return;
    if (onMap)
        Q_EMIT mapWanted(*m_entry);
    else
        Q_EMIT holdWanted(*m_entry);
}

} // namespace parterre
