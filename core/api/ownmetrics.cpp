// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/ownmetrics.h"

#include "api/expositiontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Described {
    QByteArray name;
    QByteArray help;
};

const std::array<Described, kCounterCount> kCounters{{
    {"achievement_collector_threads_integrations_total", "Requests from the Threads side that were understood."},
    {"achievement_collector_viral_posts_tracked_total", "Posts that became achievements."},
    {"achievement_collector_kpi_milestones_total", "KPI milestones that became achievements."},
    {"achievement_collector_prometheus_scrapes_total", "Collections from Prometheus that brought an answer."},
    {"achievement_collector_github_webhooks_processed_total", "GitHub events that were processed."},
    {"achievement_collector_portfolio_generation_total", "Portfolios that were made."},
    {"achievement_collector_ai_requests_total", "Requests to a language model."},
}};

const std::array<Described, kTimingCount> kTimings{{
    {"achievement_collector_analysis_duration_seconds", "Time to analyse an achievement."},
    {"achievement_collector_ai_analysis_duration_seconds", "Time of a language model's analysis."},
    {"achievement_collector_export_duration_seconds", "Time to make an export."},
}};

constexpr std::array kFormats{"pdf"_L1, "json"_L1, "csv"_L1, "linkedin"_L1, "web"_L1};

}  // namespace

void Histogram::observe(std::chrono::microseconds time)
{
    const double seconds = double(time.count()) / 1e6;
    const auto bound = std::ranges::lower_bound(kBounds, seconds);
    ++buckets[size_t(bound - kBounds.begin())];
    sumMicroseconds += time.count();
}

QByteArray OwnMetrics::exposition() const
{
    QByteArray text;
    for (size_t i = 0; i < kCounterCount; ++i) {
        text += familyHead(kCounters[i].name, "counter", kCounters[i].help);
        text += sampleLine(kCounters[i].name, {}, double(m_counters[i]));
    }
    for (size_t i = 0; i < kTimingCount; ++i) {
        text += familyHead(kTimings[i].name, "histogram", kTimings[i].help);
        text += histogramLines(kTimings[i].name, {}, m_timings[i]);
    }
    const QByteArray exports = "achievement_collector_export_requests_total";
    text += familyHead(exports, "counter", "Exports that were asked for.");
    for (size_t i = 0; i < kExportFormatCount; ++i)
        text += sampleLine(exports, {{u"format"_s, kFormats[i]}}, double(m_exports[i]));
    return text;
}

}  // namespace herald
