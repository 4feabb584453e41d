#pragma once

#include "common/icons.h"
#include "common/symbol.h"
#include "common/theme.h"

#include <QWidget>

namespace parterre {

/// A pill with a word and a symbol or icon before it: a state, a count, a queue number. Not a button. UI thread only.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    Badge &setText(const QString &text);
    Badge &setTone(Tone tone);
    Badge &setSymbol(Symbol symbol);
    Badge &setGlyph(Icon icon);
    /// Without the plate: symbol and word alone.
    Badge &setBare(bool bare);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int markWidth() const;

    QString m_text;
    Tone m_tone;
    Symbol m_symbol = Symbol::None;
    Icon m_glyph = Icon::None;
    bool m_bare = false;
};

} // namespace parterre
