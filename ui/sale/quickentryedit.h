#pragma once

#include <QLineEdit>

namespace parterre {

/// The command line of the sale page. Underlines what is not understood and tells Enter from Shift+Enter. While it is
/// empty, keys that edit text belong to the page: Ctrl+Z gives back a seat. Owned by QuickEntryPanel; UI thread.
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
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace parterre
