// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/bridge.h"

#include "achievements/edits.h"
#include "achievements/impact.h"
#include "achievements/wording.h"

#include <QJsonArray>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// A step must be this many times the drift of the window before it.
constexpr double kAboveDrift = 2;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

bool isBetter(const Metric &metric, double shift)
{
    return metric.direction == Direction::HigherIsBetter ? shift > 0 : shift < 0;
}

/// The step at one moment, whatever it is; nothing without enough samples on both sides.
std::optional<StepChange> stepAt(std::span<const Sample> samples, Instant at, const BridgePolicy &policy)
{
    const auto before = binMeans(samples, at - policy.window, at, policy.bin);
    const auto after = binMeans(samples, at, at + policy.window, policy.bin);
    const auto shift = shiftBetween(before, after, policy.confidence);
    if (!shift)
        return std::nullopt;
    return StepChange{at, medianOf(before), medianOf(after), *shift};
}

/// How clearly the metric differs before and after a moment; 0 without enough samples.
double clarityAt(std::span<const Sample> samples, Instant at, const BridgePolicy &policy)
{
    const auto before = binMeans(samples, at - policy.window, at, policy.bin);
    const auto after = binMeans(samples, at, at + policy.window, policy.bin);
    return before.empty() || after.empty() ? 0 : std::abs(rankSumZ(before, after));
}

bool isDrift(std::span<const Sample> samples, const StepChange &step, const BridgePolicy &policy)
{
    const auto earlier = binMeans(samples, step.at - 2 * policy.window, step.at - policy.window, policy.bin);
    const auto before = binMeans(samples, step.at - policy.window, step.at, policy.bin);
    const auto drift = shiftBetween(earlier, before, policy.confidence);
    return drift && std::abs(step.shift.estimate) < kAboveDrift * std::abs(drift->estimate);
}

bool isWorthTelling(const Metric &metric, const StepChange &step, const BridgePolicy &policy)
{
    const bool leavesZeroOut = step.shift.low > 0 || step.shift.high < 0;
    if (!leavesZeroOut || !isBetter(metric, step.shift.estimate))
        return false;
    const auto percent = improvementPercent(metric.direction, step.after, step.before);
    return !percent || *percent >= policy.minPercent;
}

/// Work that shipped within reach before the step, the nearest first.
QList<Achievement> candidatesFor(const StepChange &step, const QList<Achievement> &work, const BridgePolicy &policy)
{
    QList<Achievement> near;
    for (const Achievement &achievement : work) {
        if (achievement.completedAt <= step.at + policy.bin && achievement.completedAt >= step.at - policy.reach)
            near.append(achievement);
    }
    std::ranges::sort(near, {}, [](const Achievement &a) { return std::tuple(-toMs(a.completedAt), a.key); });
    return near;
}

QString percentOf(const Metric &metric, const StepChange &step)
{
    const auto percent = improvementPercent(metric.direction, step.after, step.before);
    return percent ? percentText(*percent) : u"clearly"_s;
}

QString descriptionOf(const Metric &metric, const StepChange &step, const QList<Achievement> &candidates,
                      const BridgePolicy &policy)
{
    const QStringList texts =
        comparableTexts(std::array{step.before, step.after, step.shift.low, step.shift.high}, metric.unit);
    QString text = u"%1 went from %2 to %3 (%4 interval of the difference: %5 to %6) after \"%7\" had shipped."_s.arg(
        metric.title, texts[0], texts[1], percentText(100 * policy.confidence), texts[2], texts[3],
        candidates.first().title);
    QStringList others;
    for (const Achievement &other : candidates.mid(1))
        others.append(u'"' + other.title + u'"');
    if (!others.isEmpty())
        text += u" Shipped shortly before as well: %1."_s.arg(others.join(u", "_s));
    return text;
}

Evidence stepEvidence(const Metric &metric, const SeriesKey &series, const StepChange &step, const BridgePolicy &policy)
{
    const auto percent = improvementPercent(metric.direction, step.after, step.before);
    Evidence evidence;
    evidence.kind = u"samples"_s;
    evidence.reference = u"%1 %2/%3"_s.arg(series.metric + series.labels.toText(), toRfc3339(step.at - policy.window),
                                           toRfc3339(step.at + policy.window));
    evidence.title = metric.title;
    evidence.grade = EvidenceGrade::Measured;
    evidence.at = step.at;
    evidence.data = {{u"metric"_s, series.metric},
                     {u"labels"_s, series.labels.toJson()},
                     {u"step_at"_s, toRfc3339(step.at)},
                     {u"before"_s, step.before},
                     {u"after"_s, step.after},
                     {u"shift"_s, step.shift.estimate},
                     {u"shift_low"_s, step.shift.low},
                     {u"shift_high"_s, step.shift.high},
                     {u"confidence"_s, policy.confidence},
                     {u"improvement_percent"_s, percent ? QJsonValue(*percent) : QJsonValue()}};
    return evidence;
}

Evidence workEvidence(const Achievement &work, const StepChange &step)
{
    Evidence evidence;
    evidence.kind = u"work"_s;
    evidence.reference = work.key;
    evidence.title = work.title;
    evidence.url = work.sourceUrl;
    evidence.grade = EvidenceGrade::Correlated;
    evidence.at = work.completedAt;
    evidence.data = {{u"shipped_at"_s, toRfc3339(work.completedAt)},
                     {u"seconds_before_step"_s, double((step.at - work.completedAt).count()) / 1000}};
    return evidence;
}

Achievement bridgeAchievement(const Metric &metric, const SeriesKey &series, const StepChange &step,
                              const QList<Achievement> &candidates, const BridgePolicy &policy)
{
    Achievement achievement;
    achievement.key = u"bridge:%1:%2"_s.arg(series.metric + series.labels.toText(), candidates.first().key);
    achievement.title =
        u"%1 %2 better after: %3"_s.arg(metric.title, percentOf(metric, step), candidates.first().title);
    achievement.description = descriptionOf(metric, step, candidates, policy);
    achievement.category = categoryFrom(metric.category).value_or(Category::Performance);
    achievement.source = metric.origin == MetricOrigin::Host ? SourceType::Host : SourceType::Prometheus;
    achievement.sourceUrl = candidates.first().sourceUrl;
    achievement.startedAt = candidates.first().startedAt;
    achievement.completedAt = step.at + policy.window;
    achievement.tags = {u"kpi"_s, u"shipped"_s};
    achievement.metricsBefore = {{metric.name, step.before}};
    achievement.metricsAfter = {{metric.name, step.after}};
    achievement.evidence.append(stepEvidence(metric, series, step, policy));
    for (const Achievement &candidate : candidates)
        achievement.evidence.append(workEvidence(candidate, step));
    setImpact(achievement, {.category = achievement.category,
                            .grade = EvidenceGrade::Correlated,
                            .improvementPercent = improvementPercent(metric.direction, step.after, step.before)});
    rememberComposed(achievement);
    return achievement;
}

}  // namespace

std::optional<StepChange> clearestStep(const Metric &metric, std::span<const Sample> samples, Instant from, Instant to,
                                       const BridgePolicy &policy)
{
    Instant clearest = from;
    double clearestZ = 0;
    for (Instant at = from; at <= to; at += policy.bin) {
        const double z = clarityAt(samples, at, policy);
        if (z > clearestZ) {
            clearest = at;
            clearestZ = z;
        }
    }
    const auto step = clearestZ > 0 ? stepAt(samples, clearest, policy) : std::nullopt;
    if (!step || !isWorthTelling(metric, *step, policy) || isDrift(samples, *step, policy))
        return std::nullopt;
    return step;
}

QList<Achievement> bridgesOf(const Metric &metric, const SeriesData &series, const QList<Achievement> &work,
                             const BridgePolicy &policy, Instant now)
{
    std::map<QString, Achievement> bridges;
    for (const Achievement &shipped : work) {
        if (shipped.completedAt + policy.reach + policy.window > now)
            continue;
        // Looking back as far as ahead: a step that came first was not brought about by this work.
        const auto step = clearestStep(metric, series.samples, shipped.completedAt - policy.reach,
                                       shipped.completedAt + policy.reach, policy);
        if (!step || step->at < shipped.completedAt - policy.bin)
            continue;
        Achievement bridge =
            bridgeAchievement(metric, series.series, *step, candidatesFor(*step, work, policy), policy);
        bridges.try_emplace(bridge.key, std::move(bridge));
    }
    QList<Achievement> result;
    for (auto &[key, bridge] : bridges)
        result.append(std::move(bridge));
    return result;
}

}  // namespace herald
