#include "storage/core/filesystem.h"

#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Where an SQLite file may lie: on a disk of this computer, never on a drive that several computers share.
class tst_FileSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drivesOnTheNetwork_areKnownByNumber_data()
    {
        QTest::addColumn<quint32>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("network");
        QTest::newRow("NFS") << 0x6969U << u"nfs4"_s << true;
        QTest::newRow("CIFS") << 0xFF534D42U << u"cifs"_s << true;
        QTest::newRow("SMB 2") << 0xFE534D42U << u"smb3"_s << true;
        QTest::newRow("SMB of old") << 0x517BU << u"smbfs"_s << true;
        QTest::newRow("AFS") << 0x5346414FU << u"afs"_s << true;
        QTest::newRow("Ceph") << 0x00C36400U << u"ceph"_s << true;
        QTest::newRow("Lustre") << 0x0BD00BD0U << u"lustre"_s << true;
        QTest::newRow("a number is enough") << 0x6969U << QString() << true;

        QTest::newRow("sshfs") << 0x65735546U << u"fuse.sshfs"_s << true;
        QTest::newRow("GlusterFS") << 0x65735546U << u"fuse.glusterfs"_s << true;
        QTest::newRow("GNOME's network folders") << 0x65735546U << u"fuse.gvfsd-fuse"_s << true;
        QTest::newRow("FUSE that nobody knows") << 0x65735546U << u"fuse.something"_s << true;
        QTest::newRow("FUSE without a name") << 0x65735546U << QString() << true;
        QTest::newRow("a disk by FUSE") << 0x65735546U << u"fuseblk"_s << false;
        QTest::newRow("an encrypted folder") << 0x65735546U << u"fuse.gocryptfs"_s << false;

        QTest::newRow("ext4") << 0xEF53U << u"ext4"_s << false;
        QTest::newRow("XFS") << 0x58465342U << u"xfs"_s << false;
        QTest::newRow("Btrfs") << 0x9123683EU << QString() << false;
        QTest::newRow("ZFS") << 0x2FC12FC1U << u"zfs"_s << false;
        QTest::newRow("memory") << 0x01021994U << u"tmpfs"_s << false;
        QTest::newRow("overlay") << 0x794C7630U << u"overlay"_s << false;
        QTest::newRow("unknown") << 0U << QString() << false;
    }

    void drivesOnTheNetwork_areKnownByNumber()
    {
        QFETCH(quint32, type);
        QFETCH(QString, name);
        QFETCH(bool, network);
        QCOMPARE(isNetwork({type, name}), network);
    }

    void fileThatIsNotThereYet_liesWhereItsFolderDoes()
    {
        const QTemporaryDir folder;
        const FileSystem here = fileSystemOf(folder.path());
        QVERIFY(here.type != 0);
        const FileSystem there = fileSystemOf(folder.filePath(u"not/yet/made/house.parterre"_s));
        QCOMPARE(there.type, here.type);
        QCOMPARE(there.name, here.name);
    }

    void namesComeFromTheKernel()
    {
        const FileSystem processes = fileSystemOf(u"/proc/self/status"_s);
        QCOMPARE(processes.type, 0x9FA0U);
        QCOMPARE(processes.name, u"proc"_s);
    }
};

QTEST_GUILESS_MAIN(tst_FileSystem)
#include "tst_filesystem.moc"
