#include "drill/drillcounter.h"

#include "commands/commandcontext.h"
#include "services.h"

#include <cstdio>
#include <iostream>
#include <string>

namespace parterre {

DrillCounter::DrillCounter(Services &services, const Actor &actor, const DrillOptions &options)
    : m_services(services), m_actor(actor), m_options(options)
{
}

Result<void> DrillCounter::turnTo(EventId event)
{
    if (m_picture && m_picture->event().id == event)
        return {};
    const Result<SaleMapView> map = CommandContext::await(m_services.maps.map(event));
    if (!map)
        return Failure(map.error());
    m_purchase.reset();
    m_picture = std::make_unique<DrillPicture>(m_services.database, *map);
    // Only whoever kills stations asks at which step they are.
    const auto tellSome = [tellsSteps = m_options.kill > 0](const DrillNews &news) {
        if (tellsSteps || news.kind != DrillNews::Kind::Step)
            tell(news);
    };
    m_purchase = std::make_unique<DrillPurchase>(m_services, m_actor, *m_picture, m_options, tellSome);
    return {};
}

Result<void> DrillCounter::run(EventId first)
{
    if (Result<void> turned = turnTo(first); !turned)
        return turned;
    tell({});
    std::string line;
    // Between two customers there is nothing to do, so waiting for the next one may block.
    while (std::getline(std::cin, line)) {
        const std::optional<DrillErrand> errand = errandOf(QByteArray::fromStdString(line));
        if (!errand)
            continue;
        if (Result<void> turned = turnTo(errand->event); !turned)
            return turned;
        const DrillBuyer buyer = DrillBuyer::make(errand->buyer, m_options, m_picture->standingShare());
        DrillNews news;
        news.kind = DrillNews::Kind::Outcome;
        news.outcome = m_purchase->serve(buyer, *errand);
        tell(news);
    }
    return {};
}

void DrillCounter::tell(const DrillNews &news)
{
    const QByteArray line = lineOf(news);
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace parterre
