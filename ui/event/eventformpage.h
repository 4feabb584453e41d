#pragma once

#include "domain/common/complaint.h"
#include "domain/event/event.h"
#include "domain/venue/layoutview.h"

#include <QWidget>

class QVBoxLayout;

namespace parterre {

class FormField;

/// What the pages of the event form need besides the event.
struct EventFormContext
{
    QList<VenueView> venues;
    /// Null until it has been read, or while no version is chosen.
    SharedLayout layout;
    bool isPublished = false;

    const VenueView *venue(VenueId id) const;
};

/// One page of the event form: shows a part of an EventDto, takes it back, and marks the fields that a check names.
/// Owned by EventFormDialog; UI thread.
class EventFormPage : public QWidget
{
    Q_OBJECT

public:
    explicit EventFormPage(QWidget *parent = nullptr);

    virtual QString title() const = 0;
    virtual void show(const EventDto &event, const EventFormContext &context) = 0;
    virtual void take(EventDto &event) const = 0;
    /// Marks the fields named by the complaints' places and takes away older marks; answers how many errors are here.
    int mark(const QList<Complaint> &complaints);
    /// Puts the keyboard into the first field.
    void beginInput();
    /// Puts the keyboard into the first field with an error; false when there is none.
    bool focusError();

Q_SIGNALS:
    /// Something that other pages depend on was changed: venue, version, configuration.
    void contextWanted();

protected:
    /// The page's content, top down.
    QVBoxLayout *content() const { return m_content; }
    /// `places` are the complaint's places that this field stands for; one that ends with ":" stands for all that begin
    /// so.
    FormField *addField(const QString &label, QWidget *editor, const QStringList &places);
    /// Fields side by side.
    void addRow(const QList<FormField *> &fields);

private:
    struct Marked
    {
        FormField *field = nullptr;
        QStringList places;
    };

    QVBoxLayout *m_content = nullptr;
    QList<Marked> m_marked;
};

} // namespace parterre
