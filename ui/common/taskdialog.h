#pragma once

#include "common/buttonlook.h"

#include <QDialog>
#include <QPointer>

class QHBoxLayout;
class QVBoxLayout;

namespace parterre {

class KeyButton;
class TextLabel;

/// The frame of every dialog: a header with title and close button, a body, a footer with buttons, over a dimmed
/// window. Show it with open(), never with exec(). Tab goes through it in the order of the eye, also when something was
/// added to it; the keyboard begins in the body, unless somebody has put it elsewhere; Enter presses the button that
/// has it, else the default one. UI thread only.
class TaskDialog : public QDialog
{
    Q_OBJECT

public:
    TaskDialog(const QString &title, QWidget *parent);
    ~TaskDialog() override;

    void setTitle(const QString &title);
    /// Muted words behind the title.
    void setSubtitle(const QString &subtitle);
    /// At the right of the header, before the close button.
    void addToHeader(QWidget *widget);
    /// Margins 24; give it the dialog's content.
    QVBoxLayout *body() const { return m_body; }
    /// Between body and footer, edge to edge: a summary strip.
    void setStrip(QWidget *strip);

    /// Buttons of the footer, from left to right; `left` ones stand at its left end. They do nothing until connected.
    KeyButton *addButton(const QString &text, ButtonRole role = ButtonRole::Plain, bool left = false);
    /// Without a header's close button; Esc does nothing then.
    void setClosable(bool closable);

    void reject() override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void beginInput();

    TextLabel *m_title = nullptr;
    TextLabel *m_subtitle = nullptr;
    KeyButton *m_close = nullptr;
    QHBoxLayout *m_header = nullptr;
    QVBoxLayout *m_outer = nullptr;
    QVBoxLayout *m_body = nullptr;
    QHBoxLayout *m_leftButtons = nullptr;
    QHBoxLayout *m_rightButtons = nullptr;
    QWidget *m_footer = nullptr;
    QPointer<QWidget> m_scrim;
    QPoint m_grabbedAt;
    bool m_closable = true;
};

} // namespace parterre
