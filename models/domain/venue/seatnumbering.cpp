#include "domain/venue/seatnumbering.h"

#include <QLineF>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

const QString allLetters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
const QString clearLetters = u"ABCDEFGHJKLMNPQRSTUVWXYZ"_s;

/// The numbers of `count` seats side by side as the scheme wants them, from `start` on.
QList<int> numbersOf(SeatScheme scheme, qsizetype count, int start)
{
    QList<int> numbers(count);
    switch (scheme) {
    case SeatScheme::Odd:
    case SeatScheme::Even: {
        const bool odd = scheme == SeatScheme::Odd;
        const int first = (start % 2 != 0) == odd ? start : start + 1;
        for (qsizetype i = 0; i < count; ++i)
            numbers[i] = first + 2 * static_cast<int>(i);
        break;
    }
    case SeatScheme::OddLeftEvenRight: {
        const qsizetype left = (count + 1) / 2;
        const int odd = start % 2 != 0 ? start : start + 1;
        for (qsizetype i = 0; i < left; ++i)
            numbers[left - 1 - i] = odd + 2 * static_cast<int>(i);
        for (qsizetype i = left; i < count; ++i)
            numbers[i] = odd + 1 + 2 * static_cast<int>(i - left);
        break;
    }
    case SeatScheme::FromCentre: {
        // 1 in the middle, then alternately right and left: 6 4 2 1 3 5.
        const qsizetype middle = count / 2;
        qsizetype right = middle;
        qsizetype left = middle - 1;
        for (int next = 0; next < static_cast<int>(count); ++next) {
            const bool toTheRight = (next % 2 == 0 && right < count) || left < 0;
            numbers[toTheRight ? right++ : left--] = start + next;
        }
        break;
    }
    case SeatScheme::Consecutive:
    case SeatScheme::Snake:
    case SeatScheme::List:
        for (qsizetype i = 0; i < count; ++i)
            numbers[i] = start + static_cast<int>(i);
        break;
    }
    return numbers;
}

QStringList labelsFromList(const RowDto &row, const QStringList &list, qsizetype &used)
{
    QStringList labels;
    for (const SeatDto &seat : row.seats)
        labels.append(used < list.size() ? list.at(used++) : seat.number);
    return labels;
}

} // namespace

QString rowLetters(int index, bool skipIandO)
{
    const QString &letters = skipIandO ? clearLetters : allLetters;
    const int base = static_cast<int>(letters.size());
    QString text;
    for (int rest = index; rest >= 0; rest = rest / base - 1)
        text.prepend(letters.at(rest % base));
    return text;
}

int rowLetterIndex(const QString &letters, bool skipIandO)
{
    const QString &alphabet = skipIandO ? clearLetters : allLetters;
    if (letters.isEmpty() || letters.size() > 4)
        return -1;
    int index = -1;
    for (const QChar letter : letters) {
        const qsizetype digit = alphabet.indexOf(letter.toUpper());
        if (digit < 0)
            return -1;
        index = (index + 1) * static_cast<int>(alphabet.size()) + static_cast<int>(digit);
    }
    return index;
}

QStringList rowLabels(int count, const RowNaming &naming)
{
    QStringList labels;
    int first = 0;
    if (naming.scheme == RowScheme::Letters)
        first = std::max(0, rowLetterIndex(naming.start, naming.skipIandO));
    else
        first = naming.start.isEmpty() ? 1 : naming.start.toInt();
    for (int i = 0; i < count; ++i) {
        const int place = first + (naming.fromBack ? count - 1 - i : i);
        labels.append(naming.prefix
                      + (naming.scheme == RowScheme::Letters ? rowLetters(place, naming.skipIandO)
                                                             : QString::number(place)));
    }
    return labels;
}

QList<std::pair<qsizetype, qsizetype>> runsOf(const RowDto &row)
{
    const qsizetype count = row.seats.size();
    if (count == 0)
        return {};
    if (row.isTable || count < 3)
        return {{0, count}};
    QList<double> distances;
    for (qsizetype i = 1; i < count; ++i)
        distances.append(QLineF(row.seats.at(i - 1).position, row.seats.at(i).position).length());
    // The lower quartile: in a row of couples every second gap is an aisle, and the median may be one.
    QList<double> sorted = distances;
    std::ranges::sort(sorted);
    const double usual = sorted.at(sorted.size() / 4);
    QList<std::pair<qsizetype, qsizetype>> runs{{0, 1}};
    for (qsizetype i = 1; i < count; ++i) {
        if (distances.at(i - 1) > 1.5 * usual)
            runs.append({i, 0});
        ++runs.last().second;
    }
    return runs;
}

QList<QStringList> seatLabels(const QList<RowDto> &rows, const SeatNaming &naming)
{
    QList<QStringList> all;
    qsizetype used = 0;
    int rowStart = naming.start;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        const RowDto &row = rows.at(r);
        if (naming.scheme == SeatScheme::List) {
            all.append(labelsFromList(row, naming.list, used));
            continue;
        }
        const bool turned = naming.scheme == SeatScheme::Snake && r % 2 == 1;
        QList<int> numbers;
        int last = rowStart - 1;
        if (naming.continueAcrossAisles) {
            numbers = numbersOf(naming.scheme, row.seats.size(), rowStart);
        } else {
            for (const auto &[first, count] : runsOf(row))
                numbers += numbersOf(naming.scheme, count, rowStart);
        }
        if (naming.fromEnd != turned)
            std::ranges::reverse(numbers);
        QStringList labels;
        for (const int number : std::as_const(numbers)) {
            last = std::max(last, number);
            labels.append(QString::number(number));
        }
        all.append(labels);
        if (naming.continueRowToRow || naming.scheme == SeatScheme::Snake)
            rowStart = last + 1;
    }
    return all;
}

NumberingPreview previewNumbering(const QList<RowDto> &rows, const RowNaming &rowNaming, const SeatNaming &seatNaming)
{
    NumberingPreview preview;
    preview.rows = rowLabels(static_cast<int>(rows.size()), rowNaming);
    preview.seats = seatLabels(rows, seatNaming);
    QSet<std::pair<QString, QString>> seen;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        for (qsizetype i = 0; i < rows.at(r).seats.size(); ++i) {
            const std::pair<QString, QString> label(preview.rows.at(r), preview.seats.at(r).at(i));
            ++preview.labels;
            preview.changes += rows.at(r).label != label.first || rows.at(r).seats.at(i).number != label.second;
            preview.duplicates += seen.contains(label);
            seen.insert(label);
        }
    }
    return preview;
}

void applyNumbering(QList<RowDto> &rows, const NumberingPreview &preview)
{
    for (qsizetype r = 0; r < rows.size(); ++r) {
        rows[r].label = preview.rows.at(r);
        for (qsizetype i = 0; i < rows[r].seats.size(); ++i)
            rows[r].seats[i].number = preview.seats.at(r).at(i);
    }
}

} // namespace parterre
