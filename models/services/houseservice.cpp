#include "services/houseservice.h"

#include "domain/house/housesetting.h"
#include "services/ticketsigner.h"
#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/house/auditstore.h"
#include "storage/house/housecopy.h"
#include "storage/house/settingstore.h"
#include "storage/house/signingkeystore.h"
#include "storage/house/stationstore.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr auto nameSetting = "house-name"_L1;
constexpr auto idSetting = "house-id"_L1;

HouseView readHouse(DbSession &session)
{
    SettingStore settings(session);
    HouseView view;
    view.name = settings.value(nameSetting).value_or(QString());
    view.houseId = settings.value(idSetting).value_or(QString()).toInt();
    if (const std::optional<SigningKey> key = SigningKeyStore(session).active())
        view.activeKey = key->number;
    view.databaseNow = session.now();
    return view;
}

/// What every database of a house has from its first day.
HouseView furnish(DbSession &session, const QString &houseName)
{
    SettingStore settings(session);
    settings.putIfMissing(idSetting, QString::number(QRandomGenerator::system()->bounded(1, 0x10000)));
    if (!houseName.isEmpty())
        settings.putIfMissing(nameSetting, houseName);
    if (!SigningKeyStore(session).active()) {
        const TicketKeyPair pair = makeTicketKeyPair();
        SigningKeyStore(session).addFirst(pair.publicKey, pair.secretKey);
    }
    return readHouse(session);
}

Result<HouseCondition> conditionOf(const Result<bool> &answer)
{
    if (answer)
        return HouseCondition::Ready;
    // A reason says why what is there can't be opened; nobody is to make a house in its place.
    if (!answer.error().reason.isEmpty())
        return Failure(answer.error());
    switch (answer.error().code) {
    case ErrorCode::Missing: return HouseCondition::Missing;
    case ErrorCode::OlderSchema: return HouseCondition::Older;
    case ErrorCode::NewerSchema: return HouseCondition::Newer;
    default: return Failure(answer.error());
    }
}

} // namespace

QFuture<Result<HouseCondition>> HouseService::condition()
{
    return m_database.read([](DbSession &session) { return session.now().ms() > 0; }).then(conditionOf);
}

QFuture<Result<HouseView>> HouseService::init(const QString &houseName)
{
    JobKind kind;
    kind.repeatable = true;
    return m_database.migrate()
        .then([database = &m_database, houseName, kind](const Result<int> &applied) -> QFuture<Result<HouseView>> {
            if (!applied)
                return QtFuture::makeReadyFuture(Result<HouseView>(Failure(applied.error())));
            return database->write(
                [houseName, steps = *applied](DbSession &session) {
                    HouseView view = furnish(session, houseName);
                    view.migrationsApplied = steps;
                    return view;
                },
                kind);
        })
        .unwrap();
}

QFuture<Result<HouseView>> HouseService::view()
{
    return m_database.read([](DbSession &session) { return readHouse(session); });
}

QFuture<Result<Actor>> HouseService::registerStation(const QString &name, const QString &person)
{
    return m_database.write([name, person](DbSession &session) {
        return Actor{StationStore(session).seen(name), name, person};
    });
}

QFuture<Result<void>> HouseService::noteStation(const Actor &actor)
{
    constexpr JobKind kind{true, Durability::Relaxed, true, false, false};
    return m_database.writeInBackground(
        [actor](DbSession &session) { StationStore(session).seen(actor.stationName); }, kind);
}

QFuture<Result<QList<StationView>>> HouseService::stations()
{
    return m_database.read([](DbSession &session) { return StationStore(session).all(); });
}

QFuture<Result<QMap<QString, QString>>> HouseService::settings()
{
    return m_database.read([](DbSession &session) { return SettingStore(session).all(); });
}

QFuture<Result<QMap<QString, QString>>> HouseService::putSettings(const QMap<QString, QString> &settings,
                                                                  const Actor &actor)
{
    return m_database.write([settings, actor](DbSession &session) -> Result<QMap<QString, QString>> {
        SettingStore store(session);
        for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting) {
            // The number is on every ticket that was ever sold.
            if (setting.key() == idSetting)
                return refusal(u"setting-fixed"_s, {idSetting});
            const HouseSetting *known = houseSetting(setting.key());
            if (known && !known->understands(setting.value()))
                return refusal(u"setting-value"_s, {setting.key(), setting.value(), known->allowed});
            store.put(setting.key(), setting.value());
            AuditStore(session).record(actor.stationName, actor.person, u"setting-put"_s, u"setting "_s + setting.key(),
                                       setting.value());
        }
        return store.all();
    });
}

QFuture<Result<HouseView>> HouseService::replaceSigningKey(const Actor &actor)
{
    return m_database.write([actor](DbSession &session) {
        const TicketKeyPair pair = makeTicketKeyPair();
        const int number = SigningKeyStore(session).replace(pair.publicKey, pair.secretKey);
        AuditStore(session).record(actor.stationName, actor.person, u"signing-key-replace"_s,
                                   u"signing-key %1"_s.arg(number));
        return readHouse(session);
    });
}

QFuture<Result<void>> HouseService::copyTo(const QString &path)
{
    return m_database.readInBackground([path](DbSession &session) -> Result<void> {
        if (session.dialect().isPostgresql())
            return failure(ErrorCode::Invalid, u"a server's database cannot be copied into a file"_s);
        copyHouse(session, path);
        return {};
    });
}

QFuture<Result<QList<DeedView>>> HouseService::deeds(const QString &subject, int most)
{
    return m_database.readInBackground(
        [subject, most](DbSession &session) { return AuditStore(session).newest(subject, most); });
}

} // namespace parterre
