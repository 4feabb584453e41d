#pragma once

#include "common/icons.h"
#include "common/panel.h"

#include <QAbstractButton>
#include <QMap>

class QButtonGroup;
class QVBoxLayout;

namespace parterre {

/// One entry of the rail: icon above word, 72×64. A page tab to assistive programs. UI thread only.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &title, Icon icon, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {72, 64}; }
    QSize minimumSizeHint() const override { return {72, 52}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Icon m_icon;
};

/// The navigation at the left edge of the window: the workspaces that exist, in the order of their fixed numbers, and
/// "Lock" at the bottom where locking is possible. Owned by MainWindow.
class Rail : public Panel
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// `number` is that of its shortcut, 1 to 9; a number nobody takes leaves no room.
    void addEntry(int number, const QString &title, Icon icon);
    void setCurrent(int number);
    void showLock(bool shown);

Q_SIGNALS:
    void entryChosen(int number);
    void lockWanted();

private:
    QMap<int, RailButton *> m_entries;
    QButtonGroup *m_group = nullptr;
    QVBoxLayout *m_list = nullptr;
    RailButton *m_lock = nullptr;
};

} // namespace parterre
