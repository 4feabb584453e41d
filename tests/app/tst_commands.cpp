#include "app/program.h"
#include "app/smallhouse.h"
#include "support/testdatabase.h"

#include <QFileInfo>
#include <QUuid>

#include <memory>

using namespace parterre;
using namespace Qt::StringLiterals;

/// One real concert from the first command to the door, with the real program on a real database.
class tst_Commands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Program> m_program;
    SmallHouse m_house;

    Ended run(const QString &command) const { return m_program->run(command.split(u' ')); }
    Ended json(const QString &command) const { return m_program->json(command.split(u' ')); }
    QJsonObject object(const QString &command) const { return json(command).json().object(); }

    QString openSession() const { return object(u"session open 1 --party 6"_s).value(u"session"_s).toString(); }
    /// The order of a sale of these seats.
    QJsonObject sell(const QString &seats) const
    {
        const QString session = openSession();
        json(u"session seats %1 %2"_s.arg(session, seats));
        return object(u"session pay %1 --cash 1000"_s.arg(session));
    }
    static QString firstCode(const QJsonObject &order)
    {
        return order.value(u"tickets"_s).toArray().at(0).toObject().value(u"code"_s).toString();
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_program = std::make_unique<Program>(m_database->location());
        const QString problem = m_house.open(*m_program);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void cleanup()
    {
        m_program.reset();
        m_database.reset();
    }

    void init_mayBeRepeated()
    {
        PARTERRE_RUN(again, json(u"init"_s), 0);
        QCOMPARE(again.json().object().value(u"migrationsApplied"_s).toInt(-1), 0);
        QCOMPARE(again.json().object().value(u"name"_s).toString(), u"Kulturhaus"_s);
        PARTERRE_RUN(migrated, run(u"migrate"_s), 0);
    }

    void sale_goesFromTheSeatToTheReceipt()
    {
        PARTERRE_RUN(opened, json(u"session open 1 --party 4 --name Ada"_s), 0);
        const QString session = opened.json().object().value(u"session"_s).toString();
        PARTERRE_RUN(seats, json(u"session seats %1 Stalls/C/12 Stalls/C/13"_s.arg(session)), 0);
        QCOMPARE(seats.json().object().value(u"total"_s).toString(), u"94.00"_s);
        PARTERRE_RUN(types, json(u"session types %1 Stalls/C/13=Child"_s.arg(session)), 0);
        QCOMPARE(types.json().object().value(u"total"_s).toString(), u"69.00"_s);
        PARTERRE_RUN(added, json(u"session seats %1 Stalls/C/14 --add --type Child"_s.arg(session)), 0);
        QCOMPARE(added.json().object().value(u"total"_s).toString(), u"91.00"_s);
        PARTERRE_RUN(buyer, json(u"session buyer %1 --email ada@example.org --phone 0301234567"_s.arg(session)), 0);
        QCOMPARE(buyer.json().object().value(u"buyer"_s).toObject().value(u"name"_s).toString(), u"Ada"_s);

        PARTERRE_RUN(tooLittle, run(u"session pay %1 --cash 90.99"_s.arg(session)), 1);
        QVERIFY2(tooLittle.errors.contains(u"0.01 EUR"_s), qPrintable(tooLittle.errors));
        const QString order = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QString pay = u"session pay %1 --cash 100 --order %2"_s.arg(session, order);
        PARTERRE_RUN(paid, json(pay), 0);
        QCOMPARE(paid.json().object().value(u"order"_s).toString(), order);
        QCOMPARE(paid.json().object().value(u"change"_s).toString(), u"9.00"_s);
        QCOMPARE(paid.json().object().value(u"tickets"_s).toArray().size(), 3);
        PARTERRE_RUN(repeated, json(pay), 0);
        QCOMPARE(repeated.json().object().value(u"code"_s), paid.json().object().value(u"code"_s));
        QCOMPARE(m_database->value(u"SELECT COUNT(*) FROM ticket"_s).toInt(), 3);
        PARTERRE_RUN(verified, run(u"verify"_s), 0);
        QVERIFY(verified.out.startsWith("0 breaches"));
    }

    void bestSeats_areHeldTogether()
    {
        const QString session = openSession();
        PARTERRE_RUN(best, json(u"session seats %1 --best 3"_s.arg(session)), 0);
        QCOMPARE(best.json().object().value(u"lines"_s).toArray().size(), 3);
        PARTERRE_RUN(neither, run(u"session seats %1"_s.arg(session)), 2);
        PARTERRE_RUN(abandoned, json(u"session abandon %1"_s.arg(session)), 0);
        QCOMPARE(abandoned.json().object().value(u"status"_s).toString(), u"abandoned"_s);
        PARTERRE_RUN(tooLate, run(u"session seats %1 --best 3"_s.arg(session)), 1);
    }

    void bestSeats_areNarrowedAndOfferedOneAfterTheOther()
    {
        const QString session = openSession();
        const QString seats = u"session seats %1 --best 2 "_s.arg(session);
        PARTERRE_RUN(dear, run(seats + u"--max-price 46.99"_s), 1);
        PARTERRE_RUN(nowhere, run(seats + u"--section Balcony"_s), 2);
        PARTERRE_RUN(noPrice, run(seats + u"--max-price cheap"_s), 2);
        PARTERRE_RUN(second, json(seats + u"--section sta --max-price 47.00 --offer 2"_s), 0);
        const QJsonObject notice = second.json().object().value(u"notices"_s).toArray().at(0).toObject();
        QCOMPARE(notice.value(u"reason"_s).toString(), u"best-together"_s);
        QCOMPARE(notice.value(u"arguments"_s).toArray().size(), 3);
        QCOMPARE(notice.value(u"offer"_s).toArray().size(), 6);
        PARTERRE_RUN(apart, json(u"session seats %1 --best 2 --apart"_s.arg(session)), 0);
        const QJsonObject other = apart.json().object().value(u"notices"_s).toArray().at(0).toObject();
        QCOMPARE(other.value(u"reason"_s).toString(), u"best-apart"_s);
        PARTERRE_RUN(abandoned, run(u"session abandon "_s + session), 0);
    }

    void settings_areReadAndChangedByName()
    {
        PARTERRE_RUN(standard, json(u"settings get best-available-singles"_s), 0);
        QCOMPARE(standard.json().object().value(u"best-available-singles"_s).toString(), u"event"_s);
        PARTERRE_RUN(order, json(u"settings set best-available-order area,apart"_s), 0);
        const QString session = openSession();
        PARTERRE_RUN(best, json(u"session seats %1 --best 2"_s.arg(session)), 0);
        const QJsonObject notice = best.json().object().value(u"notices"_s).toArray().at(0).toObject();
        QCOMPARE(notice.value(u"reason"_s).toString(), u"best-apart"_s);
        PARTERRE_RUN(abandoned, run(u"session abandon "_s + session), 0);
        PARTERRE_RUN(wrong, run(u"settings set best-available-order nearby"_s), 1);
        QVERIFY2(wrong.errors.contains(u"together,"_s), qPrintable(wrong.errors));
        PARTERRE_RUN(unknown, run(u"settings get colour"_s), 2);
        PARTERRE_RUN(all, json(u"settings get"_s), 0);
        QCOMPARE(all.json().object().value(u"best-available-order"_s).toString(), u"area,apart"_s);
        PARTERRE_RUN(
            back,
            run(u"settings set best-available-order together,together-with-single,split-in-section,split-across-sections,tables,area,apart"_s),
            0);
    }

    void seatOfAnother_isSaidAndRefused()
    {
        const QString first = openSession();
        PARTERRE_RUN(held, json(u"session seats %1 Stalls/A/1"_s.arg(first)), 0);
        const QString second = openSession();
        PARTERRE_RUN(lost, json(u"session seats %1 Stalls/A/1 Stalls/A/2"_s.arg(second)), 1);
        QVERIFY(lost.json().object().value(u"lines"_s).toArray().isEmpty());
        QVERIFY2(lost.errors.contains(u"just taken"_s), qPrintable(lost.errors));
        PARTERRE_RUN(unknown, json(u"session seats %1 Stalls/Z/1"_s.arg(second)), 1);
        QVERIFY2(unknown.errors.contains(u"Stalls/Z/1"_s), qPrintable(unknown.errors));
    }

    void queue_letsInServesAndSells()
    {
        PARTERRE_RUN(without, run(u"queue join 1"_s), 1);
        PARTERRE_RUN(on, json(u"queue settings 1 --on --most-inside 2 --turn 60"_s), 0);
        QCOMPARE(on.json().object().value(u"spare"_s).toInt(), 200);
        PARTERRE_RUN(first, json(u"queue join 1 --party 2 --name Ada"_s), 0);
        QCOMPARE(first.json().object().value(u"number"_s).toString(), u"A001"_s);
        PARTERRE_RUN(second, json(u"queue join 1 --party 3 --lane step-free"_s), 0);
        PARTERRE_RUN(third, json(u"queue join 1"_s), 0);
        PARTERRE_RUN(call, json(u"queue call 1"_s), 0);
        const QJsonObject called = call.json().object().value(u"called"_s).toArray().at(0).toObject();
        QCOMPARE(called.value(u"number"_s).toString(), u"A002"_s);
        PARTERRE_RUN(named, run(u"queue call 1 A001"_s), 0);
        PARTERRE_RUN(full, json(u"queue call 1"_s), 1);
        QCOMPARE(full.json().object().value(u"outcome"_s).toString(), u"too-many-inside"_s);
        QVERIFY2(full.errors.contains(u"limit of 2"_s), qPrintable(full.errors));
        PARTERRE_RUN(served, json(u"queue serve 1 a2"_s), 0);
        const QString session = served.json().object().value(u"session"_s).toString();
        PARTERRE_RUN(tooMany, json(u"session seats %1 --best 4"_s.arg(session)), 1);
        PARTERRE_RUN(larger, json(u"session party %1 4"_s.arg(session)), 0);
        PARTERRE_RUN(seats, json(u"session seats %1 --best 4"_s.arg(session)), 0);
        PARTERRE_RUN(paid, json(u"session pay %1 --cash 1000"_s.arg(session)), 0);
        PARTERRE_RUN(lapsed, run(u"queue lapse 1 A001"_s), 0);
        PARTERRE_RUN(again, run(u"queue call 1 A001"_s), 0);
        PARTERRE_RUN(left, run(u"queue leave 1 A003"_s), 0);
        PARTERRE_RUN(nonsense, run(u"queue serve 1 seven"_s), 2);
        PARTERRE_RUN(list, json(u"queue list 1"_s), 0);
        QCOMPARE(list.json().object().value(u"supply"_s).toInt(), 196);
        QCOMPARE(list.json().object().value(u"waiting"_s).toInt(), 0);
        PARTERRE_RUN(verified, run(u"verify"_s), 0);
    }

    void ticket_isPrinted_readAndAdmittedOnce()
    {
        const QJsonObject order = sell(u"Stalls/B/7"_s);
        const QString code = order.value(u"code"_s).toString();
        const QString pdf = m_house.path(u"tickets.pdf"_s);
        PARTERRE_RUN(printed, m_program->json({u"ticket"_s, u"pdf"_s, code, u"--to"_s, pdf}), 0);
        QCOMPARE(printed.json().object().value(u"tickets"_s).toInt(), 1);
        QVERIFY(printed.errors.isEmpty());
        QProcess picture;
        picture.start(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-png"_s, u"-singlefile"_s, pdf, m_house.path(u"page"_s)});
        QVERIFY(picture.waitForFinished() && picture.exitCode() == 0);
        QProcess scanner;
        scanner.start(u"zbarimg"_s,
                      {u"-q"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, m_house.path(u"page.png"_s)});
        QVERIFY(scanner.waitForFinished() && scanner.exitCode() == 0);
        QByteArray scanned = scanner.readAllStandardOutput();
        scanned.chop(1);
        QCOMPARE(QString::fromUtf8(scanned), firstCode(order));

        const auto check = [this, &scanned](const QStringList &more = {}) {
            return m_program->json(QStringList{u"ticket"_s, u"check"_s, QString::fromUtf8(scanned)} + more);
        };
        PARTERRE_RUN(tried, check({u"--dry-run"_s}), 0);
        PARTERRE_RUN(admitted, check({u"--gate"_s, u"North"_s}), 0);
        QVERIFY(admitted.json().object().value(u"admits"_s).toBool());
        PARTERRE_RUN(again, check(), 1);
        QCOMPARE(again.json().object().value(u"result"_s).toString(), u"already-used"_s);
        QVERIFY2(again.errors.contains(u"used before"_s) && again.errors.contains(u"North"_s),
                 qPrintable(again.errors));
        PARTERRE_RUN(kept, run(u"order cancel "_s + code), 1);
    }

    void changedCharacter_isRefused_wherever()
    {
        const QString code = firstCode(sell(u"Stalls/B/8"_s));
        for (qsizetype at = 0; at < code.size(); at += 11) {
            QString changed = code;
            changed[at] = code.at(at) == u'7' ? u'8' : u'7';
            PARTERRE_RUN(refused, m_program->json({u"ticket"_s, u"check"_s, changed, u"--dry-run"_s}), 1);
            QVERIFY(!refused.json().object().value(u"admits"_s).toBool());
        }
    }

    void cancelledOrder_givesItsPlacesBack()
    {
        const QString code = sell(u"Stalls/D/1 Stalls/D/2"_s).value(u"code"_s).toString();
        const auto sold = [this] {
            return object(u"event availability 1"_s).value(u"places"_s).toObject().value(u"sold"_s).toInt();
        };
        QCOMPARE(sold(), 2);
        PARTERRE_RUN(cancelled, json(u"order cancel "_s + code), 0);
        QCOMPARE(cancelled.json().object().value(u"status"_s).toString(), u"cancelled"_s);
        QCOMPARE(sold(), 0);
        PARTERRE_RUN(again, run(u"order cancel "_s + code), 1);
        PARTERRE_RUN(nothing, m_program->run({u"ticket"_s, u"pdf"_s, code, u"--to"_s, m_house.path(u"no.pdf"_s)}), 1);
        QVERIFY(!QFileInfo::exists(m_house.path(u"no.pdf"_s)));
        PARTERRE_RUN(verified, run(u"verify"_s), 0);
    }

    void sales_arePausedClosedAndOpened()
    {
        PARTERRE_RUN(paused, run(u"event pause 1 --until 2037-01-01T00:00"_s), 0);
        PARTERRE_RUN(refused, run(u"session open 1"_s), 1);
        PARTERRE_RUN(opened, run(u"event open 1"_s), 0);
        PARTERRE_RUN(allowed, run(u"session open 1"_s), 0);
        PARTERRE_RUN(closed, run(u"event close 1"_s), 0);
        PARTERRE_RUN(refusedToo, run(u"session open 1"_s), 1);
        PARTERRE_RUN(again, run(u"event open 1"_s), 0);
        QVERIFY(!sell(u"Stalls/A/5"_s).isEmpty());
        PARTERRE_RUN(unconfirmed, run(u"event cancel 1"_s), 1);
        PARTERRE_RUN(cancelled, json(u"event cancel 1 --sold-too"_s), 0);
        QCOMPARE(cancelled.json().object().value(u"status"_s).toString(), u"cancelled"_s);
        PARTERRE_RUN(clone, json(u"event clone 1 --starts 2037-04-05T20:00 --name Encore"_s), 0);
        QCOMPARE(clone.json().object().value(u"starts"_s).toString(), u"2037-04-05T18:00:00.000Z"_s);
    }

    void venue_comesOutAsItWentIn()
    {
        const QString file = m_house.path(u"hall.json"_s);
        PARTERRE_RUN(exported, m_program->json({u"venue"_s, u"export"_s, u"1"_s, u"--to"_s, file}), 0);
        PARTERRE_RUN(imported, m_program->json({u"venue"_s, u"import"_s, file, u"--name"_s, u"Twin"_s}), 0);
        QCOMPARE(imported.json().object().value(u"version"_s).toObject().value(u"seats"_s).toInt(), 200);
        PARTERRE_RUN(checked, json(u"venue check 2"_s), 0);
        PARTERRE_RUN(list, json(u"venue list"_s), 0);
        QCOMPARE(list.json().array().size(), 2);
    }

    void draft_isMadeFromThePublishedVersion_whichStaysAsItIs()
    {
        PARTERRE_RUN(draft, json(u"venue draft 1 --layout 1"_s), 0);
        const QJsonObject version = draft.json().object().value(u"version"_s).toObject();
        QCOMPARE(version.value(u"number"_s).toInt(), 2);
        QCOMPARE(version.value(u"seats"_s).toInt(), 200);
        QCOMPARE(version.value(u"state"_s).toString(), u"draft"_s);
        const QJsonArray versions = json(u"venue list"_s).json().array().at(0).toObject().value(u"versions"_s).toArray();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.at(1).toObject().value(u"state"_s).toString(), u"published"_s);
        PARTERRE_RUN(unknown, json(u"venue draft 1 --layout 7"_s), 1);
    }

    void brokenFiles_changeNothing()
    {
        const QString plan = m_house.write(u"broken.csv"_s, "section,row,seat\nStalls,A,1\nStalls,A,1\n");
        PARTERRE_RUN(venue, m_program->json({u"venue"_s, u"import"_s, plan}), 1);
        QVERIFY2(venue.errors.contains(u"broken.csv"_s), qPrintable(venue.errors));
        QVERIFY(!venue.json().object().value(u"refusals"_s).toArray().isEmpty());
        QCOMPARE(json(u"venue list"_s).json().array().size(), 1);

        const QString event =
            m_house.write(u"broken.json"_s, R"({"nmae": "X", "venue": 7, "starts": "2037-03-29T02:30"})");
        PARTERRE_RUN(created, m_program->json({u"event"_s, u"create"_s, event}), 1);
        QVERIFY2(created.errors.contains(u"nmae"_s) && created.errors.contains(u"“name”"_s),
                 qPrintable(created.errors));
        QCOMPARE(json(u"event list"_s).json().array().size(), 1);
        PARTERRE_RUN(missing, m_program->json({u"event"_s, u"create"_s, u"/nowhere/x.json"_s}), 1);
    }

    void timeThatClocksJumpOver_isRefused()
    {
        PARTERRE_RUN(ended, run(u"event clone 1 --starts 2037-03-29T02:30"_s), 2);
        QVERIFY2(ended.errors.contains(u"jump"_s), qPrintable(ended.errors));
    }

    void realHall_isImported()
    {
        const QString plan = QStringLiteral(PARTERRE_SOURCE_DIR) + u"/../shared/plans/sibeliustalo_lahti.pretix.json"_s;
        if (!QFileInfo::exists(plan))
            QSKIP("the plan of the real hall is not here");
        PARTERRE_RUN(imported, m_program->json({u"venue"_s, u"import"_s, plan}), 0);
        QCOMPARE(imported.json().object().value(u"version"_s).toObject().value(u"seats"_s).toInt(), 1229);
    }

    void everyAnswer_isOneJsonValueWithItsFields_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *command, const QStringList &fields) {
            QTest::newRow(command) << QString::fromLatin1(command) << fields;
        };
        row("init", {u"database"_s, u"name"_s, u"houseId"_s, u"migrationsApplied"_s});
        row("migrate", {u"database"_s, u"migrationsApplied"_s});
        row("sweep", {u"sessions"_s, u"seats"_s, u"places"_s, u"elsewhere"_s});
        row("verify", {u"breaches"_s, u"checks"_s, u"events"_s, u"orders"_s, u"tickets"_s});
        row("venue list", {u"id"_s, u"name"_s, u"timeZone"_s, u"currency"_s, u"versions"_s});
        row("venue check 1", {u"venue"_s, u"version"_s, u"complaints"_s});
        row("event list", {u"id"_s, u"name"_s, u"status"_s, u"starts"_s, u"places"_s, u"currency"_s});
        row("event show 1", {u"id"_s, u"name"_s, u"status"_s, u"ticketTypes"_s, u"prices"_s, u"revision"_s});
        row("event availability 1", {u"event"_s, u"places"_s, u"databaseNow"_s});
        row("event availability 1 --by section", {u"event"_s, u"places"_s, u"sections"_s});
        row("session open 1", {u"session"_s, u"status"_s, u"lines"_s, u"total"_s, u"issues"_s, u"notices"_s});
        row("order list", {u"order"_s, u"code"_s, u"status"_s, u"total"_s, u"station"_s});
        row("--version", {u"version"_s});
    }

    void everyAnswer_isOneJsonValueWithItsFields()
    {
        QFETCH(const QString, command);
        QFETCH(const QStringList, fields);
        if (command == u"order list"_s)
            sell(u"Stalls/A/1"_s);
        PARTERRE_RUN(ended, json(command), 0);
        const QJsonDocument document = ended.json();
        QVERIFY2(!document.isNull() && ended.out.count('\n') == 1, qPrintable(ended.described()));
        const QJsonObject object = document.isArray() ? document.array().at(0).toObject() : document.object();
        for (const QString &field : fields)
            QVERIFY2(object.contains(field), qPrintable(field));
        QVERIFY2(ended.errors.isEmpty(), qPrintable(ended.errors));
    }
};

QTEST_GUILESS_MAIN(tst_Commands)
#include "tst_commands.moc"
