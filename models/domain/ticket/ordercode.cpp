#include "domain/ticket/ordercode.h"

#include <string_view>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static_assert(alphabet.size() == 32);

int valueOf(QChar character)
{
    if (character == u'O')
        return 0;
    if (character == u'I' || character == u'L')
        return 1;
    const auto found =
        character.unicode() < 128 ? alphabet.find(static_cast<char>(character.unicode())) : std::string_view::npos;
    return found == std::string_view::npos ? -1 : static_cast<int>(found);
}

// The check is a sum over the field of 32 elements (modulo x^5 + x^2 + 1) in which every place has a weight of its own,
// a power of x. Weights that are not zero notice one wrong character; weights that differ notice every swap.
constexpr int timesX(int value)
{
    const int doubled = value << 1;
    return doubled & 32 ? doubled ^ 0b100101 : doubled;
}

/// The weighted sum of values, the last one with weight 1.
int weightedSum(const QList<int> &values)
{
    int sum = 0;
    for (const int value : values)
        sum = timesX(sum) ^ value;
    return sum;
}

QString toText(const QList<int> &values)
{
    QString text;
    for (const int value : values)
        text += QLatin1Char(alphabet[static_cast<std::size_t>(value)]);
    return text;
}

} // namespace

OrderCode OrderCode::fromBits(quint64 bits, int length)
{
    Q_ASSERT(length >= shortest && length <= longest);
    QList<int> values;
    for (int i = 0; i < length - 1; ++i, bits >>= 5)
        values.append(static_cast<int>(bits & 31));
    values.append(timesX(weightedSum(values)));
    return OrderCode(toText(values));
}

Result<OrderCode> OrderCode::parse(QStringView text)
{
    QList<int> values;
    for (const QChar character : text) {
        if (character.isSpace() || character.category() == QChar::Punctuation_Dash)
            continue;
        const int value = valueOf(character.toUpper());
        if (value < 0)
            return refusal(u"order-code-character"_s, {QString(character)});
        values.append(value);
    }
    if (values.size() < shortest || values.size() > longest)
        return refusal(u"order-code-length"_s, {QString::number(values.size())});
    if (weightedSum(values) != 0)
        return refusal(u"order-code-check"_s);
    return OrderCode(toText(values));
}

} // namespace parterre
