#pragma once

#include "common/prompter.h"

#include <QPointer>
#include <QObject>
#include <QStringList>
#include <QTest>

namespace parterre {

/// Answers questions from a script, at once, and notes what was asked. A question that the script has no answer for
/// fails the test.
class ScriptedPrompter : public Prompter
{
public:
    QList<int> choices;
    QStringList texts;
    QStringList files;
    /// Titles of all that was asked and said, oldest first.
    QStringList asked;

    void ask(const Question &question, QObject *, std::function<void(int)> answer) override
    {
        asked.append(question.title);
        if (takes(choices, question.title))
            answer(choices.takeFirst());
    }
    void inform(const QString &title, const QString &, QObject *, std::function<void()> done) override
    {
        asked.append(title);
        if (done)
            done();
    }
    void askText(const TextRequest &request, QObject *, std::function<void(QString)> answer) override
    {
        asked.append(request.title);
        if (takes(texts, request.title))
            answer(texts.takeFirst());
    }
    void chooseFile(const FileRequest &request, QObject *, std::function<void(QString)> answer) override
    {
        asked.append(request.title);
        if (takes(files, request.title))
            answer(files.takeFirst());
    }

private:
    template <class List>
    static bool takes(const List &answers, const QString &title)
    {
        if (answers.isEmpty())
            QTest::qFail(qPrintable(QStringLiteral("no answer was prepared for \"%1\"").arg(title)), __FILE__, __LINE__);
        return !answers.isEmpty();
    }
};

} // namespace parterre
