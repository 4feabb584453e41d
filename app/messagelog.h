#pragma once

#include <QFile>
#include <QMutex>
#include <QString>

namespace parterre {

/// Writes what Qt and Parterre report (qDebug, qWarning, the categories "parterre.…") into a file in the user's data
/// folder, so that a fault can be looked into afterwards. A full file is put aside as parterre.1.log and so on; the
/// oldest of five goes. Several processes may share the file: every message is one appended line. Made first and
/// destroyed last in main(), one per process; takes messages from any thread.
class MessageLog
{
public:
    MessageLog();
    ~MessageLog();
    Q_DISABLE_COPY_MOVE(MessageLog)

    static QString path();

private:
    static void receive(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void openFile();

    QMutex m_mutex;
    QFile m_file;
    QtMessageHandler m_previous = nullptr;
};

} // namespace parterre
