#include "event/eventformpage.h"

#include "common/complainttext.h"
#include "common/formfield.h"

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
    int errors = 0;
    for (const Marked &marked : std::as_const(m_marked)) {
        marked.field->setError({});
        marked.field->setWarning({});
        for (const Complaint &complaint : complaints) {
            if (!means(marked.places, complaint.place))
                continue;
            const bool isError = complaint.severity == Complaint::Severity::Error;
            errors += isError ? 1 : 0;
            if (marked.field->hasError())
                continue;
            if (isError)
                marked.field->setError(complaintText(complaint));
            else
                marked.field->setWarning(complaintText(complaint));
        }
    }
    return errors;
}

void EventFormPage::beginInput()
{
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && next->isVisibleTo(this) && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool EventFormPage::focusError()
{
    QList<FormField *> fields;
    for (const Marked &marked : std::as_const(m_marked))
        fields.append(marked.field);
    return focusFirstError(fields);
}

} // namespace parterre
