#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace parterre {

/// The application's own icons: one 24×24 grid, 1.75 px strokes with round ends, one colour. Their paths are in
/// icons.cpp. Pixmaps are kept in Qt's pixmap cache per icon, size, colour and device pixel ratio. UI thread only.
enum class Icon {
    None,
    Ticket, Orders, Scan, People, Calendar, Venue, Reports, Till, Sliders, Lock, Search, Clock,
    Plus, Minus, Close, Check, Warning, Error, Info, Help, Star, List, Grid,
    Cash, Coins, Card, Gift, Receipt, Printer, Mail, Tag, Percent,
    ChevronLeft, ChevronRight, ChevronUp, ChevronDown, Back, Fit, ZoomIn, ZoomOut,
    Edit, Copy, Delete, Import, Export, Publish, Undo, Redo, Save, Refresh, Exchange, Enter, Backspace,
    Wheelchair, Person, Filter, More, Settings, Moon, Sun, Bell, Database, Display, Network, NetworkOff, Keyboard,
    Eye, EyeOff, Pin, Image, Door, Stop, Ban,
    Pointer, Move, Rotate, Ruler, Text, Shape, Target, Seat, SeatRow, SeatBlock, RoundTable, Standing, Numbers,
    Stage, Drag,
};

/// An icon that follows the palette: it paints itself in ButtonText (or `role`), disabled in the disabled colour, and
/// needs nothing when the theme changes.
QIcon themedIcon(Icon icon, QPalette::ColorRole role = QPalette::ButtonText);

/// `size` in device-independent pixels.
QPixmap iconPixmap(Icon icon, int size, const QColor &colour, qreal devicePixelRatio);

/// Paints the icon centred in `area`, as large as its smaller side.
void paintIcon(QPainter &painter, Icon icon, const QRectF &area, const QColor &colour);

} // namespace parterre
