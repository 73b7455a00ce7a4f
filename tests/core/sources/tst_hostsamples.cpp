// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/hostsamples.h"

#include "sources/hostmetrics.h"

#include <QTest>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'226'200'000);

QByteArray netDev(quint64 received, quint64 sent, const QByteArray &name = "eth0")
{
    return name + ": " + QByteArray::number(received) + " 0 0 0 0 0 0 0 " + QByteArray::number(sent) + " 0\n";
}

QByteArray diskStats(quint64 sectorsRead, quint64 sectorsWritten)
{
    return "8 0 sda 1 0 " + QByteArray::number(sectorsRead) + " 0 1 0 " + QByteArray::number(sectorsWritten) + " 0\n";
}

/// A machine that has been up for `uptime` seconds.
HostFacts machine(double uptime)
{
    HostFacts facts;
    facts.uptime = QByteArray::number(uptime, 'f', 2) + " 1.0\n";
    facts.stat = "cpu 100 0 100 800 0 0 0 0\ncpu0 50 0 50 400\ncpu1 50 0 50 400\n";
    facts.memInfo = "MemTotal: 1000 kB\nMemAvailable: 250 kB\n";
    facts.loadAvg = "1.00 2.00 3.00 1/1 1\n";
    facts.netDev = netDev(1000, 500);
    facts.diskStats = diskStats(100, 200);
    facts.pressure = {{u"cpu"_s, "some avg10=5.00\n"_ba}};
    facts.disks = {{u"/"_s, 1000, 400, 300}};
    facts.temperatures = {{u"coretemp Core 0"_s, 41.5}};
    return facts;
}

std::optional<double> valueOf(const HostMeasurement &measurement, const QString &metric)
{
    for (const SeriesSample &sample : measurement.samples) {
        if (sample.series.metric == metric)
            return sample.sample.value;
    }
    return std::nullopt;
}

/// The second of two readings, `after` 10 s later on a machine that then looks like `facts`.
HostMeasurement secondReading(const HostFacts &facts, Instant at = kNow + 10s)
{
    return measureHost(facts, measureHost(machine(100), std::nullopt, kNow).counters, at);
}

}  // namespace

class HostSamplesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void firstReadingHasNoRates()
    {
        const auto first = measureHost(machine(100), std::nullopt, kNow);
        for (const SeriesSample &sample : first.samples)
            QVERIFY(!sample.series.metric.endsWith(u"_per_second"));
        QVERIFY(!valueOf(first, u"host_cpu_usage"_s));
    }
    void firstReadingHasAllElse_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("value");
        QTest::newRow("memory") << u"host_memory_usage"_s << 0.75;
        QTest::newRow("load") << u"host_load1"_s << 1.0;
        QTest::newRow("load 5") << u"host_load5"_s << 2.0;
        QTest::newRow("load 15") << u"host_load15"_s << 3.0;
        QTest::newRow("load per cpu") << u"host_load_per_cpu"_s << 0.5;
        QTest::newRow("disk usage as df") << u"host_disk_usage"_s << 600.0 / 900.0;
        QTest::newRow("disk free") << u"host_disk_free_bytes"_s << 300.0;
        QTest::newRow("pressure") << u"host_pressure"_s << 0.05;
        QTest::newRow("temperature") << u"host_temperature_celsius"_s << 41.5;
        QTest::newRow("uptime") << u"host_uptime_seconds"_s << 100.0;
    }
    void firstReadingHasAllElse()
    {
        QFETCH(QString, metric);
        QFETCH(double, value);
        QCOMPARE(valueOf(measureHost(machine(100), std::nullopt, kNow), metric), std::optional(value));
    }
    void secondReadingHasRates()
    {
        HostFacts facts = machine(110);
        facts.stat = "cpu 150 0 125 825 0 0 0 0\n";
        facts.netDev = netDev(3000, 600);
        facts.diskStats = diskStats(120, 200);
        const auto second = secondReading(facts);
        QCOMPARE(valueOf(second, u"host_cpu_usage"_s), std::optional(0.75));
        QCOMPARE(valueOf(second, u"host_network_receive_bytes_per_second"_s), std::optional(200.0));
        QCOMPARE(valueOf(second, u"host_network_transmit_bytes_per_second"_s), std::optional(10.0));
        QCOMPARE(valueOf(second, u"host_disk_read_bytes_per_second"_s), std::optional(1024.0));
        QCOMPARE(valueOf(second, u"host_disk_write_bytes_per_second"_s), std::optional(0.0));
    }
    void samplesCarryLabelsAndTheMomentOfReading()
    {
        const auto second = secondReading(machine(110));
        std::set<SeriesKey> keys;
        for (const SeriesSample &sample : second.samples) {
            QCOMPARE(sample.sample.at, kNow + 10s);
            QVERIFY(keys.insert(sample.series).second);
        }
        QVERIFY(keys.contains({u"host_disk_usage"_s, {{u"mountpoint"_s, u"/"_s}}}));
        QVERIFY(keys.contains({u"host_network_receive_bytes_per_second"_s, {{u"interface"_s, u"eth0"_s}}}));
        QVERIFY(keys.contains({u"host_disk_read_bytes_per_second"_s, {{u"device"_s, u"sda"_s}}}));
        QVERIFY(keys.contains({u"host_temperature_celsius"_s, {{u"sensor"_s, u"coretemp Core 0"_s}}}));
        QVERIFY(keys.contains({u"host_pressure"_s, {{u"resource"_s, u"cpu"_s}}}));
    }
    void everySampleIsInTheRegistry()
    {
        HostFacts facts = machine(110);
        facts.stat = "cpu 150 0 125 825 0 0 0 0\ncpu0 1 1 1 1\n";
        facts.memInfo += "SwapTotal: 10 kB\nSwapFree: 5 kB\n";
        std::set<QString> measured, registered;
        for (const SeriesSample &sample : secondReading(facts).samples)
            measured.insert(sample.series.metric);
        for (const Metric &metric : hostMetrics())
            registered.insert(metric.name);
        QCOMPARE(measured, registered);
    }

    void counterThatWentBackGivesNothing()
    {
        HostFacts facts = machine(110);
        facts.netDev = netDev(10, 600);
        facts.diskStats = diskStats(5, 1);
        facts.stat = "cpu 50 0 50 400 0 0 0 0\n";
        const auto second = secondReading(facts);
        QVERIFY(!valueOf(second, u"host_network_receive_bytes_per_second"_s));
        QVERIFY(valueOf(second, u"host_network_transmit_bytes_per_second"_s));
        QVERIFY(!valueOf(second, u"host_disk_read_bytes_per_second"_s));
        QVERIFY(!valueOf(second, u"host_cpu_usage"_s));
    }
    void rebootGivesNoRates()
    {
        HostFacts facts = machine(5);
        facts.netDev = netDev(900'000, 900'000);
        QVERIFY(!valueOf(secondReading(facts), u"host_network_receive_bytes_per_second"_s));
    }
    void newInterfaceHasNoRateAtFirst()
    {
        HostFacts facts = machine(110);
        facts.netDev = netDev(5, 5, "wlan0");
        QVERIFY(!valueOf(secondReading(facts), u"host_network_receive_bytes_per_second"_s));
    }
    void interfaceThatIsNotInUseIsAbsent()
    {
        HostFacts before = machine(100), after = machine(110);
        before.netDev = after.netDev = netDev(0, 0);
        const auto second = measureHost(after, measureHost(before, std::nullopt, kNow).counters, kNow + 10s);
        QVERIFY(!valueOf(second, u"host_network_receive_bytes_per_second"_s));
    }
    void idleTimeThatStepsBackStaysWithinOne()
    {
        HostFacts facts = machine(110);
        facts.stat = "cpu 150 0 100 799 0 0 0 0\n";
        QCOMPARE(valueOf(secondReading(facts), u"host_cpu_usage"_s), std::optional(1.0));
    }
    void nothingMovedGivesNoCpuUsage() { QVERIFY(!valueOf(secondReading(machine(110)), u"host_cpu_usage"_s)); }

    void clockThatIsSetDoesNotBendRates_data()
    {
        QTest::addColumn<qint64>("wallSeconds");
        QTest::newRow("back by an hour") << qint64(-3600);
        QTest::newRow("ahead by a day") << qint64(86'400);
        QTest::newRow("standing still") << qint64(0);
    }
    void clockThatIsSetDoesNotBendRates()
    {
        QFETCH(qint64, wallSeconds);
        HostFacts facts = machine(110);
        facts.netDev = netDev(2000, 500);
        const auto second = secondReading(facts, kNow + std::chrono::seconds(wallSeconds));
        QCOMPARE(valueOf(second, u"host_network_receive_bytes_per_second"_s), std::optional(100.0));
    }
    void nightAsleepGivesNoRates()
    {
        HostFacts facts = machine(100 + 8 * 3600);
        facts.netDev = netDev(900'000, 900'000);
        facts.stat = "cpu 150 0 125 825 0 0 0 0\n";
        const auto second = secondReading(facts, kNow + 8h);
        QVERIFY(!valueOf(second, u"host_network_receive_bytes_per_second"_s));
        QVERIFY(!valueOf(second, u"host_cpu_usage"_s));
        QVERIFY(valueOf(second, u"host_memory_usage"_s));
    }
    void missedReadingsGiveRatesOverTheRealTime()
    {
        HostFacts facts = machine(200);
        facts.netDev = netDev(2000, 500);
        QCOMPARE(valueOf(secondReading(facts, kNow + 100s), u"host_network_receive_bytes_per_second"_s),
                 std::optional(10.0));
    }
    void twoReadingsAtOnceGiveNoRates()
    {
        HostFacts facts = machine(100.05);
        facts.netDev = netDev(2000, 500);
        QVERIFY(!valueOf(secondReading(facts, kNow + 50ms), u"host_network_receive_bytes_per_second"_s));
    }
    void wallTimeStandsInWhereThereIsNoUptime()
    {
        HostFacts facts = machine(110);
        facts.netDev = netDev(2000, 500);
        facts.uptime.clear();
        QCOMPARE(valueOf(secondReading(facts), u"host_network_receive_bytes_per_second"_s), std::optional(100.0));
    }

    void whatIsMissingIsAbsent()
    {
        const auto nothing = measureHost({}, std::nullopt, kNow);
        QVERIFY(nothing.samples.empty());
        QVERIFY(measureHost({}, nothing.counters, kNow + 10s).samples.empty());
    }
    void diskWithoutSpaceIsAbsent()
    {
        HostFacts facts;
        facts.disks = {{u"/odd"_s, 0, 0, 0}};
        QVERIFY(measureHost(facts, std::nullopt, kNow).samples.empty());
    }
    void refusesWhatIsNotFinite()
    {
        HostFacts facts;
        facts.temperatures = {{u"a"_s, std::numeric_limits<double>::quiet_NaN()},
                              {u"b"_s, std::numeric_limits<double>::infinity()}};
        QVERIFY(measureHost(facts, std::nullopt, kNow).samples.empty());
    }
};

QTEST_GUILESS_MAIN(HostSamplesTest)
#include "tst_hostsamples.moc"
