#pragma once

class QWidget;

namespace parterre {

class Panel;

/// Cuts the widget's corners off, for one that fills a rounded panel: the panel's own corners show instead of square
/// ones that cover its outline. Follows the widget's size. UI thread only.
void cutCorners(QWidget &widget, int radius = 7);

/// A panel in the colour of a plan's canvas, with a plan in it. Takes the plan over.
Panel *canvasAround(QWidget &plan);

} // namespace parterre
