#include "print/receiptpdf.h"
#include "ui/printsample.h"

#include <QRegularExpression>

#include <thread>

using namespace parterre;
using namespace parterre::sample;
using namespace Qt::StringLiterals;

namespace {

const Format english{QLocale(QLocale::English, QLocale::UnitedKingdom)};

Paper printed(const ReceiptPrintView &receipt)
{
    return Paper(ReceiptPdf(english).write(receipt));
}

/// Blanks between columns are the printer's; one is enough to compare.
QString words(const Paper &paper)
{
    return paper.text().simplified();
}

double heightOf(const Paper &paper)
{
    const auto match = QRegularExpression(u"Page size: +([0-9.]+) x ([0-9.]+) pts"_s).match(paper.info());
    return qRound(match.captured(1).toDouble() / 72 * 25.4) == 80 ? match.captured(2).toDouble() / 72 * 25.4 : -1;
}

} // namespace

class tst_ReceiptPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receipt_saysWhatWasBoughtPaidAndGivenBack()
    {
        const Paper paper = printed(receipt());
        paper.keep(u"receipt"_s);
        const QString text = words(paper);
        for (const QString &line : {u"Parterre Concert House"_s,
                                    u"Rosa-Luxemburg-Str. 12, 10178 Berlin"_s,
                                    u"Tax number 27/123/45678"_s,
                                    u"Order 8F3K2 18:42"_s,
                                    u"Counter 3, served by Maja"_s,
                                    u"Mon 1 Mar 2027"_s,
                                    u"Aurora: Northern Lights Tour"_s,
                                    u"2 × Adult, category B at 45.00 90.00"_s,
                                    u"Stalls C 12, 13"_s,
                                    u"1 × Child, category B 30.00"_s,
                                    u"Booking fee 7.50"_s,
                                    u"Total €127.50"_s,
                                    u"includes 7 % tax 8.34"_s,
                                    u"Voucher 20.00 GIFT-4K7Q2"_s,
                                    u"Cash 107.50"_s,
                                    u"Given 150.00"_s,
                                    u"Change 42.50"_s,
                                    u"Collect your tickets at any counter 8F3K2-PICKUP"_s,
                                    u"Voucher worth 5.00 € GIFT-7M3XR"_s,
                                    u"Tickets are exchanged up to the day before the concert."_s,
                                    u"Thank you and enjoy the concert"_s})
            QVERIFY2(text.contains(line), qPrintable(line + u" is missing in:\n"_s + text));
        QVERIFY(!text.contains(u"COPY"_s));
    }

    void redemptionCode_isReadByAScanner() { QCOMPARE(printed(receipt()).codes(), QList<QByteArray>{"8F3K2-PICKUP"}); }

    void signedCode_isAPictureAndNotATextToType()
    {
        ReceiptPrintView view = receipt();
        view.codes = {{u"Your ticket"_s, signedCode(5), true}};
        const Paper paper = printed(view);
        QCOMPARE(paper.codes(), QList<QByteArray>{view.codes.first().code.toLatin1()});
        QVERIFY(!paper.text().contains(u"T:"_s));
    }

    void paper_isAsLongAsItsContent()
    {
        ReceiptPrintView shorter = receipt();
        shorter.codes.clear();
        shorter.refundPolicy.clear();
        ReceiptPrintView longer = receipt();
        for (int i = 0; i < 40; ++i)
            longer.lines.append(longer.lines.first());
        const double normal = heightOf(printed(receipt()));
        QVERIFY2(normal > 100 && normal < 250, qPrintable(QString::number(normal)));
        QVERIFY(heightOf(printed(shorter)) > 40 && heightOf(printed(shorter)) < normal - 50);
        const Paper paper = printed(longer);
        QVERIFY(heightOf(paper) > normal + 200);
        QVERIFY(paper.info().contains(QRegularExpression(u"Pages: +1\n"_s)));
        QVERIFY(words(paper).endsWith(u"Thank you and enjoy the concert"_s));
    }

    void copy_saysSo()
    {
        ReceiptPrintView view = receipt();
        view.isCopy = true;
        QVERIFY(words(printed(view)).contains(u"COPY"_s));
    }

    void freeOrder_hasNoTaxAndNoPayment()
    {
        ReceiptPrintView view;
        view.houseName = u"Parterre Concert House"_s;
        view.orderCode = u"8F3K2"_s;
        view.lines = {{1, u"Aurora"_s, u"Babe in arms"_s, {}, eur(0), eur(0)}};
        view.fee = view.total = view.tax = eur(0);
        const Paper paper = printed(view);
        paper.keep(u"receipt-free"_s);
        QVERIFY(words(paper).contains(u"Total €0.00"_s));
        QVERIFY(!words(paper).contains(u"tax"_s) && !words(paper).contains(u"fee"_s));
    }

    void receipts_areWrittenOnAnyThread()
    {
        QByteArray pdf;
        std::thread([&] { pdf = ReceiptPdf(english).write(receipt()); }).join();
        QVERIFY(words(Paper(pdf)).contains(u"Total €127.50"_s));
    }
};

QTEST_MAIN(tst_ReceiptPdf)
#include "tst_receiptpdf.moc"
