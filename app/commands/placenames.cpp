#include "commands/placenames.h"

namespace parterre {
namespace {

Failure noSuchPlace(const QString &name)
{
    return Failure(Error{ErrorCode::NotFound, {}, QStringLiteral("no-such-place"), {name}});
}

} // namespace

Result<SeatNo> PlaceNames::seat(const QString &name) const
{
    const Result<FoundPlace> found = m_finder.find(name);
    if (!found)
        return Failure(found.error());
    return found->seat ? Result<SeatNo>(found->seat->no) : noSuchPlace(name);
}

Result<QList<SeatNo>> PlaceNames::seats(const QStringList &names) const
{
    QList<SeatNo> all;
    for (const QString &name : names) {
        const Result<SeatNo> one = seat(name);
        if (!one)
            return Failure(one.error());
        if (!all.contains(*one))
            all.append(*one);
    }
    return all;
}

Result<AreaNo> PlaceNames::area(const QString &name) const
{
    const Result<FoundPlace> found = m_finder.find(name);
    if (!found)
        return Failure(found.error());
    return found->area ? Result<AreaNo>(found->area->no) : noSuchPlace(name);
}

} // namespace parterre
