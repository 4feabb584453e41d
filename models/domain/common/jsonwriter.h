#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>

namespace parterre {

/// Writes compact JSON straight into bytes, keys in the order in which they are given: the same value always gives the
/// same bytes, and a hundred thousand seats need no tree in between. The caller keeps begin and end in balance. A number
/// that JSON cannot say (NaN, infinity) is written as 0. A plain value of one thread.
class JsonWriter
{
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    /// `name` is plain ASCII without quotes or backslashes.
    JsonWriter &key(const char *name);

    JsonWriter &value(const QString &text);
    JsonWriter &value(double number);
    JsonWriter &value(std::integral auto number) { return integer(number); }
    JsonWriter &value(bool truth);
    JsonWriter &null();

    /// `key` and `value` in one.
    template <class T>
    JsonWriter &field(const char *name, const T &content)
    {
        return key(name).value(content);
    }

    const QByteArray &bytes() const { return m_bytes; }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    JsonWriter &integer(qint64 number);
    void separate();

    QByteArray m_bytes;
    bool m_needsComma = false;
};

} // namespace parterre
