#include "simulation/deeds.h"
#include "simulation/promises.h"
#include "simulation/world.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString wordFor(const ShoppingView &view)
{
    if (view.status != ShoppingStatus::Selecting)
        return shoppingStatusText.toText(view.status);
    for (const NoticeView &notice : view.notices) {
        if (!notice.reason.startsWith(u"best-"_s))
            return notice.reason;
    }
    return u"done"_s;
}

/// Whether these could be the same person, by any of their keys.
bool isSamePerson(const SessionRow *a, const SessionRow *b)
{
    const auto digits = [](const SessionRow &row) {
        QString text = row.phone;
        return text.removeIf([](QChar c) { return !c.isDigit(); }).right(8);
    };
    return a && b && a->event == b->event &&
           ((!a->email.isEmpty() && a->email.toLower() == b->email.toLower()) ||
            (!a->phone.isEmpty() && digits(*a) == digits(*b)));
}

} // namespace

bool putOnScreen(
    World &world, const char *deed,
    const std::function<QFuture<Result<ShoppingView>>(ShoppingService &, const Actor &, const ShoppingView &)> &put)
{
    const std::optional<ScreenAt> at = anyScreen(world);
    if (!at)
        return false;
    Frame frame = world.frameAt(at->station, deed);
    frame.sessions.insert(at->session.value());
    frame.revision = at->view.revision;
    const auto answer = world.ask(std::move(frame), [&] {
        return put(world.counter(at->station).shopping(), world.actor(at->station), at->view);
    });
    if (!answer)
        return true;
    Promises(world).put(at->view, *answer);
    noteAnswer(world, *at, *answer);
    return true;
}

QString wordFor(const Error &error)
{
    static const QMap<ErrorCode, QString> words{{ErrorCode::Busy, u"busy"_s},
                                                {ErrorCode::Offline, u"offline"_s},
                                                {ErrorCode::OutcomeUnknown, u"unknown"_s},
                                                {ErrorCode::NotFound, u"not found"_s}};
    return error.reason.isEmpty() ? words.value(error.code, u"error"_s) : error.reason;
}

std::optional<ScreenAt> anyScreen(World &world, bool withBasket)
{
    QList<ScreenAt> all;
    QList<ScreenAt> likely; // at the station that has the session, and with something in the basket where that matters
    const Focus &focus = world.focus();
    for (const Customer &customer : std::as_const(world.book().customers)) {
        const qint64 id = customer.session.value();
        const SessionRow *row = world.now().session(id);
        if (focus.inTheQueue && !(row && row->event == world.facts().queuedEvent.value()))
            continue;
        if (focus.samePerson && !isSamePerson(row, world.now().session(focus.session)))
            continue;
        if ((focus.staysWithIt && id != focus.session) ||
            ((focus.wantsItsSeats || focus.samePerson) && id == focus.session))
            continue;
        for (int i = 0; i < customer.screens.size(); ++i) {
            const Screen &screen = customer.screens.at(i);
            if (!world.isIdle(screen.station))
                continue;
            all.append({customer.session, i, screen.station, screen.view});
            const bool isOwn = row && row->station == world.actor(screen.station).station.value();
            if (isOwn && !(withBasket && screen.view.lines.isEmpty()))
                likely.append(all.constLast());
        }
    }
    if (all.isEmpty())
        return std::nullopt;
    return !likely.isEmpty() && !world.dice().oneIn(4) ? world.dice().oneOf(likely) : world.dice().oneOf(all);
}

void noteAnswer(World &world, const ScreenAt &at, const Result<ShoppingView> &answer)
{
    world.countAnswer(world.last().deed, answer ? wordFor(*answer) : wordFor(answer.error()));
    Customer *customer = world.book().customer(at.session);
    if (!customer || at.screen < 0 || at.screen >= customer->screens.size())
        return; // the window was closed meanwhile
    Screen &screen = customer->screens[at.screen];
    if (screen.station != at.station || screen.view.revision != at.view.revision)
        return;
    if (answer)
        screen.view = *answer;
    const bool isOver =
        answer ? answer->status != ShoppingStatus::Selecting
               : answer.error().code == ErrorCode::NotFound || answer.error().reason == u"already-completed"_s;
    // Somebody looks at a session that is over now and then, and closes the window otherwise.
    if (isOver && !world.dice().oneIn(4))
        customer->screens.removeAt(at.screen);
}

BuyerDto anyBuyer(World &world)
{
    static const QStringList emails{u"ada@example.org"_s, u"ADA@example.org"_s, u"ben@example.org"_s, {}};
    static const QStringList phones{u"030 1234567"_s, u"+49 30 1234567"_s, u"030 7654321"_s, {}};
    BuyerDto buyer;
    buyer.name = u"Somebody"_s;
    buyer.email = world.dice().oneOf(emails);
    buyer.phone = world.dice().oneOf(phones);
    return buyer;
}

bool openSession(World &world)
{
    if (world.book().customers.size() >= 7 && !world.dice().oneIn(4)) {
        // Who has no window any more has gone home.
        world.book().customers.removeIf(
            [](const Customer &customer) { return customer.screens.isEmpty() && !customer.payment; });
        if (world.book().customers.size() >= 7)
            return false;
    }
    const int station = world.idleStation();
    OpenSessionDto dto;
    const bool queued = world.dice().oneIn(4);
    dto.event = queued ? world.facts().queuedEvent : world.facts().event;
    if (queued)
        dto.party = world.dice().between(1, 4);
    if (world.dice().oneIn(2))
        dto.buyer = anyBuyer(world);
    if (world.dice().oneIn(3))
        dto.seats.wanted = {world.dice().oneOf(world.facts().seats)};
    Frame frame = world.frameAt(station, "open");
    frame.opens = true;
    const auto answer =
        world.ask(std::move(frame), [&] { return world.counter(station).shopping().open(world.actor(station), dto); });
    if (!answer)
        return true;
    world.countAnswer(u"open"_s, *answer ? wordFor(**answer) : wordFor(answer->error()));
    if (*answer) {
        Promises(world).shown(**answer);
        world.book().customers.append(Customer{(*answer)->id, {{station, **answer}}, {}});
        if (queued)
            world.book().admitted.insert((*answer)->id.value());
    }
    return true;
}

bool putSeats(World &world)
{
    return putOnScreen(world, "seats", [&world](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
        SeatsDto seats{at.seats(), {}};
        if (world.focus().wantsItsSeats) {
            for (const auto &[seat, type] : world.now().basketOf(world.focus().session).seats)
                seats.wanted.append(SeatNo(seat));
            return shopping.put(actor, at, seats);
        }
        for (int i = world.dice().between(1, 3); i > 0; --i) {
            const SeatNo seat = world.dice().oneOf(world.facts().seats);
            if (seats.wanted.contains(seat))
                seats.wanted.removeAll(seat);
            else
                seats.wanted.append(seat);
        }
        return shopping.put(actor, at, seats);
    });
}

bool putBestSeats(World &world)
{
    return putOnScreen(world, "best", [&world](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
        BestSeatsDto best;
        best.types = QList<TicketTypeNo>(world.dice().between(1, 3), 1);
        best.together = world.dice().oneIn(2);
        return shopping.put(actor, at, best);
    });
}

bool putPlaces(World &world)
{
    return putOnScreen(world, "places",
                       [&world](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
                           AreaPlacesDto places{world.facts().pit, {}};
                           places.wanted.insert(1, world.dice().below(4));
                           if (world.dice().oneIn(3))
                               places.wanted.insert(2, world.dice().below(3));
                           return shopping.put(actor, at, places);
                       });
}

bool putTypes(World &world)
{
    return putOnScreen(world, "types", [&world](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
        TicketTypesDto types;
        for (const SeatNo seat : at.seats())
            types.seats.insert(seat, world.dice().between(1, 2));
        return shopping.put(actor, at, types);
    });
}

bool putBuyer(World &world)
{
    return putOnScreen(world, "buyer", [&world](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
        return shopping.put(actor, at, anyBuyer(world));
    });
}

bool extendSession(World &world)
{
    return putOnScreen(world, "extend", [](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
        return shopping.extend(actor, at);
    });
}

bool abandonSession(World &world)
{
    return putOnScreen(world, "abandon", [](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
        return shopping.abandon(actor, at);
    });
}

bool putDelivery(World &world)
{
    return putOnScreen(world, "delivery",
                       [&world](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
                           return shopping.put(actor, at, world.dice().oneIn(2) ? Delivery::Print : Delivery::Collect);
                       });
}

bool putPartySize(World &world)
{
    Focus focus = world.focus();
    const Focus before = focus;
    focus.inTheQueue = true;
    world.setFocus(focus);
    const bool done = putOnScreen(world, "party size",
                                  [&world](ShoppingService &shopping, const Actor &actor, const ShoppingView &at) {
                                      return shopping.put(actor, at, PartyDto{world.dice().between(1, 4)});
                                  });
    world.setFocus(before);
    return done;
}

bool lookAgain(World &world)
{
    if (world.book().customers.isEmpty())
        return false;
    SessionId session = world.dice().oneOf(world.book().customers).session;
    if (world.focus().staysWithIt && world.book().customer(SessionId(world.focus().session)))
        session = SessionId(world.focus().session);
    const int station = world.idleStation();
    Frame frame = world.frameAt(station, "look");
    const auto answer = world.ask(std::move(frame), [&] { return world.counter(station).shopping().view(session); });
    if (!answer)
        return true;
    world.countAnswer(u"look"_s, *answer ? wordFor(**answer) : wordFor(answer->error()));
    Customer *customer = world.book().customer(session);
    if (!*answer || !customer)
        return true;
    Promises(world).shown(**answer);
    // On the station's own window, or in a second one: two windows of a session are what revisions are for.
    for (Screen &screen : customer->screens) {
        if (screen.station == station && world.dice().oneIn(2)) {
            screen.view = **answer;
            return true;
        }
    }
    if (customer->screens.size() < 3 && (*answer)->status == ShoppingStatus::Selecting)
        customer->screens.append({station, **answer});
    return true;
}

} // namespace parterre
