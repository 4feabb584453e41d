#include "domain/common/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace parterre {
namespace {

// Up to 63 every number has its bucket; above, each doubling has 32 of them.
constexpr qint64 exactBelow = 64;
constexpr qint64 perDoubling = 32;

qsizetype bucketOf(qint64 value)
{
    if (value < exactBelow)
        return static_cast<qsizetype>(value);
    const int shift = static_cast<int>(std::bit_width(static_cast<quint64>(value))) - 6;
    return static_cast<qsizetype>(exactBelow + (shift - 1) * perDoubling + (value >> shift) - perDoubling);
}

qint64 largestIn(qsizetype bucket)
{
    if (bucket < exactBelow)
        return bucket;
    const qint64 above = bucket - exactBelow;
    const qint64 shift = above / perDoubling + 1;
    return ((perDoubling + above % perDoubling + 1) << shift) - 1;
}

} // namespace

Histogram::Histogram(const QList<qint64> &counts, qint64 largest) : m_buckets(counts), m_largest(largest)
{
    for (qint64 &count : m_buckets) {
        count = std::max<qint64>(0, count);
        m_count += count;
    }
}

void Histogram::add(qint64 value)
{
    const qint64 number = std::max<qint64>(0, value);
    const qsizetype bucket = bucketOf(number);
    if (bucket >= m_buckets.size())
        m_buckets.resize(bucket + 1);
    ++m_buckets[bucket];
    ++m_count;
    m_largest = std::max(m_largest, number);
}

void Histogram::add(const Histogram &other)
{
    if (other.m_buckets.size() > m_buckets.size())
        m_buckets.resize(other.m_buckets.size());
    for (qsizetype i = 0; i < other.m_buckets.size(); ++i)
        m_buckets[i] += other.m_buckets.at(i);
    m_count += other.m_count;
    m_largest = std::max(m_largest, other.m_largest);
}

qint64 Histogram::quantile(double share) const
{
    const auto rank = std::max<qint64>(1, static_cast<qint64>(std::ceil(share * static_cast<double>(m_count))));
    qint64 seen = 0;
    for (qsizetype bucket = 0; bucket < m_buckets.size(); ++bucket) {
        seen += m_buckets.at(bucket);
        if (seen >= rank)
            return std::min(largestIn(bucket), m_largest);
    }
    return m_largest;
}

} // namespace parterre
