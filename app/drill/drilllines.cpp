#include "drill/drilllines.h"

#include "domain/common/enumtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr EnumText endText(std::array<std::pair<DrillEnd, const char *>, 5>{{
    {DrillEnd::Sold, "sold"},
    {DrillEnd::Left, "left"},
    {DrillEnd::FoundNothing, "nothing"},
    {DrillEnd::Elsewhere, "elsewhere"},
    {DrillEnd::Failed, "failed"},
}});

constexpr EnumText kindText(std::array<std::pair<DrillNews::Kind, const char *>, 6>{{
    {DrillNews::Kind::Ready, "ready"},
    {DrillNews::Kind::Step, "step"},
    {DrillNews::Kind::Joined, "joined"},
    {DrillNews::Kind::Session, "session"},
    {DrillNews::Kind::Order, "order"},
    {DrillNews::Kind::Outcome, "outcome"},
}});

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<QJsonObject> objectOf(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

// Sessions have 63 random bits, which a number of JSON would round.
QString text(SessionId session)
{
    return session.isNull() ? QString() : session.toText();
}
SessionId sessionOf(const QJsonValue &value)
{
    return SessionId(value.toString().toLongLong());
}
QString text(const OrderId &order)
{
    return order.isNull() ? QString() : order.toText();
}

QStringList listOf(const QJsonValue &value)
{
    return value.toVariant().toStringList();
}

QJsonObject toJson(const DrillOutcome &outcome)
{
    QJsonArray steps;
    for (const DrillStep &step : outcome.steps)
        steps.append(QJsonArray{step.name, step.microseconds});
    return {{u"buyer"_s, outcome.buyer},
            {u"event"_s, outcome.event.value()},
            {u"end"_s, endText.toText(outcome.end)},
            {u"wanted"_s, outcome.wanted},
            {u"places"_s, outcome.places},
            {u"order"_s, text(outcome.order)},
            {u"resumed"_s, outcome.resumed},
            {u"settled"_s, outcome.settled},
            {u"lostRaces"_s, outcome.lostRaces},
            {u"steps"_s, steps},
            {u"explained"_s, QJsonArray::fromStringList(outcome.explained)},
            {u"unexplained"_s, QJsonArray::fromStringList(outcome.unexplained)}};
}

std::optional<DrillOutcome> outcomeOf(const QJsonObject &object)
{
    const std::optional<DrillEnd> end = endText.fromText(object.value(u"end"_s).toString());
    if (!end)
        return std::nullopt;
    DrillOutcome outcome;
    outcome.buyer = object.value(u"buyer"_s).toInt();
    outcome.event = EventId(object.value(u"event"_s).toInteger());
    outcome.end = *end;
    outcome.wanted = object.value(u"wanted"_s).toInt();
    outcome.places = object.value(u"places"_s).toInt();
    outcome.order = OrderId::fromText(object.value(u"order"_s).toString());
    outcome.resumed = object.value(u"resumed"_s).toBool();
    outcome.settled = object.value(u"settled"_s).toBool();
    outcome.lostRaces = object.value(u"lostRaces"_s).toInt();
    const QJsonArray steps = object.value(u"steps"_s).toArray();
    for (const QJsonValue &step : steps)
        outcome.steps.append({step.toArray().at(0).toString(), step.toArray().at(1).toInteger()});
    outcome.explained = listOf(object.value(u"explained"_s));
    outcome.unexplained = listOf(object.value(u"unexplained"_s));
    return outcome;
}

} // namespace

QByteArray lineOf(const DrillErrand &errand)
{
    return line({{u"buyer"_s, errand.buyer},
                 {u"event"_s, errand.event.value()},
                 {u"session"_s, text(errand.session)},
                 {u"order"_s, text(errand.order)},
                 {u"joined"_s, errand.hasJoined}});
}

QByteArray lineOf(const DrillNews &news)
{
    QJsonObject object{{u"news"_s, kindText.toText(news.kind)}};
    switch (news.kind) {
    case DrillNews::Kind::Ready:
    case DrillNews::Kind::Joined: break;
    case DrillNews::Kind::Step: object.insert(u"step"_s, news.step); break;
    case DrillNews::Kind::Session: object.insert(u"session"_s, text(news.session)); break;
    case DrillNews::Kind::Order: object.insert(u"order"_s, text(news.order)); break;
    case DrillNews::Kind::Outcome: object.insert(u"outcome"_s, toJson(news.outcome)); break;
    }
    return line(object);
}

std::optional<DrillErrand> errandOf(const QByteArray &line)
{
    const std::optional<QJsonObject> object = objectOf(line);
    if (!object || object->value(u"buyer"_s).toInt() < 1)
        return std::nullopt;
    return DrillErrand{object->value(u"buyer"_s).toInt(), EventId(object->value(u"event"_s).toInteger()),
                       sessionOf(object->value(u"session"_s)), OrderId::fromText(object->value(u"order"_s).toString()),
                       object->value(u"joined"_s).toBool()};
}

std::optional<DrillNews> newsOf(const QByteArray &line)
{
    const std::optional<QJsonObject> object = objectOf(line);
    if (!object)
        return std::nullopt;
    const std::optional<DrillNews::Kind> kind = kindText.fromText(object->value(u"news"_s).toString());
    if (!kind)
        return std::nullopt;
    DrillNews news;
    news.kind = *kind;
    news.step = object->value(u"step"_s).toString();
    news.session = sessionOf(object->value(u"session"_s));
    news.order = OrderId::fromText(object->value(u"order"_s).toString());
    if (*kind == DrillNews::Kind::Outcome) {
        const std::optional<DrillOutcome> outcome = outcomeOf(object->value(u"outcome"_s).toObject());
        if (!outcome)
            return std::nullopt;
        news.outcome = *outcome;
    }
    return news;
}

} // namespace parterre
