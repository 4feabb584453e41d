#pragma once

#include "domain/sale/printviews.h"
#include "services/ticketsigner.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// Documents as a concert house prints them, and the programs that read paper back.
namespace parterre::sample {

inline Money eur(qint64 cents)
{
    return Money(cents, *Currency::fromCode(u"EUR"));
}

inline Moment moment(int year, int month, int day, int hour, int minute)
{
    return *Moment::fromLocal(QDate(year, month, day), QTime(hour, minute), QTimeZone("Europe/Berlin"));
}

inline QString signedCode(qint64 ticket)
{
    static const TicketKeyPair keys = makeTicketKeyPair();
    return TicketSigner(4711, 1, keys.secretKey).sign(EventId(12), TicketId(ticket), 0).value();
}

inline TicketPrintView ticket(int number = 1, int count = 1)
{
    TicketPrintView view;
    view.eventName = QStringLiteral("Aurora: Northern Lights Tour");
    view.subtitle = QStringLiteral("with the Łódź Chamber Orchestra");
    view.starts = moment(2027, 4, 4, 20, 0);
    view.doors = moment(2027, 4, 4, 19, 0);
    view.timeZone = "Europe/Berlin";
    view.venueName = QStringLiteral("Main Hall");
    view.venueAddress = QStringLiteral("Rosa-Luxemburg-Str. 12, 10178 Berlin");
    view.houseName = QStringLiteral("Parterre Concert House");
    view.zone = QStringLiteral("Stalls");
    view.entrance = QStringLiteral("B");
    view.row = QStringLiteral("C");
    view.seat = QString::number(11 + number);
    view.ticketType = QStringLiteral("Adult");
    view.category = QStringLiteral("B");
    view.price = eur(4750);
    view.fee = eur(250);
    view.taxBasisPoints = 700;
    view.orderCode = QStringLiteral("8F3K2");
    view.number = number;
    view.count = count;
    view.code = signedCode(9'007'199'254'740'993 + number);
    view.refundPolicy = QStringLiteral("Tickets are exchanged up to the day before the concert and refunded if the "
                                       "concert is cancelled or moved to another day. No refund for latecomers.");
    return view;
}

inline ReceiptPrintView receipt()
{
    ReceiptPrintView view;
    view.houseName = QStringLiteral("Parterre Concert House");
    view.houseAddress = QStringLiteral("Rosa-Luxemburg-Str. 12, 10178 Berlin");
    view.taxNumber = QStringLiteral("27/123/45678");
    view.orderCode = QStringLiteral("8F3K2");
    view.soldAt = moment(2027, 3, 1, 18, 42);
    view.timeZone = "Europe/Berlin";
    view.station = QStringLiteral("Counter 3");
    view.clerk = QStringLiteral("Maja");
    view.lines = {{2, QStringLiteral("Aurora: Northern Lights Tour"), QStringLiteral("Adult, category B"),
                   QStringLiteral("Stalls C 12, 13"), eur(4500), eur(9000)},
                  {1, QStringLiteral("Aurora: Northern Lights Tour"), QStringLiteral("Child, category B"),
                   QStringLiteral("Stalls C 14"), eur(3000), eur(3000)}};
    view.fee = eur(750);
    view.total = eur(12750);
    view.tax = eur(834);
    view.taxBasisPoints = 700;
    view.payments = {{PaymentKind::Voucher, eur(2000), {}, {}, QStringLiteral("GIFT-4K7Q2")},
                     {PaymentKind::Cash, eur(10750), eur(15000), eur(4250), {}}};
    view.codes = {{QStringLiteral("Collect your tickets at any counter"), QStringLiteral("8F3K2-PICKUP"), true},
                  {QStringLiteral("Voucher worth 5.00 €"), QStringLiteral("GIFT-7M3XR"), false}};
    view.refundPolicy = QStringLiteral("Tickets are exchanged up to the day before the concert.");
    view.footer = QStringLiteral("Thank you and enjoy the concert");
    return view;
}

/// What a program prints for these arguments; nothing when it fails.
inline QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qWarning().noquote() << program << process.errorString() << process.readAllStandardError();
        return {};
    }
    return process.readAllStandardOutput();
}

/// A document in a folder of its own, read with the tools that people have: a printer's dots and a scanner's eye.
class Paper
{
public:
    explicit Paper(const QByteArray &pdf)
    {
        QFile file(path(QStringLiteral("paper.pdf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            qFatal("The document cannot be written");
    }

    /// What a scanner reads on a page printed with 200 dots per inch.
    QList<QByteArray> codes(int page = 1) const
    {
        outputOf(QStringLiteral("pdftoppm"),
                 {QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
                  QStringLiteral("-f"), QString::number(page), path(QStringLiteral("paper.pdf")),
                  path(QStringLiteral("page"))});
        QByteArray read = outputOf(QStringLiteral("zbarimg"),
                                   {QStringLiteral("--raw"), QStringLiteral("-q"), path(QStringLiteral("page.png"))});
        read.chop(read.endsWith('\n') ? 1 : 0);
        return read.isEmpty() ? QList<QByteArray>() : read.split('\n');
    }

    /// As it stands on the paper ("-layout"), or in the order in which it was drawn ("-raw").
    QString text(const QString &order = QStringLiteral("-layout")) const
    {
        return QString::fromUtf8(
            outputOf(QStringLiteral("pdftotext"), {order, path(QStringLiteral("paper.pdf")), QStringLiteral("-")}));
    }
    QString info() const
    {
        return QString::fromUtf8(outputOf(QStringLiteral("pdfinfo"), {path(QStringLiteral("paper.pdf"))}));
    }
    QString fonts() const
    {
        return QString::fromUtf8(outputOf(QStringLiteral("pdffonts"), {path(QStringLiteral("paper.pdf"))}));
    }

    /// For people who want to look: PARTERRE_KEEP_PRINTS names a folder that gets a picture of every page.
    void keep(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("PARTERRE_KEEP_PRINTS");
        if (!folder.isEmpty())
            outputOf(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"),
                                                  path(QStringLiteral("paper.pdf")), folder + u'/' + name});
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

} // namespace parterre::sample
