#include "event/eventlimitsformpage.h"

#include "common/formfield.h"
#include "domain/venue/seatlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace parterre {
namespace {

QSpinBox *number(int least, int most, const QString &suffix, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setSuffix(suffix);
    return box;
}

/// "House: Stalls A 1, Stalls A 2, Pit × 20" — a purpose, then places; a standing area with how many.
struct HoldLine
{
    QString purpose;
    QStringList places;
};

std::optional<HoldLine> splitLine(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon <= 0)
        return std::nullopt;
    HoldLine split{line.left(colon).trimmed(), {}};
    for (const QString &place : line.mid(colon + 1).split(u',', Qt::SkipEmptyParts))
        split.places.append(place.trimmed());
    return split;
}

} // namespace

EventLimitsFormPage::EventLimitsFormPage(QWidget *parent) : EventFormPage(parent)
{
    addLimits();
    addHouseHolds();
    content()->addStretch();
}

void EventLimitsFormPage::addLimits()
{
    m_perPerson = number(0, 10'000, {}, this);
    m_perOrder = number(0, 10'000, {}, this);
    m_minutes = number(1, 24 * 60, tr(" min"), this);
    m_reservations = new QCheckBox(tr("Seats may be reserved and paid later"), this);
    m_hours = number(1, 24 * 60, tr(" h"), this);
    m_orphans = new QComboBox(this);
    m_orphans->addItems({tr("Allow"), tr("Warn"), tr("Forbid where another choice is as good")});
    m_policy = new QLineEdit(this);
    m_names = new QCheckBox(tr("The buyer's name stands on the ticket"), this);

    addRow({addField(tr("Most tickets per person"), m_perPerson, {QStringLiteral("maxPerPerson")}),
            addField(tr("Most tickets per order"), m_perOrder, {QStringLiteral("maxPerOrder")}),
            addField(tr("Time to choose and pay"), m_minutes, {QStringLiteral("sessionMinutes")})});
    content()->addWidget(m_reservations);
    addRow({addField(tr("A reservation waits"), m_hours, {QStringLiteral("reservationHours")}),
            addField(tr("Single seats left between others"), m_orphans, {QStringLiteral("orphanRule")})});
    addField(tr("Exchange and refund"), m_policy, {})->setHelp(tr("Printed on the ticket."));
    content()->addWidget(m_names);
    connect(m_reservations, &QCheckBox::toggled, m_hours, &QSpinBox::setEnabled);
}

void EventLimitsFormPage::addHouseHolds()
{
    m_holds = new QPlainTextEdit(this);
    m_holds->setTabChangesFocus(true);
    m_holds->setFixedHeight(92);
    m_holds->setPlaceholderText(tr("House: Stalls A 1, Stalls A 2\nPress: Pit × 20"));
    m_holdsField = addField(tr("House holds, one purpose a line"), m_holds, {QStringLiteral("allocations")});
    m_holdsField->setHelp(
        tr("Begin a line with ! for places that are not sold at all, such as seats behind a camera."));
    connect(m_holds, &QPlainTextEdit::textChanged, this, [this] { m_holdsField->setError(holdsProblem()); });
}

void EventLimitsFormPage::show(const EventDto &event, const EventFormContext &context)
{
    m_event = event;
    m_context = context;
    const LimitsDto &limits = event.limits;
    m_perPerson->setValue(limits.maxPerPerson);
    m_perOrder->setValue(limits.maxPerOrder);
    m_minutes->setValue(limits.sessionMinutes);
    m_reservations->setChecked(limits.reservationsAllowed);
    m_hours->setValue(limits.reservationHours);
    m_hours->setEnabled(limits.reservationsAllowed);
    m_orphans->setCurrentIndex(static_cast<int>(limits.orphanRule));
    m_policy->setText(limits.refundPolicy);
    m_names->setChecked(limits.nameOnTicket);
    m_holds->setPlainText(allocationLines(event.allocations));
    m_holds->setReadOnly(context.isPublished);
}

QString EventLimitsFormPage::allocationLines(const QList<AllocationDto> &allocations) const
{
    QHash<SeatNo, QString> seats;
    QHash<AreaNo, QString> areas;
    const ConfigurationDto *configuration =
        m_context.layout ? m_context.layout->configuration(m_event.configuration) : nullptr;
    if (configuration) {
        for (const OpenSection &open : openSections(*m_context.layout, *configuration)) {
            for (const RowDto &row : open.section->rows) {
                for (const SeatDto &seat : row.seats)
                    seats.insert(seat.no, seatLabel(open.zone->name, row.label, seat.number));
            }
            for (const AreaDto &area : open.section->areas)
                areas.insert(area.no, areaLabel(open.zone->name, area.name));
        }
    }
    QStringList lines;
    for (const AllocationDto &allocation : allocations) {
        QStringList places;
        for (const SeatNo seat : allocation.seats)
            places.append(seats.value(seat, seat.toText()));
        for (auto area = allocation.places.cbegin(); area != allocation.places.cend(); ++area)
            places.append(QStringLiteral("%1 × %2").arg(areas.value(area.key())).arg(area.value()));
        const QString mark = allocation.kind == AllocationKind::Kill ? QStringLiteral("!") : QString();
        lines.append(mark + allocation.purpose + QStringLiteral(": ") + places.join(QStringLiteral(", ")));
    }
    return lines.join(u'\n');
}

QString EventLimitsFormPage::holdsProblem() const
{
    QString problem;
    if (!m_context.isPublished)
        readAllocations(problem);
    return problem;
}

QList<EventFormPage::Slip> EventLimitsFormPage::slips() const
{
    const QString problem = holdsProblem();
    return problem.isEmpty() ? QList<Slip>() : QList<Slip>{{m_holdsField, m_holds, problem}};
}

QList<AllocationDto> EventLimitsFormPage::readAllocations(QString &problem) const
{
    const ConfigurationDto *configuration =
        m_context.layout ? m_context.layout->configuration(m_event.configuration) : nullptr;
    if (!configuration)
        return m_event.allocations;
    const PlaceFinder finder(*m_context.layout, *configuration);
    QList<AllocationDto> allocations;
    for (QString line : m_holds->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        AllocationDto allocation;
        if (line.startsWith(u'!')) {
            allocation.kind = AllocationKind::Kill;
            line.remove(0, 1);
        }
        const std::optional<HoldLine> split = splitLine(line);
        if (!split) {
            problem = tr("Write the purpose, a colon, then the places: House: Stalls A 1, Stalls A 2.");
            continue;
        }
        allocation.purpose = split->purpose;
        for (const QString &place : split->places) {
            const qsizetype times = place.lastIndexOf(u'×');
            const Result<FoundPlace> found = finder.find(times < 0 ? place : place.left(times).trimmed());
            if (!found)
                problem = tr("There is no place \"%1\" in this configuration.").arg(place);
            else if (found->seat)
                allocation.seats.append(found->seat->no);
            else
                allocation.places[found->area->no] += times < 0 ? 1 : place.mid(times + 1).trimmed().toInt();
        }
        allocations.append(allocation);
    }
    return allocations;
}

void EventLimitsFormPage::take(EventDto &event) const
{
    LimitsDto &limits = event.limits;
    limits.maxPerPerson = m_perPerson->value();
    limits.maxPerOrder = m_perOrder->value();
    limits.sessionMinutes = m_minutes->value();
    limits.reservationsAllowed = m_reservations->isChecked();
    limits.reservationHours = m_hours->value();
    limits.orphanRule = static_cast<OrphanRule>(m_orphans->currentIndex());
    limits.refundPolicy = m_policy->text().trimmed();
    limits.nameOnTicket = m_names->isChecked();
    QString problem;
    if (!m_context.isPublished)
        event.allocations = readAllocations(problem);
}

} // namespace parterre
