#include "map/seatwordfinder.h"
#include "map/seatlistpanel.h"
#include "map/seatmaplegend.h"
#include "map/seatmapview.h"
#include "map/seatplanpdf.h"
#include "map/seatplanprinter.h"
#include "map/seatrunmodel.h"

#include "ui/mapsamples.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QLineEdit>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <rapidcheck.h>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<SeatMapModel> modelOf(const MapSample &sample)
{
    return SeatMapModel::fromLayout(sample.layout, sample.configuration);
}

int seatsListed(const SeatRunModel &runs)
{
    int seats = 0;
    for (int row = 0; row < runs.rowCount(); ++row)
        seats += runs.run(row).count;
    return seats;
}

} // namespace

class tst_SeatList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_offersExactlyTheFreeSeats();
    void run_isNamedFromFirstToLast();
    void enter_takesSoManySeatsTogether();
    void shortRuns_areLeftOut();
    void standingArea_isInTheList();
    void words_findSeats_data();
    void words_findSeats();
    void completion_readsLikeTheSeat();
    void typingOnTheMap_goesToTheSeat();
    void legend_filtersTheMap();
    void legend_forgetsAFilterWithNothingLeft();
    void smallVenue_printsOnOnePage();
    void largeVenue_printsEverySection();
    void planOfALayout_isAPdfWithItsPicture();
};

void tst_SeatList::list_offersExactlyTheFreeSeats()
{
    const MapSample sample = hallSample(12, 10);
    QVERIFY(rc::check("the list offers what the map shows as available", [&] {
        const auto model = modelOf(sample);
        SeatRunModel runs;
        QAbstractItemModelTester tester(&runs, QAbstractItemModelTester::FailureReportingMode::Fatal);
        runs.setModel(model);
        for (int batch = *rc::gen::inRange(1, 6); batch > 0; --batch) {
            QList<SeatChange> changes;
            for (int i = *rc::gen::inRange(1, 20); i > 0; --i)
                changes.append({model->seatNo(*rc::gen::inRange(0, model->seatCount())),
                                static_cast<SeatDisplay>(*rc::gen::inRange(0, 4))});
            model->apply(changes);
            runs.refresh();
            RC_ASSERT(seatsListed(runs) == model->counts().free());
            for (int row = 0; row < runs.rowCount(); ++row) {
                for (int i = 0; i < runs.run(row).count; ++i)
                    RC_ASSERT(model->seat(runs.run(row).firstSeat + i).display == SeatDisplay::Available);
            }
        }
    }));
}

void tst_SeatList::run_isNamedFromFirstToLast()
{
    const auto model = modelOf(hallSample(6, 9));
    SeatRunModel runs;
    runs.setModel(model);
    // Nine seats with an aisle after every third.
    QCOMPARE(runs.data(runs.index(0, SeatRunModel::PlaceColumn)).toString(), u"Stalls A 1–3"_s);
    QCOMPARE(runs.data(runs.index(0, SeatRunModel::CountColumn)).toString(), u"3 together"_s);
    model->apply({{model->seatNo(1), SeatDisplay::Sold}});
    runs.refresh();
    QCOMPARE(runs.data(runs.index(0, SeatRunModel::PlaceColumn)).toString(), u"Stalls A 1"_s);
    QCOMPARE(runs.data(runs.index(0, SeatRunModel::CountColumn)).toString(), u"single seat"_s);
}

void tst_SeatList::enter_takesSoManySeatsTogether()
{
    const auto model = modelOf(hallSample(6, 9));
    SeatListPanel panel;
    panel.setModel(model);
    panel.setPickCount(2);
    QSignalSpy spy(&panel, &SeatListPanel::seatsRequested);
    auto *table = panel.findChild<QTableView *>();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<QList<SeatNo>>(), (QList<SeatNo>{model->seatNo(3), model->seatNo(4)}));
    panel.setReadOnly(true);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
}

void tst_SeatList::shortRuns_areLeftOut()
{
    const auto model = modelOf(hallSample(6, 9));
    model->apply({{model->seatNo(0), SeatDisplay::Sold}});
    SeatListPanel panel;
    panel.setModel(model);
    auto *table = panel.findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 18);
    panel.setPickCount(3);
    QCOMPARE(table->model()->rowCount(), 17);
    panel.findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly)->setText(u"stalls b"_s);
    QCOMPARE(table->model()->rowCount(), 3);
}

void tst_SeatList::standingArea_isInTheList()
{
    const auto model = modelOf(clubSample());
    SeatListPanel panel;
    panel.setModel(model);
    QSignalSpy spy(&panel, &SeatListPanel::areaActivated);
    auto *table = panel.findChild<QTableView *>();
    table->setCurrentIndex(table->model()->index(table->model()->rowCount() - 1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<AreaNo>(), model->area(0).no);
}

void tst_SeatList::words_findSeats_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("number");
    QTest::newRow("in full") << u"Stalls C 14"_s << 2 << 14;
    QTest::newRow("without spaces") << u"c14"_s << 2 << 14;
    QTest::newRow("small letters") << u"stalls c14"_s << 2 << 14;
    QTest::newRow("beginning of the section") << u"sta c 3"_s << 2 << 3;
    QTest::newRow("row and seat") << u"B 7"_s << 1 << 7;
    QTest::newRow("no such seat") << u"C 99"_s << -1 << 0;
    QTest::newRow("no such row") << u"ZZ 1"_s << -1 << 0;
    QTest::newRow("nothing") << u"  "_s << -1 << 0;
}

void tst_SeatList::words_findSeats()
{
    QFETCH(QString, words);
    QFETCH(int, row);
    QFETCH(int, number);
    const auto model = modelOf(hallSample(12, 20));
    const int found = SeatWordFinder(*model).find(words, -1);
    QCOMPARE(found, row < 0 ? -1 : model->row(row).firstSeat + number - 1);
}

void tst_SeatList::completion_readsLikeTheSeat()
{
    const auto model = modelOf(hallSample(12, 20));
    const SeatWordFinder finder(*model);
    QVERIFY(finder.completions(u"st"_s, -1, 12).contains(u"Stalls"_s));
    QVERIFY(finder.completions(u"c 1"_s, -1, 12).contains(u"Stalls C 14"_s));
    for (const QString &words : finder.completions(u"c 1"_s, -1, 12)) {
        QVERIFY(finder.find(words, -1) >= 0);
        QVERIFY(words.startsWith(u"Stalls C 1"));
    }
    QVERIFY(finder.completions({}, -1, 12).isEmpty());
}

void tst_SeatList::typingOnTheMap_goesToTheSeat()
{
    const auto model = modelOf(hallSample(12, 20));
    SeatMapView view;
    view.setReducedMotion(true);
    view.resize(900, 470);
    view.setModel(model);
    view.show();
    view.activateWindow();
    view.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QTest::keyClick(&view, 'd');
    auto *edit = view.findChild<QLineEdit *>();
    QVERIFY(edit && edit->isVisible());
    edit->setText(u"D 12"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(view.cursor(), model->seatNo(model->row(3).firstSeat + 11));
    QVERIFY(edit->isHidden());
}

void tst_SeatList::legend_filtersTheMap()
{
    const auto model = modelOf(hallSample(12, 20));
    SeatMapView view;
    view.resize(900, 470);
    view.setModel(model);
    SeatMapLegend legend;
    legend.resize(900, 32);
    legend.follow(&view);
    QSignalSpy spy(&legend, &SeatMapLegend::filterChanged);
    const QList<SeatLegendButton *> buttons = legend.findChildren<SeatLegendButton *>();
    buttons.at(1)->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(legend.filter().categories, QSet<int>{1});
    QVERIFY(legend.filter().shows(SeatDisplay::Available, 1, SeatKind::Standard));
    QVERIFY(!legend.filter().shows(SeatDisplay::Available, 0, SeatKind::Standard));
    QVERIFY(!legend.filter().shows(SeatDisplay::Sold, 1, SeatKind::Standard));
    QVERIFY(legend.filter().shows(SeatDisplay::Mine, 0, SeatKind::Standard));
    legend.clearFilter();
    QCOMPARE(legend.filter(), SeatMapFilter());
}

void tst_SeatList::legend_forgetsAFilterWithNothingLeft()
{
    const auto model = modelOf(hallSample(3, 4));
    SeatMapLegend legend;
    legend.resize(900, 32);
    legend.setModel(model);
    legend.findChildren<SeatLegendButton *>().at(0)->click();
    QVERIFY(legend.filter().choosesSome());
    for (int seat = 0; seat < 4; ++seat)
        model->apply({{model->seatNo(seat), SeatDisplay::Sold}});
    QTRY_VERIFY(!legend.filter().choosesSome());
}

void tst_SeatList::smallVenue_printsOnOnePage()
{
    const auto model = modelOf(hallSample(12, 20));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        SeatPlanPrinter printer(*model);
        printer.setTitle(u"Aurora"_s);
        QCOMPARE(printer.pageCount({190, 277}), 1);
        QVERIFY(printer.print(writer));
    }
    QVERIFY(buffer.data().startsWith("%PDF"));
    QCOMPARE(buffer.data().count("/Type /Page\n"), 1);
    // Vectors: a plan of pictures would name them.
    QVERIFY(!buffer.data().contains("/Subtype /Image"));
}

void tst_SeatList::largeVenue_printsEverySection()
{
    const auto model = modelOf(bowlSample(4000));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QVERIFY(SeatPlanPrinter(*model).print(writer));
    }
    QCOMPARE(buffer.data().count("/Type /Page\n"), 1 + model->sectionCount() - 1);
}

void tst_SeatList::planOfALayout_isAPdfWithItsPicture()
{
    MapSample sample = hallSample(6, 9);
    const QByteArray bare = planPdf(sample.layout, sample.configuration, u"Kulturhaus"_s);
    QVERIFY(bare.startsWith("%PDF"));
    QVERIFY(!bare.contains("/Subtype /Image"));
    QImage picture(80, 60, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QVERIFY(picture.save(&file, "PNG"));
    sample.layout.background = BackgroundDto{file.data(), QRectF(0, 0, 800, 600), 50};
    QVERIFY(planPdf(sample.layout, sample.configuration, u"Kulturhaus"_s).contains("/Subtype /Image"));
}

QTEST_MAIN(tst_SeatList)
#include "tst_seatlist.moc"
