#include "commands/nearest.h"

#include <QList>

#include <algorithm>

namespace parterre {
namespace {

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
qsizetype distance(const QString &left, const QString &right)
{
    const qsizetype width = right.size() + 1;
    QList<qsizetype> cells((left.size() + 1) * width);
    const auto at = [&cells, width](qsizetype i, qsizetype j) -> qsizetype & { return cells[i * width + j]; };
    for (qsizetype i = 0; i <= left.size(); ++i) {
        for (qsizetype j = 0; j <= right.size(); ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = i + j;
                continue;
            }
            const qsizetype replaced = at(i - 1, j - 1) + (left.at(i - 1) == right.at(j - 1) ? 0 : 1);
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, replaced});
            if (i > 1 && j > 1 && left.at(i - 1) == right.at(j - 2) && left.at(i - 2) == right.at(j - 1))
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return at(left.size(), right.size());
}

} // namespace

QString nearest(const QString &typed, const QStringList &known)
{
    QString best;
    qsizetype least = std::max<qsizetype>(1, typed.size() / 2);
    for (const QString &candidate : known) {
        const bool begins = typed.size() >= 3 && candidate.startsWith(typed);
        const qsizetype away = begins ? 1 : distance(typed, candidate);
        if (away < least || (away == least && best.isEmpty())) {
            best = candidate;
            least = away;
        }
    }
    return best;
}

} // namespace parterre
