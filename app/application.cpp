#include "application.h"

#include "account/connectiondialog.h"
#include "common/errortext.h"
#include "common/keymap.h"
#include "event/eventspage.h"
#include "queue/queuepage.h"
#include "sale/salepage.h"
#include "shell/statusstrip.h"
#include "shell/topbar.h"
#include "venue/venuespage.h"

#include <QAction>
#include <QApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QScreen>
#include <QWindow>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Of the window at its first start.
constexpr QSize usualSize(1366, 768);

DatabaseLocation wantedDatabase(const Settings &settings, const WindowOptions &options)
{
    if (options.database)
        return *options.database;
    return options.demo ? Settings::demoDatabase() : settings.database();
}

} // namespace

Application::Application(QApplication &application, const WindowOptions &options)
    : m_application(application), m_options(options), m_location(wantedDatabase(m_settings, options)),
      m_provesStart(qEnvironmentVariable("PARTERRE_NO_WINDOW") == u"1"_s),
      m_services(m_location, Database::Options{.password = m_password}), m_appearance(application),
      m_house(m_services, wishes())
{
    m_appearance.setSystem(m_systemLook.look());
    m_appearance.setWishes(m_settings.look());
    connect(&m_systemLook, &SystemLookWatch::changed, &m_appearance, &Appearance::setSystem);
    m_systemLook.ask();
}

Application::~Application() = default;

HouseWishes Application::wishes() const
{
    HouseWishes wishes;
    wishes.station = m_options.station.isEmpty() ? m_settings.stationName() : m_options.station;
    wishes.fillDemo = m_options.demo;
    // Nobody is asked about the file in the user's own data folder. What somebody named must be there, or be wanted.
    wishes.mayMake = m_options.demo || m_location == Settings::embeddedDatabase();
    return wishes;
}

int Application::run()
{
    openWindow();
    connectHouse();
    openHouse();
    const int exitCode = QApplication::exec();
    m_settings.setWindowGeometry(m_window->saveGeometry());
    m_window.reset();
    return exitCode;
}

void Application::openHouse()
{
    ConnectionService::password(m_keychain, m_location).then(this, [this](const QString &password) {
        m_password.set(password);
        // In the event loop, because an end that is asked for before it runs is forgotten.
        QMetaObject::invokeMethod(&m_house, &HouseLink::tryAgain, Qt::QueuedConnection);
    });
}

void Application::openWindow()
{
    m_window = std::make_unique<MainWindow>(m_appearance);
    m_window->setWindowTitle(m_options.demo ? tr("Demo house") : tr("Parterre"));
    m_prompter.setWindow(m_window.get());
    m_window->topBar().setStation(wishes().station);
    connect(&m_window->topBar(), &TopBar::databaseWanted, this, &Application::chooseConnection);
    connect(&m_appearance, &Appearance::changed, this, [this] { m_settings.setLook(m_appearance.wishes()); });
    // On a smaller screen, and it may be no larger than the window, the window is all of it.
    const QSize screen = m_window->screen()->availableSize();
    m_window->resize(usualSize.boundedTo(screen));
    const bool remembered = m_window->restoreGeometry(m_settings.windowGeometry());
    if (m_options.fullscreen)
        m_window->showFullScreen();
    else if (!remembered && (screen.width() <= usualSize.width() || screen.height() <= usualSize.height()))
        m_window->showMaximized();
    else
        m_window->show();
}

void Application::connectHouse()
{
    connect(&m_house, &HouseLink::stepped, this, &Application::showStep);
    connect(&m_house, &HouseLink::failed, this, &Application::showFault);
    connect(&m_house, &HouseLink::recovered, this, &Application::showRecovery);
    connect(&m_house, &HouseLink::opened, this, &Application::houseOpened);
}

void Application::showStep(HouseLink::Step step)
{
    MessageBar::Message message;
    message.closable = false;
    switch (step) {
    case HouseLink::Step::Opening: message.happened = tr("Opening the house…"); break;
    case HouseLink::Step::Making: message.happened = tr("Preparing the database…"); break;
    case HouseLink::Step::FillingDemo:
        message.happened = tr("Filling the demo house with venues, events and sold tickets.");
        message.meaning = tr("This takes a moment, and only the first time.");
        break;
    }
    m_window->messages().show(message);
}

QList<MessageBar::Action> Application::remediesFor(const Error &error)
{
    QList<MessageBar::Action> actions;
    if (!m_house.isOpen() && error.code == ErrorCode::Missing && error.reason.isEmpty())
        actions.append({tr("Make a new database here"), [this] { m_house.make(); }});
    if (!m_house.isOpen() && error.code == ErrorCode::OlderSchema)
        actions.append({tr("Bring it up to date"), [this] { m_house.make(); }});
    actions.append({tr("Try again"), [this, error] {
                        // The bar closes on a click; while the fault lasts it has to say so again.
                        showFault(error);
                        m_house.tryAgain();
                    }});
    if (!m_house.isOpen()) {
        actions.append({tr("Choose the place…"), [this, error] {
                            showFault(error);
                            chooseConnection();
                        }});
    }
    return actions;
}

void Application::chooseConnection()
{
    ConnectionDto dto = ConnectionService::toDto(m_location);
    dto.password = m_password.text();
    dto.remember = !dto.password.isEmpty();
    auto *dialog = new ConnectionDialog(m_connections, m_prompter, dto, m_window.get());
    connect(dialog, &ConnectionDialog::chosen, this, &Application::moveTo);
    dialog->open();
}

void Application::moveTo(const QString &location, const QString &password)
{
    const Result<DatabaseLocation> place = DatabaseLocation::fromText(location);
    if (!place)
        return;
    if (*place == m_location) {
        if (password.isEmpty()) { // it is in the keychain now
            openHouse();
        } else {
            m_password.set(password);
            m_house.tryAgain();
        }
        return;
    }
    m_settings.setDatabase(*place);
    startAgain(password);
}

/// Everything on the screen belongs to the house that was open; a new start is the surest way to another one.
void Application::startAgain(const QString &password)
{
    QStringList arguments = QApplication::arguments().mid(1);
    for (qsizetype i = arguments.size() - 1; i >= 0; --i) {
        if (arguments.at(i) == u"--database"_s && i + 1 < arguments.size())
            arguments.removeAt(i + 1);
        if (arguments.at(i) == u"--demo"_s || arguments.at(i).startsWith(u"--database"_s))
            arguments.removeAt(i);
    }
    QProcess next;
    next.setProgram(QApplication::applicationFilePath());
    next.setArguments(arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // What is not kept in the keychain would otherwise be asked for at once; no other user can read it there.
    if (!password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, password);
    next.setProcessEnvironment(environment);
    next.startDetached();
    m_application.exit(0);
}

void Application::showFault(const Error &error)
{
    qWarning("database %s: %s", qPrintable(m_location.toText()), qPrintable(error.detail));
    const ErrorText text = errorText(error);
    if (m_provesStart) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(text.paragraph()), qPrintable(error.detail));
        m_application.exit(static_cast<int>(exitCodeFor(error)));
        return;
    }
    const QString place = tr("Database: %1.").arg(m_location.toText());
    ErrorText shown = text;
    // Who is selling has to wait, and needs no more than that; what is held is said where they sell.
    const bool passes = m_house.isOpen() && error.code == ErrorCode::Offline;
    // Before the house is open nobody holds seats that they would worry about.
    if (!m_house.isOpen() && shown.meaning == errorText(Error{ErrorCode::Offline, {}, {}, {}}).meaning)
        shown.meaning.clear();
    if (passes)
        shown.meaning = tr("It is tried again by itself.");
    else if (!shown.happened.contains(m_location.path) || m_location.path.isEmpty())
        shown.meaning = QString(shown.meaning + u' ' + place).trimmed();
    m_window->messages().show(shown, remediesFor(error));
    m_window->topBar().setConnection(TopBar::Connection::Offline, text.happened + u'\n' + place);
}

void Application::showRecovery()
{
    m_window->messages().clear();
    m_window->topBar().setConnection(TopBar::Connection::Online, m_location.toText());
    m_window->status().say(tr("The database answers again."));
}

void Application::houseOpened(const Actor &actor)
{
    if (!m_options.demo)
        m_settings.setDatabase(m_location);
    m_window->messages().clear();
    m_window->topBar().setConnection(TopBar::Connection::Online, m_location.toText());
    m_services.sweeper.start();
    addPages(actor);
    if (m_provesStart)
        proveStart();
}

void Application::addPages(const Actor &actor)
{
    SalePage *sale = addSalePage(actor);
    addQueuePage(actor, *sale);
    auto *events =
        new EventsPage(m_services.events, m_services.venues, m_services.maps, m_services.database, actor, m_prompter);
    m_window->addWorkspace({u"events"_s, tr("Events"), Icon::Calendar, 5, events});
    connect(&m_house, &HouseLink::recovered, events, &EventsPage::refresh);
    auto *venues = new VenuesPage(m_services.venues, actor, m_prompter);
    m_window->addWorkspace({u"venues"_s, tr("Venues"), Icon::Venue, 6, venues});
    connect(&m_house, &HouseLink::recovered, venues, &VenuesPage::refresh);
}

SalePage *Application::addSalePage(const Actor &actor)
{
    const SaleServices services{m_services.database, m_services.events, m_services.maps, m_services.shopping,
                                m_services.orders};
    auto *page = new SalePage(services, actor);
    connect(page, &SalePage::sold, m_window.get(),
            [this](const QString &order) { m_window->status().say(tr("Sold: order %1").arg(order)); });
    connect(page, &SalePage::servingChanged, &m_window->topBar(), &TopBar::setServing);
    connect(page, &SalePage::slowChanged, &m_window->topBar(), &TopBar::setSlow);
    connect(&m_house, &HouseLink::recovered, page, &SalePage::recover);
    m_window->addWorkspace({u"sell"_s, tr("Sell"), Icon::Ticket, 1, page});
    return page;
}

void Application::addQueuePage(const Actor &actor, SalePage &sale)
{
    auto *page = new QueuePage(m_services.queue, m_services.events, actor);
    connect(page, &QueuePage::said, m_window.get(), [this](const QString &words) { m_window->status().say(words); });
    connect(page, &QueuePage::saleWanted, &sale,
            [this, &sale](EventId event, SessionId session, const QString &ticket) {
                sale.resume(event, session, ticket);
                m_window->showWorkspace(u"sell"_s);
                m_window->status().say(tr("Selling to %1").arg(ticket));
            });
    // The next customer can be called without leaving the sale.
    const auto add = [&sale](const QString &text, const QKeySequence &keys) {
        QAction *action = addKey(sale, text, keys);
        action->setAutoRepeat(false);
        return action;
    };
    connect(add(tr("Call the next customer"), Qt::CTRL | Qt::SHIFT | Qt::Key_N), &QAction::triggered, page,
            [page, &sale] {
                page->followEvent(sale.event());
                page->callNext(true);
            });
    connect(add(tr("Call out once more"), Qt::CTRL | Qt::SHIFT | Qt::Key_R), &QAction::triggered, page,
            &QueuePage::recallLast);
    m_window->addWorkspace({u"queue"_s, tr("Queue"), Icon::People, 4, page});
}

void Application::proveStart()
{
    const QWindow *window = m_window->windowHandle();
    if (!window || !window->isExposed()) {
        QTimer::singleShot(5, this, &Application::proveStart);
        return;
    }
    m_services.events.list().then(this, [this](const Result<QList<EventSummaryView>> &events) {
        if (!events || events->isEmpty()) {
            std::fprintf(stderr, "The house has no events to show.\n");
            m_application.exit(1);
            return;
        }
        std::printf("The main window came up.\n");
        std::fflush(stdout);
        m_application.exit(0);
    });
}

} // namespace parterre
