#include "domain/venue/planfields.h"

#include "domain/venue/planlimits.h"

#include <QJsonDocument>

#include <algorithm>

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

} // namespace parterre
