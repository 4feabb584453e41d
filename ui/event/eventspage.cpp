#include "event/eventspage.h"

#include "common/accessibility.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/keybutton.h"
#include "common/keymap.h"
#include "common/listpage.h"
#include "common/messagebar.h"
#include "common/recordtable.h"
#include "common/searchbar.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "event/eventformdialog.h"
#include "event/eventpanel.h"
#include "event/eventwords.h"
#include "services/eventservice.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>

namespace parterre {
namespace {

enum Column { DateColumn, NameColumn, VenueColumn, StateColumn, SoldColumn, RevenueColumn };

constexpr int tickMs = 5'000;
constexpr int panelWidth = 312; // two buttons side by side in both languages

/// Only for words such as "scheduled": what is sold is decided by the database's clock.
Moment shownNow()
{
    return Moment(QDateTime::currentMSecsSinceEpoch());
}

bool sameYear(Moment one, Moment other, const QTimeZone &zone)
{
    return one.toLocal(zone).date().year() == other.toLocal(zone).date().year();
}

RecordCell dateCell(const EventSummaryView &event)
{
    RecordCell cell;
    const QTimeZone zone(event.timeZone);
    cell.text = event.starts ? Format().day(*event.starts, zone, shownNow()) : EventsPage::tr("No date");
    cell.second = event.starts ? Format().time(*event.starts, zone) : QString();
    // The year of a far event stands beside its time, where there is room for it.
    if (event.starts && !sameYear(*event.starts, shownNow(), zone)) {
        cell.text = Format().day(*event.starts, zone, *event.starts);
        cell.second = EventsPage::tr("%1, %2").arg(event.starts->toLocal(zone).date().year()).arg(cell.second);
    }
    cell.strong = true;
    cell.muted = eventStateWords(event, shownNow()).muted;
    return cell;
}

RecordCell nameCell(const EventSummaryView &event)
{
    RecordCell cell;
    cell.text = event.name.isEmpty() ? EventsPage::tr("Without a name") : event.name;
    cell.second = event.subtitle;
    cell.strong = true;
    cell.muted = eventStateWords(event, shownNow()).muted;
    return cell;
}

RecordCell stateCell(const EventSummaryView &event)
{
    const EventStateWords words = eventStateWords(event, shownNow());
    RecordCell cell;
    cell.text = words.word;
    cell.second = words.detail;
    cell.symbol = words.symbol;
    cell.tone = words.tone;
    return cell;
}

RecordCell soldCell(const EventSummaryView &event)
{
    RecordCell cell;
    if (event.places.total == 0)
        return cell;
    const double share = soldShare(event.places);
    cell.text = Format().share(event.places.sold, event.places.total);
    cell.trailing = Format().percent(static_cast<int>(share * 100));
    cell.meter = {{share, share >= 0.9 ? Tone::Success : Tone::Accent, false},
                  {static_cast<double>(event.places.held) / event.places.total, Tone::Warning, true}};
    return cell;
}

} // namespace

EventsPage::EventsPage(EventService &events, VenueService &venues, SaleMapService &maps, Database &database,
                       const Actor &actor, Prompter &prompter, QWidget *parent)
    : QWidget(parent), m_events(events), m_venues(venues), m_actor(actor), m_prompter(prompter), m_ticking(this)
{
    makeModel();
    m_panel = new EventPanel(m_events, maps, database, m_prompter);
    layOut();
    m_waiting = new Waiting(*this);
    connect(m_table, &RecordTable::currentRowChanged, this, [this] { showCurrent(); });
    connect(m_table, &RecordTable::opened, this, [this] {
        if (const EventSummaryView *event = current())
            openForm(event->id);
    });
    connect(m_search, &SearchBar::searched, this, [this] { refresh(); });
    connect(m_states, &QComboBox::activated, this, [this] { refresh(); });
    connect(m_new, &KeyButton::clicked, this, [this] { openForm({}); });
    connect(m_panel, &EventPanel::changed, this, [this](EventId event) {
        m_wanted = event;
        refresh();
    });
    connect(m_panel, &EventPanel::editWanted, this, [this](EventId event) { openForm(event); });
    connect(addKey(*this, tr("New event"), Qt::CTRL | Qt::Key_N), &QAction::triggered, this, [this] { openForm({}); });
    connect(addKey(*this, tr("Refresh"), Qt::Key_F5), &QAction::triggered, this, &EventsPage::refresh);
    connect(addKey(*this, tr("Clone the event"), Qt::CTRL | Qt::Key_D), &QAction::triggered, m_panel,
            &EventPanel::askClone);
    addKeyHints(*m_table, {{tr("Enter"), tr("Open the event")}});
    m_ticking.setInterval(tickMs);
    connect(&m_ticking, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_ticking.start();
}

EventsPage::~EventsPage() = default;

void EventsPage::makeModel()
{
    using Table = RecordTableModel<EventSummaryView>;
    const auto starts = [](const EventSummaryView &event) {
        return QVariant(event.starts ? event.starts->ms() : std::numeric_limits<qint64>::max());
    };
    const auto state = [](const EventSummaryView &event) { return QVariant(eventStateWords(event, shownNow()).word); };
    const auto sold = [](const EventSummaryView &event) { return QVariant(event.places.sold); };
    const auto revenue = [](const EventSummaryView &event) {
        return QVariant(event.revenue ? Format().amount(*event.revenue) : QString());
    };
    const auto revenueKey = [](const EventSummaryView &event) {
        return QVariant(event.revenue ? event.revenue->minor() : 0);
    };
    m_model = new Table(
        {Table::Column{tr("Date"), [](const EventSummaryView &event) { return QVariant(dateCell(event).text); },
                       starts},
         Table::Column{tr("Event"), [](const EventSummaryView &event) { return QVariant(event.name); }, {}},
         Table::Column{tr("Venue"), [](const EventSummaryView &event) { return QVariant(event.venueName); }, {}},
         Table::Column{tr("State"), state, {}}, Table::Column{tr("Sold"), sold, sold},
         Table::Column{tr("Revenue"), revenue, revenueKey, Qt::AlignRight | Qt::AlignVCenter}},
        [](const EventSummaryView &event) { return QVariant(event.id.value()); }, this);
}

QWidget *EventsPage::buildHead()
{
    auto *head = new QWidget(this);
    m_count = new TextLabel({}, TypeRole::Body, TextLabel::Ink::Muted, head);
    m_search = new SearchBar(tr("Name, artist or venue"), head);
    m_search->setFixedWidth(230);
    m_states = new QComboBox(head);
    m_states->addItems({tr("All states"), tr("Drafts"), tr("Published"), tr("Cancelled")});
    nameChoice(*m_states, tr("State"));
    m_new = new KeyButton(Icon::Plus, tr("New event"), head);
    m_new->setRole(ButtonRole::Primary).setKeyText(tr("Ctrl N"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new TextLabel(tr("Events"), TypeRole::Page, TextLabel::Ink::Normal, head));
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_search);
    row->addWidget(m_states);
    row->addWidget(m_new);
    return head;
}

void EventsPage::layOut()
{
    m_table = new RecordTable;
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(m_model);
    m_table->setColumnWidth(DateColumn, 108);
    m_table->setColumnWidth(VenueColumn, 108);
    m_table->setColumnWidth(StateColumn, 194); // "until Sat 28 Nov, 12:30 AM"
    m_table->setColumnWidth(SoldColumn, 164);
    m_table->setColumnWidth(RevenueColumn, 104);
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    const auto cells = [this](RecordCell (*cell)(const EventSummaryView &)) {
        return [this, cell](const QModelIndex &index) { return cell(m_model->rowAt(index.row())); };
    };
    m_table->delegate().setColumn(DateColumn, cells(dateCell));
    m_table->delegate().setColumn(NameColumn, cells(nameCell));
    m_table->delegate().setColumn(StateColumn, cells(stateCell));
    m_table->delegate().setColumn(SoldColumn, cells(soldCell));
    m_messages = new MessageBar;
    layOutListPage(*this, buildHead(), m_messages, m_table, m_panel, panelWidth);
}

void EventsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void EventsPage::refresh()
{
    static const QList<QList<EventStatus>> filters{
        {}, {EventStatus::Draft}, {EventStatus::Published}, {EventStatus::Cancelled}};
    EventFilterDto filter;
    filter.text = m_search->text().trimmed();
    filter.statuses = filters.at(m_states->currentIndex());
    filter.withRevenue = true;
    if (filter.text.isEmpty() && filter.statuses.isEmpty())
        m_table->setEmptyText(tr("No events yet."),
                              tr("First import and publish a venue's plan in the workspace Venues, "
                                 "Ctrl+6; then write an event, Ctrl+N."));
    else
        m_table->setEmptyText(tr("No event matches."), tr("Search for something else, or choose all states."));
    m_table->setLoading(m_model->rows().isEmpty());
    m_waiting->follow(m_events.list(filter), [this](const Result<QList<EventSummaryView>> &answer) { show(answer); });
}

void EventsPage::show(const Result<QList<EventSummaryView>> &answer)
{
    m_table->setLoading(false);
    if (!answer) {
        m_messages->show(errorText(answer.error()), {{tr("Try again"), [this] { refresh(); }}});
        return;
    }
    m_messages->clear();
    m_model->setRows(*answer);
    m_count->setText(tr("%n event(s)", nullptr, static_cast<int>(answer->size())));
    const int wanted = m_wanted.isNull() ? -1 : m_model->rowOf(QVariant(std::exchange(m_wanted, {}).value()));
    if (wanted >= 0)
        m_table->selectRowSoftly(wanted);
    else if (m_table->currentRow() < 0 && !answer->isEmpty())
        m_table->selectRowSoftly(0);
    showCurrent();
    Q_EMIT listed(static_cast<int>(answer->size()));
}

const EventSummaryView *EventsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->rowAt(row) : nullptr;
}

void EventsPage::showCurrent()
{
    if (const EventSummaryView *event = current())
        m_panel->showSummary(*event, m_actor);
    else
        m_panel->showNothing();
}

void EventsPage::openForm(EventId event)
{
    auto *form = new EventFormDialog(m_events, m_venues, m_prompter, m_actor, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &EventFormDialog::saved, this, [this](EventId saved) {
        m_wanted = saved;
        refresh();
    });
    form->edit(event);
}

} // namespace parterre
