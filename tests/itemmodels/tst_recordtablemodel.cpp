#include "itemmodels/recordtablemodel.h"

#include "domain/event/event.h"
#include "domain/venue/venue.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSet>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

#include <rapidcheck.h>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

using EventTable = RecordTableModel<EventSummaryView>;
using VenueTable = RecordTableModel<VenueView>;

EventTable::Column nameColumn()
{
    return {u"Name"_s, [](const EventSummaryView &event) { return event.name; }, {}, Qt::AlignLeft};
}

EventTable::Column freeColumn()
{
    return {u"Free"_s, [](const EventSummaryView &event) { return u"%1 free"_s.arg(event.places.free); },
            [](const EventSummaryView &event) { return event.places.free; }, Qt::AlignRight};
}

QVariant eventId(const EventSummaryView &event)
{
    return event.id.value();
}

EventSummaryView eventOf(qint64 id, const QString &name, int free)
{
    EventSummaryView view;
    view.id = EventId(id);
    view.name = name;
    view.places.free = free;
    return view;
}

/// A list without an identity twice.
QList<EventSummaryView> arbitraryEvents()
{
    QList<EventSummaryView> events;
    QSet<int> seen;
    for (const int id : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 12))) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        events.append(eventOf(id, QString(QChar(u'a' + *rc::gen::inRange(0, 3))), *rc::gen::inRange(0, 3)));
    }
    return events;
}

} // namespace

/// A table that changes under its reader's hands.
class tst_RecordTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyListAfterAnyOther_isShownExactly()
    {
        const bool holds = rc::check("the rows are those that were set", [] {
            EventTable table({nameColumn(), freeColumn()}, eventId);
            QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
            for (int i = 0; i < 4; ++i) {
                const QList<EventSummaryView> events = arbitraryEvents();
                table.setRows(events);
                RC_ASSERT(table.rows() == events);
                RC_ASSERT(table.rowCount() == static_cast<int>(events.size()));
            }
        });
        QVERIFY(holds);
    }

    void selection_followsItsRecord()
    {
        EventTable table({nameColumn(), freeColumn()}, eventId);
        table.setRows({eventOf(1, u"Trio"_s, 5), eventOf(2, u"Jazz"_s, 7), eventOf(3, u"Gala"_s, 0)});
        const QPersistentModelIndex jazz(table.index(1, 0));
        const QPersistentModelIndex trio(table.index(0, 0));
        table.setRows({eventOf(4, u"Choir"_s, 1), eventOf(3, u"Gala"_s, 0), eventOf(2, u"Jazz"_s, 6)});
        QVERIFY(jazz.isValid());
        QCOMPARE(jazz.row(), 2);
        QCOMPARE(table.data(jazz.sibling(jazz.row(), 1), Qt::DisplayRole).toString(), u"6 free"_s);
        QVERIFY(!trio.isValid());
        QCOMPARE(table.rowOf(4), 0);
        QCOMPARE(table.rowOf(1), -1);
    }

    void sameListAgain_saysNothing()
    {
        EventTable table({nameColumn()}, eventId);
        const QList<EventSummaryView> events{eventOf(1, u"Trio"_s, 5), eventOf(2, u"Jazz"_s, 7)};
        table.setRows(events);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&table, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&table, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&table, &QAbstractItemModel::rowsMoved);
        table.setRows(events);
        QCOMPARE(changed.size() + inserted.size() + removed.size() + moved.size(), 0);
        table.setRows({eventOf(1, u"Trio"_s, 4), eventOf(2, u"Jazz"_s, 7)});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(inserted.size() + removed.size() + moved.size(), 0);
    }

    void sorting_goesByTheValueAndNotByItsText()
    {
        EventTable table({nameColumn(), freeColumn()}, eventId);
        table.setRows({eventOf(1, u"Trio"_s, 100), eventOf(2, u"Jazz"_s, 20), eventOf(3, u"Gala"_s, 3)});
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&table);
        sorted.setSortRole(SortRole);
        QAbstractItemModelTester tester(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
        sorted.sort(1);
        QStringList texts;
        for (int row = 0; row < sorted.rowCount(); ++row)
            texts.append(sorted.index(row, 1).data().toString());
        QCOMPARE(texts, (QStringList{u"3 free"_s, u"20 free"_s, u"100 free"_s}));
        QCOMPARE(sorted.index(0, 0).data(RowIdRole).toLongLong(), 3);
        QCOMPARE(table.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Free"_s);
    }

    void venues_makeATableToo()
    {
        VenueTable table({{u"Name"_s, [](const VenueView &venue) { return venue.name; }, {}, Qt::AlignLeft},
                          {u"Versions"_s, [](const VenueView &venue) { return venue.versions.size(); }, {}, Qt::AlignRight}},
                         [](const VenueView &venue) { return venue.id.value(); });
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        VenueView venue;
        venue.id = VenueId(1);
        venue.name = u"Lyra Hall"_s;
        table.setRows({venue});
        venue.versions.append(LayoutVersionView());
        table.setRows({venue});
        QCOMPARE(table.index(0, 1).data().toInt(), 1);
        QVERIFY(!table.index(0, 0).data(Qt::DecorationRole).isValid());
    }
};

QTEST_GUILESS_MAIN(tst_RecordTableModel)
#include "tst_recordtablemodel.moc"
