#pragma once

#include "map/seatmapmodel.h"

#include <QStringList>

namespace parterre {

/// Finds seats by what people say: "Stalls C 14", "C14", "stalls c". Section by the beginning of its name, row and
/// number exactly; upper and lower case and spaces do not matter. Pure functions over a model; UI thread.
class SeatWordFinder
{
public:
    explicit SeatWordFinder(const SeatMapModel &model) : m_model(model) {}

    /// The seat meant, preferring `nearSection` (an index, -1 for none) where several sections have such a row; -1 for
    /// none. A row without a number means the middle of its available seats.
    int find(const QString &words, int nearSection) const;
    /// The section meant when the words name one and nothing else; -1 for none.
    int findSection(const QString &words) const;
    /// The standing area whose name begins like that, a whole name before all others; -1 for none.
    int findArea(const QString &words) const;
    /// What could be meant, complete and readable, at most `most`: sections and areas, then rows, then seats.
    QStringList completions(const QString &words, int nearSection, int most) const;

private:
    struct Wish
    {
        int section = -1;
        QString row;
        QString number;
    };

    QList<Wish> wishes(const QString &words, int nearSection) const;
    int seatOf(const Wish &wish) const;
    void completeRows(const Wish &wish, int most, QStringList &found) const;

    const SeatMapModel &m_model;
};

} // namespace parterre
