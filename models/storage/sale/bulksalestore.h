#pragma once

#include "storage/sale/orderstore.h"

#include <QMap>
#include <QStringList>

namespace parterre {

class DbSession;

/// One purchase of many: the order with its tickets, and what else a purchase leaves behind.
struct BulkSale
{
    NewOrder order; ///< its session is a new one
    int party = 1;
    qint64 revision = 0;
    QStringList personKeys;
};

/// What is printed on a seat, and its category in the event.
struct SeatOnSale
{
    SeatNo seat;
    QString zone;
    QString row;
    QString number;
    CategoryNo category = 0;
};

struct AreaOnSale
{
    AreaNo area;
    QString name;
    CategoryNo category = 0;
    int free = 0;
};

/// Writes many purchases with a handful of statements, row for row what as many purchases one after the other would
/// have written. For filling a house with sales, where thousands of round trips would take minutes; nothing at a counter
/// uses it. Used inside a writing job that has called DbSession::beginChange(); throws DbError.
class BulkSaleStore
{
public:
    BulkSaleStore(DbSession &session, EventId event) : m_session(session), m_event(event) {}

    /// Those of the seats that anybody could buy right now.
    QMap<SeatNo, SeatOnSale> seatsOnSale(const QList<SeatNo> &seats);
    QMap<AreaNo, AreaOnSale> areasOnSale();
    /// How many tickets count against each of these persons already.
    QMap<QString, int> claims(const QStringList &personKeys);
    /// Those of the order codes or ids that exist.
    QStringList takenCodes(const QStringList &codes);
    QStringList takenOrders(const QStringList &ids);

    /// All of them or, when a place was taken since it was read, none: then throws so that the whole job runs again.
    void write(const QList<BulkSale> &sales);

private:
    void writeSessions(const QList<BulkSale> &sales);
    void writeOrders(const QList<BulkSale> &sales);
    void writeTickets(const QList<BulkSale> &sales);
    void writePayments(const QList<BulkSale> &sales);
    void writeClaims(const QList<BulkSale> &sales);
    void takeSeats(const QList<BulkSale> &sales);
    void takeAreas(const QList<BulkSale> &sales);

    DbSession &m_session;
    EventId m_event;
};

} // namespace parterre
