// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/hostmetrics.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Metric hostMetric(const QString &name, const QString &title, const QString &unit,
                  Direction direction = Direction::LowerIsBetter)
{
    Metric metric;
    metric.name = name;
    metric.title = title;
    metric.unit = unit;
    metric.direction = direction;
    metric.origin = MetricOrigin::Host;
    metric.hold = std::chrono::hours(1);
    metric.category = u"infrastructure"_s;
    return metric;
}

}  // namespace

QList<Metric> hostMetrics()
{
    const QString ratio = u"ratio"_s, bytes = u"bytes"_s, bytesPerSecond = u"bytes/s"_s, seconds = u"s"_s;
    return {
        hostMetric(u"host_cpu_usage"_s, u"CPU usage"_s, ratio),
        hostMetric(u"host_memory_usage"_s, u"Memory usage"_s, ratio),
        hostMetric(u"host_swap_usage"_s, u"Swap usage"_s, ratio),
        hostMetric(u"host_disk_usage"_s, u"Disk usage"_s, ratio),
        hostMetric(u"host_disk_free_bytes"_s, u"Disk space free"_s, bytes, Direction::HigherIsBetter),
        hostMetric(u"host_load_per_cpu"_s, u"Load per processor"_s, {}),
        hostMetric(u"host_load1"_s, u"Load, 1 minute"_s, {}),
        hostMetric(u"host_load5"_s, u"Load, 5 minutes"_s, {}),
        hostMetric(u"host_load15"_s, u"Load, 15 minutes"_s, {}),
        hostMetric(u"host_network_receive_bytes_per_second"_s, u"Network received"_s, bytesPerSecond),
        hostMetric(u"host_network_transmit_bytes_per_second"_s, u"Network sent"_s, bytesPerSecond),
        hostMetric(u"host_disk_read_bytes_per_second"_s, u"Disk read"_s, bytesPerSecond),
        hostMetric(u"host_disk_write_bytes_per_second"_s, u"Disk written"_s, bytesPerSecond),
        hostMetric(u"host_pressure"_s, u"Time spent waiting"_s, ratio),
        hostMetric(u"host_temperature_celsius"_s, u"Temperature"_s, u"°C"_s),
        hostMetric(u"host_uptime_seconds"_s, u"Up since boot"_s, seconds, Direction::HigherIsBetter),
    };
}

}  // namespace herald
