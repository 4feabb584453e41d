#include "domain/common/jsonwriter.h"

#include <array>
#include <charconv>
#include <cmath>

namespace parterre {

JsonWriter &JsonWriter::key(const char *name)
{
    separate();
    m_bytes += '"';
    m_bytes += name;
    m_bytes += "\":";
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::value(const QString &text)
{
    separate();
    m_bytes += '"';
    const QByteArray utf8 = text.toUtf8();
    qsizetype markEnd = 0;
    // A reader would take a mark at the beginning of a text for a byte-order mark and drop it.
    if (utf8.startsWith("\xef\xbb\xbf")) {
        m_bytes += "\\ufeff";
        markEnd = 3;
    }
    for (const char c : QByteArrayView(utf8).sliced(markEnd)) {
        if (c == '"' || c == '\\') {
            m_bytes += '\\';
            m_bytes += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            constexpr char digits[] = "0123456789abcdef";
            m_bytes += "\\u00";
            m_bytes += digits[c >> 4];
            m_bytes += digits[c & 15];
        } else {
            m_bytes += c;
        }
    }
    m_bytes += '"';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        number = 0;
    separate();
    // The shortest text that reads back as the same number, whatever the locale.
    std::array<char, 40> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    m_bytes.append(buffer.data(), result.ptr - buffer.data());
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::value(bool truth)
{
    separate();
    m_bytes += truth ? "true" : "false";
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_bytes += "null";
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_bytes += bracket;
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_bytes += bracket;
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 number)
{
    separate();
    m_bytes += QByteArray::number(number);
    m_needsComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_bytes += ',';
}

} // namespace parterre
