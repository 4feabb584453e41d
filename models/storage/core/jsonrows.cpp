#include "storage/core/jsonrows.h"

namespace parterre {

JsonRows &JsonRows::row()
{
    m_text += m_text.isEmpty() ? QStringLiteral("[[") : QStringLiteral("],[");
    m_rowIsEmpty = true;
    return *this;
}

void JsonRows::separate()
{
    if (!m_rowIsEmpty)
        m_text += u',';
    m_rowIsEmpty = false;
}

JsonRows &JsonRows::add(qint64 number)
{
    separate();
    m_text += QString::number(number);
    return *this;
}

JsonRows &JsonRows::add(QStringView text)
{
    separate();
    m_text += u'"';
    for (const QChar character : text) {
        if (character == u'"' || character == u'\\') {
            m_text += u'\\';
            m_text += character;
        } else if (character.isNull()) {
            continue; // PostgreSQL's texts cannot hold it
        } else if (character < u' ') {
            m_text += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QChar(u'0'));
        } else {
            m_text += character;
        }
    }
    m_text += u'"';
    return *this;
}

JsonRows &JsonRows::addNull()
{
    separate();
    m_text += QStringLiteral("null");
    return *this;
}

QString JsonRows::text() const
{
    return m_text.isEmpty() ? QStringLiteral("[]") : m_text + QStringLiteral("]]");
}

} // namespace parterre
