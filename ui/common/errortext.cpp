#include "common/errortext.h"

#include "common/complainttext.h"
#include "common/reasontext.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace parterre {
namespace {

struct Sentences
{
    const char *happened;
    const char *meaning;
    const char *next;
};

struct Rule
{
    const char *reason;
    Sentences sentences;
};

struct Code
{
    ErrorCode code;
    Sentences sentences;
};

#define TEXT(text) QT_TRANSLATE_NOOP("ErrorText", text)

// One line per Error::reason, %1… are its arguments. Sorted by subject.
constexpr std::array rules{
    // sale
    Rule{"limit-per-person", {TEXT("You can take %1 tickets for this event."), TEXT("This person already has %2."), nullptr}},
    Rule{"no-price", {TEXT("%2 isn't sold in category %1."), TEXT("Your seats are still held."), TEXT("Choose another ticket type for this seat.")}},
    Rule{"unknown-ticket-type", {TEXT("This ticket type isn't sold for this event."), nullptr, TEXT("Choose another one.")}},
    Rule{"no-such-seat", {TEXT("This seat isn't in the house as it is set up for this event."), nullptr, nullptr}},
    Rule{"no-such-area", {TEXT("This area isn't in the house as it is set up for this event."), nullptr, nullptr}},
    Rule{"not-enough-free", {TEXT("%1 were asked for, but only %2 that fit are free."), nullptr, TEXT("Try fewer seats, another category or another section.")}},
    Rule{"no-such-choice", {TEXT("Enough seats are free, but not next to each other."), nullptr, TEXT("Allow them to be split, or choose on the map.")}},
    Rule{"not-on-sale", {TEXT("This event isn't on sale."), TEXT("Tickets already sold stay valid."), nullptr}},
    Rule{"not-admitted", {TEXT("This customer is still waiting in the queue."), nullptr, TEXT("Call the number first.")}},
    Rule{"hold-lost", {TEXT("Some of these seats are no longer held for you."), TEXT("Nothing was charged."), TEXT("Choose other seats, then take the payment again.")}},
    Rule{"basket-empty", {TEXT("There is nothing in the basket."), nullptr, TEXT("Choose seats first.")}},
    Rule{"cash-short", {TEXT("%1 %2 is missing."), TEXT("Nothing was sold yet."), TEXT("Enter at least the whole amount.")}},
    Rule{"payment-under-way", {TEXT("A payment for this basket is under way."), TEXT("The seats stay held until it is answered."), nullptr}},
    Rule{"already-completed", {TEXT("This sale is already complete."), TEXT("It was not sold twice."), TEXT("Start the next sale.")}},
    Rule{"no-more-extensions", {TEXT("The time was already extended %1 times."), nullptr, TEXT("Ask a supervisor.")}},
    Rule{"stale-view", {TEXT("This basket was changed meanwhile."), TEXT("Your seats are still held."), TEXT("Look at it again, then go on.")}},
    Rule{"taken-over", {TEXT("Another counter has taken over this basket."), TEXT("Nothing was lost."), TEXT("Start a new sale.")}},
    // orders and tickets
    Rule{"order-code-length", {TEXT("An order code has more or fewer characters than that."), nullptr, TEXT("Compare it with the ticket.")}},
    Rule{"order-code-character", {TEXT("“%1” doesn't occur in order codes."), nullptr, TEXT("Compare it with the ticket.")}},
    Rule{"order-code-check", {TEXT("There is a slip in this order code."), nullptr, TEXT("Compare it with the ticket.")}},
    Rule{"ticket-code-garbage", {TEXT("This isn't one of our ticket codes."), nullptr, nullptr}},
    Rule{"ticket-code-truncated", {TEXT("Only part of the code was read."), nullptr, TEXT("Scan it again.")}},
    Rule{"ticket-code-forged", {TEXT("This code was not issued by this box office."), nullptr, TEXT("Don't admit it. Call a supervisor.")}},
    Rule{"ticket-code-wrong-house", {TEXT("This ticket is from another box office."), nullptr, nullptr}},
    Rule{"ticket-code-unknown-key", {TEXT("This ticket was signed with a key that this computer doesn't know."), nullptr, TEXT("Bring the computer up to date, then scan again.")}},
    Rule{"ticket-used", {TEXT("A ticket of this order was already used at the door."), TEXT("Nothing was refunded."), TEXT("Ask a supervisor.")}},
    Rule{"already-cancelled", {TEXT("This order was already cancelled."), TEXT("Nothing was paid out again."), nullptr}},
    Rule{"no-such-place", {TEXT("There is no place called “%1”."), nullptr, TEXT("Type it as it stands on the map, for example Stalls C 14.")}},
    Rule{"ambiguous-place", {TEXT("“%1” could mean several places: %2, %3."), nullptr, TEXT("Type the section as well.")}},
    // events and venues
    Rule{"event-over", {TEXT("This event is over."), TEXT("Nothing was changed."), nullptr}},
    Rule{"event-not-draft", {TEXT("This event is published already."), TEXT("Nothing was changed."), nullptr}},
    Rule{"event-not-published", {TEXT("This event isn't published yet."), TEXT("Nothing was changed."), TEXT("Publish it first.")}},
    Rule{"event-published", {TEXT("This can't be changed once the event is published."), TEXT("Sold tickets depend on it."), TEXT("Copy the event and change the copy.")}},
    Rule{"event-sold-tickets", {TEXT("%1 tickets are sold for this event."), TEXT("Nothing was changed."), TEXT("Cancel their orders first.")}},
    Rule{"layout-not-published", {TEXT("This layout isn't published yet."), TEXT("Nothing was changed."), TEXT("Publish it in the designer first.")}},
    Rule{"layout-not-draft", {TEXT("This layout is published and can't be changed."), TEXT("Sold tickets depend on it."), TEXT("Edit it as a new version.")}},
    Rule{"layout-in-use", {TEXT("This layout is used by %1 events, so it can't be changed."), TEXT("Nothing was changed."), TEXT("Edit it as a new version.")}},
    Rule{"layout-date-taken", {TEXT("Another version of this layout already begins on %1."), TEXT("Nothing was changed."), TEXT("Choose another day.")}},
    Rule{"layout-no-date", {TEXT("A layout needs a day from which it is in force."), TEXT("Nothing was changed."), TEXT("Choose the day.")}},
    Rule{"no-configuration", {TEXT("The layout has no such configuration."), TEXT("Nothing was changed."), TEXT("Choose another configuration.")}},
    Rule{"setting-fixed", {TEXT("This setting can't be changed any more."), TEXT("Records depend on it."), nullptr}},
};

constexpr std::array codes{
    Code{ErrorCode::NotFound, {TEXT("This record doesn't exist any more."), TEXT("Somebody may have removed it."), TEXT("Refresh the list.")}},
    Code{ErrorCode::Conflict, {TEXT("Somebody else changed this since you opened it."), TEXT("Your changes were not saved and are still here."), TEXT("Open it again to see the other changes.")}},
    Code{ErrorCode::Refused, {TEXT("The rules of the house don't allow that."), TEXT("Nothing was changed."), nullptr}},
    Code{ErrorCode::Forbidden, {TEXT("Your role may not do that."), TEXT("Nothing was changed."), TEXT("Ask a supervisor.")}},
    Code{ErrorCode::Invalid, {TEXT("What was entered can't be used."), TEXT("Nothing was changed."), TEXT("Check the marked fields.")}},
    Code{ErrorCode::Busy, {TEXT("The database is busy and didn't answer in time."), TEXT("Nothing was changed."), TEXT("Try again.")}},
    Code{ErrorCode::Offline, {TEXT("The database can't be reached."), TEXT("Seats that you hold stay held until their time is up."), TEXT("Check the network, then try again.")}},
    Code{ErrorCode::OutcomeUnknown, {TEXT("The connection was lost while saving."), TEXT("It may or may not have been done."), TEXT("Look it up before you do it again.")}},
    Code{ErrorCode::ReadOnly, {TEXT("The database can be read but not changed."), TEXT("Nothing was changed."), TEXT("Ask whoever looks after the computer for the right to write.")}},
    Code{ErrorCode::StorageFull, {TEXT("There is no room left where the database is kept."), TEXT("Nothing was changed."), TEXT("Free some space, then try again.")}},
    Code{ErrorCode::Missing, {TEXT("There is no database at this place."), nullptr, TEXT("Choose another place or make a new database.")}},
    Code{ErrorCode::NewerSchema, {TEXT("The database was written by a newer Parterre."), TEXT("It was not touched."), TEXT("Update Parterre on this computer.")}},
    Code{ErrorCode::OlderSchema, {TEXT("The database must be brought up to date before it can be used."), TEXT("It was not touched."), nullptr}},
    Code{ErrorCode::Damaged, {TEXT("What is stored there is not a Parterre database, or it is broken."), TEXT("It was not touched."), TEXT("Choose another place or restore a backup.")}},
    Code{ErrorCode::Internal, {TEXT("Parterre made a mistake."), TEXT("Nothing was changed. The details are in the log."), TEXT("Try again; if it comes back, report it.")}},
};

#undef TEXT

ErrorText translated(const Sentences &sentences, const QStringList &arguments)
{
    QStringList readable;
    for (const QString &argument : arguments)
        readable.append(readableArgument(argument));
    const auto one = [&readable](const char *text) {
        return text ? withArguments(QCoreApplication::translate("ErrorText", text), readable) : QString();
    };
    return {one(sentences.happened), one(sentences.meaning), one(sentences.next)};
}

} // namespace

QString ErrorText::paragraph() const
{
    QStringList parts{happened, meaning, next};
    parts.removeAll(QString());
    return parts.join(u' ');
}

ErrorText errorText(const Error &error)
{
    for (const Rule &rule : rules) {
        if (error.reason == QLatin1StringView(rule.reason))
            return translated(rule.sentences, error.arguments);
    }
    ErrorText text;
    for (const Code &code : codes) {
        if (error.code == code.code)
            text = translated(code.sentences, error.arguments);
    }
    // A check's refusal names its first complaint: the reason, then the place, then the complaint's own arguments.
    const Complaint complaint{Complaint::Severity::Error, error.reason, error.arguments.value(0), error.arguments.mid(1)};
    if (knowsComplaint(complaint.reason))
        text = {complaintText(complaint), text.meaning, {}};
    return text;
}

} // namespace parterre
