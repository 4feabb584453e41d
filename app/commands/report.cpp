#include "commands/report.h"

#include "common/errortext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

Q_LOGGING_CATEGORY(log, "parterre.command")

void printLine(std::FILE *file, const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
    std::fflush(file);
}

/// QJsonDocument takes objects and arrays only; a single value is fine as JSON too.
QString compact(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    const QString inArray = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return inArray.mid(1).chopped(1);
}

QString word(ExitCode exit)
{
    switch (exit) {
    case ExitCode::Done: return u"done"_s;
    case ExitCode::Refused: return u"refused"_s;
    case ExitCode::Usage: return u"usage"_s;
    case ExitCode::OutOfReach: return u"database"_s;
    }
    Q_UNREACHABLE();
}

QString sentencesFor(const Error &error)
{
    return isInPlainWords(error) ? error.detail : errorText(error).paragraph();
}

/// What the three sentences, made for a window, cannot know: which command helps here.
QString commandThatHelps(const Error &error)
{
    if (error.code == ErrorCode::Missing && error.reason.isEmpty())
        return CommandText::tr("To make a database there: parterre init");
    if (error.code == ErrorCode::OlderSchema)
        return CommandText::tr("To bring it up to date: parterre migrate");
    return {};
}

QString diagnosticsFor(const Error &error, const DatabaseLocation *location)
{
    QStringList lines{sentencesFor(error)};
    if (exitCodeFor(error) == ExitCode::OutOfReach && location) {
        lines.append(commandThatHelps(error));
        lines.append(CommandText::tr("Database: %1").arg(location->toText()));
    }
    if (!isInPlainWords(error) && !error.detail.isEmpty())
        lines.append(CommandText::tr("Details: %1").arg(error.detail));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QJsonObject jsonFor(const Error &error)
{
    return {{u"error"_s, QJsonObject{{u"kind"_s, word(exitCodeFor(error))},
                                     {u"reason"_s, error.reason},
                                     {u"arguments"_s, QJsonArray::fromStringList(error.arguments)},
                                     {u"message"_s, sentencesFor(error)},
                                     {u"detail"_s, isInPlainWords(error) ? QString() : error.detail}}}};
}

} // namespace

int print(const Result<Outcome> &answer, bool asJson, const DatabaseLocation *location)
{
    if (!answer) {
        const Error &error = answer.error();
        if (asJson)
            printLine(stdout, compact(jsonFor(error)));
        printLine(stderr, diagnosticsFor(error, location));
        qCInfo(log) << "ended with" << word(exitCodeFor(error)) << error.reason << error.detail;
        return static_cast<int>(exitCodeFor(error));
    }
    if (asJson)
        printLine(stdout, compact(answer->json));
    else if (!answer->text.isEmpty())
        printLine(stdout, answer->text);
    if (!answer->diagnostics.isEmpty())
        printLine(stderr, answer->diagnostics);
    return static_cast<int>(answer->exit);
}

} // namespace parterre
