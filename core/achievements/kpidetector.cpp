// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/kpidetector.h"

#include "achievements/awardrecord.h"
#include "achievements/share.h"
#include "achievements/wording.h"
#include "domain/clocktolerance.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// A counter that falls below this share of its last value was reset; above it, some of its instances are missing.
constexpr double kResetShare = 0.1;

/// Spares "exactly 10 %" from the rounding of binary fractions.
constexpr double kPercentSlack = 1e-9;

/// A clock that was ahead and got mended must not hide all samples until that time comes.
void forgetTheFuture(AwardState &state, Instant now)
{
    if (state.at <= latestBelieved(now))
        return;
    state.at = now;
    state.run.reset();
}

/// Samples that were judged by another target prove nothing about this one.
void judgeBy(const std::optional<double> &target, AwardState &state)
{
    if (state.judgedTarget != target)
        state.run.reset();
    state.judgedTarget = target;
}

std::optional<double> totalOf(const AwardState &state)
{
    return state.lastRaw ? std::optional(*state.lastRaw + state.counterOffset) : std::nullopt;
}

/// Takes the sample into the state and returns it with the counter's resets made good.
Sample count(const Metric &metric, const Sample &sample, AwardState &state)
{
    if (metric.kind == MetricKind::Counter && state.lastRaw && sample.value < *state.lastRaw * kResetShare)
        state.counterOffset += *state.lastRaw - sample.value;
    state.lastRaw = sample.value;
    state.at = sample.at;
    return {sample.at, sample.value + state.counterOffset};
}

bool isBetterEnough(Direction direction, double value, double last)
{
    if (last == 0)  // no percentage of nothing: any step in the right direction counts
        return value != 0 && isAtLeastAsGood(direction, value, last);
    return improvementPercent(direction, value, last).value_or(0) >= kNextAwardPercent - kPercentSlack;
}

bool deservesAward(const Metric &metric, const AwardState &state, double value)
{
    if (!metric.target || !isAtLeastAsGood(metric.direction, value, *metric.target))
        return false;
    return !state.lastAwarded || isBetterEnough(metric.direction, value, *state.lastAwarded);
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return std::midpoint(*std::max_element(values.begin(), middle), *middle);
}

std::optional<Achievement> award(const Metric &metric, const SeriesKey &series, const Sample &sample, AwardState &state)
{
    if (!deservesAward(metric, state, sample.value)) {
        state.run.reset();
        return std::nullopt;
    }
    if (!state.run)
        state.run.emplace();
    addTo(*state.run, sample);
    if (state.run->until - state.run->since < metric.hold)
        return std::nullopt;
    const double value = medianOf(state.run->values);
    Achievement achievement = awardAchievement({metric, series, state, *state.run, value});
    state.lastAwarded = value;
    state.lastAwardedAt = sample.at;
    ++state.awards;
    state.run.reset();
    return achievement;
}

/// Milestones that are reached and not yet awarded, the least first.
std::vector<double> newMilestones(const Metric &metric, const AwardState &state, double total)
{
    std::vector<double> reached;
    for (const double milestone : metric.milestones) {
        if (isAtLeastAsGood(metric.direction, total, milestone)
            && !std::ranges::binary_search(state.milestones, milestone))
            reached.push_back(milestone);
    }
    if (metric.direction == Direction::LowerIsBetter)
        std::ranges::reverse(reached);
    return reached;
}

QList<Achievement> awardMilestones(const Metric &metric, const SeriesKey &series, const Sample &sample,
                                   AwardState &state)
{
    const AwardState before = state;
    const std::optional<double> previous = totalOf(before);
    const Sample total = count(metric, sample, state);
    std::vector<double> unseen;
    QList<Achievement> awards;
    for (const double milestone : newMilestones(metric, before, total.value)) {
        if (!previous || isAtLeastAsGood(metric.direction, *previous, milestone)) {
            unseen.push_back(milestone);
            continue;
        }
        awards.append(milestoneAchievement({.metric = metric,
                                            .series = series,
                                            .state = before,
                                            .milestone = milestone,
                                            .alsoPassed = {},
                                            .previousTotal = previous,
                                            .total = total,
                                            .raw = sample.value,
                                            .counterOffset = state.counterOffset}));
        state.milestones.push_back(milestone);
    }
    if (!unseen.empty()) {
        const double best = unseen.back();
        state.milestones.insert(state.milestones.end(), unseen.begin(), unseen.end());
        unseen.pop_back();
        awards.prepend(milestoneAchievement({.metric = metric,
                                             .series = series,
                                             .state = before,
                                             .milestone = best,
                                             .alsoPassed = unseen,
                                             .previousTotal = {},
                                             .total = total,
                                             .raw = sample.value,
                                             .counterOffset = state.counterOffset}));
    }
    std::ranges::sort(state.milestones);
    return awards;
}

QString reasonFor(const Metric &metric, const AwardState &state, const std::optional<double> &value)
{
    if (!value)
        return u"no new sample"_s;
    if (!metric.target)
        return metric.milestones.empty() ? u"no target set"_s : u"no new milestone"_s;
    if (state.run)
        return u"lasts for %1 of %2"_s.arg(toText(state.run->until - state.run->since), toText(metric.hold));
    if (!isAtLeastAsGood(metric.direction, *value, *metric.target)) {
        const QStringList texts = comparableTexts(std::array{*value, *metric.target}, metric.unit);
        return u"%1 has not reached the target %2"_s.arg(texts[0], texts[1]);
    }
    const QStringList texts = comparableTexts(std::array{*value, state.lastAwarded.value_or(*value)}, metric.unit);
    return u"%1 is not %2 better than the last award %3"_s.arg(texts[0], percentText(kNextAwardPercent), texts[1]);
}

}  // namespace

KpiStep stepKpi(const Metric &metric, const SeriesData &fresh, AwardState state, Instant now)
{
    if (!metric.isEnabled)
        return {std::move(state), {}, u"switched off"_s};
    forgetTheFuture(state, now);
    judgeBy(metric.target, state);
    QList<Achievement> awards;
    std::optional<double> newest;
    std::optional<QString> refused;
    for (const Sample &sample : fresh.samples) {
        const bool isNew = sample.at > state.at && sample.at <= now + kClockTolerance;
        if (!isNew || !std::isfinite(sample.value))
            continue;
        refused = shareProblem(sample.value, metric.unit);
        if (refused) {
            state.run.reset();
            continue;
        }
        awards += awardMilestones(metric, fresh.series, sample, state);
        newest = *totalOf(state);
        if (auto achievement = award(metric, fresh.series, {sample.at, *newest}, state))
            awards.append(std::move(*achievement));
    }
    const QString reason =
        awards.isEmpty() ? refused.value_or(reasonFor(metric, state, newest)) : refused.value_or(QString());
    return {std::move(state), std::move(awards), reason};
}

}  // namespace herald
