// Shows every control of the kit, for people who change it. `gallery` opens a window; `gallery DIRECTORY` writes one
// picture per sheet and theme there. Not a test by itself: nothing here can fail.
#include "common/appearance.h"
#include "common/badge.h"
#include "common/errortext.h"
#include "common/formfield.h"
#include "common/icons.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/meter.h"
#include "common/momentedit.h"
#include "common/moneyedit.h"
#include "common/panel.h"
#include "common/recordtable.h"
#include "common/searchbar.h"
#include "common/segmented.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "common/widgetprompter.h"
#include "shell/mainwindow.h"
#include "shell/statusstrip.h"
#include "shell/topbar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

class IconSheet : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(*this);
        QPainter painter(this);
        for (int i = 1; i <= static_cast<int>(Icon::Drag); ++i) {
            const int column = (i - 1) % 16;
            const int row = (i - 1) / 16;
            paintIcon(painter, static_cast<Icon>(i), QRect(column * 56, row * 44, 24, 24), theme.text);
            paintIcon(painter, static_cast<Icon>(i), QRect(column * 56 + 26, row * 44 + 4, 20, 20), theme.accent);
        }
    }
};

QWidget *row(const QList<QWidget *> &widgets)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return line;
}

KeyButton *button(const QString &text, ButtonRole role, Icon icon = Icon::None, const QString &key = {}, bool enabled = true)
{
    auto *made = new KeyButton(icon, text);
    made->setRole(role).setKeyText(key);
    made->setEnabled(enabled);
    return made;
}

QWidget *buttonSheet()
{
    auto *sheet = new Panel;
    auto *layout = new QVBoxLayout(sheet);
    layout->addWidget(new TextLabel(u"Buttons"_s, TypeRole::Section));
    for (const bool enabled : {true, false}) {
        layout->addWidget(row({button(u"Hold"_s, ButtonRole::Primary, Icon::Enter, {}, enabled),
                               button(u"Cash exact"_s, ButtonRole::Primary, Icon::Cash, u"F9"_s, enabled),
                               button(u"Refund 2 tickets"_s, ButtonRole::Danger, {}, {}, enabled),
                               button(u"Best 2"_s, ButtonRole::Plain, Icon::Star, u"Ctrl B"_s, enabled),
                               button(u"Together"_s, ButtonRole::Soft, Icon::Check, {}, enabled),
                               button(u"Copy from event…"_s, ButtonRole::Quiet, Icon::Copy, {}, enabled),
                               button(u"Undo"_s, ButtonRole::Link, {}, {}, enabled),
                               button({}, ButtonRole::Quiet, Icon::Close, {}, enabled),
                               button({}, ButtonRole::Plain, Icon::More, {}, enabled)}));
    }
    auto *pay = button(u"Card"_s, ButtonRole::Plain, Icon::Card, u"F10"_s);
    pay->setSpread(true).setFixedSize(160, 56);
    auto *digit = button(u"7"_s, ButtonRole::Key);
    digit->setFixedSize(76, 76);
    auto *menuButton = button(u"Export"_s, ButtonRole::Plain, Icon::Export);
    menuButton->setMenu(new QMenu(menuButton));
    auto *tool = new QToolButton;
    tool->setIcon(themedIcon(Icon::Settings));
    tool->setAutoRaise(true);
    auto *plain = new QPushButton(themedIcon(Icon::Printer), u"Plain QPushButton"_s);
    auto *focused = button(u"With focus"_s, ButtonRole::Plain);
    focused->setObjectName(u"focus"_s);
    layout->addWidget(row({pay, digit, menuButton, tool, plain, focused}));
    return sheet;
}

QWidget *fieldSheet()
{
    auto *sheet = new Panel;
    auto *layout = new QVBoxLayout(sheet);
    layout->addWidget(new TextLabel(u"Fields"_s, TypeRole::Section));
    for (int state = 0; state < 3; ++state) {
        auto *edit = new QLineEdit(u"Aurora: Northern Lights"_s);
        auto *combo = new QComboBox;
        combo->addItems({u"All states"_s, u"On sale"_s});
        auto *spin = new QSpinBox;
        auto *date = new QDateEdit(QDate(2027, 4, 3));
        date->setCalendarPopup(true);
        auto *check = new QCheckBox(u"Together"_s);
        check->setChecked(state != 1);
        auto *radio = new QRadioButton(u"Now"_s);
        radio->setChecked(true);
        auto *other = new QRadioButton(u"Later"_s);
        auto *place = new QLineEdit;
        place->setPlaceholderText(u"not sold"_s);
        place->setClearButtonEnabled(true);
        QList<QWidget *> widgets{edit, place, combo, spin, date, check, radio, other};
        for (QWidget *widget : widgets) {
            if (state == 1)
                widget->setEnabled(false);
            if (state == 2)
                setErrorState(*widget, true);
        }
        layout->addWidget(row(widgets));
    }
    auto *bar = new QProgressBar;
    bar->setRange(0, 100);
    bar->setValue(62);
    bar->setFixedWidth(200);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setFixedWidth(160);
    auto *text = new QPlainTextEdit(u"A note for the door.\nAnother line.\nAnother line.\nAnother line.\nAnother line."_s);
    text->setFixedSize(260, 80);
    layout->addWidget(row({bar, slider, text}));
    auto *tabs = new QTabWidget;
    tabs->addTab(new QWidget, u"Overview"_s);
    tabs->addTab(new QWidget, u"Seats"_s);
    tabs->addTab(new QWidget, u"Prices"_s);
    tabs->setFixedHeight(60);
    layout->addWidget(tabs);
    return sheet;
}

QWidget *iconSheet()
{
    auto *sheet = new Panel;
    auto *layout = new QVBoxLayout(sheet);
    layout->addWidget(new TextLabel(u"Icons"_s, TypeRole::Section));
    auto *icons = new IconSheet;
    icons->setFixedHeight(260);
    layout->addWidget(icons);
    return sheet;
}

QWidget *typeSheet()
{
    auto *sheet = new Panel;
    auto *layout = new QVBoxLayout(sheet);
    const QList<TypeRole> roles{TypeRole::Caption, TypeRole::Secondary, TypeRole::Body, TypeRole::Label, TypeRole::Section,
                                TypeRole::Page, TypeRole::Figure, TypeRole::Total, TypeRole::Change};
    QList<QWidget *> labels;
    for (const TypeRole role : roles)
        labels.append(new TextLabel(u"1,240"_s, role));
    layout->addWidget(row(labels));
    QList<QWidget *> plates;
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger}) {
        auto *plate = new Panel;
        plate->setTone(tone, true).setRadius(4);
        auto *inner = new QHBoxLayout(plate);
        auto *label = new TextLabel(u"Together in row C"_s, TypeRole::Secondary);
        label->setTone(tone);
        inner->addWidget(label);
        plates.append(plate);
    }
    layout->addWidget(row(plates));
    return sheet;
}

QWidget *formSheet()
{
    auto *sheet = new Panel;
    auto *grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(16);
    const Currency euro = *Currency::fromCode(u"EUR");
    const QTimeZone berlin("Europe/Berlin");

    auto *name = new FormField(u"Name"_s, new QLineEdit(u"Aurora: Northern Lights Tour"_s));
    name->setRequired(true).setHelp(u"Printed on the ticket, up to 80 characters."_s);
    auto *wrongPrice = new MoneyEdit(euro);
    wrongPrice->setText(u"3o.00"_s);
    auto *price = new FormField(u"Child, Standard"_s, wrongPrice);
    price->setError(wrongPrice->problem());
    auto *free = new MoneyEdit(euro);
    free->setMoney(Money(0, euro));
    auto *freeField = new FormField(u"Companion"_s, free);
    freeField->setWarning(u"Free ticket. Is that right?"_s);
    auto *doors = new MomentEdit(berlin);
    doors->setProposal(QDate(2027, 3, 28), QTime(2, 30));
    auto *doorsField = new FormField(u"Doors"_s, doors);
    doorsField->setError(doors->problem());
    auto *end = new MomentEdit(berlin);
    end->setProposal(QDate(2027, 4, 4), QTime(23, 0));
    auto *endField = new FormField(u"End"_s, end);
    endField->setError(u"The show ends before it starts."_s, u"Set 5 Apr"_s, [] {});
    auto *opens = new MomentEdit(berlin);
    opens->setOptional(true, u"Choose when sales open"_s);
    opens->setMoment(std::nullopt);
    auto *opensField = new FormField(u"Sales open"_s, opens);
    grid->addWidget(name, 0, 0);
    grid->addWidget(price, 0, 1);
    grid->addWidget(freeField, 0, 2);
    grid->addWidget(doorsField, 1, 0);
    grid->addWidget(endField, 1, 1);
    grid->addWidget(opensField, 1, 2);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    return sheet;
}

QWidget *choiceSheet()
{
    auto *sheet = new Panel;
    auto *layout = new QVBoxLayout(sheet);
    auto *view = new Segmented;
    view->addSegment(u"List"_s, Icon::List);
    view->addSegment(u"Calendar"_s, Icon::Calendar);
    auto *deliver = new Segmented;
    for (const QString &text : {u"Print"_s, u"E-mail"_s, u"Collect"_s})
        deliver->addSegment(text);
    deliver->setSegmentEnabled(2, false);
    auto *search = new SearchBar(u"Name or artist"_s);
    search->setFixedWidth(220);
    layout->addWidget(row({view, deliver, search, &(new Badge(u"On sale, public"_s, Tone::Success))->setSymbol(Symbol::Dot),
                           &(new Badge(u"A027 serving"_s, Tone::Info))->setGlyph(Icon::Bell),
                           &(new Badge(u"Closed"_s, Tone::Warning))->setSymbol(Symbol::Square), new Badge(u"2 Adult"_s)}));
    auto *meter = new Meter;
    meter->setParts({{0.82, Tone::Accent, false}, {0.05, Tone::Warning, true}});
    meter->setWords(u"1,240 sold, 62 held, 208 free"_s);
    layout->addWidget(meter);
    return sheet;
}

QWidget *messageSheet()
{
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const Tone tone : {Tone::Info, Tone::Success, Tone::Warning}) {
        auto *bar = new MessageBar;
        layout->addWidget(bar);
        bar->show(MessageBar::Message{tone, u"Ticket printer is out of paper. 2 of 4 printed."_s,
                                      tone == Tone::Success ? QString() : u"Load paper, then print the rest."_s,
                                      {{u"Print remaining 2"_s, {}}}, true});
    }
    auto *bar = new MessageBar;
    layout->addWidget(bar);
    bar->show(errorText(Error{ErrorCode::Offline, {}, {}, {}}), {{u"Try again"_s, {}}});
    return sheet;
}

QWidget *tableSheet()
{
    auto *card = new Panel;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    auto *table = new RecordTable;
    table->setAccessibleName(u"Events"_s);
    auto *model = new QStandardItemModel(8, 6, table);
    model->setHorizontalHeaderLabels({u"Date"_s, u"Event"_s, u"Venue"_s, u"State"_s, u"Sold"_s, u"Revenue"_s});
    model->horizontalHeaderItem(5)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QStringList names{u"Peter and the Wolf"_s, u"Aurora"_s, u"Nils Trio"_s, u"Late Jazz"_s, u"Chamber Nights 4"_s, u"Silent Film Live"_s, u"Los Vecinos"_s, u"Patron evening"_s};
    for (int i = 0; i < 8; ++i) {
        model->setItem(i, 1, new QStandardItem(names.at(i)));
        model->setItem(i, 2, new QStandardItem(u"Main Hall"_s));
        auto *revenue = new QStandardItem(u"52,300.00"_s);
        revenue->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->setItem(i, 5, revenue);
    }
    table->delegate().setColumn(0, [](const QModelIndex &index) {
        return RecordCell{.text = u"Sat %1 Apr"_s.arg(index.row() + 4), .second = u"20:00"_s, .strong = true};
    });
    table->delegate().setColumn(1, [](const QModelIndex &index) {
        return RecordCell{.text = index.data().toString(), .second = u"Northern Lights Tour"_s, .strong = true, .muted = index.row() == 6};
    });
    table->delegate().setColumn(3, [](const QModelIndex &index) {
        switch (index.row()) {
        case 4: return RecordCell{.text = u"Closed"_s, .symbol = Symbol::Square, .tone = Tone::Warning};
        case 5: return RecordCell{.text = u"Scheduled"_s, .symbol = Symbol::Half, .tone = Tone::Info};
        case 6: return RecordCell{.text = u"Cancelled"_s, .symbol = Symbol::Cross, .tone = Tone::Danger};
        case 7: return RecordCell{.text = u"Hidden"_s, .symbol = Symbol::Target};
        default: return RecordCell{.text = u"On sale"_s, .symbol = Symbol::Dot, .tone = Tone::Success};
        }
    });
    table->delegate().setColumn(4, [](const QModelIndex &index) {
        if (index.row() == 5)
            return RecordCell{.text = u"on sale Fri 10:00"_s, .muted = true};
        return RecordCell{.text = u"1,240 of 1,510"_s, .trailing = u"82 %"_s,
                          .meter = {{0.96 - 0.09 * index.row(), index.row() == 0 ? Tone::Success : Tone::Accent, false}}};
    });
    table->setModel(model);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->setColumnWidth(0, 130);
    table->setColumnWidth(3, 140);
    table->setColumnWidth(4, 200);
    table->setColumnWidth(5, 130);
    table->selectRow(1);
    layout->addWidget(table);
    card->setMinimumHeight(450);
    return card;
}

QWidget *page(const QList<QWidget *> &sheets)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(12);
    for (QWidget *sheet : sheets)
        layout->addWidget(sheet);
    layout->addStretch();
    return content;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Parterre gallery"_s);
    Appearance appearance(application);
    MainWindow window(appearance);
    window.addWorkspace({u"controls"_s, u"Controls"_s, Icon::Sliders, 1, page({buttonSheet(), fieldSheet()})});
    window.addWorkspace({u"forms"_s, u"Forms"_s, Icon::Edit, 2, page({formSheet(), choiceSheet(), messageSheet()})});
    window.addWorkspace({u"tables"_s, u"Tables"_s, Icon::List, 3, page({tableSheet()})});
    window.addWorkspace({u"icons"_s, u"Icons"_s, Icon::Star, 4, page({iconSheet(), typeSheet()})});
    window.setLockable(true);
    window.topBar().setStation(u"Counter 3"_s);
    window.topBar().setConnection(TopBar::Connection::Online);
    QMenu person;
    person.addAction(themedIcon(Icon::Lock), u"Lock"_s);
    person.addAction(themedIcon(Icon::People), u"Switch person"_s);
    window.topBar().setPerson(u"Ana"_s, &person);
    window.status().say(u"Printed 2 tickets"_s, u"Undo"_s, u"Ctrl Z"_s, [] {});
    window.status().addDevice(u"printer"_s, u"Printer"_s, Icon::Printer);
    window.status().addDevice(u"scanner"_s, u"Scanner"_s, Icon::Scan);
    window.status().setDeviceState(u"scanner"_s, StatusStrip::DeviceState::Warning);
    window.resize(argc > 2 ? QSize(1280, 720) : QSize(1366, 768));
    window.show();
    window.activateWindow();
    if (argc < 2)
        return QApplication::exec();

    const QDir directory(QString::fromLocal8Bit(argv[1]));
    directory.mkpath(u"."_s);
    const auto settle = [] {
        for (int turn = 0; turn < 8; ++turn)
            QApplication::processEvents();
    };
    settle();
    for (const auto mode : {Appearance::Mode::Light, Appearance::Mode::Dark}) {
        appearance.setMode(mode);
        const QString theme = mode == Appearance::Mode::Dark ? u"dark"_s : u"light"_s;
        for (const QString &id : {u"controls"_s, u"forms"_s, u"tables"_s, u"icons"_s}) {
            window.showWorkspace(id);
            if (auto *focus = window.currentPage()->findChild<QWidget *>(u"focus"_s))
                focus->setFocus(Qt::TabFocusReason);
            settle();
            window.grab().save(directory.filePath(u"%1-%2.png"_s.arg(id, theme)));
        }
        WidgetPrompter prompter;
        prompter.setWindow(&window);
        prompter.ask({u"Cancel Aurora?"_s,
                      u"640 tickets are sold. Their holders are told at once and the seats can't be sold again."_s,
                      {{u"Keep the concert"_s, ButtonRole::Plain}, {u"Cancel the concert"_s, ButtonRole::Danger}}, 0},
                     &window, [](int) {});
        settle();
        QPixmap picture = window.grab();
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            QPainter painter(&picture);
            painter.drawPixmap(dialog->geometry().topLeft() - window.geometry().topLeft(), dialog->grab());
            painter.end();
            dialog->close();
        }
        picture.save(directory.filePath(u"dialog-%1.png"_s.arg(theme)));
        settle();
    }
    return 0;
}
