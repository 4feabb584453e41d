#include "common/appearance.h"
#include "services/venueservice.h"
#include "support/await.h"
#include "support/samplehouse.h"
#include "support/scriptedprompter.h"
#include "venue/venuespage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

/// A house with one published venue, and the page that shows it. A real service on a database of its own.
struct Desk
{
    Desk()
    {
        page.resize(1294, 692);
        page.setVisible(true);
    }

    QAbstractButton *shown(const QString &text)
    {
        for (QAbstractButton *candidate : page.findChildren<QAbstractButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    QString version()
    {
        for (const QComboBox *box : page.findChildren<QComboBox *>()) {
            if (box->accessibleName() == u"Layout version"_s)
                return box->currentText();
        }
        return {};
    }

    SampleHouse house;
    LayoutView layout = publishedVenue(house);
    VenueService venues{house.database};
    ScriptedPrompter prompter;
    Appearance appearance{*qobject_cast<QApplication *>(QCoreApplication::instance())};
    VenuesPage page{venues, house.actor, prompter};
};

} // namespace

/// A venue manager looks at venues and goes on from what is published.
class tst_VenuesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftFromAPublishedVersion_isShown_andTheOtherStaysAsItIs()
    {
        Desk desk;
        QTRY_VERIFY(desk.shown(u"Draft from this"_s));
        QVERIFY(!desk.shown(u"Publish…"_s));
        QVERIFY(!desk.shown(u"Background plan…"_s)->isEnabled());
        desk.shown(u"Draft from this"_s)->click();
        QTRY_COMPARE(desk.version(), u"Version 2, draft"_s);
        QTRY_VERIFY(desk.shown(u"Publish…"_s));
        QVERIFY(desk.shown(u"Publish…"_s)->isEnabled());
        QVERIFY(!desk.shown(u"Draft from this"_s));
        QTRY_VERIFY(desk.shown(u"Background plan…"_s)->isEnabled());

        PARTERRE_AWAIT(venue, desk.venues.view(desk.layout.venue));
        QCOMPARE(venue.versions.size(), 2);
        QCOMPARE(venue.versions.constLast().state, LayoutState::Published);
        PARTERRE_AWAIT(difference, desk.venues.compare(desk.layout.version.id, venue.versions.constFirst().id));
        QVERIFY(difference.isEmpty());
    }
};

QTEST_MAIN(tst_VenuesPage)
#include "tst_venuespage.moc"
