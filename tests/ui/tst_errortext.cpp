#include "common/errortext.h"

#include "common/complainttext.h"
#include "common/reasontext.h"

#include <QLocale>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

class tst_ErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void everyCode_hasASentence();
    void detail_isNeverShown();
    void rule_namesItsValues();
    void unknownRule_fallsBackToItsCode();
    void refusalOfACheck_saysTheComplaint();
    void argument_isNotSearchedForPlaces();
    void machineWords_areWrittenForPeople();
    void complaintAboutAPlace_namesIt();
};

void tst_ErrorText::everyCode_hasASentence()
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const ErrorText text = errorText(Error{static_cast<ErrorCode>(code), {}, {}, {}});
        QVERIFY2(text.happened.endsWith(u'.'), qPrintable(text.happened));
    }
}

void tst_ErrorText::detail_isNeverShown()
{
    const Error error{ErrorCode::Internal, u"SELECT broke"_s, {}, {}};
    QVERIFY(!errorText(error).paragraph().contains(u"SELECT"));
}

void tst_ErrorText::rule_namesItsValues()
{
    const ErrorText text = errorText(Error{ErrorCode::Refused, {}, u"limit-per-person"_s, {u"6"_s, u"4"_s}});
    QCOMPARE(text.happened, u"You can take 6 tickets for this event."_s);
    QCOMPARE(text.meaning, u"This person already has 4."_s);
    const ErrorText taken = errorText(Error{ErrorCode::Refused, {}, u"layout-date-taken"_s, {u"2027-04-03"_s}});
    QCOMPARE(taken.happened, u"Another version of this layout already begins on Sat 3 Apr 2027."_s);
}

void tst_ErrorText::unknownRule_fallsBackToItsCode()
{
    const ErrorText text = errorText(Error{ErrorCode::Refused, {}, u"some-new-rule"_s, {}});
    QCOMPARE(text.happened, errorText(Error{ErrorCode::Refused, {}, {}, {}}).happened);
}

void tst_ErrorText::refusalOfACheck_saysTheComplaint()
{
    const ErrorText text = errorText(Error{ErrorCode::Refused, {}, u"duplicate-seat"_s, {u"Stalls, row C"_s, u"12"_s}});
    QCOMPARE(text.happened, u"Stalls, row C: Two seats have the number 12."_s);
    QCOMPARE(text.meaning, u"Nothing was changed."_s);
}

void tst_ErrorText::argument_isNotSearchedForPlaces()
{
    QCOMPARE(withArguments(u"%1 and %2"_s, {u"%2"_s, u"x"_s}), u"%2 and x"_s);
    QCOMPARE(withArguments(u"100 % of %1"_s, {}), u"100 % of "_s);
}

void tst_ErrorText::machineWords_areWrittenForPeople()
{
    QCOMPARE(readableArgument(u"45.00 EUR"_s), u"€45.00"_s);
    QCOMPARE(readableArgument(u"2027-04-03"_s), u"Sat 3 Apr 2027"_s);
    QCOMPARE(readableArgument(u"2027-04-03T20:00:00+02:00"_s), u"Sat 3 Apr, 20:00"_s);
    QCOMPARE(readableArgument(u"Aurora"_s), u"Aurora"_s);
}

void tst_ErrorText::complaintAboutAPlace_namesIt()
{
    const Complaint complaint{Complaint::Severity::Error, u"no-capacity"_s, u"Pit"_s, {}};
    QVERIFY(complaintText(complaint).startsWith(u"Pit: "));
    QVERIFY(knowsComplaint(u"no-capacity"_s));
    QVERIFY(!knowsComplaint(u"nobody-wrote-this"_s));
    // A sentence nobody has written yet still says the reason and the place.
    QCOMPARE(complaintText({Complaint::Severity::Warning, u"odd-thing"_s, u"Row C"_s, {u"7"_s}}), u"Row C: Odd thing (7)"_s);
}

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_errortext.moc"
