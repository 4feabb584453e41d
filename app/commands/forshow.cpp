#include "commands/forshow.h"

#include "commands/commandcontext.h"

using namespace Qt::StringLiterals;

namespace parterre {

Result<void> checkHarmless(CommandContext &context, EventId event)
{
    if (context.has("is-copy"))
        return {};
    const Result<QMap<QString, QString>> settings = context.await(context.services().house.settings());
    if (!settings)
        return Failure(settings.error());
    OrderFilterDto filter;
    filter.event = settings->contains(u"demo"_s) ? event : EventId();
    filter.most = 1;
    const Result<QList<OrderSummaryView>> orders = context.await(context.services().orders.list(filter));
    if (!orders)
        return Failure(orders.error());
    if (orders->isEmpty())
        return {};
    return commandRefusal(CommandText::tr("There are orders here already, and a drill sells for show. Let it work on a "
                                          "copy: --copy-to sqlite:/path/copy.parterre, or with --is-copy on a copy of "
                                          "the server's database that was made by createdb --template."));
}

} // namespace parterre
