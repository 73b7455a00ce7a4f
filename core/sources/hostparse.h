// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <map>
#include <optional>

namespace herald {

/// Ticks since boot over all processors.
struct CpuTimes {
    quint64 busy = 0;
    quint64 total = 0;

    bool operator==(const CpuTimes &) const = default;
};

/// Two byte counters that only rise: received and sent, or read and written.
struct ByteCounters {
    quint64 in = 0;
    quint64 out = 0;

    bool operator==(const ByteCounters &) const = default;
};

struct MemoryUse {
    std::optional<double> memory;  ///< ratio 0..1 of what cannot be had without swapping
    std::optional<double> swap;    ///< ratio 0..1; nothing where there is no swap

    bool operator==(const MemoryUse &) const = default;
};

struct LoadAverages {
    double one = 0, five = 0, fifteen = 0;

    bool operator==(const LoadAverages &) const = default;
};

// Each reads one file of /proc and gives nothing for what is not there or is not what proc(5) says it is.

/// /proc/stat. Waiting for a disk counts as idle; guests are within user time already.
[[nodiscard]] std::optional<CpuTimes> parseCpuTimes(QByteArrayView stat);
/// /proc/stat: how many processors are on line.
[[nodiscard]] std::optional<int> parseCpuCount(QByteArrayView stat);
/// /proc/meminfo
[[nodiscard]] MemoryUse parseMemory(QByteArrayView memInfo);
/// /proc/loadavg
[[nodiscard]] std::optional<LoadAverages> parseLoad(QByteArrayView loadAvg);
/// /proc/uptime: seconds since boot, sleep included.
[[nodiscard]] std::optional<double> parseUptime(QByteArrayView uptime);
/// /proc/net/dev by interface, without the loopback and without the veth ends of containers, whose names are new at
/// each start.
[[nodiscard]] std::map<QString, ByteCounters> parseNetwork(QByteArrayView netDev);
/// /proc/diskstats by whole device: no partitions (they would count twice), no loop, RAM and compressed-RAM devices.
[[nodiscard]] std::map<QString, ByteCounters> parseDisks(QByteArrayView diskStats);
/// /proc/pressure/*: the share (0..1) of the last 10 s in which some task had to wait.
[[nodiscard]] std::optional<double> parsePressure(QByteArrayView pressure);

}  // namespace herald
