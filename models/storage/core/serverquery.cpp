#include "storage/core/serverquery.h"

#include <charconv>
#include <libpq-fe.h>

namespace parterre {
namespace {

/// The server numbers its parameters. What stands between quotes is left alone.
QByteArray numbered(const QByteArray &sql)
{
    QByteArray text;
    text.reserve(sql.size() + 32);
    char quote = 0;
    int number = 0;
    for (const char character : sql) {
        if (quote != 0)
            quote = character == quote ? 0 : quote;
        else if (character == '\'' || character == '"')
            quote = character;
        if (character == '?' && quote == 0)
            text += '$' + QByteArray::number(++number);
        else
            text += character;
    }
    return text;
}

constexpr Oid bytesType = 17;

} // namespace

ServerQuery::ServerQuery(ServerLink &link, const QByteArray &sql)
    : m_link(link), m_sql(numbered(sql)), m_name(link.prepare(m_sql))
{
}

void ServerQuery::bind(int place, QByteArray value)
{
    if (place >= m_values.size())
        m_values.resize(place + 1);
    m_values[place] = std::move(value);
}

void ServerQuery::bindText(int place, const QString &value)
{
    QByteArray text = value.toUtf8();
    // PostgreSQL's texts cannot hold it, and everything behind it would be lost.
    if (text.contains('\0'))
        text.replace(QByteArrayView("\0", 1), QByteArrayView());
    bind(place, text.isNull() ? QByteArray("") : text);
}

void ServerQuery::execute()
{
    m_answer.reset();
    m_row = -1;
    m_answer = m_link.run(m_name, m_sql, m_values);
}

bool ServerQuery::next()
{
    return m_answer && ++m_row < PQntuples(m_answer.get());
}

int ServerQuery::rowsChanged()
{
    return QByteArrayView(PQcmdTuples(m_answer.get())).toInt();
}

QByteArrayView ServerQuery::raw(int column) const
{
    return {PQgetvalue(m_answer.get(), m_row, column), PQgetlength(m_answer.get(), m_row, column)};
}

bool ServerQuery::isNull(int column) const
{
    return PQgetisnull(m_answer.get(), m_row, column) != 0;
}

qint64 ServerQuery::integer(int column) const
{
    const QByteArrayView digits = raw(column);
    qint64 value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

double ServerQuery::real(int column) const
{
    return raw(column).toDouble();
}

bool ServerQuery::boolean(int column) const
{
    const QByteArrayView word = raw(column);
    return word == "t" || word == "1";
}

QString ServerQuery::text(int column) const
{
    return QString::fromUtf8(raw(column));
}

QByteArray ServerQuery::bytes(int column) const
{
    const QByteArrayView stored = raw(column);
    if (PQftype(m_answer.get(), column) != bytesType)
        return stored.toByteArray();
    std::size_t size = 0;
    unsigned char *plain = PQunescapeBytea(reinterpret_cast<const unsigned char *>(stored.data()), &size);
    const QByteArray bytes(reinterpret_cast<const char *>(plain), static_cast<qsizetype>(size));
    PQfreemem(plain);
    return bytes;
}

} // namespace parterre
