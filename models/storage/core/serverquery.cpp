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

ServerQuery::ServerQuery(ServerLink &link, const QByteArray &sql) : m_link(link), m_run{{}, numbered(sql), {}}
{
    m_run.name = link.prepare(m_run.sql);
}

void ServerQuery::bind(int place, QByteArray value)
{
    if (place >= m_run.values.size())
        m_run.values.resize(place + 1);
    m_run.values[place] = std::move(value);
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
    take(m_link.run(m_run));
}

void ServerQuery::executeTogether(ServerLink &link, const QList<PreparedQuery *> &queries)
{
    QList<const ServerRun *> runs;
    for (PreparedQuery *query : queries)
        runs.append(&static_cast<ServerQuery *>(query)->m_run);
    std::vector<ServerAnswer> answers = link.runTogether(runs);
    for (qsizetype i = 0; i < queries.size(); ++i)
        static_cast<ServerQuery *>(queries.at(i))->take(std::move(answers[static_cast<std::size_t>(i)]));
}

void ServerQuery::take(ServerAnswer answer)
{
    m_answer = std::move(answer);
    m_row = -1;
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
