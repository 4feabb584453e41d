#pragma once

#include "common/theme.h"
#include "common/typescale.h"

#include <QLabel>

namespace parterre {

/// A line or paragraph of text in one of the application's sizes and tones. Follows the theme. UI thread only.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Ink { Normal, Muted, Tone };

    explicit TextLabel(const QString &text, TypeRole role = TypeRole::Body, Ink ink = Ink::Normal,
                       QWidget *parent = nullptr);

    TextLabel &setType(TypeRole role);
    TextLabel &setInk(Ink ink);
    TextLabel &setTone(Tone tone);
    /// Shortens the text with "…" instead of asking for its whole width; the tooltip has the rest.
    TextLabel &setElided(bool elided);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyInk();

    Ink m_ink;
    Tone m_tone = Tone::Neutral;
    bool m_elided = false;
    bool m_applying = false;
};

} // namespace parterre
