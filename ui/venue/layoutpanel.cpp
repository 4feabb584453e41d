#include "venue/layoutpanel.h"

#include "common/accessibility.h"
#include "common/complainttext.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/panel.h"
#include "common/prompter.h"
#include "common/remarklist.h"
#include "common/roundcorners.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "map/seatmapview.h"
#include "map/seatplanpdf.h"
#include "services/aside.h"
#include "services/venueservice.h"
#include "venue/backgrounddialog.h"
#include "venue/configurationsdialog.h"
#include "venue/publishdialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace parterre {
namespace {

QString versionName(const LayoutVersionView &version)
{
    switch (version.state) {
    case LayoutState::Draft: return LayoutPanel::tr("Version %1, draft").arg(version.number);
    case LayoutState::Retired: return LayoutPanel::tr("Version %1, retired").arg(version.number);
    case LayoutState::Published: break;
    }
    return LayoutPanel::tr("Version %1 from %2").arg(version.number).arg(Format().fullDay(version.validFrom));
}

} // namespace

LayoutPanel::LayoutPanel(VenueService &venues, Prompter &prompter, QWidget *parent)
    : QWidget(parent), m_venues(venues), m_prompter(prompter)
{
    layOut();
    m_waiting = new Waiting(*this);
    m_checking = new Waiting(*m_check);
    connectButtons();
    showNothing();
}

LayoutPanel::~LayoutPanel() = default;

void LayoutPanel::layOut()
{
    auto *card = new Panel(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    m_content = card;

    m_name = new TextLabel({}, TypeRole::Section, TextLabel::Ink::Normal, card);
    m_address = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted, card);
    m_messages = new MessageBar(card);
    m_versions = new QComboBox(card);
    nameChoice(*m_versions, tr("Layout version"));
    m_configurations = new QComboBox(card);
    nameChoice(*m_configurations, tr("Configuration"));
    m_map = new SeatMapView(card);
    m_map->setAccessibleName(tr("Plan of the venue"));
    m_map->setReadOnly(true);
    m_map->setMinimapEnabled(false);
    m_map->setMinimumHeight(112); // beside a message and a long check on a small screen
    m_state = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted, card);
    m_state->setWordWrap(true);
    m_checkTitle = new TextLabel(tr("Check"), TypeRole::Label, TextLabel::Ink::Normal, card);
    m_check = new RemarkList(card);
    m_check->setAccessibleName(tr("What the check found"));
    m_check->setHeightLimit(132);
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_publish = new KeyButton(Icon::Publish, tr("Publish…"), card);
    m_publish->setRole(ButtonRole::Primary);
    m_draft = new KeyButton(Icon::Copy, tr("Draft from this"), card);
    m_draft->setToolTip(tr("A new draft with the same places; this version stays as it is"));
    m_edit = new KeyButton(Icon::Edit, tr("Configurations…"), card);
    m_background = new KeyButton(Icon::Image, tr("Background plan…"), card);
    m_importVersion = new KeyButton(Icon::Import, tr("Import a version…"), card);
    m_export = new KeyButton(Icon::Export, tr("Export…"), card);
    m_pdf = new KeyButton(Icon::Printer, tr("Plan as PDF…"), card);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_versions, 4);
    choices->addWidget(m_configurations, 3);
    auto *buttons = new QGridLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_publish, 0, 0);
    buttons->addWidget(m_draft, 0, 0);
    buttons->addWidget(m_edit, 0, 1);
    buttons->addWidget(m_background, 1, 0);
    buttons->addWidget(m_importVersion, 1, 1);
    buttons->addWidget(m_export, 2, 0);
    buttons->addWidget(m_pdf, 2, 1);

    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_address);
    layout->addWidget(m_messages);
    layout->addLayout(choices);
    layout->addWidget(canvasAround(*m_map), 1);
    layout->addWidget(m_state);
    layout->addWidget(m_checkTitle);
    layout->addWidget(m_check);
    layout->addLayout(buttons);
}

void LayoutPanel::connectButtons()
{
    connect(m_versions, &QComboBox::activated, this, [this] { loadVersion(); });
    connect(m_configurations, &QComboBox::activated, this, [this] { drawConfiguration(); });
    connect(m_publish, &KeyButton::clicked, this, [this] { openPublish(); });
    connect(m_draft, &KeyButton::clicked, this, [this] { startDraft(); });
    connect(m_edit, &KeyButton::clicked, this, [this] { openConfigurations(); });
    connect(m_background, &KeyButton::clicked, this, [this] { openBackground(); });
    connect(m_importVersion, &KeyButton::clicked, this, [this] { Q_EMIT importWanted(m_venue.id); });
    connect(m_export, &KeyButton::clicked, this, [this] { exportVersion(); });
    connect(m_pdf, &KeyButton::clicked, this, [this] { exportPdf(); });
}

void LayoutPanel::showNothing()
{
    m_venue = {};
    m_layout.reset();
    m_content->setVisible(false);
}

void LayoutPanel::showVenue(const VenueView &venue, const Actor &actor)
{
    const bool same = venue.id == m_venue.id && venue == m_venue;
    m_actor = actor;
    if (same && m_layout)
        return;
    const bool sameVenue = venue.id == m_venue.id;
    m_venue = venue;
    m_content->setVisible(true);
    m_name->setText(venue.name);
    QStringList address{venue.street, venue.city, QString::fromUtf8(venue.timeZone), venue.currency.code()};
    address.removeAll(QString());
    m_address->setText(address.join(QStringLiteral(" · ")));
    if (!sameVenue)
        m_messages->clear();
    fillVersions();
    loadVersion();
}

void LayoutPanel::fillVersions()
{
    qint64 chosen = m_versions->currentData().toLongLong();
    if (std::ranges::find(m_venue.versions, m_wanted, &LayoutVersionView::id) != m_venue.versions.cend())
        chosen = std::exchange(m_wanted, {}).value();
    m_versions->clear();
    for (const LayoutVersionView &version : std::as_const(m_venue.versions))
        m_versions->addItem(versionName(version), version.id.value());
    m_versions->setCurrentIndex(std::max(0, m_versions->findData(chosen)));
}

const LayoutVersionView *LayoutPanel::currentVersion() const
{
    for (const LayoutVersionView &version : m_venue.versions) {
        if (version.id.value() == m_versions->currentData().toLongLong())
            return &version;
    }
    return nullptr;
}

void LayoutPanel::loadVersion()
{
    showVersionState();
    const LayoutVersionView *version = currentVersion();
    if (!version) {
        m_map->setModel(nullptr);
        return;
    }
    m_waiting->follow(m_venues.layout(version->id), [this](const Result<LayoutView> &answer) { showLayout(answer); });
    m_checking->follow(m_venues.check(version->id),
                       [this](const Result<QList<Complaint>> &answer) { showCheck(answer); });
}

void LayoutPanel::showLayout(const Result<LayoutView> &answer)
{
    if (!answer) {
        report(answer.error());
        return;
    }
    m_layout = *answer;
    const qint64 chosen = m_configurations->currentData().toLongLong();
    m_configurations->clear();
    for (const ConfigurationDto &configuration : m_layout->layout->configurations)
        m_configurations->addItem(configuration.name, configuration.no.value());
    m_configurations->setCurrentIndex(std::max(0, m_configurations->findData(chosen)));
    drawConfiguration();
}

void LayoutPanel::drawConfiguration()
{
    if (!m_layout)
        return;
    const ConfigurationNo no(m_configurations->currentData().toLongLong());
    const ConfigurationDto *configuration = m_layout->layout->configuration(no);
    if (!configuration) {
        m_map->setModel(nullptr);
        return;
    }
    m_map->setModel(SeatMapModel::fromLayout(*m_layout->layout, *configuration));
    showVersionState();
}

void LayoutPanel::showVersionState()
{
    const LayoutVersionView *version = currentVersion();
    const bool isDraft = version && version->state == LayoutState::Draft;
    // One takes the place of the other, the keyboard too.
    const QWidget *focus = window()->focusWidget();
    const bool hadKeyboard = focus == m_publish || focus == m_draft;
    m_publish->setEnabled(isDraft);
    m_publish->setVisible(isDraft || !version);
    m_draft->setVisible(version && !isDraft);
    if (hadKeyboard)
        (m_draft->isVisibleTo(this) ? m_draft : m_publish)->setFocus(Qt::OtherFocusReason);
    m_edit->setEnabled(version && (isDraft || version->events == 0));
    m_background->setEnabled(isDraft);
    m_export->setEnabled(version != nullptr);
    m_pdf->setEnabled(version != nullptr);
    if (!version)
        return;
    QStringList facts;
    const ConfigurationNo shown(m_configurations->currentData().toLongLong());
    for (const ConfigurationView &configuration : version->configurations) {
        if (configuration.no == shown)
            facts.append(tr("%Ln place(s) in this configuration", nullptr, configuration.capacity));
    }
    facts.append(version->events > 0 ? tr("used by %n event(s), so it can't be changed", nullptr, version->events)
                                     : tr("used by no event yet"));
    m_state->setText(facts.join(QStringLiteral(" · ")));
}

void LayoutPanel::showCheck(const Result<QList<Complaint>> &answer)
{
    m_check->clearRemarks();
    if (!answer) {
        report(answer.error());
        return;
    }
    int errors = 0;
    for (const Complaint &complaint : *answer) {
        const bool isError = complaint.severity == Complaint::Severity::Error;
        errors += isError ? 1 : 0;
        m_check->addRemark(isError ? Tone::Danger : Tone::Warning, complaintText(complaint));
    }
    if (answer->isEmpty())
        m_check->addRemark(Tone::Success, tr("Nothing to mend."));
    const LayoutVersionView *version = currentVersion();
    const bool isDraft = version && version->state == LayoutState::Draft;
    m_checkTitle->setText(errors > 0 ? tr("Check: %n error(s) to mend before publishing", nullptr, errors)
                          : isDraft  ? tr("Check: ready to publish")
                                     : tr("Check"));
}

void LayoutPanel::openPublish()
{
    const LayoutVersionView *version = currentVersion();
    if (!version)
        return;
    auto *dialog = new PublishDialog(m_venues, m_actor, m_venue, *version, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PublishDialog::published, this, [this] { Q_EMIT changed(); });
    dialog->open();
}

void LayoutPanel::startDraft()
{
    const LayoutVersionView *version = currentVersion();
    if (!version)
        return;
    m_waiting->follow(m_venues.startDraft(version->id, m_actor), [this](const Result<LayoutView> &answer) {
        if (!answer) {
            report(answer.error());
            return;
        }
        m_wanted = answer->version.id;
        m_messages->show({Tone::Success,
                          tr("Version %1 is a draft with the same places.").arg(answer->version.number),
                          tr("Change it, then publish it from a day on. Events keep the version they have."),
                          {},
                          true});
        Q_EMIT changed();
    });
}

void LayoutPanel::openConfigurations()
{
    if (!m_layout)
        return;
    auto *dialog = new ConfigurationsDialog(m_venues, m_actor, *m_layout, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfigurationsDialog::saved, this, [this] {
        m_layout.reset();
        Q_EMIT changed();
    });
    dialog->open();
}

void LayoutPanel::openBackground()
{
    if (!m_layout)
        return;
    auto *dialog = new BackgroundDialog(m_venues, m_actor, *m_layout, m_prompter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackgroundDialog::saved, this, [this] {
        m_layout.reset();
        Q_EMIT changed();
    });
    dialog->open();
}

void LayoutPanel::exportVersion()
{
    Prompter::FileRequest request;
    request.purpose = Prompter::FileRequest::Purpose::Save;
    request.title = tr("Export %1").arg(m_venue.name);
    request.filter = tr("Parterre venues (*.json)");
    request.suggested = m_venue.name + QStringLiteral(".json");
    request.suffix = QStringLiteral("json");
    m_prompter.chooseFile(request, this, [this](const QString &path) { saveExport(path); });
}

void LayoutPanel::saveExport(const QString &path)
{
    const LayoutVersionView *version = currentVersion();
    if (!version)
        return;
    m_waiting->follow(m_venues.exportVenue(m_venue.id, version->id), [this, path](const Result<QByteArray> &answer) {
        if (answer)
            tellSaved(path, *answer);
        else
            report(answer.error());
    });
}

void LayoutPanel::tellSaved(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    MessageBar::Message message;
    message.tone = saved ? Tone::Success : Tone::Danger;
    message.happened =
        saved ? tr("Exported to %1.").arg(path) : tr("%1 could not be written: %2").arg(path, file.errorString());
    m_messages->show(message);
}

void LayoutPanel::exportPdf()
{
    Prompter::FileRequest request;
    request.purpose = Prompter::FileRequest::Purpose::Save;
    request.title = tr("Save the plan of %1").arg(m_venue.name);
    request.filter = tr("PDF files (*.pdf)");
    request.suggested = QStringLiteral("%1, %2.pdf").arg(m_venue.name, m_configurations->currentText());
    request.suffix = QStringLiteral("pdf");
    m_prompter.chooseFile(request, this, [this](const QString &path) { savePdf(path); });
}

void LayoutPanel::savePdf(const QString &path)
{
    const ConfigurationNo shown(m_configurations->currentData().toLongLong());
    const ConfigurationDto *configuration = m_layout ? m_layout->layout->configuration(shown) : nullptr;
    if (!configuration)
        return;
    const QString title = QStringLiteral("%1, %2").arg(m_venue.name, configuration->name);
    m_waiting->follow(runAside(*QThreadPool::globalInstance(), [layout = m_layout->layout, chosen = *configuration,
                                                                title] { return planPdf(*layout, chosen, title); }),
                      [this, path](const QByteArray &bytes) { tellSaved(path, bytes); });
}

void LayoutPanel::report(const Error &error)
{
    m_messages->show(errorText(error), {{tr("Try again"), [this] { loadVersion(); }}});
}

} // namespace parterre
