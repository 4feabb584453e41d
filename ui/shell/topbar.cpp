#include "shell/topbar.h"

#include "common/accessibility.h"
#include "common/badge.h"
#include "common/keybutton.h"
#include "common/panes.h"
#include "common/textlabel.h"
#include "shell/lookbutton.h"
#include "shell/personbutton.h"

#include <QHBoxLayout>
#include <QMenu>

namespace parterre {

TopBar::TopBar(Appearance &appearance, QWidget *parent)
    : Panel(parent), m_station(new TextLabel({}, TypeRole::Label)), m_serving(new Badge({}, Tone::Info)),
      m_connection(new Badge), m_databaseButton(new KeyButton(Icon::Database, {})), m_look(new LookButton(appearance)),
      m_person(new PersonButton)
{
    setSides(Panel::Bottom);
    setFixedHeight(48);
    markPane(*this, tr("Station"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 12, 1);
    layout->setSpacing(12);
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(12);
    layout->addWidget(m_station);
    layout->addWidget(m_serving);
    layout->addLayout(m_middle);
    layout->addStretch(1);
    layout->addWidget(m_connection);
    layout->addWidget(m_databaseButton);
    layout->addWidget(m_look);
    layout->addWidget(m_person);
    m_connection->setBare(true);
    m_connection->hide();
    m_serving->hide();
    m_person->hide();
    m_databaseButton->setRole(ButtonRole::Quiet).setName(tr("Where the house is…"));
    connect(m_databaseButton, &KeyButton::clicked, this, &TopBar::databaseWanted);
}

void TopBar::setStation(const QString &name)
{
    m_station->setText(name);
}

void TopBar::setServing(const QString &ticket)
{
    m_serving->setText(tr("%1 serving").arg(ticket));
    m_serving->setVisible(!ticket.isEmpty());
}

void TopBar::setConnection(Connection connection, const QString &detail)
{
    m_state = connection;
    m_detail = detail;
    showConnection(connection, detail);
}

void TopBar::setSlow(bool slow)
{
    const Connection wanted = slow ? Connection::Slow : Connection::Online;
    if (m_state == Connection::Offline || m_state == wanted)
        return;
    m_state = wanted;
    if (!slow) {
        showConnection(wanted, m_detail);
        return;
    }
    showConnection(wanted, tr("The database takes long to answer. What was asked for is under way."));
    speakAlert(*m_connection);
}

void TopBar::showConnection(Connection connection, const QString &detail)
{
    switch (connection) {
    case Connection::Online: m_connection->setText(tr("Online")).setTone(Tone::Success).setSymbol(Symbol::Dot); break;
    case Connection::Slow: m_connection->setText(tr("Slow")).setTone(Tone::Warning).setSymbol(Symbol::Triangle); break;
    case Connection::Offline:
        m_connection->setText(tr("Offline")).setTone(Tone::Danger).setSymbol(Symbol::Square);
        break;
    }
    m_connection->setBare(connection == Connection::Online);
    m_connection->setToolTip(detail);
    m_connection->setAccessibleDescription(detail);
    m_connection->show();
}

void TopBar::setPerson(const QString &name, QMenu *menu)
{
    m_person->setMenu(menu);
    m_person->setPerson(name);
    m_person->setVisible(!name.isEmpty());
}

void TopBar::addWidget(QWidget *widget)
{
    m_middle->addWidget(widget);
}

} // namespace parterre
