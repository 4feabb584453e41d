#pragma once

#include <QWidget>

namespace parterre {

/// Dims a window while a dialog stands over it. Made by TaskDialog, deleted with the dialog's closing. UI thread only.
class Scrim : public QWidget
{
    Q_OBJECT

public:
    explicit Scrim(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace parterre
