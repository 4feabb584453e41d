#pragma once

#include "domain/common/error.h"
#include "domain/sale/order.h"

#include <QObject>
#include <QString>

namespace parterre {

class OrderService;

/// Writes an order's tickets and receipt as PDF files after a sale, on another thread, and opens them when somebody
/// asks. Owned by SalePage; UI thread.
class SaleTickets : public QObject
{
    Q_OBJECT

public:
    explicit SaleTickets(QObject *parent = nullptr);

    void setFolder(const QString &folder) { m_folder = folder; }
    QString folder() const { return m_folder; }
    void write(OrderService &orders, const OrderId &order);

public Q_SLOTS:
    /// With the program that the desktop has for PDF.
    void open(const QString &path);

Q_SIGNALS:
    void written(const QString &ticketsPath);
    /// A sentence for people.
    void failed(const QString &sentence);

private:
    void draw(const OrderView &order);

    QString m_folder;
};

} // namespace parterre
