// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mounts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QStringList pointsOf(QByteArrayView mounts)
{
    QStringList points;
    for (const Mount &mount : realMounts(mounts))
        points.append(mount.point);
    return points;
}

}  // namespace

class MountsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsWhatCanFillUp_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("ext4") << "/dev/sda2 /home ext4 rw 0 0"_ba << true;
        QTest::newRow("EFI") << "/dev/sda1 /boot/efi vfat rw 0 0"_ba << true;
        QTest::newRow("ZFS") << "tank/home /home zfs rw 0 0"_ba << true;
        QTest::newRow("root of a container") << "overlay / overlay rw 0 0"_ba << true;
        QTest::newRow("proc") << "proc /proc proc rw 0 0"_ba << false;
        QTest::newRow("RAM") << "tmpfs /run tmpfs rw 0 0"_ba << false;
        QTest::newRow("snap") << "/dev/loop3 /snap/core/1 squashfs ro 0 0"_ba << false;
        QTest::newRow("NFS") << "server:/export /mnt nfs4 rw 0 0"_ba << false;
        QTest::newRow("CIFS") << "//server/share /mnt cifs rw 0 0"_ba << false;
        QTest::newRow("portal") << "portal /run/user/1000/doc fuse.portal rw 0 0"_ba << false;
        QTest::newRow("overlay below") << "overlay /var/lib/docker/x overlay rw 0 0"_ba << false;
        QTest::newRow("truncated") << "/dev/sda2 /home"_ba << false;
        QTest::newRow("empty") << ""_ba << false;
    }
    void keepsWhatCanFillUp()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, isKept);
        QCOMPARE(realMounts(line).size(), size_t(isKept ? 1 : 0));
    }
    void countsADeviceOnceAtItsShortestPoint()
    {
        QCOMPARE(pointsOf("/dev/sda2 /var/snap ext4 rw 0 0\n/dev/sda2 / ext4 rw 0 0\n/dev/sda2 /srv ext4 rw 0 0\n"),
                 QStringList{u"/"_s});
    }
    void countsAPoolOnce()
    {
        QCOMPARE(pointsOf("tank/a /a zfs rw 0 0\ntank/b /bb zfs rw 0 0\n"), QStringList{u"/a"_s});
    }
    void aLaterMountHidesAnEarlierOne()
    {
        const auto mounts = realMounts("/dev/sda1 /data ext4 rw 0 0\n/dev/sdb1 /data xfs rw 0 0\n");
        QCOMPARE(mounts.size(), size_t(1));
        QCOMPARE(mounts[0], (Mount{u"/dev/sdb1"_s, u"/data"_s, u"xfs"_s}));
    }
    void readsEscapedNames()
    {
        QCOMPARE(pointsOf(R"(/dev/sdc1 /media/My\040Disk\134x ext4 rw 0 0)"), QStringList{u"/media/My Disk\\x"_s});
        QCOMPARE(pointsOf(R"(/dev/sdc1 /media/odd\04 ext4 rw 0 0)"), QStringList{u"/media/odd\\04"_s});
    }
};

QTEST_GUILESS_MAIN(MountsTest)
#include "tst_mounts.moc"
