#include "services/moveservice.h"

#include "services/demoservice.h"
#include "services/houseservice.h"
#include "services/shoppingservice.h"
#include "services/verifyservice.h"
#include "storage/core/dbsession.h"
#include "storage/core/tableschema.h"
#include "storage/database.h"
#include "support/await.h"
#include "support/counterhouse.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

using namespace parterre;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(parterre::DatabaseLocation::Engine)

namespace {

using Engine = DatabaseLocation::Engine;

constexpr std::chrono::minutes limit(5);
const QString mover = u"Command line"_s;

Engine otherThan(Engine engine)
{
    return engine == Engine::Sqlite ? Engine::Postgresql : Engine::Sqlite;
}

/// Every row of the house as the database itself tells it, in one order; without what belongs to the database.
QMap<QString, QList<QVariantList>> everything(const TestDatabase &test)
{
    Database database(test.location());
    const auto tables = await(database.read([](DbSession &session) { return readTables(session); }));
    if (!tables)
        qFatal("%s", qPrintable(describeAnswer(tables)));
    QMap<QString, QList<QVariantList>> all;
    for (const TableShape &table : *tables) {
        if (table.name == u"schema_step" || table.name == u"change_clock")
            continue;
        QStringList columns;
        for (const TableColumn &column : table.columns) {
            if (column.name != u"changed_seq")
                columns.append(column.name);
        }
        const QString where = table.name == u"audit_entry" ? u" WHERE deed <> 'house-move'"_s : QString();
        all.insert(table.name, test.rows(u"SELECT %1 FROM %2%3 ORDER BY %4"_s.arg(columns.join(u','), table.name, where,
                                                                                  table.key.join(u','))));
    }
    return all;
}

/// Compares table by table, so that a failure names the table and not everything.
QString difference(const QMap<QString, QList<QVariantList>> &a, const QMap<QString, QList<QVariantList>> &b)
{
    if (a.keys() != b.keys())
        return u"other tables"_s;
    for (auto table = a.cbegin(); table != a.cend(); ++table) {
        const QList<QVariantList> &other = b[table.key()];
        if (table->size() != other.size())
            return u"%1: %2 rows became %3"_s.arg(table.key()).arg(table->size()).arg(other.size());
        for (qsizetype i = 0; i < other.size(); ++i) {
            if (table->at(i) != other.at(i))
                return u"%1, row %2"_s.arg(table.key()).arg(i);
        }
    }
    return {};
}

/// An order with seats and standing places, of a buyer whose name is hard to write down.
struct SmallSale
{
    explicit SmallSale(CounterHouse &house)
    {
        const auto open = await(house.shopping.open(
            house.counter,
            {house.event, 0, {u"Łódź “Ümläut” \\ ' \"\n\t"_s, {}, {}, {}}, {house.seats(u"A", 1, 2), {}}}));
        const auto both = await(house.shopping.put(house.counter, *open, AreaPlacesDto{house.pit, {{1, 2}}}));
        const auto sold =
            await(house.shopping.put(house.counter, *both, CashPaymentDto{OrderId::create(), both->total}));
        if (!sold)
            qFatal("%s", qPrintable(describeAnswer(sold)));
        house.pass(1min); // nobody was active a moment ago
    }
};

} // namespace

/// Carrying a whole house from one engine to the other, and back.
class tst_Move : public QObject
{
    Q_OBJECT

private:
    static void engines()
    {
        QTest::addColumn<Engine>("from");
        QTest::newRow("from SQLite") << Engine::Sqlite;
        QTest::newRow("from PostgreSQL") << Engine::Postgresql;
    }

private Q_SLOTS:
    void theDemoHouse_thereAndBack_isTheSame_data() { engines(); }
    void theDemoHouse_thereAndBack_isTheSame()
    {
        QFETCH(Engine, from);
        TestDatabase source(from);
        TestDatabase target(otherThan(from));
        TestDatabase back(from);
        {
            Database database(source.location());
            HouseService house(database);
            PARTERRE_AWAIT_DONE(house.init(u"Demo"_s));
            PARTERRE_AWAIT(actor, house.registerStation(u"Counter 1"_s));
            DemoService demo(database);
            const auto filled = await(demo.fill({}, actor), limit);
            QVERIFY2(filled.has_value(), qPrintable(describeAnswer(filled)));
            source.execute(u"UPDATE event SET image = %1 WHERE event_id = 1"_s.arg(
                from == Engine::Sqlite ? u"X'00FF10'"_s : u"'\\x00ff10'::bytea"_s));
            // Whoever was selecting has gone home.
            database.setClockShift(std::chrono::milliseconds(3h).count());
            QElapsedTimer timer;
            timer.start();
            const auto there = await(MoveService(database).moveTo(target.location(), {}, mover), limit);
            QVERIFY2(there.has_value(), qPrintable(describeAnswer(there)));
            QVERIFY(there->rows() > 1000);
            qInfo("%lld rows in %lld ms", there->rows(), timer.elapsed());
        }
        {
            Database database(target.location());
            PARTERRE_AWAIT(verified, VerifyService(database).verify());
            QVERIFY(verified.breaches.isEmpty());
            database.setClockShift(std::chrono::milliseconds(3h).count());
            const auto again = await(MoveService(database).moveTo(back.location(), {}, mover), limit);
            QVERIFY2(again.has_value(), qPrintable(describeAnswer(again)));
        }
        QCOMPARE(difference(everything(source), everything(back)), QString());
        // And the house goes on: the next number is a new one.
        Database database(back.location());
        PARTERRE_AWAIT(fresh, HouseService(database).registerStation(u"Counter 77"_s));
        QCOMPARE(back.value(u"SELECT COUNT(*) FROM station WHERE station_id = %1"_s.arg(fresh.station.value())).toInt(),
                 1);
        QCOMPARE(
            source.value(u"SELECT COUNT(*) FROM station WHERE station_id = %1"_s.arg(fresh.station.value())).toInt(),
            0);
    }

    void aHouseThatWasMoved_sellsOn_data() { engines(); }
    void aHouseThatWasMoved_sellsOn()
    {
        QFETCH(Engine, from);
        qputenv("PARTERRE_TEST_ENGINE", from == Engine::Sqlite ? "sqlite" : "postgresql");
        CounterHouse house;
        SmallSale sale(house);
        TestDatabase target(otherThan(from));
        PARTERRE_AWAIT_DONE(MoveService(house.database).moveTo(target.location(), {}, mover));

        Database database(target.location());
        ShoppingService shopping(database);
        const auto taken = await(shopping.open(house.counter, {house.event, 0, {}, {house.seats(u"A", 2, 2), {}}}));
        QVERIFY(taken.has_value());
        QVERIFY2(taken->lines.isEmpty(), "a sold seat was held again");
        PARTERRE_AWAIT(free, shopping.open(house.counter, {house.event, 0, {}, {house.seats(u"B", 1, 2), {}}}));
        PARTERRE_AWAIT_DONE(shopping.put(house.counter, free, CashPaymentDto{OrderId::create(), free.total}));
        PARTERRE_AWAIT(verified, VerifyService(database).verify());
        QVERIFY(verified.breaches.isEmpty());
        // Moving is remembered there, with where it came from.
        QCOMPARE(target.value(u"SELECT detail FROM audit_entry WHERE deed = 'house-move'"_s).toString(),
                 house.test.location().toText());
    }

    void whileSalesAreInProgress_nothingIsMoved_data() { engines(); }
    void whileSalesAreInProgress_nothingIsMoved()
    {
        QFETCH(Engine, from);
        qputenv("PARTERRE_TEST_ENGINE", from == Engine::Sqlite ? "sqlite" : "postgresql");
        CounterHouse house;
        TestDatabase target(otherThan(from));
        MoveService moving(house.database);
        // Both stations of the sample were here a moment ago.
        const auto active = await(moving.moveTo(target.location(), {}, mover));
        QVERIFY(isRefusal(active, "move-stations-active"_L1));
        QCOMPARE(active.error().arguments, QStringList{u"Counter 1, Counter 2"_s});
        house.pass(1min);
        PARTERRE_AWAIT(open, house.shopping.open(house.counter, {house.event, 0, {}, {house.seats(u"A", 1, 1), {}}}));
        const auto selling = await(moving.moveTo(target.location(), {}, mover));
        QVERIFY(isRefusal(selling, "move-sales-open"_L1));
        QCOMPARE(selling.error().arguments, QStringList{u"1"_s});
        PARTERRE_AWAIT_DONE(house.shopping.abandon(house.counter, open));
        // Nothing was left behind by the refusals: the place is as empty as before.
        PARTERRE_AWAIT_DONE(moving.moveTo(target.location(), {}, mover));
    }

    void aPlaceThatIsNotEmpty_isNotTouched_data() { engines(); }
    void aPlaceThatIsNotEmpty_isNotTouched()
    {
        QFETCH(Engine, from);
        qputenv("PARTERRE_TEST_ENGINE", from == Engine::Sqlite ? "sqlite" : "postgresql");
        CounterHouse house;
        house.pass(1min);
        MoveService moving(house.database);
        TestDatabase target(otherThan(from));
        {
            Database other(target.location());
            PARTERRE_AWAIT_DONE(HouseService(other).init(u"Other house"_s));
        }
        const auto before = everything(target);
        PARTERRE_AWAIT_REFUSAL(moving.moveTo(target.location(), {}, mover), "move-target-used");
        QCOMPARE(difference(before, everything(target)), QString());
        PARTERRE_AWAIT_REFUSAL(moving.moveTo(house.test.location(), {}, mover), "move-same-place");
    }

    void aHouseOfAnotherSchema_isNotMoved_data() { engines(); }
    void aHouseOfAnotherSchema_isNotMoved()
    {
        QFETCH(Engine, from);
        TestDatabase source(from);
        {
            Database made(source.location());
            PARTERRE_AWAIT_DONE(HouseService(made).init());
        }
        source.execute(u"INSERT INTO schema_step (number, name, checksum, applied_at) VALUES (9999, 'later', '', 0)"_s);
        TestDatabase target(otherThan(from));
        Database database(source.location());
        PARTERRE_AWAIT_ERROR(MoveService(database).moveTo(target.location(), {}, mover), ErrorCode::NewerSchema);
        if (target.isSqlite())
            QVERIFY(!QFileInfo::exists(target.location().path));
        else
            QCOMPARE(target.value(u"SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'"_s).toInt(), 0);
    }

    void whatFailsInTheMiddle_leavesNothing_data() { engines(); }
    void whatFailsInTheMiddle_leavesNothing()
    {
        QFETCH(Engine, from);
        qputenv("PARTERRE_TEST_ENGINE", from == Engine::Sqlite ? "sqlite" : "postgresql");
        CounterHouse house;
        SmallSale sale(house);
        // A payment of an order that does not exist: it came in past the source's checks, and the target's stop it,
        // when most tables are across already.
        if (from == Engine::Postgresql)
            house.test.execute(u"ALTER TABLE payment DISABLE TRIGGER ALL"_s);
        house.test.execute(
            u"INSERT INTO payment (payment_id, order_id, kind, amount, given, change_given, station_id, paid_at) "
            "VALUES ('x', 'nowhere', 'cash', 0, 0, 0, 1, 0)"_s);
        const auto before = everything(house.test);
        TestDatabase target(otherThan(from));
        const auto failed = await(MoveService(house.database).moveTo(target.location(), {}, mover));
        QVERIFY(isError(failed, ErrorCode::Internal));
        if (target.isSqlite())
            QVERIFY(!QFileInfo::exists(target.location().path));
        else
            QCOMPARE(target.value(u"SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'"_s).toInt(), 0);
        QCOMPARE(difference(before, everything(house.test)), QString());
        house.test.execute(u"DELETE FROM payment WHERE payment_id = 'x'"_s);
        PARTERRE_AWAIT_DONE(MoveService(house.database).moveTo(target.location(), {}, mover));
    }
};

QTEST_GUILESS_MAIN(tst_Move)
#include "tst_move.moc"
