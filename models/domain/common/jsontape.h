#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <memory>
#include <optional>

#include <simdjson.h>

// Large JSON of our own, taken apart by simdjson in one pass into one tape instead of a tree of values: 132,000 seats
// in a tenth of the time that QJsonDocument takes. The values speak like Qt's, so that a reader looks the same with
// either. They lie on the tape and are valid as long as their JsonTape. Plain values; one thread at a time.
//
// It is stricter than Qt's parser: a text with a bare control character, half a surrogate pair or a whole number past
// 64 bits is none.

namespace parterre {

class TapeList;
class TapeObject;

class TapeValue
{
public:
    /// One that is not there.
    TapeValue() = default;
    explicit TapeValue(simdjson::dom::element element) : m_element(element) {}

    bool isUndefined() const { return !m_element; }
    bool isNull() const { return m_element && m_element->is_null(); }
    bool isString() const { return m_element && m_element->is_string(); }
    bool isDouble() const { return m_element && m_element->is_number(); }
    bool isBool() const { return m_element && m_element->is_bool(); }
    bool isArray() const { return m_element && m_element->is_array(); }
    bool isObject() const { return m_element && m_element->is_object(); }

    /// Each answers the given value, or an empty one, where there is nothing of that kind.
    QString toString() const;
    /// Whether toString() would answer this.
    bool says(const QString &text) const;
    double toDouble(double otherwise = 0) const { return as<double>().value_or(otherwise); }
    qint64 toInteger(qint64 otherwise = 0) const;
    bool toBool(bool otherwise = false) const { return as<bool>().value_or(otherwise); }
    TapeList toArray() const;
    TapeObject toObject() const;

private:
    template <class T>
    std::optional<T> as() const
    {
        T value{};
        if (!m_element || m_element->get(value) != simdjson::SUCCESS)
            return std::nullopt;
        return value;
    }

    std::optional<simdjson::dom::element> m_element;
};

class TapeList
{
public:
    class Iterator
    {
    public:
        explicit Iterator(simdjson::dom::array::iterator at) : m_at(at) {}
        TapeValue operator*() const { return TapeValue(*m_at); }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        bool operator!=(const Iterator &other) const { return m_at != other.m_at; }

    private:
        simdjson::dom::array::iterator m_at;
    };

    TapeList() = default;
    explicit TapeList(simdjson::dom::array array) : m_array(array) {}

    qsizetype size() const { return m_array ? static_cast<qsizetype>(m_array->size()) : 0; }
    /// Walks along the list.
    TapeValue at(qsizetype index) const;
    Iterator begin() const { return Iterator(m_array ? m_array->begin() : simdjson::dom::array::iterator()); }
    Iterator end() const { return Iterator(m_array ? m_array->end() : simdjson::dom::array::iterator()); }

private:
    std::optional<simdjson::dom::array> m_array;
};

class TapeObject
{
public:
    TapeObject() = default;
    explicit TapeObject(simdjson::dom::object object) : m_object(object) {}

    /// Walks over the keys, past whatever is in their values.
    TapeValue value(QLatin1StringView key) const;

private:
    std::optional<simdjson::dom::object> m_object;
};

/// A text and what was found in it.
class JsonTape
{
public:
    /// More brackets inside brackets than `mostDepth` make it none. The text is not copied when it is moved in.
    JsonTape(QByteArray json, int mostDepth);
    ~JsonTape();
    Q_DISABLE_COPY_MOVE(JsonTape)

    const QByteArray &text() const;
    /// Nothing when the text is not JSON or no object.
    std::optional<TapeObject> object() const;
    /// Why the text is not JSON, in simdjson's words; empty when it is.
    QString fault() const;

private:
    // What the parser looks like depends on how its library's users are compiled.
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parterre
