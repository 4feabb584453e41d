#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <chrono>
#include <compare>
#include <optional>

namespace parterre {

/// A point in time in UTC milliseconds. What a person reads or types is converted with the venue's time zone, never
/// with the computer's. A plain value, usable on any thread.
class Moment
{
public:
    constexpr Moment() = default;
    constexpr explicit Moment(qint64 millisecondsUtc) : m_ms(millisecondsUtc) {}

    /// Nothing when the zone has no such time because clocks jump over it. The hour that occurs twice in autumn means
    /// its second occurrence.
    static std::optional<Moment> fromLocal(QDate date, QTime time, const QTimeZone &zone);
    /// The other way round; always possible.
    QDateTime toLocal(const QTimeZone &zone) const;
    /// ISO 8601 in UTC, for JSON and the log.
    QString toText() const;
    static std::optional<Moment> fromText(const QString &iso);

    constexpr qint64 ms() const { return m_ms; }
    constexpr Moment plus(std::chrono::milliseconds duration) const { return Moment(m_ms + duration.count()); }
    constexpr std::chrono::milliseconds since(Moment earlier) const
    {
        return std::chrono::milliseconds(m_ms - earlier.m_ms);
    }

    constexpr auto operator<=>(const Moment &) const = default;

private:
    qint64 m_ms = 0;
};

} // namespace parterre
