#pragma once

#include "common/format.h"
#include "common/panel.h"
#include "domain/sale/quickentry.h"

#include <QList>

#include <optional>

class QHBoxLayout;

namespace parterre {

class Badge;
class KeyButton;
class QuickEntryEdit;
class TextLabel;

/// The clerk's main control: "2a2c@B" and Enter. Understands the entry while it is typed and shows what it means; what
/// seats it would take comes from the page. Owned by SalePage; UI thread.
class QuickEntryPanel : public Panel
{
    Q_OBJECT

public:
    explicit QuickEntryPanel(QWidget *parent = nullptr);

    /// The grammar's letters come from the event.
    void setEvent(const EventDto &event, const QList<QuickSection> &sections);
    /// False while nothing is sold here; the field says why.
    void setSelling(bool selling);
    /// What was entered, when it is understood.
    const std::optional<QuickEntryDto> &entry() const { return m_entry; }
    QString text() const;
    void setText(const QString &text);
    void clear();
    /// Puts the keyboard here and selects what stands here.
    void begin();
    bool hasKeyboard() const;

    /// The seats that Enter would take and what they cost; nothing while it is being looked up.
    void setProposal(const QString &seats, std::optional<Money> sum, Money basket);
    /// Why there are no such seats.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    /// After every change that is understood or not any more.
    void entryChanged();
    void holdWanted(const parterre::QuickEntryDto &entry);
    /// The seats are to be chosen on the map.
    void mapWanted(const parterre::QuickEntryDto &entry);

private:
    void parse();
    void show();
    void enter(bool onMap);
    void setBadges(const QStringList &words);

    EventDto m_event;
    QList<QuickSection> m_sections;
    std::optional<QuickEntryDto> m_entry;
    QString m_problem;
    QString m_seats;
    QuickEntryEdit *m_edit = nullptr;
    QWidget *m_hint = nullptr;
    QHBoxLayout *m_badges = nullptr;
    QList<Badge *> m_badgeList;
    TextLabel *m_problemText = nullptr;
    TextLabel *m_sum = nullptr;
    KeyButton *m_hold = nullptr;
    QWidget *m_keyCap = nullptr;
    bool m_selling = false;
};

} // namespace parterre
