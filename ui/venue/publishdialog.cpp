#include "venue/publishdialog.h"

#include "common/errortext.h"
#include "common/format.h"
#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "services/venueservice.h"

#include <QDateEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace parterre {

PublishDialog::PublishDialog(VenueService &venues, const Actor &actor, const VenueView &venue,
                             const LayoutVersionView &version, QWidget *parent)
    : TaskDialog(tr("Publish version %1").arg(version.number), parent), m_venues(venues), m_actor(actor),
      m_venue(venue), m_version(version)
{
    setSubtitle(venue.name);
    layOut();
    m_waiting = new Waiting(*this);
    resize(520, 320);
}

PublishDialog::~PublishDialog() = default;

void PublishDialog::layOut()
{
    m_messages = new MessageBar(this);
    m_date = new QDateEdit(this);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(Format().dayEditPattern());
    m_date->setDate(QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(m_venue.timeZone)).date());
    m_field = new FormField(tr("In force from"), m_date, this);
    auto *note =
        new TextLabel(tr("Events can be set up on it from that day on. Once an event uses it, this version never "
                         "changes: later changes become a new version."),
                      TypeRole::Secondary, TextLabel::Ink::Muted, this);
    note->setWordWrap(true);
    body()->setSpacing(12);
    body()->addWidget(m_messages);
    body()->addWidget(m_field);
    body()->addWidget(note);
    body()->addStretch();

    KeyButton *cancel = addButton(tr("Not yet"), ButtonRole::Plain, true);
    connect(cancel, &KeyButton::clicked, this, [this] { reject(); });
    m_publish = addButton(tr("Publish"), ButtonRole::Primary);
    m_publish->setDefault(true);
    connect(m_publish, &KeyButton::clicked, this, [this] { publish(); });
    connect(m_date, &QDateEdit::dateChanged, this, [this] { sayWhatHappens(); });
    sayWhatHappens();
}

void PublishDialog::sayWhatHappens()
{
    const LayoutVersionView *before = m_venue.versionOn(m_date->date());
    m_field->setHelp(before ? tr("Version %1 stays in force until the day before.").arg(before->number)
                            : tr("No other version is in force on that day."));
}

void PublishDialog::publish()
{
    m_waiting->follow(
        m_venues.publish(m_version.id, m_version.revision, m_date->date(), m_actor),
        [this](const Result<VenueView> &answer) {
            if (!answer) {
                m_messages->show(errorText(answer.error()));
                return;
            }
            Q_EMIT published();
            accept();
        },
        Waiting::Manner::Writing);
}

} // namespace parterre
