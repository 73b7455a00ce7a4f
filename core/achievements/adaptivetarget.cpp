// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/adaptivetarget.h"

#include "achievements/wording.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

std::vector<Sample> usable(std::span<const Sample> history, Instant from, Instant now)
{
    std::vector<Sample> samples;
    for (const Sample &sample : history) {
        if (sample.at >= from && sample.at <= now && std::isfinite(sample.value))
            samples.push_back(sample);
    }
    std::ranges::sort(samples, {}, &Sample::value);
    return samples;
}

double quantileOf(std::span<const Sample> sorted, double q)
{
    const double place = std::clamp(q, 0.0, 1.0) * double(sorted.size() - 1);
    const auto below = size_t(std::floor(place));
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below].value, sorted[above].value, place - double(below));
}

bool isWorthIt(const Metric &metric, double target, const AdaptivePolicy &policy)
{
    if (target == *metric.target || !isAtLeastAsGood(metric.direction, target, *metric.target))
        return false;
    const auto change = improvementPercent(metric.direction, target, *metric.target);
    return !change || *change >= policy.minChangePercent;  // from a target of 0, every step is a large one
}

}  // namespace

std::optional<AdaptiveTarget> adaptedTarget(const Metric &metric, std::span<const Sample> history,
                                            const AdaptivePolicy &policy, Instant now)
{
    if (!metric.isAdaptive || !metric.target || !metric.isEnabled)
        return std::nullopt;
    const std::vector<Sample> samples = usable(history, now - policy.window, now);
    if (samples.empty() || samples.size() < size_t(std::max(1, policy.minSamples)))
        return std::nullopt;
    const auto [first, last] = std::ranges::minmax(samples, {}, &Sample::at);
    if (last.at - first.at < policy.minSpan)
        return std::nullopt;
    const bool isHigher = metric.direction == Direction::HigherIsBetter;
    const double target = quantileOf(samples, isHigher ? policy.quantile : 1 - policy.quantile);
    if (!isWorthIt(metric, target, policy))
        return std::nullopt;
    return AdaptiveTarget{*metric.target, target, policy.quantile, first.at, last.at, int(samples.size())};
}

QString journalLine(const Metric &metric, const AdaptiveTarget &change)
{
    const QStringList texts = comparableTexts(std::array{change.previous, change.target}, metric.unit);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    return u"Target of %1 tightened from %2 to %3: the best %4 of %5 samples since %6."_s.arg(
        metric.title, texts[0], texts[1], percentText(100 * (1 - change.quantile)), english.toString(change.samples),
        toRfc3339(change.from).left(10));
}

QJsonObject toJson(const AdaptiveTarget &change)
{
    return {{u"previous"_s, change.previous},    {u"target"_s, change.target},    {u"quantile"_s, change.quantile},
            {u"from"_s, toRfc3339(change.from)}, {u"to"_s, toRfc3339(change.to)}, {u"samples"_s, change.samples}};
}

}  // namespace herald
