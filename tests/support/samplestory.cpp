// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplestory.h"

#include "ui/worksettings.h"

#include <numbers>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

/// A number in [0, 1) that depends on nothing but its arguments.
double noiseAt(qint64 step, quint64 seed)
{
    quint64 x = quint64(step) * 0x9E3779B97F4A7C15U + seed * 0xBF58476D1CE4E5B9U;
    x ^= x >> 31U;
    x *= 0x94D049BB133111EBU;
    x ^= x >> 29U;
    return double(x % 100'000) / 100'000;
}

/// Noise joined by straight lines over `step`.
double smoothNoise(Instant at, Duration step, quint64 seed)
{
    const qint64 index = toMs(at) / step.count();
    const double share = double(toMs(at) % step.count()) / double(step.count());
    return noiseAt(index, seed) * (1 - share) + noiseAt(index + 1, seed) * share;
}

struct Shape {
    double base = 0;
    double daily = 0;  ///< half the height of the day's wave
    double noise = 0;
    double drift = 0;  ///< over 90 days
    double jump = 0;   ///< in the last hours
    quint64 seed = 0;
};

FakeEngine::Curve curveOf(const Shape &shape, Instant now)
{
    return [shape, now](Instant at) -> std::optional<double> {
        const double days = std::chrono::duration<double>(now - at) / 24h;
        if (days > 90 || (days > 11.2 && days < 11.9) || (days > 0.55 && days < 0.63))
            return std::nullopt;
        const double wave = std::sin(2 * std::numbers::pi * (std::fmod(double(toMs(at)) / 86'400'000.0, 1.0) - 0.3));
        const double rough =
            0.7 * smoothNoise(at, 40min, shape.seed) + 0.3 * smoothNoise(at, 3min, shape.seed + 7) - 0.5;
        const double jump = days < 0.05 ? shape.jump * (1 - days / 0.05) : 0;
        return std::max(0.0, shape.base - shape.drift * days / 90 + shape.daily * wave + shape.noise * rough + jump);
    };
}

struct MetricWords {
    QString name;
    QString title;
    QString unit;
    Direction direction;
    MetricOrigin origin;
    std::optional<double> target;
};

FakeEngine::Series seriesOf(const MetricWords &words, const Shape &shape, Instant now)
{
    Metric metric{.name = words.name,
                  .title = words.title,
                  .unit = words.unit,
                  .direction = words.direction,
                  .origin = words.origin,
                  .target = words.target};
    if (words.origin == MetricOrigin::Prometheus) {
        metric.query = u"avg(%1)"_s.arg(words.name);
        metric.window = 5min;
        metric.hold = 1h;
    }
    return {metric, {}, curveOf(shape, now)};
}

void addMetrics(FakeEngine &engine, Instant now)
{
    using enum Direction;
    using enum MetricOrigin;
    engine.series = {
        seriesOf({u"host_cpu_usage"_s, u"CPU"_s, u"ratio"_s, LowerIsBetter, Host, 0.8},
                 {.base = 0.34, .daily = 0.12, .noise = 0.2, .jump = 0.5, .seed = 1}, now),
        seriesOf({u"host_memory_usage"_s, u"Memory"_s, u"ratio"_s, LowerIsBetter, Host, 0.85},
                 {.base = 0.52, .daily = 0.05, .noise = 0.06, .drift = -0.1, .seed = 2}, now),
        seriesOf({u"host_disk_usage"_s, u"Disk"_s, u"ratio"_s, LowerIsBetter, Host, 0.9},
                 {.base = 0.71, .noise = 0.004, .drift = 0.13, .seed = 3}, now),
        seriesOf({u"host_load_1m"_s, u"Load"_s, u""_s, LowerIsBetter, Host, {}},
                 {.base = 1.4, .daily = 0.6, .noise = 1.1, .jump = 3, .seed = 4}, now),
        seriesOf({u"content_generation_latency_seconds"_s, u"Content generation latency"_s, u"s"_s, LowerIsBetter,
                  Prometheus, 2.0},
                 {.base = 1.2, .daily = 0.1, .noise = 0.3, .drift = -1.6, .seed = 5}, now),
        seriesOf({u"posts_engagement_rate"_s, u"Engagement rate"_s, u"ratio"_s, HigherIsBetter, Prometheus, 0.06},
                 {.base = 0.068, .daily = 0.006, .noise = 0.014, .drift = 0.022, .seed = 6}, now),
        seriesOf({u"revenue_projection_monthly"_s, u"Projected revenue"_s, u"USD"_s, HigherIsBetter, Prometheus, 20000},
                 {.base = 21840, .daily = 200, .noise = 900, .drift = 7400, .seed = 7}, now),
        seriesOf({u"error_rate"_s, u"Error rate"_s, u"ratio"_s, LowerIsBetter, Prometheus, 0.01},
                 {.base = 0.006, .daily = 0.001, .noise = 0.006, .drift = -0.01, .seed = 8}, now),
        seriesOf({u"host_network_receive"_s, u"Network in"_s, u"bytes/s"_s, LowerIsBetter, Host, {}},
                 {.base = 1.6e6, .daily = 8e5, .noise = 1.5e6, .seed = 9}, now),
        seriesOf({u"host_temperature"_s, u"Temperature"_s, u"°C"_s, LowerIsBetter, Host, 85},
                 {.base = 54, .daily = 5, .noise = 9, .jump = 14, .seed = 10}, now),
    };
    FakeEngine::Series blind =
        seriesOf({u"uptime"_s, u"Uptime, 7 days"_s, u"ratio"_s, HigherIsBetter, Prometheus, 0.999}, {}, now);
    blind.curve = [](Instant) { return std::nullopt; };
    engine.series += blind;
}

Alert alertOf(qint64 id, const QString &rule, const QString &severity, AlertState state, Instant since)
{
    Alert alert{.id = {id},
                .rule = rule,
                .labels = {{u"alertname"_s, rule}, {u"severity"_s, severity}},
                .state = state,
                .activeSince = since};
    alert.updatedAt = since;
    if (state == AlertState::Firing || state == AlertState::Resolved)
        alert.firedAt = since + 2min;
    return alert;
}

void addAlerts(FakeEngine &engine, Instant now)
{
    Alert cpu = alertOf(41, u"HostCpuHigh"_s, u"critical"_s, AlertState::Firing, now - 14min);
    cpu.summary = u"CPU is above 80 % on this computer"_s;
    cpu.description = u"The average over 5 min has stayed above the threshold. Look for a runaway build or test run."_s;
    cpu.labels.set(u"host"_s, u"workbench"_s);
    cpu.value = 0.87;
    cpu.threshold = 0.8;
    cpu.lastTrueAt = now;
    Alert latency = alertOf(40, u"SlowRequests"_s, u"warning"_s, AlertState::Firing, now - 52min);
    latency.summary = u"/api/export takes 0.74 s"_s;
    latency.labels.set(u"route"_s, u"/api/export"_s);
    latency.value = 0.74;
    latency.threshold = 0.5;
    latency.acknowledgedAt = now - 40min;
    latency.acknowledgedBy = u"you"_s;
    latency.acknowledgeComment = u"Known: the nightly export runs late today."_s;
    Alert memory = alertOf(42, u"HostMemoryHigh"_s, u"warning"_s, AlertState::Pending, now - 1min);
    memory.summary = u"Memory is above 85 %"_s;
    memory.value = 0.86;
    memory.threshold = 0.85;
    Alert blind = alertOf(39, u"UptimeLow"_s, u"critical"_s, AlertState::NoData, now - 26min);
    blind.summary = u"No sample of uptime for 26 min"_s;
    engine.allAlerts = {cpu, latency, memory, blind};
    const QStringList past{u"HostDiskFull"_s, u"ErrorRateHigh"_s, u"SlowRequests"_s, u"HostCpuHigh"_s,
                           u"HostTemperature"_s};
    for (int i = 0; i < 24; ++i) {
        const Instant since = now - 9h * (i + 1) - 17min * i;
        Alert alert = alertOf(38 - i, past[i % past.size()], i % 3 == 0 ? u"critical"_s : u"warning"_s,
                              AlertState::Resolved, since);
        alert.resolvedAt = since + 11min + 3min * (i % 7);
        alert.updatedAt = *alert.resolvedAt;
        alert.value = 0.4;
        alert.threshold = 0.8;
        alert.summary = u"%1 was above its threshold"_s.arg(alert.rule);
        engine.allAlerts += alert;
    }
}

void addTransitions(FakeEngine &engine)
{
    for (const auto &alert : std::as_const(engine.allAlerts)) {
        const auto add = [&](AlertState from, AlertState to, Instant at, const QString &reason) {
            engine.allTransitions += Transition{alert.id, alert.rule, alert.labels, from, to, alert.value, at, reason};
        };
        if (alert.state == AlertState::NoData) {
            add(AlertState::Inactive, AlertState::NoData, alert.activeSince, u"no sample for 5m"_s);
            continue;
        }
        add(AlertState::Inactive, AlertState::Pending, alert.activeSince, u"above the threshold"_s);
        if (alert.firedAt)
            add(AlertState::Pending, AlertState::Firing, *alert.firedAt, u"held for 2m"_s);
        if (alert.resolvedAt)
            add(AlertState::Firing, AlertState::Resolved, *alert.resolvedAt, u"below the clear level for 5m"_s);
    }
}

Evidence kpiEvidence(Instant at)
{
    return {
        .kind = u"samples"_s,
        .reference = u"content_generation_latency_seconds"_s,
        .title = u"121 samples over one hour"_s,
        .grade = EvidenceGrade::Measured,
        .data =
            {{u"metric"_s, u"content_generation_latency_seconds"_s},
             {u"unit"_s, u"s"_s},
             {u"value"_s, 1.2},
             {u"target"_s, 2.0},
             {u"previous_award"_s, 1.4},
             {u"improvement_vs_target_percent"_s, 40.0},
             {u"improvement_vs_last_percent"_s, 14.3},
             {u"hold"_s, u"1h"_s},
             {u"samples"_s, QJsonObject{{u"count"_s, 121},
                                        {u"low"_s, 1.12},
                                        {u"high"_s, 1.31},
                                        {u"from"_s, toRfc3339(at - 1h)},
                                        {u"to"_s, toRfc3339(at)}}},
             {u"query"_s,
              u"sum(rate(content_generation_latency_seconds_sum[5m])) / sum(rate(content_generation_latency_seconds_count[5m]))"_s}},
        .at = at};
}

struct Work {
    QString title;
    Category category;
    SourceType source;
    double impact;
};

QList<Work> works()
{
    using enum Category;
    return {
        {u"Reduced content generation latency: 1.2 s (target 2.0 s)"_s, Performance, SourceType::Prometheus, 78},
        {u"Keep exports running while the queue is rebuilt"_s, Feature, SourceType::Git, 61},
        {u"Engagement rate reached 6.8 % (target 6 %)"_s, Business, SourceType::Prometheus, 72},
        {u"Fix lost updates when two editors save at once"_s, Bugfix, SourceType::GitHub, 55},
        {u"Cache rendered previews on disk"_s, Optimization, SourceType::Git, 49},
        {u"Resolved: SlowRequests on /api/export within 22 min"_s, Infrastructure, SourceType::Incident, 58},
        {u"Property tests for the schedule parser"_s, Testing, SourceType::Git, 34},
        {u"Rotate signing keys without a restart"_s, Security, SourceType::Git, 66},
        {u"Explain backups and restores in the handbook"_s, Documentation, SourceType::Git, 28},
        {u"Milestone: 10,000 posts generated"_s, Milestone, SourceType::Prometheus, 70},
        {u"Split the delivery worker from the gateway"_s, Architecture, SourceType::Git, 63},
        {u"Remove the second copy of the retry loop"_s, Refactoring, SourceType::Git, 31},
        {u"Talk: what our alerts taught us"_s, Content, SourceType::Manual, 45},
        {u"Projected revenue passed $20,000"_s, Business, SourceType::Prometheus, 88},
        {u"Free disk space rose by 18 %"_s, Performance, SourceType::Host, 41},
    };
}

void addAchievements(FakeEngine &engine, Instant now)
{
    const QList<Work> all = works();
    for (int i = 0; i < 240; ++i) {
        const Work &work = all[i % all.size()];
        const Instant at = now - std::chrono::minutes(int(40 + i * 530 * (0.4 + 1.2 * noiseAt(i, 3))));
        Achievement a{.id = {240 - i},
                      .key = u"story:%1"_s.arg(i),
                      .title = work.title,
                      .category = work.category,
                      .source = work.source,
                      .completedAt = at};
        a.status = i % 7 == 2    ? AchievementStatus::Draft
                   : i % 29 == 5 ? AchievementStatus::Archived
                                 : AchievementStatus::Confirmed;
        a.description = u"Measured over a full hour after the change, and held since. The figures below prove it."_s;
        a.impact = std::clamp(work.impact + 14 * (noiseAt(i, 11) - 0.5), 0.0, 100.0);
        a.tags = {u"backend"_s, toText(work.category)};
        a.skills = {u"C++"_s, u"Observability"_s};
        a.startedAt = at - 26h;
        a.createdAt = a.updatedAt = at;
        a.evidence = {kpiEvidence(at),
                      {.kind = u"commit"_s,
                       .reference = u"9f3c2ab"_s,
                       .title = u"9f3c2ab Cache rendered previews on disk"_s,
                       .url = u"https://example.org/work/commit/9f3c2ab"_s,
                       .grade = EvidenceGrade::Correlated,
                       .at = at - 3h}};
        engine.allAchievements += a;
    }
}

Rule ruleOf(const QString &name, const QString &group, const QString &metric, double threshold)
{
    return {.name = name,
            .group = group,
            .metric = metric,
            .function = Function::Avg,
            .window = 5min,
            .threshold = threshold,
            .clear = threshold * 0.9,
            .pendingFor = 2min,
            .labels = {{u"severity"_s, u"warning"_s}, {u"category"_s, u"host"_s}},
            .annotations = {{u"summary"_s, u"%1 is at {{ $value }}"_s.arg(metric)}}};
}

void addRules(FakeEngine &engine)
{
    engine.allRules = {ruleOf(u"HostCpuHigh"_s, u"host"_s, u"host_cpu_usage"_s, 0.8),
                       ruleOf(u"HostMemoryHigh"_s, u"host"_s, u"host_memory_usage"_s, 0.85),
                       ruleOf(u"HostDiskFull"_s, u"host"_s, u"host_disk_usage"_s, 0.9),
                       ruleOf(u"SlowRequests"_s, u"api"_s, u"http_request_duration_seconds"_s, 0.5),
                       ruleOf(u"ErrorRateHigh"_s, u"api"_s, u"error_rate"_s, 0.02),
                       ruleOf(u"HostTemperature"_s, u"host"_s, u"host_temperature"_s, 85)};
    engine.allRules[0].labels.set(u"severity"_s, u"critical"_s);
    engine.allRules[5].isEnabled = false;
}

void addComponents(FakeEngine &engine, Instant now)
{
    const auto well = [now](const QString &name, Duration age, Duration staleAfter) {
        return Health{name, HealthState::Well, {}, now - 30h, now - age, staleAfter};
    };
    engine.components = {well(u"host"_s, 4s, 1min), well(u"prometheus:localhost:9090"_s, 12s, 5min),
                         well(u"git:~/src/herald"_s, 3min, 24h), well(u"store"_s, 4s, 5min),
                         well(u"alerting"_s, 2s, 1min)};
    engine.components += Health{u"exposition:exporter"_s,
                                HealthState::CannotSee,
                                u"localhost:9100 does not answer; start the exporter or remove it in Settings."_s,
                                now - 26min,
                                now - 26min,
                                5min};
}

void addMarks(FakeEngine &engine, Instant now)
{
    using enum ChartMark::Kind;
    engine.marks = {{Award, now - 20h, now - 20h, u"Reduced content generation latency: 1.2 s"_s},
                    {Alert, now - 5h, now - 4h, u"SlowRequests"_s},
                    {Award, now - 6 * 24h, now - 6 * 24h, u"Reduced content generation latency: 1.4 s"_s},
                    {Alert, now - 4 * 24h, now - 4 * 24h + 7h, u"SlowRequests"_s},
                    {TargetChange, now - 15 * 24h, now - 15 * 24h, u"Target tightened to 2.0 s"_s},
                    {Award, now - 31 * 24h, now - 31 * 24h, u"Target reached"_s}};
}

}  // namespace

void tellSampleStory(FakeEngine &engine, Instant now)
{
    engine.now = now;
    addMetrics(engine, now);
    addAlerts(engine, now);
    addTransitions(engine);
    addAchievements(engine, now);
    addRules(engine);
    addComponents(engine, now);
    addMarks(engine, now);
    engine.repositories = {
        {u"/home/you/src/herald"_s, true}, {u"/home/you/src/website"_s, false}, {u"/home/you/work/billing"_s, false}};
    engine.allSettings = {{setting::kPrometheusUrl, u"http://localhost:9090"_s},
                          {setting::kKeepRaw, u"30d"_s},
                          {setting::kKeepFiveMinutes, u"180d"_s},
                          {setting::kKeepHours, u"5y"_s},
                          {setting::kDesktopNotifications, u"true"_s},
                          {setting::kFirstRunDone, u"true"_s},
                          {setting::kPrometheusInterval, u"15s"_s},
                          {setting::kGitHubLogins, u"you"_s},
                          {setting::kThreadsThreshold, u"0.06"_s},
                          {setting::kThreadsThresholdCounts, u"yes"_s},
                          {setting::kThreadsPrice, u"0.01"_s}};
}

}  // namespace herald
