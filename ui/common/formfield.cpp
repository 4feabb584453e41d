#include "common/formfield.h"

#include "common/icons.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// ▲ in the colour that its tone has at that moment.
class NoteIcon : public QLabel
{
public:
    NoteIcon() { setFixedSize(16, 18); }

    void setTone(Tone tone)
    {
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, Icon::Warning, rect(), themeOf(*this).ink(m_tone));
    }

private:
    Tone m_tone = Tone::Danger;
};

} // namespace

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_input(editor->focusProxy() ? editor->focusProxy() : editor),
      m_labelText(label)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_label = new TextLabel(label, TypeRole::Medium);
    m_label->setBuddy(m_input);
    layout->addWidget(m_label);
    layout->addWidget(editor);

    m_noteRow = new QWidget;
    auto *row = new QHBoxLayout(m_noteRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_noteIcon = new NoteIcon;
    m_noteText = new TextLabel({}, TypeRole::Caption);
    m_noteText->setWordWrap(true);
    m_noteText->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_action = new KeyButton;
    m_action->setRole(ButtonRole::Link);
    m_action->setFont(typeFont(TypeRole::Heading));
    m_action->setFixedHeight(18);
    row->addWidget(m_noteIcon, 0, Qt::AlignTop);
    row->addWidget(m_noteText, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    layout->addWidget(m_noteRow);
    m_noteRow->hide();
    // Beside a taller field the spare room goes beneath, so that labels and editors of a row stay level.
    if ((editor->sizePolicy().verticalPolicy() & QSizePolicy::ExpandFlag) == 0)
        layout->addStretch(1);
    connect(m_action, &KeyButton::clicked, this, [this] {
        if (m_mend)
            m_mend();
    });
    // An editor made of several parts is known by the one that takes the keyboard.
    for (QWidget *part : {editor, m_input}) {
        if (part->accessibleName().isEmpty())
            part->setAccessibleName(label);
    }
    setFocusProxy(editor);
}

FormField &FormField::setRequired(bool required)
{
    m_required = required;
    m_label->setText(required ? u"%1 *"_s.arg(m_labelText) : m_labelText);
    describe();
    return *this;
}

FormField &FormField::setHelp(const QString &help)
{
    m_help = help;
    if (m_note == Note::None || m_note == Note::Help)
        show(help.isEmpty() ? Note::None : Note::Help, help);
    return *this;
}

void FormField::setError(const QString &sentence)
{
    setError(sentence, {}, {});
}

void FormField::setError(const QString &sentence, const QString &action, std::function<void()> mend)
{
    m_mend = std::move(mend);
    m_action->setText(action);
    if (sentence.isEmpty())
        show(m_help.isEmpty() ? Note::None : Note::Help, m_help);
    else
        show(Note::Error, sentence);
}

void FormField::setWarning(const QString &sentence)
{
    m_action->setText({});
    if (sentence.isEmpty())
        show(m_help.isEmpty() ? Note::None : Note::Help, m_help);
    else
        show(Note::Warning, sentence);
}

QString FormField::error() const
{
    return m_note == Note::Error ? m_sentence : QString();
}

void FormField::show(Note note, const QString &sentence)
{
    m_note = note;
    m_sentence = sentence;
    const bool stands = note == Note::Error || note == Note::Warning;
    if (stands)
        m_noteText->setTone(note == Note::Error ? Tone::Danger : Tone::Warning);
    else
        m_noteText->setInk(TextLabel::Ink::Muted);
    m_noteText->setText(sentence);
    static_cast<NoteIcon *>(m_noteIcon)->setTone(note == Note::Error ? Tone::Danger : Tone::Warning);
    m_noteIcon->setVisible(stands);
    m_action->setVisible(stands && !m_action->text().isEmpty());
    m_noteRow->setVisible(note != Note::None);
    setErrorState(*m_editor, note == Note::Error);
    setErrorState(*m_input, note == Note::Error);
    describe();
}

void FormField::describe()
{
    QStringList words;
    if (m_required)
        words.append(tr("required"));
    if (m_note != Note::None)
        words.append(m_sentence);
    for (QWidget *part : {m_editor, m_input})
        part->setAccessibleDescription(words.join(u", "_s));
}

bool focusFirstError(const QList<FormField *> &fields)
{
    for (const FormField *field : fields) {
        if (field->hasError() && field->isVisible()) {
            field->editor()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace parterre
