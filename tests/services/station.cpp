// A counter in a process of its own, through the services that the counters use, that can die at any statement. Reads
// one order a line from standard input and answers one line:
//
//   station LOCATION STATION
//
//   die WHERE N DEED …   does the deed and dies of SIGKILL before or after its Nth statement (WHERE: before, after).
//                        "killed", or "done COUNT" when the deed has fewer statements. DEED is one of
//                          hold SESSION SEAT…     places SESSION AREA COUNT
//                          pay SESSION ORDER      cancel ORDER
//                          call EVENT             whoever is next in the event's queue
//                        What a deed acknowledged before it died is told as "acknowledged" in front of the answer.
//   churn EVENT ROUNDS SEED SEAT…   holds, gives back, sells and cancels these seats at random; "done COUNT"
//
// Each order is carried out by a child of this process, so that hundreds of deaths take seconds.

#include "services/houseservice.h"
#include "services/orderservice.h"
#include "services/queueservice.h"
#include "services/shoppingservice.h"
#include "storage/core/fault.h"
#include "storage/core/sqlconnection.h"
#include "storage/database.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QSqlDatabase>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <random>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

template <class T>
T must(const Result<T> &answer, const char *what)
{
    if (!answer)
        qFatal("%s: %s", what, qPrintable(describe(answer.error())));
    return *answer;
}

/// Dies without a word before or after the Nth statement from arm() on.
class Death : public FaultPoint
{
public:
    void arm(const QString &where, int number)
    {
        m_after = where == u"after"_s;
        m_left = number;
        m_count = 0;
    }
    int count() const { return m_count; }
    void beforeStatement(const char *) override
    {
        ++m_count;
        if (!m_after)
            meet();
    }
    void afterStatement(const char *) override
    {
        if (m_after)
            meet();
    }

private:
    void meet()
    {
        if (m_count == m_left)
            ::kill(::getpid(), SIGKILL);
    }

    bool m_after = false;
    int m_left = -1;
    int m_count = 0;
};

class Station
{
public:
    /// `alone`: one statement after the other on one thread, so that N is always the same one; else as in a window,
    /// with lanes and a feed that wakes the others.
    Station(const DatabaseLocation &location, const QString &name, bool alone)
        : m_database(location, options(alone)), m_shopping(m_database), m_queue(m_database), m_orders(m_database),
          m_actor(must(await(HouseService(m_database).registerStation(name)), "station"))
    {
    }

    /// How many statements the deed took.
    int die(const QStringList &words)
    {
        const QString where = words.at(1);
        const int number = words.at(2).toInt();
        const QString deed = words.at(3);
        if (deed == u"cancel"_s) {
            m_death.arm(where, number);
            must(await(m_orders.cancel(m_actor, OrderId::fromText(words.at(4)))), "cancel");
            return acknowledged();
        }
        if (deed == u"call"_s) {
            m_death.arm(where, number);
            must(await(m_queue.callNext(m_actor, {EventId(words.at(4).toLongLong()), {}, 1})), "call");
            return acknowledged();
        }
        const ShoppingView view = must(await(m_shopping.view(SessionId(words.at(4).toLongLong()))), "view");
        m_death.arm(where, number);
        if (deed == u"hold"_s) {
            SeatsDto seats;
            for (const QString &seat : words.mid(5))
                seats.wanted.append(SeatNo(seat.toLongLong()));
            must(await(m_shopping.put(m_actor, view, seats)), "hold");
        } else if (deed == u"places"_s) {
            const AreaPlacesDto places{AreaNo(words.at(5).toLongLong()), {{1, words.at(6).toInt()}}};
            must(await(m_shopping.put(m_actor, view, places)), "places");
        } else if (deed == u"pay"_s) {
            const CashPaymentDto cash{OrderId::fromText(words.at(5)), view.total};
            must(await(m_shopping.put(m_actor, view, cash)), "pay");
        }
        return acknowledged();
    }

    int churn(const QStringList &words)
    {
        const EventId event(words.at(1).toLongLong());
        const int rounds = words.at(2).toInt();
        std::mt19937 random(static_cast<std::mt19937::result_type>(words.at(3).toUInt()));
        const QStringList seats = words.mid(4);
        for (int round = 0; round < rounds; ++round) {
            OpenSessionDto dto;
            dto.event = event;
            const auto any = [&](qsizetype bound) {
                return static_cast<qsizetype>(random() % static_cast<quint32>(bound));
            };
            for (qsizetype i = 0, wanted = 1 + any(3); i < wanted; ++i)
                dto.seats.wanted.append(SeatNo(seats.at(any(seats.size())).toLongLong()));
            const ShoppingView view = must(await(m_shopping.open(m_actor, dto)), "open");
            if (view.lines.isEmpty() || any(2) == 0) {
                must(await(m_shopping.abandon(m_actor, view)), "abandon");
                continue;
            }
            const CashPaymentDto cash{OrderId::create(), view.total};
            must(await(m_shopping.put(m_actor, view, cash)), "pay");
            must(await(m_orders.cancel(m_actor, cash.order)), "cancel");
        }
        return rounds;
    }

private:
    Database::Options options(bool alone)
    {
        Database::Options options;
        options.faults = &m_death;
        options.inlineExecution = alone;
        return options;
    }
    int acknowledged()
    {
        const int count = m_death.count();
        std::printf("acknowledged ");
        std::fflush(stdout);
        return count;
    }

    Death m_death;
    Database m_database;
    ShoppingService m_shopping;
    QueueService m_queue;
    OrderService m_orders;
    Actor m_actor;
};

/// Carries an order out in a child and tells what became of it.
void carryOut(const DatabaseLocation &location, const QString &name, const QStringList &words)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool dies = words.constFirst() == u"die"_s;
        int count = 0;
        {
            Station station(location, name, dies);
            count = dies ? station.die(words) : station.churn(words);
        }
        std::printf("done %d\n", count);
        std::fflush(stdout);
        ::_exit(0);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
        std::printf("killed\n");
    else if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        std::printf("failed\n");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const DatabaseLocation location = must(DatabaseLocation::fromText(arguments.at(1)), "location");
    // Loaded once for all children; a driver that is not open has nothing that a child could not share.
    const bool isSqlite = location.engine == DatabaseLocation::Engine::Sqlite;
    const QSqlDatabase driver = makeSqlConnection(isSqlite ? u"QSQLITE"_s : u"QPSQL"_s, u"loaded"_s);
    for (std::string line; std::getline(std::cin, line);)
        carryOut(location, arguments.at(2), QString::fromStdString(line).split(u' ', Qt::SkipEmptyParts));
    return 0;
}
