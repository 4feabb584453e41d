#pragma once

#include "common/taskdialog.h"
#include "domain/venue/layoutview.h"
#include "services/station.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace parterre {

class FormField;
class KeyButton;
class MessageBar;
class SeatMapView;
class TextLabel;
class VenueService;
class Waiting;

/// The named choices of one alternative, or closed, for every zone of a layout; with the drawing and the capacity of
/// the one in hand. UI thread.
class ConfigurationsDialog : public TaskDialog
{
    Q_OBJECT

public:
    ConfigurationsDialog(VenueService &venues, const Actor &actor, const LayoutView &layout, QWidget *parent);
    ~ConfigurationsDialog() override;

    /// Closes it, unless something is not saved: then that is said first.
    void reject() override;

Q_SIGNALS:
    void saved();

private:
    void layOut();
    QWidget *buildZones();
    void showConfiguration(int index);
    void takeName(const QString &name);
    void takeChoice(ZoneNo zone, SectionNo section);
    void add();
    void remove();
    void refreshDrawing();
    void save();

    VenueService &m_venues;
    Actor m_actor;
    LayoutView m_layout;
    QList<ConfigurationDto> m_configurations;
    int m_current = -1;

    QListWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    FormField *m_nameField = nullptr;
    QList<QComboBox *> m_choices; ///< one for each zone, in order
    TextLabel *m_capacity = nullptr;
    SeatMapView *m_map = nullptr;
    MessageBar *m_messages = nullptr;
    KeyButton *m_remove = nullptr;
    Waiting *m_waiting = nullptr;
};

} // namespace parterre
