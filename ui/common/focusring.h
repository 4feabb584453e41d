#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace parterre {

/// The one focus ring of the application: a transparent overlay around the widget that has the keyboard, 2 px of ink
/// over a halo, the same on every kind of control and surface. Shown for fields always, for other controls when the
/// focus came by keyboard. Where the keyboard or the program goes to a control that is scrolled out of sight, it is
/// scrolled into sight. Owned by Appearance; UI thread only.
///
/// A widget that shows its own cursor (the seat map, tables) says so with setOwnFocusMark().
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Overlay;

    void follow(QWidget *target, Qt::FocusReason reason);
    void placeSoon(const QWidget *moved);
    void place();
    void hide();

    QPointer<QWidget> m_target;
    QPointer<Overlay> m_overlay;
    bool m_shows = false; ///< the target's ring is wanted
    bool m_placesSoon = false;
};

void setOwnFocusMark(QWidget &widget);

} // namespace parterre
