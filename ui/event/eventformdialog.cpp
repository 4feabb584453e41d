#include "event/eventformdialog.h"

#include "common/errortext.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/panel.h"
#include "common/textlabel.h"
#include "common/unsavednote.h"
#include "common/waiting.h"
#include "event/eventdetailsformpage.h"
#include "event/eventlimitsformpage.h"
#include "event/eventplaceformpage.h"
#include "event/eventpricesformpage.h"
#include "event/eventsalesformpage.h"
#include "services/eventservice.h"
#include "services/venueservice.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace parterre {

EventFormDialog::EventFormDialog(EventService &events, VenueService &venues, Prompter &prompter, const Actor &actor,
                                 QWidget *parent)
    : TaskDialog(tr("New event"), parent), m_events(events), m_venues(venues), m_actor(actor)
{
    m_messages = new MessageBar(this);
    m_steps = new QListWidget(this);
    m_steps->setAccessibleName(tr("Pages of the form"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setWordWrap(true);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setSpacing(2);
    m_steps->viewport()->setAutoFillBackground(false);
    m_stack = new QStackedWidget(this);
    m_pages = {new EventDetailsFormPage(prompter, this), new EventPlaceFormPage(this), new EventSalesFormPage(this),
               new EventPricesFormPage(this), new EventLimitsFormPage(this)};
    addPages();
    addFooter();
    m_waiting = new Waiting(*this);
    // Seven categories of prices fit; wider than the smallest window it is never.
    resize(std::min(1240, parent->window()->width() - 32), std::min(720, parent->window()->height()));
}

EventFormDialog::~EventFormDialog() = default;

void EventFormDialog::addPages()
{
    for (EventFormPage *page : std::as_const(m_pages)) {
        auto *scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus); // it follows the keyboard through the fields
        scroll->setWidget(page);
        // The dialog's own surface shows, not a sheet of another colour.
        scroll->viewport()->setAutoFillBackground(false);
        page->setAutoFillBackground(false);
        m_stack->addWidget(scroll);
        m_steps->addItem(page->title());
        connect(page, &EventFormPage::contextWanted, this, [this] {
            // Not while the pages are filled: those that are still to come say nothing true yet.
            if (m_showing)
                return;
            m_event = collect();
            loadLayout();
        });
    }
    auto *side = new Panel(this);
    side->setFill(Panel::Fill::Background).setSides(Panel::Right);
    side->setFixedWidth(236);
    auto *steps = new QVBoxLayout(side);
    steps->setContentsMargins(8, 16, 9, 16);
    steps->addWidget(m_steps);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    m_messages->setContentsMargins(24, 16, 24, 0);
    content->addWidget(m_messages);
    content->addWidget(m_stack, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(side);
    columns->addLayout(content, 1);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addLayout(columns, 1);
    connect(m_steps, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_steps->setCurrentRow(0);
}

void EventFormDialog::addFooter()
{
    m_state = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted, this);
    addToHeader(m_state);
    KeyButton *close = addButton(tr("Close"), ButtonRole::Plain, true);
    m_save = addButton(tr("Save draft"), ButtonRole::Plain);
    m_save->setKeyText(tr("Ctrl S"));
    m_publish = addButton(tr("Publish…"), ButtonRole::Primary);
    connect(close, &KeyButton::clicked, this, [this] { reject(); });
    connect(m_save, &KeyButton::clicked, this, [this] { save(false); });
    connect(m_publish, &KeyButton::clicked, this, [this] { save(true); });
    const auto add = [this](const QKeySequence &keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_S), [this] { save(false); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { turnPage(1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { turnPage(-1); });
}

/// The keyboard goes along to the first field of the page.
void EventFormDialog::turnPage(int by)
{
    const int page = std::clamp(m_steps->currentRow() + by, 0, m_steps->count() - 1);
    m_steps->setCurrentRow(page);
    m_pages.at(page)->beginInput();
}

void EventFormDialog::edit(EventId event)
{
    m_event.id = event;
    loadVenues();
    open();
}

void EventFormDialog::loadVenues()
{
    m_waiting->follow(m_venues.list(), [this](const Result<QList<VenueView>> &answer) {
        if (!answer) {
            report(answer.error());
            return;
        }
        m_context.venues = *answer;
        if (m_event.id.isNull())
            showEverything();
        else
            loadEvent();
    });
}

void EventFormDialog::loadEvent()
{
    m_waiting->follow(m_events.view(m_event.id), [this](const Result<EventView> &answer) {
        if (!answer) {
            report(answer.error());
            return;
        }
        takeSaved(*answer);
        loadLayout();
    });
}

void EventFormDialog::loadLayout()
{
    if (m_event.layoutVersion.isNull() || m_event.layoutVersion == m_layoutVersion) {
        if (m_event.layoutVersion.isNull())
            m_context.layout.reset();
        m_layoutVersion = m_event.layoutVersion;
        showEverything();
        return;
    }
    m_waiting->follow(m_venues.layout(m_event.layoutVersion), [this](const Result<LayoutView> &answer) {
        if (!answer) {
            report(answer.error());
            return;
        }
        m_context.layout = answer->layout;
        m_layoutVersion = answer->version.id;
        if (!m_context.isPublished)
            m_event.categories.clear(); // of another layout
        showEverything();
    });
}

void EventFormDialog::showEverything()
{
    m_showing = true;
    for (EventFormPage *page : std::as_const(m_pages))
        page->show(m_event, m_context);
    m_showing = false;
    if (std::exchange(m_fresh, false))
        m_pages.constFirst()->beginInput();
    m_publish->setVisible(!m_context.isPublished);
    m_save->setText(m_context.isPublished ? tr("Save") : tr("Save draft"));
    m_save->setRole(m_context.isPublished ? ButtonRole::Primary : ButtonRole::Plain);
    if (std::exchange(m_untouched, false))
        m_saved = collect();
}

EventDto EventFormDialog::collect() const
{
    EventDto event = m_event;
    for (const EventFormPage *page : m_pages)
        page->take(event);
    return event;
}

void EventFormDialog::save(bool thenPublish)
{
    if (hasSlips()) {
        showSlips();
        return;
    }
    m_event = collect();
    m_waiting->follow(
        m_events.put(m_event, m_actor),
        [this, thenPublish](const Result<EventView> &answer) {
            if (!answer) {
                m_closesWhenSaved = false;
                report(answer.error());
                if (answer.error().code == ErrorCode::Refused || answer.error().code == ErrorCode::Invalid)
                    showRefusal();
                return;
            }
            m_messages->clear();
            takeSaved(*answer);
            m_saved = collect();
            m_state->setText(m_context.isPublished ? tr("Saved") : tr("Draft saved"));
            Q_EMIT saved(m_event.id);
            if (m_closesWhenSaved) {
                accept();
                return;
            }
            check(thenPublish);
        },
        Waiting::Manner::Writing);
}

void EventFormDialog::takeSaved(const EventView &view)
{
    m_event = view.details;
    m_context.isPublished = view.status != EventStatus::Draft;
    setTitle(tr("Event"));
    setSubtitle(m_event.name);
}

void EventFormDialog::check(bool thenPublish)
{
    m_waiting->follow(m_events.check(m_event), [this, thenPublish](const Result<QList<Complaint>> &answer) {
        if (!answer) {
            report(answer.error());
            return;
        }
        showComplaints(*answer);
        if (!thenPublish)
            return;
        if (hasErrors(*answer))
            goToFirstError();
        else
            publish();
    });
}

/// An event on sale is not saved with errors, and a draft not without its name; the fields say which.
void EventFormDialog::showRefusal()
{
    m_waiting->follow(m_events.check(m_event), [this](const Result<QList<Complaint>> &answer) {
        if (!answer || !hasErrors(*answer))
            return;
        showComplaints(*answer);
        focusFirstError();
        MessageBar::Message message;
        message.tone = Tone::Danger;
        message.happened = m_context.isPublished
                               ? tr("Nothing was saved, because this event is on sale and could not be sold like this.")
                               : tr("The draft could not be saved like this.");
        message.meaning = tr("The pages marked with ▲ say what to fix.");
        m_messages->show(message);
    });
}

void EventFormDialog::showComplaints(const QList<Complaint> &complaints)
{
    for (int i = 0; i < m_pages.size(); ++i)
        markPage(i, complaints);
}

void EventFormDialog::markPage(int page, const QList<Complaint> &complaints)
{
    const int errors = m_pages.at(page)->mark(complaints);
    const QString title = m_pages.at(page)->title();
    m_steps->item(page)->setText(errors > 0
                                     ? QStringLiteral("▲  %1\n%2").arg(title, tr("%n thing(s) to fix", nullptr, errors))
                                     : QStringLiteral("✓  ") + title);
}

bool EventFormDialog::hasSlips() const
{
    return std::ranges::any_of(m_pages, &EventFormPage::hasSlips);
}

/// What can't be read would be left out without a word.
void EventFormDialog::showSlips()
{
    m_closesWhenSaved = false;
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i)->hasSlips())
            markPage(i, {});
    }
    focusFirstError();
    MessageBar::Message message;
    message.tone = Tone::Danger;
    message.happened = tr("Nothing was saved yet, because something can't be read as it is typed.");
    message.meaning = tr("The pages marked with ▲ say what to fix.");
    m_messages->show(message);
}

void EventFormDialog::focusFirstError()
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (!m_steps->item(i)->text().startsWith(u'▲'))
            continue;
        m_steps->setCurrentRow(i);
        m_pages.at(i)->focusError();
        return;
    }
}

void EventFormDialog::goToFirstError()
{
    focusFirstError();
    MessageBar::Message message;
    message.tone = Tone::Warning;
    message.happened = tr("The draft is saved, but it can't be published yet.");
    message.meaning = tr("The pages marked with ▲ say what to fix.");
    m_messages->show(message);
}

void EventFormDialog::publish()
{
    m_waiting->follow(
        m_events.publish(m_event.id, m_event.revision, m_actor),
        [this](const Result<EventView> &answer) {
            if (!answer) {
                report(answer.error());
                return;
            }
            Q_EMIT saved(answer->id());
            accept();
        },
        Waiting::Manner::Writing);
}

/// What was typed is never thrown away by a key alone.
void EventFormDialog::reject()
{
    if (m_untouched || (!hasSlips() && collect() == m_saved)) {
        TaskDialog::reject();
        return;
    }
    showUnsaved(
        *m_messages,
        [this] {
            m_closesWhenSaved = true;
            save(false);
        },
        [this] { TaskDialog::reject(); });
}

void EventFormDialog::report(const Error &error)
{
    m_messages->show(errorText(error));
}

} // namespace parterre
