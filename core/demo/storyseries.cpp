// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/storyseries.h"

#include "demo/story.h"
#include "sources/hostmetrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald::storyday;

namespace herald {

namespace {

/// A moment of the story, as the curves see it.
struct Moment {
    double day = 0;   ///< since the story began
    double wave = 0;  ///< -1 at night, 1 in the afternoon
    bool isWeekend = false;

    [[nodiscard]] double busy() const { return (isWeekend ? 0.45 : 1.0) * (0.55 + 0.45 * wave); }
};

struct Curve {
    QLatin1StringView metric;
    double (*value)(const Moment &) = nullptr;
    double noise = 0;  ///< standard deviation as a share of the value
    double low = 0;
    double high = 1e12;
};

/// From 0 before `at` to 1, smoothly within `width` days.
double risen(double day, double at, double width)
{
    const double x = std::clamp((day - at) / width, 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

/// 1 between the two days, with soft edges.
double within(double day, double from, double to)
{
    constexpr double kEdge = 0.02;
    return risen(day, from, kEdge) * (1 - risen(day, to, kEdge));
}

double cpu(const Moment &m) { return 0.12 + 0.22 * m.busy() + 0.62 * within(m.day, kBadRelease, kRollback); }

double memory(const Moment &m)
{
    const double leak =
        m.day > kLeakBegins && m.day < kLeakFixed ? (m.day - kLeakBegins) / (kLeakFixed - kLeakBegins) : 0;
    return 0.48 + 0.05 * m.busy() + 0.42 * leak;
}

double disk(const Moment &m)
{
    return m.day < kDiskCleaned ? 0.70 + 0.0052 * m.day : 0.52 + 0.0061 * (m.day - kDiskCleaned);
}

double engagement(const Moment &m)
{
    return 0.049 + 0.016 * risen(m.day, kNewHooks, 9) + 0.014 * risen(m.day, 62, 14) + 0.003 * m.wave;
}

double revenue(const Moment &m)
{
    return 13'400 + 72 * m.day + 1'900 * risen(m.day, kNewHooks + 8, 12) + 2'600 * risen(m.day, 68, 16);
}

double costPerFollow(const Moment &m)
{
    return 0.0138 - 0.0032 * risen(m.day, kNewHooks, 12) - 0.0024 * risen(m.day, 66, 14) + 0.0003 * m.wave;
}

double generationLatency(const Moment &m)
{
    const double base = 2.7 - 0.95 * risen(m.day, kBatching, 0.3) - 0.55 * risen(m.day, kStreaming, 0.3);
    return base * (1 + 0.06 * m.busy());
}

double requestDuration(const Moment &m)
{
    const double trouble = 2.1 * within(m.day, kBadRelease, kRollback);
    return 0.44 + 0.09 * m.busy() - 0.12 * risen(m.day, kStreaming, 0.5) + trouble;
}

double errorRate(const Moment &m)
{
    const double trouble = within(m.day, kBadRelease, kRollback) + within(m.day, kErrorsFrom, kErrorsTo);
    return 0.004 + 0.002 * m.busy() + 0.045 * trouble + (m.day > kTrouble ? 0.032 : 0);
}

double uptime(const Moment &m)
{
    const double lost = m.day > kBadRelease && m.day < kBadRelease + 7 ? 0.0016 : 0;
    return 0.99982 - lost;
}

double buildDuration(const Moment &m)
{
    return 840 + 2.2 * std::min(m.day, kBuildCache) - 385 * risen(m.day, kBuildCache, 0.2)
           + 0.9 * std::max(0.0, m.day - 30);
}

constexpr std::array kCurves{
    Curve{"host_cpu_usage"_L1, cpu, 0.12, 0.01, 1},
    Curve{"host_memory_usage"_L1, memory, 0.012, 0, 1},
    Curve{"host_disk_usage"_L1, disk, 0.0004, 0, 1},
    Curve{"host_load_per_cpu"_L1, [](const Moment &m) { return 1.6 * cpu(m); }, 0.15},
    Curve{"host_network_receive_bytes_per_second"_L1, [](const Moment &m) { return 2.4e5 + 3.1e6 * m.busy(); }, 0.3,
          1e3},
    Curve{"host_network_transmit_bytes_per_second"_L1, [](const Moment &m) { return 9e4 + 6e5 * m.busy(); }, 0.3, 1e3},
    Curve{"host_temperature_celsius"_L1, [](const Moment &m) { return 38 + 34 * cpu(m); }, 0.02},
    Curve{"posts_engagement_rate"_L1, engagement, 0.03, 0, 1},
    Curve{"revenue_projection_monthly"_L1, revenue, 0.006},
    Curve{"cost_per_follow_dollars"_L1, costPerFollow, 0.02},
    Curve{"content_generation_latency_seconds"_L1, generationLatency, 0.03},
    Curve{"posts_generated_total"_L1, nullptr},
    Curve{"http_request_duration_seconds"_L1, requestDuration, 0.04},
    Curve{"error_rate"_L1, errorRate, 0.1, 0, 1},
    Curve{"uptime"_L1, uptime, 0.00002, 0, 1},
    Curve{"ci_build_duration_seconds"_L1, buildDuration, 0.03},
};

/// Splitmix64, so that each series and moment has its own number on every machine.
quint64 mixed(quint64 x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

/// About normal, mean 0 and deviation 1: the sum of four 16-bit numbers.
double noiseAt(size_t series, size_t index)
{
    quint64 bits = mixed(quint64(series) * 1'000'003 + index);
    double sum = 0;
    for (int i = 0; i < 4; ++i, bits >>= 16)
        sum += double(bits & 0xFFFF) / 65'535;
    return (sum - 2) * std::sqrt(3.0);
}

Moment momentAt(Instant at, Instant now)
{
    constexpr double kDayMs = 86'400'000;
    const double sinceEpoch = double(toMs(at)) / kDayMs;
    const double hour = 24 * (sinceEpoch - std::floor(sinceEpoch));
    const int weekday = int((qint64(std::floor(sinceEpoch)) + 3) % 7);  // the epoch was a Thursday; Monday is 0
    return {.day = 90 - double((now - at).count()) / kDayMs,
            .wave = std::cos((hour - 15) / 12 * std::numbers::pi),
            .isWeekend = weekday >= 5};
}

bool isBlind(const Metric &metric, double day)
{
    return metric.origin == MetricOrigin::Prometheus && day > kBlindFrom && day < kBlindTo;
}

/// A counter: posts of the day come out one by one, and the service that counts them restarts with the rollback.
double postsSince(double day)
{
    const double perDay = 9.5 + 0.11 * day;
    return std::floor(0.5 * day * (perDay + 9.5));
}

double postsGenerated(double day)
{
    constexpr double kBefore = 182;
    return day < kRollback ? kBefore + postsSince(day) : postsSince(day) - postsSince(kRollback);
}

double valueOf(const Curve &curve, size_t series, size_t index, const Moment &moment)
{
    if (curve.value == nullptr)
        return postsGenerated(moment.day);
    const double value = curve.value(moment) * (1 + curve.noise * noiseAt(series, index));
    return std::clamp(value, curve.low, curve.high);
}

struct Goal {
    QLatin1StringView metric;
    QLatin1StringView title;
    QLatin1StringView unit;
    Direction direction;
    double target;
    QLatin1StringView category;
};

constexpr std::array kGoals{
    Goal{"posts_engagement_rate"_L1, "Posts Engagement Rate"_L1, "ratio"_L1, Direction::HigherIsBetter, 0.06,
         "content"_L1},
    Goal{"revenue_projection_monthly"_L1, "Revenue Projection Monthly"_L1, "USD"_L1, Direction::HigherIsBetter, 20'000,
         "business"_L1},
    Goal{"cost_per_follow_dollars"_L1, "Cost per Follow"_L1, "USD"_L1, Direction::LowerIsBetter, 0.01, "business"_L1},
    Goal{"content_generation_latency_seconds"_L1, "Content Generation Latency"_L1, "s"_L1, Direction::LowerIsBetter,
         2.0, "performance"_L1},
    Goal{"posts_generated_total"_L1, "Posts Generated"_L1, "posts"_L1, Direction::HigherIsBetter, 0, "milestone"_L1},
    Goal{"http_request_duration_seconds"_L1, "HTTP Request Duration (95th Percentile)"_L1, "s"_L1,
         Direction::LowerIsBetter, 0.5, "performance"_L1},
    Goal{"error_rate"_L1, "Error Rate"_L1, "ratio"_L1, Direction::LowerIsBetter, 0.005, "performance"_L1},
    Goal{"uptime"_L1, "Uptime"_L1, "ratio"_L1, Direction::HigherIsBetter, 0.999, "infrastructure"_L1},
    Goal{"ci_build_duration_seconds"_L1, "CI Build Duration"_L1, "s"_L1, Direction::LowerIsBetter, 600,
         "infrastructure"_L1},
};

Metric metricFor(const Goal &goal)
{
    Metric metric;
    metric.name = goal.metric;
    metric.title = goal.title;
    metric.unit = goal.unit;
    metric.direction = goal.direction;
    metric.kind = kindByName(metric.name);
    metric.query = goal.metric;
    metric.hold = 24h;
    metric.category = goal.category;
    if (goal.target > 0)
        metric.target = goal.target;
    else
        metric.milestones = {100, 500, 1000, 5000, 10000};
    if (goal.metric == "revenue_projection_monthly"_L1)
        metric.value = ValueModel{1, {}, u"USD"_s, Period::Month, 0.3};
    return metric;
}

}  // namespace

std::vector<Instant> storyMoments(Instant now)
{
    std::vector<Instant> moments;
    for (Instant at = now - kStoryLength; at < now - 24h; at += 15min)
        moments.push_back(at);
    for (Instant at = now - 24h; at <= now; at += 1min)
        moments.push_back(at);
    return moments;
}

QList<Metric> storyMetrics()
{
    QList<Metric> all = hostMetrics();
    for (const Goal &goal : kGoals)
        all.append(metricFor(goal));
    QList<Metric> metrics;
    for (const Curve &curve : kCurves)
        metrics.append(*std::ranges::find(all, curve.metric, &Metric::name));
    return metrics;
}

std::vector<SeriesData> storySeries(Instant now)
{
    const QList<Metric> metrics = storyMetrics();
    const std::vector<Instant> moments = storyMoments(now);
    std::vector<SeriesData> all(kCurves.size());
    for (size_t series = 0; series < kCurves.size(); ++series) {
        all[series].series.metric = metrics[qsizetype(series)].name;
        all[series].samples.reserve(moments.size());
        for (size_t i = 0; i < moments.size(); ++i) {
            const Moment moment = momentAt(moments[i], now);
            if (!isBlind(metrics[qsizetype(series)], moment.day))
                all[series].samples.push_back({moments[i], valueOf(kCurves[series], series, i, moment)});
        }
    }
    return all;
}

}  // namespace herald
