// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"
#include "sources/hostparse.h"

#include <QByteArray>

namespace herald {

/// Space of one mounted file system, in bytes, as statvfs(3) tells it.
struct DiskSpace {
    QString mountPoint;
    quint64 total = 0;
    quint64 free = 0;       ///< also to the superuser
    quint64 available = 0;  ///< to ordinary users

    bool operator==(const DiskSpace &) const = default;
};

struct Temperature {
    QString sensor;  ///< unique within one reading
    double celsius = 0;

    bool operator==(const Temperature &) const = default;
};

/// One look at this machine. Texts are the files of /proc as they are; empty where there is no such file.
struct HostFacts {
    QByteArray stat, memInfo, loadAvg, uptime, netDev, diskStats;
    std::map<QString, QByteArray> pressure;  ///< by resource: "cpu", "memory", "io"
    std::vector<DiskSpace> disks;
    std::vector<Temperature> temperatures;
};

/// What one reading leaves for the next, which turns counters into rates.
struct HostCounters {
    Instant at;
    std::optional<double> uptimeSeconds;
    std::optional<CpuTimes> cpu;
    std::map<QString, ByteCounters> network;
    std::map<QString, ByteCounters> disks;
};

struct HostMeasurement {
    std::vector<SeriesSample> samples;  ///< all at `now`, each series once
    HostCounters counters;
};

/// Turns a look at the machine into samples. What the machine does not tell is absent, never 0; so are rates without a
/// reading before, after a counter went back (reset, wrap, reboot), and over less than 100 ms or more than
/// `longestGap`, such as a night asleep. Time between readings is that of /proc/uptime, so a clock that is set does not
/// bend a rate.
[[nodiscard]] HostMeasurement measureHost(const HostFacts &facts, const std::optional<HostCounters> &before,
                                          Instant now, Duration longestGap = std::chrono::minutes(10));

}  // namespace herald
