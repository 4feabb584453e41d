#pragma once

#include "domain/common/complaint.h"
#include "domain/event/event.h"
#include "domain/venue/layoutview.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace parterre {

class FormField;
class MomentEdit;

/// What the pages of the event form need besides the event.
struct EventFormContext
{
    QList<VenueView> venues;
    /// Null until it has been read, or while no version is chosen.
    SharedLayout layout;
    bool isPublished = false;

    const VenueView *venue(VenueId id) const;
};

/// One page of the event form: shows a part of an EventDto, takes it back, and marks the fields that a check names, and
/// those in which something stands that can't be taken. Owned by EventFormDialog; UI thread.
class EventFormPage : public QWidget
{
    Q_OBJECT

public:
    explicit EventFormPage(QWidget *parent = nullptr);

    virtual QString title() const = 0;
    virtual void show(const EventDto &event, const EventFormContext &context) = 0;
    virtual void take(EventDto &event) const = 0;
    /// Something is typed here that take() has to leave out.
    bool hasSlips() const { return !slips().isEmpty(); }
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
    /// What is typed in a control and can't be taken as it stands: "4o.00", a seat that there is not.
    struct Slip
    {
        FormField *field = nullptr;
        QWidget *control = nullptr;
        QString sentence; ///< empty when all is well
    };

    virtual QList<Slip> slips() const { return {}; }
    static Slip slipIn(FormField *field, MomentEdit *edit);
    /// Without those in which all is well.
    static QList<Slip> onlySlips(QList<Slip> slips);
    /// The control among several in one field that a complaint with this place is about; null where there is none.
    virtual QWidget *controlAt(const QString &place) const;

    /// The page's content, top down.
    QVBoxLayout *content() const { return m_content; }
    /// `places` are the complaint's places that this field stands for; one that ends with ":" stands for all that begin
    /// so.
    FormField *addField(const QString &label, QWidget *editor, const QStringList &places);
    /// The same for a moment; one that the clocks never show is said under it.
    FormField *addMoment(const QString &label, MomentEdit *edit, const QStringList &places);
    /// Fields side by side.
    void addRow(const QList<FormField *> &fields);

private:
    struct Marked
    {
        FormField *field = nullptr;
        QStringList places;
    };

    void unmark();
    void markControl(QWidget *control, bool isError, const QString &sentence);

    QVBoxLayout *m_content = nullptr;
    QList<Marked> m_marked;
    QList<QPointer<QWidget>> m_markedControls;
    QPointer<QWidget> m_firstWrong; ///< of the marked controls
};

} // namespace parterre
