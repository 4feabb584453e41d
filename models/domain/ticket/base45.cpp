#include "domain/ticket/base45.h"

#include <array>
#include <string_view>

namespace parterre {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

constexpr std::array<qint8, 128> makeValues()
{
    std::array<qint8, 128> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values[static_cast<std::size_t>(alphabet[i])] = static_cast<qint8>(i);
    return values;
}

constexpr std::array<qint8, 128> values = makeValues();

int valueOf(QChar character)
{
    return character.unicode() < values.size() ? values[character.unicode()] : -1;
}

void append(QString &text, unsigned group, int characters)
{
    for (int i = 0; i < characters; ++i, group /= 45)
        text += QLatin1Char(alphabet[group % 45]);
}

} // namespace

bool isBase45(QChar character)
{
    return valueOf(character) >= 0;
}

QString toBase45(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size() / 2 * 3 + 2);
    qsizetype i = 0;
    for (; i + 1 < bytes.size(); i += 2)
        append(text, static_cast<quint8>(bytes[i]) * 256u + static_cast<quint8>(bytes[i + 1]), 3);
    if (i < bytes.size())
        append(text, static_cast<quint8>(bytes[i]), 2);
    return text;
}

std::optional<QByteArray> fromBase45(QStringView text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    QByteArray bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (qsizetype start = 0; start < text.size(); start += 3) {
        const QStringView group = text.mid(start, 3);
        int number = 0;
        for (qsizetype i = group.size() - 1; i >= 0; --i) {
            const int value = valueOf(group[i]);
            if (value < 0)
                return std::nullopt;
            number = number * 45 + value;
        }
        const bool pair = group.size() == 3;
        if (number > (pair ? 0xFFFF : 0xFF))
            return std::nullopt;
        if (pair)
            bytes += static_cast<char>(number >> 8);
        bytes += static_cast<char>(number & 0xFF);
    }
    return bytes;
}

} // namespace parterre
