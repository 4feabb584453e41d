#pragma once

#include "common/meter.h"
#include "common/symbol.h"
#include "common/theme.h"

#include <QList>
#include <QString>

namespace parterre {

/// What one cell of a RecordTable shows. Made anew for every paint by the column's function: cheap to make, no colours.
struct RecordCell
{
    QString text = {};
    QString second = {};         ///< a muted line beneath
    QString trailing = {};       ///< at the right end: with a meter strong on its line, "82 %", else muted
    QList<MeterPart> meter = {}; ///< a bar beneath; `text` then is small
    Symbol symbol = Symbol::None;
    Tone tone = Tone::Neutral;   ///< of the symbol and the text, when not Neutral
    bool strong = false;         ///< weight 600
    bool muted = false;          ///< over, cancelled, a remark
    int category = -1;           ///< a seat category's swatch with its letter before the text
};

} // namespace parterre
