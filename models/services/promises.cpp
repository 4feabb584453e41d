#include "services/promises.h"

#include "services/sale/ticketkeys.h"
#include "storage/house/signingkeystore.h"
#include "storage/house/verifystore.h"

namespace parterre {
namespace {

constexpr int mostOfEachKind = 100;

// Promises that take more than a question to the data.
const QString keysBelongTogether = QStringLiteral("keys-belong-together");
const QString soldTicketsCanBeSigned = QStringLiteral("tickets-can-be-signed");

/// Whether what is signed with the secret half passes with the public one.
bool isPair(const SigningKey &key)
{
    const auto number = static_cast<quint8>(key.number);
    const TicketSigner signer(1, number, key.secretKey);
    const Result<QString> code = signer.sign(EventId(1), TicketId(1), 0);
    return code && TicketVerifier(1, {{number, key.publicKey}}).verify(*code).has_value();
}

/// A ticket's code is not stored but signed whenever it is printed, so what the data can show is that it can be signed
/// and that the doors will believe it.
void verifyKeys(DbSession &session, VerifyView &view)
{
    view.checks += {keysBelongTogether, soldTicketsCanBeSigned};
    SigningKeyStore store(session);
    for (const SigningKey &key : store.all()) {
        if (!isPair(key))
            view.breaches.append({keysBelongTogether, QStringLiteral("signing key %1").arg(key.number),
                                  QStringLiteral("its secret half does not belong to its public one")});
    }
    if (view.tickets > 0 && !store.active())
        view.breaches.append({soldTicketsCanBeSigned, QStringLiteral("house"),
                              QStringLiteral("%1 tickets and no key to sign them with").arg(view.tickets)});
}

} // namespace

VerifyView verifyPromises(DbSession &session)
{
    VerifyStore store(session);
    store.begin();
    VerifyView view;
    for (const PromiseCheck &check : VerifyStore::checks()) {
        view.checks.append(QString::fromLatin1(check.promise));
        for (const FoundBreach &breach : store.run(check, mostOfEachKind))
            view.breaches.append({breach.promise, breach.subject, breach.detail});
    }
    view.events = store.count("SELECT COUNT(*) FROM event");
    view.orders = store.count("SELECT COUNT(*) FROM orders");
    view.tickets = store.count("SELECT COUNT(*) FROM ticket");
    verifyKeys(session, view);
    return view;
}

} // namespace parterre
