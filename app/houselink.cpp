#include "houselink.h"

#include "services.h"

namespace parterre {
namespace {

constexpr std::chrono::seconds whileBroken{2};
constexpr std::chrono::seconds whileWell{10};

} // namespace

HouseLink::HouseLink(Services &services, const HouseWishes &wishes, QObject *parent)
    : QObject(parent), m_services(services), m_wishes(wishes)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &HouseLink::look);
    // Said by the lanes' threads whenever any job meets it, which is sooner than the next look.
    connect(
        &m_services.database, &Database::stateChanged, this,
        [this](DatabaseState state) {
            if (m_open && state == DatabaseState::Offline)
                fail(Error{ErrorCode::Offline, {}, {}, {}});
        },
        Qt::QueuedConnection);
}

template <class T, class Then>
void HouseLink::ask(QFuture<Result<T>> question, Then then)
{
    m_asking = true;
    question.then(this, [this, then](const Result<T> &answer) {
        m_asking = false;
        if (answer)
            then(*answer);
        else
            fail(answer.error());
    });
}

void HouseLink::tryAgain()
{
    if (!m_open && !m_fault)
        Q_EMIT stepped(Step::Opening);
    look();
}

void HouseLink::make()
{
    m_wishes.mayMake = true;
    tryAgain();
}

void HouseLink::look()
{
    if (!m_asking)
        ask(m_services.house.condition(), [this](HouseCondition condition) { found(condition); });
}

void HouseLink::found(HouseCondition condition)
{
    const bool makes = m_wishes.mayMake && !m_open;
    switch (condition) {
    case HouseCondition::Newer: fail(Error{ErrorCode::NewerSchema, {}, {}, {}}); return;
    case HouseCondition::Missing:
    case HouseCondition::Older:
        if (makes)
            makeHouse();
        else
            fail(Error{condition == HouseCondition::Missing ? ErrorCode::Missing : ErrorCode::OlderSchema, {}, {}, {}});
        return;
    case HouseCondition::Ready: break;
    }
    if (!m_open) {
        // Also where nothing is to be made: a house without its first key is furnished on the way.
        makes ? makeHouse() : registerStation();
        return;
    }
    if (m_fault) {
        m_fault.reset();
        Q_EMIT recovered();
    }
    m_services.house.noteStation(m_actor);
    m_again.start(whileWell);
}

void HouseLink::makeHouse()
{
    Q_EMIT stepped(Step::Making);
    ask(m_services.house.init(), [this](const HouseView &) { registerStation(); });
}

void HouseLink::registerStation()
{
    ask(m_services.house.registerStation(m_wishes.station), [this](const Actor &actor) {
        if (m_wishes.fillDemo)
            fillDemo(actor);
        else
            finish(actor);
    });
}

void HouseLink::fillDemo(const Actor &actor)
{
    Q_EMIT stepped(Step::FillingDemo);
    ask(m_services.demo.fill({}, actor), [this, actor](const DemoView &) { finish(actor); });
}

void HouseLink::finish(const Actor &actor)
{
    m_open = true;
    m_actor = actor;
    m_fault.reset();
    Q_EMIT opened(actor);
    m_again.start(whileWell);
}

void HouseLink::fail(const Error &error)
{
    m_again.start(whileBroken);
    // Under load an answer may come late now and then; that is no fault to stop for.
    if (m_open && error.code == ErrorCode::Busy)
        return;
    const bool isNews = !m_fault || m_fault->code != error.code || m_fault->reason != error.reason;
    m_fault = error;
    if (isNews)
        Q_EMIT failed(error);
}

} // namespace parterre
