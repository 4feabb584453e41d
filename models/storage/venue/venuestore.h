#pragma once

#include "domain/common/result.h"
#include "domain/venue/venue.h"

#include <optional>

namespace parterre {

class DbSession;

/// The records of venues, each with the list of its layout versions. Used inside a database job; throws DbError.
class VenueStore
{
public:
    explicit VenueStore(DbSession &session) : m_session(session) {}

    /// By name.
    QList<VenueView> all();
    std::optional<VenueView> view(VenueId venue);
    /// Creates or changes the record. Invalid (the field as `detail`), NotFound or Conflict.
    Result<VenueId> put(const VenueDto &venue);

private:
    Result<VenueId> change(const VenueDto &venue);

    DbSession &m_session;
};

} // namespace parterre
