#pragma once

#include "common/appearance.h"
#include "storage/databaselocation.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace parterre {

/// What this computer's user has chosen, kept between starts in one file in the user's configuration folder. What
/// belongs to the house is in its database instead. Owned by Application or by a command; main thread only.
class Settings
{
public:
    Settings();

    /// The database that was opened last; the embedded file where there was none.
    DatabaseLocation database() const;
    void setDatabase(const DatabaseLocation &location);

    /// What this counter is called in the house; the computer's own name until somebody says otherwise.
    QString stationName() const;
    void setStationName(const QString &name);

    /// A language as "de" or "pt_BR"; empty for the system's.
    QString language() const;
    void setLanguage(const QString &language);

    /// Light or dark, contrast, motion, touch.
    LookWishes look() const;
    void setLook(const LookWishes &wishes);

    /// The printer for tickets; empty for the system's default.
    QString printer() const;
    void setPrinter(const QString &name);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    /// Where a first start without any choice keeps its house.
    static DatabaseLocation embeddedDatabase();
    /// A house to try things out in, beside the real one.
    static DatabaseLocation demoDatabase();

private:
    QSettings m_store;
};

} // namespace parterre
