#include "event/eventplaceformpage.h"

#include "common/format.h"
#include "common/formfield.h"
#include "common/momentedit.h"
#include "common/textlabel.h"

#include <QComboBox>
#include <QDateTime>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace parterre {
namespace {

constexpr int fewestZones = 3;
constexpr int mostZones = 7; ///< more than these scroll
constexpr int usualDaysAhead = 28;
const QTime usualStart(20, 0);
constexpr int doorsBefore = -60 * 60;
constexpr int endsAfter = 150 * 60;

} // namespace

EventPlaceFormPage::EventPlaceFormPage(QWidget *parent) : EventFormPage(parent)
{
    m_venue = new QComboBox(this);
    m_version = new QComboBox(this);
    m_configuration = new QComboBox(this);
    m_zones = new QListWidget(this);
    m_starts = new MomentEdit(QTimeZone::utc(), this);
    m_doors = new MomentEdit(QTimeZone::utc(), this);
    m_ends = new MomentEdit(QTimeZone::utc(), this);
    for (MomentEdit *edit : {m_starts, m_doors, m_ends})
        edit->setOptional(true, tr("Choose a date"));
    m_capacity = new TextLabel({}, TypeRole::Label, TextLabel::Ink::Normal, this);

    addField(tr("Venue"), m_venue, {QStringLiteral("venue")})->setRequired(true);
    m_startsField = addMoment(tr("Start"), m_starts, {QStringLiteral("starts")});
    m_doorsField = addMoment(tr("Doors"), m_doors, {QStringLiteral("doors")});
    addRow({m_startsField, m_doorsField});
    m_endsField = addMoment(tr("End"), m_ends, {QStringLiteral("ends")});
    addRow({addField(tr("Layout version"), m_version, {QStringLiteral("layoutVersion")}),
            addField(tr("Configuration"), m_configuration, {QStringLiteral("configuration")})});
    addField(tr("Open zones"), m_zones, {QStringLiteral("closedZones")})
        ->setHelp(tr("Untick what stays closed for this event."));
    content()->addWidget(m_capacity);
    content()->addStretch();

    connect(m_venue, &QComboBox::activated, this, [this] { takeVenue(); });
    connect(m_version, &QComboBox::activated, this, [this] { Q_EMIT contextWanted(); });
    connect(m_configuration, &QComboBox::activated, this, [this] { fillZones({}); });
    connect(m_starts, &MomentEdit::momentChanged, this, [this] { takeDay(); });
    connect(m_zones, &QListWidget::itemChanged, this, [this] { sayCapacity(); });
}

const VenueView *EventPlaceFormPage::venue() const
{
    return m_context.venue(VenueId(m_venue->currentData().toLongLong()));
}

void EventPlaceFormPage::show(const EventDto &event, const EventFormContext &context)
{
    m_context = context;
    m_venue->clear();
    for (const VenueView &entry : context.venues)
        m_venue->addItem(entry.name, entry.id.value());
    m_venue->setCurrentIndex(m_venue->findData(event.venue.value()));
    const QTimeZone zone(event.timeZone);
    for (MomentEdit *edit : {m_starts, m_doors, m_ends})
        edit->setZone(zone);
    m_starts->setMoment(event.starts);
    m_doors->setMoment(event.doors);
    m_ends->setMoment(event.ends);
    propose();
    fillVersions(event.layoutVersion);
    fillConfigurations(event.configuration);
    fillZones(event.closedZones);
    for (QWidget *fixed : {static_cast<QWidget *>(m_venue), static_cast<QWidget *>(m_version),
                           static_cast<QWidget *>(m_configuration), static_cast<QWidget *>(m_zones)})
        fixed->setEnabled(!context.isPublished);
}

/// What an empty moment begins with when it is filled: near to what is likely, instead of long ago.
void EventPlaceFormPage::propose()
{
    if (m_starts->isEmpty())
        m_starts->setProposal(QDateTime::currentDateTimeUtc().date().addDays(usualDaysAhead), usualStart);
    const QDateTime starts(m_starts->date(), m_starts->time(), Qt::UTC); // only to count with
    for (const auto &[edit, seconds] : {std::pair(m_doors, doorsBefore), std::pair(m_ends, endsAfter)}) {
        const QDateTime proposed = starts.addSecs(seconds);
        if (edit->isEmpty())
            edit->setProposal(proposed.date(), proposed.time());
    }
}

QList<EventFormPage::Slip> EventPlaceFormPage::slips() const
{
    return onlySlips({slipIn(m_startsField, m_starts), slipIn(m_doorsField, m_doors), slipIn(m_endsField, m_ends)});
}

void EventPlaceFormPage::fillVersions(LayoutVersionId chosen)
{
    m_version->clear();
    if (const VenueView *place = venue()) {
        for (const LayoutVersionView &version : place->versions) {
            if (version.state == LayoutState::Published || version.id == chosen)
                m_version->addItem(
                    tr("Version %1 from %2").arg(version.number).arg(Format().fullDay(version.validFrom)),
                    version.id.value());
        }
    }
    m_version->setCurrentIndex(m_version->findData(chosen.value()));
}

void EventPlaceFormPage::fillConfigurations(ConfigurationNo chosen)
{
    m_configuration->clear();
    if (m_context.layout) {
        for (const ConfigurationDto &configuration : m_context.layout->configurations) {
            const int places = configurationCapacity(*m_context.layout, configuration);
            m_configuration->addItem(tr("%1, %Ln place(s)", nullptr, places).arg(configuration.name),
                                     configuration.no.value());
        }
    }
    const int index = m_configuration->findData(chosen.value());
    m_configuration->setCurrentIndex(index < 0 && m_configuration->count() > 0 ? 0 : index);
}

void EventPlaceFormPage::fillZones(const QList<ZoneNo> &closed)
{
    const QSignalBlocker blocker(m_zones);
    m_zones->clear();
    const ConfigurationNo chosen(m_configuration->currentData().toLongLong());
    const ConfigurationDto *configuration = m_context.layout ? m_context.layout->configuration(chosen) : nullptr;
    if (configuration) {
        for (const OpenSection &open : openSections(*m_context.layout, *configuration)) {
            auto *item = new QListWidgetItem(open.zone->name, m_zones);
            item->setData(Qt::UserRole, open.zone->no.value());
            item->setCheckState(closed.contains(open.zone->no) ? Qt::Unchecked : Qt::Checked);
        }
    }
    const int rows = std::clamp(m_zones->count(), fewestZones, mostZones);
    m_zones->setFixedHeight(rows * std::max(m_zones->sizeHintForRow(0), 24) + 2 * m_zones->frameWidth());
    sayCapacity();
}

void EventPlaceFormPage::takeVenue()
{
    const VenueView *place = venue();
    if (!place)
        return;
    for (MomentEdit *edit : {m_starts, m_doors, m_ends})
        edit->setZone(QTimeZone(place->timeZone));
    fillVersions({});
    takeDay();
    Q_EMIT contextWanted();
}

void EventPlaceFormPage::takeDay()
{
    propose();
    // The version in force on the day of the concert, unless the person has chosen another one.
    const VenueView *place = venue();
    const std::optional<Moment> starts = m_starts->moment();
    if (!place || !starts || m_version->currentIndex() >= 0 || m_context.isPublished)
        return;
    if (const LayoutVersionView *version = place->versionOn(starts->toLocal(QTimeZone(place->timeZone)).date())) {
        m_version->setCurrentIndex(m_version->findData(version->id.value()));
        Q_EMIT contextWanted();
    }
}

void EventPlaceFormPage::sayCapacity()
{
    EventDto event;
    take(event);
    const ConfigurationDto *configuration =
        m_context.layout ? m_context.layout->configuration(event.configuration) : nullptr;
    if (!configuration) {
        m_capacity->setText({});
        return;
    }
    ConfigurationDto open = *configuration;
    for (const ZoneNo zone : std::as_const(event.closedZones))
        open.choice.remove(zone);
    m_capacity->setText(tr("%Ln place(s) for this event", nullptr, configurationCapacity(*m_context.layout, open)));
}

void EventPlaceFormPage::take(EventDto &event) const
{
    event.venue = VenueId(m_venue->currentData().toLongLong());
    if (const VenueView *place = venue()) {
        event.timeZone = place->timeZone;
        event.currency = place->currency;
    }
    event.layoutVersion = LayoutVersionId(m_version->currentData().toLongLong());
    event.configuration = ConfigurationNo(m_configuration->currentData().toLongLong());
    event.closedZones.clear();
    for (int i = 0; i < m_zones->count(); ++i) {
        if (m_zones->item(i)->checkState() == Qt::Unchecked)
            event.closedZones.append(ZoneNo(m_zones->item(i)->data(Qt::UserRole).toLongLong()));
    }
    event.starts = m_starts->moment();
    event.doors = m_doors->moment();
    event.ends = m_ends->moment();
}

} // namespace parterre
