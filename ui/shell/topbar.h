#pragma once

#include "common/panel.h"

class QHBoxLayout;
class QMenu;

namespace parterre {

class Appearance;
class Badge;
class KeyButton;
class LookButton;
class PersonButton;
class TextLabel;

/// The bar above the workspace: which station this is, whether the database answers, how it looks, and who works here.
/// Shows only what has been set. Owned by MainWindow. UI thread only.
class TopBar : public Panel
{
    Q_OBJECT

public:
    enum class Connection { Online, Slow, Offline };

    explicit TopBar(Appearance &appearance, QWidget *parent = nullptr);

    void setStation(const QString &name);
    /// `detail` becomes the chip's tooltip: what is slow or out of reach, since when.
    void setConnection(Connection connection, const QString &detail = {});
    /// Answers are late, or come at once again. Says nothing while there are none at all.
    void setSlow(bool slow);
    /// The number of the queue's customer who is served here; empty when there is none.
    void setServing(const QString &ticket);
    /// Nobody when `name` is empty. The menu is shown by the button and stays the caller's.
    void setPerson(const QString &name, QMenu *menu);
    /// Behind the station's name: a queue number, a search field, a clock.
    void addWidget(QWidget *widget);

Q_SIGNALS:
    /// Somebody wants to say where the house is.
    void databaseWanted();

private:
    void showConnection(Connection connection, const QString &detail);

    Connection m_state = Connection::Online;
    QString m_detail;
    QHBoxLayout *m_middle = nullptr;
    TextLabel *m_station = nullptr;
    Badge *m_serving = nullptr;
    Badge *m_connection = nullptr;
    KeyButton *m_databaseButton = nullptr;
    LookButton *m_look = nullptr;
    PersonButton *m_person = nullptr;
};

} // namespace parterre
