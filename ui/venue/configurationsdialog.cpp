#include "venue/configurationsdialog.h"

#include "common/errortext.h"
#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/panel.h"
#include "common/roundcorners.h"
#include "common/textlabel.h"
#include "common/unsavednote.h"
#include "common/waiting.h"
#include "map/seatmapview.h"
#include "services/venueservice.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

namespace parterre {

ConfigurationsDialog::ConfigurationsDialog(VenueService &venues, const Actor &actor, const LayoutView &layout,
                                           QWidget *parent)
    : TaskDialog(tr("Configurations"), parent), m_venues(venues), m_actor(actor), m_layout(layout),
      m_configurations(layout.layout->configurations)
{
    setSubtitle(layout.venueName);
    layOut();
    m_waiting = new Waiting(*this);
    for (const ConfigurationDto &configuration : std::as_const(m_configurations))
        m_list->addItem(configuration.name);
    m_list->setCurrentRow(m_configurations.isEmpty() ? -1 : 0);
    resize(1160, 640);
}

ConfigurationsDialog::~ConfigurationsDialog() = default;

void ConfigurationsDialog::layOut()
{
    m_messages = new MessageBar(this);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Configurations"));
    m_list->setFixedWidth(220);
    auto *addButtonWidget = new KeyButton(Icon::Plus, tr("Add"), this);
    m_remove = new KeyButton(Icon::Delete, tr("Remove"), this);
    m_name = new QLineEdit(this);
    m_nameField = new FormField(tr("Name"), m_name, this);
    m_capacity = new TextLabel({}, TypeRole::Label, TextLabel::Ink::Normal, this);
    m_map = new SeatMapView(this);
    m_map->setAccessibleName(tr("Plan of this configuration"));
    m_map->setReadOnly(true);
    m_map->setMinimapEnabled(false);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the keyboard through the choices
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildZones());
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);

    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->setSpacing(8);
    auto *listButtons = new QHBoxLayout;
    listButtons->setSpacing(8);
    listButtons->addWidget(addButtonWidget, 1);
    listButtons->addWidget(m_remove, 1);
    left->addLayout(listButtons);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_nameField);
    middle->addWidget(scroll, 1);
    middle->addWidget(m_capacity);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left);
    columns->addLayout(middle, 5);
    columns->addWidget(canvasAround(*m_map), 6);
    body()->addWidget(m_messages);
    body()->addLayout(columns, 1);

    KeyButton *cancel = addButton(tr("Cancel"), ButtonRole::Plain, true);
    KeyButton *saveButton = addButton(tr("Save"), ButtonRole::Primary);
    connect(cancel, &KeyButton::clicked, this, [this] { reject(); });
    connect(saveButton, &KeyButton::clicked, this, [this] { save(); });
    connect(addButtonWidget, &KeyButton::clicked, this, [this] { add(); });
    connect(m_remove, &KeyButton::clicked, this, [this] { remove(); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { showConfiguration(row); });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) { takeName(name); });
}

QWidget *ConfigurationsDialog::buildZones()
{
    auto *zones = new QWidget(this);
    auto *grid = new QGridLayout(zones);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setSpacing(8);
    int row = 0;
    for (const ZoneDto &zone : m_layout.layout->zones) {
        auto *choice = new QComboBox(zones);
        for (const SectionDto &section : zone.sections)
            choice->addItem(tr("%1, %Ln place(s)", nullptr, section.capacity()).arg(section.name), section.no.value());
        choice->addItem(tr("Closed"), qint64(0));
        choice->setAccessibleName(zone.name);
        // A long name of a zone or a section is shortened; side by side both must fit.
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(18);
        auto *label = new TextLabel(zone.name, TypeRole::Body, TextLabel::Ink::Normal, zones);
        label->setElided(true).setBuddy(choice);
        grid->addWidget(label, row, 0);
        grid->addWidget(choice, row++, 1);
        m_choices.append(choice);
        connect(choice, &QComboBox::activated, this,
                [this, choice, no = zone.no] { takeChoice(no, SectionNo(choice->currentData().toLongLong())); });
    }
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setRowStretch(row, 1);
    return zones;
}

void ConfigurationsDialog::showConfiguration(int index)
{
    m_current = index;
    const bool any = index >= 0 && index < m_configurations.size();
    m_remove->setEnabled(any && m_configurations.size() > 1);
    m_name->setEnabled(any);
    if (!any)
        return;
    const ConfigurationDto &configuration = m_configurations.at(index);
    m_name->setText(configuration.name);
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const SectionNo section = configuration.choice.value(m_layout.layout->zones.at(i).no);
        QComboBox *choice = m_choices.at(i);
        choice->setCurrentIndex(std::max(0, choice->findData(section.value())));
    }
    refreshDrawing();
}

void ConfigurationsDialog::takeName(const QString &name)
{
    if (m_current < 0)
        return;
    m_configurations[m_current].name = name.trimmed();
    m_list->item(m_current)->setText(name);
    m_nameField->setError({});
}

void ConfigurationsDialog::takeChoice(ZoneNo zone, SectionNo section)
{
    if (m_current < 0)
        return;
    m_configurations[m_current].choice.insert(zone, section);
    refreshDrawing();
}

void ConfigurationsDialog::add()
{
    ConfigurationDto configuration;
    configuration.name = tr("New configuration");
    for (const ZoneDto &zone : m_layout.layout->zones) {
        if (!zone.sections.isEmpty())
            configuration.choice.insert(zone.no, zone.sections.constFirst().no);
    }
    m_configurations.append(configuration);
    m_list->addItem(configuration.name);
    m_list->setCurrentRow(m_list->count() - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void ConfigurationsDialog::remove()
{
    if (m_current < 0 || m_configurations.size() < 2)
        return;
    m_configurations.removeAt(m_current);
    delete m_list->takeItem(m_current);
    showConfiguration(m_list->currentRow());
}

void ConfigurationsDialog::refreshDrawing()
{
    const ConfigurationDto &configuration = m_configurations.at(m_current);
    m_capacity->setText(tr("%Ln place(s)", nullptr, configurationCapacity(*m_layout.layout, configuration)));
    m_map->setModel(SeatMapModel::fromLayout(*m_layout.layout, configuration));
}

void ConfigurationsDialog::reject()
{
    if (m_configurations == m_layout.layout->configurations)
        TaskDialog::reject();
    else
        showUnsaved(
            *m_messages, [this] { save(); }, [this] { TaskDialog::reject(); });
}

void ConfigurationsDialog::save()
{
    for (qsizetype i = 0; i < m_configurations.size(); ++i) {
        if (!m_configurations.at(i).name.isEmpty())
            continue;
        m_list->setCurrentRow(static_cast<int>(i));
        m_nameField->setError(tr("Give the configuration a name. Event managers choose by it."));
        m_name->setFocus();
        return;
    }
    m_waiting->follow(
        m_venues.putConfigurations(m_layout.version.id, m_layout.version.revision, m_configurations, m_actor),
        [this](const Result<LayoutView> &answer) {
            if (!answer) {
                m_messages->show(errorText(answer.error()));
                return;
            }
            Q_EMIT saved();
            accept();
        },
        Waiting::Manner::Writing);
}

} // namespace parterre
