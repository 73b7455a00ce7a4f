// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/hostsamples.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Counters = std::map<QString, ByteCounters>;

/// Collects samples of one moment and keeps out what is not finite.
class Collector {
public:
    explicit Collector(Instant now) : m_now(now) {}

    void add(const QString &metric, std::optional<double> value, Labels labels = {})
    {
        if (value && std::isfinite(*value))
            m_samples.push_back({{metric, std::move(labels)}, {m_now, *value}});
    }
    [[nodiscard]] std::vector<SeriesSample> take() { return std::move(m_samples); }

private:
    Instant m_now;
    std::vector<SeriesSample> m_samples;
};

/// The names under which the two rates of a kind of device are stored.
struct RateNames {
    QString label;
    QString in;
    QString out;
};

HostCounters countersOf(const HostFacts &facts, Instant now)
{
    return {now, parseUptime(facts.uptime), parseCpuTimes(facts.stat), parseNetwork(facts.netDev),
            parseDisks(facts.diskStats)};
}

/// Seconds between two readings, where a rate over them means something.
std::optional<double> secondsBetween(const HostCounters &before, const HostCounters &after, Duration longestGap)
{
    constexpr double kShortest = 0.1;
    const double wall = double((after.at - before.at).count()) / 1000;
    const double seconds =
        before.uptimeSeconds && after.uptimeSeconds ? *after.uptimeSeconds - *before.uptimeSeconds : wall;
    if (seconds < kShortest || seconds > double(longestGap.count()) / 1000)
        return std::nullopt;
    return seconds;
}

std::optional<double> cpuUsage(const std::optional<CpuTimes> &before, const std::optional<CpuTimes> &after)
{
    if (!before || !after || after->total <= before->total || after->busy < before->busy)
        return std::nullopt;
    // The kernel's idle time may step back by a tick, which would give a little over 1.
    return std::min(1.0, double(after->busy - before->busy) / double(after->total - before->total));
}

std::optional<double> rate(quint64 before, quint64 after, double seconds)
{
    return after < before ? std::nullopt : std::optional(double(after - before) / seconds);
}

void addRates(Collector &samples, const RateNames &names, const Counters &before, const Counters &after, double seconds)
{
    for (const auto &[device, now] : after) {
        const auto then = before.find(device);
        // A device that has carried nothing since boot is not in use.
        if (then == before.end() || (now.in == 0 && now.out == 0))
            continue;
        samples.add(names.in, rate(then->second.in, now.in, seconds), {{names.label, device}});
        samples.add(names.out, rate(then->second.out, now.out, seconds), {{names.label, device}});
    }
}

void addLoad(Collector &samples, const HostFacts &facts)
{
    const auto load = parseLoad(facts.loadAvg);
    if (!load)
        return;
    samples.add(u"host_load1"_s, load->one);
    samples.add(u"host_load5"_s, load->five);
    samples.add(u"host_load15"_s, load->fifteen);
    if (const auto cpus = parseCpuCount(facts.stat))
        samples.add(u"host_load_per_cpu"_s, load->one / *cpus);
}

void addDisks(Collector &samples, const std::vector<DiskSpace> &disks)
{
    for (const DiskSpace &disk : disks) {
        // As df(1) counts: what is kept back for the superuser is neither used nor free.
        const quint64 used = disk.total - std::min(disk.free, disk.total);
        const quint64 usable = used + disk.available;
        if (usable == 0)
            continue;
        const Labels labels{{u"mountpoint"_s, disk.mountPoint}};
        samples.add(u"host_disk_usage"_s, double(used) / double(usable), labels);
        samples.add(u"host_disk_free_bytes"_s, double(disk.available), labels);
    }
}

void addRatesSince(Collector &samples, const HostCounters &before, const HostCounters &after, double seconds)
{
    samples.add(u"host_cpu_usage"_s, cpuUsage(before.cpu, after.cpu));
    addRates(samples,
             {u"interface"_s, u"host_network_receive_bytes_per_second"_s, u"host_network_transmit_bytes_per_second"_s},
             before.network, after.network, seconds);
    addRates(samples, {u"device"_s, u"host_disk_read_bytes_per_second"_s, u"host_disk_write_bytes_per_second"_s},
             before.disks, after.disks, seconds);
}

}  // namespace

HostMeasurement measureHost(const HostFacts &facts, const std::optional<HostCounters> &before, Instant now,
                            Duration longestGap)
{
    HostCounters counters = countersOf(facts, now);
    Collector samples(now);
    if (before) {
        if (const auto seconds = secondsBetween(*before, counters, longestGap))
            addRatesSince(samples, *before, counters, *seconds);
    }
    const MemoryUse memory = parseMemory(facts.memInfo);
    samples.add(u"host_memory_usage"_s, memory.memory);
    samples.add(u"host_swap_usage"_s, memory.swap);
    addLoad(samples, facts);
    addDisks(samples, facts.disks);
    for (const auto &[resource, text] : facts.pressure)
        samples.add(u"host_pressure"_s, parsePressure(text), {{u"resource"_s, resource}});
    for (const Temperature &temperature : facts.temperatures)
        samples.add(u"host_temperature_celsius"_s, temperature.celsius, {{u"sensor"_s, temperature.sensor}});
    samples.add(u"host_uptime_seconds"_s, counters.uptimeSeconds);
    return {samples.take(), std::move(counters)};
}

}  // namespace herald
