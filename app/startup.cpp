#include "startup.h"

#include "commandline.h"

#include <QApplication>

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
    if (commandLine.wantsWindow())
        return std::make_unique<QApplication>(argc, argv);
    if (!commandLine.needsFonts() && !commandLine.needsWidgets())
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (commandLine.needsWidgets())
        return std::make_unique<QApplication>(argc, argv);
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace parterre
