#include "common/widgetprompter.h"

#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/taskdialog.h"
#include "common/textlabel.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QVBoxLayout>

namespace parterre {
namespace {

TaskDialog *makeDialog(const QString &title, QWidget *parent)
{
    auto *dialog = new TaskDialog(title, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinimumWidth(440);
    return dialog;
}

void addText(TaskDialog &dialog, const QString &text)
{
    auto *label = new TextLabel(text);
    label->setWordWrap(true);
    label->setMinimumWidth(392);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    dialog.body()->addWidget(label);
    dialog.setAccessibleDescription(text);
}

} // namespace

void WidgetPrompter::ask(const Question &question, QObject *context, std::function<void(int)> answer)
{
    Q_ASSERT(!question.choices.isEmpty());
    TaskDialog *dialog = makeDialog(question.title, parentForDialog());
    addText(*dialog, question.text);
    for (int i = 0; i < question.choices.size(); ++i) {
        KeyButton *button = dialog->addButton(question.choices.at(i).text, question.choices.at(i).role);
        // done() takes numbers from one up, because zero means that the dialog was closed.
        QObject::connect(button, &KeyButton::clicked, dialog, [dialog, i] { dialog->done(i + 1); });
        if (i == question.onEscape)
            button->setFocus();
    }
    QObject::connect(dialog, &QDialog::finished, context, [answer = std::move(answer), escape = question.onEscape](int code) {
        answer(code == 0 ? escape : code - 1);
    });
    dialog->open();
}

void WidgetPrompter::inform(const QString &title, const QString &text, QObject *context, std::function<void()> done)
{
    TaskDialog *dialog = makeDialog(title, parentForDialog());
    addText(*dialog, text);
    KeyButton *close = dialog->addButton(TaskDialog::tr("Close"), ButtonRole::Primary);
    QObject::connect(close, &KeyButton::clicked, dialog, &QDialog::accept);
    close->setFocus();
    if (done)
        QObject::connect(dialog, &QDialog::finished, context, [done = std::move(done)] { done(); });
    dialog->open();
}

void WidgetPrompter::askText(const TextRequest &request, QObject *context, std::function<void(QString)> answer)
{
    TaskDialog *dialog = makeDialog(request.title, parentForDialog());
    auto *edit = new QLineEdit(request.initial);
    auto *field = new FormField(request.label, edit);
    dialog->body()->addWidget(field);
    KeyButton *cancel = dialog->addButton(TaskDialog::tr("Cancel"));
    KeyButton *confirm = dialog->addButton(request.confirm, ButtonRole::Primary);
    const auto accept = [dialog, edit, field, problem = request.problem] {
        const QString sentence = problem ? problem(edit->text()) : QString();
        field->setError(sentence);
        if (sentence.isEmpty())
            dialog->accept();
        else
            edit->setFocus(Qt::OtherFocusReason);
    };
    QObject::connect(cancel, &KeyButton::clicked, dialog, &QDialog::reject);
    QObject::connect(confirm, &KeyButton::clicked, dialog, accept);
    QObject::connect(edit, &QLineEdit::returnPressed, dialog, accept);
    QObject::connect(dialog, &QDialog::accepted, context, [edit, answer = std::move(answer)] { answer(edit->text()); });
    edit->selectAll();
    edit->setFocus(Qt::OtherFocusReason);
    dialog->open();
}

void WidgetPrompter::chooseFile(const FileRequest &request, QObject *context, std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(parentForDialog(), request.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool save = request.purpose == FileRequest::Purpose::Save;
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setNameFilter(request.filter);
    dialog->setDefaultSuffix(request.suffix);
    if (!request.suggested.isEmpty())
        dialog->selectFile(request.suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, [answer = std::move(answer)](const QString &path) { answer(path); });
    dialog->open();
}

QWidget *WidgetPrompter::parentForDialog() const
{
    QWidget *active = QApplication::activeWindow();
    return active ? active : m_window.data();
}

} // namespace parterre
