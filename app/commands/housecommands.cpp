#include "commands/commandcontext.h"
#include "settings.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QJsonObject toJson(const HouseView &house, const DatabaseLocation &location)
{
    return {{u"database"_s, location.toText()},
            {u"name"_s, house.name},
            {u"houseId"_s, house.houseId},
            {u"migrationsApplied"_s, house.migrationsApplied}};
}

Result<Outcome> init(CommandContext &context)
{
    const Result<HouseView> house = context.await(context.services().house.init(context.option("name")));
    if (!house)
        return Failure(house.error());
    // The next command, and the window, go on here without being told.
    Settings().setDatabase(context.location());
    const QString sentence = house->migrationsApplied > 0
                                 ? CommandText::tr("The house is ready: %1").arg(context.location().toText())
                                 : CommandText::tr("The house was there already: %1").arg(context.location().toText());
    return Outcome{sentence, toJson(*house, context.location()), {}, ExitCode::Done};
}

Result<Outcome> migrate(CommandContext &context)
{
    HouseService &service = context.services().house;
    const Result<HouseCondition> condition = context.await(service.condition());
    if (!condition)
        return Failure(condition.error());
    if (*condition == HouseCondition::Missing)
        return failure(ErrorCode::Missing);
    const Result<HouseView> house = context.await(service.init());
    if (!house)
        return Failure(house.error());
    const QString sentence =
        house->migrationsApplied > 0
            ? CommandText::tr("The database was brought up to date in %n steps.", nullptr, house->migrationsApplied)
            : CommandText::tr("The database was up to date already.");
    return Outcome{sentence, toJson(*house, context.location()), {}, ExitCode::Done};
}

Result<Outcome> demo(CommandContext &context)
{
    DemoOptionsDto options;
    const Result<int> seats = context.numberOption("seats", 0);
    const Result<int> events = context.numberOption("events", 0);
    const Result<int> orders = context.numberOption("orders", 0);
    const Result<int> seed = context.numberOption("seed", 1);
    for (const Result<int> *number : {&seats, &events, &orders, &seed}) {
        if (!*number)
            return Failure(number->error());
    }
    options.seats = *seats;
    options.events = *events;
    options.orders = *orders;
    options.seed = static_cast<quint32>(*seed);
    // The house must be there before a station can be made known to it.
    const Result<HouseView> house = context.await(context.services().house.init());
    if (!house)
        return Failure(house.error());
    const Result<Actor> actor = context.actor();
    if (!actor)
        return Failure(actor.error());
    const Result<DemoView> filled = context.await(context.services().demo.fill(options, *actor));
    if (!filled)
        return Failure(filled.error());
    const QString counts = CommandText::tr("Venues: %1, events: %2, orders: %3, tickets: %4")
                               .arg(filled->venues)
                               .arg(filled->events)
                               .arg(filled->orders)
                               .arg(filled->tickets);
    const QString sentence = filled->alreadyThere ? CommandText::tr("The demo house was filled before.")
                                                  : CommandText::tr("The demo house is ready.");
    return Outcome{sentence + u'\n' + counts,
                   QJsonObject{{u"database"_s, context.location().toText()},
                               {u"alreadyThere"_s, filled->alreadyThere},
                               {u"venues"_s, filled->venues},
                               {u"events"_s, filled->events},
                               {u"orders"_s, filled->orders},
                               {u"tickets"_s, filled->tickets}},
                   {},
                   ExitCode::Done};
}

Result<Outcome> sweep(CommandContext &context)
{
    const Result<SweepView> swept = context.await(context.services().sweeper.sweep());
    if (!swept)
        return Failure(swept.error());
    QString text = CommandText::tr("Expired sessions: %1. Seats given back: %2. Standing places given back: %3.")
                       .arg(swept->sessions)
                       .arg(swept->seats)
                       .arg(swept->places);
    if (swept->elsewhere)
        text = CommandText::tr("Another station is sweeping just now.");
    return Outcome{text,
                   QJsonObject{{u"sessions"_s, swept->sessions},
                               {u"seats"_s, swept->seats},
                               {u"places"_s, swept->places},
                               {u"elsewhere"_s, swept->elsewhere}},
                   {},
                   ExitCode::Done};
}

Result<Outcome> verify(CommandContext &context)
{
    const Result<VerifyView> view = context.await(context.services().verifier.verify());
    if (!view)
        return Failure(view.error());
    QStringList lines;
    QJsonArray breaches;
    for (const BreachView &breach : view->breaches) {
        lines.append(u"%1: %2: %3"_s.arg(breach.promise, breach.subject, breach.detail));
        breaches.append(
            QJsonObject{{u"promise"_s, breach.promise}, {u"subject"_s, breach.subject}, {u"detail"_s, breach.detail}});
    }
    const int count = static_cast<int>(view->breaches.size());
    lines.append(CommandText::tr("%n breaches found", nullptr, count) + u" ("_s +
                 CommandText::tr("%1 promises looked at; events: %2, orders: %3, tickets: %4")
                     .arg(view->checks.size())
                     .arg(view->events)
                     .arg(view->orders)
                     .arg(view->tickets) +
                 u')');
    return Outcome{lines.join(u'\n'),
                   QJsonObject{{u"breaches"_s, breaches},
                               {u"checks"_s, QJsonArray::fromStringList(view->checks)},
                               {u"events"_s, view->events},
                               {u"orders"_s, view->orders},
                               {u"tickets"_s, view->tickets}},
                   {},
                   count == 0 ? ExitCode::Done : ExitCode::Refused};
}

} // namespace

QList<Command> houseCommands()
{
    return {
        {"init",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "make the database, or bring it up to date; may be repeated, also by several at once"),
         {{"name", "NAME",
           QT_TRANSLATE_NOOP("parterre::CommandText", "what the house is called; kept from the first time")}},
         init},
        {"migrate",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText", "bring a database up to date that an older Parterre has made"),
         {},
         migrate},
        {"demo",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText",
                           "fill the database with a house to try things out in; equal seeds give equal houses"),
         {{"seats", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "so many seats at least in the largest venue")},
          {"events", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "so many events")},
          {"orders", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "so many sold orders more")},
          {"seed", "N", QT_TRANSLATE_NOOP("parterre::CommandText", "else 1")}},
         demo},
        {"sweep",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText", "give back at once what expired purchases still hold"),
         {},
         sweep},
        {"verify",
         "",
         QT_TRANSLATE_NOOP("parterre::CommandText", "recompute from the data alone everything that the house promises"),
         {},
         verify},
    };
}

} // namespace parterre
