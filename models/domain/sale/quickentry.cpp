#include "domain/sale/quickentry.h"

#include "domain/venue/layout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// Reads one entry from left to right; lives for one call. Every step answers false once `error` is set.
class Reader
{
public:
    Reader(QStringView text, const EventDto &event, const QList<QuickSection> &sections)
        : m_text(text), m_event(event), m_sections(sections)
    {
    }

    bool read();

    QuickEntryDto entry;
    QuickEntryError error;

private:
    bool readTickets();
    bool readOneKind();
    bool readCategory();
    bool readSection();
    bool readTogether();
    bool checkPrices();
    bool add(TicketTypeNo type, int count, qsizetype from);
    bool fail(const QString &reason, qsizetype from, qsizetype to, const QStringList &arguments = {});
    bool failUnexpected();

    void skipBlanks();
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return atEnd() ? QChar() : m_text[m_at]; }
    static bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
    static bool isSuffix(QChar c) { return c == u'@' || c == u'/' || c == u'!'; }

    QStringView m_text;
    const EventDto &m_event;
    const QList<QuickSection> &m_sections;
    qsizetype m_at = 0;
    qsizetype m_categoryAt = 0;
};

bool Reader::read()
{
    skipBlanks();
    if (atEnd())
        return fail(u"empty"_s, 0, 0);
    if (here() == u'-') {
        entry.verb = QuickEntryDto::Verb::DropLast;
        ++m_at;
        skipBlanks();
        return atEnd() || fail(u"after-drop"_s, m_at, m_text.size());
    }
    if (here() == u'+') {
        entry.verb = QuickEntryDto::Verb::Add;
        ++m_at;
    }
    if (!readTickets())
        return false;
    for (skipBlanks(); !atEnd(); skipBlanks()) {
        const bool understood = here() == u'@'   ? readCategory()
                                : here() == u'/' ? readSection()
                                : here() == u'!' ? readTogether()
                                                 : failUnexpected();
        if (!understood)
            return false;
    }
    return checkPrices();
}

bool Reader::readTickets()
{
    for (skipBlanks(); !atEnd() && !isSuffix(here()); skipBlanks()) {
        if (!readOneKind())
            return false;
    }
    // "@B" alone means one ticket of the first type, as "+" does.
    return !entry.tickets.isEmpty() || add(0, 1, m_at);
}

/// "2a", "a", or at the very beginning "2".
bool Reader::readOneKind()
{
    const qsizetype from = m_at;
    int count = 0;
    while (isDigit(here())) {
        count = std::min(count * 10 + here().digitValue(), 100'000);
        ++m_at;
    }
    const bool hasCount = m_at > from;
    const QStringView digits = m_text.mid(from, m_at - from);
    if (hasCount && count == 0)
        return fail(u"count-zero"_s, from, m_at);
    skipBlanks();
    if (here().isLetter()) {
        const TicketTypeDto *type = m_event.ticketTypeByLetter(here());
        if (!type) {
            QStringList known;
            for (const TicketTypeDto &other : m_event.ticketTypes)
                known.append(other.letter + u' ' + other.name);
            return fail(u"unknown-type"_s, m_at, m_at + 1, QStringList{QString(here())} + known);
        }
        ++m_at;
        return add(type->no, hasCount ? count : 1, from);
    }
    if (!hasCount)
        return failUnexpected();
    if (!entry.tickets.isEmpty() || isDigit(here()))
        return fail(u"type-missing"_s, from, from + digits.size(), {digits.toString()});
    return add(0, count, from);
}

/// Type 0 is the event's first one.
bool Reader::add(TicketTypeNo type, int count, qsizetype from)
{
    if (type == 0 && m_event.ticketTypes.isEmpty())
        return fail(u"unknown-type"_s, from, m_at, {QString()});
    const TicketTypeNo no = type == 0 ? m_event.ticketTypes.first().no : type;
    if (entry.count() + count > m_event.limits.maxPerOrder)
        return fail(u"most-per-order"_s, from, m_at, {QString::number(m_event.limits.maxPerOrder)});
    const auto same = std::ranges::find(entry.tickets, no, &QuickTickets::type);
    if (same != entry.tickets.end())
        same->count += count;
    else
        entry.tickets.append({no, count});
    return true;
}

bool Reader::readCategory()
{
    m_categoryAt = m_at++;
    if (entry.category)
        return fail(u"given-twice"_s, m_categoryAt, m_at, {u"@"_s});
    skipBlanks();
    if (atEnd() || isSuffix(here()))
        return fail(u"category-missing"_s, m_categoryAt, m_at);
    QStringList known;
    for (CategoryNo no = 0; no < m_event.categories.size(); ++no) {
        const QChar letter = categoryLetter(no);
        known.append(letter);
        if (letter == here().toUpper())
            entry.category = no;
    }
    const QString letter = here().toUpper();
    ++m_at;
    if (!entry.category)
        return fail(u"unknown-category"_s, m_at - 1, m_at, QStringList{letter} + known);
    if (!m_event.sellsCategory(*entry.category))
        return fail(u"category-not-for-sale"_s, m_at - 1, m_at, {letter});
    return true;
}

bool Reader::readSection()
{
    const qsizetype from = m_at++;
    while (!atEnd() && !isSuffix(here()))
        ++m_at;
    const QStringView typed = m_text.mid(from + 1, m_at - from - 1).trimmed();
    if (!entry.sections.isEmpty())
        return fail(u"given-twice"_s, from, m_at, {u"/"_s});
    if (typed.isEmpty())
        return fail(u"section-missing"_s, from, m_at);
    for (const bool whole : {true, false}) { // "/floor" is Floor and not Floor left, if there is a Floor
        for (const QuickSection &section : m_sections) {
            const auto fits = [&](const QString &name) {
                return whole ? typed.compare(name, Qt::CaseInsensitive) == 0
                             : name.startsWith(typed, Qt::CaseInsensitive);
            };
            if (fits(section.zoneName) || fits(section.sectionName))
                entry.sections.append(section.no);
        }
        if (!entry.sections.isEmpty())
            return true;
    }
    return fail(u"unknown-section"_s, from + 1, m_at, {typed.toString()});
}

bool Reader::readTogether()
{
    if (!entry.together)
        return fail(u"given-twice"_s, m_at, m_at + 1, {u"!"_s});
    entry.together = false;
    ++m_at;
    return true;
}

bool Reader::checkPrices()
{
    for (const QuickTickets &tickets : entry.tickets) {
        const auto isSold = [&](CategoryNo category) { return m_event.price(category, tickets.type).has_value(); };
        if (entry.category && !isSold(*entry.category))
            return fail(u"no-price"_s, m_categoryAt, m_categoryAt + 2,
                        {QString(categoryLetter(*entry.category)), m_event.ticketType(tickets.type)->name});
    }
    return true;
}

bool Reader::fail(const QString &reason, qsizetype from, qsizetype to, const QStringList &arguments)
{
    error = {reason, arguments, from, to - from};
    return false;
}

bool Reader::failUnexpected()
{
    return fail(u"unexpected"_s, m_at, m_at + 1, {QString(here())});
}

void Reader::skipBlanks()
{
    while (!atEnd() && here().isSpace())
        ++m_at;
}

} // namespace

int QuickEntryDto::count() const
{
    int sum = 0;
    for (const QuickTickets &kind : tickets)
        sum += kind.count;
    return sum;
}

QList<TicketTypeNo> QuickEntryDto::types() const
{
    QList<TicketTypeNo> all;
    for (const QuickTickets &kind : tickets)
        all.append(QList<TicketTypeNo>(kind.count, kind.type));
    return all;
}

tl::expected<QuickEntryDto, QuickEntryError> parseQuickEntry(QStringView text, const EventDto &event,
                                                             const QList<QuickSection> &sections)
{
    Reader reader(text, event, sections);
    if (reader.read())
        return reader.entry;
    return tl::unexpected(reader.error);
}

} // namespace parterre
