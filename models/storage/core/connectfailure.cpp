#include "storage/core/connectfailure.h"

#include "storage/databaselocation.h"

#include <array>

namespace parterre {
namespace {

struct Meaning
{
    const char *words;
    ErrorCode code;
    const char *reason;
};

// The first that is found decides: signing in before what is there, that before certificates, those before the network.
constexpr std::array meanings{
    Meaning{"password authentication failed", ErrorCode::Forbidden, "sign-in-refused"},
    Meaning{"no password supplied", ErrorCode::Forbidden, "password-missing"},
    Meaning{"no pg_hba.conf entry", ErrorCode::Forbidden, "computer-refused"},
    Meaning{"pg_hba.conf rejects connection", ErrorCode::Forbidden, "computer-refused"},
    Meaning{"authentication failed", ErrorCode::Forbidden, "sign-in-refused"},
    Meaning{"role \"", ErrorCode::Forbidden, "sign-in-refused"},
    Meaning{"permission denied for database", ErrorCode::Forbidden, "sign-in-refused"},
    Meaning{"FATAL:  database \"", ErrorCode::Missing, ""},
    Meaning{"does not match host name", ErrorCode::Offline, "tls-other-name"},
    Meaning{"certificate verify failed", ErrorCode::Offline, "tls-untrusted"},
    Meaning{"root certificate file", ErrorCode::Offline, "tls-no-authority"},
    Meaning{"could not read root certificate", ErrorCode::Offline, "tls-no-authority"},
    Meaning{"server does not support SSL", ErrorCode::Offline, "tls-not-offered"},
    Meaning{"certificate", ErrorCode::Offline, "tls-failed"},
    Meaning{"SSL error", ErrorCode::Offline, "tls-failed"},
    Meaning{"session is read-only", ErrorCode::Offline, "no-primary"},
    Meaning{"the database system is", ErrorCode::Offline, "server-starting"},
    Meaning{"too many clients", ErrorCode::Offline, "server-overloaded"},
    Meaning{"remaining connection slots", ErrorCode::Offline, "server-overloaded"},
    Meaning{"definition of service", ErrorCode::Invalid, "service-unknown"},
    Meaning{"Connection refused", ErrorCode::Offline, "server-not-listening"},
    Meaning{"No such file or directory", ErrorCode::Offline, "server-not-listening"},
    Meaning{"timeout expired", ErrorCode::Offline, "server-silent"},
    Meaning{"timed out", ErrorCode::Offline, "server-silent"},
    Meaning{"No route to host", ErrorCode::Offline, "server-silent"},
    Meaning{"Network is unreachable", ErrorCode::Offline, "server-silent"},
    Meaning{"could not translate host name", ErrorCode::Offline, "host-unknown"},
    // Some language or other, but certainly from a server.
    Meaning{"FATAL", ErrorCode::Offline, "server-says"},
};

QString hostsOf(const DatabaseLocation &location)
{
    QStringList hosts;
    for (qsizetype i = 0; i < location.hosts.size(); ++i)
        hosts.append(location.hosts.at(i) + u':' + location.ports.value(i));
    return hosts.join(QStringLiteral(", "));
}

QStringList argumentsOf(const char *reason, const QString &words, const DatabaseLocation &location)
{
    if (QLatin1StringView(reason) == QLatin1StringView("server-says"))
        return {words.simplified()};
    return {hostsOf(location), location.user};
}

} // namespace

DbError connectFailure(const QString &words, const DatabaseLocation &location)
{
    Error error{ErrorCode::Offline, words, {}, {}};
    for (const Meaning &meaning : meanings) {
        if (!words.contains(QLatin1StringView(meaning.words)))
            continue;
        error = {meaning.code, words, QString::fromLatin1(meaning.reason),
                 argumentsOf(meaning.reason, words, location)};
        break;
    }
    const auto remedy = error.code == ErrorCode::Offline ? DbError::Remedy::Reconnect : DbError::Remedy::None;
    return DbError(error, remedy, {});
}

} // namespace parterre
