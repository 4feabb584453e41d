#pragma once

#include "domain/common/moment.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace parterre {

class DbSession;

/// One pair of keys that signs, or once signed, tickets; the bytes as TicketSigner wants them.
struct SigningKey
{
    int number = 0; ///< 1 to 255, printed in every code
    QByteArray publicKey;
    QByteArray secretKey;
    Moment createdAt;
    std::optional<Moment> retiredAt;
};

/// The house's signing keys, stored as base64. A key is never removed: tickets that it signed stay good. Used inside a
/// database job; throws DbError.
class SigningKeyStore
{
public:
    explicit SigningKeyStore(DbSession &session) : m_session(session) {}

    QList<SigningKey> all();
    /// The newest key that is not retired.
    std::optional<SigningKey> active();
    /// The first key, unless another station just made it.
    void addFirst(const QByteArray &publicKey, const QByteArray &secretKey);
    /// Retires the key in use and answers the number of the new one.
    int replace(const QByteArray &publicKey, const QByteArray &secretKey);

private:
    bool insert(int number, const QByteArray &publicKey, const QByteArray &secretKey);

    DbSession &m_session;
};

} // namespace parterre
