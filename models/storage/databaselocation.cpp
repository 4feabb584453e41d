#include "storage/databaselocation.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace parterre {
namespace {

const QStringList &knownOptions()
{
    // What libpq understands and a location may say; a password is deliberately not among them.
    static const QStringList names{QStringLiteral("sslmode"), QStringLiteral("sslrootcert"), QStringLiteral("sslcert"),
                                   QStringLiteral("sslkey"), QStringLiteral("service")};
    return names;
}

/// Values travel to libpq as key=value;key=value, so nothing in them may end one and begin another.
bool isPlain(const QString &value)
{
    return std::ranges::none_of(
        value, [](QChar c) { return c.isSpace() || c == u';' || c == u'\'' || c == u'\\' || c == u'\0'; });
}

void addHost(DatabaseLocation *location, const QString &host, const QString &port = QStringLiteral("5432"))
{
    location->hosts.append(host);
    location->ports.append(port);
}

Result<DatabaseLocation> postgresql(const QString &text)
{
    DatabaseLocation location;
    location.engine = DatabaseLocation::Engine::Postgresql;

    QString rest = text.mid(text.indexOf(QStringLiteral("://")) + 3);
    const qsizetype question = rest.indexOf(u'?');
    const QUrlQuery query(question < 0 ? QString() : rest.mid(question + 1));
    if (question >= 0)
        rest.truncate(question);

    const qsizetype slash = rest.indexOf(u'/');
    if (slash < 0 || slash + 1 >= rest.size())
        return failure(ErrorCode::Invalid, QStringLiteral("the name of the database is missing after the host"));
    location.database = QUrl::fromPercentEncoding(rest.mid(slash + 1).toUtf8());
    QString authority = rest.left(slash);

    const qsizetype at = authority.indexOf(u'@');
    if (at >= 0) {
        location.user = QUrl::fromPercentEncoding(authority.left(at).toUtf8());
        authority = authority.mid(at + 1);
    }
    if (location.user.contains(u':'))
        return failure(ErrorCode::Invalid, QStringLiteral("a password is never part of a location"));

    for (const QString &entry : authority.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype colon = entry.lastIndexOf(u':');
        const QString port = colon < 0 ? QStringLiteral("5432") : entry.mid(colon + 1);
        bool isNumber = false;
        const int value = port.toInt(&isNumber);
        if (!isNumber || value < 1 || value > 65535)
            return failure(ErrorCode::Invalid, QStringLiteral("\"%1\" is not a port").arg(port));
        addHost(&location, QUrl::fromPercentEncoding((colon < 0 ? entry : entry.left(colon)).toUtf8()), port);
    }
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (!isPlain(value))
            return failure(ErrorCode::Invalid, QStringLiteral("the option \"%1\" has a forbidden character").arg(name));
        if (name == QStringLiteral("host")) // libpq's other way to name the folder of a socket
            addHost(&location, value);
        else if (knownOptions().contains(name))
            location.options.append(name + u'=' + value);
        else
            return failure(ErrorCode::Invalid, QStringLiteral("the option \"%1\" is not known").arg(name));
    }
    if (location.hosts.isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("the host is missing"));
    return location;
}

} // namespace

DatabaseLocation DatabaseLocation::sqlite(const QString &path)
{
    DatabaseLocation location;
    location.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return location;
}

Result<DatabaseLocation> DatabaseLocation::fromText(const QString &text)
{
    if (text.startsWith(QStringLiteral("postgresql://")) || text.startsWith(QStringLiteral("postgres://")))
        return postgresql(text);
    const QString path = text.startsWith(QStringLiteral("sqlite:")) ? text.mid(7) : text;
    if (path.isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("the path of the file is missing"));
    if (path.contains(QStringLiteral("://")))
        return failure(ErrorCode::Invalid, QStringLiteral("\"%1\" is neither sqlite: nor postgresql://").arg(text));
    return sqlite(path);
}

QString DatabaseLocation::toText() const
{
    if (engine == Engine::Sqlite)
        return QStringLiteral("sqlite:") + path;

    QStringList servers;
    for (qsizetype i = 0; i < hosts.size(); ++i)
        servers.append(QString::fromUtf8(QUrl::toPercentEncoding(hosts.at(i))) + u':' + ports.at(i));
    QString text = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        text += QString::fromUtf8(QUrl::toPercentEncoding(user)) + u'@';
    text += servers.join(u',') + u'/' + QString::fromUtf8(QUrl::toPercentEncoding(database));
    QUrlQuery query;
    for (const QString &option : options) {
        const qsizetype equals = option.indexOf(u'=');
        query.addQueryItem(option.left(equals),
                           QString::fromUtf8(QUrl::toPercentEncoding(option.mid(equals + 1), "/")));
    }
    return query.isEmpty() ? text : text + u'?' + query.toString(QUrl::FullyEncoded);
}

} // namespace parterre
