#include "map/seatwordfinder.h"

#include <algorithm>

namespace parterre {
namespace {

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded();
}

/// Cuts "c14" and "c 14" and "12 4" into row and number: at the last space, else where letters end and digits begin.
QPair<QString, QString> rowAndNumber(const QString &rest)
{
    if (const qsizetype space = rest.lastIndexOf(u' '); space >= 0)
        return {rest.left(space).trimmed(), rest.mid(space + 1)};
    qsizetype cut = 0;
    while (cut < rest.size() && !rest.at(cut).isDigit())
        ++cut;
    if (cut > 0 && cut < rest.size())
        return {rest.left(cut), rest.mid(cut)};
    return {rest, {}};
}

/// The thing that is called so, else the first whose name begins so; -1 for none.
template <class Thing>
int named(const std::vector<Thing> &things, const QString &text)
{
    int beginning = -1;
    for (size_t i = 0; i < things.size() && !text.isEmpty(); ++i) {
        const QString name = folded(things[i].name);
        if (name == text)
            return static_cast<int>(i);
        if (beginning < 0 && name.startsWith(text))
            beginning = static_cast<int>(i);
    }
    return beginning;
}

} // namespace

QList<SeatWordFinder::Wish> SeatWordFinder::wishes(const QString &words, int nearSection) const
{
    const QString text = folded(words);
    QList<Wish> found;
    const auto add = [&](int section, const QString &rest) {
        const auto [row, number] = rowAndNumber(rest);
        found.append({section, row, number});
        // "12 4" may be row 12 seat 4, and "c 1" may be a row that is called so.
        if (!number.isEmpty())
            found.append({section, rest, {}});
    };
    if (nearSection >= 0)
        add(nearSection, text);
    for (int i = 0; i < m_model.sectionCount(); ++i) {
        const QString name = folded(m_model.section(i).name);
        if (text.startsWith(name + u' '))
            add(i, text.mid(name.size() + 1));
    }
    const qsizetype space = text.indexOf(u' ');
    for (int i = 0; i < m_model.sectionCount(); ++i) {
        if (space > 0 && folded(m_model.section(i).name).startsWith(text.left(space)))
            add(i, text.mid(space + 1));
        if (i != nearSection)
            add(i, text);
    }
    return found;
}

int SeatWordFinder::seatOf(const Wish &wish) const
{
    const MapSection &section = m_model.section(wish.section);
    for (int index = section.firstRow; index < section.firstRow + section.rowCount; ++index) {
        const MapRow &row = m_model.row(index);
        if (folded(row.label) != wish.row || row.seatCount == 0)
            continue;
        if (wish.number.isEmpty()) {
            QList<int> free;
            for (int seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat) {
                if (m_model.seat(seat).display == SeatDisplay::Available)
                    free.append(seat);
            }
            return free.isEmpty() ? row.firstSeat + row.seatCount / 2 : free.at(free.size() / 2);
        }
        for (int seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat) {
            if (folded(m_model.seatLabel(seat)) == wish.number)
                return seat;
        }
    }
    return -1;
}

int SeatWordFinder::find(const QString &words, int nearSection) const
{
    if (folded(words).isEmpty())
        return -1;
    for (const Wish &wish : wishes(words, nearSection)) {
        if (const int seat = seatOf(wish); seat >= 0)
            return seat;
    }
    return -1;
}

int SeatWordFinder::findSection(const QString &words) const
{
    return named(m_model.data().sections, folded(words));
}

int SeatWordFinder::findArea(const QString &words) const
{
    return named(m_model.data().areas, folded(words));
}

void SeatWordFinder::completeRows(const Wish &wish, int most, QStringList &found) const
{
    const MapSection &section = m_model.section(wish.section);
    const auto add = [&](const QString &text) {
        if (found.size() < most && !found.contains(text))
            found.append(text);
    };
    for (int index = section.firstRow; index < section.firstRow + section.rowCount && found.size() < most; ++index) {
        const MapRow &row = m_model.row(index);
        const QString label = folded(row.label);
        if (wish.number.isEmpty()) {
            if (label.startsWith(wish.row))
                add(section.name + u' ' + row.label);
            continue;
        }
        if (label != wish.row)
            continue;
        for (int seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat) {
            if (folded(m_model.seatLabel(seat)).startsWith(wish.number))
                add(section.name + u' ' + row.label + u' ' + m_model.seatLabel(seat));
        }
    }
}

QStringList SeatWordFinder::completions(const QString &words, int nearSection, int most) const
{
    QStringList found;
    const QString text = folded(words);
    if (text.isEmpty())
        return found;
    for (int i = 0; i < m_model.sectionCount() && found.size() < most / 2; ++i) {
        if (folded(m_model.section(i).name).startsWith(text))
            found.append(m_model.section(i).name);
    }
    for (const MapArea &area : m_model.data().areas) {
        if (found.size() < most / 2 && folded(area.name).startsWith(text) && !found.contains(area.name))
            found.append(area.name);
    }
    for (const Wish &wish : wishes(words, nearSection)) {
        if (found.size() >= most)
            break;
        completeRows(wish, most, found);
    }
    return found;
}

} // namespace parterre
