#pragma once

#include "domain/event/event.h"

namespace parterre {

/// Which events a list shows; what is left empty does not filter. A plain value.
struct EventFilterDto
{
    QString text; ///< part of the name, subtitle, artists or venue
    VenueId venue;
    QList<EventStatus> statuses;
    /// Events that start in [from, until); those without a start are always in.
    std::optional<Moment> from;
    std::optional<Moment> until;
    bool withRevenue = false;

    friend bool operator==(const EventFilterDto &, const EventFilterDto &) = default;
};

/// What a supervisor or event manager turns by hand while sales run. A put states all three; every one is reversible.
struct SalesSwitchDto
{
    bool paused = false;
    std::optional<Moment> pausedUntil;
    bool closed = false;

    friend bool operator==(const SalesSwitchDto &, const SalesSwitchDto &) = default;
};

/// How many places of one section and category are free, held, sold… For a standing area `area` says which one.
struct AvailabilityLineView
{
    ZoneNo zone;
    QString zoneName;
    SectionNo section;
    QString sectionName;
    AreaNo area;
    QString areaName;
    CategoryNo category = 0;
    PlaceCountsView places;

    friend bool operator==(const AvailabilityLineView &, const AvailabilityLineView &) = default;
};

/// An event's places by section and category, in the order of the layout.
struct AvailabilityView
{
    EventId event;
    QList<PriceCategoryDto> categories;
    QList<AvailabilityLineView> lines;
    PlaceCountsView places;
    Moment databaseNow;

    friend bool operator==(const AvailabilityView &, const AvailabilityView &) = default;
};

} // namespace parterre
