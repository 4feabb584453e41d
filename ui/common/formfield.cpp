#include "common/formfield.h"

#include "common/accessibility.h"
#include "common/icons.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
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
    : QWidget(parent), m_editor(editor), m_labelText(label)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_label = new TextLabel(label, TypeRole::Medium);
    m_label->setBuddy(input());
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
    // No focus proxy here: behind the last control Tab would find this field next, and lead back to its first one.
    name(*editor);
    if (isGroup()) {
        setSpokenRole(*editor, SpokenRole::Pane);
        if (!qobject_cast<QAbstractButton *>(input())) // has words of its own
            name(*input());
    }
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
    setErrorState(*input(), note == Note::Error);
    describe();
}

void FormField::describe()
{
    QStringList words;
    if (m_required)
        words.append(tr("required"));
    if (m_note != Note::None)
        words.append(m_sentence);
    if (m_described && m_described != input())
        m_described->setAccessibleDescription({});
    m_described = input();
    for (QWidget *part : {m_editor, input()})
        part->setAccessibleDescription(words.join(u", "_s));
}

void FormField::name(QWidget &part)
{
    if (part.accessibleName().isEmpty())
        part.setAccessibleName(m_labelText);
}

bool FormField::isGroup() const
{
    return m_editor->focusPolicy() == Qt::NoFocus && !qobject_cast<QAbstractScrollArea *>(m_editor);
}

QWidget *FormField::input() const
{
    const QList<QWidget *> parts = isGroup() ? m_editor->findChildren<QWidget *>() : QList<QWidget *>();
    for (QWidget *part : parts) {
        if ((part->focusPolicy() & Qt::TabFocus) != 0 && !part->focusProxy() && !part->isHidden())
            return part;
    }
    return m_editor;
}

void FormField::focusInput()
{
    input()->setFocus(Qt::OtherFocusReason);
}

bool focusFirstError(const QList<FormField *> &fields)
{
    for (FormField *field : fields) {
        if (field->hasError() && field->isVisible()) {
            field->focusInput();
            return true;
        }
    }
    return false;
}

} // namespace parterre
