#pragma once

#include <QStringList>

#include <memory>

class QCoreApplication;

namespace parterre {

class CommandLine;

/// The program's own words from the command line, its name first.
QStringList argumentsOf(int argc, char **argv);

/// What the program is called, for settings, files and windows.
void nameProgram();

/// The Qt application that a command line needs: a window needs a display, printing needs fonts, most commands neither.
/// `argc` and `argv` must outlive it.
std::unique_ptr<QCoreApplication> makeApplication(const CommandLine &commandLine, int &argc, char **argv);

} // namespace parterre
