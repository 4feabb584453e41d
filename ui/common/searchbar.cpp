#include "common/searchbar.h"

#include "common/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace parterre {

SearchBar::SearchBar(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    auto *lens = new QAction(themedIcon(Icon::Search, QPalette::PlaceholderText), tr("Search"), this);
    addAction(lens, QLineEdit::LeadingPosition);
    setTextMargins(2, 0, 2, 0);
    m_timer.setSingleShot(true);
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, &SearchBar::ask);
    connect(this, &QLineEdit::textChanged, this, [this] { m_timer.start(); });
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        ask();
        event->accept();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        clear();
        ask();
        event->accept();
        return;
    case Qt::Key_Down:
        ask();
        Q_EMIT listWanted();
        event->accept();
        return;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBar::ask()
{
    m_timer.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_asked)
        return;
    m_asked = wanted;
    Q_EMIT searched(wanted);
}

} // namespace parterre
