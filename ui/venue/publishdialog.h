#pragma once

#include "common/taskdialog.h"
#include "domain/venue/venue.h"
#include "services/station.h"

class QDateEdit;

namespace parterre {

class FormField;
class KeyButton;
class MessageBar;
class VenueService;
class Waiting;

/// Puts a draft in force from a day on. UI thread.
class PublishDialog : public TaskDialog
{
    Q_OBJECT

public:
    PublishDialog(VenueService &venues, const Actor &actor, const VenueView &venue, const LayoutVersionView &version,
                  QWidget *parent);
    ~PublishDialog() override;

Q_SIGNALS:
    void published();

private:
    void layOut();
    void sayWhatHappens();
    void publish();

    VenueService &m_venues;
    Actor m_actor;
    VenueView m_venue;
    LayoutVersionView m_version;
    QDateEdit *m_date = nullptr;
    FormField *m_field = nullptr;
    MessageBar *m_messages = nullptr;
    KeyButton *m_publish = nullptr;
    Waiting *m_waiting = nullptr;
};

} // namespace parterre
