#include "common/momentedit.h"

#include "common/format.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "support/tostring.h"

#include <QDateEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone &berlin()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

Moment at(int year, int month, int day, int hour, int minute)
{
    return *Moment::fromLocal(QDate(year, month, day), QTime(hour, minute), berlin());
}

} // namespace

class tst_MomentEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moment_isThatOfTheVenuesWall();
    void timeInTheGap_isRefusedWithASentence();
    void hourThatOccursTwice_meansTheSecond();
    void zoneChange_keepsTheTimeOnTheWall();
    void emptyField_isNoMoment();
    void parts_areNamedAfterTheWhole();
    void moments_areWrittenForTheVenue();
    void countdown_neverGoesBelowZero();
};

void tst_MomentEdit::moment_isThatOfTheVenuesWall()
{
    MomentEdit edit(berlin());
    QSignalSpy changed(&edit, &MomentEdit::momentChanged);
    edit.setProposal(QDate(2027, 4, 3), QTime(20, 0));
    QCOMPARE(edit.moment(), Moment::fromText(u"2027-04-03T18:00:00.000Z"_s));
    QCOMPARE(changed.size(), 1);
    edit.setMoment(at(2027, 1, 9, 19, 30));
    QCOMPARE(edit.date(), QDate(2027, 1, 9));
    QCOMPARE(edit.time(), QTime(19, 30));
    QVERIFY(edit.problem().isEmpty());
}

void tst_MomentEdit::timeInTheGap_isRefusedWithASentence()
{
    MomentEdit edit(berlin());
    edit.setFormat(Format(QLocale(u"en_GB"_s)));
    edit.setMoment(at(2027, 3, 28, 1, 30));
    QSignalSpy problems(&edit, &MomentEdit::problemChanged);
    edit.findChild<QTimeEdit *>()->setTime(QTime(2, 30));
    QVERIFY(!edit.moment());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(edit.problem(), u"There is no 02:30 on Sun 28 Mar 2027: clocks go forward then. Choose 03:00 or later."_s);
    QVERIFY(hasErrorState(edit.findChild<QTimeEdit *>()));

    edit.findChild<QTimeEdit *>()->setTime(QTime(3, 0));
    QCOMPARE(edit.moment(), at(2027, 3, 28, 3, 0));
    QCOMPARE(problems.size(), 2);
    QVERIFY(!hasErrorState(edit.findChild<QTimeEdit *>()));
}

void tst_MomentEdit::hourThatOccursTwice_meansTheSecond()
{
    MomentEdit edit(berlin());
    edit.setProposal(QDate(2027, 10, 31), QTime(2, 30));
    QCOMPARE(edit.moment(), Moment::fromText(u"2027-10-31T01:30:00.000Z"_s));
}

void tst_MomentEdit::zoneChange_keepsTheTimeOnTheWall()
{
    MomentEdit edit(berlin());
    edit.setMoment(at(2027, 4, 3, 20, 0));
    edit.setZone(QTimeZone("Europe/London"));
    QCOMPARE(edit.time(), QTime(20, 0));
    QCOMPARE(edit.moment(), Moment::fromText(u"2027-04-03T19:00:00.000Z"_s));
}

void tst_MomentEdit::emptyField_isNoMoment()
{
    MomentEdit edit(berlin());
    edit.setOptional(true, u"Choose when sales open"_s);
    edit.setProposal(QDate(2027, 4, 3), QTime(20, 0));
    QSignalSpy changed(&edit, &MomentEdit::momentChanged);
    edit.setMoment(std::nullopt);
    QVERIFY(edit.isEmpty());
    QVERIFY(!edit.moment());
    QVERIFY(edit.problem().isEmpty());
    QCOMPARE(changed.size(), 1);

    const QList<KeyButton *> buttons = edit.findChildren<KeyButton *>();
    const auto fill = std::find_if(buttons.begin(), buttons.end(), [](KeyButton *b) { return b->text() == u"Choose when sales open"; });
    QVERIFY(fill != buttons.end());
    (*fill)->click();
    QCOMPARE(edit.moment(), at(2027, 4, 3, 20, 0));
}

void tst_MomentEdit::parts_areNamedAfterTheWhole()
{
    MomentEdit edit(berlin());
    edit.setAccessibleName(u"Doors"_s);
    edit.show();
    QCOMPARE(edit.findChild<QDateEdit *>()->accessibleName(), u"Doors, date"_s);
    QCOMPARE(edit.findChild<QTimeEdit *>()->accessibleName(), u"Doors, time"_s);
}

void tst_MomentEdit::moments_areWrittenForTheVenue()
{
    const Format british(QLocale(u"en_GB"_s));
    const Moment show = at(2027, 4, 3, 20, 0);
    QCOMPARE(british.day(show, berlin()), u"Sat 3 Apr"_s);
    QCOMPARE(british.day(show, berlin(), at(2026, 12, 1, 12, 0)), u"Sat 3 Apr 2027"_s);
    QCOMPARE(british.relative(show, berlin(), at(2027, 4, 3, 9, 0)), u"tonight 20:00"_s);
    QCOMPARE(british.relative(at(2027, 4, 3, 15, 0), berlin(), at(2027, 4, 3, 9, 0)), u"today 15:00"_s);
    QCOMPARE(british.relative(show, berlin(), at(2027, 4, 2, 23, 59)), u"tomorrow 20:00"_s);
    QCOMPARE(british.relative(show, berlin(), at(2027, 4, 1, 9, 0)), u"Sat 3 Apr, 20:00"_s);
    QCOMPARE(Format(QLocale(u"en_US"_s)).time(show, berlin()), u"8:00 PM"_s);
}

void tst_MomentEdit::countdown_neverGoesBelowZero()
{
    using namespace std::chrono_literals;
    QCOMPARE(Format::countdown(28min + 12s), u"28:12"_s);
    QCOMPARE(Format::countdown(5s), u"0:05"_s);
    QCOMPARE(Format::countdown(1h + 2min + 3s), u"1:02:03"_s);
    QCOMPARE(Format::countdown(-5s), u"0:00"_s);
}

QTEST_MAIN(tst_MomentEdit)
#include "tst_momentedit.moc"
