#pragma once

#include "domain/common/error.h"
#include "domain/common/result.h"
#include "services/houseservice.h"
#include "services/station.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace parterre {

struct Services;

/// What shall happen when the house is opened.
struct HouseWishes
{
    QString station;
    bool fillDemo = false;
    /// A place of our own choice: a house is made there, or brought up to date, without asking.
    bool mayMake = false;
};

/// Opens the house for the window and keeps watching it: whatever is wrong with the database is said once, looked at
/// again every few seconds, and said to be over. Nothing is ever waited for. Owned by Application, used on its thread;
/// must go before the services.
class HouseLink : public QObject
{
    Q_OBJECT

public:
    enum class Step { Opening, Making, FillingDemo };
    Q_ENUM(Step)

    HouseLink(Services &services, const HouseWishes &wishes, QObject *parent = nullptr);

    /// Opens the house, or looks again at what was wrong with it.
    void tryAgain();
    /// The same, and makes the database or brings it up to date where that is what it takes.
    void make();
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void stepped(parterre::HouseLink::Step step);
    /// Once: from now on everything can be asked.
    void opened(const parterre::Actor &actor);
    void failed(const parterre::Error &error);
    void recovered();

private:
    /// `then` goes on with the value on this thread; an error ends in fail().
    template <class T, class Then>
    void ask(QFuture<Result<T>> question, Then then);

    void look();
    void found(HouseCondition condition);
    void makeHouse();
    void registerStation();
    void fillDemo(const Actor &actor);
    void finish(const Actor &actor);
    void fail(const Error &error);

    Services &m_services;
    HouseWishes m_wishes;
    QTimer m_again;
    std::optional<Error> m_fault;
    Actor m_actor;
    bool m_open = false;
    bool m_asking = false;
};

} // namespace parterre
