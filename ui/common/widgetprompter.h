#pragma once

#include "common/prompter.h"

#include <QPointer>
#include <QWidget>

namespace parterre {

/// Asks with dialogs over the window that has the keyboard, else over the one given to setWindow(). UI thread only.
class WidgetPrompter : public Prompter
{
public:
    void setWindow(QWidget *window) { m_window = window; }

    void ask(const Question &question, QObject *context, std::function<void(int)> answer) override;
    void inform(const QString &title, const QString &text, QObject *context, std::function<void()> done) override;
    void askText(const TextRequest &request, QObject *context, std::function<void(QString)> answer) override;
    void chooseFile(const FileRequest &request, QObject *context, std::function<void(QString)> answer) override;

private:
    QWidget *parentForDialog() const;

    QPointer<QWidget> m_window;
};

} // namespace parterre
