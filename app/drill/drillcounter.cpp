#include "drill/drillcounter.h"

#include "drill/drillpurchase.h"
#include "services.h"

#include <cstdio>
#include <iostream>
#include <string>

namespace parterre {

DrillCounter::DrillCounter(Services &services, const Actor &actor, const SaleMapView &map, const DrillOptions &options)
    : m_services(services), m_actor(actor), m_options(options), m_picture(services.database, map)
{
}

void DrillCounter::run()
{
    DrillPurchase purchase(m_services, m_actor, m_picture, m_options, &DrillCounter::tell);
    tell({});
    std::string line;
    // Between two customers there is nothing to do, so waiting for the next one may block.
    while (std::getline(std::cin, line)) {
        const std::optional<DrillErrand> errand = errandOf(QByteArray::fromStdString(line));
        if (!errand)
            continue;
        const DrillBuyer buyer = DrillBuyer::make(errand->buyer, m_options, m_picture.standingShare());
        DrillNews news;
        news.kind = DrillNews::Kind::Outcome;
        news.outcome = purchase.serve(buyer, *errand);
        tell(news);
    }
}

void DrillCounter::tell(const DrillNews &news)
{
    const QByteArray line = lineOf(news);
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace parterre
