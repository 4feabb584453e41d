#pragma once

#include "domain/sale/shopping.h"

#include <QFrame>

namespace parterre {

class TypeStepper;
class KeyButton;

/// A small window at a standing area: how many places of each ticket type the basket shall have there. Closes with
/// Enter, which takes them, or Esc. Deletes itself when it closes; UI thread.
class AreaStepper : public QFrame
{
    Q_OBJECT

public:
    /// `free` places are left besides those of the basket; one order may have `most` altogether, `others` of which are
    /// elsewhere.
    struct Room
    {
        QString name;
        int free = 0;
        int most = 0;
        int others = 0;
    };

    AreaStepper(const AreaPlacesDto &places, const Room &room, CategoryNo category, const EventDto &event,
                QWidget *parent);

    /// Opens beside the point without leaving the screen.
    void openAt(QPoint global);

Q_SIGNALS:
    void accepted(const parterre::AreaPlacesDto &places);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void change(TicketTypeNo type, int by);
    void showCounts();
    int total() const;
    void finish();

    AreaPlacesDto m_places;
    Room m_room;
    int m_had = 0;
    EventDto m_event;
    CategoryNo m_category;
    QMap<TicketTypeNo, TypeStepper *> m_steppers;
    KeyButton *m_take = nullptr;
};

} // namespace parterre
