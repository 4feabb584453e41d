#pragma once

#include <QLineEdit>

namespace parterre {

/// The command line of the sale page. Underlines what is not understood, tells Enter from Shift+Enter, and gives the
/// arrows and empty Backspace a meaning only where a command line would. Owned by QuickEntryPanel; UI thread.
class QuickEntryEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuickEntryEdit(QWidget *parent = nullptr);

    /// Nothing is underlined for a length of 0.
    void underline(qsizetype position, qsizetype length);

Q_SIGNALS:
    void entered();
    void enteredForMap();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace parterre
