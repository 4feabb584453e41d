#pragma once

#include "domain/event/event.h"
#include "domain/venue/layoutview.h"
#include "services/station.h"
#include "storage/database.h"
#include "support/testdatabase.h"

#include <QString>

namespace parterre {

/// A small layout as a designer or a plan file hands it over: "Stalls" with `rows` rows of `seatsPerRow` seats (row A is
/// category 0, the others category 1) and an alternative without seats; "Floor" with a standing area of 100 in category
/// 2; two configurations, "Seated" (everything) and "Standing" (Stalls closed). Guids are made from the labels, so that
/// the same sample twice is the same plan twice.
LayoutDto sampleLayout(int rows = 3, int seatsPerRow = 5);

/// A venue record without a layout: Berlin, EUR.
VenueDto sampleVenue(const QString &name);

/// A test database that holds an initialised house with a station. Made on the thread of the application object.
struct SampleHouse
{
    SampleHouse();

    TestDatabase test;
    Database database{test.location()};
    Actor actor;
};

/// A venue with the sample layout, published since 2020.
LayoutView publishedVenue(SampleHouse &house, const LayoutDto &layout = sampleLayout(),
                          const QString &name = QStringLiteral("Kulturhaus"));

/// An event draft in that layout, "Seated", a week from now, on sale since yesterday: categories A 40.00, B 30.00 for
/// adults and half for children, C (the floor) 25.00.
EventDto sampleEvent(const LayoutView &layout, const QString &name = QStringLiteral("Trio"));

/// The same, published.
EventView publishedEvent(SampleHouse &house, const EventDto &event);

} // namespace parterre
