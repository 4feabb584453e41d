// Shows every control of the kit, for people who change it. `gallery` opens a window; `gallery DIRECTORY` writes one
// picture per sheet and theme there. Not a test by itself: nothing here can fail.
#include "common/appearance.h"
#include "common/icons.h"
#include "common/keybutton.h"
#include "common/panel.h"
#include "common/style.h"
#include "common/textlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
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
    Appearance appearance(application);
    QMainWindow window;
    auto *tabs = new QTabWidget;
    tabs->addTab(page({buttonSheet(), fieldSheet()}), u"Controls"_s);
    tabs->addTab(page({iconSheet(), typeSheet()}), u"Icons and type"_s);
    window.setCentralWidget(tabs);
    window.resize(1366, 768);
    window.show();
    if (argc < 2)
        return QApplication::exec();

    const QDir directory(QString::fromLocal8Bit(argv[1]));
    directory.mkpath(u"."_s);
    window.activateWindow();
    for (const auto mode : {Appearance::Mode::Light, Appearance::Mode::Dark}) {
        appearance.setMode(mode);
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            if (auto *focus = window.findChild<QWidget *>(u"focus"_s); focus && focus->isVisible())
                focus->setFocus(Qt::TabFocusReason);
            for (int turn = 0; turn < 5; ++turn)
                QApplication::processEvents();
            const QString theme = mode == Appearance::Mode::Dark ? u"dark"_s : u"light"_s;
            window.grab().save(directory.filePath(u"%1-%2.png"_s.arg(i).arg(theme)));
        }
    }
    return 0;
}
