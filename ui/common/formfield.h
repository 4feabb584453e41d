#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace parterre {

class KeyButton;
class TextLabel;

/// One field of a form: its label, its editor, and beneath either help or an error with ▲ and, if it helps, a button
/// that mends it. Names the editor for assistive programs and tells them what stands beneath; an editor without a
/// keyboard of its own is a group of controls, and what stands beneath belongs to its first one. Owns the editor. UI
/// thread only.
class FormField : public QWidget
{
    Q_OBJECT

public:
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// "*" behind the label and "required" in the editor's description.
    FormField &setRequired(bool required);
    FormField &setHelp(const QString &help);

    /// A whole sentence; empty takes the error away. The editor gets the red outline.
    void setError(const QString &sentence);
    /// The same with a button such as "Set 5 Apr" behind the sentence.
    void setError(const QString &sentence, const QString &action, std::function<void()> mend);
    /// A sentence that doesn't block: amber, no outline.
    void setWarning(const QString &sentence);
    QString error() const;
    bool hasError() const { return !error().isEmpty(); }
    /// Puts the keyboard into the editor, or into the first control of a group.
    void focusInput();

private:
    enum class Note { None, Help, Warning, Error };

    void show(Note note, const QString &sentence);
    void describe();
    void name(QWidget &part);
    bool isGroup() const;
    /// The editor, or the first control of a group that is shown.
    QWidget *input() const;

    QWidget *m_editor;
    QPointer<QWidget> m_described; ///< the control that was told what stands beneath
    TextLabel *m_label = nullptr;
    QWidget *m_noteRow = nullptr;
    QLabel *m_noteIcon = nullptr;
    TextLabel *m_noteText = nullptr;
    KeyButton *m_action = nullptr;
    std::function<void()> m_mend;
    QString m_labelText;
    QString m_help;
    QString m_sentence;
    Note m_note = Note::None;
    bool m_required = false;
};

/// The first of `fields` with an error gets the keyboard; false when there is none.
bool focusFirstError(const QList<FormField *> &fields);

} // namespace parterre
