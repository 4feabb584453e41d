#include "commands/benchreport.h"

#include "commands/texttable.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Three significant digits, and never an exponent.
QString shortNumber(double value)
{
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return QString::number(value, 'f', decimals);
}

QString shortNumber(const std::optional<double> &value)
{
    return value ? shortNumber(*value) : QString();
}

QString targetOf(const BenchFigure &figure)
{
    if (figure.atLeast)
        return u"≥ "_s + shortNumber(*figure.atLeast);
    return figure.atMost ? u"≤ "_s + shortNumber(*figure.atMost) : QString();
}

QString verdictOf(const BenchFigure &figure)
{
    if (!figure.atLeast && !figure.atMost)
        return {};
    return figure.isKept() ? CommandText::tr("kept") : CommandText::tr("missed");
}

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const BenchFigure &figure)
{
    return {{u"name"_s, figure.name},
            {u"unit"_s, figure.unit},
            {u"value"_s, figure.value},
            {u"floor"_s, numberOrNull(figure.floor)},
            {u"ratio"_s, numberOrNull(figure.ratio)},
            {u"atLeast"_s, numberOrNull(figure.atLeast)},
            {u"atMost"_s, numberOrNull(figure.atMost)},
            {u"kept"_s, figure.isKept()}};
}

QString conditionText(const QJsonObject &conditions)
{
    QStringList texts;
    for (auto condition = conditions.begin(); condition != conditions.end(); ++condition)
        texts.append(condition.key() + u' ' + condition.value().toVariant().toString());
    return texts.join(u", "_s);
}

} // namespace

BenchFigure BenchFigure::rate(const QString &name, double value, double floor, std::optional<double> atLeast)
{
    return {name, u"1/s"_s, value, floor, floor > 0 ? value / floor : 0, atLeast, {}};
}

BenchFigure BenchFigure::time(const QString &name, double value, double floor, std::optional<double> atMost)
{
    return {name, u"ms"_s, value, floor, floor > 0 ? value / floor : 0, {}, atMost};
}

bool BenchFigure::isKept() const
{
    const double judged = ratio.value_or(value);
    return (!atLeast || judged >= *atLeast) && (!atMost || judged <= *atMost);
}

bool BenchReport::isKept() const
{
    return std::ranges::all_of(figures, &BenchFigure::isKept);
}

Outcome BenchReport::outcome() const
{
    TextTable table({CommandText::tr("What"),
                     CommandText::tr("Figure"),
                     {},
                     CommandText::tr("Floor"),
                     CommandText::tr("Ratio"),
                     CommandText::tr("Target"),
                     {}});
    for (const int column : {1, 3, 4})
        table.alignRight(column);
    QJsonArray json;
    for (const BenchFigure &figure : figures) {
        table.addRow({figure.name, shortNumber(figure.value), figure.unit, shortNumber(figure.floor),
                      shortNumber(figure.ratio), targetOf(figure), verdictOf(figure)});
        json.append(toJson(figure));
    }
    QStringList lines{title, conditionText(conditions), table.text().trimmed()};
    lines.removeAll(QString());
    return {lines.join(u'\n'),
            QJsonObject{{u"conditions"_s, conditions}, {u"figures"_s, json}, {u"kept"_s, isKept()}},
            {},
            isKept() ? ExitCode::Done : ExitCode::Refused};
}

} // namespace parterre
