#pragma once

#include "common/taskdialog.h"
#include "domain/common/result.h"
#include "domain/venue/layoutview.h"
#include "services/station.h"

#include <QImage>

class QDoubleSpinBox;
class QSpinBox;

namespace parterre {

class KeyButton;
class MessageBar;
class Prompter;
class SeatMapModel;
class SeatMapView;
class TextLabel;
class VenueService;
class Waiting;

/// The picture under the plan of a draft: chosen from a file, laid where it fits, seen under the seats while it moves.
/// UI thread.
class BackgroundDialog : public TaskDialog
{
    Q_OBJECT

public:
    BackgroundDialog(VenueService &venues, const Actor &actor, const LayoutView &layout, Prompter &prompter,
                     QWidget *parent);
    ~BackgroundDialog() override;

    /// Reads a picture file and lays it under the whole plan; says why when it can't be used.
    void usePicture(const QString &path);

    /// Closes it, unless something is not saved: then that is said first.
    void reject() override;

Q_SIGNALS:
    void saved();

private:
    struct Chosen
    {
        QByteArray file;
        QImage image;
    };

    void layOut();
    QWidget *buildForm();
    static Result<Chosen> read(const QString &path);
    void choose();
    void show(const Chosen &chosen);
    void fitToPlan();
    void remove();
    void placeFromFields();
    void showFields();
    void refresh();
    void save();

    VenueService &m_venues;
    Actor m_actor;
    LayoutView m_layout;
    Prompter &m_prompter;
    std::optional<BackgroundDto> m_background;
    QImage m_image;

    std::shared_ptr<SeatMapModel> m_model;
    SeatMapView *m_map = nullptr;
    TextLabel *m_facts = nullptr;
    QWidget *m_place = nullptr;
    QDoubleSpinBox *m_width = nullptr;
    QDoubleSpinBox *m_left = nullptr;
    QDoubleSpinBox *m_top = nullptr;
    QSpinBox *m_strength = nullptr;
    KeyButton *m_remove = nullptr;
    KeyButton *m_save = nullptr;
    MessageBar *m_messages = nullptr;
    Waiting *m_waiting = nullptr;
};

} // namespace parterre
