#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace parterre {

/// The shapes that stand before a word to say a state without colour.
enum class Symbol { None, Dot, Ring, Half, Target, Square, Cross, Check, Triangle, Slash };

/// Fits the symbol into the middle of `area`.
void paintSymbol(QPainter &painter, Symbol symbol, const QRectF &area, const QColor &colour);

} // namespace parterre
