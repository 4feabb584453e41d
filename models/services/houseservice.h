#pragma once

#include "domain/common/moment.h"
#include "domain/common/result.h"
#include "domain/house/house.h"
#include "services/station.h"

#include <QFuture>
#include <QList>
#include <QMap>

namespace parterre {

class Database;

/// What stands at the database's location.
enum class HouseCondition {
    Ready,
    Missing, ///< no database, or an empty one: init() makes it
    Older,   ///< init() brings it up to date
    Newer,   ///< written by a newer program: do not touch
};

/// The house as such.
struct HouseView
{
    QString name;
    int houseId = 0;             ///< on every ticket; 1 to 65535
    int activeKey = 0;           ///< number of the key that signs new tickets
    int migrationsApplied = 0;   ///< by this very init(); 0 elsewhere
    Moment databaseNow;

    friend bool operator==(const HouseView &, const HouseView &) = default;
};

/// The database as a whole: make it, bring it up to date, its settings, its stations and its log. Every function returns
/// at once; the answer comes through the future. Owned by Application; used on the UI thread.
class HouseService
{
public:
    explicit HouseService(Database &database) : m_database(database) {}
    Q_DISABLE_COPY_MOVE(HouseService)

    /// Errors are those of a database out of reach or damaged.
    QFuture<Result<HouseCondition>> condition();
    /// Makes the database or brings it up to date, with the house's number and first signing key. May be repeated, and
    /// done by several stations at once. A name is kept from the first call that gave one.
    QFuture<Result<HouseView>> init(const QString &houseName = {});
    QFuture<Result<HouseView>> view();

    /// The station of this name, made at need. The answer is what every deed is signed with.
    QFuture<Result<Actor>> registerStation(const QString &name, const QString &person = {});
    /// Notes that the station is there; its window says so every few seconds.
    QFuture<Result<void>> noteStation(const Actor &actor);
    QFuture<Result<QList<StationView>>> stations();

    QFuture<Result<QMap<QString, QString>>> settings();
    /// Changes the named ones only; answers all of them. Refused: "setting-fixed", "setting-value" (name, value, what it may
    /// be) for one in the table of domain/house/housesetting.h; other names belong to whoever writes them.
    QFuture<Result<QMap<QString, QString>>> putSettings(const QMap<QString, QString> &settings, const Actor &actor);

    /// A new key for new tickets; the old ones stay known, so that tickets already sold stay good.
    QFuture<Result<HouseView>> replaceSigningKey(const Actor &actor);

    /// A copy of the whole house as it is at this moment, in a file that must not be there yet, while others go on
    /// working. SQLite only (Invalid otherwise): a server's database is
    /// copied by the server's own tools.
    QFuture<Result<void>> copyTo(const QString &path);

    /// The newest entries, of one subject ("event 12") or of all.
    QFuture<Result<QList<DeedView>>> deeds(const QString &subject = {}, int most = 200);

private:
    Database &m_database;
};

} // namespace parterre
