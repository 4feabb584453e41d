#pragma once

#include "domain/common/result.h"
#include "domain/venue/venue.h"
#include "itemmodels/recordtablemodel.h"
#include "services/station.h"

#include <QWidget>

namespace parterre {

class KeyButton;
class LayoutPanel;
class MessageBar;
class Prompter;
class RecordTable;
class TextLabel;
class VenueService;
class Waiting;

/// The Venues workspace: the list of venues, and beside it what the selected one has to show and to do. A venue comes
/// in by importing its seating plan. Owned by MainWindow; UI thread.
class VenuesPage : public QWidget
{
    Q_OBJECT

public:
    VenuesPage(VenueService &venues, const Actor &actor, Prompter &prompter, QWidget *parent = nullptr);
    ~VenuesPage() override;

    void setActor(const Actor &actor) { m_actor = actor; }
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHead();
    void layOut();
    void show(const Result<QList<VenueView>> &answer);
    void showCurrent();
    void chooseFile(VenueId into);
    void openImport(const QString &path, VenueId into);
    void selectVenue(VenueId venue);

    VenueService &m_venues;
    Actor m_actor;
    Prompter &m_prompter;
    RecordTableModel<VenueView> *m_model = nullptr;
    RecordTable *m_table = nullptr;
    LayoutPanel *m_panel = nullptr;
    MessageBar *m_messages = nullptr;
    TextLabel *m_count = nullptr;
    KeyButton *m_import = nullptr;
    Waiting *m_waiting = nullptr;
    VenueId m_wanted;
};

} // namespace parterre
