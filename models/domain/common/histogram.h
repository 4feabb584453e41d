#pragma once

#include <QList>
#include <QtGlobal>

namespace parterre {

/// How often which whole numbers came, mostly times in microseconds, without keeping each of them: a bucket is never
/// wider than a thirty-second of its numbers, so a percentile is never more than three percent off. Histograms of
/// several processes add up to that of all. A plain value, usable on any thread.
class Histogram
{
public:
    Histogram() = default;
    /// What another process has counted, as counts() and largest() told it there; counts below 0 are none.
    Histogram(const QList<qint64> &counts, qint64 largest);

    /// Negative numbers count as 0.
    void add(qint64 value);
    void add(const Histogram &other);

    qint64 count() const { return m_count; }
    qint64 largest() const { return m_largest; }
    /// The number that `share` of all do not exceed, 0.5 for the median; 0 when there are none.
    qint64 quantile(double share) const;
    /// How many numbers each bucket has; only good for making another histogram of them.
    const QList<qint64> &counts() const { return m_buckets; }

    friend bool operator==(const Histogram &, const Histogram &) = default;

private:
    QList<qint64> m_buckets;
    qint64 m_count = 0;
    qint64 m_largest = 0;
};

} // namespace parterre
