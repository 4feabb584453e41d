#pragma once

#include "common/taskdialog.h"
#include "domain/common/result.h"
#include "domain/venue/layoutview.h"
#include "services/station.h"

class QComboBox;
class QLineEdit;

namespace parterre {

class FormField;
class KeyButton;
class MessageBar;
class RemarkList;
class SeatMapView;
class TextLabel;
class VenueService;
class Waiting;

/// Shows what a plan file would become, before anything is stored: the drawing, what was assumed, what a check finds;
/// asks for what no plan file knows (address, time zone, currency); then imports. For an existing venue the plan
/// becomes a new draft and the seats it knows keep their identity. UI thread.
class ImportDialog : public TaskDialog
{
    Q_OBJECT

public:
    /// A venue without an id asks for a new one.
    ImportDialog(VenueService &venues, const Actor &actor, const VenueDto &venue, QWidget *parent);
    ~ImportDialog() override;

    using TaskDialog::open;
    void open(const QByteArray &file, const QString &fileName);

Q_SIGNALS:
    void imported(parterre::VenueId venue);

private:
    void layOut();
    QWidget *buildForm();
    void showPreview(const Result<PlanPreviewView> &answer);
    void fillReport();
    void fillForm();
    bool checkForm();
    VenueDto venueFromForm() const;
    void startImport();

    VenueService &m_venues;
    Actor m_actor;
    VenueDto m_venue;
    PlanPreviewView m_preview;
    QString m_fileName;

    SeatMapView *m_map = nullptr;
    QWidget *m_canvas = nullptr; ///< around the map
    TextLabel *m_summary = nullptr;
    RemarkList *m_report = nullptr;
    QWidget *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_street = nullptr;
    QLineEdit *m_city = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_currency = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_zoneField = nullptr;
    FormField *m_currencyField = nullptr;
    MessageBar *m_messages = nullptr;
    KeyButton *m_import = nullptr;
    Waiting *m_waiting = nullptr;
};

} // namespace parterre
