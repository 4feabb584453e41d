#include "services/venueservice.h"

#include "domain/venue/layoutjson.h"
#include "services/houseservice.h"
#include "support/await.h"
#include "support/samplehouse.h"

#include <QSet>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, SeatNo> seatNumbers(const LayoutDto &layout)
{
    QMap<QString, SeatNo> numbers;
    for (const ZoneDto &zone : layout.zones) {
        for (const SectionDto &section : zone.sections) {
            for (const RowDto &row : section.rows) {
                for (const SeatDto &seat : row.seats)
                    numbers.insert(seat.guid, seat.no);
            }
        }
    }
    return numbers;
}

/// The beginning of a PNG file, which is all that the models look at.
QByteArray picture(char width, char height)
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(3, '\0') + width + QByteArray(3, '\0') + height;
}

} // namespace

/// Venues and the versions of their layouts.
class tst_Venues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void venue_changesOnlyFromItsLatestState()
    {
        SampleHouse house;
        VenueService venues(house.database);
        PARTERRE_AWAIT(created, venues.put(sampleVenue(u"Kulturhaus"_s), house.actor));
        VenueDto mine = created.toDto();
        VenueDto theirs = created.toDto();
        mine.city = u"Potsdam"_s;
        PARTERRE_AWAIT(changed, venues.put(mine, house.actor));
        QCOMPARE(changed.city, u"Potsdam"_s);
        theirs.city = u"Bernau"_s;
        PARTERRE_AWAIT_ERROR(venues.put(theirs, house.actor), ErrorCode::Conflict);
        PARTERRE_AWAIT(stored, venues.view(created.id));
        QCOMPARE(stored, changed);
        theirs.id = VenueId(4711);
        PARTERRE_AWAIT_ERROR(venues.put(theirs, house.actor), ErrorCode::NotFound);
    }

    void venue_withoutNameOrZone_isRefused()
    {
        SampleHouse house;
        VenueService venues(house.database);
        VenueDto venue = sampleVenue(u"  "_s);
        PARTERRE_AWAIT_ERROR(venues.put(venue, house.actor), ErrorCode::Invalid);
        venue = sampleVenue(u"Kulturhaus"_s);
        venue.timeZone = "Nowhere/Else";
        PARTERRE_AWAIT_ERROR(venues.put(venue, house.actor), ErrorCode::Invalid);
        PARTERRE_AWAIT(all, venues.list());
        QVERIFY(all.isEmpty());
    }

    void everyDeed_isLoggedWithItsAuthor()
    {
        SampleHouse house;
        const LayoutView layout = publishedVenue(house);
        PARTERRE_AWAIT(deeds, HouseService(house.database).deeds());
        QStringList words;
        for (const DeedView &deed : deeds) {
            words.prepend(deed.deed);
            QCOMPARE(deed.person, u"Ada"_s);
            QCOMPARE(deed.station, u"Counter 1"_s);
        }
        QCOMPARE(words, (QStringList{u"venue-put"_s, u"layout-import"_s, u"layout-publish"_s}));
        QCOMPARE(deeds.constFirst().subject, u"layout "_s + layout.version.id.toText());
    }

    void draft_getsPermanentNumbers()
    {
        SampleHouse house;
        VenueService venues(house.database);
        PARTERRE_AWAIT(draft, venues.createVenue(sampleVenue(u"Kulturhaus"_s), sampleLayout(), house.actor));
        QCOMPARE(draft.version.state, LayoutState::Draft);
        QCOMPARE(draft.version.number, 1);
        QCOMPARE(draft.version.seats, 15);
        QCOMPARE(draft.version.places, 115);
        QCOMPARE(draft.version.zones, 2);
        QCOMPARE(draft.version.configurations.size(), 2);
        QCOMPARE(draft.version.configurations.at(1).capacity, 80);
        const QMap<QString, SeatNo> numbers = seatNumbers(*draft.layout);
        QCOMPARE(numbers.size(), 15);
        const QList<SeatNo> all = numbers.values();
        QCOMPARE(QSet<SeatNo>(all.begin(), all.end()).size(), 15);
        QVERIFY(!all.contains(SeatNo()));
        // The configurations still open what they opened in the file.
        QCOMPARE(configurationCapacity(*draft.layout, draft.layout->configurations.at(0)), 115);
        QCOMPARE(configurationCapacity(*draft.layout, draft.layout->configurations.at(1)), 80);
    }

    void planImportedAgain_keepsEverySeatsIdentity()
    {
        SampleHouse house;
        VenueService venues(house.database);
        PARTERRE_AWAIT(first, venues.createVenue(sampleVenue(u"Kulturhaus"_s), sampleLayout(), house.actor));
        // Another row, and numbers that mean something else than the venue's.
        LayoutDto plan = sampleLayout(4, 5);
        std::swap(plan.zones[0], plan.zones[1]);
        plan.zones[0].no = ZoneNo(1);
        plan.zones[1].no = ZoneNo(4);
        plan.configurations[0].choice = {{ZoneNo(4), SectionNo(2)}, {ZoneNo(1), SectionNo(5)}};
        plan.configurations[1].choice = {{ZoneNo(1), SectionNo(5)}};
        PARTERRE_AWAIT(again, venues.importDraft(first.venue, plan, house.actor));
        QCOMPARE(again.version.number, 2);

        const QMap<QString, SeatNo> before = seatNumbers(*first.layout);
        const QMap<QString, SeatNo> after = seatNumbers(*again.layout);
        QCOMPARE(after.size(), 20);
        for (auto seat = before.cbegin(); seat != before.cend(); ++seat)
            QCOMPARE(after.value(seat.key()), seat.value());
        for (auto seat = after.cbegin(); seat != after.cend(); ++seat)
            QCOMPARE(before.values().contains(seat.value()), before.contains(seat.key()));
        QCOMPARE(again.layout->zones.at(1).no, first.layout->zones.at(0).no);
        QCOMPARE(again.layout->zones.at(0).sections.at(0).areas.at(0).no,
                 first.layout->zones.at(1).sections.at(0).areas.at(0).no);
        QCOMPARE(again.layout->configurations.at(0).no, first.layout->configurations.at(0).no);
        QCOMPARE(configurationCapacity(*again.layout, again.layout->configurations.at(0)), 120);
    }

    void seatCopiedInTheDesigner_isAnotherSeat()
    {
        SampleHouse house;
        VenueService venues(house.database);
        PARTERRE_AWAIT(first, venues.createVenue(sampleVenue(u"Kulturhaus"_s), sampleLayout(), house.actor));
        LayoutDto edited = *first.layout;
        QList<SeatDto> &row = edited.zones[0].sections[0].rows[0].seats;
        const SeatDto original = row.constFirst();
        SeatDto copy = original;
        copy.number = u"6"_s;
        row.append(copy);
        SeatDto fresh;
        fresh.number = u"7"_s;
        row.append(fresh);
        PARTERRE_AWAIT(saved,
                       venues.putDraft({first.venue, first.version.id, edited, first.version.revision}, house.actor));
        const QList<SeatDto> &stored = saved.layout->zones.at(0).sections.at(0).rows.at(0).seats;
        QCOMPARE(stored.size(), 7);
        QCOMPARE(stored.at(0), original);
        QVERIFY(stored.at(5).no != original.no);
        QVERIFY(stored.at(5).guid != original.guid);
        QVERIFY(!stored.at(6).no.isNull() && !stored.at(6).guid.isEmpty());
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM venue_seat"_s).toInt(), 17);
    }

    void draft_savedFromAnOldState_isAConflict()
    {
        SampleHouse house;
        VenueService venues(house.database);
        PARTERRE_AWAIT(first, venues.createVenue(sampleVenue(u"Kulturhaus"_s), sampleLayout(), house.actor));
        const LayoutDraftDto draft{first.venue, first.version.id, *first.layout, first.version.revision};
        PARTERRE_AWAIT(second, venues.putDraft(draft, house.actor));
        QVERIFY(second.version.revision != first.version.revision);
        QCOMPARE(*second.layout, *first.layout);
        PARTERRE_AWAIT_ERROR(venues.putDraft(draft, house.actor), ErrorCode::Conflict);
        PARTERRE_AWAIT_ERROR(
            venues.publish(first.version.id, first.version.revision, QDate(2026, 1, 1), house.actor),
            ErrorCode::Conflict);
    }

    void pictureUnderAPlan_staysWithItsVersion()
    {
        SampleHouse house;
        VenueService venues(house.database);
        const BackgroundDto first{picture(64, 48), QRectF(-20, 10, 640, 480), 60};
        const BackgroundDto second{picture(32, 32), QRectF(0, 0, 100, 100), 30};
        LayoutDto plan = sampleLayout();
        plan.background = first;
        PARTERRE_AWAIT(draft, venues.createVenue(sampleVenue(u"Kulturhaus"_s), plan, house.actor));
        QCOMPARE(draft.layout->background, first);
        PARTERRE_AWAIT(published, venues.publish(draft.version.id, draft.version.revision, QDate(2026, 1, 1), house.actor));
        QCOMPARE(published.versions.constFirst().state, LayoutState::Published);

        // A new version begins with the picture; another picture, or none, is for that version alone.
        PARTERRE_AWAIT(next, venues.startDraft(draft.version.id, house.actor));
        QCOMPARE(next.layout->background, first);
        LayoutDto changed = *next.layout;
        changed.background = second;
        PARTERRE_AWAIT(saved, venues.putDraft({next.venue, next.version.id, changed, next.version.revision}, house.actor));
        QCOMPARE(saved.layout->background, second);
        PARTERRE_AWAIT(old, venues.layout(draft.version.id));
        QCOMPARE(old.layout->background, first);
        changed.background.reset();
        PARTERRE_AWAIT(bare, venues.putDraft({next.venue, next.version.id, changed, saved.version.revision}, house.actor));
        QCOMPARE(bare.layout->background, std::nullopt);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM layout_picture"_s).toInt(), 1);

        // As a file it goes from house to house.
        PARTERRE_AWAIT(file, venues.exportVenue(draft.venue, draft.version.id));
        PARTERRE_AWAIT(read, venues.previewPlan(file, u"house.json"_s));
        QVERIFY(read.layout);
        QCOMPARE(read.layout->background, first);
    }

    void unfitPictureUnderAPlan_isRefusedAndChangesNothing()
    {
        SampleHouse house;
        VenueService venues(house.database);
        PARTERRE_AWAIT(draft, venues.createVenue(sampleVenue(u"Kulturhaus"_s), sampleLayout(), house.actor));
        LayoutDto changed = *draft.layout;
        changed.background = BackgroundDto{"no picture", QRectF(0, 0, 640, 480), 60};
        const auto refused =
            await(venues.putDraft({draft.venue, draft.version.id, changed, draft.version.revision}, house.actor));
        QVERIFY(isRefusal(refused, "picture-unreadable"_L1));
        PARTERRE_AWAIT(unchanged, venues.layout(draft.version.id));
        QCOMPARE(*unchanged.layout, *draft.layout);
        QCOMPARE(unchanged.version.revision, draft.version.revision);
    }

    void publishedVersion_neverChanges()
    {
        SampleHouse house;
        VenueService venues(house.database);
        const LayoutView published = publishedVenue(house);
        QCOMPARE(published.version.state, LayoutState::Published);
        const auto refused = await(venues.putDraft(
            {published.venue, published.version.id, sampleLayout(1, 1), published.version.revision}, house.actor));
        QVERIFY(isRefusal(refused, "layout-not-draft"_L1));
        const auto twice = await(venues.publish(published.version.id, published.version.revision, QDate(2027, 1, 1),
                                                house.actor));
        QVERIFY(isRefusal(twice, "layout-not-draft"_L1));
        PARTERRE_AWAIT(unchanged, venues.layout(published.version.id));
        QCOMPARE(*unchanged.layout, *published.layout);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM layout_seat"_s).toInt(), 15);
        QCOMPARE(house.test.value(u"SELECT zone FROM layout_seat WHERE row_label = 'B' AND number_label = '3'"_s)
                     .toString(),
                 u"Stalls"_s);
    }

    void configurations_changeUntilAnEventUsesThem()
    {
        SampleHouse house;
        VenueService venues(house.database);
        const LayoutView published = publishedVenue(house);
        QList<ConfigurationDto> configurations = published.layout->configurations;
        ConfigurationDto stallsOnly = configurations.constFirst();
        stallsOnly.no = ConfigurationNo();
        stallsOnly.name = u"Stalls only"_s;
        stallsOnly.choice.remove(published.layout->zones.at(1).no);
        configurations.append(stallsOnly);
        PARTERRE_AWAIT(more, venues.putConfigurations(published.version.id, published.version.revision,
                                                      configurations, house.actor));
        QCOMPARE(more.version.configurations.size(), 3);
        QCOMPARE(more.version.configurations.at(2).capacity, 15);
        QVERIFY(!more.version.configurations.at(2).no.isNull());

        publishedEvent(house, sampleEvent(more));
        const auto refused = await(venues.putConfigurations(more.version.id, more.version.revision,
                                                            published.layout->configurations, house.actor));
        QVERIFY(isRefusal(refused, "layout-in-use"_L1));
        PARTERRE_AWAIT(venue, venues.view(published.venue));
        QCOMPARE(venue.versions.constFirst().events, 1);
    }

    void versions_followEachOtherByDate()
    {
        SampleHouse house;
        VenueService venues(house.database);
        const LayoutView first = publishedVenue(house); // from 2020-01-01
        PARTERRE_AWAIT(second, venues.startDraft(first.version.id, house.actor));
        QCOMPARE(seatNumbers(*second.layout), seatNumbers(*first.layout));
        const auto taken =
            await(venues.publish(second.version.id, second.version.revision, QDate(2020, 1, 1), house.actor));
        QVERIFY(isRefusal(taken, "layout-date-taken"_L1));
        const auto dateless = await(venues.publish(second.version.id, second.version.revision, QDate(), house.actor));
        QVERIFY(isRefusal(dateless, "layout-no-date"_L1));
        PARTERRE_AWAIT_DONE(
            venues.publish(second.version.id, second.version.revision, QDate(2026, 9, 1), house.actor));
        PARTERRE_AWAIT(third, venues.startDraft(second.version.id, house.actor));
        PARTERRE_AWAIT(venue, venues.publish(third.version.id, third.version.revision, QDate(2026, 3, 1), house.actor));

        QCOMPARE(venue.versions.size(), 3);
        QCOMPARE(venue.versions.at(0).number, 3); // newest first
        QCOMPARE(venue.versions.at(2).validUntil, QDate(2026, 2, 28));
        QCOMPARE(venue.versions.at(0).validUntil, QDate(2026, 8, 31));
        QVERIFY(venue.versions.at(1).validUntil.isNull());
        QCOMPARE(venue.versionOn(QDate(2026, 2, 28))->id, first.version.id);
        QCOMPARE(venue.versionOn(QDate(2026, 3, 1))->id, third.version.id);
        QCOMPARE(venue.versionOn(QDate(2030, 1, 1))->id, second.version.id);
        QVERIFY(!venue.versionOn(QDate(2019, 12, 31)));

        PARTERRE_AWAIT(shorter, venues.retire(third.version.id, house.actor));
        QCOMPARE(shorter.versionOn(QDate(2026, 3, 1))->id, first.version.id);
        QCOMPARE(shorter.versions.at(2).validUntil, QDate(2026, 8, 31));
        QVERIFY(isRefusal(await(venues.retire(third.version.id, house.actor)), "layout-not-published"_L1));
    }

    void layoutWithoutPlaces_isNotPublished()
    {
        SampleHouse house;
        VenueService venues(house.database);
        LayoutDto plan = sampleLayout();
        plan.configurations.clear();
        PARTERRE_AWAIT(draft, venues.createVenue(sampleVenue(u"Kulturhaus"_s), plan, house.actor));
        PARTERRE_AWAIT(complaints, venues.check(draft.version.id));
        QVERIFY(hasErrors(complaints));
        const auto refused =
            await(venues.publish(draft.version.id, draft.version.revision, QDate(2026, 1, 1), house.actor));
        QVERIFY(isRefusal(refused, "no-configuration"_L1));
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM layout_version WHERE state <> 'draft'"_s).toInt(), 0);
    }

    void versions_areComparedPlaceByPlace()
    {
        SampleHouse house;
        VenueService venues(house.database);
        const LayoutView published = publishedVenue(house);
        PARTERRE_AWAIT(next, venues.importDraft(published.venue, sampleLayout(4, 5), house.actor));
        PARTERRE_AWAIT(difference, venues.compare(published.version.id, next.version.id));
        QCOMPARE(difference.seats.size(), 5);
        QCOMPARE(difference.count(PlaceChange::Added), 5);
        PARTERRE_AWAIT(none, venues.compare(next.version.id, next.version.id));
        QVERIFY(none.isEmpty());
    }

    void configurationWithErrors_isNotPutIntoAPublishedVersion()
    {
        SampleHouse house;
        VenueService venues(house.database);
        const LayoutView published = publishedVenue(house);
        QList<ConfigurationDto> configurations = published.layout->configurations;
        configurations[1].choice.clear();
        configurations[1].capacities.clear();
        const auto refused = await(
            venues.putConfigurations(published.version.id, published.version.revision, configurations, house.actor));
        QVERIFY(isRefusal(refused, "configuration-opens-nothing"_L1));
        PARTERRE_AWAIT(unchanged, venues.layout(published.version.id));
        QCOMPARE(*unchanged.layout, *published.layout);
    }

    void exportedVenue_importsAsTheSamePlan()
    {
        SampleHouse house;
        VenueService venues(house.database);
        const LayoutView published = publishedVenue(house);
        PARTERRE_AWAIT(file, venues.exportVenue(published.venue));
        PARTERRE_AWAIT(preview, venues.previewPlan(file, u"kulturhaus.json"_s));
        QVERIFY(preview.refusals.isEmpty());
        QCOMPARE(preview.format, u"parterre"_s);
        QCOMPARE(preview.venue.name, u"Kulturhaus"_s);
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM venue"_s).toInt(), 1); // a preview writes nothing
        PARTERRE_AWAIT(again, venues.importDraft(published.venue, *preview.layout, house.actor));
        QCOMPARE(*again.layout, *published.layout);
    }

    void unreadablePlan_isRefusedWithReasons()
    {
        SampleHouse house;
        VenueService venues(house.database);
        PARTERRE_AWAIT(preview, venues.previewPlan("{not json", u"plan.json"_s, u"Name"_s));
        QVERIFY(!preview.layout);
        QVERIFY(!preview.refusals.isEmpty());
        QVERIFY(preview.format.isEmpty());
    }

    void manySeats_areSaved()
    {
        SampleHouse house;
        VenueService venues(house.database);
        const LayoutDto plan = sampleLayout(26, 540); // some 14,000
        PARTERRE_AWAIT(draft, venues.createVenue(sampleVenue(u"Arena"_s), plan, house.actor));
        PARTERRE_AWAIT_DONE(
            venues.publish(draft.version.id, draft.version.revision, QDate(2026, 1, 1), house.actor));
        QCOMPARE(house.test.value(u"SELECT COUNT(*) FROM layout_seat"_s).toInt(), 26 * 540);
    }
};

QTEST_GUILESS_MAIN(tst_Venues)
#include "tst_venues.moc"
