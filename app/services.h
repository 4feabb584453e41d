#pragma once

#include "services/demoservice.h"
#include "services/eventservice.h"
#include "services/houseservice.h"
#include "services/moveservice.h"
#include "services/orderservice.h"
#include "services/queueservice.h"
#include "services/salemapservice.h"
#include "services/shoppingservice.h"
#include "services/sweepservice.h"
#include "services/venueservice.h"
#include "services/verifyservice.h"
#include "storage/database.h"

namespace parterre {

/// The database at one place and everything that works on it, in the order in which they need each other; they go in
/// the opposite order. Another place means another one of these. Made by Application for the window and by CommandLine
/// for a command; lives on the main thread.
struct Services
{
    explicit Services(const DatabaseLocation &location, const Database::Options &options = {})
        : database(location, options), house(database), venues(database), events(database), demo(database),
          maps(database), shopping(database), queue(database), orders(database), verifier(database), mover(database),
          sweeper(database)
    {
    }
    Q_DISABLE_COPY_MOVE(Services)

    Database database;
    HouseService house;
    VenueService venues;
    EventService events;
    DemoService demo;
    SaleMapService maps;
    ShoppingService shopping;
    QueueService queue;
    OrderService orders;
    VerifyService verifier;
    MoveService mover;
    SweepService sweeper;
};

} // namespace parterre
