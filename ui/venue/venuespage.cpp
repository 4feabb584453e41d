#include "venue/venuespage.h"

#include "common/errortext.h"
#include "common/format.h"
#include "common/keybutton.h"
#include "common/keymap.h"
#include "common/listpage.h"
#include "common/messagebar.h"
#include "common/prompter.h"
#include "common/recordtable.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "services/venueservice.h"
#include "venue/importdialog.h"
#include "venue/layoutpanel.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>

namespace parterre {
namespace {

enum Column { NameColumn, PlacesColumn, VersionColumn };

constexpr int panelWidth = 480;

// A plan of 400,000 seats is far below this; anything larger is not a plan.
constexpr qint64 largestFile = 200 * 1024 * 1024;

/// The version that counts for a list: the newest published one, else the draft.
const LayoutVersionView *mainVersion(const VenueView &venue)
{
    for (const LayoutVersionView &version : venue.versions) {
        if (version.state == LayoutState::Published)
            return &version;
    }
    return venue.versions.isEmpty() ? nullptr : &venue.versions.constFirst();
}

QString placesText(const VenueView &venue)
{
    const LayoutVersionView *version = mainVersion(venue);
    return version ? Format().number(version->places) : QString();
}

QString versionText(const VenueView &venue)
{
    const LayoutVersionView *version = mainVersion(venue);
    if (!version)
        return VenuesPage::tr("No layout yet");
    if (version->state == LayoutState::Draft)
        return VenuesPage::tr("Draft only");
    return VenuesPage::tr("Version %1").arg(version->number);
}

RecordCell nameCell(const VenueView &venue)
{
    RecordCell cell;
    cell.text = venue.name;
    cell.second = venue.city;
    cell.strong = true;
    return cell;
}

RecordCell versionCell(const VenueView &venue)
{
    RecordCell cell;
    const LayoutVersionView *version = mainVersion(venue);
    cell.text = versionText(venue);
    const bool published = version && version->state == LayoutState::Published;
    cell.symbol = published ? Symbol::Dot : Symbol::Ring;
    cell.tone = published ? Tone::Success : Tone::Neutral;
    if (!version)
        return cell;
    QStringList facts;
    if (published)
        facts.append(VenuesPage::tr("from %1").arg(Format().fullDay(version->validFrom)));
    facts.append(VenuesPage::tr("%n configuration(s)", nullptr, static_cast<int>(version->configurations.size())));
    cell.second = facts.join(QStringLiteral(" · "));
    return cell;
}

} // namespace

VenuesPage::VenuesPage(VenueService &venues, const Actor &actor, Prompter &prompter, QWidget *parent)
    : QWidget(parent), m_venues(venues), m_actor(actor), m_prompter(prompter)
{
    using Table = RecordTableModel<VenueView>;
    m_model = new Table(
        {Table::Column{tr("Venue"), [](const VenueView &venue) { return QVariant(venue.name); }, {}},
         Table::Column{tr("Places"), [](const VenueView &venue) { return QVariant(placesText(venue)); },
                       [](const VenueView &venue) {
                           const LayoutVersionView *version = mainVersion(venue);
                           return QVariant(version ? version->places : 0);
                       },
                       Qt::AlignRight | Qt::AlignVCenter},
         Table::Column{tr("Layout"), [](const VenueView &venue) { return QVariant(versionText(venue)); }, {}}},
        [](const VenueView &venue) { return QVariant(venue.id.value()); }, this);
    layOut();
    m_waiting = new Waiting(*this);
    connect(m_table, &RecordTable::currentRowChanged, this, [this] { showCurrent(); });
    connect(m_import, &KeyButton::clicked, this, [this] { chooseFile({}); });
    connect(m_panel, &LayoutPanel::changed, this, [this] { refresh(); });
    connect(m_panel, &LayoutPanel::importWanted, this, [this](VenueId venue) { chooseFile(venue); });
    connect(addKey(*this, tr("Import a plan"), Qt::CTRL | Qt::Key_N), &QAction::triggered, this,
            [this] { chooseFile({}); });
    connect(addKey(*this, tr("Refresh"), Qt::Key_F5), &QAction::triggered, this, &VenuesPage::refresh);
}

VenuesPage::~VenuesPage() = default;

QWidget *VenuesPage::buildHead()
{
    auto *head = new QWidget;
    m_count = new TextLabel({}, TypeRole::Body, TextLabel::Ink::Muted);
    m_import = new KeyButton(Icon::Import, tr("Import a plan"));
    m_import->setRole(ButtonRole::Primary).setKeyText(tr("Ctrl N"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new TextLabel(tr("Venues"), TypeRole::Page));
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_import);
    return head;
}

void VenuesPage::layOut()
{
    m_table = new RecordTable;
    m_table->setAccessibleName(tr("Venues"));
    m_table->setEmptyText(tr("No venues yet."), tr("Import a seating plan to begin, Ctrl+N."));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(PlacesColumn, 90);
    m_table->setColumnWidth(VersionColumn, 280);
    m_table->delegate().setColumn(NameColumn,
                                  [this](const QModelIndex &index) { return nameCell(m_model->rowAt(index.row())); });
    m_table->delegate().setColumn(
        VersionColumn, [this](const QModelIndex &index) { return versionCell(m_model->rowAt(index.row())); });
    m_panel = new LayoutPanel(m_venues, m_prompter);
    m_messages = new MessageBar;
    layOutListPage(*this, buildHead(), m_messages, m_table, m_panel, panelWidth);
}

void VenuesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void VenuesPage::refresh()
{
    m_table->setLoading(m_model->rows().isEmpty());
    m_waiting->follow(m_venues.list(), [this](const Result<QList<VenueView>> &answer) { show(answer); });
}

void VenuesPage::show(const Result<QList<VenueView>> &answer)
{
    m_table->setLoading(false);
    if (!answer) {
        m_messages->show(errorText(answer.error()), {{tr("Try again"), [this] { refresh(); }}});
        return;
    }
    m_messages->clear();
    m_model->setRows(*answer);
    m_count->setText(tr("%n venue(s)", nullptr, static_cast<int>(answer->size())));
    if (!m_wanted.isNull())
        selectVenue(std::exchange(m_wanted, {}));
    else if (m_table->currentRow() < 0 && !answer->isEmpty())
        m_table->selectRowSoftly(0);
    showCurrent();
}

void VenuesPage::selectVenue(VenueId venue)
{
    const int row = m_model->rowOf(QVariant(venue.value()));
    if (row >= 0)
        m_table->selectRowSoftly(row);
}

void VenuesPage::showCurrent()
{
    const int row = m_table->currentRow();
    if (row >= 0 && row < m_model->rowCount())
        m_panel->showVenue(m_model->rowAt(row), m_actor);
    else
        m_panel->showNothing();
}

void VenuesPage::chooseFile(VenueId into)
{
    Prompter::FileRequest request;
    request.title = tr("Import a seating plan");
    request.filter = tr("Seating plans (*.json *.csv *.txt);;All files (*)");
    m_prompter.chooseFile(request, this, [this, into](const QString &path) { openImport(path, into); });
}

void VenuesPage::openImport(const QString &path, VenueId into)
{
    // Reading and understanding the file happens in the dialog's question to the service; here it is only opened.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        MessageBar::Message message;
        message.tone = Tone::Danger;
        message.happened = file.isOpen()
                               ? tr("%1 is too large for a seating plan.").arg(QFileInfo(path).fileName())
                               : tr("%1 can't be opened: %2").arg(QFileInfo(path).fileName(), file.errorString());
        message.meaning = tr("Nothing was imported.");
        m_messages->show(message);
        return;
    }
    const int row = m_model->rowOf(QVariant(into.value()));
    const VenueDto venue = row >= 0 ? m_model->rowAt(row).toDto() : VenueDto();
    auto *dialog = new ImportDialog(m_venues, m_actor, venue, this);
    connect(dialog, &ImportDialog::imported, this, [this](VenueId imported) {
        m_wanted = imported;
        refresh();
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open(file.readAll(), QFileInfo(path).fileName());
}

} // namespace parterre
