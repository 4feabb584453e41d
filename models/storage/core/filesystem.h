#pragma once

#include <QString>

#include <optional>

namespace parterre {

/// What a file lies on.
struct FileSystem
{
    /// As statfs(2) numbers it.
    quint32 type = 0;
    /// As the kernel names it: "ext4", "nfs4", "fuse.sshfs". Empty when it could not be found out.
    QString name;
};

/// Of the file, or of the nearest folder above it that exists.
FileSystem fileSystemOf(const QString &path);

/// Tells a file from every other, whatever their names are.
struct FileIdentity
{
    quint64 device = 0;
    quint64 number = 0;

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// None where there is no file of this name.
std::optional<FileIdentity> fileIdentityOf(const QString &path);

/// Whether several computers may have a file on it open at once. SQLite's write-ahead log needs memory that all who
/// have the file open share, and locks that hold for all of them; between two computers there is neither, and the file
/// is damaged in the end. FUSE is one number for very different things, so there the name decides; one that we don't
/// know counts as a network.
bool isNetwork(const FileSystem &fileSystem);

} // namespace parterre
