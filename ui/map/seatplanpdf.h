#pragma once

#include "domain/venue/layout.h"

#include <QByteArray>

namespace parterre {

/// The plan of a configuration as a PDF on A4, upright or across as the plan is: vectors, so that it prints sharply at
/// any size, with the layout's background picture under it. Empty when it could not be made. Any thread.
QByteArray planPdf(const LayoutDto &layout, const ConfigurationDto &configuration, const QString &title);

} // namespace parterre
