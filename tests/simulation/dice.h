#pragma once

#include <QList>
#include <QtGlobal>

namespace parterre {

/// All chance of a simulation: the same seed throws the same numbers on every computer. A plain value.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}

    /// Splitmix64: small, and good enough from any seed, also from 1, 2, 3…
    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … n − 1
    int below(int n) { return static_cast<int>(next() % static_cast<quint64>(n)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool oneIn(int n) { return below(n) == 0; }
    template <class T>
    const T &oneOf(const QList<T> &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }

private:
    quint64 m_state;
};

} // namespace parterre
