#include "services/orderids.h"

#include <QUuid>
#include <QtEndian>

#include <cstring>

namespace parterre {

OrderId newOrderId(Moment now)
{
    QByteArray bytes = QUuid::createUuid().toRfc4122();
    const quint64 time = qToBigEndian(static_cast<quint64>(now.ms()) << 16);
    std::memcpy(bytes.data(), &time, 6);
    bytes[6] = static_cast<char>((bytes.at(6) & 0x0F) | 0x70);
    return OrderId(QUuid::fromRfc4122(bytes));
}

} // namespace parterre
