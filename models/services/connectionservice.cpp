#include "services/connectionservice.h"

#include "services/aside.h"
#include "services/keychain.h"
#include "storage/core/dbsession.h"
#include "storage/database.h"
#include "storage/house/serverfacts.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

Failure missing(const char *reason)
{
    return Failure(Error{ErrorCode::Invalid, {}, QString::fromLatin1(reason), {}});
}

/// What a password is kept under: whatever decides which account it belongs to, and nothing that may change.
QString keyOf(const DatabaseLocation &location)
{
    DatabaseLocation plain = location;
    plain.options.clear();
    return plain.toText();
}

Result<ConnectionReportView> report(Database &database, ConnectionReportView view)
{
    HouseService house(database);
    const Result<HouseCondition> condition = house.condition().result();
    if (!condition)
        return Failure(condition.error());
    view.condition = *condition;
    if (view.condition == HouseCondition::Ready) {
        const Result<HouseView> known = house.view().result();
        view.houseName = known ? known->name : QString();
    }
    return view;
}

/// On a thread where waiting is allowed: every job runs here and now.
Result<ConnectionReportView> look(const DatabaseLocation &location, const Password &password, bool make,
                                  const QString &houseName)
{
    Database database(location, Database::Options{.inlineExecution = true, .password = password});
    ConnectionReportView view;
    if (location.engine == DatabaseLocation::Engine::Postgresql) {
        const JobKind anySchema{true, Durability::Relaxed, true, true, false};
        const Result<ServerFacts> facts = database.write(readServerFacts, anySchema).result();
        if (!facts)
            return Failure(facts.error());
        view.serverVersion = facts->version;
        view.encrypted = facts->encrypted;
        view.readOnly = facts->readOnly;
        view.mayCreate = facts->mayCreate && !facts->readOnly;
    } else {
        const QFileInfo file(location.path);
        view.readOnly = file.exists() && !file.isWritable();
    }
    if (make) {
        if (const Result<HouseView> made = HouseService(database).init(houseName).result(); !made)
            return Failure(made.error());
    }
    return report(database, view);
}

} // namespace

ConnectionService::ConnectionService(Keychain &keychain) : m_keychain(keychain)
{
    m_pool.setMaxThreadCount(1);
}

ConnectionService::~ConnectionService()
{
    m_pool.clear();
    m_pool.waitForDone();
}

ConnectionDto ConnectionService::toDto(const DatabaseLocation &location)
{
    ConnectionDto dto;
    dto.server = location.engine == DatabaseLocation::Engine::Postgresql;
    dto.file = location.path;
    if (!dto.server)
        return dto;
    dto.user = location.user;
    dto.database = location.database;
    dto.port = location.ports.value(0, u"5432"_s).toInt();
    QStringList hosts;
    for (qsizetype i = 0; i < location.hosts.size(); ++i) {
        const bool usual = location.ports.at(i).toInt() == dto.port;
        hosts.append(usual ? location.hosts.at(i) : location.hosts.at(i) + u':' + location.ports.at(i));
    }
    dto.hosts = hosts.join(u", "_s);
    QStringList others;
    for (const QString &option : location.options) {
        const QString value = option.mid(option.indexOf(u'=') + 1);
        if (option.startsWith(u"sslmode="_s) && tlsModeText.fromText(value))
            dto.tls = *tlsModeText.fromText(value);
        else if (option.startsWith(u"sslrootcert="_s))
            dto.authority = value;
        else
            others.append(option);
    }
    dto.otherOptions = others.join(u'&');
    return dto;
}

Result<DatabaseLocation> ConnectionService::toLocation(const ConnectionDto &dto)
{
    if (!dto.server)
        return dto.file.trimmed().isEmpty() ? missing("connection-no-file")
                                            : Result<DatabaseLocation>(DatabaseLocation::sqlite(dto.file.trimmed()));
    DatabaseLocation location;
    location.engine = DatabaseLocation::Engine::Postgresql;
    for (const QString &entry : dto.hosts.split(u',', Qt::SkipEmptyParts)) {
        const QString host = entry.trimmed();
        const qsizetype colon = host.lastIndexOf(u':');
        const QString port = colon < 0 ? QString::number(dto.port) : host.mid(colon + 1);
        if (host.isEmpty())
            continue;
        location.hosts.append(colon < 0 ? host : host.left(colon));
        location.ports.append(port);
    }
    location.user = dto.user.trimmed();
    location.database = dto.database.trimmed();
    if (location.hosts.isEmpty())
        return missing("connection-no-host");
    if (location.database.isEmpty())
        return missing("connection-no-database");
    location.options = dto.otherOptions.split(u'&', Qt::SkipEmptyParts);
    if (dto.tls != TlsMode::IfOffered)
        location.options.prepend(u"sslmode="_s + tlsModeText.toText(dto.tls));
    if (!dto.authority.trimmed().isEmpty())
        location.options.append(u"sslrootcert="_s + dto.authority.trimmed());
    // One reader decides what a location may be.
    const Result<DatabaseLocation> read = DatabaseLocation::fromText(location.toText());
    return read ? read : Result<DatabaseLocation>(missing("connection-unusable"));
}

Result<QString> ConnectionService::toText(const ConnectionDto &dto)
{
    return toLocation(dto).map([](const DatabaseLocation &location) { return location.toText(); });
}

QFuture<QString> ConnectionService::password(Keychain &keychain, const DatabaseLocation &location)
{
    const bool known = qEnvironmentVariableIsSet("PGPASSWORD");
    if (location.engine == DatabaseLocation::Engine::Sqlite || known)
        return QtFuture::makeReadyFuture(QString());
    return keychain.read(keyOf(location));
}

QFuture<Result<ConnectionReportView>> ConnectionService::run(const ConnectionDto &dto, bool make,
                                                             const QString &houseName)
{
    const Result<DatabaseLocation> location = toLocation(dto);
    if (!location)
        return QtFuture::makeReadyFuture(Result<ConnectionReportView>(Failure(location.error())));
    const QFuture<QString> known =
        dto.password.isEmpty() ? password(m_keychain, *location) : QtFuture::makeReadyFuture(dto.password);
    return QFuture<QString>(known)
        .then([pool = &m_pool, location = *location, make, houseName](const QString &text) {
            return runAside(*pool, [location, text, make, houseName] {
                Password password;
                password.set(text);
                return look(location, password, make, houseName);
            });
        })
        .unwrap();
}

QFuture<Result<ConnectionReportView>> ConnectionService::test(const ConnectionDto &dto)
{
    return run(dto, false, {});
}

QFuture<Result<ConnectionReportView>> ConnectionService::setUp(const ConnectionDto &dto, const QString &houseName)
{
    return run(dto, true, houseName);
}

QFuture<Result<void>> ConnectionService::remember(const ConnectionDto &dto)
{
    const Result<DatabaseLocation> location = toLocation(dto);
    const bool nothingNew = dto.remember && dto.password.isEmpty();
    if (!dto.server || !location || nothingNew)
        return QtFuture::makeReadyFuture(Result<void>());
    if (!dto.remember)
        return m_keychain.write(keyOf(*location), {}).then([](const Result<void> &) { return Result<void>(); });
    return m_keychain.write(keyOf(*location), dto.password);
}

} // namespace parterre
