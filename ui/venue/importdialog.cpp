#include "venue/importdialog.h"

#include "common/complainttext.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/panel.h"
#include "common/remarklist.h"
#include "common/roundcorners.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "map/seatmapview.h"
#include "services/venueservice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace parterre {
namespace {

QStringList knownCurrencies()
{
    QStringList codes;
    for (const QLocale &locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
        if (Currency::fromCode(code) && !codes.contains(code))
            codes.append(code);
    }
    codes.sort();
    return codes;
}

QComboBox *choice(const QStringList &words, const QString &chosen, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(words);
    box->setCurrentText(chosen);
    return box;
}

QString localCurrency()
{
    const QString code = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    return code.isEmpty() ? QStringLiteral("EUR") : code;
}

} // namespace

ImportDialog::ImportDialog(VenueService &venues, const Actor &actor, const VenueDto &venue, QWidget *parent)
    : TaskDialog(venue.id.isNull() ? tr("Import a seating plan") : tr("New version of %1").arg(venue.name), parent),
      m_venues(venues), m_actor(actor), m_venue(venue)
{
    layOut();
    m_waiting = new Waiting(*this);
    resize(1040, 680);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::layOut()
{
    m_messages = new MessageBar(this);
    m_map = new SeatMapView(this);
    m_map->setAccessibleName(tr("Plan in the file"));
    m_map->setReadOnly(true);
    m_map->setMinimapEnabled(false);
    m_summary = new TextLabel({}, TypeRole::Label, TextLabel::Ink::Normal, this);
    m_report = new RemarkList(this);
    m_report->setAccessibleName(tr("Report of the import"));
    m_form = buildForm();

    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_form);
    right->addWidget(m_summary);
    right->addWidget(m_report, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    m_canvas = canvasAround(*m_map);
    columns->addWidget(m_canvas, 3);
    columns->addLayout(right, 2);
    body()->setSpacing(12);
    body()->addWidget(m_messages);
    body()->addLayout(columns, 1);

    KeyButton *cancel = addButton(tr("Cancel"), ButtonRole::Plain, true);
    connect(cancel, &KeyButton::clicked, this, [this] { reject(); });
    m_import = addButton(tr("Import"), ButtonRole::Primary);
    m_import->setEnabled(false);
    m_import->setDefault(true);
    connect(m_import, &KeyButton::clicked, this, [this] { startImport(); });
}

QWidget *ImportDialog::buildForm()
{
    auto *form = new QWidget(this);
    m_name = new QLineEdit(form);
    m_street = new QLineEdit(form);
    m_city = new QLineEdit(form);
    QStringList zones;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        zones.append(QString::fromLatin1(zone));
    m_zone = choice(zones, QString::fromLatin1(QTimeZone::systemTimeZoneId()), form);
    m_currency = choice(knownCurrencies(), localCurrency(), form);
    m_nameField = new FormField(tr("Name"), m_name, form);
    m_nameField->setRequired(true);
    m_zoneField = new FormField(tr("Time zone"), m_zone, form);
    m_currencyField = new FormField(tr("Currency"), m_currency, form);

    auto *pair = new QHBoxLayout;
    pair->setSpacing(12);
    pair->addWidget(m_zoneField, 2);
    pair->addWidget(m_currencyField, 1);
    auto *address = new QHBoxLayout;
    address->setSpacing(12);
    address->addWidget(new FormField(tr("Street"), m_street, form), 1);
    address->addWidget(new FormField(tr("City"), m_city, form), 1);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_nameField);
    layout->addLayout(address);
    layout->addLayout(pair);
    form->setVisible(m_venue.id.isNull());
    return form;
}

void ImportDialog::open(const QByteArray &file, const QString &fileName)
{
    m_fileName = fileName;
    setSubtitle(fileName);
    m_waiting->follow(m_venues.previewPlan(file, fileName),
                      [this](const Result<PlanPreviewView> &answer) { showPreview(answer); });
    TaskDialog::open();
}

void ImportDialog::showPreview(const Result<PlanPreviewView> &answer)
{
    if (!answer) {
        m_messages->show(errorText(answer.error()));
        return;
    }
    m_preview = *answer;
    const bool readable = m_preview.layout != nullptr;
    m_import->setEnabled(readable);
    m_form->setVisible(readable && m_venue.id.isNull());
    m_canvas->setVisible(readable); // else there is nothing to show but the reasons, which are long
    if (readable && !m_preview.layout->configurations.isEmpty())
        m_map->setModel(SeatMapModel::fromLayout(*m_preview.layout, m_preview.layout->configurations.constFirst()));
    if (!readable) {
        MessageBar::Message message;
        message.tone = Tone::Danger;
        message.happened = tr("%1 can't be imported.").arg(m_fileName);
        message.meaning =
            tr("Nothing was changed. The list says where the file is wrong; mend it there and try again.");
        message.closable = false;
        m_messages->show(message);
    }
    fillForm();
    fillReport();
}

void ImportDialog::fillForm()
{
    if (m_name->text().isEmpty())
        m_name->setText(m_preview.venue.name);
    if (!m_preview.venue.street.isEmpty())
        m_street->setText(m_preview.venue.street);
    if (!m_preview.venue.city.isEmpty())
        m_city->setText(m_preview.venue.city);
    if (!m_preview.venue.currency.isNull()) {
        m_currency->setCurrentText(m_preview.venue.currency.code());
        m_zone->setCurrentText(QString::fromLatin1(m_preview.venue.timeZone));
    }
    (m_preview.layout ? static_cast<QWidget *>(m_name) : m_report)->setFocus();
}

void ImportDialog::fillReport()
{
    const auto add = [this](Tone tone, const QList<Complaint> &complaints) {
        for (const Complaint &complaint : complaints)
            m_report->addRemark(tone, complaintText(complaint));
    };
    m_report->clearRemarks();
    add(Tone::Danger, m_preview.refusals);
    add(Tone::Warning, m_preview.complaints);
    add(Tone::Info, m_preview.assumptions);
    if (!m_preview.layout) {
        m_summary->setText(tr("Why the file was refused"));
        return;
    }
    int seats = 0;
    for (const ZoneDto &zone : m_preview.layout->zones)
        seats += zone.sections.isEmpty() ? 0 : zone.sections.constFirst().seatCount();
    QString summary = tr("%1 seats in %n zone(s)", nullptr, static_cast<int>(m_preview.layout->zones.size()))
                          .arg(Format().number(seats));
    if (m_report->count() > 0)
        summary += QStringLiteral(" · ") + tr("%n remark(s)", nullptr, m_report->count());
    m_summary->setText(summary);
    if (m_report->count() == 0)
        m_report->addRemark(Tone::Success, tr("Everything was understood as it stands."));
}

bool ImportDialog::checkForm()
{
    if (!m_venue.id.isNull())
        return true;
    m_nameField->setError(m_name->text().trimmed().isEmpty() ? tr("Give the venue a name. It is printed on the ticket.")
                                                             : QString());
    // Not only the listed ones: a computer may be set to one that the list leaves out, such as Etc/UTC.
    const bool zoneKnown = QTimeZone(m_zone->currentText().toLatin1()).isValid();
    m_zoneField->setError(zoneKnown ? QString() : tr("Choose a time zone from the list, such as Europe/Berlin."));
    const bool currencyKnown = Currency::fromCode(m_currency->currentText().trimmed().toUpper()).has_value();
    m_currencyField->setError(currencyKnown ? QString() : tr("Use a code such as EUR."));
    return !focusFirstError({m_nameField, m_zoneField, m_currencyField});
}

VenueDto ImportDialog::venueFromForm() const
{
    VenueDto venue = m_preview.venue;
    venue.id = {};
    venue.name = m_name->text().trimmed();
    venue.street = m_street->text().trimmed();
    venue.city = m_city->text().trimmed();
    venue.timeZone = m_zone->currentText().toLatin1();
    venue.currency = *Currency::fromCode(m_currency->currentText().trimmed().toUpper());
    return venue;
}

void ImportDialog::startImport()
{
    if (!checkForm() || !m_preview.layout)
        return;
    const QFuture<Result<LayoutView>> question = m_venue.id.isNull()
                                                     ? m_venues.createVenue(venueFromForm(), *m_preview.layout, m_actor)
                                                     : m_venues.importDraft(m_venue.id, *m_preview.layout, m_actor);
    m_waiting->follow(
        question,
        [this](const Result<LayoutView> &answer) {
            if (!answer) {
                m_messages->show(errorText(answer.error()));
                return;
            }
            Q_EMIT imported(answer->venue);
            accept();
        },
        Waiting::Manner::Writing);
}

} // namespace parterre
