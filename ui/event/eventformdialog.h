#pragma once

#include "common/taskdialog.h"
#include "domain/common/result.h"
#include "event/eventformpage.h"
#include "services/station.h"

class QListWidget;
class QStackedWidget;

namespace parterre {

class EventService;
class KeyButton;
class MessageBar;
class Prompter;
class TextLabel;
class VenueService;
class Waiting;

/// Creates and changes an event, page by page in any order. What is saved is a draft until it is published; the check
/// marks the fields that stand in the way. UI thread.
class EventFormDialog : public TaskDialog
{
    Q_OBJECT

public:
    EventFormDialog(EventService &events, VenueService &venues, Prompter &prompter, const Actor &actor,
                    QWidget *parent);
    ~EventFormDialog() override;

    /// A null id makes a new event.
    void edit(EventId event);

    /// Closes it, unless something is not saved: then that is said first.
    void reject() override;

Q_SIGNALS:
    void saved(parterre::EventId event);

private:
    void addPages();
    void addFooter();
    void turnPage(int by);
    void loadVenues();
    void loadEvent();
    void loadLayout();
    void showEverything();
    EventDto collect() const;
    void save(bool thenPublish);
    void takeSaved(const EventView &view);
    void check(bool thenPublish);
    bool hasSlips() const;
    void showSlips();
    void markPage(int page, const QList<Complaint> &complaints);
    void showComplaints(const QList<Complaint> &complaints);
    void showRefusal();
    void focusFirstError();
    void goToFirstError();
    void publish();
    void report(const Error &error);

    EventService &m_events;
    VenueService &m_venues;
    Actor m_actor;
    EventDto m_event;
    EventFormContext m_context;
    EventDto m_saved;        ///< what the pages said when they were shown or saved
    bool m_fresh = true;     ///< nothing has been shown yet
    bool m_untouched = true; ///< nothing could have been changed yet
    bool m_closesWhenSaved = false;
    bool m_showing = false;          ///< the pages are being filled
    LayoutVersionId m_layoutVersion; ///< of m_context.layout

    QList<EventFormPage *> m_pages;
    QListWidget *m_steps = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessageBar *m_messages = nullptr;
    TextLabel *m_state = nullptr;
    KeyButton *m_save = nullptr;
    KeyButton *m_publish = nullptr;
    Waiting *m_waiting = nullptr;
};

} // namespace parterre
