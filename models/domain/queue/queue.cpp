#include "domain/queue/queue.h"

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr int numbersPerLetter = 999;
constexpr int letters = 26;

} // namespace

QString QueueEntryView::ticket() const
{
    return queueTicket(number);
}

bool QueueEntryView::mayBeCalledAgain(Moment now) const
{
    return state == QueueState::Lapsed && keptUntil && now < *keptUntil;
}

const QueueEntryView *QueueView::entry(QueueEntryId id) const
{
    const auto found = std::ranges::find(entries, id, &QueueEntryView::id);
    return found == entries.end() ? nullptr : &*found;
}

QString queueTicket(int number)
{
    const int zeroBased = std::max(number, 1) - 1;
    int group = zeroBased / numbersPerLetter;
    QString prefix;
    // A…Z, then AA…AZ, BA… for lines longer than anybody has seen.
    for (++group; group > 0; group = (group - 1) / letters)
        prefix.prepend(QChar(u'A' + (group - 1) % letters));
    return prefix + QString::number(zeroBased % numbersPerLetter + 1).rightJustified(3, u'0');
}

std::optional<int> queueNumber(const QString &ticket)
{
    const QString text = ticket.trimmed().toUpper();
    qint64 group = 0;
    qsizetype at = 0;
    for (; at < text.size() && text.at(at) >= u'A' && text.at(at) <= u'Z' && at < 4; ++at)
        group = group * letters + (text.at(at).unicode() - u'A' + 1);
    bool isNumber = false;
    const int digits = text.mid(at).toInt(&isNumber);
    if (at == 0 || !isNumber || digits < 1 || digits > numbersPerLetter)
        return std::nullopt;
    return static_cast<int>((group - 1) * numbersPerLetter + digits);
}

std::optional<WaitRange> estimateWait(int ahead, int admitted, int minutes, const QueueRulesDto &rules)
{
    if (ahead <= 0)
        return WaitRange{0, 0};
    if (admitted <= 0 || minutes <= 0)
        return std::nullopt;
    const double seen = static_cast<double>(admitted) / minutes;
    const double rate = std::min(seen, static_cast<double>(std::max(rules.admissionsPerMinute, 1)));
    const double expected = ahead / rate;
    // Rounded to what people say: five minutes apart, and wider the longer it is.
    const int from = static_cast<int>(std::floor(expected * 0.8 / 5)) * 5;
    const int to = static_cast<int>(std::ceil(expected * 1.25 / 5)) * 5;
    return WaitRange{from, std::max(to, from + 5)};
}

} // namespace parterre
