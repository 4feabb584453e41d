#include "application.h"
#include "commandline.h"
#include "languages.h"
#include "messagelog.h"
#include "settings.h"
#include "startup.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const parterre::CommandLine commandLine(parterre::argumentsOf(argc, argv));
    parterre::nameProgram();
    const parterre::MessageLog log;
    const auto application = parterre::makeApplication(commandLine, argc, argv);
    const QString language = commandLine.language();
    const parterre::Languages languages(language.isEmpty() ? parterre::Settings().language() : language);
    if (!commandLine.wantsWindow())
        return commandLine.run();
    const std::optional<parterre::WindowOptions> options = commandLine.windowOptions();
    if (!options)
        return static_cast<int>(parterre::ExitCode::Usage);
    return parterre::Application(static_cast<QApplication &>(*application), *options).run();
}
