#include "domain/venue/layoutbuilder.h"
#include "domain/venue/seatnumbering.h"
#include "support/tostring.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Labels as halls write them.
class tst_SeatNumbering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowLetters_goOnAfterZ();
    void rowLetters_skipIAndO();
    void rowLetters_areReadBack();
    void rowLabels_startAnywhere();
    void schemes_numberOneRow_data();
    void schemes_numberOneRow();
    void aisle_startsAgainWhereWanted();
    void rows_continueWhereWanted();
    void snake_turnsEveryRow();
    void anyScheme_givesEverySeatOfARowItsOwnNumber();
    void preview_countsChangesAndDuplicates();
    void applying_leavesIdentitiesAlone();
};

namespace {

RowDto rowOf(int seats)
{
    return rowAt(u"A"_s, linePoints({0, 0}, {25, 0}, seats), 0);
}

QString numbersOf(const QList<RowDto> &rows, const SeatNaming &naming)
{
    QStringList all;
    for (const QStringList &row : seatLabels(rows, naming))
        all.append(row.join(u' '));
    return all.join(u" | "_s);
}

} // namespace

void tst_SeatNumbering::rowLetters_goOnAfterZ()
{
    QCOMPARE(rowLetters(0, false), u"A"_s);
    QCOMPARE(rowLetters(25, false), u"Z"_s);
    QCOMPARE(rowLetters(26, false), u"AA"_s);
    QCOMPARE(rowLetters(26 + 26 * 26, false), u"AAA"_s);
}

void tst_SeatNumbering::rowLetters_skipIAndO()
{
    QCOMPARE(rowLabels(24, {}).join(QString()), u"ABCDEFGHJKLMNPQRSTUVWXYZ"_s);
    QCOMPARE(rowLabels(25, {}).constLast(), u"AA"_s);
}

void tst_SeatNumbering::rowLetters_areReadBack()
{
    for (const bool skip : {false, true}) {
        for (int i = 0; i < 2'000; ++i)
            QCOMPARE(rowLetterIndex(rowLetters(i, skip), skip), i);
    }
    QCOMPARE(rowLetterIndex(u"I"_s, true), -1);
    QCOMPARE(rowLetterIndex(u"7"_s, false), -1);
    QCOMPARE(rowLetterIndex(QString(), false), -1);
}

void tst_SeatNumbering::rowLabels_startAnywhere()
{
    RowNaming naming;
    naming.start = u"H"_s;
    QCOMPARE(rowLabels(3, naming), (QStringList{u"H"_s, u"J"_s, u"K"_s}));
    naming.fromBack = true;
    naming.prefix = u"R"_s;
    QCOMPARE(rowLabels(3, naming), (QStringList{u"RK"_s, u"RJ"_s, u"RH"_s}));
    naming = {RowScheme::Numbers, u"9"_s, true, {}, false};
    QCOMPARE(rowLabels(3, naming), (QStringList{u"9"_s, u"10"_s, u"11"_s}));
}

void tst_SeatNumbering::schemes_numberOneRow_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("seats");
    QTest::addColumn<int>("start");
    QTest::addColumn<bool>("fromEnd");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, SeatScheme scheme, int seats, int start, bool fromEnd, const QString &expected) {
        QTest::newRow(name) << static_cast<int>(scheme) << seats << start << fromEnd << expected;
    };
    row("through", SeatScheme::Consecutive, 4, 1, false, u"1 2 3 4"_s);
    row("from the other end", SeatScheme::Consecutive, 4, 5, true, u"8 7 6 5"_s);
    row("odd", SeatScheme::Odd, 4, 1, false, u"1 3 5 7"_s);
    row("odd from an even start", SeatScheme::Odd, 2, 4, false, u"5 7"_s);
    row("even", SeatScheme::Even, 4, 1, false, u"2 4 6 8"_s);
    row("odd left, even right", SeatScheme::OddLeftEvenRight, 6, 1, false, u"5 3 1 2 4 6"_s);
    row("odd left, even right, odd row", SeatScheme::OddLeftEvenRight, 5, 1, false, u"5 3 1 2 4"_s);
    row("even left, odd right", SeatScheme::OddLeftEvenRight, 6, 1, true, u"6 4 2 1 3 5"_s);
    row("from the centre", SeatScheme::FromCentre, 6, 1, false, u"6 4 2 1 3 5"_s);
    row("from the centre, hundred", SeatScheme::FromCentre, 5, 101, false, u"104 102 101 103 105"_s);
    row("a single seat", SeatScheme::FromCentre, 1, 1, false, u"1"_s);
}

void tst_SeatNumbering::schemes_numberOneRow()
{
    QFETCH(const int, scheme);
    QFETCH(const int, seats);
    QFETCH(const int, start);
    QFETCH(const bool, fromEnd);
    SeatNaming naming;
    naming.scheme = static_cast<SeatScheme>(scheme);
    naming.start = start;
    naming.fromEnd = fromEnd;
    QTEST(numbersOf({rowOf(seats)}, naming), "expected");
}

void tst_SeatNumbering::aisle_startsAgainWhereWanted()
{
    RowDto row = rowOf(3);
    row.seats += rowAt({}, linePoints({120, 0}, {25, 0}, 2), 0).seats;
    SeatNaming naming;
    QCOMPARE(numbersOf({row}, naming), u"1 2 3 4 5"_s);
    naming.continueAcrossAisles = false;
    QCOMPARE(numbersOf({row}, naming), u"1 2 3 1 2"_s);
    QCOMPARE(runsOf(row), (QList<std::pair<qsizetype, qsizetype>>{{0, 3}, {3, 2}}));
}

void tst_SeatNumbering::rows_continueWhereWanted()
{
    SeatNaming naming;
    naming.continueRowToRow = true;
    naming.start = 221;
    QCOMPARE(numbersOf({rowOf(3), rowOf(2)}, naming), u"221 222 223 | 224 225"_s);
}

void tst_SeatNumbering::snake_turnsEveryRow()
{
    SeatNaming naming;
    naming.scheme = SeatScheme::Snake;
    QCOMPARE(numbersOf({rowOf(3), rowOf(3), rowOf(2)}, naming), u"1 2 3 | 6 5 4 | 7 8"_s);
}

void tst_SeatNumbering::anyScheme_givesEverySeatOfARowItsOwnNumber()
{
    QVERIFY(rc::check([] {
        const auto scheme = *rc::gen::element(SeatScheme::Consecutive, SeatScheme::Odd, SeatScheme::Even,
                                              SeatScheme::OddLeftEvenRight, SeatScheme::FromCentre, SeatScheme::Snake);
        SeatNaming naming;
        naming.scheme = scheme;
        naming.start = *rc::gen::inRange(0, 300);
        naming.fromEnd = *rc::gen::arbitrary<bool>();
        naming.continueRowToRow = *rc::gen::arbitrary<bool>();
        const QList<RowDto> rows{rowOf(*rc::gen::inRange(0, 40)), rowOf(*rc::gen::inRange(0, 40))};
        const QList<QStringList> labels = seatLabels(rows, naming);
        for (qsizetype r = 0; r < rows.size(); ++r) {
            RC_ASSERT(labels.at(r).size() == rows.at(r).seats.size());
            const QSet<QString> distinct(labels.at(r).begin(), labels.at(r).end());
            RC_ASSERT(distinct.size() == labels.at(r).size());
        }
    }));
}

void tst_SeatNumbering::preview_countsChangesAndDuplicates()
{
    QList<RowDto> rows{rowOf(4), rowOf(4)};
    rows[1].label = u"B"_s;
    NumberingPreview preview = previewNumbering(rows, {}, {});
    QCOMPARE(preview.labels, 8);
    QCOMPARE(preview.changes, 0);
    QCOMPARE(preview.duplicates, 0);

    SeatNaming list;
    list.scheme = SeatScheme::List;
    list.list = {u"1"_s, u"1"_s, u"12A"_s};
    preview = previewNumbering(rows, {}, list);
    QCOMPARE(preview.seats.constFirst(), (QStringList{u"1"_s, u"1"_s, u"12A"_s, u"4"_s}));
    QCOMPARE(preview.changes, 2);
    QCOMPARE(preview.duplicates, 1);
}

void tst_SeatNumbering::applying_leavesIdentitiesAlone()
{
    QList<RowDto> rows{rowOf(3)};
    rows[0].seats[1].no = SeatNo(77);
    rows[0].seats[1].guid = u"kept"_s;
    SeatNaming even;
    even.scheme = SeatScheme::Even;
    RowNaming naming;
    naming.start = u"K"_s;
    applyNumbering(rows, previewNumbering(rows, naming, even));
    QCOMPARE(rows[0].label, u"K"_s);
    QCOMPARE(rows[0].seats[1].number, u"4"_s);
    QCOMPARE(rows[0].seats[1].no, SeatNo(77));
    QCOMPARE(rows[0].seats[1].guid, u"kept"_s);
}

QTEST_APPLESS_MAIN(tst_SeatNumbering)
#include "tst_seatnumbering.moc"
