#include "storage/house/signingkeystore.h"

#include "storage/core/statement.h"

namespace parterre {
namespace {

constexpr auto selectAll =
    "SELECT key_no, public_key, secret_key, created_at, retired_at FROM signing_key ORDER BY key_no";
constexpr auto selectActive = "SELECT key_no, public_key, secret_key, created_at, retired_at FROM signing_key "
                              "WHERE retired_at IS NULL ORDER BY key_no DESC LIMIT 1";
constexpr auto selectLastNumber = "SELECT COALESCE(MAX(key_no), 0) FROM signing_key";
constexpr auto retireActive = "UPDATE signing_key SET retired_at = @now_ms@ WHERE retired_at IS NULL";
constexpr auto insertKey = "INSERT INTO signing_key (key_no, public_key, secret_key, created_at) "
                           "VALUES (?, ?, ?, @now_ms@) ON CONFLICT (key_no) DO NOTHING";

SigningKey readKey(const Row &row)
{
    return {row.number(0), QByteArray::fromBase64(row.text(1).toLatin1()),
            QByteArray::fromBase64(row.text(2).toLatin1()), row.moment(3), row.optionalMoment(4)};
}

} // namespace

QList<SigningKey> SigningKeyStore::all()
{
    return Statement(m_session, selectAll).list(readKey);
}

std::optional<SigningKey> SigningKeyStore::active()
{
    return Statement(m_session, selectActive).first(readKey);
}

bool SigningKeyStore::insert(int number, const QByteArray &publicKey, const QByteArray &secretKey)
{
    return Statement(m_session, insertKey)
               .with(number, QString::fromLatin1(publicKey.toBase64()), QString::fromLatin1(secretKey.toBase64()))
               .run() == 1;
}

void SigningKeyStore::addFirst(const QByteArray &publicKey, const QByteArray &secretKey)
{
    insert(1, publicKey, secretKey);
}

int SigningKeyStore::replace(const QByteArray &publicKey, const QByteArray &secretKey)
{
    // Locks the row in use, so that two stations replace one after the other.
    Statement(m_session, retireActive).run();
    const int number = 1 + Statement(m_session, selectLastNumber).required([](const Row &row) { return row.number(0); });
    if (number > 255)
        throw DbError(Error{ErrorCode::Refused, {}, QStringLiteral("signing-keys-used-up"), {}}, DbError::Remedy::None,
                      {});
    if (!insert(number, publicKey, secretKey))
        throw DbError(Error{ErrorCode::Busy, {}, {}, {}}, DbError::Remedy::Retry, {});
    return number;
}

} // namespace parterre
