#pragma once

#include <QLineEdit>
#include <QTimer>

namespace parterre {

/// A search field that asks once typing pauses, not on every key. Enter asks at once, Esc empties, Down hands the
/// keyboard to the list. UI thread only.
class SearchBar : public QLineEdit
{
    Q_OBJECT

public:
    /// `placeholder` says what can be searched for; it is also the accessible name.
    explicit SearchBar(const QString &placeholder, QWidget *parent = nullptr);

    /// 200 ms unless told.
    void setPause(int milliseconds) { m_timer.setInterval(milliseconds); }

Q_SIGNALS:
    /// The trimmed text; never the same twice in a row.
    void searched(const QString &text);
    void listWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();

    QTimer m_timer;
    QString m_asked;
};

} // namespace parterre
