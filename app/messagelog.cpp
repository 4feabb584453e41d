#include "messagelog.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <atomic>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr qint64 largest = 1'000'000;
constexpr int kept = 5;

// Qt's handler is a plain function without a place for data, so the one log of the process is found here.
std::atomic<MessageLog *> current{nullptr};

const char *word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "critical";
    case QtFatalMsg: return "fatal";
    }
    return "?";
}

QString numbered(int number)
{
    return number == 0 ? MessageLog::path() : MessageLog::path().chopped(4) + u".%1.log"_s.arg(number);
}

/// Moves every file one further. Another process that is still writing keeps its open file, under its new name.
void rotate()
{
    if (QFileInfo(MessageLog::path()).size() < largest)
        return;
    QFile::remove(numbered(kept - 1));
    for (int number = kept - 1; number > 0; --number)
        QFile::rename(numbered(number - 1), numbered(number));
}

} // namespace

MessageLog::MessageLog()
{
    openFile();
    current.store(this);
    m_previous = qInstallMessageHandler(&MessageLog::receive);
}

MessageLog::~MessageLog()
{
    qInstallMessageHandler(m_previous);
    current.store(nullptr);
}

QString MessageLog::path()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/log/parterre.log"_s;
}

void MessageLog::openFile()
{
    QDir().mkpath(QFileInfo(path()).absolutePath());
    rotate();
    m_file.setFileName(path());
    // Without a log the program still works: a full or read-only disk must not keep a counter from selling.
    (void)m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

void MessageLog::receive(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (MessageLog *log = current.load())
        log->write(type, context, message);
}

void MessageLog::write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    QString line = u"%1 %2 %3 %4"_s.arg(time, QLatin1StringView(word(type)),
                                        QLatin1StringView(context.category ? context.category : "default"), message);
    // One message is one line, whatever it quotes.
    line.replace(u'\n', u' ');
    const QMutexLocker lock(&m_mutex);
    if (m_file.isOpen()) {
        m_file.write(line.toUtf8() + '\n');
        if (m_file.size() > largest) {
            m_file.close();
            openFile();
        }
    }
    // A message for programmers tells the person at a terminal nothing, unless it is the last one.
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace parterre
