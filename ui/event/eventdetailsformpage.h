#pragma once

#include "event/eventformpage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace parterre {

class KeyButton;
class Prompter;

/// What the concert is: names, artists, texts, picture.
class EventDetailsFormPage : public EventFormPage
{
    Q_OBJECT

public:
    explicit EventDetailsFormPage(Prompter &prompter, QWidget *parent = nullptr);

    QString title() const override { return tr("Details"); }
    void show(const EventDto &event, const EventFormContext &context) override;
    void take(EventDto &event) const override;

private:
    void addImageField();
    void chooseImage();
    void showImage();

    Prompter &m_prompter;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_subtitle = nullptr;
    QLineEdit *m_artists = nullptr;
    QComboBox *m_category = nullptr;
    QLineEdit *m_ageLimit = nullptr;
    QPlainTextEdit *m_description = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QLabel *m_picture = nullptr;
    KeyButton *m_removePicture = nullptr;
    QByteArray m_image;
};

} // namespace parterre
