#pragma once

#include <QString>
#include <QTemporaryDir>

namespace parterre {

/// A real disk of a few megabytes that a test can fill to the last byte. Owned by a test. It is mounted where only this
/// process and those that it starts see it, which takes no rights of an administrator on an ordinary Debian.
class SmallDisk
{
    Q_DISABLE_COPY_MOVE(SmallDisk)

public:
    /// Lets this process have disks of its own; false where the machine forbids it. Call it in main() before anything
    /// else, since it works only while there is one thread.
    static bool allow();

    explicit SmallDisk(int megabytes);
    ~SmallDisk();

    QString path() const { return m_place.path(); }
    QString filePath(const QString &name) const { return m_place.filePath(name); }

    /// Not a byte more fits.
    void fill();
    void makeRoom();

private:
    QTemporaryDir m_place;
};

} // namespace parterre
