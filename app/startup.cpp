#include "startup.h"

#include "commandline.h"

#include <QApplication>

#include <clocale>

using namespace Qt::StringLiterals;

namespace parterre {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"parterre"_s);
    QGuiApplication::setApplicationDisplayName(u"Parterre"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PARTERRE_VERSION));
}

std::unique_ptr<QCoreApplication> makeApplication(const CommandLine &commandLine, int &argc, char **argv)
{
    std::unique_ptr<QCoreApplication> application;
    if (commandLine.wantsWindow()) {
        application = std::make_unique<QApplication>(argc, argv);
    } else if (!commandLine.needsFonts() && !commandLine.needsWidgets()) {
        application = std::make_unique<QCoreApplication>(argc, argv);
    } else {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        if (commandLine.needsWidgets())
            application = std::make_unique<QApplication>(argc, argv);
        else
            application = std::make_unique<QGuiApplication>(argc, argv);
    }
    // libpq says in the computer's language why it can't connect, and only its English words can be told apart.
    std::setlocale(LC_MESSAGES, "C");
    return application;
}

} // namespace parterre
