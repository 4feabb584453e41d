#include "storage/bench/feedfloor.h"

#include "storage/backup/servertool.h"
#include "storage/bench/rawsqlite.h"
#include "storage/core/dberror.h"

#include <libpq-fe.h>
#include <poll.h>

namespace parterre {
namespace {

constexpr int patienceMs = 10'000;

struct Close
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
    void operator()(PGresult *answer) const { PQclear(answer); }
    void operator()(PGnotify *notice) const { PQfreemem(notice); }
};
using Link = std::unique_ptr<PGconn, Close>;

Failure failed(const Link &link)
{
    return failure(ErrorCode::Offline, QString::fromUtf8(PQerrorMessage(link.get())).trimmed());
}

Result<void> run(const Link &link, const char *sql)
{
    const std::unique_ptr<PGresult, Close> answer(PQexec(link.get(), sql));
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK)
        return failed(link);
    return {};
}

Result<void> waitForNotice(const Link &link)
{
    while (true) {
        if (PQconsumeInput(link.get()) == 0)
            return failed(link);
        if (const std::unique_ptr<PGnotify, Close> notice(PQnotifies(link.get())); notice)
            return {};
        pollfd socket{PQsocket(link.get()), POLLIN, 0};
        if (::poll(&socket, 1, patienceMs) == 0)
            return failure(ErrorCode::Offline, QStringLiteral("no notice came"));
    }
}

} // namespace

struct FeedFloor::Private
{
    DatabaseLocation location;
    Password password;
    Link listener;
    Link teller;
    std::unique_ptr<RawSqlite> raw;

    Link open() const
    {
        QString text = connectionText(location);
        if (const QString known = password.text(); !known.isEmpty())
            text +=
                QStringLiteral(" password='%1'")
                    .arg(QString(known).replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'")));
        return Link(PQconnectdb(text.toUtf8().constData()));
    }
    Result<void> tellServer()
    {
        if (!listener) {
            listener = open();
            teller = open();
            if (const Result<void> listens = run(listener, "LISTEN parterre_bench"); !listens)
                return listens;
        }
        if (const Result<void> told = run(teller, "NOTIFY parterre_bench"); !told)
            return told;
        return waitForNotice(listener);
    }
    Result<void> changeFile()
    {
        try {
            if (!raw)
                raw = std::make_unique<RawSqlite>(location.path);
            raw->change(1);
            return {};
        } catch (const DbError &error) {
            return Failure(error.error());
        }
    }
};

FeedFloor::FeedFloor(const DatabaseLocation &location, const Password &password)
    : d(std::make_unique<Private>(Private{location, password, {}, {}, {}}))
{
}

FeedFloor::~FeedFloor() = default;

Result<void> FeedFloor::tell()
{
    return d->location.engine == DatabaseLocation::Engine::Postgresql ? d->tellServer() : d->changeFile();
}

} // namespace parterre
