#pragma once

#include "domain/venue/layoutview.h"
#include "services/station.h"

#include "domain/common/result.h"

#include <QWidget>

class QComboBox;

namespace parterre {

class KeyButton;
class MessageBar;
class Prompter;
class RemarkList;
class SeatMapView;
class TextLabel;
class VenueService;
class Waiting;

/// One venue with its versions: the drawing, the choice of configurations, what the check finds, and the way to
/// publish. Owned by VenuesPage; UI thread.
class LayoutPanel : public QWidget
{
    Q_OBJECT

public:
    LayoutPanel(VenueService &venues, Prompter &prompter, QWidget *parent = nullptr);
    ~LayoutPanel() override;

    void showVenue(const VenueView &venue, const Actor &actor);
    void showNothing();

Q_SIGNALS:
    /// Something was published, retired or saved.
    void changed();
    void importWanted(parterre::VenueId venue);

private:
    void layOut();
    void connectButtons();
    void fillVersions();
    void loadVersion();
    void showLayout(const Result<LayoutView> &answer);
    void drawConfiguration();
    void showCheck(const Result<QList<Complaint>> &answer);
    void showVersionState();
    void openPublish();
    void startDraft();
    void openConfigurations();
    void openBackground();
    void exportVersion();
    void saveExport(const QString &path);
    void exportPdf();
    void savePdf(const QString &path);
    void tellSaved(const QString &path, const QByteArray &bytes);
    void report(const Error &error);
    const LayoutVersionView *currentVersion() const;

    VenueService &m_venues;
    Prompter &m_prompter;
    VenueView m_venue;
    Actor m_actor;
    std::optional<LayoutView> m_layout;
    LayoutVersionId m_wanted; ///< shown as soon as it is in the venue's list

    QWidget *m_content = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_address = nullptr;
    TextLabel *m_state = nullptr;
    TextLabel *m_checkTitle = nullptr;
    QComboBox *m_versions = nullptr;
    QComboBox *m_configurations = nullptr;
    SeatMapView *m_map = nullptr;
    RemarkList *m_check = nullptr;
    MessageBar *m_messages = nullptr;
    KeyButton *m_publish = nullptr;
    KeyButton *m_draft = nullptr; ///< in the place of m_publish, for a version that is not a draft
    KeyButton *m_edit = nullptr;
    KeyButton *m_background = nullptr;
    KeyButton *m_importVersion = nullptr;
    KeyButton *m_export = nullptr;
    KeyButton *m_pdf = nullptr;
    Waiting *m_waiting = nullptr;
    Waiting *m_checking = nullptr;
};

} // namespace parterre
