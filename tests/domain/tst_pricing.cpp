#include "domain/sale/pricing.h"
#include "support/tostring.h"

#include <rapidcheck.h>

#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

const Currency euro = *Currency::fromCode(u"EUR");
constexpr TicketTypeNo adult = 1;
constexpr TicketTypeNo child = 2;
constexpr TicketTypeNo babe = 3;

Money eur(qint64 cents)
{
    return Money(cents, euro);
}

/// Two categories; Adult 45.00 and 30.00, Child 20.00 in B only, a babe in arms is free in A; fee 2.50, tax 7 %.
EventDto concert()
{
    EventDto event;
    event.currency = euro;
    event.categories = {{u"Front"_s, true}, {u"Back"_s, true}};
    event.ticketTypes = {{adult, u"Adult"_s, u'a', {}},
                         {child, u"Child"_s, u'c', {}},
                         {babe, u"Babe in arms"_s, u'b', {}, false, false}};
    event.prices = {{{0, adult}, eur(4500)}, {{1, adult}, eur(3000)}, {{1, child}, eur(2000)}, {{0, babe}, eur(0)}};
    event.bookingFee = eur(250);
    event.taxBasisPoints = 700;
    return event;
}

} // namespace

class tst_Pricing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quote_addsPricesFeesAndTheTaxTheyContain()
    {
        const Quote answer = quote(concert(), {{1, adult, 2}, {1, child, 1}}).value();
        QCOMPARE(answer.lines.size(), 2);
        QCOMPARE(answer.price, eur(8000));
        QCOMPARE(answer.fee, eur(750));
        QCOMPARE(answer.total, eur(8750));
        // 32.50 contains 2.13 at 7 %, 22.50 contains 1.47.
        QCOMPARE(answer.tax, eur(213 + 213 + 147));
        QCOMPARE(answer.tickets, 3);
        QCOMPARE(answer.places, 3);
    }

    void cellWithoutPrice_isNotSold()
    {
        const Result<Quote> answer = quote(concert(), {{0, child, 1}});
        QCOMPARE(answer.error(), (Error{ErrorCode::Refused, {}, u"no-price"_s, {u"A"_s, u"Child"_s}}));
    }

    void categoryNotForSale_isNotSoldThoughItHasPrices()
    {
        EventDto event = concert();
        event.categories[0].forSale = false;
        QCOMPARE(quote(event, {{0, adult, 1}}).error().reason, u"no-price"_s);
        QVERIFY(!event.sellsCategory(0));
    }

    void categoryThatTheEventDoesNotHave_isNotSold()
    {
        EventDto event = concert();
        event.prices.insert({7, adult}, eur(100));
        QCOMPARE(quote(event, {{7, adult, 1}}).error().reason, u"no-price"_s);
        QCOMPARE(quote(event, {{-1, adult, 1}}).error().reason, u"no-price"_s);
    }

    void unknownTicketType_isRefused()
    {
        QCOMPARE(quote(concert(), {{0, 9, 1}}).error().reason, u"unknown-ticket-type"_s);
    }

    void negativeCount_isAMistake() { QCOMPARE(quote(concert(), {{0, adult, -1}}).error().code, ErrorCode::Invalid); }

    void freeTicket_hasNoFee()
    {
        const Quote answer = quote(concert(), {{0, babe, 2}}).value();
        QCOMPARE(answer.total, eur(0));
        QCOMPARE(answer.tickets, 2);
        QCOMPARE(answer.places, 0);
    }

    void emptyBasket_costsNothingInTheEventsCurrency() { QCOMPARE(quote(concert(), {}).value().total, eur(0)); }

    void sameCellTwice_isOneLine()
    {
        const Quote answer = quote(concert(), {{1, adult, 1}, {1, child, 1}, {1, adult, 2}}).value();
        QCOMPARE(answer.lines.size(), 2);
        QCOMPARE(answer.lines.first().count, 3);
    }

    void categoriesForTypesAndPrice_leaveOutWhatIsDearerOrNotSold()
    {
        const EventDto event = concert();
        QCOMPARE(categoriesFor(event, {adult}), (QList<CategoryNo>{0, 1}));
        QCOMPARE(categoriesFor(event, {adult, child}), QList<CategoryNo>{1});
        QCOMPARE(categoriesFor(event, {adult}, eur(3250)), QList<CategoryNo>{1});
        QCOMPARE(categoriesFor(event, {adult}, eur(3249)), QList<CategoryNo>{});
    }

    /// Whatever is bought: the totals are the sums over single tickets, and net + tax = total, to the cent.
    void anyBasket_balancesToTheCent()
    {
        QVERIFY(rc::check([] {
            EventDto event = concert();
            const Currency currency = *Currency::fromCode(*rc::gen::element(u"EUR"_s, u"JPY"_s, u"KWD"_s));
            event.currency = currency;
            event.bookingFee = Money(*rc::gen::inRange(0, 2000), currency);
            event.taxBasisPoints = *rc::gen::inRange(0, 3000);
            event.prices.clear();
            QList<WantedTickets> wanted;
            for (CategoryNo category : {0, 1}) {
                for (TicketTypeNo type : {adult, child, babe}) {
                    event.prices.insert({category, type}, Money(*rc::gen::inRange<qint64>(0, 100'000), currency));
                    wanted.append({category, type, *rc::gen::inRange(0, 50)});
                }
            }
            const Quote answer = quote(event, wanted).value();
            Money total = Money::zero(currency);
            Money tax = total;
            Money fee = total;
            int tickets = 0;
            for (const WantedTickets &want : wanted) {
                for (int i = 0; i < want.count; ++i) {
                    const TicketPrice each = *ticketPrice(event, want.category, want.type);
                    RC_ASSERT(each.net() + each.tax == each.price + each.fee);
                    RC_ASSERT(!each.tax.isNegative() && each.tax <= each.total());
                    total += each.total();
                    tax += each.tax;
                    fee += each.fee;
                    ++tickets;
                }
            }
            RC_ASSERT(answer.total == total && answer.tax == tax && answer.fee == fee && answer.tickets == tickets);
            RC_ASSERT(answer.price + answer.fee == answer.total && answer.net() + answer.tax == answer.total);
        }));
    }
};

QTEST_APPLESS_MAIN(tst_Pricing)
#include "tst_pricing.moc"
