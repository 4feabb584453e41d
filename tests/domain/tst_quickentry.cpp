#include "domain/sale/quickentry.h"
#include "support/tostring.h"

#include <rapidcheck.h>

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

constexpr TicketTypeNo adult = 1;
constexpr TicketTypeNo child = 2;
constexpr TicketTypeNo senior = 5;

/// A, B and C, the last not for sale; Child has no price in A; at most ten per order.
EventDto concert()
{
    const Currency euro = *Currency::fromCode(u"EUR");
    EventDto event;
    event.currency = euro;
    event.categories = {{u"Front"_s, true}, {u"Middle"_s, true}, {u"Back"_s, false}};
    event.ticketTypes = {{adult, u"Adult"_s, u'a', {}}, {child, u"Child"_s, u'c', {}}, {senior, u"Senior"_s, u's', {}}};
    for (CategoryNo category = 0; category < 3; ++category) {
        event.prices.insert({category, adult}, Money(4500, euro));
        event.prices.insert({category, senior}, Money(4000, euro));
    }
    event.prices.insert({1, child}, Money(3000, euro));
    event.limits.maxPerOrder = 10;
    return event;
}

const QList<QuickSection> house{{SectionNo(1), u"Stalls"_s, u"All seated"_s},
                                {SectionNo(2), u"Balcony left"_s, {}},
                                {SectionNo(3), u"Balcony right"_s, {}},
                                {SectionNo(4), u"Floor"_s, u"Pit and seats"_s},
                                {SectionNo(5), u"Floor rear"_s, {}}};

tl::expected<QuickEntryDto, QuickEntryError> parse(const QString &text)
{
    return parseQuickEntry(text, concert(), house);
}

/// "2a 2c @B /1,2 !", for comparing at a glance.
QString written(const QuickEntryDto &entry)
{
    QStringList parts;
    if (entry.verb == QuickEntryDto::Verb::DropLast)
        return u"-"_s;
    if (entry.verb == QuickEntryDto::Verb::Add)
        parts.append(u"+"_s);
    for (const QuickTickets &kind : entry.tickets)
        parts.append(QString::number(kind.count) + (kind.type == adult   ? QChar(u'a')
                                                    : kind.type == child ? QChar(u'c')
                                                                         : QChar(u's')));
    if (entry.category)
        parts.append(u'@' + QString(QChar(u'A' + *entry.category)));
    for (const SectionNo no : entry.sections)
        parts.append(u'/' + no.toText());
    if (!entry.together)
        parts.append(u"!"_s);
    return parts.join(u' ');
}

} // namespace

class tst_QuickEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entry_isUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) {
            QTest::newRow(qPrintable(text)) << text << expected;
        };
        row(u"2"_s, u"2a"_s);
        row(u"c"_s, u"1c"_s);
        row(u"2a2c"_s, u"2a 2c"_s);
        row(u"2a2c@B"_s, u"2a 2c @B"_s);
        row(u"2a2c@b"_s, u"2a 2c @B"_s);
        row(u"4@B/sta!"_s, u"4a @B /1 !"_s);
        row(u"4!/sta@B"_s, u"4a @B /1 !"_s);
        row(u" 2 A  1 C @ B / sta ! "_s, u"2a 1c @B /1 !"_s);
        row(u"as"_s, u"1a 1s"_s);
        row(u"2a1a"_s, u"3a"_s);
        row(u"2/bal"_s, u"2a /2 /3"_s);
        row(u"2/BALCONY R"_s, u"2a /3"_s);
        row(u"2/floor"_s, u"2a /4"_s);
        row(u"2/flo"_s, u"2a /4 /5"_s);
        row(u"2/pit"_s, u"2a /4"_s);
        row(u"@A"_s, u"1a @A"_s);
        row(u"+c"_s, u"+ 1c"_s);
        row(u"+2s@B"_s, u"+ 2s @B"_s);
        row(u"+"_s, u"+ 1a"_s);
        row(u"-"_s, u"-"_s);
        row(u" - "_s, u"-"_s);
        row(u"10"_s, u"10a"_s);
        row(u"2!"_s, u"2a !"_s);
    }

    void entry_isUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto answer = parse(text);
        QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().reason));
        QCOMPARE(written(*answer), expected);
    }

    void entryThatIsNotUnderstood_saysWhyAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        const auto row = [](const QString &text, const QString &reason, const QStringList &arguments, int position,
                            int length) {
            QTest::newRow(text.isEmpty() ? "nothing" : qPrintable(text))
                << text << reason << arguments << position << length;
        };
        const QStringList letters{u"a Adult"_s, u"c Child"_s, u"s Senior"_s};
        row({}, u"empty"_s, {}, 0, 0);
        row(u"  "_s, u"empty"_s, {}, 0, 0);
        row(u"2k"_s, u"unknown-type"_s, QStringList{u"k"_s} + letters, 1, 1);
        row(u"2a 3 k"_s, u"unknown-type"_s, QStringList{u"k"_s} + letters, 5, 1);
        row(u"2a2"_s, u"type-missing"_s, {u"2"_s}, 2, 1);
        row(u"2 2a"_s, u"type-missing"_s, {u"2"_s}, 0, 1);
        row(u"0a"_s, u"count-zero"_s, {}, 0, 1);
        row(u"11"_s, u"most-per-order"_s, {u"10"_s}, 0, 2);
        row(u"6a5c"_s, u"most-per-order"_s, {u"10"_s}, 2, 2);
        row(u"99999999999999999999a"_s, u"most-per-order"_s, {u"10"_s}, 0, 21);
        row(u"2@"_s, u"category-missing"_s, {}, 1, 1);
        row(u"2@!"_s, u"category-missing"_s, {}, 1, 1);
        row(u"2@F"_s, u"unknown-category"_s, {u"F"_s, u"A"_s, u"B"_s, u"C"_s}, 2, 1);
        row(u"2@C"_s, u"category-not-for-sale"_s, {u"C"_s}, 2, 1);
        row(u"2a2c@A"_s, u"no-price"_s, {u"A"_s, u"Child"_s}, 4, 2);
        row(u"2@A@B"_s, u"given-twice"_s, {u"@"_s}, 3, 1);
        row(u"2/sta/bal"_s, u"given-twice"_s, {u"/"_s}, 5, 4);
        row(u"2!!"_s, u"given-twice"_s, {u"!"_s}, 2, 1);
        row(u"2/"_s, u"section-missing"_s, {}, 1, 1);
        row(u"2/gallery"_s, u"unknown-section"_s, {u"gallery"_s}, 2, 7);
        row(u"2*"_s, u"unexpected"_s, {u"*"_s}, 1, 1);
        row(u"2a@Bc"_s, u"unexpected"_s, {u"c"_s}, 4, 1);
        row(u"-1"_s, u"after-drop"_s, {}, 1, 1);
    }

    void entryThatIsNotUnderstood_saysWhyAndWhere()
    {
        QFETCH(QString, text);
        const auto answer = parse(text);
        QVERIFY(!answer.has_value());
        QTEST(answer.error().reason, "reason");
        QTEST(answer.error().arguments, "arguments");
        QTEST(static_cast<int>(answer.error().position), "position");
        QTEST(static_cast<int>(answer.error().length), "length");
    }

    void eventWithoutTicketTypes_sellsNothing()
    {
        QCOMPARE(parseQuickEntry(u"2", EventDto(), {}).error().reason, u"unknown-type"_s);
    }

    void types_areSpelledOutTicketByTicket()
    {
        QCOMPARE(parse(u"2c1a"_s)->types(), (QList<TicketTypeNo>{child, child, adult}));
    }

    void anyText_isUnderstoodOrBlamedInsideTheText()
    {
        QVERIFY(rc::check([] {
            const auto characters =
                *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0129acskABCF@/! +-bal*")));
            const QString text = QString::fromStdString(characters);
            const auto answer = parse(text);
            if (answer) {
                RC_ASSERT(answer->count() <= 10);
                RC_ASSERT((answer->count() > 0) == (answer->verb != QuickEntryDto::Verb::DropLast));
            } else {
                RC_ASSERT(!answer.error().reason.isEmpty());
                RC_ASSERT(answer.error().position >= 0 && answer.error().length >= 0);
                RC_ASSERT(answer.error().position + answer.error().length <= text.size());
            }
        }));
    }
};

QTEST_APPLESS_MAIN(tst_QuickEntry)
#include "tst_quickentry.moc"
