// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/hostparse.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr QByteArrayView kNetDev =
    "Inter-|   Receive                                                |  Transmit\n"
    " face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs\n"
    "    lo:    3267      29    0    0    0     0          0         0     3267      29    0\n"
    "  eth0:131428578    2707    0    0    0     0          0         0   120549    1446    0\n"
    "vethab1: 5 1 0 0 0 0 0 0 7 1 0\n";

constexpr QByteArrayView kDiskStats = "   7       0 loop0 1 0 8 0 0 0 0 0 0 0 0\n"
                                      "   8       0 sda 100 0 2000 5 50 0 1000 9 0 5 14\n"
                                      "   8       1 sda1 90 0 1900 5 50 0 1000 9 0 5 14\n"
                                      " 259       0 nvme0n1 10 0 20 1 5 0 10 1 0 1 2\n"
                                      " 259       1 nvme0n1p2 10 0 20 1 5 0 10 1 0 1 2\n"
                                      "   9       1 md1 1 0 2 0 1 0 4 0 0 0 0\n"
                                      "   9      12 md12 1 0 2 0 1 0 6 0 0 0 0\n"
                                      " 253       0 zram0 9 0 9 0 9 0 9 0 0 0 0\n"
                                      "   1       0 ram0 9 0 9 0 9 0 9 0 0 0 0\n";

QStringList namesOf(const std::map<QString, ByteCounters> &counters)
{
    QStringList names;
    for (const auto &[name, counter] : counters)
        names.append(name);
    return names;
}

}  // namespace

class HostParseTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cpuCountsWaitingForDisksAsIdleAndGuestsOnce()
    {
        const auto times = parseCpuTimes("cpu  100 10 20 800 50 1 2 3 40 5\ncpu0 1 1 1 1\nintr 5\n");
        QCOMPARE(times, (std::optional<CpuTimes>({136, 986})));
    }
    void cpuReadsOldKernelsWithFourFields()
    {
        QCOMPARE(parseCpuTimes("cpu 1 2 3 4"), (std::optional<CpuTimes>({6, 10})));
    }
    void cpuIsAbsentWhereTheFileIsNot_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("blank") << " \n\t\n"_ba;
        QTest::newRow("no cpu line") << "intr 1 2 3\n"_ba;
        QTest::newRow("truncated") << "cpu  100 10"_ba;
        QTest::newRow("letters") << "cpu  100 10 x 800 50\n"_ba;
        QTest::newRow("negative") << "cpu  100 10 -5 800 50\n"_ba;
        QTest::newRow("too large") << "cpu  99999999999999999999999 10 5 800 50\n"_ba;
    }
    void cpuIsAbsentWhereTheFileIsNot()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseCpuTimes(text));
    }
    void countsProcessors()
    {
        QCOMPARE(parseCpuCount("cpu  1 2 3 4\ncpu0 1 2 3 4\ncpu15 1 2 3 4\ncpufreq 1\nctxt 5\n"), std::optional(2));
        QVERIFY(!parseCpuCount("cpu 1 2 3 4\n"));
        QVERIFY(!parseCpuCount(""));
    }

    void memoryIsWhatCannotBeHad()
    {
        const auto use = parseMemory(
            "MemTotal:  1000 kB\nMemFree: 100 kB\nMemAvailable:  250 kB\nSwapTotal: 200 kB\nSwapFree: 150 kB\n");
        QCOMPARE(use.memory, std::optional(0.75));
        QCOMPARE(use.swap, std::optional(0.25));
    }
    void memoryIsAbsentWhereItIsNotTold()
    {
        QCOMPARE(parseMemory("MemTotal: 1000 kB\nMemFree: 100 kB\nSwapTotal: 0 kB\nSwapFree: 0 kB\n"), MemoryUse());
        QCOMPARE(parseMemory("MemTotal: 10 kB\nMemAvailable: 11 kB\n"), MemoryUse());
        QCOMPARE(parseMemory("MemTotal: x kB\nMemAvailable:\n"), MemoryUse());
        QCOMPARE(parseMemory(""), MemoryUse());
    }

    void readsLoad()
    {
        QCOMPARE(parseLoad("0.12 1.50 3.00 2/345 6789\n"), (std::optional<LoadAverages>({0.12, 1.5, 3.0})));
        for (const char *text : {"", "0.1 0.2", "a b c", "nan 1 1"})
            QVERIFY2(!parseLoad(text), text);
    }
    void readsUptime()
    {
        QCOMPARE(parseUptime("1234.56 99.00\n"), std::optional(1234.56));
        QVERIFY(!parseUptime(""));
        QVERIFY(!parseUptime("soon 1"));
    }

    void networkLeavesOutLoopbackAndContainerEnds()
    {
        const auto network = parseNetwork(kNetDev);
        QCOMPARE(namesOf(network), QStringList{u"eth0"_s});
        QCOMPARE(network.at(u"eth0"_s), (ByteCounters{131428578, 120549}));
    }
    void networkPassesOverBrokenLines()
    {
        QCOMPARE(namesOf(parseNetwork(
                     "eth0: 1 2 3\nwlan0: x 0 0 0 0 0 0 0 5\n: 1 0 0 0 0 0 0 0 5\nusb0: 1 0 0 0 0 0 0 0 5\n")),
                 QStringList{u"usb0"_s});
        QVERIFY(parseNetwork("").empty());
    }

    void disksAreWholeDevices()
    {
        const auto disks = parseDisks(kDiskStats);
        QCOMPARE(namesOf(disks), (QStringList{u"md1"_s, u"md12"_s, u"nvme0n1"_s, u"sda"_s}));
        QCOMPARE(disks.at(u"sda"_s), (ByteCounters{2000 * 512, 1000 * 512}));
    }
    void partitionWithoutItsDeviceCounts()
    {
        QCOMPARE(namesOf(parseDisks("8 1 xvda1 90 0 1900 5 50 0 1000 9 0 5 14\n")), QStringList{u"xvda1"_s});
    }
    void disksPassOverBrokenLines()
    {
        QVERIFY(parseDisks("8 0 sda 1 2 3\n8 0 sdb 1 0 x 0 1 0 5 0\n\n").empty());
        QVERIFY(parseDisks("").empty());
    }

    void readsPressure()
    {
        QCOMPARE(parsePressure("some avg10=12.50 avg60=0.58 avg300=0.75 total=11432676\nfull avg10=99.00\n"),
                 std::optional(0.125));
        for (const char *text : {"", "full avg10=1.00\n", "some\n", "some avg60=1\n", "some avg10=\n",
                                 "some avg10=101.0\n", "some avg10=-1\n"})
            QVERIFY2(!parsePressure(text), text);
    }
};

QTEST_GUILESS_MAIN(HostParseTest)
#include "tst_hostparse.moc"
