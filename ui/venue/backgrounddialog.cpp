#include "venue/backgrounddialog.h"

#include "common/errortext.h"
#include "common/format.h"
#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/panel.h"
#include "common/prompter.h"
#include "common/roundcorners.h"
#include "common/textlabel.h"
#include "common/unsavednote.h"
#include "common/waiting.h"
#include "map/mappicture.h"
#include "map/seatmapview.h"
#include "services/aside.h"
#include "services/venueservice.h"

#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace parterre {
namespace {

constexpr double unitsPerMetre = 50;
/// More than any camera or scanner makes, and still read in a moment.
constexpr qint64 largestFile = 64LL * 1024 * 1024;

QDoubleSpinBox *metres(double least, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(least, 10'000);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setSuffix(BackgroundDialog::tr(" m"));
    box->setKeyboardTracking(false);
    return box;
}

/// As large as it can be inside `plan`, in its middle.
QRectF fitted(QSize picture, const QRectF &plan)
{
    const QSizeF size = QSizeF(picture).scaled(plan.size(), Qt::KeepAspectRatio);
    QRectF box(QPointF(0, 0), size);
    box.moveCenter(plan.center());
    return box;
}

} // namespace

BackgroundDialog::BackgroundDialog(VenueService &venues, const Actor &actor, const LayoutView &layout,
                                   Prompter &prompter, QWidget *parent)
    : TaskDialog(tr("Background plan"), parent), m_venues(venues), m_actor(actor), m_layout(layout),
      m_prompter(prompter), m_background(layout.layout->background)
{
    setSubtitle(layout.venueName);
    LayoutDto bare = *layout.layout;
    bare.background.reset();
    m_model = SeatMapModel::fromLayout(bare, bare.configurations.value(0));
    layOut();
    m_waiting = new Waiting(*this);
    if (m_background) {
        m_waiting->follow(
            runAside(*QThreadPool::globalInstance(), [file = m_background->picture] { return pictureForMap(file); }),
            [this](const QImage &image) {
                m_image = image;
                refresh();
            });
    }
    showFields();
    resize(1040, 708); // with a message above it all
}

BackgroundDialog::~BackgroundDialog() = default;

void BackgroundDialog::layOut()
{
    m_messages = new MessageBar(this);
    m_map = new SeatMapView(this);
    m_map->setAccessibleName(tr("Plan with its background"));
    m_map->setReadOnly(true);
    m_map->setMinimapEnabled(false);
    m_map->setModel(m_model);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(canvasAround(*m_map), 3);
    columns->addWidget(buildForm(), 2);
    body()->setSpacing(12);
    body()->addWidget(m_messages);
    body()->addLayout(columns, 1);

    KeyButton *cancel = addButton(tr("Cancel"), ButtonRole::Plain, true);
    m_save = addButton(tr("Save"), ButtonRole::Primary);
    connect(cancel, &KeyButton::clicked, this, [this] { reject(); });
    connect(m_save, &KeyButton::clicked, this, [this] { save(); });
}

QWidget *BackgroundDialog::buildForm()
{
    auto *form = new QWidget(this);
    auto *explained = new TextLabel(tr("An architect's drawing or a photograph of the hall lies pale behind the seats, "
                                       "on every map and print of this version."),
                                    TypeRole::Body, TextLabel::Ink::Muted, form);
    explained->setWordWrap(true);
    auto *chooseFile = new KeyButton(Icon::Image, tr("Choose a picture…"), form);
    m_remove = new KeyButton(Icon::Delete, tr("Remove"), form);
    m_facts = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted, form);
    m_place = new QWidget(form);
    m_width = metres(0.1, m_place);
    m_left = metres(-10'000, m_place);
    m_top = metres(-10'000, m_place);
    m_strength = new QSpinBox(m_place);
    m_strength->setRange(10, 100);
    m_strength->setSingleStep(5);
    m_strength->setSuffix(tr(" %"));
    auto *fit = new KeyButton(Icon::Fit, tr("Fit to the plan"), m_place);

    auto *fields = new QVBoxLayout(m_place);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(12);
    fields->addWidget(new FormField(tr("Width"), m_width, m_place));
    fields->addWidget(new FormField(tr("From the left edge"), m_left, m_place));
    fields->addWidget(new FormField(tr("From the upper edge"), m_top, m_place));
    fields->addWidget(new FormField(tr("Strength"), m_strength, m_place));
    fields->addWidget(fit, 0, Qt::AlignLeft);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(chooseFile);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(explained);
    layout->addLayout(buttons);
    layout->addWidget(m_facts);
    layout->addWidget(m_place);
    layout->addStretch();

    connect(chooseFile, &KeyButton::clicked, this, [this] { choose(); });
    connect(m_remove, &KeyButton::clicked, this, [this] { remove(); });
    connect(fit, &KeyButton::clicked, this, [this] { fitToPlan(); });
    for (QDoubleSpinBox *box : {m_width, m_left, m_top})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] { placeFromFields(); });
    connect(m_strength, &QSpinBox::valueChanged, this, [this] { placeFromFields(); });
    return form;
}

void BackgroundDialog::choose()
{
    Prompter::FileRequest request;
    request.title = tr("Choose a picture");
    request.filter = tr("Pictures (*.png *.jpg *.jpeg);;All files (*)");
    m_prompter.chooseFile(request, this, [this](const QString &path) { usePicture(path); });
}

Result<BackgroundDialog::Chosen> BackgroundDialog::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Invalid, file.errorString());
    if (file.size() > largestFile)
        return Failure(Error{ErrorCode::Refused,
                             {},
                             QStringLiteral("picture-too-large"),
                             {QString(), QString::number(largestFile / (1024 * 1024))}});
    Result<QByteArray> kept = pictureToKeep(file.readAll());
    if (!kept)
        return Failure(kept.error());
    const QImage image = pictureForMap(*kept);
    return Chosen{*std::move(kept), image};
}

void BackgroundDialog::usePicture(const QString &path)
{
    m_waiting->follow(
        runAside(*QThreadPool::globalInstance(), [path] { return read(path); }),
        [this, name = QFileInfo(path).fileName()](const Result<Chosen> &answer) {
            if (answer) {
                m_messages->clear();
                show(*answer);
                return;
            }
            MessageBar::Message message;
            message.tone = Tone::Danger;
            message.happened = tr("%1 can't be used.").arg(name);
            message.meaning =
                answer.error().reason.isEmpty() ? answer.error().detail : errorText(answer.error()).happened;
            m_messages->show(message);
        },
        Waiting::Manner::Writing);
}

void BackgroundDialog::show(const Chosen &chosen)
{
    BackgroundDto background = m_background.value_or(BackgroundDto());
    background.picture = chosen.file;
    m_background = background;
    m_image = chosen.image;
    fitToPlan();
}

void BackgroundDialog::fitToPlan()
{
    if (!m_background)
        return;
    m_background->box = fitted(m_image.size(), m_model->data().bounds);
    showFields();
    refresh();
}

void BackgroundDialog::remove()
{
    m_background.reset();
    m_image = {};
    showFields();
    refresh();
}

void BackgroundDialog::placeFromFields()
{
    if (!m_background || m_image.isNull())
        return;
    const double width = m_width->value() * unitsPerMetre;
    m_background->box = {m_left->value() * unitsPerMetre, m_top->value() * unitsPerMetre, width,
                         width * m_image.height() / m_image.width()};
    m_background->strength = m_strength->value();
    refresh();
}

void BackgroundDialog::showFields()
{
    m_remove->setEnabled(m_background.has_value());
    m_place->setEnabled(m_background.has_value());
    m_facts->setText(m_background ? QString() : tr("There is no picture yet."));
    if (!m_background)
        return;
    const std::array<std::pair<QDoubleSpinBox *, double>, 3> values{
        {{m_width, m_background->box.width()}, {m_left, m_background->box.left()}, {m_top, m_background->box.top()}}};
    for (const auto &[box, value] : values) {
        const QSignalBlocker quiet(box);
        box->setValue(value / unitsPerMetre);
    }
    const QSignalBlocker quiet(m_strength);
    m_strength->setValue(m_background->strength);
}

void BackgroundDialog::refresh()
{
    if (!m_background) {
        m_model->setBackground({}, {});
        return;
    }
    const Format format;
    if (!m_image.isNull())
        m_facts->setText(tr("%1 × %2 pixels, %3 KB")
                             .arg(format.number(m_image.width()), format.number(m_image.height()),
                                  format.number((m_background->picture.size() + 1023) / 1024)));
    m_model->setBackground(m_image, m_background->box, m_background->strength / 100.0);
}

void BackgroundDialog::reject()
{
    if (m_background == m_layout.layout->background)
        TaskDialog::reject();
    else
        showUnsaved(
            *m_messages, [this] { save(); }, [this] { TaskDialog::reject(); });
}

void BackgroundDialog::save()
{
    LayoutDraftDto draft{m_layout.venue, m_layout.version.id, *m_layout.layout, m_layout.version.revision};
    draft.layout.background = m_background;
    m_waiting->follow(
        m_venues.putDraft(draft, m_actor),
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
