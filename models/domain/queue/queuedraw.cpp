#include "domain/queue/queuedraw.h"

#include <limits>

namespace parterre {
namespace {

/// SplitMix64 (Steele, Lea, Flood 2014). Written out here because the generators and distributions of the libraries may
/// change with their versions, and a draw must not.
class DrawRandom
{
public:
    explicit DrawRandom(quint64 seed) : m_state(seed) {}

    /// Evenly from 0 to `bound` − 1.
    quint64 below(quint64 bound)
    {
        // The topmost incomplete run of numbers would favour the small ones.
        const quint64 limit = std::numeric_limits<quint64>::max() - std::numeric_limits<quint64>::max() % bound;
        quint64 value = next();
        while (value >= limit)
            value = next();
        return value % bound;
    }

private:
    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    quint64 m_state;
};

} // namespace

QList<int> drawnOrder(QList<int> numbers, quint64 seed)
{
    DrawRandom random(seed);
    for (qsizetype i = numbers.size() - 1; i > 0; --i)
        numbers.swapItemsAt(i, static_cast<qsizetype>(random.below(static_cast<quint64>(i) + 1)));
    return numbers;
}

} // namespace parterre
