#pragma once

#include "domain/venue/planreport.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPointF>

#include <optional>

// Reading JSON that a stranger wrote: the text is weighed before it is taken apart, and every value is asked for with a
// limit. What is wrong goes to the PlanReport with its place.

namespace parterre {

/// The root object, or nothing and a refusal: too large, too deeply nested, too many values, not JSON, or no object.
std::optional<QJsonObject> parseGuardedJson(const QByteArray &json, PlanReport &report);

/// One object of the file and where it stands; the place and the report must outlive it. Answers nothing where a value is missing or makes no sense; the functions
/// whose names start with `need` say so in the report, and all of them refuse a value of the wrong kind.
class PlanFields
{
public:
    PlanFields(const QJsonObject &object, const PlanPlace &place, PlanReport &report)
        : m_object(object), m_place(place), m_report(report)
    {
    }

    bool has(const char *key) const;
    QJsonValue value(const char *key) const { return m_object.value(QLatin1StringView(key)); }

    std::optional<QString> text(const char *key, int maxLength) const;
    std::optional<QString> needText(const char *key, int maxLength) const;
    /// A finite number between the limits.
    std::optional<double> number(const char *key, double lowest, double highest) const;
    std::optional<double> needNumber(const char *key, double lowest, double highest) const;
    std::optional<int> integer(const char *key, int lowest, int highest) const;
    std::optional<bool> boolean(const char *key) const;
    std::optional<QJsonArray> array(const char *key, qsizetype maxCount) const;
    std::optional<QJsonArray> needArray(const char *key, qsizetype maxCount) const;
    std::optional<QJsonObject> object(const char *key) const;

    const QJsonObject &all() const { return m_object; }
    const PlanPlace &place() const { return m_place; }
    PlanReport &report() const { return m_report; }

private:
    void missing(const char *key) const;
    void wrongKind(const char *key, const char *wanted) const;

    QJsonObject m_object; // shares the document's memory
    const PlanPlace &m_place;
    PlanReport &m_report;
};

} // namespace parterre
