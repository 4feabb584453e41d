#pragma once

#include "domain/common/money.h"

#include <QList>

// Counting cash: which notes and coins there are, which ones make up an amount, and what customers are likely to hand
// over. Plain functions, usable on any thread.

namespace parterre {

/// So many notes or coins of one value.
struct CashPieces
{
    Money piece;
    int count = 0;
    bool isCoin = false;

    friend bool operator==(const CashPieces &, const CashPieces &) = default;
};

/// What is in a cash drawer, largest first. Currencies that are not in the table get the series 1, 2, 5 of theirs.
QList<CashPieces> cashDrawer(Currency currency);

/// The fewest pieces that make up the amount; what is smaller than the smallest coin is left out. Empty for nothing
/// and for amounts below zero.
QList<CashPieces> splitIntoCash(Money amount);

/// Amounts that a customer may hand over for `due`, smallest first and each more than `due`: rounded up to the notes
/// that people carry. At most `most`.
QList<Money> likelyCash(Money due, int most);

} // namespace parterre
