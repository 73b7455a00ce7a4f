// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/metricnames.h"

#include <QCoreApplication>
#include <array>

namespace herald {

namespace {

/// Titles of resources/metrics/default.yaml, of the host's metrics and of the demo's, for the catalogues; the registry
/// keeps them in English, since its texts are exported and may be changed.
[[maybe_unused]] constexpr auto kShipped = std::to_array<const char *>({
    QT_TRANSLATE_NOOP("herald::MetricNames", "Posts Engagement Rate"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Revenue Projection Monthly"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Cost per Follow"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Content Generation Latency"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Posts Generated"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "HTTP Request Duration (95th Percentile)"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Error Rate"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Uptime"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "CPU usage"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Memory usage"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Swap usage"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Disk usage"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Disk space free"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Load per processor"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Load, 1 minute"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Load, 5 minutes"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Load, 15 minutes"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Network received"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Network sent"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Disk read"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Disk written"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Time spent waiting"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Temperature"),
    QT_TRANSLATE_NOOP("herald::MetricNames", "Up since boot"),
    // demo/storyseries.cpp
    QT_TRANSLATE_NOOP("herald::MetricNames", "CI Build Duration"),
});

}  // namespace

QString shownTitle(const Metric &metric)
{
    return metric.title.isEmpty()
               ? metric.name
               : QCoreApplication::translate("herald::MetricNames", metric.title.toUtf8().constData());
}

}  // namespace herald
