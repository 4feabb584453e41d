#pragma once

#include "common/buttonlook.h"
#include "common/icons.h"

#include <QPushButton>

namespace parterre {

/// The application's button: icon, words and a small key cap that teaches the key. Roles: see ButtonRole. With an icon
/// alone it needs setAccessibleName(), which is also its tooltip. The cap only shows a key; give setShortcut() as well
/// where the button itself should answer it. UI thread only.
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    explicit KeyButton(const QString &text = {}, QWidget *parent = nullptr);
    KeyButton(Icon icon, const QString &text, QWidget *parent = nullptr);

    KeyButton &setGlyph(Icon icon);
    Icon glyph() const { return m_glyph; }
    /// What stands on the cap, "F9" or "Ctrl B"; empty for none.
    KeyButton &setKeyText(const QString &key);
    KeyButton &setRole(ButtonRole role);
    /// Words at the left and the cap at the right edge, for buttons in a column.
    KeyButton &setSpread(bool spread);
    /// Name for assistive programs and tooltip, for buttons with an icon alone.
    KeyButton &setName(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int contentWidth() const;
    int iconSide() const;

    Icon m_glyph = Icon::None;
    QString m_keyText;
    bool m_spread = false;
};

/// A key cap, 20 px high: for buttons and for hints at the ends of rows. Answers its width.
int keyCapWidth(const QString &key);
void paintKeyCap(QPainter &painter, const QRect &area, const QString &key, const QColor &ink, const QColor &border);

} // namespace parterre
