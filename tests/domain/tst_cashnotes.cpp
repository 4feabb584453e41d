#include "domain/sale/cashnotes.h"

#include <QTest>

using namespace parterre;

/// Change is given in the fewest pieces, and what customers hand over is guessed from the notes there are.
class tst_CashNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeIsSplitIntoTheFewestPieces();
    void notesAndCoinsAreToldApart();
    void whatIsSmallerThanTheSmallestCoinIsLeftOut();
    void nothingIsSplitIntoNothing();
    void likelyCashIsTheSumRoundedUpToNotes();
    void everyCurrencyHasADrawerThatReachesItsSmallestCoin();
};

namespace {

Money money(qint64 minor, QStringView code)
{
    return Money(minor, *Currency::fromCode(code));
}

QStringList words(const QList<CashPieces> &pieces)
{
    QStringList list;
    for (const CashPieces &piece : pieces)
        list.append(QStringLiteral("%1x%2").arg(piece.count).arg(piece.piece.minor()));
    return list;
}

} // namespace

void tst_CashNotes::changeIsSplitIntoTheFewestPieces()
{
    QCOMPARE(words(splitIntoCash(money(3'050, u"EUR"))),
             QStringList({QStringLiteral("1x2000"), QStringLiteral("1x1000"), QStringLiteral("1x50")}));
    QCOMPARE(words(splitIntoCash(money(149'00, u"EUR"))),
             QStringList({QStringLiteral("1x10000"), QStringLiteral("2x2000"), QStringLiteral("1x500"), QStringLiteral("2x200")}));
    QCOMPARE(words(splitIntoCash(money(8'640, u"JPY"))),
             QStringList({QStringLiteral("1x5000"), QStringLiteral("3x1000"), QStringLiteral("1x500"), QStringLiteral("1x100"),
                          QStringLiteral("4x10")}));
}

void tst_CashNotes::notesAndCoinsAreToldApart()
{
    const QList<CashPieces> pieces = splitIntoCash(money(700, u"EUR"));
    QCOMPARE(pieces.size(), 2);
    QVERIFY(!pieces.at(0).isCoin); // five euros
    QVERIFY(pieces.at(1).isCoin);  // two euros
}

void tst_CashNotes::whatIsSmallerThanTheSmallestCoinIsLeftOut()
{
    QCOMPARE(words(splitIntoCash(money(103, u"CHF"))), QStringList({QStringLiteral("1x100")}));
}

void tst_CashNotes::nothingIsSplitIntoNothing()
{
    QVERIFY(splitIntoCash(money(0, u"EUR")).isEmpty());
    QVERIFY(splitIntoCash(money(-500, u"EUR")).isEmpty());
}

void tst_CashNotes::likelyCashIsTheSumRoundedUpToNotes()
{
    const QList<Money> likely = likelyCash(money(12'000, u"EUR"), 3);
    QCOMPARE(likely.size(), 2);
    QCOMPARE(likely.at(0), money(15'000, u"EUR"));
    QCOMPARE(likely.at(1), money(20'000, u"EUR"));
    QCOMPARE(likelyCash(money(5'100, u"EUR"), 3),
             QList<Money>({money(5'500, u"EUR"), money(6'000, u"EUR"), money(10'000, u"EUR")}));
}

void tst_CashNotes::everyCurrencyHasADrawerThatReachesItsSmallestCoin()
{
    for (const QStringView code : {u"EUR", u"BHD", u"TND", u"ISK", u"INR"}) {
        const QList<CashPieces> drawer = cashDrawer(*Currency::fromCode(code));
        QVERIFY2(drawer.size() >= 7, qPrintable(code.toString()));
        for (qsizetype i = 1; i < drawer.size(); ++i)
            QVERIFY(drawer.at(i).piece < drawer.at(i - 1).piece);
    }
}

QTEST_APPLESS_MAIN(tst_CashNotes)

#include "tst_cashnotes.moc"
