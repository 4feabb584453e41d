#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QWidget;

namespace parterre {

// Flags of the house have an operator| of their own, which would hide the one that makes Qt::CTRL | Qt::Key_B.
using ::operator|;

/// One line of the key map that F1 shows.
struct KeyHint
{
    QString keys; ///< "Ctrl+B", "Arrow keys"
    QString text; ///< "Best available"

    friend bool operator==(const KeyHint &, const KeyHint &) = default;
};

/// Tells about keys that a widget answers itself (a canvas, a list). Keys of QActions need no hint: whatever a visible
/// widget has by addAction() with a shortcut and a text is listed anyway.
void addKeyHints(QWidget &widget, const QList<KeyHint> &hints);

/// Hints and actions of `widget` and of what is visible in it, each once.
QList<KeyHint> keyHintsOf(const QWidget &widget);

/// An action of `widget` for its whole window while the widget is visible; it appears in the key map.
QAction *addKey(QWidget &widget, const QString &text, const QKeySequence &keys);

} // namespace parterre
