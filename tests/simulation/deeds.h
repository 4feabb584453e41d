#pragma once

#include "domain/common/result.h"
#include "services/station.h"
#include "simulation/book.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace parterre {

class ShoppingService;
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
bool putDelivery(World &world);
bool putPartySize(World &world);

bool parkSale(World &world);
bool takeOver(World &world);

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
bool recallEntry(World &world);
bool preferEntry(World &world);
bool lookAtQueue(World &world);
bool putQueueRules(World &world);

bool changePrices(World &world);
bool changeLimits(World &world);
bool switchSales(World &world);

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
    bool samePerson = false;    ///< works on another one of the same buyer
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
/// A put on some screen, from the question to the book.
bool putOnScreen(
    World &world, const char *deed,
    const std::function<QFuture<Result<ShoppingView>>(ShoppingService &, const Actor &, const ShoppingView &)> &put);
/// The answer to a put comes onto its screen, or a sentence about why not.
void noteAnswer(World &world, const ScreenAt &at, const Result<ShoppingView> &answer);
QString wordFor(const Error &error);
BuyerDto anyBuyer(World &world);

// Scenes of several steps (scenes.cpp).

/// A payment whose COMMIT comes late, an event that changes meanwhile, and the payment again.
bool openOutcome(World &world);
/// Two stations take the same sale, and the server restarts in between.
bool rivalTakeOvers(World &world);
/// A hold's time is over, somebody else takes the seat, and the database's clock goes back to before the end.
bool clockComesBack(World &world);
/// Two sales of three places each for somebody who may have five, and one of them is paid.
bool onePersonTwice(World &world);
bool twoWindowsOfASale(World &world);
/// Whoever is in has most of the places, others wait for as many, and the next are called.
bool fullQueue(World &world);

// What gets in the way of a step that is under way; false when there is nobody to do it.

struct Frame;
bool payInTheQueue(World &world, const Frame &frame);
bool payAsTheSamePerson(World &world, const Frame &frame);
bool changeItsBuyer(World &world, const Frame &frame);
/// The time of its holds runs out, and somebody takes them.
bool takeItsSeats(World &world, const Frame &frame);

} // namespace parterre
