#include "map/seatmapaccessible.h"
#include "map/seatmapstate.h"
#include "map/seatmapview.h"

#include "ui/mapsamples.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    explicit Shown(const MapSample &sample) : model(SeatMapModel::fromLayout(sample.layout, sample.configuration))
    {
        const Currency euro = *Currency::fromCode(u"EUR"_s);
        model->setCategories({{u"Front"_s, u"60.00"_s, u"60"_s, Money(6000, euro)},
                              {u"Standard"_s, u"45.00"_s, u"45"_s, Money(4500, euro)},
                              {u"Rear"_s, u"30.00"_s, u"30"_s, Money(3000, euro)}});
        view.setReducedMotion(true);
        view.resize(900, 470);
        view.setModel(model);
        view.show();
        QCoreApplication::processEvents();
    }

    QAccessibleInterface *map() { return QAccessible::queryAccessibleInterface(&view); }

    std::shared_ptr<SeatMapModel> model;
    SeatMapView view;
};

/// Every node below, itself left out.
QList<QAccessibleInterface *> below(QAccessibleInterface *node)
{
    QList<QAccessibleInterface *> nodes;
    for (int i = 0; i < node->childCount(); ++i) {
        QAccessibleInterface *child = node->child(i);
        nodes.append(child);
        nodes += below(child);
    }
    return nodes;
}

QAccessibleInterface *named(QAccessibleInterface *root, const QString &beginning)
{
    for (QAccessibleInterface *node : below(root)) {
        if (node->text(QAccessible::Name).startsWith(beginning))
            return node;
    }
    return nullptr;
}

int countOf(QAccessibleInterface *root, QAccessible::Role role)
{
    const QList<QAccessibleInterface *> nodes = below(root);
    return static_cast<int>(std::ranges::count_if(nodes, [role](QAccessibleInterface *node) { return node->role() == role; }));
}

} // namespace

class tst_SeatMapAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overview_offersAButtonForEverySection();
    void section_showsItsSeatsOnlyWhileOpen();
    void seat_saysWhereItIsWhatItCostsAndItsState();
    void toggle_meansTheSeat();
    void press_opensTheSection();
    void parents_knowTheirChildren();
    void cursor_isTheFocus();
    void rectangle_isWhereTheSeatIsPainted();
    void anotherModel_leavesNoNodeBehind();
};

void tst_SeatMapAccessible::overview_offersAButtonForEverySection()
{
    Shown shown(bowlSample(6000));
    QCOMPARE(shown.view.level(), SeatMapLevel::Overview);
    QCOMPARE(shown.map()->text(QAccessible::Name), u"Seat map"_s);
    QCOMPARE(countOf(shown.map(), QAccessible::PushButton), shown.model->sectionCount());
    QCOMPARE(countOf(shown.map(), QAccessible::CheckBox), 0);
    shown.model->apply({{shown.model->seatNo(0), SeatDisplay::Sold}});
    QAccessibleInterface *section = named(shown.map(), u"101, "_s);
    QVERIFY(section);
    QCOMPARE(section->text(QAccessible::Name), u"101, 359 of 360 free, from 60.00"_s);
}

void tst_SeatMapAccessible::section_showsItsSeatsOnlyWhileOpen()
{
    Shown shown(bowlSample(6000));
    shown.view.openSection(shown.model->section(0).no);
    QCOMPARE(countOf(shown.map(), QAccessible::CheckBox), 360);
    QCOMPARE(countOf(shown.map(), QAccessible::PushButton), shown.model->sectionCount());
    shown.view.fit();
    QCOMPARE(countOf(shown.map(), QAccessible::CheckBox), 0);
}

void tst_SeatMapAccessible::seat_saysWhereItIsWhatItCostsAndItsState()
{
    Shown shown(hallSample(12, 20));
    QVERIFY(named(shown.map(), u"Stalls, row C, seat 14, Front, 60.00, available"_s));
    const int seat = shown.model->row(2).firstSeat + 13;
    QAccessibleInterface *node = named(shown.map(), u"Stalls, row C, seat 14,"_s);
    QVERIFY(!node->state().checked);
    shown.model->apply({{shown.model->seatNo(seat), SeatDisplay::Mine}});
    QVERIFY(node->text(QAccessible::Name).endsWith(u"selected"));
    QVERIFY(node->state().checked);
    shown.model->apply({{shown.model->seatNo(seat), SeatDisplay::Sold}});
    QVERIFY(node->text(QAccessible::Name).endsWith(u"sold"));
    QVERIFY(named(shown.map(), u"Stalls, row L, seat 1, Rear, 30.00, wheelchair place, available"_s));
}

void tst_SeatMapAccessible::toggle_meansTheSeat()
{
    Shown shown(hallSample(12, 20));
    QSignalSpy spy(&shown.view, &SeatMapView::seatActivated);
    QAccessibleInterface *node = named(shown.map(), u"Stalls, row B, seat 3,"_s);
    QCOMPARE(node->role(), QAccessible::CheckBox);
    QVERIFY(node->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
    node->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<SeatNo>(), shown.model->seatNo(shown.model->row(1).firstSeat + 2));
}

void tst_SeatMapAccessible::press_opensTheSection()
{
    Shown shown(bowlSample(6000));
    named(shown.map(), u"103, "_s)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(shown.view.section(), shown.model->section(2).no);
    QSignalSpy spy(&shown.view, &SeatMapView::areaActivated);
    named(shown.map(), u"Pit, "_s)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.size(), 1);
}

void tst_SeatMapAccessible::parents_knowTheirChildren()
{
    Shown shown(bowlSample(6000));
    shown.view.openSection(shown.model->section(1).no);
    for (QAccessibleInterface *node : below(shown.map())) {
        QAccessibleInterface *parent = node->parent();
        QVERIFY(parent);
        const int index = parent->indexOfChild(node);
        QVERIFY(index >= 0);
        QCOMPARE(parent->child(index), node);
    }
}

void tst_SeatMapAccessible::cursor_isTheFocus()
{
    Shown shown(hallSample(12, 20));
    shown.view.activateWindow();
    shown.view.setFocus(Qt::TabFocusReason);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.view.goTo(shown.model->seatNo(shown.model->row(2).firstSeat + 13));
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QAccessibleInterface *focused = shown.map()->focusChild();
    QVERIFY(focused);
    QVERIFY(focused->text(QAccessible::Name).startsWith(u"Stalls, row C, seat 15"));
    QVERIFY(focused->state().focused);
}

void tst_SeatMapAccessible::rectangle_isWhereTheSeatIsPainted()
{
    Shown shown(hallSample(12, 20));
    const int seat = shown.model->row(5).firstSeat + 4;
    QAccessibleInterface *node = named(shown.map(), u"Stalls, row F, seat 5,"_s);
    const QRect rect = node->rect();
    QCOMPARE(rect.center(), shown.view.viewport()->mapToGlobal(shown.view.seatRect(seat).center()));
    QCOMPARE(shown.map()->childAt(rect.center().x(), rect.center().y()), node);
}

void tst_SeatMapAccessible::anotherModel_leavesNoNodeBehind()
{
    Shown shown(hallSample(12, 20));
    const QList<QAccessibleInterface *> before = below(shown.map());
    QVERIFY(before.size() > 240);
    const MapSample club = clubSample();
    shown.view.setModel(SeatMapModel::fromLayout(club.layout, club.configuration));
    QCOMPARE(countOf(shown.map(), QAccessible::CheckBox), 24);
    for (QAccessibleInterface *node : below(shown.map()))
        QVERIFY(node->isValid());
    shown.view.setModel(nullptr);
    QCOMPARE(shown.map()->childCount(), 0);
}

QTEST_MAIN(tst_SeatMapAccessible)
#include "tst_seatmapaccessible.moc"
