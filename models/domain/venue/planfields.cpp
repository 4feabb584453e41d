#include "domain/venue/planfields.h"

#include "domain/venue/planlimits.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

struct Weight
{
    int depth = 0;
    qint64 values = 0;
};

/// Counts brackets and commas outside of strings without building anything.
Weight weigh(const QByteArray &json)
{
    Weight weight;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        switch (c) {
        case '"':
            inString = true;
            break;
        case '[':
        case '{':
            weight.depth = std::max(weight.depth, ++depth);
            ++weight.values;
            break;
        case ']':
        case '}':
            --depth;
            break;
        case ',':
        case ':':
            ++weight.values;
            break;
        default:
            break;
        }
    }
    return weight;
}

QString lineOf(const QByteArray &json, qsizetype offset)
{
    const auto end = json.begin() + std::min(offset, json.size());
    return u"line "_s + QString::number(std::count(json.begin(), end, '\n') + 1);
}

} // namespace

std::optional<QJsonObject> parseGuardedJson(const QByteArray &json, PlanReport &report)
{
    if (json.size() > planlimits::bytes) {
        report.refuse("import-too-large", QString(), {QString::number(planlimits::bytes / (1024 * 1024))});
        return std::nullopt;
    }
    const Weight weight = weigh(json);
    if (weight.depth > planlimits::depth) {
        report.refuse("import-too-deep", QString(), {QString::number(planlimits::depth)});
        return std::nullopt;
    }
    if (weight.values > planlimits::values) {
        report.refuse("import-too-many-values", QString(), {QString::number(planlimits::values)});
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        report.refuse("import-not-json", lineOf(json, error.offset), {error.errorString()});
        return std::nullopt;
    }
    if (!document.isObject()) {
        report.refuse("import-wrong-root", QString());
        return std::nullopt;
    }
    return document.object();
}

bool PlanFields::has(const char *key) const
{
    const QJsonValue found = value(key);
    return !found.isUndefined() && !found.isNull();
}

std::optional<QString> PlanFields::text(const char *key, int maxLength) const
{
    if (!has(key))
        return std::nullopt;
    const QJsonValue found = value(key);
    if (!found.isString()) {
        wrongKind(key, "text");
        return std::nullopt;
    }
    const QString text = found.toString();
    if (text.size() > maxLength) {
        m_report.refuse("import-text-too-long", PlanPlace{&m_place, key}, {QString::number(maxLength)});
        return std::nullopt;
    }
    return text;
}

std::optional<QString> PlanFields::needText(const char *key, int maxLength) const
{
    if (!has(key))
        missing(key);
    return text(key, maxLength);
}

std::optional<double> PlanFields::number(const char *key, double lowest, double highest) const
{
    if (!has(key))
        return std::nullopt;
    const QJsonValue found = value(key);
    if (!found.isDouble()) {
        wrongKind(key, "number");
        return std::nullopt;
    }
    const double number = found.toDouble();
    if (!(number >= lowest && number <= highest)) {
        m_report.refuse("import-number-out-of-range", PlanPlace{&m_place, key}, {QString::number(number)});
        return std::nullopt;
    }
    return number;
}

std::optional<double> PlanFields::needNumber(const char *key, double lowest, double highest) const
{
    if (!has(key))
        missing(key);
    return number(key, lowest, highest);
}

std::optional<int> PlanFields::integer(const char *key, int lowest, int highest) const
{
    const std::optional<double> found = number(key, lowest, highest);
    if (!found)
        return std::nullopt;
    if (*found != std::floor(*found)) {
        wrongKind(key, "whole number");
        return std::nullopt;
    }
    return static_cast<int>(*found);
}

std::optional<bool> PlanFields::boolean(const char *key) const
{
    if (!has(key))
        return std::nullopt;
    if (!value(key).isBool()) {
        wrongKind(key, "true or false");
        return std::nullopt;
    }
    return value(key).toBool();
}

std::optional<QJsonArray> PlanFields::array(const char *key, qsizetype maxCount) const
{
    if (!has(key))
        return std::nullopt;
    if (!value(key).isArray()) {
        wrongKind(key, "list");
        return std::nullopt;
    }
    const QJsonArray found = value(key).toArray();
    if (found.size() > maxCount) {
        m_report.refuse("import-too-many", PlanPlace{&m_place, key}, {QString::number(maxCount)});
        return std::nullopt;
    }
    return found;
}

std::optional<QJsonArray> PlanFields::needArray(const char *key, qsizetype maxCount) const
{
    if (!has(key))
        missing(key);
    return array(key, maxCount);
}

std::optional<QJsonObject> PlanFields::object(const char *key) const
{
    if (!has(key))
        return std::nullopt;
    if (!value(key).isObject()) {
        wrongKind(key, "object");
        return std::nullopt;
    }
    return value(key).toObject();
}

void PlanFields::missing(const char *key) const
{
    m_report.refuse("import-missing-value", m_place, {QString::fromLatin1(key)});
}

void PlanFields::wrongKind(const char *key, const char *wanted) const
{
    m_report.refuse("import-wrong-kind", PlanPlace{&m_place, key}, {QString::fromLatin1(wanted)});
}

} // namespace parterre
