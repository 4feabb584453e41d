#pragma once

#include "domain/common/result.h"
#include "simulation/book.h"

#include <QString>

namespace parterre {

class World;

// What people do in a simulated house. Each is one step; what it is about is up to the dice. False when there was
// nothing to do it with, and nothing was done.

bool openSession(World &world);
bool putSeats(World &world);
bool putBestSeats(World &world);
bool putPlaces(World &world);
bool putTypes(World &world);
bool putBuyer(World &world);
bool extendSession(World &world);
bool abandonSession(World &world);
bool lookAgain(World &world);

bool pay(World &world);
bool payAgain(World &world);
bool cancelOrder(World &world);
bool checkTicket(World &world);

bool joinQueue(World &world);
bool callNext(World &world);
bool callAgain(World &world);
bool serveEntry(World &world);
bool lapseEntry(World &world);
bool leaveQueue(World &world);
bool changeParty(World &world);
bool letOthersPass(World &world);

bool sweep(World &world);
bool letTimePass(World &world);
bool setClockBack(World &world);
bool switchStationOff(World &world);
bool restartServer(World &world);

/// What the next step is drawn to, if anything.
struct Focus
{
    qint64 session = 0;
    bool staysWithIt = false;   ///< works on this session
    bool inTheQueue = false;    ///< works on a session of the event with the queue
    bool wantsItsSeats = false; ///< works on another one, for the seats of this
};

/// A window of a station that has nothing else to do, as a place in the book; nothing when there is none.
struct ScreenAt
{
    SessionId session;
    int screen = 0;
    int station = 0;
    ShoppingView view;
};
std::optional<ScreenAt> anyScreen(World &world, bool withBasket = false);
/// The answer to a put comes onto its screen, or a sentence about why not.
void noteAnswer(World &world, const ScreenAt &at, const Result<ShoppingView> &answer);
QString wordFor(const Error &error);
BuyerDto anyBuyer(World &world);

} // namespace parterre
