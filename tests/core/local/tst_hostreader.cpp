// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/hostreader.h"

#include "support/filetree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class HostReaderTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsTheFilesOfItsRoot()
    {
        FileTree root;
        root.write(u"proc/stat"_s, "cpu 1 2 3 4\n");
        root.write(u"proc/meminfo"_s, "MemTotal: 1 kB\n");
        root.write(u"proc/loadavg"_s, "1 2 3\n");
        root.write(u"proc/uptime"_s, "5 6\n");
        root.write(u"proc/net/dev"_s, "eth0: 1\n");
        root.write(u"proc/diskstats"_s, "8 0 sda\n");
        root.write(u"proc/pressure/io"_s, "some avg10=1.00\n");
        root.write(u"sys/class/hwmon/hwmon0/name"_s, "chip\n");
        root.write(u"sys/class/hwmon/hwmon0/temp1_input"_s, "20000\n");
        const auto facts = HostReader(root.path()).read();
        QVERIFY(facts.has_value());
        QCOMPARE(facts->stat, "cpu 1 2 3 4\n"_ba);
        QCOMPARE(facts->memInfo, "MemTotal: 1 kB\n"_ba);
        QCOMPARE(facts->loadAvg, "1 2 3\n"_ba);
        QCOMPARE(facts->uptime, "5 6\n"_ba);
        QCOMPARE(facts->netDev, "eth0: 1\n"_ba);
        QCOMPARE(facts->diskStats, "8 0 sda\n"_ba);
        QCOMPARE(facts->pressure, (std::map<QString, QByteArray>{{u"io"_s, "some avg10=1.00\n"_ba}}));
        QCOMPARE(facts->temperatures, (std::vector<Temperature>{{u"chip temp1"_s, 20.0}}));
    }
    void asksMountedFileSystemsForTheirSpace()
    {
        FileTree root;
        root.write(u"proc/stat"_s, "cpu 1 2 3 4\n");
        root.write(u"proc/self/mounts"_s,
                   "/dev/sda1 /data ext4 rw 0 0\n/dev/sdb1 /gone ext4 rw 0 0\nproc /proc proc rw 0 0\n");
        root.makeFolder(u"data"_s);
        const auto facts = HostReader(root.path()).read();
        QVERIFY(facts.has_value());
        QCOMPARE(facts->disks.size(), size_t(1));
        QCOMPARE(facts->disks[0].mountPoint, u"/data"_s);
        QVERIFY(facts->disks[0].total > 0);
        QVERIFY(facts->disks[0].free <= facts->disks[0].total);
    }
    void singleMissingFilesAreEmpty()
    {
        FileTree root;
        root.write(u"proc/uptime"_s, "5 6\n");
        const auto facts = HostReader(root.path()).read();
        QVERIFY(facts.has_value());
        QVERIFY(facts->stat.isEmpty() && facts->pressure.empty() && facts->disks.empty()
                && facts->temperatures.empty());
    }
    void withoutProcItCannotSee()
    {
        const auto facts = HostReader(FileTree().path()).read();
        QVERIFY(!facts.has_value());
        QCOMPARE(facts.error().kind, ErrorKind::Unreachable);
        QVERIFY(facts.error().text().contains(u"/proc"));
    }
    void thisMachineTellsItsMemory()
    {
        const auto facts = HostReader().read();
        QVERIFY(facts.has_value());
        const auto use = parseMemory(facts->memInfo).memory;
        QVERIFY(use && *use > 0 && *use < 1);
        QVERIFY(parseCpuTimes(facts->stat));
        QVERIFY(parseUptime(facts->uptime));
    }
};

QTEST_GUILESS_MAIN(HostReaderTest)
#include "tst_hostreader.moc"
