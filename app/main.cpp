#include "application.h"
#include "commandline.h"
#include "languages.h"
#include "messagelog.h"
#include "settings.h"

#include <QApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// The arguments decide what must be there: a window needs a display, printing needs fonts, most commands neither.
std::unique_ptr<QCoreApplication> makeApplication(const parterre::CommandLine &commandLine, int &argc, char **argv)
{
    if (commandLine.wantsWindow())
        return std::make_unique<QApplication>(argc, argv);
    if (!commandLine.needsFonts())
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const parterre::CommandLine commandLine(arguments);
    QCoreApplication::setApplicationName(u"parterre"_s);
    QGuiApplication::setApplicationDisplayName(u"Parterre"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PARTERRE_VERSION));
    const parterre::MessageLog log;
    const auto application = makeApplication(commandLine, argc, argv);
    const QString language = commandLine.language();
    const parterre::Languages languages(language.isEmpty() ? parterre::Settings().language() : language);
    if (!commandLine.wantsWindow())
        return commandLine.run();
    const std::optional<parterre::WindowOptions> options = commandLine.windowOptions();
    if (!options)
        return static_cast<int>(parterre::ExitCode::Usage);
    return parterre::Application(static_cast<QApplication &>(*application), *options).run();
}
