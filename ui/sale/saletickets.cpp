#include "sale/saletickets.h"

#include "common/errortext.h"
#include "print/receiptpdf.h"
#include "print/ticketpdf.h"
#include "sale/orderprints.h"
#include "services/aside.h"
#include "services/orderservice.h"

#include <QDesktopServices>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// The path, or why it could not be written.
struct Written
{
    QString path;
    QString problem;
};

Written save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {{}, file.errorString()};
    return {path, {}};
}

} // namespace

SaleTickets::SaleTickets(QObject *parent) : QObject(parent)
{
    m_folder = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(tr("Parterre tickets"));
}

void SaleTickets::write(OrderService &orders, const OrderId &order)
{
    orders.view(order).then(this, [this](const Result<OrderView> &answer) {
        if (answer)
            draw(*answer);
        else
            Q_EMIT failed(tr("The tickets couldn't be read for printing. %1").arg(errorText(answer.error()).paragraph()));
    });
}

void SaleTickets::draw(const OrderView &order)
{
    const QString folder = m_folder;
    runAside(*QThreadPool::globalInstance(), [order, folder]() -> Written {
        if (!QDir().mkpath(folder))
            return {{}, folder};
        const Format format;
        const QString base = QDir(folder).filePath(order.code);
        const Written receipt = save(base + tr(" receipt") + u".pdf"_s, ReceiptPdf(format).write(receiptPrint(order)));
        if (!receipt.problem.isEmpty())
            return receipt;
        return save(base + u".pdf"_s, TicketPdf(TicketPaper::A5, format).write(ticketPrints(order)));
    }).then(this, [this](const Written &written) {
        if (written.problem.isEmpty())
            Q_EMIT this->written(written.path);
        else
            Q_EMIT failed(tr("The tickets' file couldn't be written: %1. The sale is complete; print it again from Orders.")
                              .arg(written.problem));
    });
}

void SaleTickets::open(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT failed(tr("No program opens PDF files here. The tickets are in %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace parterre
