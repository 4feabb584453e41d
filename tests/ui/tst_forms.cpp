#include "account/connectiondialog.h"
#include "common/appearance.h"
#include "common/messagebar.h"
#include "common/recordtable.h"
#include "common/widgetprompter.h"
#include "event/eventformdialog.h"
#include "event/eventspage.h"
#include "queue/joinqueuedialog.h"
#include "queue/queuepage.h"
#include "queue/queuerulesdialog.h"
#include "sale/findeventdialog.h"
#include "sale/opensalesdialog.h"
#include "services/connectionservice.h"
#include "services/keychain.h"
#include "services/queueservice.h"
#include "services/salemapservice.h"
#include "services/venueservice.h"
#include "shell/keymapdialog.h"
#include "support/await.h"
#include "support/counterhouse.h"
#include "support/scriptedprompter.h"
#include "ui/formwalk.h"
#include "venue/backgrounddialog.h"
#include "venue/configurationsdialog.h"
#include "venue/importdialog.h"
#include "venue/publishdialog.h"
#include "venue/venuespage.h"

#include <QBuffer>
#include <QImage>
#include <QListWidget>
#include <QTranslator>

#include <algorithm>
#include <memory>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

/// A box office with everything in it that pages and dialogs show. Real services on a database of its own.
struct Office
{
    Office() : house([](EventDto &event) { event.queue = {true, 50, 60}; })
    {
        published = *await(venues.layout(await(house.events.view(house.event))->details.layoutVersion));
        draft = *await(venues.startDraft(published.version.id, house.counter));
        desk.resize(1280, 720);
        desk.show();
    }

    /// Whatever it is, with the window active and nothing more to come.
    QWidget *shown(
        QWidget *widget, const std::function<bool()> &isReady = [] { return true; })
    {
        widget->show();
        widget->activateWindow();
        return QTest::qWaitForWindowActive(widget) && QTest::qWaitFor(isReady, patience) ? widget : nullptr;
    }
    QWidget *shown(std::unique_ptr<QWidget> kept, const std::function<bool()> &isReady)
    {
        page = std::move(kept);
        page->resize(1208, 644); // what a window of 1280×720 leaves to it
        return shown(page.get(), isReady);
    }
    /// The form of a new event or of a draft that can't be published, at one of its pages.
    QWidget *form(int index, bool refused)
    {
        auto *dialog = new EventFormDialog(house.events, venues, prompter, house.counter, &desk);
        EventId event;
        if (!refused) {
            const Moment later = await(house.events.view(house.event))->details.starts->plus(std::chrono::hours(200));
            event = await(house.events.clone(house.event, later, u"Trio, second evening"_s, house.counter))->id();
        }
        dialog->edit(event);
        const QList<QListWidget *> lists = dialog->findChildren<QListWidget *>();
        const QListWidget *steps = *std::ranges::find(lists, 5, &QListWidget::count);
        auto *messages = dialog->findChild<MessageBar *>();
        if (!shown(dialog, [&] { return dialog->focusWidget() && dialog->focusWidget()->inherits("QLineEdit"); }))
            return nullptr;
        if (refused) {
            QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
            const auto isMarked = [&] { return messages->isShowing() && steps->item(0)->text().startsWith(u'▲'); };
            if (!QTest::qWaitFor(isMarked, patience))
                return nullptr;
        }
        const bool there = QTest::qWaitFor(
            [&] {
                if (steps->currentRow() != index)
                    QTest::keyClick(dialog, steps->currentRow() < index ? Qt::Key_PageDown : Qt::Key_PageUp,
                                    Qt::ControlModifier);
                return steps->currentRow() == index;
            },
            patience);
        return there ? dialog : nullptr;
    }
    QWidget *import(const QByteArray &file)
    {
        auto *dialog = new ImportDialog(venues, house.counter, {}, &desk);
        dialog->open(file, u"hall.csv"_s);
        return shown(dialog,
                     [dialog] { return dialog->focusWidget() && !dialog->focusWidget()->inherits("QPushButton"); });
    }
    QWidget *background(bool withPicture)
    {
        LayoutView layout = draft;
        if (withPicture) {
            QByteArray file;
            QBuffer buffer(&file);
            QImage image(1600, 900, QImage::Format_RGB32);
            image.fill(Qt::darkGray);
            image.save(&buffer, "PNG");
            LayoutDto with = *layout.layout;
            with.background = BackgroundDto{file, QRectF(0, 0, 800, 450), 60};
            layout.layout = std::make_shared<const LayoutDto>(with);
        }
        return shown(new BackgroundDialog(venues, house.counter, layout, prompter, &desk));
    }
    QWidget *connection(bool server)
    {
        ConnectionDto dto;
        dto.server = server;
        return shown(new ConnectionDialog(connections, prompter, dto, &desk));
    }
    QWidget *asked(const std::function<void(Prompter &)> &ask)
    {
        asker.setWindow(&desk);
        desk.activateWindow();
        ask(asker);
        return shown(desk.findChild<TaskDialog *>());
    }

    CounterHouse house;
    VenueService venues{house.database};
    QueueService queue{house.database};
    SaleMapService maps{house.database};
    Keychain keychain;
    ConnectionService connections{keychain};
    LayoutView published;
    LayoutView draft;
    ScriptedPrompter prompter;
    WidgetPrompter asker;
    QWidget desk;
    std::unique_ptr<QWidget> page;
};

struct Subject
{
    const char *name;
    QWidget *(*open)(Office &office);
};

bool hasRows(const QWidget &page, int rows)
{
    const auto *table = page.findChild<QTableView *>();
    return table && table->model() && table->model()->rowCount() == rows;
}

const Subject subjects[] = {
    {"events",
     [](Office &o) {
         auto page = std::make_unique<EventsPage>(o.house.events, o.venues, o.maps, o.house.database, o.house.counter,
                                                  o.prompter);
         QWidget *shown = page.get();
         return o.shown(std::move(page), [shown] { return hasRows(*shown, 1); });
     }},
    {"venues",
     [](Office &o) {
         auto page = std::make_unique<VenuesPage>(o.venues, o.house.counter, o.prompter);
         QWidget *shown = page.get();
         return o.shown(std::move(page), [shown] { return hasRows(*shown, 1); });
     }},
    {"queue",
     [](Office &o) {
         await(o.queue.join(o.house.counter, {o.house.event, 2, QueueLane::Window, u"Miller"_s, {}, {}}));
         auto page = std::make_unique<QueuePage>(o.queue, o.house.events, o.house.counter);
         QWidget *shown = page.get();
         return o.shown(std::move(page), [shown] { return hasRows(*shown, 1); });
     }},
    {"event, details", [](Office &o) { return o.form(0, false); }},
    {"event, place", [](Office &o) { return o.form(1, false); }},
    {"event, sales", [](Office &o) { return o.form(2, false); }},
    {"event, prices", [](Office &o) { return o.form(3, false); }},
    {"event, limits", [](Office &o) { return o.form(4, false); }},
    {"refused event, details", [](Office &o) { return o.form(0, true); }},
    {"refused event, place", [](Office &o) { return o.form(1, true); }},
    {"refused event, sales", [](Office &o) { return o.form(2, true); }},
    {"refused event, prices", [](Office &o) { return o.form(3, true); }},
    {"refused event, limits", [](Office &o) { return o.form(4, true); }},
    {"import", [](Office &o) { return o.import("section;row;seat\nStalls;A;1\nStalls;A;2\nBalcony;A;1\n"); }},
    {"refused import", [](Office &o) { return o.import("section;row;seat\nStalls;A;1\nStalls;A;1\n"); }},
    {"configurations",
     [](Office &o) { return o.shown(new ConfigurationsDialog(o.venues, o.house.counter, o.draft, &o.desk)); }},
    {"background", [](Office &o) { return o.background(false); }},
    {"background with a picture", [](Office &o) { return o.background(true); }},
    {"publishing",
     [](Office &o) {
         const auto venue = await(o.venues.view(o.draft.venue));
         return o.shown(new PublishDialog(o.venues, o.house.counter, *venue, o.draft.version, &o.desk));
     }},
    {"customer for the queue",
     [](Office &o) {
         return o.shown(new JoinQueueDialog(o.queue, o.house.counter, o.house.event, u"Trio"_s, &o.desk));
     }},
    {"rules of the queue",
     [](Office &o) {
         return o.shown(new QueueRulesDialog(o.queue, o.house.counter, *await(o.queue.list(o.house.event)), &o.desk));
     }},
    {"place, a file", [](Office &o) { return o.connection(false); }},
    {"place, a server", [](Office &o) { return o.connection(true); }},
    {"finding an event",
     [](Office &o) { return o.shown(new FindEventDialog(*await(o.house.events.list()), Moment(0), &o.desk)); }},
    {"open sales",
     [](Office &o) { return o.shown(new OpenSalesDialog(o.house.shopping, o.house.counter, {}, &o.desk)); }},
    {"keys",
     [](Office &o) {
         return o.shown(new KeyMapDialog(u"Sell"_s, {{u"F9"_s, u"Pay"_s}}, {}, &o.desk));
     }},
    {"question",
     [](Office &o) {
         return o.asked([&o](Prompter &asker) {
             asker.ask({u"Cancel Trio?"_s, u"Sales stop for good."_s, {{u"Keep it"_s}, {u"Cancel the event"_s}}},
                       &o.desk, [](int) {});
         });
     }},
    {"question for a text",
     [](Office &o) {
         return o.asked([&o](Prompter &asker) {
             asker.askText({u"Clone Trio"_s, u"Name"_s, u"Trio"_s, u"Clone"_s, {}}, &o.desk, [](const QString &) {});
         });
     }},
};

struct Manner
{
    const char *name;
    QString language;
    bool touch;
};

} // namespace

/// Every page and dialog of venues, events and the queue, and the dialogs beside a sale: by keyboard, for an assistive
/// client, and whether its words fit, in both languages and with the larger controls.
class tst_Forms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        QCoreApplication::removeTranslator(m_translator.get());
        QLocale::setDefault(QLocale::c());
    }

    void everyForm_isForEverybody_data()
    {
        QTest::addColumn<int>("subject");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("touch");
        for (const Manner &manner : {Manner{"English", u"en"_s, false}, Manner{"German", u"de"_s, false},
                                     Manner{"German, touch", u"de"_s, true}}) {
            int number = 0;
            for (const Subject &subject : subjects)
                QTest::addRow("%s: %s", manner.name, subject.name) << number++ << manner.language << manner.touch;
        }
    }

    void everyForm_isForEverybody()
    {
        QFETCH(const int, subject);
        QFETCH(const QString, language);
        QFETCH(const bool, touch);
        speak(language);
        Appearance appearance(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        appearance.setTouch(touch);
        Office office;
        QWidget *root = subjects[subject].open(office);
        QVERIFY2(root, "it never came up");
        FormWalk walk(*root);
        QStringList wrong = walk.withoutName();
        wrong += walk.clashing();
        wrong += walk.cutOff();
        wrong += walk.lostByKeyboard();
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

private:
    void speak(const QString &language)
    {
        m_translator = std::make_unique<QTranslator>();
        const QString file = qEnvironmentVariable("PARTERRE_TEST_LANGUAGES") + u"/parterre_%1.qm"_s.arg(language);
        QVERIFY2(m_translator->load(file), qPrintable(file));
        QCoreApplication::installTranslator(m_translator.get());
        QLocale::setDefault(QLocale(language));
    }

    std::unique_ptr<QTranslator> m_translator;
};

QTEST_MAIN(tst_Forms)
#include "tst_forms.moc"
