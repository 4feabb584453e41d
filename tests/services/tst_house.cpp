#include "services/houseservice.h"

#include "storage/database.h"
#include "support/await.h"
#include "support/testdatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// The database as a whole: made, found, brought up to date, refused.
class tst_House : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPlace_isMissing_untilInitialised()
    {
        TestDatabase test;
        Database database(test.location());
        HouseService house(database);
        PARTERRE_AWAIT(before, house.condition());
        QCOMPARE(before, HouseCondition::Missing);
        PARTERRE_AWAIT_ERROR(house.view(), ErrorCode::Missing);

        PARTERRE_AWAIT(made, house.init(u"Kulturhaus"_s));
        QVERIFY(made.migrationsApplied >= 1);
        QCOMPARE(made.name, u"Kulturhaus"_s);
        QVERIFY(made.houseId >= 1 && made.houseId <= 65535);
        QCOMPARE(made.activeKey, 1);
        PARTERRE_AWAIT(after, house.condition());
        QCOMPARE(after, HouseCondition::Ready);
    }

    void init_mayBeRepeated()
    {
        TestDatabase test;
        Database database(test.location());
        HouseService house(database);
        PARTERRE_AWAIT(first, house.init(u"Kulturhaus"_s));
        PARTERRE_AWAIT(second, house.init(u"Another name"_s));
        QCOMPARE(second.migrationsApplied, 0);
        QCOMPARE(second.name, first.name);
        QCOMPARE(second.houseId, first.houseId);
        QCOMPARE(second.activeKey, 1);
    }

    void init_byManyAtOnce_makesOneHouse()
    {
        TestDatabase test;
        Database one(test.location());
        Database two(test.location());
        Database three(test.location());
        HouseService first(one);
        HouseService second(two);
        HouseService third(three);
        const auto a = first.init(u"A"_s);
        const auto b = second.init(u"B"_s);
        const auto c = third.init(u"C"_s);
        PARTERRE_AWAIT(fromA, a);
        PARTERRE_AWAIT(fromB, b);
        PARTERRE_AWAIT(fromC, c);
        QCOMPARE(fromA.houseId, fromB.houseId);
        QCOMPARE(fromA.houseId, fromC.houseId);
        QVERIFY((fromA.migrationsApplied > 0) + (fromB.migrationsApplied > 0) + (fromC.migrationsApplied > 0) == 1);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM signing_key"_s).toInt(), 1);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM house_setting WHERE name = 'house-id'"_s).toInt(), 1);
    }

    void newerDatabase_isLeftAlone()
    {
        TestDatabase test;
        {
            Database database(test.location());
            PARTERRE_AWAIT_DONE(HouseService(database).init());
        }
        test.execute(u"INSERT INTO schema_step (number, name, checksum, applied_at) VALUES (9999, 'later', '', 0)"_s);
        Database database(test.location());
        HouseService house(database);
        PARTERRE_AWAIT(condition, house.condition());
        QCOMPARE(condition, HouseCondition::Newer);
        PARTERRE_AWAIT_ERROR(house.init(), ErrorCode::NewerSchema);
        PARTERRE_AWAIT_ERROR(house.settings(), ErrorCode::NewerSchema);
    }

    void whatCantBeOpened_isNotCalledMissing()
    {
        QTemporaryDir folder; // SQLite opens no folder, as it opens no file on a disk that can only be read
        Database database(DatabaseLocation::sqlite(folder.path()));
        HouseService house(database);
        const auto answer = await(house.condition());
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().reason, u"cannot-open"_s);
    }

    void stationThatSaysSo_isKnownToBeThere()
    {
        TestDatabase test;
        Database database(test.location());
        HouseService house(database);
        PARTERRE_AWAIT_DONE(house.init());
        PARTERRE_AWAIT(counter, house.registerStation(u"Counter 3"_s));
        PARTERRE_AWAIT(before, house.stations());
        database.setClockShift(60'000);
        PARTERRE_AWAIT_DONE(house.noteStation(counter));
        PARTERRE_AWAIT(after, house.stations());
        QCOMPARE(after.size(), 1);
        QVERIFY(after.constFirst().lastSeenAt.since(before.constFirst().lastSeenAt) >= std::chrono::seconds(60));
    }

    void station_isTheSameByName()
    {
        TestDatabase test;
        Database database(test.location());
        HouseService house(database);
        PARTERRE_AWAIT_DONE(house.init());
        PARTERRE_AWAIT(counter, house.registerStation(u"Counter 3"_s, u"Ada"_s));
        PARTERRE_AWAIT(again, house.registerStation(u"Counter 3"_s));
        PARTERRE_AWAIT(gate, house.registerStation(u"Gate North"_s));
        QCOMPARE(again.station, counter.station);
        QVERIFY(gate.station != counter.station);
        QCOMPARE(counter.person, u"Ada"_s);
        PARTERRE_AWAIT(stations, house.stations());
        QCOMPARE(stations.size(), 2);
    }

    void settings_areWrittenDownWithTheirAuthor()
    {
        TestDatabase test;
        Database database(test.location());
        HouseService house(database);
        PARTERRE_AWAIT(made, house.init());
        PARTERRE_AWAIT(actor, house.registerStation(u"Office"_s, u"Ada"_s));
        PARTERRE_AWAIT(settings, house.putSettings({{u"language"_s, u"de"_s}}, actor));
        QCOMPARE(settings.value(u"language"_s), u"de"_s);
        QCOMPARE(settings.value(u"house-id"_s).toInt(), made.houseId);
        PARTERRE_AWAIT(deeds, house.deeds(u"setting language"_s));
        QCOMPARE(deeds.size(), 1);
        QCOMPARE(deeds.constFirst().person, u"Ada"_s);
        QCOMPARE(deeds.constFirst().detail, u"de"_s);

        const auto refused = await(house.putSettings({{u"aaa"_s, u"x"_s}, {u"house-id"_s, u"7"_s}}, actor));
        QVERIFY(isRefusal(refused, "setting-fixed"_L1));
        PARTERRE_AWAIT(unchanged, house.settings());
        QCOMPARE(unchanged, settings);
    }

    void knownSetting_takesOnlyWordsThatItUnderstands()
    {
        TestDatabase test;
        Database database(test.location());
        HouseService house(database);
        PARTERRE_AWAIT_DONE(house.init());
        PARTERRE_AWAIT(settings, house.putSettings({{u"best-available-singles"_s, u"strict"_s},
                                                    {u"best-available-order"_s, u"tables, together"_s}},
                                                   {}));
        QCOMPARE(settings.value(u"best-available-singles"_s), u"strict"_s);
        for (const auto &[name, value] : {std::pair{u"best-available-singles"_s, u"sometimes"_s},
                                          {u"best-available-order"_s, u""_s},
                                          {u"best-available-order"_s, u"together,together"_s},
                                          {u"best-available-order"_s, u"together,chance"_s}}) {
            const auto refused = await(house.putSettings({{name, value}}, {}));
            QVERIFY(isRefusal(refused, "setting-value"_L1));
            QCOMPARE(refused.error().arguments.mid(0, 2), (QStringList{name, value}));
        }
        PARTERRE_AWAIT(unchanged, house.settings());
        QCOMPARE(unchanged, settings);
    }

    void signingKey_isReplaced_andTheOldOneStaysKnown()
    {
        TestDatabase test;
        Database database(test.location());
        HouseService house(database);
        PARTERRE_AWAIT_DONE(house.init());
        PARTERRE_AWAIT(replaced, house.replaceSigningKey({}));
        QCOMPARE(replaced.activeKey, 2);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM signing_key"_s).toInt(), 2);
        QCOMPARE(test.value(u"SELECT COUNT(*) FROM signing_key WHERE retired_at IS NULL"_s).toInt(), 1);
        QCOMPARE(QByteArray::fromBase64(
                     test.value(u"SELECT public_key FROM signing_key WHERE key_no = 2"_s).toString().toLatin1())
                     .size(),
                 32);
    }
};

QTEST_GUILESS_MAIN(tst_House)
#include "tst_house.moc"
