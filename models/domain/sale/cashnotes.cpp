#include "domain/sale/cashnotes.h"

#include <algorithm>
#include <array>
#include <span>

namespace parterre {
namespace {

/// In minor units, largest first.
struct Drawer
{
    const char *code;
    std::array<qint64, 16> pieces; ///< ends with 0
    qint64 smallestNote;
};

// From the issuing banks' lists of notes and coins in circulation. Notes that shops do not give as change (500 euro,
// 1000 francs) are left out.
constexpr std::array drawers{
    Drawer{"EUR", {20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}, 500},
    Drawer{"USD", {10000, 5000, 2000, 1000, 500, 100, 25, 10, 5, 1}, 100},
    Drawer{"GBP", {5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}, 500},
    Drawer{"CHF", {20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}, 1000},
    Drawer{"SEK", {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100}, 2000},
    Drawer{"NOK", {50000, 20000, 10000, 5000, 2000, 1000, 500, 100}, 5000},
    Drawer{"DKK", {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50}, 5000},
    Drawer{"PLN", {20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}, 1000},
    Drawer{"CZK", {200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100}, 10000},
    Drawer{"HUF", {2000000, 1000000, 500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500}, 50000},
    Drawer{"JPY", {10000, 5000, 1000, 500, 100, 50, 10, 5, 1}, 1000},
};

Drawer drawerOf(Currency currency)
{
    for (const Drawer &drawer : drawers) {
        if (currency.code() == QLatin1StringView(drawer.code))
            return drawer;
    }
    const qint64 major = currency.minorPerMajor();
    Drawer generic{"", {100 * major, 50 * major, 20 * major, 10 * major, 5 * major, 2 * major, major}, 5 * major};
    std::size_t at = 7;
    for (const qint64 part : {2, 5, 10, 20, 50, 100}) {
        if (major % part == 0 && at < generic.pieces.size() - 1)
            generic.pieces[at++] = major / part;
    }
    return generic;
}

} // namespace

QList<CashPieces> cashDrawer(Currency currency)
{
    const Drawer drawer = drawerOf(currency);
    QList<CashPieces> pieces;
    for (const qint64 piece : drawer.pieces) {
        if (piece > 0)
            pieces.append({Money(piece, currency), 0, piece < drawer.smallestNote});
    }
    return pieces;
}

QList<CashPieces> splitIntoCash(Money amount)
{
    QList<CashPieces> split;
    qint64 left = amount.minor();
    for (CashPieces pieces : cashDrawer(amount.currency())) {
        if (left < pieces.piece.minor())
            continue;
        pieces.count = static_cast<int>(left / pieces.piece.minor());
        left %= pieces.piece.minor();
        split.append(pieces);
    }
    return split;
}

QList<Money> likelyCash(Money due, int most)
{
    QList<Money> amounts;
    const QList<CashPieces> drawer = cashDrawer(due.currency());
    for (auto pieces = drawer.crbegin(); pieces != drawer.crend(); ++pieces) {
        if (pieces->isCoin)
            continue;
        const qint64 note = pieces->piece.minor();
        const Money rounded((due.minor() + note - 1) / note * note, due.currency());
        if (due < rounded && !amounts.contains(rounded))
            amounts.append(rounded);
    }
    std::ranges::sort(amounts, [](Money left, Money right) { return left < right; });
    return amounts.mid(0, most);
}

} // namespace parterre
