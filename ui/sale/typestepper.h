#pragma once

#include "common/panel.h"

namespace parterre {

class KeyButton;
class TextLabel;

/// "Adult − 2 +": how many of something there are. Owned by the part that shows it; UI thread.
class TypeStepper : public Panel
{
    Q_OBJECT

public:
    explicit TypeStepper(const QString &name, QWidget *parent = nullptr);

    void setCount(int count);
    int count() const { return m_count; }
    void setCanChange(bool less, bool more);
    /// The button that adds one, for the keyboard.
    QWidget *moreButton() const;

Q_SIGNALS:
    void lessWanted();
    void moreWanted();

private:
    QString m_name;
    int m_count = 0;
    TextLabel *m_number = nullptr;
    KeyButton *m_less = nullptr;
    KeyButton *m_more = nullptr;
};

} // namespace parterre
