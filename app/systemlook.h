#pragma once

#include "common/appearance.h"

#include <QObject>
#include <QVariantMap>

class QDBusMessage;

namespace parterre {

/// Asks the system how programs should look: first by the colours that Qt was started with, then by what the desktop's
/// settings portal says, now and whenever it says something else. A system without a portal, or without a session bus,
/// is no error. Owned by Application; UI thread.
class SystemLookWatch : public QObject
{
    Q_OBJECT

public:
    /// Made before the application's own palette is set.
    SystemLookWatch();

    const SystemLook &look() const { return m_look; }
    /// Asks the desktop; the answer comes later, as changed().
    void ask();

Q_SIGNALS:
    void changed(const parterre::SystemLook &look);

private Q_SLOTS:
    /// Group, key and value. Taken as a message, because Qt connects no slot with a variant before it has met one.
    void settingChanged(const QDBusMessage &message);

private:
    void take(const QString &group, const QString &key, const QVariant &value);

    SystemLook m_look;
};

} // namespace parterre
