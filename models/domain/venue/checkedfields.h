#pragma once

#include "domain/venue/planreport.h"

#include <QLatin1StringView>
#include <QString>

#include <cmath>
#include <optional>
#include <utility>

namespace parterre {

/// One object of a JSON text and where it stands; the place, the report and the text taken apart must outlive it.
/// `Object` is QJsonObject, or TapeObject. Answers nothing where a value is missing or makes no sense; the functions
/// whose names start with `need` say so in the report, and all of them refuse a value of the wrong kind.
template <class Object>
class CheckedFields
{
public:
    using Value = decltype(std::declval<const Object &>().value(QLatin1StringView()));
    using List = decltype(std::declval<const Value &>().toArray());

    CheckedFields(const Object &object, const PlanPlace &place, PlanReport &report)
        : m_object(object), m_place(place), m_report(report)
    {
    }

    bool has(const char *key) const { return isGiven(value(key)); }
    Value value(const char *key) const { return m_object.value(QLatin1StringView(key)); }

    std::optional<QString> text(const char *key, int maxLength) const
    {
        const Value found = value(key);
        if (!isGiven(found))
            return std::nullopt;
        if (!found.isString())
            return wrongKind(key, "text");
        QString text = found.toString();
        if (text.size() <= maxLength)
            return text;
        m_report.refuse("import-text-too-long", PlanPlace{&m_place, key}, {QString::number(maxLength)});
        return std::nullopt;
    }
    std::optional<QString> needText(const char *key, int maxLength) const
    {
        need(key);
        return text(key, maxLength);
    }

    /// A finite number between the limits.
    std::optional<double> number(const char *key, double lowest, double highest) const
    {
        const Value found = value(key);
        if (!isGiven(found))
            return std::nullopt;
        if (!found.isDouble())
            return wrongKind(key, "number");
        const double number = found.toDouble();
        if (number >= lowest && number <= highest)
            return number;
        m_report.refuse("import-number-out-of-range", PlanPlace{&m_place, key}, {QString::number(number)});
        return std::nullopt;
    }
    std::optional<double> needNumber(const char *key, double lowest, double highest) const
    {
        need(key);
        return number(key, lowest, highest);
    }
    std::optional<int> integer(const char *key, int lowest, int highest) const
    {
        const std::optional<double> found = number(key, lowest, highest);
        if (!found)
            return std::nullopt;
        if (*found != std::floor(*found))
            return wrongKind(key, "whole number");
        return static_cast<int>(*found);
    }

    std::optional<bool> boolean(const char *key) const
    {
        const Value found = value(key);
        if (!isGiven(found))
            return std::nullopt;
        if (!found.isBool())
            return wrongKind(key, "true or false");
        return found.toBool();
    }

    std::optional<List> array(const char *key, qsizetype maxCount) const
    {
        const Value found = value(key);
        if (!isGiven(found))
            return std::nullopt;
        if (!found.isArray())
            return wrongKind(key, "list");
        const List list = found.toArray();
        if (list.size() <= maxCount)
            return list;
        m_report.refuse("import-too-many", PlanPlace{&m_place, key}, {QString::number(maxCount)});
        return std::nullopt;
    }
    std::optional<List> needArray(const char *key, qsizetype maxCount) const
    {
        need(key);
        return array(key, maxCount);
    }

    std::optional<Object> object(const char *key) const
    {
        const Value found = value(key);
        if (!isGiven(found))
            return std::nullopt;
        if (!found.isObject())
            return wrongKind(key, "object");
        return found.toObject();
    }

    const Object &all() const { return m_object; }
    const PlanPlace &place() const { return m_place; }
    PlanReport &report() const { return m_report; }

private:
    static bool isGiven(const Value &value) { return !value.isUndefined() && !value.isNull(); }

    void need(const char *key) const
    {
        if (!has(key))
            m_report.refuse("import-missing-value", m_place, {QString::fromLatin1(key)});
    }
    std::nullopt_t wrongKind(const char *key, const char *wanted) const
    {
        m_report.refuse("import-wrong-kind", PlanPlace{&m_place, key}, {QString::fromLatin1(wanted)});
        return std::nullopt;
    }

    Object m_object; // shares the memory of the text taken apart
    const PlanPlace &m_place;
    PlanReport &m_report;
};

} // namespace parterre
