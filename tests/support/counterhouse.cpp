#include "support/counterhouse.h"

#include "services/houseservice.h"
#include "support/await.h"

namespace parterre {
namespace {

LayoutDto counterLayout()
{
    LayoutDto layout = sampleLayout(3, 10);
    layout.zones[1].sections[0].areas[0].capacity = 20;
    for (ConfigurationDto &configuration : layout.configurations)
        configuration.capacities.clear(); // they would exceed the area's
    return layout;
}

void adjustPrices(EventDto &event)
{
    const Currency euro = event.currency;
    event.prices = {{{0, 1}, Money(6000, euro)}, {{0, 2}, Money(4000, euro)}, {{1, 1}, Money(4500, euro)},
                    {{1, 2}, Money(3000, euro)}, {{2, 1}, Money(2500, euro)}};
    event.bookingFee = Money::zero(euro);
    event.limits.maxPerOrder = 6;
    event.limits.maxPerPerson = 8;
}

} // namespace

CounterHouse::CounterHouse(const std::function<void(EventDto &)> &adjust)
{
    counter = actor;
    other = *await(HouseService(database).registerStation(QStringLiteral("Counter 2"), QStringLiteral("Ben")));
    m_layout = publishedVenue(*this, counterLayout());
    pit = m_layout.layout->zones.at(1).sections.constFirst().areas.constFirst().no;
    EventDto dto = sampleEvent(m_layout);
    adjustPrices(dto);
    if (adjust)
        adjust(dto);
    event = publishedEvent(*this, dto).id();
}

SeatNo CounterHouse::seat(QStringView rowLabel, int number) const
{
    for (const RowDto &row : m_layout.layout->zones.constFirst().sections.constFirst().rows) {
        if (row.label == rowLabel)
            return row.seats.at(number - 1).no;
    }
    return {};
}

QList<SeatNo> CounterHouse::seats(QStringView row, int first, int count) const
{
    QList<SeatNo> list;
    for (int i = 0; i < count; ++i)
        list.append(seat(row, first + i));
    return list;
}

Money CounterHouse::euros(qint64 amount) const
{
    return Money(amount * 100, *Currency::fromCode(u"EUR"));
}

void CounterHouse::pass(std::chrono::milliseconds time)
{
    m_passed += time;
    database.setClockShift(m_passed.count());
}

QString CounterHouse::breaches()
{
    const auto answer = await(verifier.verify());
    if (!answer)
        return describeAnswer(answer);
    QString text;
    for (const BreachView &breach : answer->breaches)
        text += QStringLiteral("%1: %2: %3\n").arg(breach.promise, breach.subject, breach.detail);
    return text;
}

} // namespace parterre
