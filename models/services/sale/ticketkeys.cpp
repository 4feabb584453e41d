#include "services/sale/ticketkeys.h"

#include "storage/core/dberror.h"
#include "storage/house/settingstore.h"
#include "storage/house/signingkeystore.h"

namespace parterre {
namespace {

quint16 houseId(DbSession &session)
{
    const int id = SettingStore(session).value(QStringLiteral("house-id")).value_or(QString()).toInt();
    if (id < 1 || id > 0xffff)
        throw DbError::impossible(QStringLiteral("house-id %1").arg(id));
    return static_cast<quint16>(id);
}

} // namespace

TicketSigner houseSigner(DbSession &session)
{
    const std::optional<SigningKey> key = SigningKeyStore(session).active();
    if (!key)
        throw DbError::impossible(QStringLiteral("a house without a signing key"));
    return TicketSigner(houseId(session), static_cast<quint8>(key->number), key->secretKey);
}

TicketVerifier houseVerifier(DbSession &session)
{
    QMap<quint8, QByteArray> keys;
    for (const SigningKey &key : SigningKeyStore(session).all())
        keys.insert(static_cast<quint8>(key.number), key.publicKey);
    return TicketVerifier(houseId(session), keys);
}

} // namespace parterre
