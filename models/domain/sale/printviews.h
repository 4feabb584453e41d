#pragma once

#include "domain/common/moment.h"
#include "domain/common/money.h"
#include "domain/sale/paymentkind.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// What is printed, gathered so that a printer asks nobody anything. Plain values, usable on any thread.

namespace parterre {

/// One ticket as it is printed: one page each.
struct TicketPrintView
{
    QString eventName;
    QString subtitle;
    std::optional<Moment> starts;
    std::optional<Moment> doors;
    QByteArray timeZone = "UTC"; ///< IANA, of the venue
    QString venueName;
    QString venueAddress; ///< one line: "Rosa-Luxemburg-Str. 12, 10178 Berlin"
    QString houseName;    ///< who sells; may be empty

    QString zone;         ///< "Stalls"
    QString entrance;     ///< "Entrance B"; may be empty
    QString row;          ///< empty for a standing place
    QString seat;         ///< empty for a standing place
    bool isTable = false; ///< `row` names a table
    QString placeNote;    ///< "pillar on the left"

    QString ticketType;
    QString typeNote; ///< "up to 14 years"; may be empty
    bool needsProof = false;
    QString category; ///< "A"
    Money price;      ///< what the customer paid for this ticket, fee and tax included
    Money fee;        ///< included in `price`
    int taxBasisPoints = 0;

    QString orderCode;
    int number = 1; ///< of `count` in the order
    int count = 1;
    QString holderName; ///< empty when tickets carry no name
    QString code;       ///< the signed text that the QR picture shows
    QString refundPolicy;
    /// Printed across the page: a test ticket, or a copy that lets nobody in.
    bool isSpecimen = false;

    friend bool operator==(const TicketPrintView &, const TicketPrintView &) = default;
};

/// Tickets of one kind on a receipt.
struct ReceiptLineView
{
    int count = 1;
    QString eventName;
    QString what;    ///< "Adult, category B"
    QString places;  ///< "Stalls C 12, 13"; may be empty
    Money unitPrice; ///< without the fee
    Money total;     ///< unitPrice × count

    friend bool operator==(const ReceiptLineView &, const ReceiptLineView &) = default;
};

/// One payment of an order.
struct ReceiptPaymentView
{
    PaymentKind kind = PaymentKind::Cash;
    Money amount;
    std::optional<Money> given;  ///< cash that the customer handed over
    std::optional<Money> change; ///< cash that went back
    QString reference;           ///< "Visa ···· 4242", a voucher's code

    friend bool operator==(const ReceiptPaymentView &, const ReceiptPaymentView &) = default;
};

/// Something the customer can redeem with a code printed on the receipt.
struct RedemptionCodeView
{
    QString label; ///< "Voucher 20.00 €", "Collect your tickets"
    QString code;
    /// Also drawn as a QR picture.
    bool asQr = false;

    friend bool operator==(const RedemptionCodeView &, const RedemptionCodeView &) = default;
};

/// A receipt for 80 mm paper.
struct ReceiptPrintView
{
    QString houseName;
    QString houseAddress;
    QString taxNumber; ///< may be empty
    QString orderCode;
    Moment soldAt;
    QByteArray timeZone = "UTC";
    QString station; ///< "Counter 3"
    QString clerk;
    QList<ReceiptLineView> lines;
    Money fee; ///< of all tickets
    Money total;
    Money tax; ///< included in `total`
    int taxBasisPoints = 0;
    QList<ReceiptPaymentView> payments;
    QList<RedemptionCodeView> codes;
    QString refundPolicy;
    QString footer; ///< "Thank you", the house's own words
    bool isCopy = false;

    friend bool operator==(const ReceiptPrintView &, const ReceiptPrintView &) = default;
};

} // namespace parterre
