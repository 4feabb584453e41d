#include "event/eventformpage.h"

#include "common/complainttext.h"
#include "common/formfield.h"
#include "common/momentedit.h"
#include "common/style.h"
#include "common/taborder.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {
namespace {

bool means(const QStringList &places, const QString &place)
{
    return std::ranges::any_of(
        places, [&place](const QString &own) { return own.endsWith(u':') ? place.startsWith(own) : own == place; });
}

} // namespace

const VenueView *EventFormContext::venue(VenueId id) const
{
    const auto found = std::ranges::find(venues, id, &VenueView::id);
    return found == venues.end() ? nullptr : &*found;
}

EventFormPage::EventFormPage(QWidget *parent) : QWidget(parent)
{
    m_content = new QVBoxLayout(this);
    m_content->setContentsMargins(24, 16, 24, 16);
    m_content->setSpacing(12);
}

FormField *EventFormPage::addField(const QString &label, QWidget *editor, const QStringList &places)
{
    auto *field = new FormField(label, editor, this);
    m_marked.append({field, places});
    m_content->addWidget(field);
    return field;
}

void EventFormPage::addRow(const QList<FormField *> &fields)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (FormField *field : fields) {
        m_content->removeWidget(field);
        row->addWidget(field, 1, Qt::AlignTop);
    }
    m_content->addLayout(row);
}

int EventFormPage::mark(const QList<Complaint> &complaints)
{
    unmark();
    int errors = 0;
    for (const Slip &slip : slips()) {
        ++errors;
        slip.field->setError(slip.sentence);
        markControl(slip.control, true, slip.sentence);
    }
    for (const Marked &marked : std::as_const(m_marked)) {
        for (const Complaint &complaint : complaints) {
            if (!means(marked.places, complaint.place))
                continue;
            const bool isError = complaint.severity == Complaint::Severity::Error;
            const QString sentence = complaintText(complaint);
            errors += isError ? 1 : 0;
            markControl(controlAt(complaint.place), isError, sentence);
            if (marked.field->hasError())
                continue;
            if (isError)
                marked.field->setError(sentence);
            else
                marked.field->setWarning(sentence);
        }
    }
    return errors;
}

void EventFormPage::unmark()
{
    for (QWidget *control : std::as_const(m_markedControls)) {
        if (!control)
            continue;
        setErrorState(*control, false);
        control->setAccessibleDescription({});
    }
    // After those, because a field's only control is described by the field.
    for (const Marked &marked : std::as_const(m_marked)) {
        marked.field->setError({});
        marked.field->setWarning({});
    }
    m_markedControls.clear();
    m_firstWrong = nullptr;
}

void EventFormPage::markControl(QWidget *control, bool isError, const QString &sentence)
{
    if (!control || (!isError && m_markedControls.contains(control)))
        return;
    setErrorState(*control, isError);
    control->setAccessibleDescription(sentence);
    m_markedControls.append(control);
    if (isError && !m_firstWrong)
        m_firstWrong = control;
}

EventFormPage::Slip EventFormPage::slipIn(FormField *field, MomentEdit *edit)
{
    return {field, nullptr, edit->problem()}; // the editor itself marks the time
}

QList<EventFormPage::Slip> EventFormPage::onlySlips(QList<Slip> slips)
{
    slips.removeIf([](const Slip &slip) { return slip.sentence.isEmpty(); });
    return slips;
}

FormField *EventFormPage::addMoment(const QString &label, MomentEdit *edit, const QStringList &places)
{
    FormField *field = addField(label, edit, places);
    connect(edit, &MomentEdit::problemChanged, field, [field](const QString &problem) { field->setError(problem); });
    return field;
}

QWidget *EventFormPage::controlAt(const QString &) const
{
    return nullptr;
}

void EventFormPage::beginInput()
{
    if (QWidget *first = firstStopIn(*this))
        first->setFocus(Qt::TabFocusReason);
}

bool EventFormPage::focusError()
{
    for (const Marked &marked : std::as_const(m_marked)) {
        if (m_firstWrong && marked.field->hasError() && marked.field->isAncestorOf(m_firstWrong)) {
            m_firstWrong->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (focusFirstError({marked.field}))
            return true;
    }
    return false;
}

} // namespace parterre
