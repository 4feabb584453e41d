#include "event/eventdetailsformpage.h"

#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/panel.h"
#include "common/prompter.h"

#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace parterre {
namespace {

constexpr QSize pictureSize(128, 72);

} // namespace

EventDetailsFormPage::EventDetailsFormPage(Prompter &prompter, QWidget *parent)
    : EventFormPage(parent), m_prompter(prompter)
{
    m_name = new QLineEdit(this);
    m_subtitle = new QLineEdit(this);
    m_artists = new QLineEdit(this);
    m_category = new QComboBox(this);
    m_category->setEditable(true);
    m_category->addItems({tr("Concert"), tr("Theatre"), tr("Dance"), tr("Comedy"), tr("Family"), tr("Film")});
    m_ageLimit = new QLineEdit(this);
    m_ageLimit->setPlaceholderText(tr("16+"));
    m_description = new QPlainTextEdit(this);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(76);
    m_note = new QPlainTextEdit(this);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(56);

    addField(tr("Name"), m_name, {QStringLiteral("name")})->setRequired(true);
    addRow({addField(tr("Subtitle"), m_subtitle, {}), addField(tr("Artists"), m_artists, {})});
    addRow({addField(tr("Category"), m_category, {}), addField(tr("Age limit"), m_ageLimit, {})});
    addField(tr("Description"), m_description, {});
    addField(tr("Internal note"), m_note, {})->setHelp(tr("Only staff see it."));
    addImageField();
    content()->addStretch();
}

void EventDetailsFormPage::addImageField()
{
    auto *editor = new QWidget(this);
    auto *frame = new Panel(editor);
    frame->setFill(Panel::Fill::Background).setRadius(4);
    frame->setFixedSize(pictureSize.grownBy(QMargins(1, 1, 1, 1)));
    m_picture = new QLabel(tr("No picture"), frame);
    m_picture->setGeometry(QRect(QPoint(1, 1), pictureSize));
    m_picture->setAlignment(Qt::AlignCenter);
    auto *choose = new KeyButton(Icon::Image, tr("Choose…"), editor);
    m_removePicture = new KeyButton(Icon::Delete, tr("Remove"), editor);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(frame);
    row->addWidget(choose);
    row->addWidget(m_removePicture);
    row->addStretch();
    addField(tr("Picture"), editor, {QStringLiteral("image")});
    connect(choose, &KeyButton::clicked, this, [this] { chooseImage(); });
    connect(m_removePicture, &KeyButton::clicked, this, [this] {
        m_image.clear();
        showImage();
    });
}

void EventDetailsFormPage::chooseImage()
{
    Prompter::FileRequest request;
    request.title = tr("Choose a picture");
    request.filter = tr("Pictures (*.png *.jpg *.jpeg)");
    m_prompter.chooseFile(request, this, [this](const QString &path) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_image = file.readAll();
        showImage();
    });
}

void EventDetailsFormPage::showImage()
{
    m_removePicture->setEnabled(!m_image.isEmpty());
    QPixmap picture;
    if (picture.loadFromData(m_image))
        m_picture->setPixmap(picture.scaled(pictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    else
        m_picture->setText(m_image.isEmpty() ? tr("No picture") : tr("Not a picture"));
}

void EventDetailsFormPage::show(const EventDto &event, const EventFormContext &)
{
    m_name->setText(event.name);
    m_subtitle->setText(event.subtitle);
    m_artists->setText(event.artists);
    m_category->setCurrentText(event.category);
    m_ageLimit->setText(event.ageLimit);
    m_description->setPlainText(event.description);
    m_note->setPlainText(event.internalNote);
    m_image = event.image;
    showImage();
}

void EventDetailsFormPage::take(EventDto &event) const
{
    event.name = m_name->text().trimmed();
    event.subtitle = m_subtitle->text().trimmed();
    event.artists = m_artists->text().trimmed();
    event.category = m_category->currentText().trimmed();
    event.ageLimit = m_ageLimit->text().trimmed();
    event.description = m_description->toPlainText();
    event.internalNote = m_note->toPlainText();
    event.image = m_image;
}

} // namespace parterre
