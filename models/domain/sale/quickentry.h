#pragma once

#include "domain/event/event.h"

#include <tl/expected.hpp>

// The clerk's command line, "2a2c@B/sta!": counts and ticket types, a price category, a part of the house, and whether
// the party may be scattered. Plain values and one pure function, usable on any thread.
//
//     entry    := [+] tickets { @category | /section | ! }  |  -
//     tickets  := [count][type] { [count] type }
//     count    := 1 … most per order, 1 where it is missing
//     type     := the letter of one of the event's ticket types; the first type where it is missing
//     category := the letter drawn on the map
//     section  := the beginning of the name of a zone or section, up to the next @, / or !
//
// Blanks may stand between any two parts. Upper and lower case mean the same.

namespace parterre {

/// What an entry can name besides ticket types and categories.
struct QuickSection
{
    SectionNo no;
    QString zoneName;
    QString sectionName;

    friend bool operator==(const QuickSection &, const QuickSection &) = default;
};

struct QuickTickets
{
    TicketTypeNo type = 0;
    int count = 1;

    friend bool operator==(const QuickTickets &, const QuickTickets &) = default;
};

/// What an entry asks for.
struct QuickEntryDto
{
    enum class Verb {
        Choose,  ///< best available for these tickets
        Add,     ///< "+c": these tickets besides what the basket has
        DropLast ///< "-": give back the place that came last
    };

    Verb verb = Verb::Choose;
    /// Each type once, in the order in which they were named.
    QList<QuickTickets> tickets;
    std::optional<CategoryNo> category;
    /// Every section that the entry's beginning fits; empty for any.
    QList<SectionNo> sections;
    bool together = true;

    int count() const;
    /// The type of every ticket, one after the other.
    QList<TicketTypeNo> types() const;

    friend bool operator==(const QuickEntryDto &, const QuickEntryDto &) = default;
};

/// Why an entry is not understood, and the characters that are to blame. Reasons with their arguments:
/// "empty"; "unknown-type" (the letter, the known ones as "a Adult"); "type-missing" (the count); "count-zero";
/// "most-per-order" (the limit); "category-missing"; "unknown-category" (the letter, the known ones);
/// "category-not-for-sale" (the letter); "no-price" (category's letter, type's name); "section-missing";
/// "unknown-section" (what was typed); "given-twice" (the sign); "after-drop"; "unexpected" (the character).
struct QuickEntryError
{
    QString reason;
    QStringList arguments;
    qsizetype position = 0;
    qsizetype length = 1;

    friend bool operator==(const QuickEntryError &, const QuickEntryError &) = default;
};

tl::expected<QuickEntryDto, QuickEntryError> parseQuickEntry(QStringView text, const EventDto &event,
                                                             const QList<QuickSection> &sections);

} // namespace parterre
