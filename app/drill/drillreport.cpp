#include "drill/drillreport.h"

#include "commands/texttable.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

double milliseconds(qint64 microseconds)
{
    return static_cast<double>(microseconds) / 1000;
}

QString tenths(double value)
{
    return QLocale().toString(value, 'f', 1);
}

int sumOf(const QMap<EventId, PlaceCountsView> &events, int PlaceCountsView::*count)
{
    int sum = 0;
    for (const PlaceCountsView &places : events)
        sum += places.*count;
    return sum;
}

QString countsOf(const QMap<QString, int> &reasons)
{
    if (reasons.isEmpty())
        return u"0"_s;
    QStringList texts;
    int sum = 0;
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason) {
        texts.append(reason.key() + u' ' + QString::number(reason.value()));
        sum += reason.value();
    }
    return QString::number(sum) + u" ("_s + texts.join(u", "_s) + u')';
}

QJsonObject toJson(const QMap<QString, int> &reasons)
{
    QJsonObject object;
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason)
        object.insert(reason.key(), reason.value());
    return object;
}

QJsonArray toJson(const QMap<QString, Histogram> &steps)
{
    QJsonArray array;
    for (auto step = steps.cbegin(); step != steps.cend(); ++step) {
        const Histogram &times = step.value();
        array.append(QJsonObject{{u"step"_s, step.key()},
                                 {u"times"_s, times.count()},
                                 {u"p50"_s, milliseconds(times.quantile(0.5))},
                                 {u"p95"_s, milliseconds(times.quantile(0.95))},
                                 {u"p99"_s, milliseconds(times.quantile(0.99))},
                                 {u"slowest"_s, milliseconds(times.largest())}});
    }
    return array;
}

QString tableOf(const QMap<QString, Histogram> &steps)
{
    TextTable table({CommandText::tr("Step"), CommandText::tr("Times"), u"p50 ms"_s, u"p95 ms"_s, u"p99 ms"_s,
                     CommandText::tr("Slowest ms")});
    for (int column = 1; column <= 5; ++column)
        table.alignRight(column);
    for (auto step = steps.cbegin(); step != steps.cend(); ++step) {
        const Histogram &times = step.value();
        table.addRow({step.key(), QLocale().toString(times.count()), tenths(milliseconds(times.quantile(0.5))),
                      tenths(milliseconds(times.quantile(0.95))), tenths(milliseconds(times.quantile(0.99))),
                      tenths(milliseconds(times.largest()))});
    }
    return table.text().trimmed();
}

} // namespace

int DrillReport::freeAfter() const
{
    return sumOf(after, &PlaceCountsView::free);
}

int DrillReport::heldAfter() const
{
    return sumOf(after, &PlaceCountsView::held);
}

int DrillReport::sold() const
{
    return sumOf(after, &PlaceCountsView::sold) - sumOf(before, &PlaceCountsView::sold);
}

QStringList DrillReport::contradictions() const
{
    QStringList found;
    if (const int missing = static_cast<int>((figures.orders - orders).size()); missing > 0)
        found.append(CommandText::tr("%n orders that were acknowledged are not there.", nullptr, missing));
    if (const int strange = static_cast<int>((orders - figures.orders).size()); strange > 0)
        found.append(CommandText::tr("%n orders are there that nobody was told of.", nullptr, strange));
    if (sold() != figures.places) {
        found.append(
            CommandText::tr("The stations sold %1 places, the events say %2.").arg(figures.places).arg(sold()));
    }
    const auto hasPlaces = [this](EventId event) {
        const PlaceCountsView places = after.value(event);
        return places.free > 0 || places.held > 0;
    };
    if (std::ranges::any_of(figures.foundNothingAt, hasPlaces)) {
        found.append(
            CommandText::tr("%n buyers found nothing though places were left.", nullptr, figures.foundNothing));
    }
    return found;
}

bool DrillReport::isClean() const
{
    return verified.breaches.isEmpty() && figures.unexplained.isEmpty() && contradictions().isEmpty();
}

Outcome DrillReport::outcome() const
{
    return {text(), json(), {}, isClean() ? ExitCode::Done : ExitCode::Refused};
}

QString DrillReport::text() const
{
    const QLocale locale;
    const auto number = [&locale](qint64 value) { return locale.toString(value); };
    const int orderCount = static_cast<int>(figures.orders.size());
    QStringList lines{
        CommandText::tr("Sold: %1 places in %2 orders; left over: %3 free, %4 held.")
            .arg(number(figures.places), number(orderCount), number(freeAfter()), number(heldAfter())),
        CommandText::tr("Buyers: %1 served, %2 left without buying, %3 got fewer places than they wanted, %4 found "
                        "nothing, %5 could not be served; %6 were not called any more.")
            .arg(number(figures.served), number(figures.left), number(figures.gotFewer), number(figures.foundNothing),
                 number(figures.failed), number(options.buyers - figures.served)),
        options.throughQueue
            ? CommandText::tr("Through the line: %1 of them joined it and were called by another station.")
                  .arg(number(figures.elsewhere))
            : QString(),
        CommandText::tr(
            "Races lost: %1. Stations killed: %2; started again: %3; purchases taken up again: %4, of which "
            "%5 were sold already.")
            .arg(number(figures.lostRaces), number(figures.kills), number(figures.restarts), number(figures.resumed),
                 number(figures.settled)),
        CommandText::tr("Errors that the rules explain: %1").arg(countsOf(figures.explained)),
        CommandText::tr("Errors that nothing explains: %1").arg(countsOf(figures.unexplained)),
        CommandText::tr("%1 sales and %2 places a second, over %3 seconds.")
            .arg(tenths(figures.perSecond(orderCount)), tenths(figures.perSecond(figures.places)),
                 tenths(figures.seconds)),
        tableOf(figures.steps),
    };
    lines.removeAll(QString());
    for (const BreachView &breach : verified.breaches)
        lines.append(breach.promise + u": "_s + breach.subject + u": "_s + breach.detail);
    lines += contradictions();
    lines.append(isClean() ? CommandText::tr("Every promise is kept (%1 looked at, in %2 seconds).")
                                 .arg(number(verified.checks.size()), tenths(verifySeconds))
                           : CommandText::tr("The drill has found something wrong."));
    return lines.join(u'\n');
}

QJsonObject DrillReport::json() const
{
    const qint64 orderCount = figures.orders.size();
    QJsonArray breaches;
    for (const BreachView &breach : verified.breaches) {
        breaches.append(
            QJsonObject{{u"promise"_s, breach.promise}, {u"subject"_s, breach.subject}, {u"detail"_s, breach.detail}});
    }
    return {{u"events"_s, options.events.size()},
            {u"stations"_s, options.stations},
            {u"buyers"_s, options.buyers},
            {u"served"_s, figures.served},
            {u"places"_s, figures.places},
            {u"orders"_s, orderCount},
            {u"left"_s, figures.left},
            {u"gotFewer"_s, figures.gotFewer},
            {u"foundNothing"_s, figures.foundNothing},
            {u"failed"_s, figures.failed},
            {u"elsewhere"_s, figures.elsewhere},
            {u"soldOut"_s, isSoldOut()},
            {u"free"_s, freeAfter()},
            {u"held"_s, heldAfter()},
            {u"lostRaces"_s, figures.lostRaces},
            {u"kills"_s, figures.kills},
            {u"restarts"_s, figures.restarts},
            {u"resumed"_s, figures.resumed},
            {u"settled"_s, figures.settled},
            {u"explained"_s, toJson(figures.explained)},
            {u"unexplained"_s, toJson(figures.unexplained)},
            {u"seconds"_s, figures.seconds},
            {u"salesPerSecond"_s, figures.perSecond(orderCount)},
            {u"placesPerSecond"_s, figures.perSecond(figures.places)},
            {u"steps"_s, toJson(figures.steps)},
            {u"contradictions"_s, QJsonArray::fromStringList(contradictions())},
            {u"breaches"_s, breaches},
            {u"verifySeconds"_s, verifySeconds},
            {u"checks"_s, QJsonArray::fromStringList(verified.checks)}};
}

} // namespace parterre
