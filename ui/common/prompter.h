#pragma once

#include "common/buttonlook.h"

#include <QList>
#include <QString>

#include <functional>

class QObject;

namespace parterre {

/// Everything that stops a person with a question goes through here, so that tests can answer from a script. Owned by
/// Application, handed to pages by reference. Nothing blocks: the answer comes by a call, later, on this thread, and
/// not at all once `context` is gone. Undo is better than a question; ask only before what cannot be undone.
class Prompter
{
public:
    struct Choice
    {
        QString text = {}; ///< a verb: "Cancel concert", "Keep it"
        ButtonRole role = ButtonRole::Plain;
    };
    struct Question
    {
        QString title = {};
        QString text = {};
        QList<Choice> choices = {}; ///< from left to right
        int onEscape = 0;      ///< the choice that Esc and the close button stand for; the harmless one
    };
    struct TextRequest
    {
        QString title = {};
        QString label = {};
        QString initial = {};
        QString confirm = {}; ///< words on the button
        /// A sentence when the text won't do, else empty. May be left out.
        std::function<QString(const QString &)> problem = {};
    };
    struct FileRequest
    {
        enum class Purpose { Open, Save };

        Purpose purpose = Purpose::Open;
        QString title = {};
        QString filter = {};    ///< as QFileDialog has it: "Plans (*.json)"
        QString suggested = {}; ///< a name or a path
        QString suffix = {};    ///< added when the person typed none: "json"
    };

    virtual ~Prompter() = default;

    /// Answers the place of the choice.
    virtual void ask(const Question &question, QObject *context, std::function<void(int)> answer) = 0;
    virtual void inform(const QString &title, const QString &text, QObject *context, std::function<void()> done = {}) = 0;
    /// Not answered when the person gives up.
    virtual void askText(const TextRequest &request, QObject *context, std::function<void(QString)> answer) = 0;
    /// Answers a path; not at all when the person gives up.
    virtual void chooseFile(const FileRequest &request, QObject *context, std::function<void(QString)> answer) = 0;
};

} // namespace parterre
