#include "common/errortext.h"

#include "common/complainttext.h"
#include "common/reasontext.h"

#include <QCoreApplication>
#include <QStringList>

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

/// All sentences, in a class whose name is their context: that is how lupdate finds them.
class ErrorSentences
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    // One line per Error::reason, %1… are its arguments. Sorted by subject.
    static constexpr Rule rules[]{
        // sale
        Rule{"limit-per-person", {QT_TR_NOOP("You can take %1 tickets for this event."), QT_TR_NOOP("This person already has %2."), nullptr}},
        Rule{"no-price", {QT_TR_NOOP("%2 isn't sold in category %1."), QT_TR_NOOP("Your seats are still held."), QT_TR_NOOP("Choose another ticket type for this seat.")}},
        Rule{"unknown-ticket-type", {QT_TR_NOOP("This ticket type isn't sold for this event."), nullptr, QT_TR_NOOP("Choose another one.")}},
        Rule{"no-such-seat", {QT_TR_NOOP("This seat isn't in the house as it is set up for this event."), nullptr, nullptr}},
        Rule{"no-such-area", {QT_TR_NOOP("This area isn't in the house as it is set up for this event."), nullptr, nullptr}},
        Rule{"not-enough-free", {QT_TR_NOOP("%1 were asked for, but only %2 that fit are free."), nullptr, QT_TR_NOOP("Try fewer seats, another category or another section.")}},
        Rule{"none-free", {QT_TR_NOOP("No seat that fits is free."), nullptr, QT_TR_NOOP("Try another category or another section.")}},
        Rule{"no-such-choice", {QT_TR_NOOP("Enough seats are free, but not next to each other."), nullptr, QT_TR_NOOP("Allow them to be split, or choose on the map.")}},
        Rule{"not-on-sale", {QT_TR_NOOP("This event isn't on sale."), QT_TR_NOOP("Tickets already sold stay valid."), nullptr}},
        Rule{"not-admitted", {QT_TR_NOOP("This customer is still waiting in the queue."), nullptr, QT_TR_NOOP("Call the number first.")}},
        Rule{"hold-lost", {QT_TR_NOOP("Some of these seats are no longer held for you."), QT_TR_NOOP("Nothing was charged."), QT_TR_NOOP("Choose other seats, then take the payment again.")}},
        Rule{"basket-empty", {QT_TR_NOOP("There is nothing in the basket."), nullptr, QT_TR_NOOP("Choose seats first.")}},
        Rule{"total-changed", {QT_TR_NOOP("The prices were changed meanwhile: it is %1 %2 now."), QT_TR_NOOP("Nothing was charged."), QT_TR_NOOP("Tell the customer, then take the payment again.")}},
        Rule{"cash-short", {QT_TR_NOOP("%1 %2 is missing."), QT_TR_NOOP("Nothing was sold yet."), QT_TR_NOOP("Enter at least the whole amount.")}},
        Rule{"payment-under-way", {QT_TR_NOOP("A payment for this basket is under way."), QT_TR_NOOP("The seats stay held until it is answered."), nullptr}},
        Rule{"already-completed", {QT_TR_NOOP("This sale is already complete."), QT_TR_NOOP("It was not sold twice."), QT_TR_NOOP("Start the next sale.")}},
        Rule{"no-more-extensions", {QT_TR_NOOP("The time was already extended %1 times."), nullptr, QT_TR_NOOP("Ask a supervisor.")}},
        Rule{"stale-view", {QT_TR_NOOP("This basket was changed meanwhile."), QT_TR_NOOP("Nothing was charged."), QT_TR_NOOP("Look at it again, then go on.")}},
        Rule{"taken-over", {QT_TR_NOOP("“%1” has taken this sale over."), QT_TR_NOOP("Its seats are still held, there."), QT_TR_NOOP("Start a new sale, or take this one over again.")}},
        Rule{"sale-parked", {QT_TR_NOOP("This sale was parked at “%1”."), QT_TR_NOOP("Its seats are still held."), QT_TR_NOOP("Take it up again to go on with it.")}},
        Rule{"limit-per-order", {QT_TR_NOOP("One order may have %1 places at most."), QT_TR_NOOP("Nothing was added."), QT_TR_NOOP("Sell the others in another order.")}},
        Rule{"seat-taken", {QT_TR_NOOP("Somebody else has just taken one of these seats."), QT_TR_NOOP("None of them was added."), QT_TR_NOOP("Choose others.")}},
        Rule{"area-full", {QT_TR_NOOP("Only %1 places are left in this area."), QT_TR_NOOP("None was added."), QT_TR_NOOP("Take fewer, or another area.")}},
        Rule{"best-together", {QT_TR_NOOP("Together in one row, no single seat left over."), nullptr, nullptr}},
        Rule{"best-together-with-single", {QT_TR_NOOP("Together in one row. One single seat is left over beside them."), nullptr, nullptr}},
        Rule{"best-split-in-section", {QT_TR_NOOP("Split over rows near each other, nobody sits alone."), nullptr, nullptr}},
        Rule{"best-split-across-sections", {QT_TR_NOOP("Split over several sections, nobody sits alone."), nullptr, nullptr}},
        Rule{"best-tables", {QT_TR_NOOP("Together at tables."), nullptr, nullptr}},
        Rule{"best-area", {QT_TR_NOOP("Places in a standing area."), nullptr, nullptr}},
        Rule{"best-apart", {QT_TR_NOOP("These seats are not side by side."), nullptr, nullptr}},
        Rule{"session-expired", {QT_TR_NOOP("The time for this sale is over."), QT_TR_NOOP("Its seats are free again, and nothing was charged."), QT_TR_NOOP("Start a new sale.")}},
        Rule{"session-abandoned", {QT_TR_NOOP("This sale was given up."), QT_TR_NOOP("Its seats are free again, and nothing was charged."), QT_TR_NOOP("Start a new sale.")}},
        Rule{"buyer-name-missing", {QT_TR_NOOP("This event's tickets carry a name."), QT_TR_NOOP("Nothing was sold yet."), QT_TR_NOOP("Enter the buyer's name.")}},
        Rule{"collector-name-missing", {QT_TR_NOOP("Tickets to be collected need a name."), QT_TR_NOOP("Nothing was sold yet."), QT_TR_NOOP("Enter who collects them.")}},
        Rule{"email-invalid", {QT_TR_NOOP("“%1” isn't an e-mail address."), QT_TR_NOOP("Nothing was sold yet."), QT_TR_NOOP("Correct it, or leave it empty.")}},
        Rule{"email-missing", {QT_TR_NOOP("Tickets by e-mail need an address."), QT_TR_NOOP("Nothing was sold yet."), QT_TR_NOOP("Enter the buyer's e-mail, or print the tickets.")}},
        Rule{"type-not-sold", {QT_TR_NOOP("“%1” isn't sold in category %2."), QT_TR_NOOP("Your seats are still held."), QT_TR_NOOP("Choose another ticket type for this seat.")}},
        Rule{"basket-in-the-way", {QT_TR_NOOP("There is a basket of another customer on the screen."), QT_TR_NOOP("Its seats stay held; the number that was called waits."), QT_TR_NOOP("Finish that sale or give it up, then go on in the queue.")}},
        // the queue
        Rule{"party-full", {QT_TR_NOOP("This customer was let in for a party of %1."), QT_TR_NOOP("Nothing was added."), QT_TR_NOOP("Make the party larger first.")}},
        Rule{"party-empty", {QT_TR_NOOP("A party has at least one person."), QT_TR_NOOP("Nothing was changed."), nullptr}},
        Rule{"party-above-limit", {QT_TR_NOOP("A party may be %1 at most."), QT_TR_NOOP("Nothing was changed."), nullptr}},
        Rule{"party-below-held", {QT_TR_NOOP("The basket has %1 already."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Give some of them back first.")}},
        Rule{"event-not-queued", {QT_TR_NOOP("This event has no queue."), QT_TR_NOOP("Customers can be served without a number."), QT_TR_NOOP("Switch the queue on in the event, or sell directly.")}},
        Rule{"queue-empty", {QT_TR_NOOP("Nobody is waiting."), nullptr, nullptr}},
        Rule{"queue-already-called", {QT_TR_NOOP("%1 was called already."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Serve the customer, or let the turn lapse first.")}},
        Rule{"queue-already-served", {QT_TR_NOOP("%1 is being served."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Give the sale up if the customer went away.")}},
        Rule{"queue-served-elsewhere", {QT_TR_NOOP("%1 is being served at %2."), QT_TR_NOOP("Nothing was changed."), nullptr}},
        Rule{"queue-turn-over", {QT_TR_NOOP("The turn of %1 is over."), QT_TR_NOOP("The places may have been given to others."), QT_TR_NOOP("Call the number again while it is kept, or let the customer join again.")}},
        Rule{"queue-party-too-large", {QT_TR_NOOP("This customer can have %1 now, and no more."), QT_TR_NOOP("The others were promised to customers who were let in before."), QT_TR_NOOP("Ask whether they take fewer or wait.")}},
        Rule{"queue-no-places", {QT_TR_NOOP("No place is left to give."), QT_TR_NOOP("All are sold or promised to customers who were let in."), QT_TR_NOOP("Places come back when one of them takes fewer. Try again then.")}},
        Rule{"queue-too-many-inside", {QT_TR_NOOP("The limit of %1 who may choose at once is reached."), QT_TR_NOOP("Nobody was let in."), QT_TR_NOOP("Wait until one is done, or raise the limit.")}},
        Rule{"queue-too-many-a-minute", {QT_TR_NOOP("The limit of %1 who may be let in within a minute is reached."), QT_TR_NOOP("Nobody was let in."), QT_TR_NOOP("Wait a moment, or raise the limit.")}},
        Rule{"queue-rules-empty", {QT_TR_NOOP("A queue lets in at least one customer and gives a turn at least a second."), QT_TR_NOOP("Nothing was changed."), nullptr}},
        Rule{"queue-promised", {QT_TR_NOOP("Customers who were let in were promised %1, and only %2 would be left for sale."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Wait until some of them are done, or change less.")}},
        // orders and tickets
        Rule{"order-code-length", {QT_TR_NOOP("An order code has more or fewer characters than that."), nullptr, QT_TR_NOOP("Compare it with the ticket.")}},
        Rule{"order-code-character", {QT_TR_NOOP("“%1” doesn't occur in order codes."), nullptr, QT_TR_NOOP("Compare it with the ticket.")}},
        Rule{"order-code-check", {QT_TR_NOOP("There is a slip in this order code."), nullptr, QT_TR_NOOP("Compare it with the ticket.")}},
        Rule{"ticket-code-garbage", {QT_TR_NOOP("This isn't one of our ticket codes."), nullptr, nullptr}},
        Rule{"ticket-code-truncated", {QT_TR_NOOP("Only part of the code was read."), nullptr, QT_TR_NOOP("Scan it again.")}},
        Rule{"ticket-code-forged", {QT_TR_NOOP("This code was not issued by this box office."), nullptr, QT_TR_NOOP("Don't admit it. Call a supervisor.")}},
        Rule{"ticket-code-wrong-house", {QT_TR_NOOP("This ticket is from another box office."), nullptr, nullptr}},
        Rule{"ticket-code-unknown-key", {QT_TR_NOOP("This ticket was signed with a key that this computer doesn't know."), nullptr, QT_TR_NOOP("Bring the computer up to date, then scan again.")}},
        Rule{"ticket-used", {QT_TR_NOOP("A ticket of this order was already used at the door."), QT_TR_NOOP("Nothing was refunded."), QT_TR_NOOP("Ask a supervisor.")}},
        Rule{"already-cancelled", {QT_TR_NOOP("This order was already cancelled."), QT_TR_NOOP("Nothing was paid out again."), nullptr}},
        Rule{"no-such-place", {QT_TR_NOOP("There is no place called “%1”."), nullptr, QT_TR_NOOP("Type it as it stands on the map, for example Stalls C 14.")}},
        Rule{"ambiguous-place", {QT_TR_NOOP("“%1” could mean several places: %2, %3."), nullptr, QT_TR_NOOP("Type the section as well.")}},
        Rule{"nothing-to-print", {QT_TR_NOOP("This order has no valid ticket to print."), QT_TR_NOOP("It was cancelled."), nullptr}},
        Rule{"already-used", {QT_TR_NOOP("This ticket was used before: %1 %2"), QT_TR_NOOP("It admits one person once."), QT_TR_NOOP("Don't admit it. Call a supervisor.")}},
        Rule{"cancelled", {QT_TR_NOOP("This ticket was cancelled."), QT_TR_NOOP("Its place may have been sold again."), QT_TR_NOOP("Don't admit it. Send the guest to the box office.")}},
        Rule{"concert-cancelled", {QT_TR_NOOP("This event was cancelled."), QT_TR_NOOP("Its tickets admit nobody."), QT_TR_NOOP("Send the guest to the box office.")}},
        Rule{"replaced", {QT_TR_NOOP("This ticket was replaced by a newer one."), QT_TR_NOOP("Only the newest one admits."), QT_TR_NOOP("Ask for the other ticket.")}},
        Rule{"unknown-ticket", {QT_TR_NOOP("The code is real, but this database has no such ticket."), QT_TR_NOOP("It may have been sold elsewhere."), QT_TR_NOOP("Call a supervisor.")}},
        // the house
        Rule{"move-sales-open", {QT_TR_NOOP("%1 sales are in progress."), QT_TR_NOOP("Nothing was moved."), QT_TR_NOOP("Complete them, or give them up; parked ones too.")}},
        Rule{"move-stations-active", {QT_TR_NOOP("Others are at work in this house: %1"), QT_TR_NOOP("Nothing was moved."), QT_TR_NOOP("Close Parterre there, wait half a minute, then try again.")}},
        Rule{"move-target-used", {QT_TR_NOOP("There is something at the other place already."), QT_TR_NOOP("It was not touched, and nothing was moved."), QT_TR_NOOP("Choose a new file or an empty database.")}},
        Rule{"move-same-place", {QT_TR_NOOP("That is where the house is already."), QT_TR_NOOP("Nothing was moved."), nullptr}},
        Rule{"move-differs", {QT_TR_NOOP("“%1” didn't arrive as it was."), QT_TR_NOOP("Nothing was left at the other place; the house is where it was."), QT_TR_NOOP("Report this, with the log.")}},
        Rule{"backup-there", {QT_TR_NOOP("There is a file called %1 already."), QT_TR_NOOP("It was not touched, and nothing was copied."), QT_TR_NOOP("Choose another name, or say that it may be replaced.")}},
        Rule{"backup-unwritable", {QT_TR_NOOP("“%1” can't be written: %2"), QT_TR_NOOP("No backup was made."), QT_TR_NOOP("Check the folder, or choose another one.")}},
        Rule{"backup-full", {QT_TR_NOOP("There is no room left in %1."), QT_TR_NOOP("Nothing was kept there, and the house is as it was."), QT_TR_NOOP("Free some space, or choose another folder.")}},
        Rule{"backup-unreadable", {QT_TR_NOOP("“%1” isn't a whole backup of a house."), QT_TR_NOOP("Nothing was restored, and what was there is as it was."), QT_TR_NOOP("Try an older backup. The log says what is wrong with this one.")}},
        Rule{"tool-missing", {QT_TR_NOOP("The program %1 isn't on this computer."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Install the package %2, then try again.")}},
        Rule{"tool-failed", {QT_TR_NOOP("The program %1 could not do its work: %2"), QT_TR_NOOP("Nothing was changed."), nullptr}},
        Rule{"restore-house-there", {QT_TR_NOOP("There is a house here already. Venues: %1, events: %2, orders: %3."), QT_TR_NOOP("It was not touched, and nothing was restored."), QT_TR_NOOP("Choose an empty place, or say that this house may go.")}},
        Rule{"restore-stations-active", {QT_TR_NOOP("Others are at work in this house: %1"), QT_TR_NOOP("Nothing was restored."), QT_TR_NOOP("Close Parterre there, wait half a minute, then try again.")}},
        Rule{"restore-target-foreign", {QT_TR_NOOP("What is stored here is not a house."), QT_TR_NOOP("It was not touched, and nothing was restored."), QT_TR_NOOP("Choose a new file or an empty database.")}},
        Rule{"restore-breaches", {QT_TR_NOOP("Breaches found in the backup: %1. The first one: %2"), QT_TR_NOOP("Nothing was restored, and what was there is as it was."), QT_TR_NOOP("Try another backup, or say that this one shall be restored all the same.")}},
        // events and venues
        Rule{"house-in-use", {QT_TR_NOOP("This database is a real house with venues of its own."), QT_TR_NOOP("It was not filled with made-up ones."), QT_TR_NOOP("Choose another place for the demo.")}},
        Rule{"signing-keys-used-up", {QT_TR_NOOP("This house has had all the signing keys there can be."), QT_TR_NOOP("The newest one stays in use."), nullptr}},
        Rule{"sign-in-refused", {QT_TR_NOOP("The database server refused the name or the password."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Check the user and the password.")}},
        Rule{"password-missing", {QT_TR_NOOP("The database server wants a password."), QT_TR_NOOP("Neither the keychain nor PGPASSWORD nor ~/.pgpass has one for it."), QT_TR_NOOP("Enter it under “Where the house is”.")}},
        Rule{"computer-refused", {QT_TR_NOOP("The database server lets nobody in from this computer in this way."), QT_TR_NOOP("The rules in its pg_hba.conf say so."), QT_TR_NOOP("Try with encryption, or ask whoever looks after the server.")}},
        Rule{"tls-other-name", {QT_TR_NOOP("The server's certificate is for another name than %1."), QT_TR_NOOP("Somebody may be pretending to be the server. Nothing was sent to it."), QT_TR_NOOP("Check the host's name, or ask whoever looks after the server.")}},
        Rule{"tls-untrusted", {QT_TR_NOOP("The server's certificate comes from nobody that this computer trusts."), QT_TR_NOOP("Somebody may be pretending to be the server. Nothing was sent to it."), QT_TR_NOOP("Choose the right authority's certificate, or ask whoever looks after the server.")}},
        Rule{"tls-no-authority", {QT_TR_NOOP("The certificate of the authority to trust can't be read."), QT_TR_NOOP("Without it nobody can tell whether this is the right server."), QT_TR_NOOP("Choose its file, or put it at ~/.postgresql/root.crt.")}},
        Rule{"tls-not-offered", {QT_TR_NOOP("The server at %1 offers no encryption."), QT_TR_NOOP("Nothing was sent to it."), QT_TR_NOOP("Ask whoever looks after the server to turn TLS on.")}},
        Rule{"tls-failed", {QT_TR_NOOP("An encrypted connection to %1 didn't come about."), QT_TR_NOOP("Nothing was sent to the server."), QT_TR_NOOP("Check the certificates, or ask whoever looks after the server.")}},
        Rule{"no-primary", {QT_TR_NOOP("None of the servers takes changes: %1"), QT_TR_NOOP("They are standbys; seats that you hold stay held until their time is up."), QT_TR_NOOP("Wait until one of them has taken over, or ask whoever looks after them.")}},
        Rule{"server-starting", {QT_TR_NOOP("The database server is just starting or stopping."), QT_TR_NOOP("Seats that you hold stay held until their time is up."), QT_TR_NOOP("Wait a moment, then try again.")}},
        Rule{"server-not-listening", {QT_TR_NOOP("No database server answers at %1."), QT_TR_NOOP("Seats that you hold stay held until their time is up."), QT_TR_NOOP("Check host and port, and whether the server runs.")}},
        Rule{"server-silent", {QT_TR_NOOP("Nothing answers at %1."), QT_TR_NOOP("Seats that you hold stay held until their time is up."), QT_TR_NOOP("Check the network, and whether a firewall is in between.")}},
        Rule{"host-unknown", {QT_TR_NOOP("There is no computer called %1."), nullptr, QT_TR_NOOP("Check how the host is written, and the network.")}},
        Rule{"service-unknown", {QT_TR_NOOP("The service that this place names isn't in libpq's service file."), nullptr, QT_TR_NOOP("Check ~/.pg_service.conf.")}},
        Rule{"server-says", {QT_TR_NOOP("The database server refused: %1"), QT_TR_NOOP("Nothing was changed."), nullptr}},
        Rule{"keychain-missing", {QT_TR_NOOP("The password could not be kept: this computer's keychain doesn't answer."), QT_TR_NOOP("Everything else is fine."), QT_TR_NOOP("Put it into ~/.pgpass instead, or enter it after each start.")}},
        Rule{"connection-no-file", {QT_TR_NOOP("Choose a file."), nullptr, nullptr}},
        Rule{"connection-no-host", {QT_TR_NOOP("Enter the server's name or address."), nullptr, nullptr}},
        Rule{"connection-no-database", {QT_TR_NOOP("Enter the database's name."), nullptr, nullptr}},
        Rule{"connection-unusable", {QT_TR_NOOP("There is a character that can't be used in a place, such as a blank or a quote."), nullptr, QT_TR_NOOP("Check the fields.")}},
        Rule{"disk-error", {QT_TR_NOOP("The disk that holds the database doesn't answer properly."), QT_TR_NOOP("What was confirmed before is safe if the disk is."), QT_TR_NOOP("Check the disk and its cable before anything else.")}},
        Rule{"cannot-open", {QT_TR_NOOP("The database file can't be opened."), QT_TR_NOOP("It was not touched."), QT_TR_NOOP("Check that the folder is there and may be read and written.")}},
        Rule{"drive-unfit", {QT_TR_NOOP("The database file can't be kept on this drive: %1"), QT_TR_NOOP("A drive on the network, or one without memory to share, would damage it. It was not touched."), QT_TR_NOOP("Choose a folder on a disk of this computer, or a PostgreSQL server for several computers.")}},
        Rule{"server-overloaded", {QT_TR_NOOP("The database server has no room for another connection."), QT_TR_NOOP("Seats that you hold stay held until their time is up."), QT_TR_NOOP("Wait a moment, then try again.")}},
        Rule{"event-over", {QT_TR_NOOP("This event is over."), QT_TR_NOOP("Nothing was changed."), nullptr}},
        Rule{"event-not-draft", {QT_TR_NOOP("This event is published already."), QT_TR_NOOP("Nothing was changed."), nullptr}},
        Rule{"event-not-published", {QT_TR_NOOP("This event isn't published yet."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Publish it first.")}},
        Rule{"event-published", {QT_TR_NOOP("This can't be changed once the event is published."), QT_TR_NOOP("Sold tickets depend on it."), QT_TR_NOOP("Copy the event and change the copy.")}},
        Rule{"event-sold-tickets", {QT_TR_NOOP("%1 tickets are sold for this event."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Cancel their orders first.")}},
        Rule{"layout-not-published", {QT_TR_NOOP("This layout isn't published yet."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Publish it in the designer first.")}},
        Rule{"layout-not-draft", {QT_TR_NOOP("This layout is published and can't be changed."), QT_TR_NOOP("Sold tickets depend on it."), QT_TR_NOOP("Edit it as a new version.")}},
        Rule{"layout-in-use", {QT_TR_NOOP("This layout is used by %1 events, so it can't be changed."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Edit it as a new version.")}},
        Rule{"layout-date-taken", {QT_TR_NOOP("Another version of this layout already begins on %1."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Choose another day.")}},
        Rule{"layout-no-date", {QT_TR_NOOP("A layout needs a day from which it is in force."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Choose the day.")}},
        Rule{"no-configuration", {QT_TR_NOOP("The layout has no such configuration."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Choose another configuration.")}},
        Rule{"setting-value", {QT_TR_NOOP("“%2” can't be the setting %1."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Use these words, separated by commas where there are several: %3")}},
        Rule{"setting-fixed", {QT_TR_NOOP("This setting can't be changed any more."), QT_TR_NOOP("Records depend on it."), nullptr}},
    };

    static constexpr Code codes[]{
        Code{ErrorCode::NotFound, {QT_TR_NOOP("This record doesn't exist any more."), QT_TR_NOOP("Somebody may have removed it."), QT_TR_NOOP("Refresh the list.")}},
        Code{ErrorCode::Conflict, {QT_TR_NOOP("Somebody else changed this since you opened it."), QT_TR_NOOP("Your changes were not saved and are still here."), QT_TR_NOOP("Open it again to see the other changes.")}},
        Code{ErrorCode::Refused, {QT_TR_NOOP("The rules of the house don't allow that."), QT_TR_NOOP("Nothing was changed."), nullptr}},
        Code{ErrorCode::Forbidden, {QT_TR_NOOP("Your role may not do that."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Ask a supervisor.")}},
        Code{ErrorCode::Invalid, {QT_TR_NOOP("What was entered can't be used."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Check the marked fields.")}},
        Code{ErrorCode::Busy, {QT_TR_NOOP("The database is busy and didn't answer in time."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Try again.")}},
        Code{ErrorCode::Offline, {QT_TR_NOOP("The database can't be reached."), QT_TR_NOOP("Seats that you hold stay held until their time is up."), QT_TR_NOOP("Check the network, then try again.")}},
        Code{ErrorCode::OutcomeUnknown, {QT_TR_NOOP("The connection was lost while saving."), QT_TR_NOOP("It may or may not have been done."), QT_TR_NOOP("Look it up before you do it again.")}},
        Code{ErrorCode::ReadOnly, {QT_TR_NOOP("The database can be read but not changed."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Ask whoever looks after the computer for the right to write.")}},
        Code{ErrorCode::StorageFull, {QT_TR_NOOP("There is no room left where the database is kept."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Free some space, then try again.")}},
        Code{ErrorCode::Missing, {QT_TR_NOOP("There is no database at this place."), nullptr, QT_TR_NOOP("Choose another place or make a new database.")}},
        Code{ErrorCode::NewerSchema, {QT_TR_NOOP("The database was written by a newer Parterre."), QT_TR_NOOP("It was not touched."), QT_TR_NOOP("Update Parterre on this computer.")}},
        Code{ErrorCode::OlderSchema, {QT_TR_NOOP("The database must be brought up to date before it can be used."), QT_TR_NOOP("It was not touched."), nullptr}},
        Code{ErrorCode::Damaged, {QT_TR_NOOP("What is stored there is not a Parterre database, or it is broken."), QT_TR_NOOP("It was not touched."), QT_TR_NOOP("Choose another place or restore a backup.")}},
        Code{ErrorCode::Internal, {QT_TR_NOOP("Parterre made a mistake."), QT_TR_NOOP("Nothing was changed. The details are in the log."), QT_TR_NOOP("Try again; if it comes back, report it.")}},
    };
};

ErrorText translated(const Sentences &sentences, const QStringList &arguments)
{
    QStringList readable;
    for (const QString &argument : arguments)
        readable.append(readableArgument(argument));
    const auto one = [&readable](const char *text) {
        return text ? withArguments(ErrorSentences::tr(text), readable) : QString();
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
    const bool noneFree = error.reason == u"not-enough-free" && error.arguments.value(1) == u"0";
    const QString reason = noneFree ? QStringLiteral("none-free") : error.reason;
    for (const Rule &rule : ErrorSentences::rules) {
        if (reason == QLatin1StringView(rule.reason))
            return translated(rule.sentences, error.arguments);
    }
    ErrorText text;
    for (const Code &code : ErrorSentences::codes) {
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
